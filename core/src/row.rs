//! An entry as a line of text: variants and entries in, lines out ([`Lines`]); a line in, its [`Entry`] out ([`Row`]).
//!
//! The macro writes a set as text, one line for each code, since the compiler takes almost no time for a string and a
//! tenth of a millisecond for a struct of a dozen fields, and a crate may have thousands of codes. The first character
//! of a text separates its lines, and the first character of a line separates its fields. Empty fields at the end of a
//! line are left out:
//!
//! ```text
//!
//! |CODE|Variant|400 403|conflict inspect never|text|message|help|docs|prefix|401 403|message|60s
//!                       └ category, and what differs from its defaults  └ when it applies    └ wait
//! ```
//!
//! An entry with several codes, or with several conditions, has a line for each code and condition. The first has all
//! that is known; the others name no variant, and have what decides whether the entry is meant.

use std::borrow::Cow;
use std::cell::LazyCell;
use std::collections::HashSet;

use crate::class::{Category, Recovery, Retry, Word, defaults};
use crate::code::{same_code, unraw};
use crate::entry::{Entry, OwnedEntry, When};
use crate::message::same_message;
use crate::wait::Wait;

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
    Wait,
}

impl Field {
    const ALL: [Self; 12] = [
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
        Self::Wait,
    ];

    /// What stands in the field. Only the first line of an entry has a variant.
    fn of<'a>(self, case: &Case<'a>) -> Cow<'a, str> {
        let Case { code, variant, when, entry, .. } = *case;
        let first = |text: &'a Option<String>| match variant {
            Some(_) => Cow::Borrowed(text.as_deref().unwrap_or_default()),
            None => Cow::Borrowed(""),
        };
        match self {
            Self::Code => Cow::Borrowed(code),
            Self::Variant => Cow::Borrowed(unraw(variant.unwrap_or_default())),
            Self::Statuses => numbers(&entry.statuses),
            Self::Class if variant.is_none() => Cow::Borrowed(""),
            Self::Class => class(entry, when),
            Self::Text => first(&entry.text),
            Self::Message => Cow::Borrowed(entry.message.as_deref().unwrap_or_default()),
            Self::Help => first(&entry.help),
            Self::Docs => first(&entry.docs),
            Self::Prefix => Cow::Borrowed(if entry.is_prefix { "prefix" } else { "" }),
            Self::WhenStatuses => when.map_or(Cow::Borrowed(""), |when| numbers(&when.statuses)),
            Self::WhenMessage => {
                Cow::Borrowed(when.and_then(|when| when.message.as_deref()).unwrap_or_default())
            }
            Self::Wait => match entry.wait.filter(|_| variant.is_some()) {
                Some(wait) => Cow::Owned(wait.to_string()),
                None => Cow::Borrowed(""),
            },
        }
    }
}

/// The category, and the recovery and the retry where they are not those that it implies at the statuses of the line.
fn class(entry: &OwnedEntry, when: Option<&When>) -> Cow<'static, str> {
    let (category, recovery, retry) = entry.classification();
    let statuses = entry.statuses.iter().chain(when.into_iter().flat_map(|when| &when.statuses));
    let (default_recovery, default_retry) = defaults(category, statuses.copied());
    if recovery == default_recovery && retry == default_retry {
        return Cow::Borrowed(category.word());
    }
    let mut class = category.word().to_owned();
    if recovery != default_recovery {
        class = class + " " + recovery.word();
    }
    if retry != default_retry {
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

/// One code of an entry under one of its conditions: what a line is about.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    /// The number of the entry among all.
    pub number: usize,
    /// The code.
    pub code: &'a str,
    /// Whether the line is not for every answer with its code.
    pub is_conditional: bool,
    /// Where the code begins in the one text.
    pub offset: usize,
    /// The variant, for the first line of an entry.
    variant: Option<&'a str>,
    when: Option<&'a When>,
    entry: &'a OwnedEntry,
}

impl<'a> Case<'a> {
    /// All cases of an entry; the first has its variant.
    fn all_of(number: usize, variant: &'a str, entry: &'a OwnedEntry) -> impl Iterator<Item = Self> {
        // An entry without a condition has one case for each code.
        let conditions = if entry.when.is_empty() { 1 } else { entry.when.len() };
        let cases =
            entry.codes().flat_map(move |code| (0..conditions).map(move |at| (code, entry.when.get(at))));
        let is_conditional = !entry.is_for_every_answer();
        cases.enumerate().map(move |(at, (code, when))| Self {
            number,
            code,
            is_conditional,
            offset: 0,
            variant: (at == 0).then_some(variant),
            when,
            entry,
        })
    }
}

/// The lines of some entries, and what separates them.
pub struct Lines<'a> {
    line_end: char,
    field_end: char,
    written: Vec<(Case<'a>, String)>,
}

impl<'a> Lines<'a> {
    /// The lines of variants and their entries.
    #[must_use]
    pub fn of(entries: impl Iterator<Item = (&'a str, &'a OwnedEntry)>) -> Self {
        let cases: Vec<Case<'a>> = entries
            .enumerate()
            .flat_map(|(number, (variant, entry))| Case::all_of(number, variant, entry))
            .collect();
        let fields: Vec<[Cow<'a, str>; Field::ALL.len()]> =
            cases.iter().map(|case| Field::ALL.map(|field| field.of(case))).collect();
        let all = || fields.iter().flatten();
        // To look for one character after the other would take long.
        let used = LazyCell::new(|| all().flat_map(|field| field.chars()).collect::<HashSet<char>>());
        let is_free = |c: &char| match c {
            '|' | '\n' => !all().any(|field| field.contains(*c)),
            c => !used.contains(c),
        };
        // A separator must not occur in any field: the text of a user may contain every usual character.
        let field_end = ['|'].into_iter().chain('\u{1f}'..=char::MAX).find(is_free).unwrap_or('|');
        let is_other = |c: &char| *c != field_end && is_free(c);
        let line_end = ['\n'].into_iter().chain('\u{1e}'..=char::MAX).find(is_other).unwrap_or('\n');
        let mut end = 0;
        let mut written = Vec::with_capacity(cases.len());
        for (mut case, fields) in cases.into_iter().zip(&fields) {
            let line = Self::line(fields, field_end);
            let start = end + line_end.len_utf8();
            case.offset = start + field_end.len_utf8();
            end = start + line.len();
            written.push((case, line));
        }
        Self { line_end, field_end, written }
    }

    fn line(fields: &[Cow<'_, str>], field_end: char) -> String {
        let mut line = String::new();
        for field in fields {
            line.push(field_end);
            line.push_str(field);
        }
        // A line with an empty code and nothing else still needs its separator.
        let length = line.trim_end_matches(field_end).len().max(field_end.len_utf8());
        line.truncate(length);
        line
    }

    /// The character that a text begins with and that separates its lines.
    #[must_use]
    pub fn line_end(&self) -> char {
        self.line_end
    }

    /// What a line begins with, and what separates its fields.
    #[must_use]
    pub fn field_end(&self) -> char {
        self.field_end
    }

    /// The lines, without what separates them, each with the number of its entry.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &str)> {
        self.written.iter().map(|(case, line)| (case.number, line.as_str()))
    }

    /// What each line is about.
    pub fn cases(&self) -> impl Iterator<Item = &Case<'a>> {
        self.written.iter().map(|(case, _)| case)
    }

    /// All lines as one text.
    #[must_use]
    pub fn text(&self) -> String {
        self.iter().flat_map(|(_, line)| [String::from(self.line_end), line.to_owned()]).collect()
    }
}

/// A line of the text.
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

    /// Whether this is the code of the row, ignoring ASCII letter case.
    pub(crate) fn has_code(self, code: &str) -> bool {
        same_code(self.code(), code)
    }

    /// Whether a code begins with the code of the row.
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

    /// Whether it is the first line of an entry.
    pub(crate) fn is_first(self) -> bool {
        !self.variant().is_empty()
    }

    pub(crate) fn has_status(self, status: u16) -> bool {
        read_numbers(self.field(Field::Statuses)).any(|known| known == status)
    }

    /// Whether a description is that of the entry.
    pub(crate) fn quotes_message(self, description: Option<&str>) -> bool {
        let message = non_empty(self.field(Field::Message));
        message.zip(description).is_some_and(|(message, sent)| same_message(message, sent))
    }

    /// Whether the code is a prefix.
    pub(crate) fn is_prefix(self) -> bool {
        !self.field(Field::Prefix).is_empty()
    }

    /// The condition of the entry beyond its code, if it has one.
    pub(crate) fn condition(self) -> Option<Condition<'a>> {
        let condition =
            Condition { statuses: self.field(Field::WhenStatuses), message: self.field(Field::WhenMessage) };
        (!condition.statuses.is_empty() || !condition.message.is_empty()).then_some(condition)
    }

    fn class(self) -> (Category, Recovery, Retry) {
        // A word is searched in all three lists: no two lists have a word in common.
        let words = || self.field(Field::Class).split(' ');
        let category = words().find_map(Category::from_word).unwrap_or(Category::Unknown);
        let statuses = [Field::Statuses, Field::WhenStatuses].map(|field| self.field(field));
        let (recovery, retry) = defaults(category, statuses.into_iter().flat_map(read_numbers));
        (
            category,
            words().find_map(Recovery::from_word).unwrap_or(recovery),
            words().find_map(Retry::from_word).unwrap_or(retry),
        )
    }

    fn field(self, field: Field) -> &'a str {
        let mut rest = self.0.chars();
        let end = rest.next().unwrap_or_default();
        rest.as_str().split(end).nth(field as usize).unwrap_or_default()
    }
}

impl Row<'static> {
    /// The row as users see it; `aliases` are the codes of the lines behind it.
    pub(crate) fn entry(self, aliases: &'static [&'static str]) -> Entry {
        let (category, recovery, retry) = self.class();
        Entry {
            code: self.code(),
            aliases,
            message: non_empty(self.field(Field::Message)),
            // It lives as long as the table, which is never dropped.
            statuses: Box::leak(read_numbers(self.field(Field::Statuses)).collect()),
            category,
            recovery,
            retry,
            text: self.field(Field::Text),
            help: non_empty(self.field(Field::Help)),
            docs: non_empty(self.field(Field::Docs)),
            wait: Wait::parse(self.field(Field::Wait)),
        }
    }
}

/// The conditions that an answer with the code of an entry has to meet.
pub(crate) struct Condition<'a> {
    statuses: &'a str,
    message: &'a str,
}

impl Condition<'_> {
    /// Whether it is about the description.
    pub(crate) fn has_message(&self) -> bool {
        !self.message.is_empty()
    }

    pub(crate) fn is_met(&self, status: u16, description: Option<&str>) -> bool {
        let statuses = self.statuses;
        let message = self.message;
        (statuses.is_empty() || read_numbers(statuses).any(|known| known == status))
            && (message.is_empty()
                // No portal pads a sentence to many times its length. The limit bounds the work for a hostile one.
                || description.is_some_and(|sent| {
                    sent.len() <= 256 + 16 * message.len() && same_message(message, sent)
                }))
    }

    /// How well a row with these conditions fits.
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
    use super::{Field, Lines, Row, Wait};
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

    fn text_of(entry: &OwnedEntry) -> String {
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
            assert_eq!(text_of(&entry), expected);
        }
    }

    #[test]
    fn entries_are_read_as_they_were_written() {
        let full = OwnedEntry {
            statuses: vec![409, 423],
            message: Some("Locked!".to_owned()),
            recovery: Some(Recovery::Backoff),
            retry: Some(Retry::IfIdempotent),
            help: Some("wait".to_owned()),
            docs: Some("https://a.b".to_owned()),
            wait: Wait::parse("90s"),
            is_prefix: true,
            when: vec![When { statuses: vec![401, 403], message: Some("Access denied".to_owned()) }],
            ..entry("SYNC_LOCKED", "it is locked")
        };
        // A value may contain any separator.
        let hostile = entry("A|\u{1f} !\n\u{1e}", "\n|\u{1e}\u{1f}ы");
        let empty = OwnedEntry::default();
        let entries = [("Locked", &full), ("r#Try", &hostile), ("Empty", &empty)];
        let lines = Lines::of(entries.into_iter());
        let text: &'static str = lines.text().leak();
        let offsets: Vec<usize> = lines.cases().map(|case| case.offset).collect();
        assert_eq!(Row::all(text).count(), entries.len());
        for ((row, offset), (variant, written)) in Row::all(text).zip(offsets).zip(entries) {
            assert_eq!(row.variant(), variant.trim_start_matches("r#"));
            assert_eq!(Row::of_code_at(text, offset).map(|row| row.0), Some(row.0));
            assert!(text[offset..].starts_with(&written.code));
            let entry = row.entry(&[]);
            assert_eq!((entry.code, entry.statuses), (&*written.code, &*written.statuses));
            assert_eq!((entry.category, entry.recovery, entry.retry), written.classification());
            assert_eq!(entry.text, written.text.as_deref().unwrap_or_default());
            assert_eq!((entry.message, entry.help), (written.message.as_deref(), written.help.as_deref()));
            assert_eq!((entry.docs, row.is_prefix()), (written.docs.as_deref(), written.is_prefix));
            assert_eq!(entry.wait, written.wait);
            assert_eq!(row.condition().is_some(), !written.when.is_empty());
        }
    }

    #[test]
    fn each_code_and_each_condition_has_a_line() {
        let when = |status, message: Option<&str>| When {
            statuses: vec![status],
            message: message.map(str::to_owned),
        };
        let several = OwnedEntry {
            aliases: vec!["B".to_owned()],
            help: Some("wait".to_owned()),
            when: vec![when(401, None), when(403, Some("no"))],
            ..entry("A", "a")
        };
        let other = entry("C", "c");
        let lines = Lines::of([("X", &several), ("Y", &other)].into_iter());
        assert_eq!(
            lines.text(),
            "\n|A|X||conflict|a||wait|||401\n|A|||||||||403|no\n|B|||||||||401\n|B|||||||||403|no\n|C|Y||conflict|c"
        );
        let numbers: Vec<usize> = lines.iter().map(|(number, _)| number).collect();
        assert_eq!(numbers, [0, 0, 0, 0, 1]);
        let is_conditional: Vec<bool> = lines.cases().map(|case| case.is_conditional).collect();
        assert_eq!(is_conditional, [true, true, true, true, false]);
    }

    #[test]
    fn a_class_is_read_by_the_statuses_of_its_line() {
        let server = |statuses: &[u16]| OwnedEntry {
            category: Some(Category::Server),
            statuses: statuses.to_vec(),
            ..entry("A", "a")
        };
        let late = OwnedEntry {
            when: vec![
                When { statuses: vec![400], message: None },
                When { statuses: vec![503], message: None },
            ],
            ..server(&[])
        };
        for (entry, expected) in [
            (server(&[400]), "\n|A|X|400|server|a"),
            (server(&[500]), "\n|A|X|500|server|a"),
            (late, "\n|A|X||server backoff if_idempotent|a|||||400\n|A|||||||||503"),
        ] {
            let text: &'static str = text_of(&entry).leak();
            assert_eq!(text, expected);
            let row = Row::all(text).next().expect("a row").entry(&[]);
            assert_eq!((row.category, row.recovery, row.retry), entry.classification());
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
        assert_eq!(all.len(), count, "a class is searched in all three lists: {all:?}");
    }

    #[test]
    fn the_fields_are_listed_in_their_order() {
        assert!(Field::ALL.iter().enumerate().all(|(at, field)| *field as usize == at));
    }

    #[test]
    fn what_a_row_leaves_out_is_empty_or_the_default_of_the_category() {
        let entry = Row("|X|X||rate_limit").entry(&[]);
        assert_eq!((entry.statuses, entry.text, entry.message, entry.help), (&[][..], "", None, None));
        assert_eq!((entry.recovery, entry.retry), (Recovery::Backoff, Retry::Always));
        assert_eq!(Row("|X").entry(&[]).category, Category::Unknown);
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
        assert!(condition.is_met(403, Some("c|d.")));
        assert!(
            !condition.is_met(404, Some("c|d."))
                && !condition.is_met(403, Some("c"))
                && !condition.is_met(403, None)
        );
        assert_eq!(condition.rank(), 3);
    }

    #[test]
    fn a_description_may_be_padded_up_to_a_limit() {
        let condition = Row("|A|A||plan|||||||Sixteen letters!").condition().expect("a condition");
        for (length, expected) in [(16, true), (256 + 16 * 16, true), (256 + 16 * 16 + 1, false)] {
            let padded = format!("{:length$}", "sixteen letters!");
            assert_eq!(condition.is_met(400, Some(&padded)), expected, "{length}");
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
            assert!(row.entry(&[]).statuses.is_empty() && row.condition().is_none(), "{odd:?}");
            assert!(!row.has_code("no such code"), "{odd:?}");
        }
    }
}
