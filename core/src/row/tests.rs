//! Rows as they are written, and as they are read back.

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
    let when =
        |status, message: Option<&str>| When { statuses: vec![status], message: message.map(str::to_owned) };
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
        when: vec![When { statuses: vec![400], message: None }, When { statuses: vec![503], message: None }],
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
