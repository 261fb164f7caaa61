//! A fault in a catalogue as the user sees it: file, line, column, the line itself and a caret.

use std::fmt::Write as _;

use bitrix_errors_core::rules::{Message, is_unseen};

/// A slice of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Span {
    /// Where it begins, in bytes.
    pub offset: usize,
    /// How long it is, in bytes.
    pub length: usize,
}

impl Span {
    /// The character at an offset, or the one that the offset is within; nothing at the end of the text.
    pub(crate) fn of_char(text: &str, offset: usize) -> Self {
        let offset = char_start(text, offset);
        Self { offset, length: text[offset..].chars().next().map_or(0, char::len_utf8) }
    }
}

/// The offset, or where the character begins that it is within.
pub(crate) fn char_start(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// A fault and the slice of the file that it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct FileFault {
    /// What it is about.
    pub span: Span,
    /// What is wrong, and the way out.
    pub message: Message,
}

/// The most faults of one file that are kept. A file may have one in each two bytes, and nobody reads them all.
const MOST_KEPT: usize = 1000;

/// The faults of one file.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    /// The first of them.
    pub(crate) kept: Vec<FileFault>,
    /// How many there are.
    pub(crate) count: usize,
}

impl Faults {
    /// Whether what a further one says is not kept.
    pub(crate) fn is_full(&self) -> bool {
        self.kept.len() >= MOST_KEPT
    }

    pub(crate) fn add(&mut self, span: Span, message: Message) {
        self.count += 1;
        if !self.is_full() {
            self.kept.push(FileFault { span, message });
        }
    }
}

/// The most faults of one file that are shown.
const MOST_SHOWN: usize = 20;

/// The faults of a file as compile errors: the first of `count`.
pub(crate) fn render_all(file: &str, text: &str, faults: &[FileFault], count: usize) -> Vec<String> {
    let mut shown: Vec<String> =
        faults.iter().take(MOST_SHOWN).map(|fault| render(file, text, fault)).collect();
    if count > shown.len() {
        shown.push(format!("and {} more faults in {file}", count - shown.len()));
    }
    shown
}

/// The most characters of a line that are shown.
const WIDTH: usize = 100;

/// The text of a compile error; `file` is how the user knows the file.
fn render(file: &str, text: &str, fault: &FileFault) -> String {
    let offset = char_start(text, fault.span.offset);
    let start = text[..offset].rfind('\n').map_or(0, |at| at + 1);
    let line = text[start..].lines().next().unwrap_or("");
    let number = (text[..start].matches('\n').count() + 1).to_string();
    let before = text[start..offset].chars().count();
    let length = text[offset..]
        .get(..fault.span.length)
        .map_or(1, |slice| slice.lines().next().unwrap_or("").chars().count().max(1));
    let (shown, caret) = window(line, before);
    let shown: String = shown.chars().map(|c| if is_unseen(c) && c != '\t' { ' ' } else { c }).collect();
    let padding: String = shown.chars().take(caret).map(|c| if c == '\t' { '\t' } else { ' ' }).collect();
    let carets = "^".repeat(length.min(WIDTH + 20 - caret.min(WIDTH)));
    let gutter = " ".repeat(number.len());
    let mut out = fault.message.to_string();
    let _ = write!(
        out,
        "\n{gutter}--> {file}:{number}:{column}\n{gutter} |\n{number} | {shown}\n{gutter} | {padding}{carets}",
        column = before + 1,
    );
    out
}

/// The part of a long line that is shown, and the caret's column in it.
fn window(line: &str, caret: usize) -> (String, usize) {
    if line.chars().count() <= WIDTH || caret < WIDTH - 20 {
        let cut = line.chars().count() > WIDTH + 20;
        let shown: String = line.chars().take(WIDTH + 20).collect();
        return (if cut { shown + " …" } else { shown }, caret);
    }
    let skipped = caret - WIDTH / 2;
    let shown: String = line.chars().skip(skipped).take(WIDTH).collect();
    (format!("… {shown}"), caret - skipped + 2)
}

#[cfg(test)]
mod tests {
    use super::{FileFault, Span, render};

    #[test]
    fn a_fault_shows_file_line_column_the_line_and_a_caret() {
        let text = "{\n  \"system\": [\n    { \"category\": \"ratelimit\" }\n";
        let offset = text.find("\"ratelimit\"").unwrap();
        let span = Span { offset, length: 11 };
        let fault = FileFault { span, message: "unknown category".into() };
        let expected = "unknown category
 --> errors.json:3:19
  |
3 |     { \"category\": \"ratelimit\" }
  |                   ^^^^^^^^^^^";
        assert_eq!(render("errors.json", text, &fault), expected);
    }

    #[test]
    fn any_place_can_be_shown() {
        for text in ["", "\n\n", "ы\tы", "{", &"ж".repeat(500)] {
            for offset in 0..=text.len() + 2 {
                let fault = FileFault { span: Span { offset, length: 3 }, message: "m".into() };
                assert!(render("f", text, &fault).contains('^'));
            }
        }
    }

    #[test]
    fn a_long_line_is_cut_around_the_caret() {
        let text = format!("{}X{}", "a".repeat(300), "b".repeat(300));
        let shown =
            render("f", &text, &FileFault { span: Span { offset: 300, length: 1 }, message: "m".into() });
        let lines: Vec<&str> = shown.lines().collect();
        let column = lines[4].find('^').unwrap();
        assert_eq!(lines[3].chars().nth(column), Some('X'));
        assert!(lines[3].chars().count() < 120);
    }

    /// The shown line and the carets below it, each without the gutter.
    fn shown(text: &str, offset: usize, length: usize) -> (String, String) {
        let shown = render("f", text, &FileFault { span: Span { offset, length }, message: "m".into() });
        let mut lines = shown.lines().skip(3).map(|line| line.split_once("| ").unwrap().1.to_owned());
        (lines.next().unwrap(), lines.next().unwrap())
    }

    #[test]
    fn carets_stand_below_what_is_meant_and_end_with_its_line() {
        for (text, offset, length, line, carets) in [
            ("ab cd\nef", 3, 2, "ab cd", "   ^^"),
            ("ab\n\tcd\n", 4, 2, "\tcd", "\t^^"),
            ("{ [1,\n2] }", 2, 6, "{ [1,", "  ^^^"),
            ("жы x", 5, 1, "жы x", "   ^"),
            ("жы", 1, 1, "жы", "^"),
            ("ab", 1, 0, "ab", " ^"),
            ("ab", 2, 9, "ab", "  ^"),
        ] {
            assert_eq!(
                shown(text, offset, length),
                (line.to_owned(), carets.to_owned()),
                "{text:?} {offset}"
            );
        }
    }

    #[test]
    fn of_a_long_line_a_part_is_shown_that_holds_what_is_meant() {
        let line = |length: usize| "0123456789".chars().cycle().take(length).collect::<String>();
        let from = |start: usize| format!("… {}", line(200).get(start..start + 100).unwrap());
        let carets = |before: usize, length: usize| " ".repeat(before) + &"^".repeat(length);
        for (of, offset, length, expected, below) in [
            (100, 99, 1, line(100), carets(99, 1)),
            (120, 79, 3, line(120), carets(79, 3)),
            (121, 79, 3, line(120) + " …", carets(79, 3)),
            (121, 80, 3, format!("… {}", &line(121)[30..]), carets(52, 3)),
            (200, 90, 3, from(40), carets(52, 3)),
            (200, 10, 190, line(120) + " …", carets(10, 110)),
            (100, 0, 100, line(100), carets(0, 100)),
        ] {
            assert_eq!(shown(&line(of), offset, length), (expected, below), "{of} {offset} {length}");
        }
    }
}
