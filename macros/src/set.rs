//! The one checked value: what the expansion writes down, whatever it was made from.

use proc_macro2::{TokenStream, TokenTree};
use syn::{Attribute, Ident, Path, Visibility};

use crate::category::{Category, Recovery, Retry};
use crate::infer::infer;

/// One enum: its codes, and what they are called.
pub(crate) struct Set {
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) vis: Visibility,
    pub(crate) ident: Ident,
    /// Where the library is.
    pub(crate) krate: Path,
    pub(crate) role: Role,
    /// Lines for the enum's documentation, beside the user's.
    pub(crate) docs: Vec<String>,
    /// What the user does not derive already.
    pub(crate) derives: Vec<&'static str>,
    pub(crate) rows: Vec<Row>,
    /// The user's catalogue, as `include_bytes!` takes it.
    pub(crate) tracked: Option<TokenStream>,
}

/// What an enum is for.
pub(crate) enum Role {
    /// The codes that any method can return.
    System,
    /// The codes of one method, or of none in particular, beside a system set.
    Method { name: Option<String>, system: Path },
}

/// One variant and its code.
pub(crate) struct Row {
    /// What the variant is called.
    pub(crate) name: String,
    /// The same as the user wrote it, if the user did; such rows come first.
    pub(crate) ident: Option<Ident>,
    /// The user's own attributes, but for `#[code]`.
    pub(crate) attrs: Vec<TokenTree>,
    /// Whether a documentation comment is among them.
    pub(crate) has_docs: bool,
    /// Whether something is among them that may deprecate the variant.
    pub(crate) is_deprecated: bool,
    /// The `cfg`s among them, as they have to stand before the row and its arm.
    pub(crate) cfgs: Vec<TokenStream>,
    pub(crate) code: Code,
}

impl Row {
    /// A variant that the user did not write.
    pub(crate) fn documented(name: String, code: Code) -> Self {
        Self {
            name,
            ident: None,
            attrs: Vec::new(),
            has_docs: false,
            is_deprecated: false,
            cfgs: Vec::new(),
            code,
        }
    }
}

/// Whether some of the rows may not be there when the enum is compiled.
pub(crate) fn has_cfg(rows: &[Row]) -> bool {
    rows.iter().any(|row| !row.cfgs.is_empty())
}

/// What is known about one code.
#[derive(Debug, Clone, Default)]
#[allow(clippy::struct_field_names)] // the code of an entry is its `code` on the wire too
pub(crate) struct Code {
    pub(crate) code: String,
    pub(crate) statuses: Vec<u16>,
    pub(crate) message: Option<String>,
    pub(crate) category: Option<Category>,
    pub(crate) recovery: Option<Recovery>,
    pub(crate) retry: Option<Retry>,
    pub(crate) text: Option<String>,
    pub(crate) help: Option<String>,
    pub(crate) docs: Option<String>,
    pub(crate) prefix: bool,
    pub(crate) when: When,
}

/// Which answers with the code an entry is for; all of them where it is empty.
#[derive(Debug, Clone, Default)]
pub(crate) struct When {
    pub(crate) statuses: Vec<u16>,
    pub(crate) message: Option<String>,
}

impl Code {
    /// Takes over what is known about the code itself, where this leaves it out.
    pub(crate) fn fill_facts(&mut self, other: &Self) {
        if self.statuses.is_empty() {
            self.statuses.clone_from(&other.statuses);
        }
        for (own, theirs) in [
            (&mut self.message, &other.message),
            (&mut self.text, &other.text),
            (&mut self.help, &other.help),
            (&mut self.docs, &other.docs),
        ] {
            if own.is_none() {
                own.clone_from(theirs);
            }
        }
    }

    /// Takes what code and status suggest for what is not said. Words alone never make it retryable.
    pub(crate) fn infer(&mut self) {
        if self.category.is_some() {
            return;
        }
        let inferred = infer(&self.code, self.statuses.first().copied().unwrap_or(0));
        self.category = Some(inferred.category);
        self.recovery = self.recovery.or(Some(inferred.recovery));
        self.retry = self.retry.or(Some(inferred.retry));
    }

    /// The classification, with the defaults of the category.
    pub(crate) fn classification(&self) -> (Category, Recovery, Retry) {
        // Without a category, a fault is reported already.
        let category = self.category.unwrap_or(Category::Unknown);
        let recovery = self.recovery.unwrap_or(category.default_recovery());
        (category, recovery, self.retry.unwrap_or(category.default_retry()))
    }

    /// Whether two entries would answer to the very same errors.
    pub(crate) fn is_same_case(&self, other: &Self) -> bool {
        self.has_code(&other.code) && self.prefix == other.prefix && self.when.is_same(&other.when)
    }

    /// Whether this is the code on the wire, letter case aside. Codes with outer spaces are refused.
    pub(crate) fn has_code(&self, code: &str) -> bool {
        self.code.len() == code.len() && self.code.eq_ignore_ascii_case(code)
    }

    /// Whether a code is written in the documented alphabet.
    pub(crate) fn is_standard(&self) -> bool {
        self.code.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'A'..=b'Z' | b'_' | b'a'..=b'z'))
    }

    /// The first letter of another alphabet, shown with its number: many a Cyrillic one looks like a Latin one.
    pub(crate) fn odd_letter(&self) -> Option<String> {
        if self.is_standard() {
            return None;
        }
        let odd = self.code.chars().find(|c| !c.is_ascii_alphanumeric() && *c != '_')?;
        Some(format!("`{}` (U+{:04X})", odd.escape_debug(), u32::from(odd)))
    }
}

impl When {
    pub(crate) fn is_empty(&self) -> bool {
        self.statuses.is_empty() && self.message.is_none()
    }

    fn is_same(&self, other: &Self) -> bool {
        let same_message = match (&self.message, &other.message) {
            (Some(left), Some(right)) => crate::fold::same_message(left, right),
            (left, right) => left.is_none() && right.is_none(),
        };
        let shares_status = self.statuses.is_empty() && other.statuses.is_empty()
            || self.statuses.iter().any(|status| other.statuses.contains(status));
        same_message && shares_status
    }
}
