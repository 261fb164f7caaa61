//! `tower` repeats: a `retry::Policy` of twenty lines, for any service whose error is a `CallError`.
//!
//! It is an example and no feature, since a policy has to be the caller's own: how often, how long. What may run twice
//! is known of the method. Run it with `cargo run --example tower_retry`.

use std::error::Error;
use std::time::{Duration, SystemTime};

use bitrix_errors::reqwest::ResponseExt;
use bitrix_errors::{Attempts, CallError, Next, Reply, bitrix_errors};
use bitrix_errors_examples::{Answer, Portal};
use serde::Deserialize;
use serde_json::{Value, json};
use tower::retry::{Policy, RetryLayer};
use tower::{Service, ServiceBuilder, ServiceExt, service_fn};

/// What `crm.item.add` can answer.
#[bitrix_errors(method = "crm.item.add")]
enum ItemAddError {}

/// What it returns; there is much more in it.
#[derive(Debug, Deserialize)]
struct Created {
    item: Item,
}

#[derive(Debug, Deserialize)]
struct Item {
    id: u64,
}

/// A call: where to, and with what.
#[derive(Clone)]
struct Call {
    url: String,
    parameters: Value,
}

/// Repeats what a wait cures and what may be repeated. tower clones the policy for each call.
#[derive(Clone)]
struct Patience(Attempts);

impl<T> Policy<Call, Reply<T>, CallError<ItemAddError>> for Patience {
    type Future = tokio::time::Sleep;

    fn retry(
        &mut self,
        _: &mut Call,
        outcome: &mut Result<Reply<T>, CallError<ItemAddError>>,
    ) -> Option<Self::Future> {
        let error = outcome.as_ref().err()?;
        let Next::Repeat(wait) = self.0.after(error, SystemTime::now()) else { return None };
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
        async move { request.send().await?.bitrix::<Created, ItemAddError>().await }
    });
    let patience = Patience(Attempts::new(6).max_wait(Duration::from_secs(1)));
    let mut service = ServiceBuilder::new().layer(RetryLayer::new(patience)).service(send);

    let busy = Answer::Json(503, r#"{"error": "QUERY_LIMIT_EXCEEDED"}"#);
    let portal = Portal::answering(&[busy, busy, Answer::Json(200, r#"{"result": {"item": {"id": 42}}}"#)]);
    let call = Call { url: portal.url("crm.item.add"), parameters: json!({ "entityTypeId": 2 }) };
    let reply = service.ready().await?.call(call.clone()).await?;
    println!("created item {} with {} calls", reply.result.item.id, portal.calls().len());

    let silent = Portal::answering(&[Answer::Silence]);
    let call = Call { url: silent.url("crm.item.add"), ..call };
    if let Err(error) = service.ready().await?.call(call).await {
        println!("not repeated after {} call, since it may have run: {error}", silent.calls().len());
    }
    Ok(())
}
