//! The library between HTTP clients and their callers, over real sockets on loopback.

mod answers;
mod failures;
mod log;
mod records;
