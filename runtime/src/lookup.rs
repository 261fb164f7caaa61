//! A code's row in a generated table: a string in, a row number out.
//!
//! A perfect hash table of the exact codes of one set, filled by the macro, and a short scan over the few rows that
//! are only a beginning of a code or apply to some answers only. Nothing is allocated.

use crate::hash::{hash, hash_of_words, same_words, words};
use crate::row::Row;
use crate::table::{Index, Slot, Table};
use crate::wire::WireError;

/// A row, and how the code led to it.
struct Hit {
    number: usize,
    how: How,
    at: At,
}

/// Where a row is; it is read only if somebody asks.
enum At {
    Slot(Slot),
    Row(Row),
}

impl Hit {
    fn row(&self, index: &Index) -> Row {
        match &self.at {
            At::Slot(slot) => index.row(*slot),
            At::Row(row) => *row,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum How {
    /// The whole code, for every answer with it.
    Exact,
    /// The answer meets the condition of the row.
    Condition,
    /// The code begins with the row's.
    Prefix,
}

impl Index {
    /// The number of the row of a code of at least 8 bytes, ASCII letter case aside, if it is one for every answer with
    /// its code. Compiled for each set, where the index is constant.
    #[inline(always)]
    #[allow(clippy::inline_always)]
    pub(crate) fn at_a_glance(&self, code: &str) -> Option<usize> {
        self.slot_of(code.as_bytes()).map(Slot::number)
    }

    /// The same, as the slot of the row.
    #[inline(always)]
    #[allow(clippy::inline_always)]
    fn slot_of(&self, code: &[u8]) -> Option<Slot> {
        let words = words(code)?;
        let slot = self.slot(hash_of_words(words, code.len(), self.reach()))?;
        same_words(self.code_of(slot, code.len())?, code, words).then_some(slot)
    }

    /// The same for a code of less than 8 bytes.
    fn slot_of_short(&self, code: &[u8]) -> Option<Slot> {
        let slot = self.slot(hash(code, self.reach())).filter(|slot| !slot.is_free())?;
        self.code_of(slot, code.len())?.eq_ignore_ascii_case(code).then_some(slot)
    }

    /// The row for a code that nothing else is known about.
    fn by_code(&self, code: &str) -> Option<Hit> {
        if self.is_empty() {
            return None;
        }
        let code = trimmed(code);
        let exact = if self.is_without_slots() {
            let is_it = |row: Row| row.has_code(code) && !row.is_prefix() && row.condition().is_none();
            self.rows().enumerate().find(|(_, row)| is_it(*row)).map(|(number, row)| (number, At::Row(row)))
        } else {
            let code = code.as_bytes();
            let slot = if code.len() < 8 { self.slot_of_short(code) } else { self.slot_of(code) };
            slot.map(|slot| (slot.number(), At::Slot(slot)))
        };
        exact.map(|(number, at)| Hit { number, how: How::Exact, at }).or_else(|| self.by_prefix(code))
    }

    /// The row for an error as it was sent.
    fn by_wire(&self, wire: &WireError<'_>) -> Option<Hit> {
        if self.is_empty() {
            return None;
        }
        self.by_condition(wire).or_else(|| self.by_code(wire.code()))
    }

    /// The longest beginning of the code that has a row.
    fn by_prefix(&self, code: &str) -> Option<Hit> {
        self.best(code, How::Prefix, |row| {
            (row.is_prefix() && row.condition().is_none()).then(|| row.code().len())
        })
    }

    /// The row with a condition that the answer meets; more conditions are a closer fit.
    fn by_condition(&self, wire: &WireError<'_>) -> Option<Hit> {
        let code = trimmed(wire.code());
        self.best(code, How::Condition, |row| {
            let is_whole = row.code().len() == code.len();
            let condition = row.condition().filter(|_| is_whole || row.is_prefix())?;
            let holds = condition.holds(wire.status(), wire.description());
            holds.then(|| condition.rank() + 4 * usize::from(!row.is_prefix()))
        })
    }

    /// The first of the rows with the highest rank, among those that the code begins with and that are not for
    /// every answer with their code.
    fn best(&self, code: &str, how: How, rank: impl Fn(Row) -> Option<usize>) -> Option<Hit> {
        let mut best: Option<(usize, Hit)> = None;
        let mut add = |number: usize, row: Row| {
            if let Some(rank) = rank(row)
                && best.as_ref().is_none_or(|(highest, _)| rank > *highest)
            {
                best = Some((rank, Hit { number, how, at: At::Row(row) }));
            }
        };
        if self.is_without_slots() {
            let rows = self.rows().enumerate().filter(|(_, row)| row.begins(code));
            rows.for_each(|(number, row)| add(number, row));
        } else {
            let begins = |slot: &Slot| {
                let own = self.code(*slot);
                code.as_bytes().get(..own.len()).is_some_and(|start| own.eq_ignore_ascii_case(start))
            };
            self.ruled().filter(begins).for_each(|slot| add(slot.number(), self.row(slot)));
        }
        best.map(|(_, hit)| hit)
    }
}

/// A code without outer spaces.
#[inline]
fn trimmed(code: &str) -> &str {
    let is_plain = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_graphic);
    // White space beyond ASCII takes long to look for.
    if is_plain(code.as_bytes().first()) && is_plain(code.as_bytes().last()) { code } else { code.trim() }
}

/// The place of a code among the kinds of a set: its own rows, then, from `end` on, those of its system set.
#[inline(never)] // what is inlined before it finds most codes
pub(crate) fn position(own: &Table, end: usize, system: &Table, code: &str) -> Option<usize> {
    match own.index().by_code(code) {
        hit if own.is(system) => hit.map(|hit| hit.number),
        Some(hit) if hit.how == How::Exact => Some(hit.number),
        hit => merged(hit, end, system.index().by_code(code)),
    }
}

/// The same for an error as it was sent, which may tell rows of one code apart.
pub(crate) fn identify(own: &Table, end: usize, system: &Table, wire: &WireError<'_>) -> Option<usize> {
    let hit = own.index().by_wire(wire);
    if own.is(system) {
        return hit.map(|hit| hit.number);
    }
    let (own, system) = (own.index(), system.index());
    match hit {
        Some(hit) if hit.how == How::Condition => Some(hit.number),
        Some(hit) if hit.how == How::Exact => {
            let theirs = system.by_wire(wire).filter(|theirs| theirs.how != How::Prefix);
            let theirs = theirs.filter(|theirs| means_system(hit.row(own), theirs.row(system), wire));
            Some(theirs.map_or(hit.number, |theirs| end + theirs.number))
        }
        hit => merged(hit, end, system.by_wire(wire)),
    }
}

/// A whole code in the system set wins over the mere beginning of one in the method's own.
fn merged(hit: Option<Hit>, end: usize, system: Option<Hit>) -> Option<usize> {
    match (hit, system) {
        (Some(hit), system)
            if hit.how == How::Prefix && system.as_ref().is_none_or(|found| found.how == How::Prefix) =>
        {
            Some(hit.number)
        }
        (_, Some(found)) => Some(end + found.number),
        (hit, None) => hit.map(|hit| hit.number),
    }
}

/// Whether an answer whose code is in both sets is the system's: the portal refused whoever called
/// (401, unless the method documents that for itself), or says it in the system entry's own words.
fn means_system(own: Row, system: Row, wire: &WireError<'_>) -> bool {
    let own_words = |row: Row| {
        row.message().is_some_and(|message| {
            wire.description().is_some_and(|sent| crate::fold::same_message(message, sent))
        })
    };
    if own_words(own) {
        return false;
    }
    wire.status() == 401 && !own.has_status(401) || own_words(system)
}

#[cfg(test)]
mod tests {
    use super::{identify, position};
    use crate::table::{Index, Table};
    use crate::wire::WireError;

    static OWN: Table = Table::new(Index::new(
        &[
            "
|PLAIN|Plain||conflict
|ACCESS_DENIED|AccessDenied||permission
||Empty||unknown
||Denied||permission|||||||Access denied
||Denied400||permission||||||400|Access denied",
            "
|ERROR_|Any||permission|||||prefix
|ERROR_DEEP_|Deep||permission|||||prefix",
        ],
        0,
        b"",
        b"",
        b"",
    ));
    static SYSTEM: Table = Table::new(Index::new(
        &["
|ACCESS_DENIED|AccessDenied||plan||Only on commercial plans
|expired_token|ExpiredToken||authentication
|ERROR_METHOD_NOT_FOUND|MethodNotFound||not_found"],
        0,
        b"",
        b"",
        b"",
    ));

    #[test]
    fn a_code_is_found_in_any_letter_case_and_between_spaces() {
        for (code, expected) in [
            ("PLAIN", Some(0)),
            (" pLaIn\n", Some(0)),
            ("", Some(2)),
            ("EXPIRED_TOKEN", Some(7 + 1)),
            ("ERROR_OTHER", Some(5)),
            ("error_deep_other", Some(6)),
            ("ERROR_METHOD_NOT_FOUND", Some(7 + 2)),
            ("PLAINER", None),
            ("PLAI\u{212A}", None),
            ("ÄPLAIN", None),
        ] {
            assert_eq!(position(&OWN, 7, &SYSTEM, code), expected, "{code:?}");
        }
    }

    #[test]
    fn the_closest_fit_wins() {
        for (status, code, description, expected) in [
            (400, "", "ACCESS DENIED.", Some(4)),
            (403, "", "access denied", Some(3)),
            (403, "", "something else", Some(2)),
            (403, "ACCESS_DENIED", "this user may not", Some(1)),
            (401, "ACCESS_DENIED", "this user may not", Some(7)),
            (403, "ACCESS_DENIED", "only on commercial plans!", Some(7)),
            (400, "ERROR_METHOD_NOT_FOUND", "", Some(7 + 2)),
            (400, "NOWHERE", "", None),
        ] {
            let wire = WireError::new(status, code).with_description(description);
            let found = identify(&OWN, 7, &SYSTEM, &wire);
            assert_eq!(found, expected, "{status} {code:?} {description:?}");
        }
    }
}
