//! The keys of the format, each list an enum: a key that is added and forgotten somewhere does not compile.

/// A closed list of keys.
pub trait Key: Copy + Eq + 'static {
    /// The whole list.
    const ALL: &'static [Self];

    /// As it is written.
    fn as_str(self) -> &'static str;

    /// The key that is written like this.
    #[must_use]
    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|key| key.as_str() == name)
    }

    /// All keys as they are written.
    #[must_use]
    fn names() -> Vec<&'static str> {
        Self::ALL.iter().map(|key| key.as_str()).collect()
    }
}

/// Declares a list of keys.
#[doc(hidden)]
#[macro_export]
macro_rules! keys {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$doc:meta])* $variant:ident = $key:literal,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        $vis enum $name {
            $($(#[$doc])* $variant,)*
        }

        impl $crate::keys::Key for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),*];

            fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $key,)*
                }
            }
        }
    };
}

keys! {
    /// The keys of a file.
    pub enum FileKey {
        /// Where the schema is, for editors.
        Schema = "$schema",
        /// The codes that any method can return.
        System = "system",
        /// Methods by name.
        Methods = "methods",
    }
}

keys! {
    /// The keys of a method.
    pub enum MethodKey {
        /// The page that documents it.
        Docs = "docs",
        /// Whether it is deprecated.
        Deprecated = "deprecated",
        /// Where its errors stand, if not where all others do.
        ErrorsIn = "errors_in",
        /// Its entries.
        Errors = "errors",
    }
}

keys! {
    /// The keys of an entry.
    pub enum EntryKey {
        /// The code on the wire.
        Code = "code",
        /// The variant that it makes.
        Variant = "variant",
        /// Whether the code is only a beginning.
        Prefix = "prefix",
        /// Whether it may be written in any characters.
        Nonstandard = "nonstandard",
        /// Whether it means something else than the system code of the same name.
        ShadowsSystem = "shadows_system",
        /// When the entry applies, beyond its code.
        When = "when",
        /// The HTTP statuses that come with it.
        Status = "status",
        /// The literal description.
        Message = "message",
        /// What went wrong.
        Category = "category",
        /// What the caller can do.
        Recovery = "recovery",
        /// Whether calling again is safe.
        Retry = "retry",
        /// What `Display` shows.
        Text = "text",
        /// What a person can do.
        Help = "help",
        /// The page that documents it.
        Docs = "docs",
    }
}

keys! {
    /// The keys of a condition.
    pub enum WhenKey {
        /// The description.
        Message = "message",
        /// The HTTP statuses.
        Status = "status",
    }
}
