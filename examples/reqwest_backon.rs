//! `reqwest` sends, `backon` repeats, this library tells which errors to repeat and after how long.
//!
//! backon alone knows neither the waits that a portal asks for nor what a method does; hence `adjust`, which asks the
//! attempts. It cannot refresh a token either: that is done between two runs of it.
//!
//! The portal on loopback throttles two calls, lets the token expire, and answers then. Run it with
//! `cargo run --example reqwest_backon`.

use std::error::Error;
use std::time::{Duration, SystemTime};

use backon::{ConstantBuilder, Retryable};
use bitrix_errors::reqwest::ResponseExt;
use bitrix_errors::{Attempts, CallError, Next, Reply, bitrix_errors};
use bitrix_errors_examples::{Answer, Portal};
use serde::Deserialize;
use serde_json::json;

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

/// A caller with its policy: six calls, one new token.
pub(crate) struct Caller {
    client: reqwest::Client,
    token: String,
    /// Whether a call may run twice, although its method is not idempotent.
    idempotent: bool,
}

impl Caller {
    /// # Errors
    ///
    /// Those of reqwest.
    pub(crate) fn new(token: &str, idempotent: bool) -> Result<Self, reqwest::Error> {
        let client = reqwest::Client::builder()
            .timeout(Duration::from_secs(2)) // the default is to wait for ever
            .redirect(reqwest::redirect::Policy::none()) // a followed redirect loses the parameters
            .build()?;
        Ok(Self { client, token: token.to_owned(), idempotent })
    }

    /// Adds an item. Waits where waiting helps, and refreshes the token once.
    ///
    /// # Errors
    ///
    /// What is left when neither helps.
    pub(crate) async fn add_item(
        &mut self,
        portal: &Portal,
    ) -> Result<Reply<Created>, CallError<ItemAddError>> {
        // As patient as an example may be.
        let mut attempts = Attempts::new(6).max_wait(Duration::from_secs(1));
        if self.idempotent {
            attempts = attempts.idempotent();
        }
        match self.add_item_patiently(portal, &mut attempts).await {
            Err((error, Next::RefreshToken)) => {
                println!("refresh the token: {error}");
                "a new token".clone_into(&mut self.token);
                self.add_item_patiently(portal, &mut attempts).await
            }
            outcome => outcome,
        }
        .map_err(|(error, _)| error)
    }

    /// What is left of the error is left with what to do next.
    async fn add_item_patiently(
        &self,
        portal: &Portal,
        attempts: &mut Attempts,
    ) -> Result<Reply<Created>, (CallError<ItemAddError>, Next)> {
        let mut next = Next::Stop;
        let outcome = (|| self.add_item_once(portal))
            // Both the end and the waits are those of the attempts.
            .retry(ConstantBuilder::default().without_max_times())
            .adjust(|error, _| {
                next = attempts.after(error, SystemTime::now());
                if let Next::Repeat(wait) = next { Some(wait) } else { None }
            })
            .notify(|error, wait| println!("again in {wait:?}: {error}"))
            .await;
        outcome.map_err(|error| (error, next))
    }

    async fn add_item_once(&self, portal: &Portal) -> Result<Reply<Created>, CallError<ItemAddError>> {
        let parameters = json!({ "auth": self.token, "entityTypeId": 2, "fields": { "title": "a deal" } });
        let request = self.client.post(portal.url("crm.item.add")).json(&parameters);
        request.send().await?.bitrix::<Created, ItemAddError>().await
    }
}

/// Throttled twice, then the token expires, then all is well.
const SCRIPT: [Answer; 4] = [
    Answer::Json(503, r#"{"error": "QUERY_LIMIT_EXCEEDED", "error_description": "Too many requests"}"#),
    Answer::With(503, r#"{"error": "QUERY_LIMIT_EXCEEDED"}"#, ("Retry-After", "1")),
    Answer::Json(401, r#"{"error": "expired_token"}"#),
    Answer::Json(200, r#"{"result": {"item": {"id": 42}}}"#),
];

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let portal = Portal::answering(&SCRIPT);
    let reply = Caller::new("an old token", false)?.add_item(&portal).await?;
    println!("created item {} with {} calls", reply.result.item.id, portal.calls().len());
    Ok(())
}
