//! A row of a generated table: a line of text in, the [`Entry`] that it stands for out.
//!
//! The macro writes what it knows about a set as text, a line for each code, since the compiler takes a string in
//! no time and a struct of a dozen fields in a tenth of a millisecond: a crate may have thousands of them. The
//! first character of a text parts its lines and the first one of a line its fields; what is empty at the end of a
//! line is left out:
//!
//! ```text
//!
//! |CODE|Variant|400 403|conflict inspect never|text|message|help|docs|prefix|401 403|message
//!                       └ category, and what differs from its defaults  └ when the entry applies
//! ```

use crate::category::{Category, Recovery, Retry};
use crate::entry::Entry;
use crate::fold::same_message;

const VARIANT: usize = 1;
const STATUSES: usize = 2;
const CLASS: usize = 3;
const TEXT: usize = 4;
const MESSAGE: usize = 5;
const HELP: usize = 6;
const DOCS: usize = 7;
const PREFIX: usize = 8;
const WHEN_STATUSES: usize = 9;
const WHEN_MESSAGE: usize = 10;

/// A line.
#[derive(Clone, Copy, Default)]
pub(crate) struct Row(&'static str);

impl Row {
    /// The lines of a text.
    pub(crate) fn all(text: &'static str) -> impl Iterator<Item = Self> {
        let mut rest = text.chars();
        let end = rest.next().unwrap_or_default();
        let rest = rest.as_str();
        rest.split(end).filter(|line| !line.is_empty()).map(Self)
    }

    /// The line of a text that begins at an offset.
    pub(crate) fn at(text: &'static str, start: usize) -> Option<Self> {
        let end = text.chars().next()?;
        text.get(start..)?.split(end).next().map(Self)
    }

    /// Whether this is the row's whole code, ASCII letter case aside.
    pub(crate) fn has_code(self, code: &str) -> bool {
        self.code().eq_ignore_ascii_case(code)
    }

    /// Whether the row's code is the beginning of this one.
    pub(crate) fn begins(self, code: &str) -> bool {
        code.get(..self.code().len()).is_some_and(|start| self.has_code(start))
    }

    pub(crate) fn code(self) -> &'static str {
        self.field(0)
    }

    /// The name of the variant.
    pub(crate) fn variant(self) -> &'static str {
        self.field(VARIANT)
    }

    pub(crate) fn message(self) -> Option<&'static str> {
        some(self.field(MESSAGE))
    }

    pub(crate) fn has_status(self, status: u16) -> bool {
        numbers(self.field(STATUSES)).any(|known| known == status)
    }

    /// Whether the code is a beginning only.
    pub(crate) fn is_prefix(self) -> bool {
        !self.field(PREFIX).is_empty()
    }

    /// When the entry applies, beyond its code; `None` for always.
    pub(crate) fn condition(self) -> Option<Condition> {
        let condition = Condition { statuses: self.field(WHEN_STATUSES), message: self.field(WHEN_MESSAGE) };
        (!condition.statuses.is_empty() || !condition.message.is_empty()).then_some(condition)
    }

    /// The row as users see it.
    pub(crate) fn entry(self) -> Entry {
        let (category, recovery, retry) = self.class();
        Entry {
            code: self.code(),
            message: self.message(),
            // It stays for as long as the table, which is for ever.
            statuses: Box::leak(numbers(self.field(STATUSES)).collect()),
            category,
            recovery,
            retry,
            text: self.field(TEXT),
            help: some(self.field(HELP)),
            docs: some(self.field(DOCS)),
        }
    }

    fn class(self) -> (Category, Recovery, Retry) {
        let words = || self.field(CLASS).split(' ');
        let category = words().find_map(|word| Category::ALL.iter().find(|known| known.as_str() == word));
        let category = category.copied().unwrap_or(Category::Unknown);
        let recovery = words().find_map(|word| Recovery::ALL.iter().find(|known| known.as_str() == word));
        let retry = words().find_map(|word| Retry::ALL.iter().find(|known| known.as_str() == word));
        (
            category,
            recovery.copied().unwrap_or(category.default_recovery()),
            retry.copied().unwrap_or(category.default_retry()),
        )
    }

    fn field(self, number: usize) -> &'static str {
        let mut rest = self.0.chars();
        let end = rest.next().unwrap_or_default();
        rest.as_str().split(end).nth(number).unwrap_or_default()
    }
}

/// Which answers with its code an entry is for.
pub(crate) struct Condition {
    statuses: &'static str,
    message: &'static str,
}

impl Condition {
    pub(crate) fn holds(&self, status: u16, description: Option<&str>) -> bool {
        let (statuses, message) = (self.statuses, self.message);
        (statuses.is_empty() || numbers(statuses).any(|known| known == status))
            && (message.is_empty()
                // No portal pads a sentence to many times its length; a hostile one costs nothing.
                || description.is_some_and(|sent| {
                    sent.len() <= 256 + 16 * message.len() && same_message(message, sent)
                }))
    }

    /// How close a fit it is.
    pub(crate) fn rank(&self) -> usize {
        usize::from(!self.message.is_empty()) * 2 + usize::from(!self.statuses.is_empty())
    }
}

fn some(field: &'static str) -> Option<&'static str> {
    (!field.is_empty()).then_some(field)
}

fn numbers(field: &'static str) -> impl Iterator<Item = u16> {
    field.split(' ').filter_map(|number| number.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::Row;
    use crate::category::{Category, Recovery, Retry};

    #[test]
    fn a_row_is_read_back() {
        let row = Row(
            "|SYNC_LOCKED|Locked|409 423|conflict backoff if_idempotent|it is locked|Locked!|wait|https://a.b",
        );
        let entry = row.entry();
        assert_eq!((entry.code, row.variant(), entry.statuses), ("SYNC_LOCKED", "Locked", &[409, 423][..]));
        assert_eq!(
            (entry.category, entry.recovery, entry.retry),
            (Category::Conflict, Recovery::Backoff, Retry::IfIdempotent)
        );
        assert_eq!((entry.text, entry.message), ("it is locked", Some("Locked!")));
        assert_eq!((entry.help, entry.docs), (Some("wait"), Some("https://a.b")));
        assert!(!row.is_prefix() && row.condition().is_none());
        assert!(row.has_status(423) && !row.has_status(42));
    }

    #[test]
    fn what_a_row_leaves_out_is_empty_or_the_default_of_the_category() {
        let entry = Row("|X|X||rate_limit").entry();
        assert_eq!((entry.statuses, entry.text, entry.message, entry.help), (&[][..], "", None, None));
        assert_eq!((entry.recovery, entry.retry), (Recovery::Backoff, Retry::Always));
        assert_eq!(Row("|X").entry().category, Category::Unknown);
    }

    #[test]
    fn the_first_character_parts_the_fields() {
        let row = Row(
            "\u{1f}A|B\u{1f}Ab\u{1f}\u{1f}plan\u{1f}a|b\u{1f}\u{1f}\u{1f}\u{1f}prefix\u{1f}401 403\u{1f}C|D",
        );
        assert_eq!((row.code(), row.entry().text), ("A|B", "a|b"));
        assert!(row.has_code("a|b") && !row.has_code("a") && !row.has_code("a|b\u{1f}"));
        assert!(!Row("|A|Ab").has_code("A|Ab"));
        assert!(row.is_prefix() && row.begins("a|bc") && !row.begins("a|"));
        let condition = row.condition().expect("a condition");
        assert!(condition.holds(403, Some("c|d.")));
        assert!(
            !condition.holds(404, Some("c|d."))
                && !condition.holds(403, Some("c"))
                && !condition.holds(403, None)
        );
        assert_eq!(condition.rank(), 3);
    }

    #[test]
    fn a_description_may_be_padded_to_many_times_its_length_and_no_further() {
        let condition = Row("|A|A||plan|||||||Sixteen letters!").condition().expect("a condition");
        for (length, holds) in [(16, true), (256 + 16 * 16, true), (256 + 16 * 16 + 1, false)] {
            let padded = format!("{:length$}", "sixteen letters!");
            assert_eq!(condition.holds(400, Some(&padded)), holds, "{length}");
        }
    }

    #[test]
    fn the_first_character_of_a_text_parts_its_lines() {
        let codes = |text: &'static str| Row::all(text).map(Row::code).collect::<Vec<_>>();
        assert_eq!(codes("\n|A|Ab\n|B|Bc"), ["A", "B"]);
        assert_eq!(codes("\u{1e}|A\n|Ab\u{1e}|B"), ["A\n", "B"]);
        assert_eq!(codes("\n||Empty\n|B"), ["", "B"]);
        assert_eq!((codes(""), codes("\n")), (vec![], vec![]));
        assert_eq!(Row::at("\n|A|Ab\n|B|Bc", 7).map(Row::variant), Some("Bc"));
        assert!(Row::at("\n|A", 9).is_none() && Row::at("", 0).is_none());
    }

    #[test]
    fn an_empty_code_and_an_odd_row_are_read_too() {
        assert!(Row("||Empty||unknown").has_code("") && !Row("||Empty||unknown").has_code("Empty"));
        for odd in ["", "|", "||", "|A", "я", "яA"] {
            let row = Row(odd);
            assert!(row.entry().statuses.is_empty() && row.condition().is_none(), "{odd:?}");
            assert!(!row.has_code("no such code"), "{odd:?}");
        }
    }
}
