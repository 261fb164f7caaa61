//! How often to call, and how long to wait before: the errors of one call in, one after the other; what to do next out.

use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::time::{Duration, SystemTime};

use crate::error::failure::Failure;
use crate::wire::Time;
use bitrix_errors_core::{Category, Effect, Recovery, Retry};

/// The first wait where nobody says how long.
const FIRST: Duration = Duration::from_secs(1);

/// The attempts of one call. It follows the advice of each error, and has an end: it repeats where a repeat is safe and
/// has a chance, waits longer each time, refreshes a token once, and knows when to look before calling again.
///
/// It has no clock, does not sleep and sends nothing, so it fits any client, blocking or not:
///
/// ```
/// use std::time::SystemTime;
/// use bitrix_errors::{Attempts, CallError, Next, bitrix_errors, decode};
///
/// #[bitrix_errors(method = "crm.item.list")]
/// pub enum ItemListError {}
///
/// #[derive(serde::Deserialize)]
/// struct Items {
///     items: Vec<serde_json::Value>,
/// }
///
/// # let mut answers = [
/// #     (503, r#"{"error": "QUERY_LIMIT_EXCEEDED"}"#),
/// #     (401, r#"{"error": "expired_token"}"#),
/// #     (200, r#"{"result": {"items": [{"id": 42}]}}"#),
/// # ].into_iter();
/// # let mut send = |_token: &str| answers.next().unwrap();
/// # let refresh = || "a new token".to_owned();
/// # let sleep = |_| {};
/// # let mut token = "an old token".to_owned();
/// let mut attempts = Attempts::new(4);
/// let reply = loop {
///     let (status, body) = send(&token);
///     let error = match decode::<Items, ItemListError>(status, body.as_bytes()) {
///         Ok(reply) => break reply,
///         Err(error) => error,
///     };
///     match attempts.after(&error, SystemTime::now()) {
///         Next::Repeat(wait) => sleep(wait),
///         Next::RefreshToken => token = refresh(),
///         _ => return Err(error),
///     }
/// };
/// assert_eq!(reply.result.items.len(), 1);
/// # Ok::<(), CallError<ItemListError>>(())
/// ```
#[derive(Debug, Clone)]
#[must_use]
pub struct Attempts {
    most: u32,
    max_wait: Duration,
    total: Duration,
    is_idempotent: bool,
    last: Option<Time>,
    random: u64,
    /// How many calls failed.
    made: u32,
    /// How many of them were followed by a wait.
    repeats: u32,
    is_refreshed: bool,
    /// Whether one of the calls before may have run.
    may_have_run: bool,
    began: Option<SystemTime>,
    waited: Duration,
}

/// What to do after an error: [`Attempts::after`].
///
/// ```
/// use std::time::SystemTime;
/// use bitrix_errors::{AnyError, Attempts, Next, check};
///
/// let after = |status, body: &[u8]| {
///     let error = check::<AnyError>(status, body).unwrap_err();
///     Attempts::new(4).after(&error, SystemTime::now())
/// };
/// assert_eq!(after(401, br#"{"error": "expired_token"}"#), Next::RefreshToken);
/// assert_eq!(after(504, b"<html>"), Next::LookFirst); // nobody knows whether it ran, nor whether that matters
/// assert_eq!(after(503, br#"{"error": "OVERLOAD_LIMIT"}"#), Next::Stop); // only the support lifts it
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Next {
    /// Wait this long, then send the same call again.
    Repeat(Duration),
    /// Get a new access token with the refresh token, then send the call again.
    RefreshToken,
    /// A call may have run, and must not run twice: look whether it took effect. If it did not, it may be sent again.
    LookFirst,
    /// Do not call again: the error is the outcome. Its [`advice`](crate::CallError::advice) says who can do what. If a
    /// call may have run, that is still to be looked at.
    Stop,
}

impl Attempts {
    /// At most this many calls, with waits of at most one minute each and five minutes in total.
    pub fn new(most: u32) -> Self {
        Self {
            most,
            max_wait: Duration::from_secs(60),
            total: Duration::from_secs(300),
            is_idempotent: false,
            last: None,
            random: RandomState::new().build_hasher().finish(),
            made: 0,
            repeats: 0,
            is_refreshed: false,
            may_have_run: false,
            began: None,
            waited: Duration::ZERO,
        }
    }

    /// The longest single wait. Where an error is known to need a longer one, there is no repeat.
    ///
    /// ```
    /// use std::time::{Duration, SystemTime};
    /// use bitrix_errors::{AnyError, Attempts, Next, check};
    ///
    /// // The portal frees computing time in ten minutes.
    /// let error = check::<AnyError>(429, br#"{"error": "OPERATION_TIME_LIMIT"}"#).unwrap_err();
    /// let now = SystemTime::now();
    /// assert_eq!(Attempts::new(4).after(&error, now), Next::Stop);
    /// let ten_minutes = Duration::from_secs(600);
    /// let mut patient = Attempts::new(4).max_wait(ten_minutes).total(2 * ten_minutes);
    /// assert_eq!(patient.after(&error, now), Next::Repeat(ten_minutes));
    /// ```
    pub fn max_wait(mut self, wait: Duration) -> Self {
        self.max_wait = wait;
        self
    }

    /// The most time from the first error to the last call.
    pub fn total(mut self, total: Duration) -> Self {
        self.total = total;
        self
    }

    /// The call may run twice without harm, whatever its method: it carries an `Idempotency-Key` of REST 3.0, or you
    /// know better.
    ///
    /// ```
    /// use std::time::SystemTime;
    /// use bitrix_errors::{AnyError, Attempts, Next, check};
    ///
    /// let error = check::<AnyError>(504, b"<html>").unwrap_err();
    /// let next = Attempts::new(4).idempotent().after(&error, SystemTime::now());
    /// assert!(matches!(next, Next::Repeat(_)));
    /// ```
    pub fn idempotent(mut self) -> Self {
        self.is_idempotent = true;
        self
    }

    /// The `time` of the last good answer of the same method, which tells when the portal frees computing time.
    ///
    /// ```
    /// use std::time::{Duration, SystemTime};
    /// use bitrix_errors::{AnyError, Attempts, CallError, Next, check, decode};
    ///
    /// let good = br#"{"result": true, "time": {"operating": 470, "operating_reset_at": 1785000600}}"#;
    /// let last = decode::<bool, AnyError>(200, good)?.time.unwrap();
    /// let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_785_000_570);
    ///
    /// let error = check::<AnyError>(429, br#"{"error": "OPERATION_TIME_LIMIT"}"#).unwrap_err();
    /// let Next::Repeat(wait) = Attempts::new(4).answered(&last).after(&error, now) else { panic!() };
    /// assert!((30..=45).contains(&wait.as_secs())); // and not ten minutes
    /// # Ok::<(), CallError>(())
    /// ```
    pub fn answered(mut self, last: &Time) -> Self {
        self.last = Some(*last);
        self
    }

    /// Where the random part of each wait comes from, for tests: the same seed gives the same waits.
    ///
    /// ```
    /// use std::time::SystemTime;
    /// use bitrix_errors::{AnyError, Attempts, check};
    ///
    /// let error = check::<AnyError>(503, br#"{"error": "QUERY_LIMIT_EXCEEDED"}"#).unwrap_err();
    /// let next = |seed| Attempts::new(4).seed(seed).after(&error, SystemTime::now());
    /// assert_eq!(next(1), next(1));
    /// assert_ne!(next(1), next(2));
    /// ```
    pub fn seed(mut self, seed: u64) -> Self {
        self.random = seed;
        self
    }

    /// What to do after the next call failed with this error.
    pub fn after<F: Failure + ?Sized>(&mut self, error: &F, now: SystemTime) -> Next {
        self.made = self.made.saturating_add(1);
        let began = *self.began.get_or_insert(now);
        let category = error.category();
        let retry = error.retry();
        let effect = error.effect();
        // The portal refuses the repeat of a guarded call that has run.
        let is_refusal = matches!(category, Category::Conflict | Category::NotFound);
        if self.may_have_run && effect == Effect::Guarded && is_refusal {
            return Next::LookFirst;
        }
        self.may_have_run |= retry == Retry::IfIdempotent;
        if self.made >= self.most {
            return Next::Stop;
        }
        let is_safe = retry.allows(self.is_idempotent || effect.may_run_twice());
        match error.recovery() {
            Recovery::Backoff | Recovery::RefreshToken if retry == Retry::IfIdempotent && !is_safe => {
                Next::LookFirst
            }
            Recovery::Backoff if is_safe => {
                let elapsed = now.duration_since(began).unwrap_or_default().max(self.waited);
                let known = error.retry_after(self.last.as_ref(), now);
                self.wait(known, self.total.saturating_sub(elapsed)).map_or(Next::Stop, Next::Repeat)
            }
            // A new token makes it another call, even where the same one must not be repeated.
            Recovery::RefreshToken if !self.is_refreshed => {
                self.is_refreshed = true;
                Next::RefreshToken
            }
            _ => Next::Stop,
        }
    }

    /// The next wait, if there is time left for it. It grows from what is known, and is never shorter than that.
    fn wait(&mut self, known: Option<Duration>, left: Duration) -> Option<Duration> {
        let first = known.filter(|wait| !wait.is_zero()).unwrap_or(FIRST);
        if known.is_some_and(|wait| wait > self.max_wait) {
            return None;
        }
        let factor = 1_u32.checked_shl(self.repeats).unwrap_or(u32::MAX);
        let grown = first.saturating_mul(factor).min(self.max_wait);
        let wait = grown.saturating_add((grown / 2).mul_f64(self.fraction())).min(self.max_wait);
        if wait > left {
            return None;
        }
        self.repeats += 1;
        self.waited = self.waited.saturating_add(wait);
        Some(wait)
    }

    /// A number from 0 to 1: splitmix64.
    fn fraction(&mut self) -> f64 {
        self.random = self.random.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.random;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^= mixed >> 31;
        f64::from(u32::try_from(mixed >> 32).unwrap_or_default()) / f64::from(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use super::{Attempts, Next};
    use crate::error::transport::{TransportError, TransportErrorKind};

    #[test]
    fn waits_grow_up_to_their_cap_and_end() {
        let error = TransportError::from(TransportErrorKind::Connect);
        let now = SystemTime::UNIX_EPOCH;
        for seed in 0..100 {
            let most = Duration::from_secs(5);
            let mut attempts = Attempts::new(6).max_wait(most).seed(seed);
            for (least, at_most) in [(1.0, 1.5), (2.0, 3.0), (4.0, 5.0), (5.0, 5.0), (5.0, 5.0)] {
                let Next::Repeat(wait) = attempts.after(&error, now) else { panic!("{seed}") };
                assert!((least..=at_most).contains(&wait.as_secs_f64()), "{seed}: {wait:?}");
            }
            assert_eq!(attempts.after(&error, now), Next::Stop);
        }
    }

    #[test]
    fn time_that_calls_took_counts() {
        let error = TransportError::from(TransportErrorKind::Connect);
        let mut attempts = Attempts::new(9).total(Duration::from_secs(30));
        let began = SystemTime::UNIX_EPOCH;
        assert!(matches!(attempts.after(&error, began), Next::Repeat(_)));
        assert_eq!(attempts.after(&error, began + Duration::from_secs(29)), Next::Stop);
        // A clock that goes back does not make time.
        let mut attempts = Attempts::new(9).total(Duration::from_secs(2)).seed(1);
        assert!(matches!(attempts.after(&error, began + Duration::from_secs(9)), Next::Repeat(_)));
        assert_eq!(attempts.after(&error, began), Next::Stop);
    }
}
