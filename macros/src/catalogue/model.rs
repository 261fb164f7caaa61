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

#[cfg(test)]
mod tests {
    use super::Documented;
    use crate::catalogue::place::Place;
    use crate::set::{Code, When};

    #[test]
    fn an_entry_for_some_answers_alone_is_a_particular_one() {
        let entry = |code: Code, shadows_system| Documented {
            code,
            variant: "X".to_owned(),
            shadows_system,
            place: Place { offset: 0, length: 0 },
        };
        let when = When { statuses: vec![401], message: None };
        for (entry, is_particular) in [
            (entry(Code::default(), false), false),
            (entry(Code::default(), true), true),
            (entry(Code { prefix: true, ..Code::default() }, false), true),
            (entry(Code { when, ..Code::default() }, false), true),
        ] {
            assert_eq!(entry.twin().is_particular, is_particular, "{entry:?}");
        }
    }

    #[test]
    fn an_entry_in_the_place_of_another_keeps_what_it_leaves_out() {
        let said = |text: &str, help: Option<&str>| Documented {
            code: Code {
                text: (!text.is_empty()).then(|| text.to_owned()),
                help: help.map(str::to_owned),
                ..Code::default()
            },
            variant: "X".to_owned(),
            shadows_system: false,
            place: Place { offset: 0, length: 0 },
        };
        for (own, text, help) in
            [(said("", None), "theirs", "their help"), (said("ours", Some("our help")), "ours", "our help")]
        {
            let code = own.over(&said("theirs", Some("their help"))).code;
            assert_eq!((code.text.as_deref(), code.help.as_deref()), (Some(text), Some(help)));
        }
    }
}
