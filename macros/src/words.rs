//! The closed lists, as the catalogue spells them. The runtime's enums are their meaning; a test
//! in the workspace holds both together.

use crate::names::pascal;

/// A word of a closed list, such as `rate_limit`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Word(pub(crate) &'static str);

impl Word {
    /// The variant of the runtime's enum.
    pub(crate) fn pascal(self) -> String {
        pascal(self.0)
    }
}

/// A closed list and its name.
#[derive(Clone, Copy)]
pub(crate) struct List {
    pub(crate) name: &'static str,
    pub(crate) words: &'static [Word],
}

impl List {
    /// The word of the list that is written so.
    pub(crate) fn find(self, written: &str) -> Option<Word> {
        self.words.iter().copied().find(|word| word.0 == written)
    }
}

pub(crate) const CATEGORIES: List = List {
    name: "category",
    words: &[
        Word("authentication"),
        Word("permission"),
        Word("plan"),
        Word("rate_limit"),
        Word("quota"),
        Word("invalid_request"),
        Word("not_found"),
        Word("conflict"),
        Word("unavailable"),
        Word("server"),
        Word("unknown"),
    ],
};

pub(crate) const RECOVERIES: List = List {
    name: "recovery",
    words: &[
        Word("backoff"),
        Word("refresh_token"),
        Word("reauthorize"),
        Word("fix_request"),
        Word("ask_administrator"),
        Word("wait_for_approval"),
        Word("upgrade_plan"),
        Word("contact_support"),
        Word("follow_redirect"),
        Word("inspect"),
    ],
};

pub(crate) const RETRIES: List =
    List { name: "retry", words: &[Word("never"), Word("always"), Word("if_idempotent")] };
