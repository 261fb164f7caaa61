//! A code's row in a generated table: a string in, a row number out.
//!
//! A hash index over the exact codes of one set, filled by the macro, and a short scan over the few
//! rows that are only a beginning of a code or apply to some answers only. Nothing is allocated.

use crate::hash::hash;
use crate::row::Row;
use crate::table::Table;
use crate::wire::WireError;

impl Table {
    /// The row for a code that nothing else is known about.
    fn by_code(&self, code: &str) -> Option<Hit> {
        self.exact(code)
            .or_else(|| self.exact_trimmed(code))
            .map(Hit::Exact)
            .or_else(|| self.by_prefix(code).map(Hit::Prefix))
    }

    /// The row for an error as it was sent.
    fn by_wire(&self, wire: &WireError<'_>) -> Option<Hit> {
        self.by_condition(wire).map(Hit::Condition).or_else(|| self.by_code(wire.code()))
    }

    /// The row whose whole code it is, ASCII letter case aside, if it is one for every answer with its code.
    pub(crate) fn exact(&self, code: &str) -> Option<usize> {
        let slots = self.index.as_chunks::<4>().0;
        let hash = hash(code.as_bytes());
        // The upper half: a place, and what tells most codes of one place apart at a glance.
        let (place, wanted) = (hash >> 32, (hash >> 40) as u8);
        let last = slots.len().wrapping_sub(1);
        let mut at = place as usize & last;
        loop {
            let Some([low, high, length, mark]) = slots.get(at) else { return self.scan(code) };
            let number = usize::from(u16::from_le_bytes([*low, *high])).checked_sub(1)?;
            if *mark == wanted
                && usize::from(*length) == code.len()
                && self.row(number).is_some_and(|row| row.starts_with(code))
            {
                return Some(number);
            }
            at = (at + 1) & last;
        }
    }

    #[cold]
    fn scan(&self, code: &str) -> Option<usize> {
        self.rows().position(|row| row.has_code(code) && !row.is_prefix() && row.condition().is_none())
    }

    #[cold]
    fn exact_trimmed(&self, code: &str) -> Option<usize> {
        let trimmed = code.trim();
        if trimmed.len() == code.len() { None } else { self.exact(trimmed) }
    }

    /// The longest beginning of the code that has a row.
    fn by_prefix(&self, code: &str) -> Option<usize> {
        let code = code.trim_start();
        self.best(|row| {
            let fits = row.begins(code) && row.is_prefix() && row.condition().is_none();
            fits.then(|| row.code().len())
        })
    }

    /// The row with a condition that the answer meets; more conditions are a closer fit.
    fn by_condition(&self, wire: &WireError<'_>) -> Option<usize> {
        let code = wire.code().trim();
        self.best(|row| {
            let is_whole = row.has_code(code);
            if !is_whole && !(row.begins(code) && row.is_prefix()) {
                return None;
            }
            let condition = row.condition()?;
            let holds = condition.holds(wire.status(), wire.description());
            holds.then(|| condition.rank() + 4 * usize::from(!row.is_prefix()))
        })
    }

    /// The first of the rows with the highest rank, among those that are not for every answer with their code.
    fn best(&self, rank: impl Fn(Row) -> Option<usize>) -> Option<usize> {
        let ranked = |number: usize| Some((rank(self.row(number)?)?, number));
        let first = |best: (usize, usize), next: (usize, usize)| if next.0 > best.0 { next } else { best };
        let best = if self.index.is_empty() {
            (0..self.end()).filter_map(ranked).reduce(first)
        } else {
            self.ruled.iter().filter_map(|number| ranked(usize::from(*number))).reduce(first)
        };
        best.map(|(_, number)| number)
    }
}

/// A row's number, and how the code led to it.
#[derive(Clone, Copy)]
enum Hit {
    Exact(usize),
    Condition(usize),
    Prefix(usize),
}

impl Hit {
    fn row(self) -> usize {
        let (Self::Exact(row) | Self::Condition(row) | Self::Prefix(row)) = self;
        row
    }
}

/// The place of a code among the kinds of a set: its own rows, then those of its system set.
#[inline]
pub(crate) fn position(own: &Table, system: &Table, code: &str) -> Option<usize> {
    own.exact(code).or_else(|| elsewhere(own, system, code))
}

/// The same for a code that is no row's of the enum's own.
fn elsewhere(own: &Table, system: &Table, code: &str) -> Option<usize> {
    match own.by_code(code) {
        hit if own.is(system) => hit.map(Hit::row),
        Some(Hit::Exact(row)) => Some(row),
        hit => merged(own, hit, system.by_code(code)),
    }
}

/// The same for an error as it was sent, which may tell rows of one code apart.
pub(crate) fn identify(own: &Table, system: &Table, wire: &WireError<'_>) -> Option<usize> {
    match own.by_wire(wire) {
        hit if own.is(system) => hit.map(Hit::row),
        Some(Hit::Condition(row)) => Some(row),
        Some(Hit::Exact(row)) => match system.by_wire(wire) {
            Some(hit @ (Hit::Exact(_) | Hit::Condition(_)))
                if means_system(own.row(row), system.row(hit.row()), wire) =>
            {
                Some(own.end() + hit.row())
            }
            _ => Some(row),
        },
        hit => merged(own, hit, system.by_wire(wire)),
    }
}

/// A whole code in the system set wins over the mere beginning of one in the method's own.
fn merged(own: &Table, hit: Option<Hit>, system: Option<Hit>) -> Option<usize> {
    match (hit, system) {
        (Some(Hit::Prefix(row)), None | Some(Hit::Prefix(_))) => Some(row),
        (_, Some(found)) => Some(own.end() + found.row()),
        (found, None) => found.map(Hit::row),
    }
}

/// Whether an answer whose code is in both sets is the system's: the portal refused whoever called
/// (401, unless the method documents that for itself), or says it in the system entry's own words.
fn means_system(own: Option<Row>, system: Option<Row>, wire: &WireError<'_>) -> bool {
    let (Some(own), Some(system)) = (own, system) else { return false };
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
    use crate::table::Table;
    use crate::wire::WireError;

    static OWN: Table = Table::new(
        &[
            "|PLAIN|Plain||conflict",
            "|ACCESS_DENIED|AccessDenied||permission",
            "||Empty||unknown",
            "||Denied||permission|||||||Access denied",
            "||Denied400||permission||||||400|Access denied",
            "|ERROR_|Any||permission|||||prefix",
            "|ERROR_DEEP_|Deep||permission|||||prefix",
        ],
        b"",
        &[],
    );
    static SYSTEM: Table = Table::new(
        &[
            "|ACCESS_DENIED|AccessDenied||plan||Only on commercial plans",
            "|expired_token|ExpiredToken||authentication",
            "|ERROR_METHOD_NOT_FOUND|MethodNotFound||not_found",
        ],
        b"",
        &[],
    );

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
            assert_eq!(position(&OWN, &SYSTEM, code), expected, "{code:?}");
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
            let found = identify(&OWN, &SYSTEM, &wire);
            assert_eq!(found, expected, "{status} {code:?} {description:?}");
        }
    }
}
