//! The faults of one use of the attribute, each with its span, so that all are reported together.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

/// The faults that were found so far. [`into_tokens`](Self::into_tokens) turns them into compile errors. Dropping
/// faults without it is a bug, which debug builds report.
#[derive(Default)]
pub(crate) struct Faults {
    found: Vec<syn::Error>,
    /// Whether another enum reports them.
    is_ignored: bool,
}

impl Faults {
    /// Faults that another enum reports.
    pub(crate) fn ignored() -> Self {
        Self { found: Vec::new(), is_ignored: true }
    }

    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.found.len()
    }

    /// Adds a fault that spans `tokens`.
    pub(crate) fn at(&mut self, tokens: impl ToTokens, message: impl std::fmt::Display) {
        self.found.push(syn::Error::new_spanned(tokens, message));
    }

    /// Adds a fault at a span.
    pub(crate) fn span(&mut self, span: Span, message: impl std::fmt::Display) {
        self.found.push(syn::Error::new(span, message));
    }

    /// Adds a fault that the parser reported.
    pub(crate) fn syntax(&mut self, error: syn::Error) {
        self.found.push(error);
    }

    /// The value, or `None` after adding the fault.
    pub(crate) fn take<T>(&mut self, result: syn::Result<T>) -> Option<T> {
        result.map_err(|error| self.syntax(error)).ok()
    }

    /// One compile error for each fault.
    pub(crate) fn into_tokens(mut self) -> TokenStream {
        std::mem::take(&mut self.found).iter().map(syn::Error::to_compile_error).collect()
    }
}

impl Drop for Faults {
    fn drop(&mut self) {
        let is_lost = !self.is_ignored && !self.found.is_empty();
        debug_assert!(!is_lost || std::thread::panicking(), "faults are lost: {:?}", self.found);
    }
}
