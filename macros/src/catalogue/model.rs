//! What a catalogue says, once it is read and checked.

use crate::set::Code;

/// An entry of a catalogue with the variant that it makes.
#[derive(Debug, Clone)]
pub(crate) struct Documented {
    pub(crate) code: Code,
    pub(crate) variant: String,
    /// A code that the system set has too, in the same class, and that means something else here.
    pub(crate) shadows_system: bool,
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
