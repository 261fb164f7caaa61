//! Typed errors for the [Bitrix24 REST API](https://apidocs.bitrix24.com/). Every documented code is a variant of an
//! enum, which the compiler checks; every error says what went wrong, what to do about it and whether to call again.
//!
//! ```
//! use bitrix_errors::{CallError, Recovery, SystemError, bitrix_errors, decode};
//! use serde_json::Value;
//!
//! /// What `crm.item.add` can answer: every documented code, and one of our own.
//! #[bitrix_errors(method = "crm.item.add")]
//! pub enum ItemAddError {
//!     /// our automation rule keeps this stage closed
//!     #[code("STAGE_LOCKED", status = 400, category = Conflict)]
//!     StageLocked,
//! }
//!
//! /// `status` and `body` are what your HTTP client got.
//! fn created(status: u16, body: &[u8]) -> String {
//!     match decode::<Value, ItemAddError>(status, body) {
//!         Ok(reply) => format!("created {}", reply.result),
//!         Err(CallError::Api(error)) => match error.kind() {
//!             ItemAddError::StageLocked => "our own rule".to_owned(),
//!             ItemAddError::AccessDenied => "this user may not".to_owned(),
//!             ItemAddError::System(SystemError::ExpiredToken) => "refresh the token, then call again".to_owned(),
//!             ItemAddError::System(_) if error.recovery() == Recovery::Backoff => "wait, then call again".to_owned(),
//!             ItemAddError::Unknown => format!("nobody documented {:?}", error.code()),
//!             other => other.to_string(),
//!         },
//!         Err(other) => other.to_string(), // no answer of a portal: an HTML page, an empty body, a redirect …
//!     }
//! }
//! # assert_eq!(created(200, br#"{"result": 42}"#), "created 42");
//! # assert_eq!(created(400, br#"{"error": "stage_locked"}"#), "our own rule");
//! # assert_eq!(created(400, br#"{"error": "ACCESS_DENIED"}"#), "this user may not");
//! # assert_eq!(created(503, br#"{"error": "QUERY_LIMIT_EXCEEDED"}"#), "wait, then call again");
//! # assert_eq!(created(400, br#"{"error": "NOT_FOUND"}"#), "the CRM item or its type does not exist");
//! # assert_eq!(created(400, br#"{"error": "MOON_PHASE"}"#), r#"nobody documented "MOON_PHASE""#);
//! ```
//!
//! Nothing that a portal sends is lost, and nothing it sends panics. A code that no catalogue knows is a normal case:
//! its kind is `Unknown`, and it is classified by its words and its status.
//!
//! # Guides
//!
//! | what you want to do | guide |
//! | --- | --- |
//! | match on the documented errors of a method | [errors of one method](guide::method_errors) |
//! | declare codes that the catalogue does not know | [codes of your own](guide::own_codes) |
//! | keep codes of your own in a file, or classify documented ones otherwise | [a catalogue of your own](guide::own_catalogue) |
//! | decide whether to wait, to repeat or to give up | [classification and retries](guide::classification) |
//! | read the answer to many commands | [batches](guide::batch) |
//! | call REST 3.0 | [REST 3.0](guide::rest3) |
//! | use reqwest, ureq, hyper or any other client | [HTTP clients](guide::http_clients) |
//! | take over a release that knows more codes | [upgrading](guide::upgrading) |
//! | understand a compile error | [troubleshooting](guide::troubleshooting) |
//! | look a code up | [system codes](guide::system_codes), or this page's search: it finds a variant by its code |
//!
//! # Features
//!
//! None is on by default, and each only adds.
//!
//! | feature | what it adds |
//! | --- | --- |
//! | `http` | `http::decode_response`, `StatusCode`s, `Retry-After` as a date |
//! | `reqwest` | `response.bitrix::<T, E>().await` for reqwest 0.13; its errors, without addresses, as [`CallError::Transport`] |
//! | `ureq` | the same for ureq 3, blocking |
//! | `tracing` | `tracing::record(&error)`: an event with the classification as fields |
//! | `miette` | `Diagnostic` for every error: code, severity, help and link |
//!
//! The repository's `examples/` show each at work, against a portal on loopback.

#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
mod abridged;
mod advice;
mod batch;
mod body;
mod call;
mod category;
mod code;
mod entry;
mod error;
mod fold;
mod hash;
mod infer;
mod lookup;
mod members;
mod place;
mod plain;
mod redact;
mod reply;
mod response;
mod row;
mod serialize;
mod shown;
mod system;
mod table;
mod time;
mod transport;
mod wire;
mod wire_shown;

#[cfg(feature = "http")]
#[cfg_attr(docsrs, doc(cfg(feature = "http")))]
pub mod http;
#[cfg(feature = "miette")]
mod miette;
#[cfg(feature = "reqwest")]
#[cfg_attr(docsrs, doc(cfg(feature = "reqwest")))]
pub mod reqwest;
pub mod serde_code;
#[cfg(feature = "tracing")]
#[cfg_attr(docsrs, doc(cfg(feature = "tracing")))]
pub mod tracing;
#[cfg(feature = "ureq")]
#[cfg_attr(docsrs, doc(cfg(feature = "ureq")))]
pub mod ureq;

pub use advice::{Advice, Audience, Step};
pub use batch::{Batch, decode_batch};
/// Makes an enum of Bitrix24 error codes: those that you declare, and those that the catalogue knows.
///
/// Here, two codes of one's own beside those of `crm.item.add` and those of every method:
///
/// ```
/// use bitrix_errors::{Category, ErrorCode, ErrorSet, Retry, SystemError, WireError, bitrix_errors};
///
/// #[bitrix_errors(method = "crm.item.add")]
/// pub enum ItemAddError {
///     /// our automation rule keeps this stage closed
///     #[code("STAGE_LOCKED", status = 400, category = Conflict, help = "move the deal back first")]
///     StageLocked,
///     #[code("WAREHOUSE_DOWN", status = 503)]
///     WarehouseDown,
/// }
///
/// assert_eq!(ItemAddError::METHOD, Some("crm.item.add"));
/// assert_eq!(ItemAddError::StageLocked.to_string(), "our automation rule keeps this stage closed");
/// assert_eq!(ItemAddError::StageLocked.help(), Some("move the deal back first"));
/// assert_eq!(ItemAddError::WarehouseDown.to_string(), "warehouse down");
/// assert_eq!(ItemAddError::WarehouseDown.retry(), Retry::IfIdempotent); // what status 503 suggests
/// assert_eq!(ItemAddError::NotFound.category(), Category::NotFound); // documented
///
/// let kind = ItemAddError::identify(&WireError::new(401, "expired_token"));
/// assert_eq!(kind, ItemAddError::System(SystemError::ExpiredToken));
/// ```
///
/// The guides tell more: [codes of your own](guide::own_codes), [errors of one method](guide::method_errors),
/// [a catalogue of your own](guide::own_catalogue), and [every message](guide::troubleshooting) of the attribute.
///
/// # Reference
pub use bitrix_errors_macros::bitrix_errors;
pub use body::{BodyError, BodyErrorKind};
pub use call::CallError;
pub use category::{Category, Recovery, Retry};
pub use code::{ErrorCode, ErrorSet, UnknownCode};
pub use entry::Entry;
pub use error::ApiError;
pub use reply::{Reply, check, decode};
pub use response::Response;
pub use system::{AnyError, OAuthError, SystemError};
pub use time::Time;
pub use transport::{TransportError, TransportErrorKind};
pub use wire::{Validation, WireError};

/// Guides: one task each, with code that runs. The [front page](crate#guides) says which is for what.
#[allow(clippy::doc_markdown)] // messages are quoted as they are
pub mod guide {
    #[doc = include_str!("../docs/batch.md")]
    pub mod batch {}

    #[doc = include_str!("../docs/classification.md")]
    pub mod classification {}

    // Its examples need the clients; where they run as tests without one, they are left out.
    #[cfg(any(not(doctest), all(feature = "http", feature = "reqwest", feature = "ureq")))]
    #[doc = include_str!("../docs/http-clients.md")]
    pub mod http_clients {}

    #[doc = include_str!("../docs/method-errors.md")]
    pub mod method_errors {}

    #[doc = include_str!("../docs/own-catalogue.md")]
    pub mod own_catalogue {}

    #[doc = include_str!("../docs/own-codes.md")]
    pub mod own_codes {}

    #[doc = include_str!("../docs/rest3.md")]
    pub mod rest3 {}

    #[doc = include_str!("../docs/system-codes.md")]
    pub mod system_codes {}

    #[doc = include_str!("../docs/troubleshooting.md")]
    pub mod troubleshooting {}

    #[doc = include_str!("../docs/upgrading.md")]
    pub mod upgrading {}
}

/// The examples of the README, which run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
