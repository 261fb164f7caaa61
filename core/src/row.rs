//! An entry as a line of text: a variant and an entry in, a line out ([`Lines`]); a line in, the [`Entry`] that it
//! stands for out ([`Row`]).
//!
//! The macro writes what it knows about a set as text, a line for each code, since the compiler takes a string in no
//! time and a struct of a dozen fields in a tenth of a millisecond: a crate may have thousands of them. The first
//! character of a text separates its lines and the first one of a line its fields; what is empty at the end of a line is
//! left out:
//!
//! ```text
//!
//! |CODE|Variant|400 403|conflict inspect never|text|message|help|docs|prefix|401 403|message
//!                       └ category, and what differs from its defaults  └ when the entry applies
//! ```

use std::borrow::Cow;
use std::cell::LazyCell;
use std::collections::HashSet;

use crate::class::{Category, Recovery, Retry, Word};
use crate::code::{same_code, unraw};
use crate::entry::{Entry, OwnedEntry};
use crate::message::same_message;

/// The fields of a line, in their order.
#[derive(Clone, Copy)]
enum Field {
    Code,
    Variant,
    Statuses,
    Class,
    Text,
    Message,
    Help,
    Docs,
    Prefix,
    WhenStatuses,
    WhenMessage,
}

impl Field {
    const ALL: [Self; 11] = [
        Self::Code,
        Self::Variant,
        Self::Statuses,
        Self::Class,
        Self::Text,
        Self::Message,
        Self::Help,
        Self::Docs,
        Self::Prefix,
        Self::WhenStatuses,
        Self::WhenMessage,
    ];

    /// What stands in the field.
    fn of<'a>(self, variant: &'a str, entry: &'a OwnedEntry) -> Cow<'a, str> {
        let optional = |text: &'a Option<String>| Cow::Borrowed(text.as_deref().unwrap_or_default());
        match self {
            Self::Code => Cow::Borrowed(&entry.code),
            Self::Variant => Cow::Borrowed(unraw(variant)),
            Self::Statuses => numbers(&entry.statuses),
            Self::Class => class(entry),
            Self::Text => optional(&entry.text),
            Self::Message => optional(&entry.message),
            Self::Help => optional(&entry.help),
            Self::Docs => optional(&entry.docs),
            Self::Prefix => Cow::Borrowed(if entry.is_prefix { "prefix" } else { "" }),
            Self::WhenStatuses => numbers(&entry.when.statuses),
            Self::WhenMessage => optional(&entry.when.message),
        }
    }
}

/// The category, and the recovery and the retry where they are not those that it implies.
fn class(entry: &OwnedEntry) -> Cow<'static, str> {
    let (category, recovery, retry) = entry.classification();
    let is_default_recovery = recovery == category.default_recovery();
    let is_default_retry = retry == category.default_retry();
    if is_default_recovery && is_default_retry {
        return Cow::Borrowed(category.word());
    }
    let mut class = category.word().to_owned();
    if !is_default_recovery {
        class = class + " " + recovery.word();
    }
    if !is_default_retry {
        class = class + " " + retry.word();
    }
    Cow::Owned(class)
}

fn numbers(numbers: &[u16]) -> Cow<'static, str> {
    match numbers {
        [] => Cow::Borrowed(""),
        [one] => Cow::Owned(one.to_string()),
        more => Cow::Owned(more.iter().map(u16::to_string).collect::<Vec<_>>().join(" ")),
    }
}

/// The lines of some entries, and what separates them.
pub struct Lines {
    line_end: char,
    field_end: char,
    written: Vec<String>,
}

impl Lines {
    /// The lines of variants and their entries.
    #[must_use]
    pub fn of<'a>(entries: impl Iterator<Item = (&'a str, &'a OwnedEntry)>) -> Self {
        let fields: Vec<[Cow<'a, str>; Field::ALL.len()]> =
            entries.map(|(variant, entry)| Field::ALL.map(|field| field.of(variant, entry))).collect();
        let all = || fields.iter().flatten();
        // A user's text may hold any characters, but not all of them. To look for one after the other would take long.
        let used = LazyCell::new(|| all().flat_map(|field| field.chars()).collect::<HashSet<char>>());
        let is_free = |c: &char| match c {
            '|' | '\n' => !all().any(|field| field.contains(*c)),
            c => !used.contains(c),
        };
        let field_end = ['|'].into_iter().chain('\u{1f}'..=char::MAX).find(is_free).unwrap_or('|');
        let is_other = |c: &char| *c != field_end && is_free(c);
        let line_end = ['\n'].into_iter().chain('\u{1e}'..=char::MAX).find(is_other).unwrap_or('\n');
        let written = fields.iter().map(|fields| Self::line(fields, field_end)).collect();
        Self { line_end, field_end, written }
    }

    fn line(fields: &[Cow<'_, str>], field_end: char) -> String {
        let mut line = String::new();
        for field in fields {
            line.push(field_end);
            line.push_str(field);
        }
        // The empty code of a line without anything else still needs its separator.
        let length = line.trim_end_matches(field_end).len().max(field_end.len_utf8());
        line.truncate(length);
        line
    }

    /// What a text begins with, and what separates its lines.
    #[must_use]
    pub fn line_end(&self) -> char {
        self.line_end
    }

    /// The lines, without what separates them.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.written.iter().map(String::as_str)
    }

    /// All lines as one text.
    #[must_use]
    pub fn text(&self) -> String {
        self.written.iter().flat_map(|line| [String::from(self.line_end), line.clone()]).collect()
    }

    /// Where in the one text each code begins.
    #[must_use]
    pub fn code_offsets(&self) -> Vec<usize> {
        let mut end = 0;
        let mut offsets = Vec::with_capacity(self.written.len());
        for line in &self.written {
            let start = end + self.line_end.len_utf8();
            offsets.push(start + self.field_end.len_utf8());
            end = start + line.len();
        }
        offsets
    }
}

/// A line.
#[derive(Clone, Copy, Default)]
pub struct Row<'a>(&'a str);

impl<'a> Row<'a> {
    /// The lines of a text.
    pub fn all(text: &'a str) -> impl Iterator<Item = Self> {
        let mut rest = text.chars();
        let end = rest.next().unwrap_or_default();
        rest.as_str().split(end).filter(|line| !line.is_empty()).map(Self)
    }

    /// The line of a text whose code begins at an offset.
    pub(crate) fn of_code_at(text: &'a str, offset: usize) -> Option<Self> {
        let mut first = text.chars();
        let line_end = first.next()?;
        let start = offset.checked_sub(first.next()?.len_utf8())?;
        text.get(start..)?.split(line_end).next().map(Self)
    }

    /// Whether this is the row's whole code, ASCII letter case aside.
    pub(crate) fn has_code(self, code: &str) -> bool {
        same_code(self.code(), code)
    }

    /// Whether the row's code is the beginning of this one.
    pub(crate) fn begins(self, code: &str) -> bool {
        code.get(..self.code().len()).is_some_and(|start| self.has_code(start))
    }

    /// The code on the wire.
    #[must_use]
    pub fn code(self) -> &'a str {
        self.field(Field::Code)
    }

    /// The name of the variant.
    #[must_use]
    pub fn variant(self) -> &'a str {
        self.field(Field::Variant)
    }

    pub(crate) fn has_status(self, status: u16) -> bool {
        read_numbers(self.field(Field::Statuses)).any(|known| known == status)
    }

    /// Whether a description is the literal one of the entry.
    pub(crate) fn quotes_message(self, description: Option<&str>) -> bool {
        let message = non_empty(self.field(Field::Message));
        message.zip(description).is_some_and(|(message, sent)| same_message(message, sent))
    }

    /// Whether the code is a beginning only.
    pub(crate) fn is_prefix(self) -> bool {
        !self.field(Field::Prefix).is_empty()
    }

    /// When the entry applies, beyond its code; `None` for always.
    pub(crate) fn condition(self) -> Option<Condition<'a>> {
        let condition =
            Condition { statuses: self.field(Field::WhenStatuses), message: self.field(Field::WhenMessage) };
        (!condition.statuses.is_empty() || !condition.message.is_empty()).then_some(condition)
    }

    fn class(self) -> (Category, Recovery, Retry) {
        // Members of the three lists are told apart by their words: no two lists share one.
        let words = || self.field(Field::Class).split(' ');
        let category = words().find_map(Category::from_word).unwrap_or(Category::Unknown);
        let recovery = words().find_map(Recovery::from_word).unwrap_or(category.default_recovery());
        let retry = words().find_map(Retry::from_word).unwrap_or(category.default_retry());
        (category, recovery, retry)
    }

    fn field(self, field: Field) -> &'a str {
        let mut rest = self.0.chars();
        let end = rest.next().unwrap_or_default();
        rest.as_str().split(end).nth(field as usize).unwrap_or_default()
    }
}

impl Row<'static> {
    /// The row as users see it.
    #[must_use]
    pub fn entry(self) -> Entry {
        let (category, recovery, retry) = self.class();
        Entry {
            code: self.code(),
            message: non_empty(self.field(Field::Message)),
            // It stays for as long as the table, which is for ever.
            statuses: Box::leak(read_numbers(self.field(Field::Statuses)).collect()),
            category,
            recovery,
            retry,
            text: self.field(Field::Text),
            help: non_empty(self.field(Field::Help)),
            docs: non_empty(self.field(Field::Docs)),
        }
    }
}

/// Which answers with its code an entry is for.
pub(crate) struct Condition<'a> {
    statuses: &'a str,
    message: &'a str,
}

impl Condition<'_> {
    pub(crate) fn holds(&self, status: u16, description: Option<&str>) -> bool {
        let statuses = self.statuses;
        let message = self.message;
        (statuses.is_empty() || read_numbers(statuses).any(|known| known == status))
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

fn non_empty(field: &str) -> Option<&str> {
    (!field.is_empty()).then_some(field)
}

fn read_numbers(field: &str) -> impl Iterator<Item = u16> {
    field.split(' ').filter_map(|number| number.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::{Field, Lines, Row};
    use crate::class::{Category, Recovery, Retry, Word};
    use crate::entry::{OwnedEntry, When};

    fn entry(code: &str, text: &str) -> OwnedEntry {
        OwnedEntry {
            code: code.to_owned(),
            text: Some(text.to_owned()),
            category: Some(Category::Conflict),
            ..OwnedEntry::default()
        }
    }

    fn written(entry: &OwnedEntry) -> String {
        Lines::of([("X", entry)].into_iter()).text()
    }

    #[test]
    fn a_row_is_one_line_that_leaves_out_what_is_empty_and_implied() {
        let inspected =
            OwnedEntry { recovery: Some(Recovery::Inspect), retry: Some(Retry::Never), ..entry("A", "a") };
        let repeated =
            OwnedEntry { recovery: Some(Recovery::Backoff), retry: Some(Retry::Always), ..entry("A", "a") };
        for (entry, expected) in [
            (entry("A", "a"), "\n|A|X||conflict|a"),
            (OwnedEntry { statuses: vec![400, 403], ..entry("A", "") }, "\n|A|X|400 403|conflict"),
            (OwnedEntry { is_prefix: true, ..entry("A", "a") }, "\n|A|X||conflict|a||||prefix"),
            (entry("A|B", "a\u{1f}b"), "\n A|B X  conflict a\u{1f}b"),
            (entry("A", "a\nb\u{1e}\\\"c"), "\u{1f}|A|X||conflict|a\nb\u{1e}\\\"c"),
            (repeated, "\n|A|X||conflict backoff always|a"),
            (inspected, "\n|A|X||conflict|a"),
            (OwnedEntry { code: "A".to_owned(), ..OwnedEntry::default() }, "\n|A|X||unknown"),
        ] {
            assert_eq!(written(&entry), expected);
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        let full = OwnedEntry {
            statuses: vec![409, 423],
            message: Some("Locked!".to_owned()),
            recovery: Some(Recovery::Backoff),
            retry: Some(Retry::IfIdempotent),
            help: Some("wait".to_owned()),
            docs: Some("https://a.b".to_owned()),
            is_prefix: true,
            when: When { statuses: vec![401, 403], message: Some("Access denied".to_owned()) },
            ..entry("SYNC_LOCKED", "it is locked")
        };
        // Any separator may be a part of what is written.
        let hostile = entry("A|\u{1f} !\n\u{1e}", "\n|\u{1e}\u{1f}ы");
        let empty = OwnedEntry::default();
        let entries = [("Locked", &full), ("r#Try", &hostile), ("Empty", &empty)];
        let lines = Lines::of(entries.into_iter());
        let text: &'static str = lines.text().leak();
        let offsets = lines.code_offsets();
        assert_eq!(Row::all(text).count(), entries.len());
        for ((row, offset), (variant, written)) in Row::all(text).zip(offsets).zip(entries) {
            assert_eq!(row.variant(), variant.trim_start_matches("r#"));
            assert_eq!(Row::of_code_at(text, offset).map(|row| row.0), Some(row.0));
            assert!(text[offset..].starts_with(&written.code));
            let entry = row.entry();
            assert_eq!((entry.code, entry.statuses), (&*written.code, &*written.statuses));
            assert_eq!((entry.category, entry.recovery, entry.retry), written.classification());
            assert_eq!(entry.text, written.text.as_deref().unwrap_or_default());
            assert_eq!((entry.message, entry.help), (written.message.as_deref(), written.help.as_deref()));
            assert_eq!((entry.docs, row.is_prefix()), (written.docs.as_deref(), written.is_prefix));
            assert_eq!(row.condition().is_some(), !written.when.is_empty());
        }
    }

    #[test]
    fn the_words_of_the_closed_lists_are_told_apart() {
        let categories = Category::WORDS.iter().map(|word| word.word());
        let recoveries = Recovery::WORDS.iter().map(|word| word.word());
        let retries = Retry::WORDS.iter().map(|word| word.word());
        let mut all: Vec<&str> = categories.chain(recoveries).chain(retries).collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count, "a class is read by its words: {all:?}");
    }

    #[test]
    fn the_fields_are_listed_in_their_order() {
        assert!(Field::ALL.iter().enumerate().all(|(at, field)| *field as usize == at));
    }

    #[test]
    fn what_a_row_leaves_out_is_empty_or_the_default_of_the_category() {
        let entry = Row("|X|X||rate_limit").entry();
        assert_eq!((entry.statuses, entry.text, entry.message, entry.help), (&[][..], "", None, None));
        assert_eq!((entry.recovery, entry.retry), (Recovery::Backoff, Retry::Always));
        assert_eq!(Row("|X").entry().category, Category::Unknown);
    }

    #[test]
    fn conditions_are_read_and_ranked() {
        let row = Row(
            "\u{1f}A|B\u{1f}Ab\u{1f}409 423\u{1f}plan\u{1f}a|b\u{1f}\u{1f}\u{1f}\u{1f}prefix\u{1f}401 403\u{1f}C|D",
        );
        assert!(row.has_status(423) && !row.has_status(42));
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
    fn the_first_character_of_a_text_separates_its_lines() {
        let codes = |text: &'static str| Row::all(text).map(Row::code).collect::<Vec<_>>();
        assert_eq!(codes("\n|A|Ab\n|B|Bc"), ["A", "B"]);
        assert_eq!(codes("\u{1e}|A\n|Ab\u{1e}|B"), ["A\n", "B"]);
        assert_eq!(codes("\n||Empty\n|B"), ["", "B"]);
        assert_eq!((codes(""), codes("\n")), (vec![], vec![]));
        assert_eq!(Row::of_code_at("\n|A|Ab\n|B|Bc", 8).map(Row::variant), Some("Bc"));
        assert!(Row::of_code_at("\n|A", 9).is_none() && Row::of_code_at("", 0).is_none());
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
