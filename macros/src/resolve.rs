//! What is declared and what is documented become one set: syntax and catalogue in, a [`Set`] out.
//!
//! A fault never stops it: the set holds whatever can be kept, so that the enum exists and the user
//! reads about the fault alone.

mod about_method;

use std::collections::HashMap;

use bitrix_errors_catalogue::names::did_you_mean;
use bitrix_errors_catalogue::{CatalogueEntry, ErrorsIn, Method};
use bitrix_errors_core::code::{default_text, is_reserved_variant, unraw};
use bitrix_errors_core::entry::OwnedEntry;
use bitrix_errors_core::rules::{self, quoted};
use proc_macro2::{Ident, Span};
use syn::{Path, parse_quote};

use crate::catalogue::Catalogue;
use crate::fault::Faults;
use crate::lookup::{Declared, Lookup, System};
use crate::set::{Role, Set, Variant};
use crate::syntax::{Args, CodeAttribute, DeclaredVariant, Item};

/// With this many faults, what is wrong is not a letter here and there, and to look for what was meant takes long.
const MOST_HINTS: usize = 20;

pub(crate) fn resolve(args: Args, item: Item, faults: &mut Faults) -> Set {
    let library = args.library.unwrap_or_else(|| parse_quote!(::bitrix_errors));
    let mut catalogue = Catalogue::open(args.catalogue.as_ref(), &item.ident, &library, faults);
    let mut docs = Vec::new();
    let (known, role) = if args.is_system {
        (Known::of_system(&catalogue, faults), Role::System)
    } else {
        let system = match args.system {
            // Made with the same file, which has to be assumed; its own enum reports the faults.
            Some(_) => System::new(catalogue.system(&mut Faults::ignored())),
            None => System::of_library(),
        };
        let path: Path = args.system.unwrap_or_else(|| parse_quote!(#library::SystemError));
        let undocumented = args.undocumented.as_ref();
        let mut method = args.method.as_ref().and_then(|name| catalogue.method(name, undocumented, faults));
        if let Some(method) = &mut method {
            method.effect = args.effect.or(method.effect);
        }
        let row = method.as_ref().map(about_method::row);
        let errors_in_result =
            method.as_ref().is_some_and(|method| method.errors_in == Some(ErrorsIn::Result));
        docs.extend(method.iter().map(about_method::docs));
        let known = Known::of_method(
            method,
            args.method.is_some() && undocumented.is_none(),
            &catalogue,
            system,
            &path,
        );
        (known, Role::Method { method: row, system: path, errors_in_result })
    };
    Set {
        variants: known.variants(item.variants, faults),
        attrs: item.attrs,
        vis: item.vis,
        ident: item.ident,
        derives: item.derives,
        tracked: catalogue.tracked(),
        docs,
        library,
        role,
    }
}

/// The part of the catalogues that one enum needs.
struct Known {
    /// The entries that belong to the enum without being declared.
    documented: Vec<CatalogueEntry>,
    /// The entries of its system set.
    system: System,
    /// What the system set is called.
    system_name: String,
    /// Whether the enum is a system set itself.
    is_system: bool,
    /// Whether a variant without a code can stand for a documented one.
    has_documentation: bool,
    /// Whether some or all of the documentation is missing because of a fault that is reported already.
    is_incomplete: bool,
}

impl Known {
    fn of_system(catalogue: &Catalogue<'_>, faults: &mut Faults) -> Self {
        for fault in Catalogue::system_faults() {
            faults.span(Span::call_site(), fault);
        }
        Self {
            documented: catalogue.system(faults),
            system: System::default(),
            system_name: String::new(),
            is_system: true,
            has_documentation: true,
            is_incomplete: catalogue.is_damaged(),
        }
    }

    /// `method` is `None` where none is named, or where the one that is named is not known.
    fn of_method(
        method: Option<Method>,
        has_documentation: bool,
        catalogue: &Catalogue<'_>,
        system: System,
        path: &Path,
    ) -> Self {
        let is_incomplete = has_documentation && method.is_none() || catalogue.is_damaged();
        let documented = method.map(|method| without_system(method.entries, &system)).unwrap_or_default();
        let system_name = path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
        Self { documented, system, system_name, is_system: false, has_documentation, is_incomplete }
    }

    /// The declared variants in their order, then the documented ones that are not declared.
    fn variants(&self, declared: Vec<DeclaredVariant>, faults: &mut Faults) -> Vec<Variant> {
        let mut is_declared = vec![false; self.documented.len()];
        let mut variants = self.declared(declared, &mut is_declared, faults);
        // Of two, the first stays.
        let names = variants.iter().enumerate().rev();
        let names: HashMap<String, usize> =
            names.map(|(at, variant)| (unraw(&variant.name).to_owned(), at)).collect();
        for (documented, _) in self.documented.iter().zip(is_declared).filter(|(_, is_declared)| !is_declared)
        {
            let code = &documented.entry.code;
            if let Some(at) = names.get(&documented.variant) {
                let variant = &variants[*at];
                faults.at(
                    &variant.ident,
                    format_args!(
                        "the documented code `{code}` makes the variant `{}` too; give this one another name",
                        documented.variant
                    ),
                );
                continue;
            }
            let mut entry = documented.entry.clone();
            entry.text.get_or_insert_with(|| default_text(code, &documented.variant));
            variants.push(Variant::documented(documented.variant.clone(), entry));
        }
        variants
    }

    /// The declared variants, and which of the documented ones they stand for.
    fn declared(
        &self,
        declared: Vec<DeclaredVariant>,
        is_declared: &mut [bool],
        faults: &mut Faults,
    ) -> Vec<Variant> {
        let mut variants = Vec::new();
        if declared.is_empty() {
            return variants;
        }
        let lookup = Lookup::new(&self.documented);
        let mut all = Declared::default();
        for variant in declared {
            if !self.check_reserved(&variant, faults) {
                continue;
            }
            let resolved = self.resolved(variant, &lookup, faults);
            if check_unique(&resolved, &mut all, &variants, faults) {
                for at in lookup.same_case(&resolved.variant.entry) {
                    is_declared[at] = true;
                }
                variants.push(resolved.variant);
            }
        }
        variants
    }

    /// Whether the variant's name is free: the attribute adds two of its own.
    fn check_reserved(&self, declared: &DeclaredVariant, faults: &mut Faults) -> bool {
        let name = unraw(&declared.name);
        if !is_reserved_variant(name) {
            return true;
        }
        let whose =
            if self.is_system { "every enum that names this system set has" } else { "the attribute adds" };
        faults.at(
            &declared.ident,
            format_args!("`{name}` is a variant that {whose}; give this one another name"),
        );
        false
    }

    fn resolved(&self, declared: DeclaredVariant, lookup: &Lookup<'_>, faults: &mut Faults) -> Resolved {
        let doc = declared.attrs.first_paragraph();
        let (entry, span) = match declared.code {
            Some(mut code) => {
                let span = code.span;
                let is_faulty = code.is_faulty;
                code.entry.text = code.entry.text.or_else(|| doc.clone());
                (Some(self.declared_entry(code, lookup, faults)).filter(|_| !is_faulty), span)
            }
            None => (self.documented_entry(&declared, lookup, faults), declared.ident.span()),
        };
        let has_entry = entry.is_some();
        let mut entry = entry.unwrap_or_default();
        let text = entry.text.take().or(doc);
        entry.text = Some(text.unwrap_or_else(|| default_text(&entry.code, unraw(&declared.name))));
        if has_entry {
            entry.infer();
        }
        let attrs = declared.attrs;
        let variant = Variant {
            name: declared.name,
            ident: Some(declared.ident),
            has_docs: attrs.has_docs(),
            is_deprecated: attrs.is_deprecated,
            attrs: attrs.tokens,
            cfgs: attrs.cfgs,
            entry,
        };
        Resolved { variant, span, has_entry }
    }

    /// What a `#[code]` says; where the code is documented, the documentation fills what it leaves out.
    fn declared_entry(
        &self,
        declared: CodeAttribute,
        lookup: &Lookup<'_>,
        faults: &mut Faults,
    ) -> OwnedEntry {
        let mut entry = declared.entry;
        let is_nonstandard = declared.is_nonstandard;
        let check = |code, is_prefix| rules::code(code, is_prefix, is_nonstandard, rules::Place::Attribute);
        let aliases = entry.aliases.iter().map(|alias| check(alias, false));
        let code = check(&entry.code, entry.is_prefix);
        for message in std::iter::once(code).chain(aliases).filter_map(Result::err) {
            faults.span(declared.span, message);
        }
        if entry.is_prefix && !entry.aliases.is_empty() {
            faults.span(declared.span, rules::PREFIX_WITH_ALIASES);
        }
        if let Some(at) = lookup.same_case(&entry).first() {
            fill_from_documentation(&mut entry, &self.documented[*at].entry);
        } else {
            let system = self.system.of_code(&entry.code).find(|entry| !entry.entry.is_prefix);
            self.check_shadowing(&entry, system, declared.span, declared.shadows_system.as_ref(), faults);
        }
        entry
    }

    /// `system` is the entry of the system set that has the code.
    fn check_shadowing(
        &self,
        entry: &OwnedEntry,
        system: Option<&CatalogueEntry>,
        span: Span,
        allowed: Option<&Ident>,
        faults: &mut Faults,
    ) {
        match (system, allowed) {
            (Some(system), None) => faults.span(
                span,
                format_args!(
                    "`{}` is a system code, `System({}::{})`; \
                     if it means something else here, add `shadows_system`",
                    entry.code, self.system_name, system.variant
                ),
            ),
            (None, Some(flag)) => faults
                .at(flag, format_args!("`{}` is not a system code; leave `shadows_system` out", entry.code)),
            (Some(_), Some(_)) | (None, None) => {}
        }
    }

    /// The entry of the documented code that a variant without `#[code]` stands for.
    fn documented_entry(
        &self,
        declared: &DeclaredVariant,
        lookup: &Lookup<'_>,
        faults: &mut Faults,
    ) -> Option<OwnedEntry> {
        let ident = &declared.ident;
        let name = unraw(&declared.name);
        if let Some(documented) = lookup.variant(name) {
            return Some(documented.entry.clone());
        }
        if self.is_incomplete {
            return None;
        }
        if let Some(system) = self.system.variant(name) {
            faults.at(
                ident,
                format_args!(
                    "`{name}` is a system code: `{}` is `System({}::{name})`, without a variant of its own",
                    system.entry.code, self.system_name
                ),
            );
            return None;
        }
        let documented = if faults.count() < MOST_HINTS { &self.documented[..] } else { &[] };
        let hint = did_you_mean(name, documented.iter().map(|entry| entry.variant.as_str()));
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

/// A variant, where its code is written, and whether it has an entry in spite of all faults.
struct Resolved {
    variant: Variant,
    span: Span,
    has_entry: bool,
}

/// Whether no variant before has the same name or answers to the same errors.
fn check_unique(resolved: &Resolved, all: &mut Declared, before: &[Variant], faults: &mut Faults) -> bool {
    let Resolved { variant, span, has_entry } = resolved;
    if !all.add_name(variant) {
        faults.at(
            &variant.ident,
            format_args!("a second variant is named `{}`; give this one another name", variant.name),
        );
        return false;
    }
    if let Some(same) = has_entry.then(|| all.add_case(variant, before)).flatten() {
        faults.span(
            *span,
            format_args!(
                "`{}` is the code of `{}` already; add `when_message` or `when_status` to tell the two apart",
                variant.entry.code,
                quoted(&same.name)
            ),
        );
    }
    true
}

/// The entries of a method without those that mean the same as the system's, which are `System(…)`.
fn without_system(mut documented: Vec<CatalogueEntry>, system: &System) -> Vec<CatalogueEntry> {
    documented
        .retain(|entry| !system.of_code(&entry.entry.code).any(|other| entry.same_as_system_entry(other)));
    documented
}

/// Takes over what a declaration leaves out.
fn fill_from_documentation(entry: &mut OwnedEntry, documented: &OwnedEntry) {
    entry.fill_facts(documented);
    // A declared category brings its own default recovery and retry.
    if entry.category.is_none() {
        entry.category = documented.category;
        entry.recovery = entry.recovery.or(documented.recovery);
        entry.retry = entry.retry.or(documented.retry);
    }
}
