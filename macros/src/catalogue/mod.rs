//! Catalogues: files in, documented codes out, faults with their place beside them.

mod builtin;
mod json;
mod model;
mod place;
mod read;

pub(crate) use builtin::system;
pub(crate) use model::{Documented, Method};
