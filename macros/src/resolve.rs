//! What is declared and what is documented become one set: syntax and catalogue in, a [`Set`] out.
//!
//! A fault never stops it: the set holds whatever can be kept, so that the enum exists and the user
//! reads about the fault alone.

use std::borrow::Cow;

use proc_macro2::{Ident, Span};
use syn::{Path, parse_quote};

use crate::args::Args;
use crate::catalogue::{Catalogue, Documented, Method};
use crate::code::DeclaredCode;
use crate::declaration::{Declaration, Declared};
use crate::fault::Faults;
use crate::names::{self, did_you_mean, unraw};
use crate::set::{Code, Role, Row, Set};

pub(crate) fn resolve(args: Args, declaration: Declaration, faults: &mut Faults) -> Set {
    let mut catalogue = Catalogue::open(args.catalogue.as_ref(), &declaration.ident, faults);
    let krate = args.krate.unwrap_or_else(|| parse_quote!(::bitrix_errors));
    let mut docs = Vec::new();
    let (world, role) = if args.is_system {
        for fault in Catalogue::system_faults() {
            faults.span(Span::call_site(), fault);
        }
        let documented = catalogue.system(faults);
        let world = World {
            documented,
            system: Cow::default(),
            system_name: String::new(),
            has_documentation: true,
            is_lost: catalogue.is_damaged(),
        };
        (world, Role::System)
    } else {
        let system = match args.system {
            // Made with the same file, which has to be assumed; its own enum reports the faults.
            Some(_) => catalogue.system(&mut Faults::default()).into(),
            None => Cow::from(Catalogue::library_system()),
        };
        let method = args.method.as_ref().and_then(|name| catalogue.method(name, faults));
        let path: Path = args.system.unwrap_or_else(|| parse_quote!(#krate::SystemError));
        let system_name = path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
        let role = Role::Method { name: method.as_ref().map(|method| method.name.clone()), system: path };
        docs.extend(method.iter().map(about));
        let is_lost = args.method.is_some() && method.is_none() || catalogue.is_damaged();
        let documented = method.map(|method| beside_system(method.entries, &system)).unwrap_or_default();
        let has_documentation = args.method.is_some();
        (World { documented, system, system_name, has_documentation, is_lost }, role)
    };
    Set {
        rows: world.rows(declaration.variants, faults),
        attrs: declaration.attrs,
        vis: declaration.vis,
        ident: declaration.ident,
        derives: declaration.derives,
        tracked: catalogue.tracked(),
        docs,
        krate,
        role,
    }
}

/// The codes of a method that mean something else than the system's: the others are `System(…)`.
fn beside_system(entries: Vec<Documented>, system: &[Documented]) -> Vec<Documented> {
    let is_the_systems =
        |entry: &Documented| system.iter().any(|other| entry.twin().is_the_systems(&other.twin()));
    entries.into_iter().filter(|entry| !is_the_systems(entry)).collect()
}

/// What the enum's documentation says about its method.
fn about(method: &Method) -> String {
    let name = method.name.strip_suffix("@v3").unwrap_or(&method.name);
    let version = if name.len() < method.name.len() { " of REST 3.0" } else { "" };
    let link = method.docs.as_ref().map_or_else(|| format!("`{name}`"), |docs| format!("[`{name}`]({docs})"));
    let deprecated = if method.deprecated { " The method is deprecated." } else { "" };
    format!("\nThe documented errors of {link}{version}.{deprecated}")
}

/// What the catalogues say that matters for one enum.
struct World {
    /// The codes that belong to the enum without being declared.
    documented: Vec<Documented>,
    /// The codes that belong to its system set.
    system: Cow<'static, [Documented]>,
    /// What the system set is called.
    system_name: String,
    /// Whether a variant without a code can stand for a documented one.
    has_documentation: bool,
    /// Whether some or all of the documentation is missing because of a fault that is reported already.
    is_lost: bool,
}

impl World {
    /// The declared variants in their order, then the documented ones that are not declared.
    fn rows(&self, variants: Vec<Declared>, faults: &mut Faults) -> Vec<Row> {
        let mut checked: Vec<Checked> = Vec::new();
        for variant in variants {
            let row = self.row(variant, faults);
            if check_unique(&row, &checked, faults) {
                checked.push(row);
            }
        }
        let mut rows: Vec<Row> = checked.into_iter().map(|checked| checked.row).collect();
        for entry in &self.documented {
            if rows.iter().any(|row| row.code.is_same_case(&entry.code)) {
                continue;
            }
            if let Some(row) = rows.iter().find(|row| unraw(&row.name) == entry.variant) {
                faults.at(
                    &row.ident,
                    format_args!(
                        "the documented code `{}` makes the variant `{}` too; name this one otherwise",
                        entry.code.code, entry.variant
                    ),
                );
                continue;
            }
            let mut code = entry.code.clone();
            code.text.get_or_insert_with(|| names::told(&entry.code.code, &entry.variant));
            rows.push(Row::documented(entry.variant.clone(), code));
        }
        rows
    }

    fn row(&self, declared: Declared, faults: &mut Faults) -> Checked {
        let doc = declared.attrs.first_paragraph();
        let (code, span) = match declared.code {
            Some(mut code) => {
                let (span, is_faulty) = (code.span, code.is_faulty);
                code.code.text = code.code.text.or_else(|| doc.clone());
                (Some(self.declared_code(code, faults)).filter(|_| !is_faulty), span)
            }
            None => (self.documented_code(&declared, faults), declared.ident.span()),
        };
        let (is_known, mut code) = (code.is_some(), code.unwrap_or_default());
        let text = code.text.take().or(doc);
        code.text = Some(text.unwrap_or_else(|| names::told(&code.code, unraw(&declared.name))));
        if is_known {
            code.infer();
        }
        let attrs = declared.attrs;
        let row = Row {
            name: declared.name,
            ident: Some(declared.ident),
            has_docs: attrs.has_docs(),
            is_deprecated: attrs.is_deprecated,
            attrs: attrs.tokens,
            cfgs: attrs.cfgs,
            code,
        };
        Checked { folded: row.code.code.to_ascii_lowercase(), row, span, is_known }
    }

    /// What a `#[code]` says; where the code is documented, the documentation fills what it leaves out.
    fn declared_code(&self, declared: DeclaredCode, faults: &mut Faults) -> Code {
        check_code(&declared, faults);
        let mut code = declared.code;
        let documented = self.documented.iter().find(|entry| entry.code.is_same_case(&code));
        if let Some(entry) = documented {
            fill(&mut code, &entry.code);
        } else {
            self.check_shadowing(&code, declared.span, declared.shadows_system.as_ref(), faults);
        }
        code
    }

    fn check_shadowing(&self, code: &Code, span: Span, allowed: Option<&Ident>, faults: &mut Faults) {
        let system = self.system.iter().find(|entry| !entry.code.prefix && entry.code.has_code(&code.code));
        match (system, allowed) {
            (Some(entry), None) => faults.span(
                span,
                format_args!(
                    "`{}` is a system code, `System({}::{})`; \
                     if it means something else here, add `shadows_system`",
                    code.code, self.system_name, entry.variant
                ),
            ),
            (None, Some(flag)) => {
                faults
                    .at(flag, format_args!("`{}` is no system code; leave `shadows_system` out", code.code));
            }
            _ => {}
        }
    }

    /// The documented code that a variant without `#[code]` stands for.
    fn documented_code(&self, declared: &Declared, faults: &mut Faults) -> Option<Code> {
        let (ident, name) = (&declared.ident, unraw(&declared.name));
        if let Some(entry) = self.documented.iter().find(|entry| entry.variant == name) {
            return Some(entry.code.clone());
        }
        if self.is_lost {
            return None;
        }
        if let Some(entry) = self.system.iter().find(|entry| entry.variant == name) {
            faults.at(
                ident,
                format_args!(
                    "`{name}` is a system code: `{}` is `System({}::{name})`, without a variant of its own",
                    entry.code.code, self.system_name
                ),
            );
            return None;
        }
        let hint = did_you_mean(name, self.documented.iter().map(|entry| entry.variant.as_str()));
        if !hint.is_empty() {
            faults.at(ident, format_args!("no documented code makes the variant `{name}`{hint}"));
        } else if self.has_documentation {
            faults.at(
                ident,
                format_args!(
                    "no documented code makes the variant `{name}`; say which code it stands for: `#[code(\"…\")]`"
                ),
            );
        } else {
            faults.at(ident, format_args!("`{name}` needs the code that it stands for: `#[code(\"…\")]`"));
        }
        None
    }
}

/// A row, where its code is written, and whether it has one in spite of all faults.
struct Checked {
    row: Row,
    /// Its code without letter case: each is compared with all before it, and without that it takes long.
    folded: String,
    span: Span,
    is_known: bool,
}

/// Whether no row before has the same name or answers to the same errors.
fn check_unique(checked: &Checked, before: &[Checked], faults: &mut Faults) -> bool {
    let Checked { row, folded, span, is_known } = checked;
    // Of variants under a `cfg`, only one may be there.
    let always = || before.iter().filter(|other| other.row.cfgs.is_empty() && row.cfgs.is_empty());
    if always().any(|other| other.row.name == row.name) {
        faults.at(
            &row.ident,
            format_args!("a second variant is named `{}`; name this one otherwise", row.name),
        );
        return false;
    }
    let is_twin = |other: &&Checked| other.folded == *folded && other.row.code.is_same_case(&row.code);
    if let (true, Some(twin)) = (*is_known, always().find(is_twin)) {
        faults.span(
            *span,
            format_args!(
                "`{}` is the code of `{}` already; add `when_message` or `when_status` to tell the two apart",
                row.code.code, twin.row.name
            ),
        );
    }
    true
}

fn check_code(declared: &DeclaredCode, faults: &mut Faults) {
    let code = &declared.code;
    if code.code.trim() != code.code {
        faults.span(
            declared.span,
            "leave the outer spaces out of the code; they make no difference when codes are compared",
        );
    } else if let (false, Some(odd)) = (declared.nonstandard, code.odd_letter()) {
        faults.span(
            declared.span,
            format_args!(
                "a code is written in digits, Latin letters and underscores, and {odd} is none of them; \
                 if portals really send this one, add `nonstandard`"
            ),
        );
    }
    if code.prefix && code.code.is_empty() {
        faults.span(declared.span, "an empty code is the beginning of every code; leave `prefix` out");
    }
}

/// Takes over what a declaration leaves out.
fn fill(code: &mut Code, documented: &Code) {
    code.fill_facts(documented);
    // A category of one's own brings its own defaults.
    if code.category.is_none() {
        code.category = documented.category;
        code.recovery = code.recovery.or(documented.recovery);
        code.retry = code.retry.or(documented.retry);
    }
}
