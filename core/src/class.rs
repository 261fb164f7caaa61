//! The closed lists of a classification: what went wrong, what the caller can do, whether calling again is safe.
//!
//! [`Category`], [`Recovery`] and [`Retry`], each with its spelling in catalogues, and the defaults that a category
//! implies.

use std::fmt;
use std::marker::PhantomData;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A closed list, as the readers of syntax and of files use it: `rate_limit` in a catalogue is `RateLimit` in Rust.
pub trait Word: Copy + 'static {
    /// What messages call a member of the list.
    const KIND: &'static str;

    /// All members of the list.
    const WORDS: &'static [Self];

    /// The spelling in catalogues.
    fn word(self) -> &'static str;

    /// The spelling in Rust.
    fn rust_name(self) -> &'static str;

    /// The sentence that documents the member.
    fn explained(self) -> &'static str;

    /// The member with this spelling in catalogues.
    #[must_use]
    fn from_word(word: &str) -> Option<Self> {
        Self::WORDS.iter().copied().find(|known| known.word() == word)
    }
}

/// Declares an enum in which each variant has one spelling for catalogues and JSON.
macro_rules! words {
    ($kind:literal $(#[$meta:meta])* $name:ident {
        $($(#[doc = $doc:literal])+ $variant:ident = $word:literal,)*
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[doc = $doc])+ $variant,)*
        }

        impl $name {
            /// All values, in the order of the documentation.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The spelling in catalogues and in JSON.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }
        }

        impl Word for $name {
            const KIND: &'static str = $kind;
            const WORDS: &'static [Self] = Self::ALL;

            fn word(self) -> &'static str {
                self.as_str()
            }

            fn rust_name(self) -> &'static str {
                match self {
                    $(Self::$variant => stringify!($variant),)*
                }
            }

            fn explained(self) -> &'static str {
                match self {
                    $(Self::$variant => concat!($($doc),+).trim_ascii(),)*
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(WordVisitor(PhantomData))
            }
        }
    };
}

/// Reads a member of a closed list.
struct WordVisitor<W>(PhantomData<W>);

impl<W: Word> de::Visitor<'_> for WordVisitor<W> {
    type Value = W;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("one of")?;
        W::WORDS.iter().try_for_each(|known| write!(f, " `{}`", known.word()))
    }

    fn visit_str<E: de::Error>(self, word: &str) -> Result<W, E> {
        W::from_word(word).ok_or_else(|| E::invalid_value(de::Unexpected::Str(word), &self))
    }
}

words! {
    "category"
    /// What went wrong, one of a closed list.
    ///
    /// ```
    /// use bitrix_errors::{Category, ErrorCode, Recovery, Retry, SystemError};
    ///
    /// assert_eq!(SystemError::QueryLimitExceeded.category(), Category::RateLimit);
    /// assert_eq!(Category::RateLimit.default_recovery(), Recovery::Backoff);
    /// assert_eq!(Category::RateLimit.default_retry(), Retry::Always);
    /// assert_eq!(Category::RateLimit.as_str(), "rate_limit"); // in catalogues and JSON
    /// assert_eq!(Category::ALL.len(), 11);
    /// ```
    Category {
        /// The portal does not know who calls: no token, or a wrong or expired one.
        Authentication = "authentication",
        /// The portal knows who calls, and that user, application or webhook may not.
        Permission = "permission",
        /// The portal's plan, licence or subscription does not include this.
        Plan = "plan",
        /// Too many calls, or too much computing time, in too short a time.
        RateLimit = "rate_limit",
        /// A limit that waiting does not lift: a size, a number of objects, a disk quota.
        Quota = "quota",
        /// The call itself is wrong: a parameter is missing, malformed or out of range.
        InvalidRequest = "invalid_request",
        /// What the call names does not exist, or is hidden from the caller.
        NotFound = "not_found",
        /// What the call asks for contradicts what there is: a duplicate, a wrong state.
        Conflict = "conflict",
        /// The portal, or something before it, does not serve calls now.
        Unavailable = "unavailable",
        /// A fault inside the portal.
        Server = "server",
        /// Neither the catalogue nor the answer says what went wrong.
        Unknown = "unknown",
    }
}

words! {
    "recovery"
    /// What the caller can do about an error, one of a closed list. It is advice: the caller's policy decides.
    ///
    /// ```
    /// use bitrix_errors::{ErrorCode, Recovery, SystemError};
    ///
    /// assert_eq!(SystemError::ExpiredToken.recovery(), Recovery::RefreshToken);
    /// ```
    Recovery {
        /// Wait, then call again; wait longer each time.
        Backoff = "backoff",
        /// Get a new access token with the refresh token, then call again.
        RefreshToken = "refresh_token",
        /// Have the application or the user authorised anew; no refresh helps.
        Reauthorize = "reauthorize",
        /// Change the call: it can never succeed as it is.
        FixRequest = "fix_request",
        /// Ask an administrator of the portal for access.
        AskAdministrator = "ask_administrator",
        /// Wait until an administrator of the portal approves the call, then call again.
        WaitForApproval = "wait_for_approval",
        /// Have the portal's plan, or the application's subscription, extended.
        UpgradePlan = "upgrade_plan",
        /// Write to the support of Bitrix24: nothing on the caller's side or the portal's helps.
        ContactSupport = "contact_support",
        /// Send the call to the address that the portal moved to.
        FollowRedirect = "follow_redirect",
        /// Have a person look: there is no general cure.
        Inspect = "inspect",
    }
}

words! {
    "retry"
    /// Whether calling again, unchanged, is safe.
    ///
    /// ```
    /// use bitrix_errors::Retry;
    ///
    /// assert!(Retry::Always.allows(false));
    /// assert!(Retry::IfIdempotent.allows(true) && !Retry::IfIdempotent.allows(false));
    /// assert!(!Retry::Never.allows(true));
    /// ```
    Retry {
        /// The same call fails again, or must not run twice.
        Never = "never",
        /// The portal refused before it ran the call.
        Always = "always",
        /// The call may have run: only a call that may run twice may be repeated.
        IfIdempotent = "if_idempotent",
    }
}

words! {
    "effect"
    /// What running a method twice does, one of a closed list.
    ///
    /// ```
    /// use bitrix_errors::Effect;
    ///
    /// assert!(Effect::Read.may_run_twice() && Effect::Guarded.may_run_twice());
    /// assert!(!Effect::NotIdempotent.may_run_twice());
    /// assert_eq!(Effect::NotIdempotent.as_str(), "not_idempotent"); // in catalogues and JSON
    /// ```
    Effect {
        /// The method changes nothing that anybody would mind.
        Read = "read",
        /// Twice is as once.
        Idempotent = "idempotent",
        /// The portal refuses the second call with an error, and the state is as after one.
        Guarded = "guarded",
        /// Twice does harm: a second object, message or process. So is a method whose effect nobody knows.
        NotIdempotent = "not_idempotent",
    }
}

words! {
    "caller"
    /// Who alone may call a method.
    ///
    /// ```
    /// assert_eq!(bitrix_errors::Caller::Administrator.as_str(), "administrator");
    /// ```
    Caller {
        /// An administrator of the portal.
        Administrator = "administrator",
    }
}

impl Effect {
    /// Whether a call may run twice without harm.
    #[must_use]
    pub const fn may_run_twice(self) -> bool {
        match self {
            Self::Read | Self::Idempotent | Self::Guarded => true,
            Self::NotIdempotent => false,
        }
    }
}

impl Category {
    /// What a caller can do about an error of this category, unless the catalogue says otherwise.
    #[must_use]
    pub const fn default_recovery(self) -> Recovery {
        match self {
            Self::Authentication => Recovery::Reauthorize,
            Self::Permission => Recovery::AskAdministrator,
            Self::Plan => Recovery::UpgradePlan,
            Self::RateLimit | Self::Unavailable | Self::Server => Recovery::Backoff,
            Self::InvalidRequest | Self::NotFound => Recovery::FixRequest,
            Self::Quota | Self::Conflict | Self::Unknown => Recovery::Inspect,
        }
    }

    /// Whether an error of this category may be retried, unless the catalogue says otherwise.
    #[must_use]
    pub const fn default_retry(self) -> Retry {
        match self {
            Self::RateLimit => Retry::Always,
            Self::Unavailable | Self::Server => Retry::IfIdempotent,
            _ => Retry::Never,
        }
    }
}

impl Retry {
    /// Whether a call may be repeated, given whether it may run twice without harm.
    #[must_use]
    pub const fn allows(self, idempotent: bool) -> bool {
        match self {
            Self::Never => false,
            Self::Always => true,
            Self::IfIdempotent => idempotent,
        }
    }
}

/// What a category implies at the statuses that it comes with; none, and 0, say nothing.
///
/// A fault that comes with statuses below 500 alone is the portal's refusal of this call: waiting does not help.
#[must_use]
pub fn defaults(category: Category, statuses: impl IntoIterator<Item = u16>) -> (Recovery, Retry) {
    let is_refusal = |status: u16| matches!(status, 1..=407 | 409..=424 | 426..=428 | 430..=499);
    if matches!(category, Category::Server | Category::Unavailable) {
        let mut statuses = statuses.into_iter().peekable();
        if statuses.peek().is_some() && statuses.all(is_refusal) {
            return (Recovery::Inspect, Retry::Never);
        }
    }
    (category.default_recovery(), category.default_retry())
}

#[cfg(test)]
mod tests {
    use super::{Category, Recovery, Retry, defaults};

    #[test]
    fn a_fault_with_a_status_below_500_is_not_repeated() {
        for category in [Category::Server, Category::Unavailable] {
            for statuses in [&[400][..], &[200], &[401, 403], &[404, 499]] {
                assert_eq!(
                    defaults(category, statuses.iter().copied()),
                    (Recovery::Inspect, Retry::Never),
                    "{category} {statuses:?}"
                );
            }
            for statuses in [&[][..], &[0], &[408], &[425], &[429], &[500], &[400, 503]] {
                assert_eq!(
                    defaults(category, statuses.iter().copied()),
                    (Recovery::Backoff, Retry::IfIdempotent),
                    "{category} {statuses:?}"
                );
            }
        }
    }

    #[test]
    fn other_categories_do_not_look_at_the_status() {
        for &category in Category::ALL {
            if !matches!(category, Category::Server | Category::Unavailable) {
                let always = (category.default_recovery(), category.default_retry());
                assert_eq!(defaults(category, [400]), always, "{category}");
            }
        }
    }
}
