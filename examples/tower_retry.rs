//! `tower` repeats: a `retry::Policy` of thirty lines, for any service whose error is a `CallError`.
//!
//! It is an example and not a feature, since every caller needs a policy of its own: how often, how long, and which
//! calls may run twice. Run it with `cargo run --example tower_retry`.

#[path = "support/portal.rs"]
mod portal;

use std::error::Error;
use std::time::{Duration, SystemTime};

use bitrix_errors::reqwest::ResponseExt;
use bitrix_errors::{CallError, Recovery, Reply, bitrix_errors};
use portal::{Answer, Portal};
use serde_json::{Value, json};
use tower::retry::{Policy, RetryLayer};
use tower::{Service, ServiceBuilder, ServiceExt, service_fn};

/// The errors of `crm.item.add`.
#[bitrix_errors(method = "crm.item.add")]
enum ItemAddError {}

/// A call: its address, its parameters, and whether it may run twice.
#[derive(Clone)]
struct Call {
    url: String,
    parameters: Value,
    idempotent: bool,
}

/// Repeats calls that waiting helps and that may be repeated. tower clones the policy for each call.
#[derive(Clone)]
struct Patience {
    repeats_left: u32,
    delay: Duration,
}

impl<T> Policy<Call, Reply<T>, CallError<ItemAddError>> for Patience {
    type Future = tokio::time::Sleep;

    fn retry(
        &mut self,
        call: &mut Call,
        outcome: &mut Result<Reply<T>, CallError<ItemAddError>>,
    ) -> Option<Self::Future> {
        let error = outcome.as_ref().err()?;
        if error.recovery() != Recovery::Backoff || !error.is_retryable(call.idempotent) {
            return None;
        }
        self.repeats_left = self.repeats_left.checked_sub(1)?;
        let wait = error.retry_after(None, SystemTime::now()).unwrap_or_default().max(self.delay);
        self.delay *= 2;
        println!("again in {wait:?}: {error}");
        Some(tokio::time::sleep(wait))
    }

    fn clone_request(&mut self, call: &Call) -> Option<Call> {
        Some(call.clone())
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let client = reqwest::Client::builder()
        .timeout(Duration::from_secs(1))
        .redirect(reqwest::redirect::Policy::none())
        .build()?;
    let send = service_fn(move |call: Call| {
        let request = client.post(call.url).json(&call.parameters);
        async move { request.send().await?.bitrix::<u64, ItemAddError>().await }
    });
    let patience = Patience { repeats_left: 5, delay: Duration::from_millis(50) };
    let mut service = ServiceBuilder::new().layer(RetryLayer::new(patience)).service(send);

    let busy = Answer::Json(503, r#"{"error": "QUERY_LIMIT_EXCEEDED"}"#);
    let portal = Portal::answering(&[busy, busy, Answer::Json(200, r#"{"result": 42}"#)]);
    let call =
        Call { url: portal.url("crm.item.add"), parameters: json!({ "entityTypeId": 2 }), idempotent: false };
    let reply = service.ready().await?.call(call.clone()).await?;
    println!("created item {} with {} calls", reply.result, portal.calls().len());

    let silent = Portal::answering(&[Answer::Silence]);
    let call = Call { url: silent.url("crm.item.add"), ..call };
    if let Err(error) = service.ready().await?.call(call).await {
        println!("not repeated after {} call, since it may have run: {error}", silent.calls().len());
    }
    Ok(())
}
