//! Makes the text of servers safe to show: without secrets ([`redact`]), on one line and without deceptive characters
//! ([`one_line`]). Everything that shows text of a server uses this module.

pub(crate) mod one_line;
pub(crate) mod redact;
