//! Catalogues of Bitrix24 REST error codes: files in; checked entries, or faults with a position, out.
//!
//! ```text
//! json      a file as slices, so that a fault can point at each
//! source    a fault as the user sees it: file, line, column, caret
//! keys      the keys of the format
//! read      the format: text in, entries and faults out
//! model     the contents of a catalogue
//! builtin   the catalogue that comes with the library
//! file      the catalogue file of a user
//! layers    the entries of a user laid over those of the library
//! names     the name that a misspelt one most likely means
//! write     methods in, the text of a file out
//! ```
//!
//! [`bitrix-errors`](https://docs.rs/bitrix-errors) is the crate to depend on for typed errors. Its attribute reads
//! catalogues with this one.
//!
//! ```
//! use bitrix_errors_catalogue::CatalogueFile;
//!
//! let file = CatalogueFile::parse("shop.json", r#"{ "system": [{ "code": "SHOP_CLOSED", "category": "unavailble" }] }"#);
//! assert_eq!(
//!     file.rendered_faults(),
//!     ["unknown category `unavailble`; did you mean `unavailable`?
//!  --> shop.json:1:51
//!   |
//! 1 | { \"system\": [{ \"code\": \"SHOP_CLOSED\", \"category\": \"unavailble\" }] }
//!   |                                                   ^^^^^^^^^^^^"],
//! );
//! ```

#![forbid(unsafe_code)]

pub mod builtin;
#[doc(hidden)]
pub mod cases;
mod file;
mod json;
pub mod keys;
pub mod layers;
mod model;
pub mod names;
mod read;
mod source;
mod write;

pub use file::CatalogueFile;
pub use model::{CatalogueEntry, ErrorsIn, Method};
pub use source::{FileFault, Span};
pub use write::methods_file;

/// The schema of a catalogue file, for editors.
pub const SCHEMA: &str = include_str!("../errors.schema.json");
