//! Typed errors for the [Bitrix24 REST API](https://apidocs.bitrix24.com/).
//!
//! A failed call answers with an HTTP status and a code. [`#[bitrix_errors]`](macro@bitrix_errors) makes an
//! enum of the codes that a call of yours can meet, [`decode`] reads an answer into it, and every error says
//! what went wrong ([`Category`]), what to do ([`Recovery`]) and whether to call again ([`Retry`]).
//!
//! ```
//! use bitrix_errors::{CallError, Recovery, SystemError, bitrix_errors, decode};
//!
//! #[bitrix_errors]
//! pub enum DealAddError {
//!     /// our automation rule keeps this stage closed
//!     #[code("STAGE_LOCKED", status = 400, category = Conflict)]
//!     StageLocked,
//! }
//!
//! let (status, body) = (503, br#"{"error": "QUERY_LIMIT_EXCEEDED", "error_description": "Too many requests"}"#);
//! match decode::<u64, DealAddError>(status, body) {
//!     Ok(reply) => println!("created {}", reply.result),
//!     Err(CallError::Api(error)) => match error.kind() {
//!         DealAddError::StageLocked => println!("ours"),
//!         DealAddError::System(SystemError::ExpiredToken) => println!("refresh, then call again"),
//!         DealAddError::System(_) if error.recovery() == Recovery::Backoff => println!("wait, then call again"),
//!         DealAddError::System(_) => eprintln!("{error}"),
//!         DealAddError::Unknown => println!("the portal sent {}", error.code()),
//!     },
//!     Err(other) => eprintln!("{other}"),
//! }
//! ```
//!
//! Nothing that a portal sends is lost, and nothing it sends panics. A code that no catalogue knows is a normal
//! case: its kind is `Unknown`, and it is classified by its words and its status.

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
//! To repeat calls needs no feature. With `backon`:
//!
//! ```text
//! call.retry(ExponentialBuilder::default())
//!     .when(|error| error.recovery() == Recovery::Backoff && error.is_retryable(IDEMPOTENT))
//!     .adjust(|error, delay| delay.map(|delay| error.retry_after(None, SystemTime::now()).unwrap_or_default().max(delay)))
//! ```
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
mod category;
mod code;
mod entry;
mod error;
mod fold;
mod hash;
mod infer;
mod lookup;
mod redact;
mod reply;
mod response;
mod serialize;
mod shown;
mod system;
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
pub use bitrix_errors_macros::bitrix_errors;
pub use body::{BodyError, BodyErrorKind};
pub use category::{Category, Recovery, Retry};
pub use code::{ErrorCode, ErrorSet, UnknownCode};
pub use entry::Entry;
pub use error::{ApiError, CallError};
pub use reply::{Reply, check, decode};
pub use response::Response;
pub use system::{AnyError, OAuthError, SystemError};
pub use time::Time;
pub use transport::{TransportError, TransportErrorKind};
pub use wire::{Validation, WireError};

/// Guides: one task each, with code that runs.
pub mod guide {
    #[doc = include_str!("../docs/method-errors.md")]
    pub mod method_errors {}

    #[doc = include_str!("../docs/system-codes.md")]
    pub mod system_codes {}
}

/// The examples of the README, which run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
