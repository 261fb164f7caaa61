//! What a catalogue says, once it is read and checked.

use super::place::Place;
use crate::set::Code;
use crate::twin::Twin;

/// An entry of a catalogue with the variant that it makes.
#[derive(Debug, Clone)]
pub(crate) struct Documented {
    pub(crate) code: Code,
    pub(crate) variant: String,
    /// A code that the system set has too, in the same class, and that means something else here.
    pub(crate) shadows_system: bool,
    /// Where its file names it: the variant, else the code.
    pub(super) place: Place,
}

/// The documentation of one REST method.
#[derive(Debug, Clone)]
pub(crate) struct Method {
    /// As the catalogue spells it.
    pub(crate) name: String,
    pub(crate) docs: Option<String>,
    pub(crate) deprecated: bool,
    pub(crate) entries: Vec<Documented>,
}

impl Documented {
    /// What decides whether this is an entry of the system set.
    pub(crate) fn twin(&self) -> Twin<'_> {
        let code = &self.code;
        Twin {
            code: &code.code,
            category: code.category,
            recovery: code.recovery,
            retry: code.retry,
            is_particular: !code.when.is_empty() || code.prefix || self.shadows_system,
        }
    }

    /// This entry of a user's file in the place of the library's entry of the same code: it decides on the
    /// classification, and what it leaves out beside that stays.
    pub(super) fn over(mut self, other: &Self) -> Self {
        self.code.fill_facts(&other.code);
        self
    }
}
