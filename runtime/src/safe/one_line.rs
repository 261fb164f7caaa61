//! Makes text fit for logs: any text in, one line without deceptive characters out.

use std::fmt::{self, Write as _};

use crate::safe::redact::{boundary, redact};

/// How much of a code is shown, in characters.
const LONGEST: usize = 64;

/// A code: one line, short, without secrets.
pub(crate) struct SafeCode<'a>(pub(crate) &'a str);

impl fmt::Display for SafeCode<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code = self.0.trim();
        if code.is_empty() {
            return f.write_str("no code");
        }
        // Ten times the length that is shown is enough to find the secrets in it.
        let clean = redact(&code[..boundary(code, 10 * LONGEST)]);
        match clean.char_indices().nth(LONGEST) {
            Some((end, _)) => write!(f, "{}…", OneLine(&clean[..end])),
            None => write!(f, "{}", OneLine(&clean)),
        }
    }
}

/// A text on one line. The caller has to remove secrets.
pub(crate) struct OneLine<'a>(pub(crate) &'a str);

impl fmt::Display for OneLine<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.chars().try_for_each(|c| {
            if is_invisible(c) { write!(f, "{}", c.escape_unicode()) } else { f.write_char(c) }
        })
    }
}

/// Characters that end a line, move the cursor, change the direction of writing, or are invisible.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}
