//! Typed errors for the [Bitrix24 REST API](https://apidocs.bitrix24.com/). Every documented code is a variant of an
//! enum, which the compiler checks. Every error tells what went wrong, what to do about it and whether to call again.
//!
//! ```
//! use bitrix_errors::{CallError, Recovery, SystemError, bitrix_errors, decode};
//! use serde::Deserialize;
//!
//! /// What `crm.item.add` returns; there is much more in it.
//! #[derive(Deserialize)]
//! struct Created {
//!     item: Item,
//! }
//!
//! #[derive(Deserialize)]
//! struct Item {
//!     id: u64,
//! }
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
//!     match decode::<Created, ItemAddError>(status, body) {
//!         Ok(reply) => format!("created {}", reply.result.item.id),
//!         Err(CallError::Api(error)) => match error.kind() {
//!             ItemAddError::StageLocked => "our own rule".to_owned(),
//!             ItemAddError::AccessDenied => "this user may not".to_owned(),
//!             ItemAddError::System(SystemError::ExpiredToken) => "refresh the token, then call again".to_owned(),
//!             ItemAddError::System(_) if error.recovery() == Recovery::Backoff => "wait, then call again".to_owned(),
//!             ItemAddError::Unknown => format!("nobody documented {:?}", error.code()),
//!             other => other.to_string(),
//!         },
//!         Err(other) => other.to_string(), // not an answer of a portal: an HTML page, an empty body, a redirect …
//!     }
//! }
//! # assert_eq!(created(200, br#"{"result": {"item": {"id": 42}}}"#), "created 42");
//! # assert_eq!(created(400, br#"{"error": "stage_locked"}"#), "our own rule");
//! # assert_eq!(created(400, br#"{"error": "ACCESS_DENIED"}"#), "this user may not");
//! # assert_eq!(created(503, br#"{"error": "QUERY_LIMIT_EXCEEDED"}"#), "wait, then call again");
//! # assert_eq!(created(400, br#"{"error": "NOT_FOUND"}"#), "the CRM item or its type does not exist");
//! # assert_eq!(created(400, br#"{"error": "MOON_PHASE"}"#), r#"nobody documented "MOON_PHASE""#);
//! ```
//!
//! Nothing that a portal sends is lost, and nothing that it sends causes a panic. A code that no catalogue knows is a
//! normal case: its kind is `Unknown`, and it is classified by its words and its status.
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
//! | update to a release that knows more codes | [upgrading](guide::upgrading) |
//! | understand a compile error | [troubleshooting](guide::troubleshooting) |
//! | look a code up | [system codes](guide::system_codes), or this page's search: it finds a variant by its code |
//!
//! # Features
//!
//! No feature is on by default, and a feature only adds items.
//!
//! | feature | what it adds |
//! | --- | --- |
//! | `http` | `http::decode_response`, `StatusCode`s, `Retry-After` as a date |
//! | `reqwest` | `response.bitrix::<T, E>().await` for reqwest 0.13; its errors, without addresses, as [`CallError::Transport`] |
//! | `ureq` | the same for ureq 3, blocking |
//! | `tracing` | `tracing::record(&error)`: an event with the classification as fields |
//! | `miette` | `Diagnostic` for every error: code, severity, help and link |
//!
//! The `examples/` of the repository show each in use, against a portal on a loopback port.

#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]

mod decode;
mod error;
pub mod guide;
mod integrations;
mod kind;
mod safe;
mod wire;

#[doc(hidden)]
pub use kind::generated::names as __private_0_2_0;

#[doc(inline)]
pub use bitrix_errors_core::{Caller, Category, Effect, Entry, Recovery, Retry, Wait};
/// Makes an enum of Bitrix24 error codes: those that you declare, and those that the catalogue knows.
///
/// This enum has two codes of its own, those of `crm.item.add` and those of every method:
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
/// assert_eq!(ItemAddError::method().map(|method| method.name), Some("crm.item.add"));
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
/// The guides explain more: [codes of your own](guide::own_codes), [errors of one method](guide::method_errors),
/// [a catalogue of your own](guide::own_catalogue), and [every message](guide::troubleshooting) of the attribute.
///
/// # Reference
pub use bitrix_errors_macros::bitrix_errors;
pub use decode::batch::{Batch, decode_batch};
pub use decode::{Reply, check, decode};
pub use error::CallError;
pub use error::advice::{Advice, Audience, Step};
pub use error::api::ApiError;
pub use error::attempts::{Attempts, Next};
pub use error::body::{BodyError, BodyErrorKind};
pub use error::failure::Failure;
pub use error::transport::{TransportError, TransportErrorKind};
pub use integrations::*;
#[doc(hidden)]
pub use kind::SystemSet;
pub use kind::library::{AnyError, OAuthError, SystemError};
pub use kind::{ErrorCode, ErrorSet, RestMethod, UnknownCode};
pub use wire::{Response, Time, Validation, WireError};

/// The examples of the README, which run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
