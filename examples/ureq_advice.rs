//! `ureq` sends, blocking, and a loop of eight lines follows the advice of each error.
//!
//! The portal on loopback throttles two calls, lets the token expire, and answers then; a second one is blocked.
//! Run it with `cargo run --example ureq_advice`.

use std::error::Error;
use std::thread;
use std::time::{Duration, SystemTime};

use bitrix_errors::ureq::{RequestExt, ResponseExt};
use bitrix_errors::{Attempts, CallError, Next, Reply, bitrix_errors};
use bitrix_errors_examples::{Answer, Portal};
use serde::Deserialize;

/// What `crm.item.add` can answer.
#[bitrix_errors(method = "crm.item.add")]
pub(crate) enum ItemAddError {}

/// What it returns; there is much more in it.
#[derive(Debug, Deserialize)]
pub(crate) struct Created {
    pub(crate) item: Item,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Item {
    pub(crate) id: u64,
}

/// A caller with its policy.
pub(crate) struct Caller {
    agent: ureq::Agent,
    token: String,
    /// Whether a call may run twice, although its method is not idempotent.
    idempotent: bool,
}

impl Caller {
    /// A caller who has a token.
    pub(crate) fn new(token: &str, idempotent: bool) -> Self {
        let config = ureq::Agent::config_builder().timeout_global(Some(Duration::from_secs(2)));
        Self { agent: config.build().into(), token: token.to_owned(), idempotent }
    }

    /// Adds an item. Waits where waiting helps, and refreshes the token once.
    ///
    /// # Errors
    ///
    /// What is left when neither helps.
    pub(crate) fn add_item(&mut self, portal: &Portal) -> Result<Reply<Created>, CallError<ItemAddError>> {
        // As patient as an example may be.
        let mut attempts = Attempts::new(6).max_wait(Duration::from_secs(1));
        if self.idempotent {
            attempts = attempts.idempotent();
        }
        loop {
            let error = match self.add_item_once(portal) {
                Ok(reply) => return Ok(reply),
                Err(error) => error,
            };
            match attempts.after(&error, SystemTime::now()) {
                Next::Repeat(wait) => thread::sleep(wait),
                Next::RefreshToken => "a new token".clone_into(&mut self.token),
                _ => return Err(error),
            }
            println!("{}, so once more: {error}", error.label());
        }
    }

    fn add_item_once(&self, portal: &Portal) -> Result<Reply<Created>, CallError<ItemAddError>> {
        let parameters = [("auth", &*self.token), ("entityTypeId", "2"), ("fields[title]", "a deal")];
        let request = self.agent.post(portal.url("crm.item.add")).for_bitrix();
        request.send_form(parameters)?.bitrix()
    }
}

/// Throttled twice, then the token expires, then all is well.
const SCRIPT: [Answer; 4] = [
    Answer::Json(503, r#"{"error": "QUERY_LIMIT_EXCEEDED", "error_description": "Too many requests"}"#),
    Answer::With(503, r#"{"error": "QUERY_LIMIT_EXCEEDED"}"#, ("Retry-After", "1")),
    Answer::Json(401, r#"{"error": "expired_token"}"#),
    Answer::Json(200, r#"{"result": {"item": {"id": 42}}}"#),
];

fn main() -> Result<(), Box<dyn Error>> {
    let mut caller = Caller::new("an old token", false);
    let portal = Portal::answering(&SCRIPT);
    let reply = caller.add_item(&portal)?;
    println!("created item {} with {} calls", reply.result.item.id, portal.calls().len());

    let blocked = Portal::answering(&[Answer::Json(503, r#"{"error": "OVERLOAD_LIMIT"}"#)]);
    if let Err(error) = caller.add_item(&blocked) {
        let advice = error.advice(None, SystemTime::now());
        println!("after {} call: {:?}, tell the {:?}", blocked.calls().len(), advice.step, advice.audience);
        println!("  {}\n  {}", advice.text, advice.help);
    }
    Ok(())
}
