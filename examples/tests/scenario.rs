//! How the callers of the examples handle errors, and what the portal sees of it.

use bitrix_errors::{AnyError, CallError, Recovery, SystemError, TransportErrorKind};
use bitrix_errors_examples::{Answer, Portal};
use serde_json::Value;

#[allow(dead_code)] // its `main`
#[path = "../reqwest_backon.rs"]
mod reqwest_backon;
#[allow(dead_code)]
#[path = "../ureq_advice.rs"]
mod ureq_advice;

/// An answer of the portal: status and body, or silence.
type Played = Option<(u16, &'static str)>;

const OK: Played = Some((200, r#"{"result": {"item": {"id": 42}}}"#));
const THROTTLED: Played = Some((503, r#"{"error": "QUERY_LIMIT_EXCEEDED"}"#));
const EXPIRED: Played = Some((401, r#"{"error": "expired_token"}"#));
const BLOCKED: Played = Some((503, r#"{"error": "OVERLOAD_LIMIT"}"#));
const DENIED: Played = Some((401, r#"{"error": "authorization_error"}"#));
const CRASHED: Played = Some((500, r#"{"error": "INTERNAL_SERVER_ERROR"}"#));
const SILENCE: Played = None;

/// The outcome of a call: the result, and the token of each request that the portal received.
struct Outcome {
    result: Result<u64, CallError<AnyError>>,
    tokens: Vec<String>,
}

fn with_reqwest(played: &[Played], idempotent: bool) -> Outcome {
    use reqwest_backon::Caller;

    let answer =
        |played: &Played| played.map_or(Answer::Silence, |(status, body)| Answer::Json(status, body));
    let portal = Portal::answering(&played.iter().map(answer).collect::<Vec<_>>());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let mut caller = Caller::new("old", idempotent).expect("a client");
    let result = runtime.block_on(caller.add_item(&portal));
    let token = |body: &str| {
        let parameters: Value = serde_json::from_str(body).expect("parameters");
        parameters["auth"].as_str().expect("a token").to_owned()
    };
    Outcome {
        result: result.map(|reply| reply.result.item.id).map_err(CallError::cast),
        tokens: portal.calls().iter().map(|parameters| token(parameters)).collect(),
    }
}

fn with_ureq(played: &[Played], idempotent: bool) -> Outcome {
    use ureq_advice::Caller;

    let answer =
        |played: &Played| played.map_or(Answer::Silence, |(status, body)| Answer::Json(status, body));
    let portal = Portal::answering(&played.iter().map(answer).collect::<Vec<_>>());
    let result = Caller::new("old", idempotent).add_item(&portal);
    let token = |body: &str| {
        let first = body.split('&').next().and_then(|first| first.strip_prefix("auth="));
        first.expect("a token").replace('+', " ")
    };
    Outcome {
        result: result.map(|reply| reply.result.item.id).map_err(CallError::cast),
        tokens: portal.calls().iter().map(|parameters| token(parameters)).collect(),
    }
}

/// Runs a scenario with both clients and returns both results.
fn with_both(played: &[Played], idempotent: bool, tokens: &[&str]) -> [Result<u64, CallError<AnyError>>; 2] {
    std::thread::scope(|scope| {
        let runs = [with_reqwest, with_ureq].map(|run| scope.spawn(move || run(played, idempotent)));
        runs.map(|run| {
            let outcome = run.join().expect("a caller that does not panic");
            assert_eq!(outcome.tokens, tokens, "{:?}", outcome.result);
            outcome.result
        })
    })
}

#[test]
fn throttled_calls_wait_and_an_expired_token_is_refreshed_once() {
    let tokens = ["old", "old", "old", "a new token"];
    for result in with_both(&[THROTTLED, THROTTLED, EXPIRED, OK], false, &tokens) {
        assert_eq!(result.unwrap(), 42);
    }
}

#[test]
fn a_manual_block_is_not_called_again() {
    for result in with_both(&[BLOCKED, OK], true, &["old"]) {
        let error = result.unwrap_err();
        assert_eq!(error.kind(), Some(AnyError::System(SystemError::OverloadLimit)));
        assert_eq!(error.recovery(), Recovery::ContactSupport);
    }
}

#[test]
fn a_call_that_timed_out_is_repeated_only_if_it_may_run_twice() {
    for result in with_both(&[SILENCE, OK], false, &["old"]) {
        let Err(CallError::Transport(error)) = result else { panic!("{result:?}") };
        assert_eq!(error.kind(), TransportErrorKind::Timeout);
    }
    for result in with_both(&[SILENCE, OK], true, &["old", "old"]) {
        assert_eq!(result.unwrap(), 42);
    }
}

#[test]
fn a_call_that_crashed_the_portal_is_repeated_only_if_it_may_run_twice() {
    for result in with_both(&[CRASHED, OK], false, &["old"]) {
        assert_eq!(result.unwrap_err().kind(), Some(AnyError::System(SystemError::InternalServerError)));
    }
    for result in with_both(&[CRASHED, OK], true, &["old", "old"]) {
        assert_eq!(result.unwrap(), 42);
    }
}

#[test]
fn a_token_that_stays_expired_is_refreshed_once() {
    for result in with_both(&[EXPIRED], true, &["old", "a new token"]) {
        assert_eq!(result.unwrap_err().recovery(), Recovery::RefreshToken);
    }
}

#[test]
fn a_refused_user_is_not_called_for_again() {
    for result in with_both(&[DENIED, OK], true, &["old"]) {
        assert_eq!(result.unwrap_err().recovery(), Recovery::Reauthorize);
    }
}

#[test]
fn callers_give_up_on_a_portal_that_keeps_throttling() {
    for result in with_both(&[THROTTLED], false, &["old"; 6]) {
        assert_eq!(result.unwrap_err().recovery(), Recovery::Backoff);
    }
}
