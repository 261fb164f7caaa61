//! `reqwest` sends, `backon` repeats, and this library tells which errors to repeat and after how long.
//!
//! The portal on loopback throttles two calls, lets the token expire, and then answers. Run it with `cargo run
//! --example reqwest_backon`.

#[path = "support/portal.rs"]
pub(crate) mod portal;

use std::error::Error;
use std::time::{Duration, SystemTime};

use backon::{ExponentialBuilder, Retryable};
use bitrix_errors::reqwest::ResponseExt;
use bitrix_errors::{CallError, Recovery, Reply, bitrix_errors};
use portal::{Answer, Portal};
use serde_json::json;

/// The errors of `crm.item.add`.
#[bitrix_errors(method = "crm.item.add")]
pub(crate) enum ItemAddError {}

/// A caller with its policy: five repeats with growing delays, one new token.
pub(crate) struct Caller {
    client: reqwest::Client,
    token: String,
    /// Whether a call that may have run may be repeated.
    idempotent: bool,
}

impl Caller {
    /// # Errors
    ///
    /// Errors of reqwest.
    pub(crate) fn new(token: &str, idempotent: bool) -> Result<Self, reqwest::Error> {
        let client = reqwest::Client::builder()
            .timeout(Duration::from_secs(2)) // by default it waits for ever
            .redirect(reqwest::redirect::Policy::none()) // following a redirect loses the parameters
            .build()?;
        Ok(Self { client, token: token.to_owned(), idempotent })
    }

    /// Adds an item. Waits if that helps, and refreshes the token once.
    ///
    /// # Errors
    ///
    /// The last error, if neither helps.
    pub(crate) async fn add_item(&mut self, portal: &Portal) -> Result<Reply<u64>, CallError<ItemAddError>> {
        match self.add_item_patiently(portal).await {
            Err(error) if error.recovery() == Recovery::RefreshToken => {
                println!("refresh the token: {error}");
                "a new token".clone_into(&mut self.token);
                self.add_item_patiently(portal).await
            }
            outcome => outcome,
        }
    }

    async fn add_item_patiently(&self, portal: &Portal) -> Result<Reply<u64>, CallError<ItemAddError>> {
        (|| self.add_item_once(portal))
            .retry(ExponentialBuilder::default().with_min_delay(Duration::from_millis(50)).with_max_times(5))
            .when(|error| error.recovery() == Recovery::Backoff && error.is_retryable(self.idempotent))
            // `None` ends the repeats and has to be kept: hence `map`.
            .adjust(|error, delay| {
                delay.map(|delay| error.retry_after(None, SystemTime::now()).unwrap_or_default().max(delay))
            })
            .notify(|error, delay| println!("again in {delay:?}: {error}"))
            .await
    }

    async fn add_item_once(&self, portal: &Portal) -> Result<Reply<u64>, CallError<ItemAddError>> {
        let parameters = json!({ "auth": self.token, "entityTypeId": 2, "fields": { "title": "a deal" } });
        let request = self.client.post(portal.url("crm.item.add")).json(&parameters);
        request.send().await?.bitrix::<u64, ItemAddError>().await
    }
}

/// The calls are throttled twice, then the token expires, then a call succeeds.
const SCRIPT: [Answer; 4] = [
    Answer::Json(503, r#"{"error": "QUERY_LIMIT_EXCEEDED", "error_description": "Too many requests"}"#),
    Answer::With(503, r#"{"error": "QUERY_LIMIT_EXCEEDED"}"#, ("Retry-After", "1")),
    Answer::Json(401, r#"{"error": "expired_token"}"#),
    Answer::Json(200, r#"{"result": 42}"#),
];

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let portal = Portal::answering(&SCRIPT);
    let reply = Caller::new("an old token", false)?.add_item(&portal).await?;
    println!("created item {} with {} calls", reply.result, portal.calls().len());
    Ok(())
}
