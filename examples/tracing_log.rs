//! `tracing` records one event per error, with its classification as fields and a level that fits.
//!
//! Run it with `cargo run --example tracing_log`.

use bitrix_errors::tracing::{record, record_with_description};
use bitrix_errors::{bitrix_errors, check};

/// The errors of `crm.item.add`.
#[bitrix_errors(method = "crm.item.add")]
enum ItemAddError {}

fn main() {
    tracing_subscriber::fmt().with_writer(std::io::stdout).without_time().with_ansi(false).init();
    for (status, body) in [
        (503, r#"{"error": "QUERY_LIMIT_EXCEEDED", "error_description": "Too many requests"}"#),
        (500, r#"{"error": "INTERNAL_SERVER_ERROR", "error_description": "auth=s3cret failed"}"#),
        (400, r#"{"error": "ERROR_MOON_PHASE", "error_description": "Not at full moon"}"#),
        (502, "<html>Bad Gateway</html>"),
    ] {
        if let Err(error) = check::<ItemAddError>(status, body.as_bytes()) {
            record(&error);
        }
    }
    if let Err(error) = check::<ItemAddError>(
        500,
        br#"{"error": "INTERNAL_SERVER_ERROR", "error_description": "no luck with auth=s3cret"}"#,
    ) {
        record_with_description(&error);
    }
}
