//! A fault in a catalogue as the user sees it: file, line, column, the line itself and a caret.

use std::fmt::Write as _;

/// A slice of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) offset: usize,
    pub(super) length: usize,
}

/// A fault and the slice of the file that it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) place: Place,
    pub(super) message: String,
}

/// The most faults of one file that are shown.
const MOST: usize = 20;

/// The faults of a file as compile errors.
pub(super) fn render_all(file: &str, text: &str, faults: &[Fault]) -> Vec<String> {
    let mut shown: Vec<String> = faults.iter().take(MOST).map(|fault| render(file, text, fault)).collect();
    if faults.len() > MOST {
        shown.push(format!("and {} more faults in {file}", faults.len() - MOST));
    }
    shown
}

/// The most characters of a line that are shown.
const WIDTH: usize = 100;

/// The text of a compile error; `file` is how the user knows the file.
pub(super) fn render(file: &str, text: &str, fault: &Fault) -> String {
    let mut offset = fault.place.offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    let start = text[..offset].rfind('\n').map_or(0, |at| at + 1);
    let line = text[start..].lines().next().unwrap_or("");
    let number = (text[..start].matches('\n').count() + 1).to_string();
    let before = text[start..offset].chars().count();
    let length = text[offset..]
        .get(..fault.place.length)
        .map_or(1, |slice| slice.lines().next().unwrap_or("").chars().count().max(1));
    let (shown, caret) = window(line, before);
    let shown: String = shown.chars().map(|c| if c.is_control() && c != '\t' { ' ' } else { c }).collect();
    let padding: String = shown.chars().take(caret).map(|c| if c == '\t' { '\t' } else { ' ' }).collect();
    let carets = "^".repeat(length.min(WIDTH + 20 - caret.min(WIDTH)));
    let gutter = " ".repeat(number.len());
    let mut out = fault.message.clone();
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
    use super::{Fault, Place, render};

    #[test]
    fn a_fault_shows_file_line_column_the_line_and_a_caret() {
        let text = "{\n  \"system\": [\n    { \"category\": \"ratelimit\" }\n";
        let offset = text.find("\"ratelimit\"").unwrap();
        let place = Place { offset, length: 11 };
        let fault = Fault { place, message: "unknown category".into() };
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
                let fault = Fault { place: Place { offset, length: 3 }, message: "m".into() };
                assert!(render("f", text, &fault).contains('^'));
            }
        }
    }

    #[test]
    fn a_long_line_is_cut_around_the_caret() {
        let text = format!("{}X{}", "a".repeat(300), "b".repeat(300));
        let shown =
            render("f", &text, &Fault { place: Place { offset: 300, length: 1 }, message: "m".into() });
        let lines: Vec<&str> = shown.lines().collect();
        let column = lines[4].find('^').unwrap();
        assert_eq!(lines[3].chars().nth(column), Some('X'));
        assert!(lines[3].chars().count() < 120);
    }
}
