//! What declared variants are compared with, by what each is looked up by: entries in, the one that is asked for out. How
//! long a look takes does not grow with their number.

use std::collections::{HashMap, HashSet};

use bitrix_errors_catalogue::CatalogueEntry;
use bitrix_errors_catalogue::cases::Cases;
use bitrix_errors_core::entry::OwnedEntry;

use crate::set::Variant;

/// The entries that the catalogues have for one enum.
pub(crate) struct Lookup<'a> {
    documented: &'a [CatalogueEntry],
    system: &'a [CatalogueEntry],
    cases: Cases,
    variants: HashMap<&'a str, usize>,
    system_codes: HashMap<String, usize>,
    system_variants: HashMap<&'a str, usize>,
}

impl<'a> Lookup<'a> {
    pub(crate) fn new(documented: &'a [CatalogueEntry], system: &'a [CatalogueEntry]) -> Self {
        let mut lookup = Self {
            documented,
            system,
            cases: Cases::new(),
            variants: by_variant(documented),
            system_codes: HashMap::new(),
            system_variants: by_variant(system),
        };
        for (at, entry) in documented.iter().enumerate() {
            lookup.cases.add(lookup.cases.of(&entry.entry), at);
        }
        for (at, entry) in system.iter().enumerate().filter(|(_, entry)| !entry.entry.is_prefix) {
            for code in entry.entry.codes() {
                lookup.system_codes.entry(code.to_ascii_lowercase()).or_insert(at);
            }
        }
        lookup
    }

    /// The places of the documented entries that answer to the same errors.
    pub(crate) fn same_case(&self, entry: &OwnedEntry) -> Vec<usize> {
        self.cases.find(&self.cases.of(entry), |at| self.documented[at].entry.is_same_case(entry))
    }

    /// The documented entry that makes a variant.
    pub(crate) fn variant(&self, name: &str) -> Option<&'a CatalogueEntry> {
        self.variants.get(name).map(|at| &self.documented[*at])
    }

    /// The entry of the system set that makes a variant.
    pub(crate) fn system_variant(&self, name: &str) -> Option<&'a CatalogueEntry> {
        self.system_variants.get(name).map(|at| &self.system[*at])
    }

    /// The entry of the system set that has a code.
    pub(crate) fn system_code(&self, code: &str) -> Option<&'a CatalogueEntry> {
        self.system_codes.get(&code.to_ascii_lowercase()).map(|at| &self.system[*at])
    }
}

fn by_variant(entries: &[CatalogueEntry]) -> HashMap<&str, usize> {
    // Of two, the first stays.
    entries.iter().enumerate().rev().map(|(at, entry)| (entry.variant.as_str(), at)).collect()
}

/// The declared variants that are there whatever the `cfg`s say, each of which has to differ from the others.
#[derive(Default)]
pub(crate) struct Declared {
    names: HashSet<String>,
    cases: Cases,
}

impl Declared {
    /// Whether no variant before has the name.
    pub(crate) fn add_name(&mut self, variant: &Variant) -> bool {
        // Of variants under a `cfg`, only one may be there.
        !variant.cfgs.is_empty() || self.names.insert(variant.name.clone())
    }

    /// The variant before that answers to the same errors. Where there is none, this one is added, which will be the next.
    pub(crate) fn add_case<'v>(&mut self, variant: &Variant, before: &'v [Variant]) -> Option<&'v Variant> {
        if !variant.cfgs.is_empty() {
            return None;
        }
        let case = self.cases.of(&variant.entry);
        let same = self.cases.find(&case, |at| before[at].entry.is_same_case(&variant.entry));
        if let Some(same) = same.first() {
            return Some(&before[*same]);
        }
        self.cases.add(case, before.len());
        None
    }
}
