//! The contents of a catalogue, once it is read and checked.

use bitrix_errors_core::class::{Caller, Effect};
use bitrix_errors_core::entry::OwnedEntry;
use bitrix_errors_core::method::{is_v3, section};
use bitrix_errors_core::system_entry::same_as_system_entry;

use crate::source::Span;

/// What the codes of REST 3.0 itself begin with.
const V3_CODE: &str = "BITRIX_REST_V3_";

/// The section of the token server.
const TOKEN_SERVER: &str = "oauth";

/// An entry of a catalogue with its variant.
#[derive(Debug, Clone)]
pub struct CatalogueEntry {
    /// The entry.
    #[doc(hidden)]
    pub entry: OwnedEntry,
    /// The name of its variant.
    pub variant: String,
    /// Whether it has a code of the system set, with the same classification, but means something else.
    pub shadows_system: bool,
    /// Whether the library does not know its code or its method, on purpose.
    pub undocumented: bool,
    /// Where its file names it: the variant, else the code.
    pub span: Span,
}

/// The documentation of one REST method.
#[derive(Debug, Clone)]
pub struct Method {
    /// The name, as the catalogue spells it.
    pub name: String,
    /// The page that documents it.
    pub docs: Option<String>,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// The scopes that a call needs, in lower case.
    pub scopes: Vec<String>,
    /// Where its errors stand, if not where all others do.
    pub errors_in: Option<ErrorsIn>,
    /// What running it twice does; unknown counts as [`Effect::NotIdempotent`].
    pub effect: Option<Effect>,
    /// Who alone may call it.
    pub caller: Option<Caller>,
    /// What it can answer.
    pub entries: Vec<CatalogueEntry>,
}

impl Method {
    /// A method about which nothing is known but its name.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            docs: None,
            deprecated: false,
            scopes: Vec::new(),
            effect: None,
            caller: None,
            errors_in: None,
            entries: Vec::new(),
        }
    }

    /// The version of REST in which it is called: 3 where the name, the link or a documented code says so, else 2.
    #[must_use]
    pub fn version(&self) -> u8 {
        let is_linked = self.docs.as_ref().is_some_and(|docs| docs.contains("rest-v3"));
        let has_code = |entry: &CatalogueEntry| entry.entry.codes().any(|code| code.starts_with(V3_CODE));
        // The token server knows no versions, and passes codes of both on.
        let has_codes = || self.entries.iter().any(has_code) && section(&self.name) != TOKEN_SERVER;
        if is_v3(&self.name) || is_linked || has_codes() { 3 } else { 2 }
    }
}

/// Where a method puts its errors, if not where all others do.
///
/// ```
/// use bitrix_errors_catalogue::{CatalogueFile, ErrorsIn};
///
/// let text = r#"{ "methods": { "shop.sync": { "errors_in": "result", "errors": [] } } }"#;
/// let file = CatalogueFile::parse("shop.json", text);
/// assert_eq!(file.methods[0].errors_in, Some(ErrorsIn::Result));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorsIn {
    /// In the `result` of a good answer.
    Result,
}

impl ErrorsIn {
    /// As a catalogue spells it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Result => "result",
        }
    }
}

impl CatalogueEntry {
    /// An entry that is not in a file yet.
    #[doc(hidden)]
    #[must_use]
    pub fn new(entry: OwnedEntry, variant: String) -> Self {
        Self {
            entry,
            variant,
            shadows_system: false,
            undocumented: false,
            span: Span { offset: 0, length: 0 },
        }
    }

    /// Whether this entry of a method only repeats that entry of the system set.
    #[must_use]
    pub fn same_as_system_entry(&self, system: &Self) -> bool {
        !self.shadows_system && same_as_system_entry(&self.entry, &system.entry)
    }
}
