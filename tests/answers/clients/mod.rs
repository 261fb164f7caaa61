//! The library between HTTP clients and their callers, over real sockets on loopback.

mod answers;
mod failures;
mod log;
mod records;
mod scenario;

/// The examples, since the tests call their callers too. Each example includes the portal.
#[allow(dead_code, clippy::duplicate_mod)] // `dead_code`: their `main`
#[path = "../../../examples/reqwest_backon.rs"]
mod reqwest_backon;
#[allow(dead_code, clippy::duplicate_mod)]
#[path = "../../../examples/ureq_advice.rs"]
mod ureq_advice;

use reqwest_backon::portal;
