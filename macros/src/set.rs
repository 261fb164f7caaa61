//! The one checked value: what the expansion writes down, whatever it was made from.

use bitrix_errors_core::entry::OwnedEntry;
use proc_macro2::{TokenStream, TokenTree};
use syn::{Attribute, Ident, Path, Visibility};

/// One enum: its codes, and what they are called.
pub(crate) struct Set {
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) vis: Visibility,
    pub(crate) ident: Ident,
    /// Where the library is.
    pub(crate) library: Path,
    pub(crate) role: Role,
    /// Lines for the enum's documentation, beside the user's.
    pub(crate) docs: Vec<String>,
    /// What the user does not derive already.
    pub(crate) derives: Vec<&'static str>,
    pub(crate) variants: Vec<Variant>,
    /// The user's catalogue, as `include_bytes!` takes it.
    pub(crate) tracked: Option<TokenStream>,
}

/// The role of an enum.
pub(crate) enum Role {
    /// The codes that any method can return.
    System,
    /// The codes of one method, or of none in particular, beside a system set.
    Method {
        name: Option<String>,
        system: Path,
        /// Whether its errors stand in the `result` of a good answer.
        errors_in_result: bool,
    },
}

/// One variant and its entry.
pub(crate) struct Variant {
    /// What the variant is called.
    pub(crate) name: String,
    /// The same as the user wrote it, if the user did; such variants come first.
    pub(crate) ident: Option<Ident>,
    /// The user's own attributes, but for `#[code]`.
    pub(crate) attrs: Vec<TokenTree>,
    /// Whether a documentation comment is among them.
    pub(crate) has_docs: bool,
    /// Whether something is among them that may deprecate the variant.
    pub(crate) is_deprecated: bool,
    /// The `cfg`s among them, as they have to stand before all that is made from it.
    pub(crate) cfgs: Vec<TokenStream>,
    pub(crate) entry: OwnedEntry,
}

impl Variant {
    /// A variant that the user did not write.
    pub(crate) fn documented(name: String, entry: OwnedEntry) -> Self {
        Self {
            name,
            ident: None,
            attrs: Vec::new(),
            has_docs: false,
            is_deprecated: false,
            cfgs: Vec::new(),
            entry,
        }
    }
}

/// Whether some of the variants may not be there when the enum is compiled.
pub(crate) fn has_cfg(variants: &[Variant]) -> bool {
    variants.iter().any(|variant| !variant.cfgs.is_empty())
}
