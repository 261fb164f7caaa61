//! Text of others, fit to be seen: secrets out ([`redact`]), one line without characters that deceive ([`one_line`]).
//! What anything shows of a server's text goes through here.

pub(crate) mod one_line;
pub(crate) mod redact;
