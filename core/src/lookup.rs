//! The rule of identification: an error as sent and the rows of a method and of the system set in, the row of the error
//! out.

use crate::index::{Hit, How, Index};
use crate::row::Row;

/// The parts of an error that decide which entry it means.
#[derive(Debug, Clone, Copy)]
pub struct Sent<'a> {
    /// The HTTP status.
    pub status: u16,
    /// The code.
    pub code: &'a str,
    /// The description.
    pub description: Option<&'a str>,
}

/// The row that was found: its set, and its number in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// A row of the set itself.
    Own(usize),
    /// A row of its system set.
    System(usize),
}

/// The row of a code, where only the code is known. `system` is `None` if the set is a system set itself.
#[inline(never)] // the inlined lookup of long codes finds most codes before
#[must_use]
pub fn find(own: &Index<'_>, system: Option<&Index<'_>>, code: &str) -> Option<Found> {
    let hit = own.by_code(code);
    match system {
        None => hit.map(|hit| Found::Own(hit.number)),
        Some(system) => match hit {
            Some(hit) if hit.how == How::Exact => Some(Found::Own(hit.number)),
            hit => own_or_system(hit, || system.by_code(code)),
        },
    }
}

/// The row of an error. Status and description decide between rows that share a code. `system` is `None` if the set is
/// a system set itself.
#[must_use]
pub fn identify(own: &Index<'_>, system: Option<&Index<'_>>, sent: Sent<'_>) -> Option<Found> {
    let hit = by_sent(own, sent);
    let Some(system) = system else { return hit.map(|hit| Found::Own(hit.number)) };
    match hit {
        Some(hit) if hit.how == How::Condition => Some(Found::Own(hit.number)),
        Some(hit) if hit.how == How::Exact => {
            let theirs = by_sent(system, sent).filter(|theirs| theirs.how != How::Prefix);
            let theirs = theirs.filter(|theirs| means_system(hit.row(own), theirs.row(system), sent));
            Some(theirs.map_or(Found::Own(hit.number), |theirs| Found::System(theirs.number)))
        }
        hit => own_or_system(hit, || by_sent(system, sent)),
    }
}

/// The row of an error in one set.
fn by_sent<'a>(index: &Index<'a>, sent: Sent<'_>) -> Option<Hit<'a>> {
    if index.is_empty() {
        return None;
    }
    index.by_condition(sent.code, sent.status, sent.description).or_else(|| index.by_code(sent.code))
}

/// A code of the system set wins over a prefix in the own set.
fn own_or_system<'a>(own: Option<Hit<'_>>, system: impl FnOnce() -> Option<Hit<'a>>) -> Option<Found> {
    match (own, system()) {
        (Some(own), Some(system)) if system.how == How::Prefix => Some(Found::Own(own.number)),
        (_, Some(system)) => Some(Found::System(system.number)),
        (own, None) => own.map(|own| Found::Own(own.number)),
    }
}

/// Whether an answer whose code is in both sets is the system's: the portal refused whoever called
/// (401, unless the method documents that for itself), or says it in the system entry's own words. A row that was found by
/// its description has them.
fn means_system(own: Row<'_>, system: Row<'_>, sent: Sent<'_>) -> bool {
    if own.quotes_message(sent.description) {
        return false;
    }
    let names_message = system.condition().is_some_and(|condition| condition.has_message());
    sent.status == 401 && !own.has_status(401) || names_message || system.quotes_message(sent.description)
}

#[cfg(test)]
mod tests {
    use super::Found::{Own, System};
    use super::{Sent, find, identify};
    use crate::index::Index;

    const OWN: Index<'_> = Index::new(
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
    );
    const SYSTEM: Index<'_> = Index::new(
        &["
|ACCESS_DENIED|AccessDenied||plan||Only on commercial plans
|ACCESS_DENIED|DiskFull||quota|||||||The disk is full
|expired_token|ExpiredToken||authentication
|ERROR_METHOD_NOT_FOUND|MethodNotFound||not_found"],
        0,
        b"",
        b"",
        b"",
    );

    #[test]
    fn a_code_is_found_in_any_letter_case_and_between_spaces() {
        for (code, expected) in [
            ("PLAIN", Some(Own(0))),
            (" pLaIn\n", Some(Own(0))),
            ("", Some(Own(2))),
            ("EXPIRED_TOKEN", Some(System(2))),
            ("ERROR_OTHER", Some(Own(5))),
            ("error_deep_other", Some(Own(6))),
            ("ERROR_METHOD_NOT_FOUND", Some(System(3))),
            ("PLAINER", None),
            ("PLAI\u{212A}", None),
            ("ÄPLAIN", None),
        ] {
            assert_eq!(find(&OWN, Some(&SYSTEM), code), expected, "{code:?}");
        }
        assert_eq!(find(&SYSTEM, None, "EXPIRED_TOKEN"), Some(Own(2)));
        assert_eq!(find(&SYSTEM, None, "PLAIN"), None);
    }

    #[test]
    fn the_row_that_fits_best_wins() {
        for (status, code, description, expected) in [
            (400, "", "ACCESS DENIED.", Some(Own(4))),
            (403, "", "access denied", Some(Own(3))),
            (403, "", "something else", Some(Own(2))),
            (403, "ACCESS_DENIED", "this user may not", Some(Own(1))),
            (401, "ACCESS_DENIED", "this user may not", Some(System(0))),
            (403, "ACCESS_DENIED", "only on commercial plans!", Some(System(0))),
            (403, "ACCESS_DENIED", "the disk is full", Some(System(1))),
            (400, "ERROR_METHOD_NOT_FOUND", "", Some(System(3))),
            (400, "NOWHERE", "", None),
        ] {
            let sent = Sent { status, code, description: Some(description) };
            let found = identify(&OWN, Some(&SYSTEM), sent);
            assert_eq!(found, expected, "{status} {code:?} {description:?}");
        }
    }
}
