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

/// A fault and the slice of the file that it points at.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct FileFault {
    /// The slice.
    pub span: Span,
    /// What is wrong and how to fix it.
    pub message: Message,
}

/// The most faults of one file that are kept. A file may have one in each two bytes, and nobody reads them all.
const MOST_KEPT: usize = 1000;

/// The faults of a file as compile errors.
pub(crate) fn render_all(file: &str, text: &str, faults: &[FileFault]) -> Vec<String> {
    let mut rendered: Vec<String> = faults.iter().take(MOST).map(|fault| render(file, text, fault)).collect();
    if faults.len() > MOST {
        rendered.push(format!("and {} more faults in {file}", faults.len() - MOST));
    }
    rendered
}

/// The most characters of a line that are shown.
const WIDTH: usize = 100;

/// The text of a compile error. `file` is the name by which the user knows the file.
pub(crate) fn render(file: &str, text: &str, fault: &FileFault) -> String {
    let offset = char_start(text, fault.span.offset);
    let start = text[..offset].rfind('\n').map_or(0, |at| at + 1);
    let line = text[start..].lines().next().unwrap_or("");
    let number = (text[..start].matches('\n').count() + 1).to_string();
    let before = text[start..offset].chars().count();
    let length = text[offset..]
        .get(..fault.span.length)
        .map_or(1, |slice| slice.lines().next().unwrap_or("").chars().count().max(1));
    let (part, caret) = window(line, before);
    let part: String = part.chars().map(|c| if c.is_control() && c != '\t' { ' ' } else { c }).collect();
    let padding: String = part.chars().take(caret).map(|c| if c == '\t' { '\t' } else { ' ' }).collect();
    let carets = "^".repeat(length.min(WIDTH + 20 - caret.min(WIDTH)));
    let gutter = " ".repeat(number.len());
    let mut out = fault.message.to_string();
    let _ = write!(
        out,
        "\n{gutter}--> {file}:{number}:{column}\n{gutter} |\n{number} | {part}\n{gutter} | {padding}{carets}",
        column = before + 1,
    );
    out
}

/// The part of a long line that is shown, and the caret's column in it.
fn window(line: &str, caret: usize) -> (String, usize) {
    if line.chars().count() <= WIDTH || caret < WIDTH - 20 {
        let cut = line.chars().count() > WIDTH + 20;
        let part: String = line.chars().take(WIDTH + 20).collect();
        return (if cut { part + " …" } else { part }, caret);
    }
    let skipped = caret - WIDTH / 2;
    let part: String = line.chars().skip(skipped).take(WIDTH).collect();
    (format!("… {part}"), caret - skipped + 2)
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
    fn any_span_can_be_rendered() {
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
        let rendered =
            render("f", &text, &FileFault { span: Span { offset: 300, length: 1 }, message: "m".into() });
        let lines: Vec<&str> = rendered.lines().collect();
        let column = lines[4].find('^').unwrap();
        assert_eq!(lines[3].chars().nth(column), Some('X'));
        assert!(lines[3].chars().count() < 120);
    }

    /// The line and the carets below it, each without the gutter.
    fn line_and_carets(text: &str, offset: usize, length: usize) -> (String, String) {
        let rendered = render("f", text, &FileFault { span: Span { offset, length }, message: "m".into() });
        let mut lines = rendered.lines().skip(3).map(|line| line.split_once("| ").unwrap().1.to_owned());
        (lines.next().unwrap(), lines.next().unwrap())
    }

    #[test]
    fn carets_are_below_the_span_and_end_with_its_line() {
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
                line_and_carets(text, offset, length),
                (line.to_owned(), carets.to_owned()),
                "{text:?} {offset}"
            );
        }
    }

    #[test]
    fn the_part_of_a_long_line_contains_the_span() {
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
            assert_eq!(
                line_and_carets(&line(of), offset, length),
                (expected, below),
                "{of} {offset} {length}"
            );
        }
    }
}
