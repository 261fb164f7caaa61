//! `miette` reports: an error with its code, its link and its help, as a command-line program shows it.
//!
//! Run it with `cargo run --example miette_report`.

use bitrix_errors::{bitrix_errors, check};
use miette::{GraphicalReportHandler, GraphicalTheme};

/// The errors of `crm.item.add`.
#[bitrix_errors(method = "crm.item.add")]
enum ItemAddError {}

fn main() -> Result<(), std::fmt::Error> {
    // A program gets this automatically if its `main` returns `miette::Result` and it enables the feature `fancy` of
    // miette.
    let handler = GraphicalReportHandler::new_themed(GraphicalTheme::unicode_nocolor()).with_links(false);
    for (status, body) in [
        (401, r#"{"error": "expired_token"}"#),
        (503, r#"{"error": "OVERLOAD_LIMIT"}"#),
        (400, r#"{"error": "ERROR_MOON_PHASE"}"#),
        (502, "<html>Bad Gateway</html>"),
    ] {
        if let Err(error) = check::<ItemAddError>(status, body.as_bytes()) {
            let mut report = String::new();
            handler.render_report(&mut report, &error)?;
            println!("{report}");
        }
    }
    Ok(())
}
