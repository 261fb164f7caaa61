//! What a portal sends, before anybody gives it a type: an answer ([`response`]), the error in it ([`error`]) and the
//! members that make one ([`members`]), its times ([`time`]), and JSON read member by member ([`json`]).

mod debug;
pub(crate) mod error;
pub(crate) mod json;
pub(crate) mod members;
pub(crate) mod response;
pub(crate) mod time;

pub(crate) use debug::{ExtraMembers, debug_fields};
pub use error::{Validation, WireError};
pub use response::Response;
pub use time::Time;
