//! A portal as a model: it has troubles, one after the other, and counts how often a call took effect. Time is a number.

use std::time::{Duration, SystemTime};

use bitrix_errors::{
    CallError, Effect, ErrorSet, Reply, Response, TransportError, TransportErrorKind, decode,
};
use serde_json::Value;

/// A seeded generator: splitmix64.
pub(super) struct Random(pub(super) u64);

impl Random {
    /// A number below `end`.
    pub(super) fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % end
    }
}

/// What can go wrong with one call, or from one call on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trouble {
    /// Too many calls: half a second of silence ends it.
    Throttled,
    /// Too many calls, and the portal says for how many seconds.
    ThrottledFor(u64),
    /// No computing time left, for this many seconds.
    OperatingTime(u64),
    /// Nothing is sent.
    NoConnection,
    /// The portal, or a proxy, fails before it runs the call or after it has.
    Fault {
        has_run: bool,
    },
    Gateway {
        has_run: bool,
    },
    Lost {
        has_run: bool,
    },
    CutOff {
        has_run: bool,
    },
    /// The token lives no longer.
    Expired,
    /// The portal has another address.
    Moved,
    /// No token is ever accepted again.
    Revoked,
    /// Blocked by hand.
    Blocked,
    Deleted,
}

impl Trouble {
    /// One trouble of any kind, for `below` 13 one that passes.
    pub(super) fn of(random: &mut Random, below: u64) -> Self {
        let has_run = random.below(2) == 0;
        match random.below(below) {
            0 => Self::Throttled,
            1 => Self::ThrottledFor(1 + random.below(90)),
            2 => Self::OperatingTime(1 + random.below(600)),
            3 => Self::NoConnection,
            4 | 5 => Self::Fault { has_run },
            6 | 7 => Self::Gateway { has_run },
            8 | 9 => Self::Lost { has_run },
            10 => Self::CutOff { has_run },
            11 => Self::Expired,
            12 => Self::Moved,
            13 => Self::Revoked,
            14 => Self::Blocked,
            _ => Self::Deleted,
        }
    }

    /// How long it needs to be waited out, in seconds.
    pub(super) fn seconds(self) -> u64 {
        match self {
            Self::ThrottledFor(seconds) | Self::OperatingTime(seconds) => seconds,
            _ => 0,
        }
    }
}

/// How long a call takes when nobody answers.
pub(super) const TIMEOUT: Duration = Duration::from_secs(30);

pub(super) struct Portal {
    pub(super) now: SystemTime,
    troubles: Vec<Trouble>,
    /// Until when the trouble at hand lasts.
    until: Option<SystemTime>,
    /// How often the call took effect.
    pub(super) effects: u32,
    pub(super) calls: u32,
    /// Calls and looks after the portal had said that it is closed for good.
    pub(super) calls_when_closed: u32,
    is_closed: bool,
}

impl Portal {
    /// The troubles come in the order of the list.
    pub(super) fn with(mut troubles: Vec<Trouble>) -> Self {
        troubles.reverse();
        Self {
            now: SystemTime::UNIX_EPOCH + Duration::from_secs(1_785_000_000),
            troubles,
            until: None,
            effects: 0,
            calls: 0,
            calls_when_closed: 0,
            is_closed: false,
        }
    }

    /// Whether the call took effect.
    pub(super) fn look(&mut self) -> bool {
        self.calls_when_closed += u32::from(self.is_closed);
        self.effects > 0
    }

    /// A new token.
    pub(super) fn refresh(&mut self) {
        self.now += Duration::from_millis(200);
        if self.troubles.last() == Some(&Trouble::Expired) {
            self.troubles.pop();
        }
    }

    /// The caller uses the new address from now on.
    pub(super) fn follow(&mut self) {
        if self.troubles.last() == Some(&Trouble::Moved) {
            self.troubles.pop();
        }
    }

    pub(super) fn call<E: ErrorSet>(&mut self) -> Result<Reply<Value>, CallError<E>> {
        self.calls += 1;
        self.calls_when_closed += u32::from(self.is_closed);
        self.now += Duration::from_millis(100);
        if self.until.is_some_and(|until| until <= self.now) {
            self.until = None;
            self.troubles.pop();
        }
        let Some(&trouble) = self.troubles.last() else {
            self.run::<E>()?;
            return decode::<Value, E>(200, br#"{"result": 42}"#);
        };
        let lasts = match trouble {
            Trouble::Throttled => Some(Duration::from_millis(400)),
            Trouble::ThrottledFor(seconds) | Trouble::OperatingTime(seconds) => {
                Some(Duration::from_secs(seconds))
            }
            _ => None,
        };
        if let Some(lasts) = lasts {
            let until = *self.until.get_or_insert(self.now + lasts);
            return self.busy(trouble, until);
        }
        let passes = !matches!(
            trouble,
            Trouble::Expired | Trouble::Moved | Trouble::Revoked | Trouble::Blocked | Trouble::Deleted
        );
        if passes {
            self.troubles.pop();
        }
        self.fail(trouble)
    }

    fn busy<E: ErrorSet>(&self, trouble: Trouble, until: SystemTime) -> Result<Reply<Value>, CallError<E>> {
        let left = until.duration_since(self.now).unwrap_or_default();
        let seconds = (left.as_secs() + u64::from(left.subsec_nanos() > 0)).to_string();
        match trouble {
            Trouble::Throttled => decode(503, br#"{"error": "QUERY_LIMIT_EXCEEDED"}"#),
            Trouble::ThrottledFor(_) => Response::new(503, br#"{"error": "QUERY_LIMIT_EXCEEDED"}"#)
                .with_retry_after(&seconds)
                .decode(),
            _ => Response::new(429, br#"{"error": "OPERATION_TIME_LIMIT"}"#)
                .with_retry_after(&seconds)
                .decode(),
        }
    }

    fn fail<E: ErrorSet>(&mut self, trouble: Trouble) -> Result<Reply<Value>, CallError<E>> {
        if let Trouble::Fault { has_run: true }
        | Trouble::Gateway { has_run: true }
        | Trouble::Lost { has_run: true }
        | Trouble::CutOff { has_run: true } = trouble
        {
            self.run::<E>()?;
        }
        match trouble {
            Trouble::NoConnection => Err(TransportError::from(TransportErrorKind::Connect).into()),
            Trouble::Fault { .. } => decode(500, br#"{"error": "INTERNAL_SERVER_ERROR"}"#),
            Trouble::Gateway { .. } => decode(504, b"<html>Gateway Time-out</html>"),
            Trouble::Lost { .. } => {
                self.now += TIMEOUT;
                Err(TransportError::from(TransportErrorKind::Timeout).into())
            }
            Trouble::CutOff { .. } => decode(200, br#"{"result": {"id": 4"#),
            Trouble::Expired | Trouble::Revoked => decode(401, br#"{"error": "expired_token"}"#),
            Trouble::Moved => Response::new(302, b"")
                .with_url("https://old.bitrix24.com/rest/")
                .with_location("https://new.bitrix24.com/rest/")
                .decode(),
            Trouble::Blocked => {
                self.is_closed = true;
                decode(503, br#"{"error": "OVERLOAD_LIMIT"}"#)
            }
            _ => {
                self.is_closed = true;
                decode(500, br#"{"error": "PORTAL_DELETED"}"#)
            }
        }
    }

    /// The call takes effect; a guarded one that has taken effect is refused.
    fn run<E: ErrorSet>(&mut self) -> Result<(), CallError<E>> {
        let is_guarded = E::method().is_some_and(|method| method.effect == Effect::Guarded);
        if is_guarded && self.effects > 0 {
            let refusal = br#"{"error": "ERROR_CORE", "error_description": "Unable to set event handler: Handler already binded"}"#;
            return decode::<Value, E>(400, refusal).map(drop);
        }
        self.effects += 1;
        Ok(())
    }
}
