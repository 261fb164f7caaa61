//! The checked value from which code is generated.

use bitrix_errors_core::entry::OwnedEntry;
use proc_macro2::{TokenStream, TokenTree};
use syn::{Attribute, Ident, Path, Visibility};

/// One enum, with its codes and names.
pub(crate) struct Set {
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) vis: Visibility,
    pub(crate) ident: Ident,
    /// The path of the library.
    pub(crate) library: Path,
    pub(crate) role: Role,
    /// Lines of documentation to add to those of the user.
    pub(crate) docs: Vec<String>,
    /// The traits that the user does not derive.
    pub(crate) derives: Vec<&'static str>,
    pub(crate) variants: Vec<Variant>,
    /// The catalogue of the user, as the argument of `include_bytes!`.
    pub(crate) tracked: Option<TokenStream>,
}

/// The role of an enum.
pub(crate) enum Role {
    /// The codes that any method can return.
    System,
    /// The codes of one method, or of none in particular, beside a system set.
    Method {
        /// The row of the method.
        method: Option<String>,
        system: Path,
        /// Whether its errors stand in the `result` of a good answer.
        errors_in_result: bool,
    },
}

/// One variant and its entry.
pub(crate) struct Variant {
    /// The name of the variant.
    pub(crate) name: String,
    /// The identifier, if the user wrote the variant. Such variants come first.
    pub(crate) ident: Option<Ident>,
    /// The attributes of the user, except `#[code]`.
    pub(crate) attrs: Vec<TokenTree>,
    /// Whether they contain a doc comment.
    pub(crate) has_docs: bool,
    /// Whether one of them may deprecate the variant.
    pub(crate) is_deprecated: bool,
    /// The `cfg`s among them, as they precede everything that is generated for the variant.
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

/// Whether some of the variants may be removed before the enum is compiled.
pub(crate) fn has_cfg(variants: &[Variant]) -> bool {
    variants.iter().any(|variant| !variant.cfgs.is_empty())
}
