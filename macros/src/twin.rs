//! Whether a code that is documented for a method is the system's: two entries in, yes or no out.
//!
//! Such a code is `System(…)` in the method's enum, without a variant of its own. `xtask` compiles this
//! file too, so that the error index says the same.

use crate::category::{Category, Recovery, Retry};

/// What decides about an entry.
pub(crate) struct Twin<'a> {
    pub(crate) code: &'a str,
    pub(crate) category: Option<Category>,
    pub(crate) recovery: Option<Recovery>,
    pub(crate) retry: Option<Retry>,
    /// Whether the entry is for some answers with its code alone, or shadows the system's on purpose.
    pub(crate) is_particular: bool,
}

impl Twin<'_> {
    /// Whether this entry of a method says no more than that entry of the system set.
    pub(crate) fn is_the_systems(&self, system: &Self) -> bool {
        !self.is_particular
            && self.code.len() == system.code.len()
            && self.code.eq_ignore_ascii_case(system.code)
            && self.category == system.category
            && (self.recovery.is_none() || self.recovery == system.recovery)
            && (self.retry.is_none() || self.retry == system.retry)
    }
}

#[cfg(test)]
mod tests {
    use super::Twin;
    use crate::category::{Category, Recovery, Retry};

    #[test]
    fn an_entry_that_says_nothing_else_is_the_systems() {
        let system = || Twin {
            code: "NO_ACCESS",
            category: Some(Category::Permission),
            recovery: Some(Recovery::UpgradePlan),
            retry: Some(Retry::Never),
            is_particular: false,
        };
        for (entry, is_the_systems) in [
            (system(), true),
            (Twin { code: "no_access", recovery: None, retry: None, ..system() }, true),
            (Twin { code: "NO_ACCES", ..system() }, false),
            (Twin { code: "NO_ACCESZ", ..system() }, false),
            (Twin { category: Some(Category::Plan), ..system() }, false),
            (Twin { recovery: Some(Recovery::Inspect), ..system() }, false),
            (Twin { retry: Some(Retry::Always), ..system() }, false),
            (Twin { is_particular: true, ..system() }, false),
        ] {
            assert_eq!(entry.is_the_systems(&system()), is_the_systems, "{}", entry.code);
        }
    }
}
