//! An `axum` service that calls a portal, and answers its own clients with errors that are safe to show.
//!
//! What goes out is the catalogue's text, the category and a status of ours; never the portal's description, its status or
//! the address. Run it with `cargo run --example axum_gateway`.

use std::error::Error;
use std::net::Ipv4Addr;
use std::time::{Duration, SystemTime};

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use bitrix_errors::reqwest::ResponseExt;
use bitrix_errors::{CallError, Category, ErrorSet, Retry, bitrix_errors};
use bitrix_errors_examples::{Answer, Portal};
use serde::Deserialize;
use serde_json::{Value, json};

/// What `crm.item.add` can answer.
#[bitrix_errors(method = "crm.item.add")]
enum ItemAddError {}

/// What it returns; there is much more in it.
#[derive(Deserialize)]
struct Created {
    item: Item,
}

#[derive(Deserialize)]
struct Item {
    id: u64,
}

/// What our clients see of an error.
struct Failure {
    status: StatusCode,
    retry_after: Option<u64>,
    body: Value,
}

/// Lets handlers use `?` on calls to the portal.
impl<E: ErrorSet> From<CallError<E>> for Failure {
    fn from(error: CallError<E>) -> Self {
        let now = SystemTime::now();
        // The portal's trouble is not our client's fault, unless the client's input caused it.
        let status = match error.category() {
            Category::InvalidRequest => StatusCode::UNPROCESSABLE_ENTITY,
            Category::NotFound => StatusCode::NOT_FOUND,
            Category::Conflict => StatusCode::CONFLICT,
            Category::RateLimit | Category::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            _ => StatusCode::BAD_GATEWAY,
        };
        // A call that may have run is not for the client to repeat.
        let wait = error.retry_after(None, now).filter(|_| error.retry() == Retry::Always);
        let body = json!({ "error": error.advice(None, now).text, "category": error.category() });
        eprintln!("crm.item.add: {error}"); // the whole story is for the log
        let seconds = |wait: Duration| wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
        Self { status, retry_after: wait.map(seconds), body }
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let retry_after = self.retry_after.map(|seconds| [(header::RETRY_AFTER, seconds.to_string())]);
        (self.status, retry_after.into_iter().next(), Json(self.body)).into_response()
    }
}

#[derive(Clone)]
struct Gateway {
    client: reqwest::Client,
    url: String,
}

async fn add_item(State(gateway): State<Gateway>, Json(fields): Json<Value>) -> Result<Json<Value>, Failure> {
    let call = gateway.client.post(&gateway.url).json(&json!({ "entityTypeId": 2, "fields": fields }));
    let reply =
        call.send().await.map_err(CallError::<ItemAddError>::from)?.bitrix::<Created, ItemAddError>().await?;
    Ok(Json(json!({ "id": reply.result.item.id })))
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let portal = Portal::answering(&[
        Answer::Json(200, r#"{"result": {"item": {"id": 42}}}"#),
        Answer::Json(503, r#"{"error": "QUERY_LIMIT_EXCEEDED", "error_description": "Too many requests"}"#),
        Answer::Json(
            400,
            r#"{"error": "NOT_FOUND", "error_description": "Smart process 7 of J. Doe is gone"}"#,
        ),
        Answer::Json(401, r#"{"error": "expired_token", "error_description": "The token a1b2 has expired"}"#),
        Answer::With(502, "<html>Bad Gateway at 10.0.0.7</html>", ("Content-Type", "text/html")),
    ]);
    // A portal works up to 60 seconds on a call; who hangs up before that does not learn whether it ran.
    let client = reqwest::Client::builder().timeout(Duration::from_secs(75)).build()?;
    let gateway = Gateway { client, url: portal.url("crm.item.add") };
    let app = axum::Router::new().route("/items", post(add_item)).with_state(gateway);
    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let address = format!("http://{}/items", listener.local_addr()?);
    tokio::spawn(axum::serve(listener, app).into_future());

    let browser = reqwest::Client::new();
    for _ in 0..5 {
        let answer = browser.post(&address).json(&json!({ "title": "a deal" })).send().await?;
        let retry_after = answer.headers().get(header::RETRY_AFTER).cloned();
        println!("{} {:?} {}", answer.status().as_u16(), retry_after, answer.text().await?);
    }
    Ok(())
}
