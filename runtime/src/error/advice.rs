//! What to do about an error: an error in, [`Advice`] out: the next step of a program, and which text to show to whom
//! if the program cannot go on.
//!
//! Category, recovery and retry are facts about an error, its effect is one about the method; this combines them. It is
//! about one error: how often to repeat a call is what [`Attempts`](crate::Attempts) counts.

use std::time::{Duration, SystemTime};

use crate::error::CallError;
use crate::error::failure::Failure;
use crate::kind::{ErrorSet, RestMethod};
use crate::wire::Time;
use bitrix_errors_core::{Caller, Category, Recovery, Retry};

/// What to do about an error, made by [`CallError::advice`].
///
/// ```
/// use std::time::SystemTime;
/// use bitrix_errors::{AnyError, Audience, Step, check};
///
/// let error = check::<AnyError>(400, br#"{"error": "ERROR_BATCH_LENGTH_EXCEEDED"}"#).unwrap_err();
/// let advice = error.advice(None, SystemTime::now());
/// assert_eq!((advice.step, advice.audience), (Step::FixRequest, Audience::Developer));
/// assert_eq!(advice.text, "the batch has more than 50 commands");
/// assert!(advice.help.starts_with("send at most 50 commands in one batch"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Advice<'a> {
    /// What the program can do next.
    pub step: Step<'a>,
    /// Who has to act if the step fails, has been tried, or is [`GiveUp`](Step::GiveUp).
    pub audience: Audience,
    /// What happened, in one line that may be shown to anybody. It never contains the description that the portal sent.
    pub text: &'static str,
    /// What the audience can do: the help of the catalogue, or a general one.
    pub help: &'static str,
    lacks: Option<Lack>,
}

/// What the caller lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lack {
    /// A scope of this method.
    Scope(&'static RestMethod),
    /// The right that only administrators have to this method.
    Administrator(&'static RestMethod),
}

impl Advice<'_> {
    /// What the method that was called adds to the [`help`](Self::help): the scope that was missing, or that only an
    /// administrator may call it.
    ///
    /// ```
    /// use std::time::SystemTime;
    /// use bitrix_errors::{bitrix_errors, check};
    ///
    /// #[bitrix_errors(method = "crm.item.add")]
    /// enum ItemAddError {}
    ///
    /// let error = check::<ItemAddError>(403, br#"{"error": "insufficient_scope"}"#).unwrap_err();
    /// let advice = error.advice(None, SystemTime::now());
    /// assert_eq!(advice.detail().unwrap(), "`crm.item.add` needs the scope `crm`");
    /// ```
    #[must_use]
    pub fn detail(&self) -> Option<String> {
        Some(match self.lacks? {
            Lack::Scope(method) => {
                format!("`{}` needs the scope `{}`", method.name, method.scopes.join("` and the scope `"))
            }
            Lack::Administrator(method) => {
                format!("only an administrator of the portal may call `{}`", method.name)
            }
        })
    }
}

/// What a program can do next.
///
/// ```
/// use std::time::SystemTime;
/// use bitrix_errors::{Step, bitrix_errors, check};
///
/// #[bitrix_errors(method = "crm.item.add")]
/// enum ItemAddError {}
/// #[bitrix_errors(method = "crm.item.list")]
/// enum ItemListError {}
///
/// // A page of a proxy: the call may have run. A second item does harm, a second list does not.
/// let error = check::<ItemAddError>(502, b"<html>").unwrap_err();
/// assert_eq!(error.advice(None, SystemTime::now()).step, Step::LookFirst { wait: None });
/// let error = check::<ItemListError>(502, b"<html>").unwrap_err();
/// assert_eq!(error.advice(None, SystemTime::now()).step, Step::Repeat { wait: None });
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Step<'a> {
    /// Send the same call again, a limited number of times.
    Repeat {
        /// The least time to wait, if it is known. Beyond that, your own backoff decides.
        wait: Option<Duration>,
    },
    /// The call may have run, and must not run twice: look whether it took effect. If it did not, send it again.
    LookFirst {
        /// The least time to wait before it is sent again, if it is known.
        wait: Option<Duration>,
    },
    /// Get a new access token with the refresh token, then send the call again, once.
    RefreshToken,
    /// Have the user, or an administrator, authorise the application anew; then send the call again.
    Reauthorize,
    /// Keep the call until an administrator of the portal has approved it; then send it again with the same token.
    AwaitApproval,
    /// Send the call to the portal's new host, and remember it.
    FollowRedirect {
        /// The new host without a port, as the portal sent it: check it before you send it a token.
        host: Option<&'a str>,
    },
    /// Change the call: as it is, it never succeeds.
    FixRequest,
    /// Nothing: a person has to act.
    GiveUp,
}

/// Who can do something about an error.
///
/// ```
/// use std::time::SystemTime;
/// use bitrix_errors::{AnyError, Audience, check};
///
/// let error = check::<AnyError>(403, br#"{"error": "insufficient_scope"}"#).unwrap_err();
/// assert_eq!(error.advice(None, SystemTime::now()).audience, Audience::Administrator);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Audience {
    /// Whoever is waiting for the result.
    User,
    /// An administrator of the portal.
    Administrator,
    /// Whoever maintains the program that made the call.
    Developer,
}

impl<E: ErrorSet> CallError<E> {
    /// The advice for this error. `last` and `now` are those of
    /// [`ApiError::retry_after`](crate::ApiError::retry_after).
    ///
    /// | recovery | step | audience |
    /// | --- | --- | --- |
    /// | `Backoff` | [`Repeat`](Step::Repeat) or [`LookFirst`](Step::LookFirst), as the method allows; `GiveUp` where retry is `Never` | user |
    /// | `RefreshToken` | [`RefreshToken`](Step::RefreshToken) | user |
    /// | `Reauthorize` | [`Reauthorize`](Step::Reauthorize) | user |
    /// | `WaitForApproval` | [`AwaitApproval`](Step::AwaitApproval) | administrator |
    /// | `AskAdministrator`, `UpgradePlan` | [`GiveUp`](Step::GiveUp) | administrator |
    /// | `FollowRedirect` | [`FollowRedirect`](Step::FollowRedirect) | developer |
    /// | `FixRequest` | [`FixRequest`](Step::FixRequest) | developer |
    /// | `ContactSupport`, `Inspect` | [`GiveUp`](Step::GiveUp) | developer |
    ///
    /// ```
    /// use std::time::{Duration, SystemTime};
    /// use bitrix_errors::{AnyError, Audience, CallError, Step, check};
    ///
    /// let advise = |status, code: &str| {
    ///     let body = format!(r#"{{"error": "{code}"}}"#);
    ///     let error: CallError = check::<AnyError>(status, body.as_bytes()).unwrap_err();
    ///     let advice = error.advice(None, SystemTime::now());
    ///     match advice.step {
    ///         Step::Repeat { wait, .. } => format!("again in {:?}", wait.unwrap_or(Duration::from_secs(1))),
    ///         Step::RefreshToken => "refresh, then again".to_owned(),
    ///         _ if advice.audience == Audience::Developer => format!("alert: {}", advice.help),
    ///         _ => format!("show: {}", advice.text),
    ///     }
    /// };
    /// assert_eq!(advise(503, "QUERY_LIMIT_EXCEEDED"), "again in 500ms");
    /// assert_eq!(advise(401, "expired_token"), "refresh, then again");
    /// assert_eq!(advise(403, "user_access_error"), "show: this user has not been given access to the application");
    /// assert!(advise(503, "OVERLOAD_LIMIT").starts_with("alert: stop calling"));
    /// ```
    #[must_use]
    pub fn advice(&self, last: Option<&Time>, now: SystemTime) -> Advice<'_> {
        advise(self, last, now)
    }
}

/// The advice for any error.
pub(crate) fn advise<'a, F: Failure + ?Sized>(
    error: &'a F,
    last: Option<&Time>,
    now: SystemTime,
) -> Advice<'a> {
    let recovery = error.recovery();
    let (audience, mut general) = audience_and_help(recovery);
    let step = match recovery {
        Recovery::Backoff if error.retry() != Retry::Never => {
            let wait = error.retry_after(last, now);
            if error.may_repeat() {
                general = "try again later";
                Step::Repeat { wait }
            } else {
                Step::LookFirst { wait }
            }
        }
        Recovery::RefreshToken => Step::RefreshToken,
        Recovery::Reauthorize => Step::Reauthorize,
        Recovery::WaitForApproval => Step::AwaitApproval,
        Recovery::FollowRedirect => Step::FollowRedirect { host: error.new_host() },
        Recovery::FixRequest => Step::FixRequest,
        _ => Step::GiveUp,
    };
    Advice { step, audience, text: error.text(), help: error.help().unwrap_or(general), lacks: lack(error) }
}

/// What the method tells about a missing right.
fn lack<F: Failure + ?Sized>(error: &F) -> Option<Lack> {
    if error.category() != Category::Permission {
        return None;
    }
    let method = error.method()?;
    let code = error.code()?;
    // Both versions of REST have codes of these words.
    if contains(code, ["insufficient_scope", "insufficientscope"]) && !method.scopes.is_empty() {
        return Some(Lack::Scope(method));
    }
    let is_right = contains(code, ["access_denied", "accessdenied"]);
    (is_right && method.caller == Some(Caller::Administrator)).then_some(Lack::Administrator(method))
}

/// Whether one of the words is part of a code, ignoring ASCII letter case.
fn contains(code: &str, words: [&str; 2]) -> bool {
    let is_part = |word: &str| {
        code.as_bytes().windows(word.len()).any(|part| part.eq_ignore_ascii_case(word.as_bytes()))
    };
    words.into_iter().any(is_part)
}

/// Who has to act when the program cannot go on, and a help text for entries that have none.
const fn audience_and_help(recovery: Recovery) -> (Audience, &'static str) {
    match recovery {
        Recovery::Backoff => (Audience::User, "look whether the call took effect before it is sent again"),
        Recovery::RefreshToken => {
            (Audience::User, "sign in to the portal again if a new token is refused too")
        }
        Recovery::Reauthorize => (Audience::User, "authorise the application on the portal again"),
        Recovery::WaitForApproval => (Audience::Administrator, "allow the call on the portal"),
        Recovery::AskAdministrator => (Audience::Administrator, "give access to what the call needs"),
        Recovery::UpgradePlan => (Audience::Administrator, "extend the plan or the subscription"),
        Recovery::FollowRedirect => (Audience::Developer, "use the portal's new address"),
        Recovery::FixRequest => (Audience::Developer, "change the call, it never succeeds as it is"),
        Recovery::ContactSupport => (Audience::Developer, "write to the support of Bitrix24"),
        Recovery::Inspect => (Audience::Developer, "look at what the portal sent"),
    }
}

/// Whether this is a fault of the other side that somebody should look at: logs show it as an error. Everything else
/// happens in everyday work and is a warning.
#[cfg(any(feature = "tracing", feature = "miette"))]
pub(crate) const fn is_fault(category: Category) -> bool {
    matches!(category, Category::Server | Category::Unavailable | Category::Unknown)
}
