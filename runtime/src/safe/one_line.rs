//! Text of others as people see it in logs: any text in, one line without characters that deceive the eye out.

use std::fmt::{self, Write as _};

use crate::safe::redact::{boundary, redact};

/// The longest part of a code that is shown, in characters.
const LONGEST: usize = 64;

/// A code: one line, short, without secrets.
pub(crate) struct SafeCode<'a>(pub(crate) &'a str);

impl fmt::Display for SafeCode<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code = self.0.trim();
        if code.is_empty() {
            return f.write_str("no code");
        }
        // Ten times what is shown is enough to find what has to be redacted in it.
        let clean = redact(&code[..boundary(code, 10 * LONGEST)]);
        match clean.char_indices().nth(LONGEST) {
            Some((end, _)) => write!(f, "{}…", OneLine(&clean[..end])),
            None => write!(f, "{}", OneLine(&clean)),
        }
    }
}

/// A text on one line; whether it holds secrets is the caller's care.
pub(crate) struct OneLine<'a>(pub(crate) &'a str);

impl fmt::Display for OneLine<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.chars().try_for_each(|c| {
            if is_invisible(c) { write!(f, "{}", c.escape_unicode()) } else { f.write_char(c) }
        })
    }
}

/// Characters that end a line, move the cursor, turn the direction of writing, or are not seen.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}
