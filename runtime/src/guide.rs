//! Guides: one task each, with code that runs. The [front page](crate#guides) lists them by task.

#![allow(clippy::doc_markdown)] // messages are quoted literally

#[doc = include_str!("../docs/batch.md")]
pub mod batch {}

#[doc = include_str!("../docs/classification.md")]
pub mod classification {}

// The examples need the clients. They are left out of tests that run without one.
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
