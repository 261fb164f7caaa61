//! How long before a repeat has a chance: `"60s"` in a catalogue in, a [`Wait`] out, and back.

use std::fmt;
use std::time::Duration;

/// How long to wait before a call has a chance again, as far as its code tells.
///
/// ```
/// use std::time::Duration;
/// use bitrix_errors::{ErrorCode, SystemError, Wait};
///
/// assert_eq!(SystemError::QueryLimitExceeded.entry().wait, Some(Wait::For(Duration::from_millis(500))));
/// assert_eq!(SystemError::OperationTimeLimit.entry().wait, Some(Wait::OperatingReset));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Wait {
    /// For this long.
    For(Duration),
    /// Until the portal frees operating time of the method, which its answers announce as
    /// `time.operating_reset_at`. Operating time is counted in windows of ten minutes.
    OperatingReset,
}

/// The word for the time that only the portal knows.
const OPERATING_RESET: &str = "operating_reset";

/// The units of a wait, in milliseconds, from the largest.
const UNITS: [(&str, u64); 4] = [("h", 3_600_000), ("m", 60_000), ("s", 1_000), ("ms", 1)];

/// The longest wait that a catalogue may name.
const LONGEST: u64 = 24 * 3_600_000;

impl Wait {
    /// What is said where something else is written.
    #[doc(hidden)]
    pub const EXPECTED: &'static str = "`wait` is a time such as `\"500ms\"`, `\"60s\"` or `\"10m\"`, at most 24 hours, or `\"operating_reset\"`";

    /// The wait that a catalogue writes like this.
    #[doc(hidden)]
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        if written == OPERATING_RESET {
            return Some(Self::OperatingReset);
        }
        let digits = written.trim_end_matches(|c: char| c.is_ascii_lowercase());
        let unit = &written[digits.len()..];
        let (_, of_unit) = UNITS.into_iter().find(|(name, _)| *name == unit)?;
        let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
        let milliseconds = digits.parse::<u64>().ok().filter(|_| is_number)?.checked_mul(of_unit)?;
        (1..=LONGEST).contains(&milliseconds).then(|| Self::For(Duration::from_millis(milliseconds)))
    }
}

impl fmt::Display for Wait {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OperatingReset => f.write_str(OPERATING_RESET),
            Self::For(wait) => {
                let milliseconds = u64::try_from(wait.as_millis()).unwrap_or(LONGEST);
                let fits = |(_, of_unit): &(&str, u64)| milliseconds.is_multiple_of(*of_unit);
                let (unit, of_unit) = UNITS.into_iter().find(fits).unwrap_or(("ms", 1));
                write!(f, "{}{unit}", milliseconds / of_unit)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Wait;

    #[test]
    fn a_wait_is_read_back_in_its_shortest_form() {
        for (written, milliseconds, shortest) in [
            ("500ms", 500, "500ms"),
            ("60s", 60_000, "1m"),
            ("10m", 600_000, "10m"),
            ("90s", 90_000, "90s"),
            ("24h", 86_400_000, "24h"),
        ] {
            let wait = Wait::parse(written).expect(written);
            assert_eq!(wait, Wait::For(Duration::from_millis(milliseconds)));
            assert_eq!(wait.to_string(), shortest);
            assert_eq!(Wait::parse(shortest), Some(wait));
        }
        let reset = Wait::parse("operating_reset").expect("a word");
        assert_eq!((reset, reset.to_string().as_str()), (Wait::OperatingReset, "operating_reset"));
    }

    #[test]
    fn what_is_not_a_wait_is_refused() {
        for written in [
            "",
            "5",
            "s",
            "0s",
            "-1s",
            "+1s",
            "1.5s",
            "1 s",
            "25h",
            "1d",
            "1S",
            "soon",
            "99999999999999999999s",
        ] {
            assert_eq!(Wait::parse(written), None, "{written}");
        }
    }
}
