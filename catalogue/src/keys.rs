//! The keys of the format. Each list is an enum, so that a key that is not handled everywhere does not compile.

/// A closed list of keys.
pub trait Key: Copy + Eq + 'static {
    /// All keys of the list.
    const ALL: &'static [Self];

    /// The spelling in a file.
    fn as_str(self) -> &'static str;

    /// The key with this spelling.
    #[must_use]
    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|key| key.as_str() == name)
    }

    /// The spellings of all keys.
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
        /// The scope that a call needs, or several.
        Scope = "scope",
        /// What running it twice does.
        Effect = "effect",
        /// Who alone may call it.
        Caller = "caller",
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
        /// Other codes with the same meaning.
        Aliases = "aliases",
        /// The variant that it makes.
        Variant = "variant",
        /// Whether the code is a prefix.
        Prefix = "prefix",
        /// Whether the code may contain any characters.
        Nonstandard = "nonstandard",
        /// Whether it means something other than the system code of the same name.
        ShadowsSystem = "shadows_system",
        /// Whether the library does not know the code or the method, on purpose.
        Undocumented = "undocumented",
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
        /// How long before a repeat has a chance.
        Wait = "wait",
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
