//! The answers of a portal, and what a caller does with them, over real HTTP.
//!
//! A small server on a free loopback port plays the portal, `ureq` calls it, and one typed enum tells the answers
//! apart. Run it with `cargo run --example portal`.

use std::error::Error;
use std::io::Cursor;
use std::net::SocketAddr;
use std::thread;

use bitrix_errors::{CallError, Reply, bitrix_errors, decode};
use serde::Deserialize;
use tiny_http::{Header, Response, Server};

/// The errors of our call: a code of our own server-side rule, and every system code.
#[bitrix_errors]
enum DealAddError {
    /// our automation rule keeps this stage closed
    #[code("STAGE_LOCKED", status = 400, category = Conflict)]
    StageLocked,
    /// the method failed and named no code
    #[code("", category = Unknown)]
    Unnamed,
    /// the method failed and sent a zero for a code
    #[code("0", category = InvalidRequest)]
    Zero,
}

/// What `crm.item.add` returns; there is much more in it.
#[derive(Deserialize)]
struct Created {
    item: Item,
}

#[derive(Deserialize)]
struct Item {
    id: u64,
}

/// Situation, HTTP status and body: the answers of the portal, each with its own address.
const SITUATIONS: &[(&str, u16, &str)] = &[
    ("success", 200, r#"{"result": {"item": {"id": 42}}, "time": {"duration": 0.02}}"#),
    (
        "too many requests",
        503,
        r#"{"error": "QUERY_LIMIT_EXCEEDED", "error_description": "Too many requests"}"#,
    ),
    (
        "token expired",
        401,
        r#"{"error": "expired_token", "error_description": "The access token provided has expired"}"#,
    ),
    (
        "user dismissed",
        401,
        r#"{"error": "authorization_error", "error_description": "Unable to authorize user"}"#,
    ),
    (
        "method misspelled",
        404,
        r#"{"error": "ERROR_METHOD_NOT_FOUND", "error_description": "Method not found!"}"#,
    ),
    ("scope missing", 403, r#"{"error": "insufficient_scope", "error_description": ""}"#),
    (
        "approval pending",
        401,
        r#"{"error": "METHOD_CONFIRM_WAITING", "error_description": "Waiting for confirmation"}"#,
    ),
    (
        "plan without REST",
        403,
        r#"{"error": "ACCESS_DENIED", "error_description": "REST API is available only on commercial plans"}"#,
    ),
    (
        "blocked by hand",
        503,
        r#"{"error": "OVERLOAD_LIMIT", "error_description": "REST API is blocked due to overload"}"#,
    ),
    ("portal moved", 302, ""),
    ("own code", 400, r#"{"error": "STAGE_LOCKED", "error_description": "Stage WON is locked"}"#),
    ("unknown code", 400, r#"{"error": "DEAL_CATEGORY_NOT_FOUND", "error_description": "No such category"}"#),
    ("empty code", 400, r#"{"error": "", "error_description": "Something failed"}"#),
    ("integer code", 200, r#"{"error": 0, "error_description": "Wrong field"}"#),
    ("12-digit code", 400, r#"{"error": 200040300010, "error_description": "Access Denied"}"#),
    (
        "REST 3.0 error",
        400,
        r#"{"error": {"code": "BITRIX_REST_V3_EXCEPTION_UNKNOWNDTOPROPERTYEXCEPTION", "message": "Unknown property",
            "validation": [{"field": "titel", "message": "no such field"}]}}"#,
    ),
    ("gateway page", 502, "<html><h1>502 Bad Gateway</h1></html>"),
    ("cut-off answer", 200, r#"{"result": {"id": 4"#),
];

fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let server = Server::http("127.0.0.1:0")?;
    let address = server.server_addr().to_ip().ok_or("the server does not listen on an IP address")?;
    thread::scope(|scope| {
        scope.spawn(|| serve(&server));
        let outcome = call_all(address);
        server.unblock();
        outcome
    })
}

/// Plays the portal until it is stopped.
fn serve(server: &Server) {
    for request in server.incoming_requests() {
        let asked = request.url().trim_start_matches("/rest/").parse().ok();
        let (_, status, body) = asked.and_then(|at: usize| SITUATIONS.get(at)).unwrap_or(&("", 404, ""));
        let mut response =
            Response::new((*status).into(), Vec::new(), Cursor::new(*body), Some(body.len()), None);
        if *status == 302 {
            response.add_header(
                Header::from_bytes("Location", "https://new.example/rest/").expect("a valid header"),
            );
        }
        // The portal does not care about callers that hang up.
        let _ = request.respond(response);
    }
}

/// Calls the portal once for each situation and prints the outcome.
fn call_all(portal: SocketAddr) -> Result<(), Box<dyn Error + Send + Sync>> {
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .build()
        .into();
    let header = ["situation", "HTTP", "code as sent", "kind", "category", "recovery", "retry"];
    row(header.map(str::to_owned));
    row([18, 4, 24, 30, 15, 17, 13].map(|width| "-".repeat(width)));
    for (at, (situation, ..)) in SITUATIONS.iter().enumerate() {
        let mut response = agent.post(format!("http://{portal}/rest/{at}")).send_empty()?;
        let status = response.status().as_u16();
        let body = response.body_mut().read_to_vec()?;
        row(described(situation, status, decode::<Created, DealAddError>(status, &body)));
    }
    Ok(())
}

/// One row of the table: the accessors of an answer.
fn described(
    situation: &str,
    status: u16,
    answer: Result<Reply<Created>, CallError<DealAddError>>,
) -> [String; 7] {
    let (code, kind, error) = match answer {
        Ok(reply) => {
            let kind = format!("Ok({})", reply.result.item.id);
            let none = || "-".to_owned();
            return [situation.to_owned(), status.to_string(), none(), kind, none(), none(), none()];
        }
        Err(CallError::Api(error)) => {
            (format!("{:?}", error.code()), format!("{:?}", error.kind()), CallError::Api(error))
        }
        Err(CallError::Body(error)) => {
            ("-".to_owned(), format!("Body({:?})", error.kind()), CallError::Body(error))
        }
        Err(other) => ("-".to_owned(), other.to_string(), other),
    };
    [
        situation.to_owned(),
        status.to_string(),
        code,
        kind,
        error.category().to_string(),
        error.recovery().to_string(),
        error.retry().to_string(),
    ]
}

fn row([situation, status, code, kind, category, recovery, retry]: [String; 7]) {
    let cut = |text: String, width: usize| {
        if text.chars().count() <= width {
            return text;
        }
        text.chars().take(width - 1).chain(['…']).collect()
    };
    println!(
        "{situation:<18} {status:<4} {:<24} {:<30} {category:<15} {recovery:<17} {retry}",
        cut(code, 24),
        cut(kind, 30),
    );
}
