//! What is known about a method as a line of text: facts in, a line out ([`MethodRow::line`]); the text of an enum in, a
//! row for each of its methods out ([`MethodRow::all`]).
//!
//! The first character of a text separates its lines, and the first character of a line separates its fields. Empty
//! fields at the end of a line are left out. Names, links, scopes and words contain neither character:
//!
//! ```text
//!
//! |crm.item.add|2|not_idempotent|https://…|crm|administrator|deprecated
//!              │ │              └ docs    └ scopes, separated by spaces
//!              └ version of REST
//! ```

use crate::class::{Caller, Effect, Word};

/// What separates the lines of a text.
const LINE_END: char = '\n';

/// What separates the fields of a line.
const FIELD_END: char = '|';

/// What is known about a method.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MethodRow<'a> {
    /// The name as on the wire.
    pub name: &'a str,
    /// The version of REST in which it is called.
    pub version: u8,
    /// What running it twice does.
    pub effect: Effect,
    /// The page that documents it.
    pub docs: Option<&'a str>,
    /// The scopes that it needs.
    pub scopes: Vec<&'a str>,
    /// Who alone may call it.
    pub caller: Option<Caller>,
    /// Whether it is deprecated.
    pub is_deprecated: bool,
}

impl<'a> MethodRow<'a> {
    /// The line, with what separates it from the line before.
    #[must_use]
    pub fn line(&self) -> String {
        let version = self.version.to_string();
        let scopes = self.scopes.join(" ");
        let fields = [
            self.name,
            &version,
            self.effect.word(),
            self.docs.unwrap_or_default(),
            &scopes,
            self.caller.map_or("", Word::word),
            if self.is_deprecated { "deprecated" } else { "" },
        ];
        let mut line = String::from(LINE_END);
        for field in fields {
            line.push(FIELD_END);
            // A link of a user may contain anything.
            line.extend(field.chars().filter(|c| *c != LINE_END && *c != FIELD_END));
        }
        line.truncate(line.trim_end_matches(FIELD_END).len());
        line
    }

    /// The rows of a text.
    pub fn all(text: &'a str) -> impl Iterator<Item = Self> {
        text.split(LINE_END).filter(|line| !line.is_empty()).map(Self::read)
    }

    fn read(line: &'a str) -> Self {
        let mut fields = line.split(FIELD_END).skip(1);
        let mut next = || fields.next().unwrap_or_default();
        Self {
            name: next(),
            version: next().parse().unwrap_or(2),
            effect: Effect::from_word(next()).unwrap_or(Effect::NotIdempotent),
            docs: Some(next()).filter(|docs| !docs.is_empty()),
            scopes: next().split(' ').filter(|scope| !scope.is_empty()).collect(),
            caller: Caller::from_word(next()),
            is_deprecated: !next().is_empty(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::MethodRow;
    use crate::class::{Caller, Effect};

    #[test]
    fn methods_are_read_as_they_were_written() {
        let plain = MethodRow {
            name: "shop.sync",
            version: 2,
            effect: Effect::NotIdempotent,
            docs: None,
            scopes: Vec::new(),
            caller: None,
            is_deprecated: false,
        };
        let full = MethodRow {
            name: "main.eventlog.list",
            version: 3,
            effect: Effect::Read,
            docs: Some("https://a.b/c"),
            scopes: vec!["main", "user_basic"],
            caller: Some(Caller::Administrator),
            is_deprecated: true,
        };
        let last = MethodRow { is_deprecated: true, ..plain.clone() };
        let rows = [plain, full, last];
        let text: String = rows.iter().map(MethodRow::line).collect();
        assert!(text.starts_with("\n|shop.sync|2|not_idempotent\n|main.eventlog.list|3|read|"), "{text}");
        assert_eq!(MethodRow::all(&text).collect::<Vec<_>>(), rows);
        assert_eq!(MethodRow::all("").count(), 0);
    }

    #[test]
    fn a_separator_in_a_link_is_left_out() {
        let row = MethodRow {
            name: "a.b",
            version: 2,
            effect: Effect::Read,
            docs: Some("https://a|b\nc"),
            scopes: Vec::new(),
            caller: None,
            is_deprecated: false,
        };
        let line = row.line();
        assert_eq!(MethodRow::all(&line).next().and_then(|read| read.docs), Some("https://abc"));
    }
}
