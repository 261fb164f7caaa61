//! The closed lists, for readers of syntax and of files alike.

use crate::category::{Category, Recovery, Retry};

/// An enum of which a catalogue names the variants: `rate_limit` is `RateLimit` in Rust.
pub(crate) trait Word: Copy + 'static {
    /// What such a word is called.
    const KIND: &'static str;
    const ALL: &'static [Self];

    /// As a catalogue spells it.
    fn written(self) -> &'static str;

    /// As Rust spells it.
    fn name(self) -> &'static str;
}

macro_rules! words {
    ($($kind:literal $name:ident)*) => {
        $(impl Word for $name {
            const KIND: &'static str = $kind;
            const ALL: &'static [Self] = Self::ALL;

            fn written(self) -> &'static str {
                self.as_str()
            }

            fn name(self) -> &'static str {
                self.name()
            }
        })*
    };
}

words! {
    "category" Category
    "recovery" Recovery
    "retry" Retry
}
