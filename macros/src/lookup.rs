//! What declared variants are compared with, by what each is looked up by: entries in, the one that is asked for out. How
//! long a look takes does not grow with their number.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, OnceLock};

use bitrix_errors_catalogue::CatalogueEntry;
use bitrix_errors_catalogue::cases::Cases;
use bitrix_errors_core::entry::OwnedEntry;

use crate::catalogue::Catalogue;
use crate::set::Variant;

/// The system set of an enum, by codes and variants. A system set has an empty one.
#[derive(Default)]
pub(crate) struct System {
    entries: Cow<'static, [CatalogueEntry]>,
    places: Arc<Places>,
}

#[derive(Default)]
struct Places {
    codes: HashMap<String, Vec<usize>>,
    variants: HashMap<String, usize>,
}

impl System {
    /// The set that the library has. Almost every enum of a crate names it, so it is indexed once.
    pub(crate) fn of_library() -> Self {
        static PLACES: OnceLock<Arc<Places>> = OnceLock::new();
        let entries = Catalogue::library_system();
        let places = PLACES.get_or_init(|| Arc::new(Places::of(entries)));
        Self { entries: entries.into(), places: Arc::clone(places) }
    }

    pub(crate) fn new(entries: Vec<CatalogueEntry>) -> Self {
        Self { places: Arc::new(Places::of(&entries)), entries: entries.into() }
    }

    /// The entries that have a code.
    pub(crate) fn of_code(&self, code: &str) -> impl Iterator<Item = &CatalogueEntry> {
        let places = self.places.codes.get(&code.to_ascii_lowercase());
        places.into_iter().flatten().map(|at| &self.entries[*at])
    }

    /// The entry that makes a variant.
    pub(crate) fn variant(&self, name: &str) -> Option<&CatalogueEntry> {
        self.places.variants.get(name).map(|at| &self.entries[*at])
    }
}

impl Places {
    fn of(entries: &[CatalogueEntry]) -> Self {
        let mut places = Self::default();
        for (at, entry) in entries.iter().enumerate() {
            for code in entry.entry.codes() {
                places.codes.entry(code.to_ascii_lowercase()).or_default().push(at);
            }
            // Of two, the first stays.
            places.variants.entry(entry.variant.clone()).or_insert(at);
        }
        places
    }
}

/// The entries that the catalogues have for one enum, beside its system set.
pub(crate) struct Lookup<'a> {
    documented: &'a [CatalogueEntry],
    cases: Cases,
    variants: HashMap<&'a str, usize>,
}

impl<'a> Lookup<'a> {
    pub(crate) fn new(documented: &'a [CatalogueEntry]) -> Self {
        let mut lookup = Self { documented, cases: Cases::new(), variants: HashMap::new() };
        for (at, entry) in documented.iter().enumerate() {
            lookup.cases.add(lookup.cases.of(&entry.entry), at);
            // Of two, the first stays.
            lookup.variants.entry(entry.variant.as_str()).or_insert(at);
        }
        lookup
    }

    /// The places of the documented entries that answer to the same errors.
    pub(crate) fn same_case(&self, entry: &OwnedEntry) -> Vec<usize> {
        // An enum without a method has none.
        if self.documented.is_empty() {
            return Vec::new();
        }
        self.cases.find(&self.cases.of(entry), |at| self.documented[at].entry.is_same_case(entry))
    }

    /// The documented entry that makes a variant.
    pub(crate) fn variant(&self, name: &str) -> Option<&'a CatalogueEntry> {
        self.variants.get(name).map(|at| &self.documented[*at])
    }
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
