//! Merges declared and documented codes into one set: syntax and catalogue in, a [`Set`] out.
//!
//! It goes on after a fault. The set contains everything that can be kept, so that the enum exists and the user sees
//! that fault only.

mod about_method;

use std::borrow::Cow;

use bitrix_errors_catalogue::names::did_you_mean;
use bitrix_errors_catalogue::{CatalogueEntry, ErrorsIn, Method};
use bitrix_errors_core::code::{default_text, is_reserved_variant, same_code, unraw};
use bitrix_errors_core::entry::OwnedEntry;
use bitrix_errors_core::rules;
use proc_macro2::{Ident, Span};
use syn::{Path, parse_quote};

use crate::catalogue::Catalogue;
use crate::fault::Faults;
use crate::set::{Role, Set, Variant};
use crate::syntax::{Args, CodeAttribute, DeclaredVariant, Item};

pub(crate) fn resolve(args: Args, item: Item, faults: &mut Faults) -> Set {
    let library = args.library.unwrap_or_else(|| parse_quote!(::bitrix_errors));
    let mut catalogue = Catalogue::open(args.catalogue.as_ref(), &item.ident, &library, faults);
    let mut docs = Vec::new();
    let (known, role) = if args.is_system {
        (Known::of_system(&catalogue, faults), Role::System)
    } else {
        let system = match args.system {
            // The other enum is assumed to be made with the same file. It reports the faults itself.
            Some(_) => catalogue.system(&mut Faults::ignored()).into(),
            None => Cow::from(Catalogue::library_system()),
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
    /// The documented entries, which belong to the enum without being declared.
    documented: Vec<CatalogueEntry>,
    /// The entries of its system set.
    system: Cow<'static, [CatalogueEntry]>,
    /// The name of the system set.
    system_name: String,
    /// Whether the enum is a system set itself.
    is_system: bool,
    /// Whether a variant without `#[code]` can stand for a documented code.
    has_documentation: bool,
    /// Whether documentation is missing because of a fault that has been reported already.
    is_incomplete: bool,
}

impl Known {
    fn of_system(catalogue: &Catalogue<'_>, faults: &mut Faults) -> Self {
        for fault in Catalogue::system_faults() {
            faults.span(Span::call_site(), fault);
        }
        Self {
            documented: catalogue.system(faults),
            system: Cow::default(),
            system_name: String::new(),
            is_system: true,
            has_documentation: true,
            is_incomplete: catalogue.is_damaged(),
        }
    }

    /// `method` is `None` if none is named, or if the named one is unknown.
    fn of_method(
        method: Option<Method>,
        has_documentation: bool,
        catalogue: &Catalogue<'_>,
        system: Cow<'static, [CatalogueEntry]>,
        path: &Path,
    ) -> Self {
        let is_incomplete = has_documentation && method.is_none() || catalogue.is_damaged();
        let mut documented = method.map(|method| method.entries).unwrap_or_default();
        // Codes that mean the same as system codes are `System(…)`.
        documented.retain(|entry| !system.iter().any(|other| entry.same_as_system_entry(other)));
        let system_name = path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
        Self { documented, system, system_name, is_system: false, has_documentation, is_incomplete }
    }

    /// The declared variants in their order, then the documented ones that are not declared.
    fn variants(&self, declared: Vec<DeclaredVariant>, faults: &mut Faults) -> Vec<Variant> {
        let mut resolved: Vec<Resolved> = Vec::new();
        for variant in declared {
            if !self.check_reserved(&variant, faults) {
                continue;
            }
            let variant = self.resolve_variant(variant, faults);
            if check_unique(&variant, &resolved, faults) {
                resolved.push(variant);
            }
        }
        let mut variants: Vec<Variant> = resolved.into_iter().map(|resolved| resolved.variant).collect();
        for documented in &self.documented {
            if variants.iter().any(|variant| variant.entry.is_same_case(&documented.entry)) {
                continue;
            }
            let code = &documented.entry.code;
            if let Some(variant) = variants.iter().find(|variant| unraw(&variant.name) == documented.variant)
            {
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

    /// Checks that the name of the variant is not one of the two that the attribute adds.
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

    fn resolve_variant(&self, declared: DeclaredVariant, faults: &mut Faults) -> Resolved {
        let doc = declared.attrs.first_paragraph();
        let (entry, span) = match declared.code {
            Some(mut code) => {
                let span = code.span;
                let is_faulty = code.is_faulty;
                code.entry.text = code.entry.text.or_else(|| doc.clone());
                (Some(self.declared_entry(code, faults)).filter(|_| !is_faulty), span)
            }
            None => (self.documented_entry(&declared, faults), declared.ident.span()),
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
        Resolved { folded_code: variant.entry.code.to_ascii_lowercase(), variant, span, has_entry }
    }

    /// The entry of a `#[code]`. If the code is documented, the documentation fills in what the `#[code]` leaves out.
    fn declared_entry(&self, declared: CodeAttribute, faults: &mut Faults) -> OwnedEntry {
        let mut entry = declared.entry;
        let is_nonstandard = declared.is_nonstandard;
        let checked = |code, is_prefix| rules::code(code, is_prefix, is_nonstandard, rules::Place::Attribute);
        let aliases = entry.aliases.iter().map(|alias| checked(alias, false));
        for message in
            std::iter::once(checked(&entry.code, entry.is_prefix)).chain(aliases).filter_map(Result::err)
        {
            faults.span(declared.span, message);
        }
        if entry.is_prefix && !entry.aliases.is_empty() {
            faults.span(declared.span, rules::PREFIX_WITH_ALIASES);
        }
        match self.documented.iter().find(|documented| documented.entry.is_same_case(&entry)) {
            Some(documented) => fill_from_documentation(&mut entry, &documented.entry),
            None => self.check_shadowing(&entry, declared.span, declared.shadows_system.as_ref(), faults),
        }
        entry
    }

    fn check_shadowing(&self, entry: &OwnedEntry, span: Span, allowed: Option<&Ident>, faults: &mut Faults) {
        let is_of_system =
            |other: &&CatalogueEntry| !other.entry.is_prefix && same_code(&other.entry.code, &entry.code);
        match (self.system.iter().find(is_of_system), allowed) {
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
    fn documented_entry(&self, declared: &DeclaredVariant, faults: &mut Faults) -> Option<OwnedEntry> {
        let ident = &declared.ident;
        let name = unraw(&declared.name);
        if let Some(documented) = self.documented.iter().find(|entry| entry.variant == name) {
            return Some(documented.entry.clone());
        }
        if self.is_incomplete {
            return None;
        }
        if let Some(system) = self.system.iter().find(|entry| entry.variant == name) {
            faults.at(
                ident,
                format_args!(
                    "`{name}` is a system code: `{}` is `System({}::{name})`, without a variant of its own",
                    system.entry.code, self.system_name
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

/// A variant, the span of its code, and whether it has an entry in spite of all faults.
struct Resolved {
    variant: Variant,
    /// The code in lower case. Each code is compared with all before it, and this makes that fast.
    folded_code: String,
    span: Span,
    has_entry: bool,
}

/// Checks that no earlier variant has the same name or applies to the same errors.
fn check_unique(resolved: &Resolved, before: &[Resolved], faults: &mut Faults) -> bool {
    let Resolved { variant, folded_code, span, has_entry } = resolved;
    // Variants under a `cfg` may exclude each other.
    let always = || before.iter().filter(|other| other.variant.cfgs.is_empty() && variant.cfgs.is_empty());
    if always().any(|other| other.variant.name == variant.name) {
        faults.at(
            &variant.ident,
            format_args!("a second variant is named `{}`; give this one another name", variant.name),
        );
        return false;
    }
    let is_same_case = |other: &&Resolved| {
        other.folded_code == *folded_code && other.variant.entry.is_same_case(&variant.entry)
    };
    if let (true, Some(same)) = (*has_entry, always().find(is_same_case)) {
        faults.span(
            *span,
            format_args!(
                "`{}` is the code of `{}` already; add `when_message` or `when_status` to tell the two apart",
                variant.entry.code, same.variant.name
            ),
        );
    }
    true
}

/// Fills in what a declaration leaves out.
fn fill_from_documentation(entry: &mut OwnedEntry, documented: &OwnedEntry) {
    entry.fill_facts(documented);
    // A declared category brings its own default recovery and retry.
    if entry.category.is_none() {
        entry.category = documented.category;
        entry.recovery = entry.recovery.or(documented.recovery);
        entry.retry = entry.retry.or(documented.retry);
    }
}
