//! `ureq` sends, blocking, and a loop of ten lines follows the advice of each error.
//!
//! The portal on loopback throttles two calls, lets the token expire, and then answers; a second portal is blocked. Run
//! it with `cargo run --example ureq_advice`.

#[path = "support/portal.rs"]
pub(crate) mod portal;

use std::error::Error;
use std::thread;
use std::time::{Duration, SystemTime};

use bitrix_errors::ureq::{RequestExt, ResponseExt};
use bitrix_errors::{CallError, Reply, Step, bitrix_errors};
use portal::{Answer, Portal};

/// The errors of `crm.item.add`.
#[bitrix_errors(method = "crm.item.add")]
pub(crate) enum ItemAddError {}

/// How often one call is sent, at most.
const MOST: u32 = 6;

/// A caller with its policy.
pub(crate) struct Caller {
    agent: ureq::Agent,
    token: String,
    /// Whether a call that may have run may be repeated.
    idempotent: bool,
}

impl Caller {
    /// A caller with a token.
    pub(crate) fn new(token: &str, idempotent: bool) -> Self {
        let config = ureq::Agent::config_builder().timeout_global(Some(Duration::from_secs(2)));
        Self { agent: config.build().into(), token: token.to_owned(), idempotent }
    }

    /// Adds an item. Waits if that helps, and refreshes the token once.
    ///
    /// # Errors
    ///
    /// The last error, if neither helps.
    pub(crate) fn add_item(&mut self, portal: &Portal) -> Result<Reply<u64>, CallError<ItemAddError>> {
        let mut is_token_new = false;
        let mut attempt = 1;
        loop {
            let error = match self.add_item_once(portal) {
                Err(error) if attempt < MOST => error,
                outcome => return outcome,
            };
            match error.advice(None, SystemTime::now()).step {
                Step::Repeat { wait, only_if_idempotent } if self.idempotent || !only_if_idempotent => {
                    let delay = Duration::from_millis(25) * 2_u32.pow(attempt);
                    thread::sleep(wait.unwrap_or_default().max(delay));
                }
                Step::RefreshToken if !is_token_new => {
                    "a new token".clone_into(&mut self.token);
                    is_token_new = true;
                }
                _ => return Err(error),
            }
            println!("attempt {attempt}: {error}");
            attempt += 1;
        }
    }

    fn add_item_once(&self, portal: &Portal) -> Result<Reply<u64>, CallError<ItemAddError>> {
        let parameters = [("auth", &*self.token), ("entityTypeId", "2"), ("fields[title]", "a deal")];
        let request = self.agent.post(portal.url("crm.item.add")).for_bitrix();
        request.send_form(parameters)?.bitrix()
    }
}

/// The calls are throttled twice, then the token expires, then a call succeeds.
const SCRIPT: [Answer; 4] = [
    Answer::Json(503, r#"{"error": "QUERY_LIMIT_EXCEEDED", "error_description": "Too many requests"}"#),
    Answer::With(503, r#"{"error": "QUERY_LIMIT_EXCEEDED"}"#, ("Retry-After", "1")),
    Answer::Json(401, r#"{"error": "expired_token"}"#),
    Answer::Json(200, r#"{"result": 42}"#),
];

fn main() -> Result<(), Box<dyn Error>> {
    let mut caller = Caller::new("an old token", false);
    let portal = Portal::answering(&SCRIPT);
    let reply = caller.add_item(&portal)?;
    println!("created item {} with {} calls", reply.result, portal.calls().len());

    let blocked = Portal::answering(&[Answer::Json(503, r#"{"error": "OVERLOAD_LIMIT"}"#)]);
    if let Err(error) = caller.add_item(&blocked) {
        let advice = error.advice(None, SystemTime::now());
        println!("after {} call: {:?}, tell the {:?}", blocked.calls().len(), advice.step, advice.audience);
        println!("  {}\n  {}", advice.text, advice.help);
    }
    Ok(())
}
