//! Items, traits, macros and lifetimes of a user next to enums of every form.

use bitrix_errors::{ErrorCode, ErrorSet, SystemError, WireError};

/// Every form of the attribute, with variants that use every part of a row.
macro_rules! every_form {
    () => {
        #[::bitrix_errors::bitrix_errors(system, catalogue = "catalogue.json")]
        pub(super) enum ShopSystem {}

        #[::bitrix_errors::bitrix_errors]
        pub(super) enum Own {
            /// the import is locked
            #[code("OWN_LOCKED", status = [409, 423], message = "x", help = "wait", docs = "https://example.com")]
            Locked,
            #[code("OWN_", prefix)]
            Else,
            #[code("0", when_message = "over", when_status = 400)]
            Over,
            #[code("0", category = Server, recovery = Inspect, retry = Never, text = "failed")]
            Failed,
        }

        #[::bitrix_errors::bitrix_errors]
        pub(super) enum Cfg {
            #[code("OWN_LOCKED")]
            #[cfg(test)]
            Locked,
            #[code("OWN_GONE")]
            #[cfg(any())]
            Gone,
        }

        #[::bitrix_errors::bitrix_errors(method = "crm.item.add")]
        pub(super) enum Method {
            NotFound,
        }

        #[::bitrix_errors::bitrix_errors(
            method = "shop.sync",
            catalogue = "./catalogue.json",
            system = ShopSystem
        )]
        pub(super) enum Catalogue {}
    };
}

/// Checks that the enums of a module work, whatever is next to them.
macro_rules! check {
    ($module:ident) => {
        #[test]
        fn $module() {
            let own = |code, status| super::$module::Own::identify(&WireError::new(status, code));
            assert_eq!(own("own_locked", 0), super::$module::Own::Locked);
            assert_eq!(own("OWN_ELSE", 0), super::$module::Own::Else);
            assert_eq!(own("0", 500), super::$module::Own::Failed);
            assert_eq!(own("expired_token", 401), super::$module::Own::System(SystemError::ExpiredToken));
            assert_eq!(own("NOBODY_KNOWS", 400), super::$module::Own::Unknown);
            assert_eq!(super::$module::Cfg::from_code("OWN_LOCKED"), Some(super::$module::Cfg::Locked));
            assert_eq!(super::$module::Cfg::from_code("OWN_GONE"), None);
            assert_eq!(super::$module::Cfg::from(SystemError::ExpiredToken).code(), "expired_token");
            assert_eq!("NOT_FOUND".parse(), Ok(super::$module::Method::NotFound));
            assert_eq!(super::$module::Catalogue::method().map(|method| method.name), Some("shop.sync"));
            let shop = |code| super::$module::Catalogue::identify(&WireError::new(403, code));
            assert_eq!(format!("{:?}", shop("shop_closed")), "System(ShopClosed)");
            assert_eq!(shop("SYNC_LOCKED").help(), Some("wait"));
            assert_eq!(shop("0"), super::$module::Catalogue::Refused);
            assert_eq!(shop("0").to_string(), shop("0").text());
        }
    };
}

mod tests {
    use super::{ErrorCode, ErrorSet, SystemError, WireError};

    check!(types);
    check!(primitives);
    check!(values);
    check!(locals);
    check!(modules);
    check!(traits);
    check!(macros);
    check!(without_prelude);
}

/// Types and traits with names of the prelude and of the library.
#[allow(dead_code)]
mod types {
    struct Option;
    struct Result;
    struct String;
    struct Vec;
    struct Box;
    struct Row;
    struct Table;
    struct Kinds;
    struct Rule;
    struct Entry;
    struct Category;
    struct Recovery;
    struct Retry;
    struct SystemError;
    struct AnyError;
    struct UnknownCode;
    struct Formatter;
    trait Debug {}
    trait Display {}
    trait Error {}
    trait ErrorCode {}
    trait ErrorSet {}
    trait From {}
    trait FromStr {}
    trait Clone {}
    trait Copy {}
    trait PartialEq {}
    trait Eq {}
    trait Hash {}
    trait Send {}
    trait Sync {}
    trait Sized {}

    every_form!();
}

/// Other types with the names of primitive types.
#[allow(dead_code, non_camel_case_types)]
mod primitives {
    struct str;
    struct usize;
    struct u8;
    struct u16;
    struct bool;

    every_form!();
}

/// Values and constructors.
#[allow(dead_code, non_snake_case, non_upper_case_globals)]
mod values {
    pub(super) const s: u8 = 0;
    static KINDS: u8 = 0;
    const TABLE: u8 = 0;
    const ENTRIES: u8 = 0;
    const UNKNOWN: u8 = 0;
    const METHOD: u8 = 0;
    const PLAIN: u8 = 0;
    fn Ok() {}
    fn Err() {}
    fn Some() {}
    struct None;
    const fn debug() {}
    fn place() {}
    fn kinds() {}
    fn catalogue() {}

    every_form!();
}

/// Constants with the names of bindings in generated functions: a pattern would mean the constant.
#[allow(dead_code, non_upper_case_globals)]
mod locals {
    pub(super) const f: u8 = 0;
    pub(super) const code: u8 = 0;
    pub(super) const system: u8 = 0;
    pub(super) const kind: u8 = 0;
    pub(super) const wire: u8 = 0;
    pub(super) const value: u8 = 0;
    pub(super) const other: u8 = 0;
    pub(super) const state: u8 = 0;
    pub(super) static formatter: u8 = 0;
    pub(super) static error: u8 = 0;

    every_form!();
}

/// Modules in which generated code might look for the standard library or for the library itself.
#[allow(dead_code)]
mod modules {
    mod core {}
    mod std {}
    mod alloc {}
    mod bitrix_errors {
        pub(crate) mod __private {}
    }
    mod __private {}
    mod bitrix_errors_macros {}

    every_form!();
}

/// A trait in scope that gives every type methods with the names that generated code calls.
#[allow(dead_code, clippy::new_ret_no_self, clippy::wrong_self_convention)]
mod traits {
    trait ByValue: Sized {
        fn len(self) {}
        fn pad(self) {}
        fn ok_or(self) {}
        fn place(self) {}
        fn text(self) {}
        fn kinds() {}
        fn new() {}
        fn from_code(self) {}
        fn from_str(self) {}
        fn from(self) {}
        fn into(self) {}
        fn fmt(self) {}
        fn eq(self) {}
        fn hash(self) {}
        fn clone(self) {}
        fn debug(self) {}
        fn entry(self) {}
        fn system(self) {}
    }
    impl<T> ByValue for T {}

    trait ByReference {
        const METHOD: () = ();
        const UNKNOWN: () = ();
        const PLAIN: () = ();
        const NONE: () = ();
        fn len(&self) {}
        fn pad(&mut self) {}
        fn ok_or(&self) {}
        fn place(&self) {}
        fn text(&self) {}
        fn from_code(&self) {}
        fn fmt(&self) {}
    }
    impl<T: ?Sized> ByReference for T {}

    every_form!();
}

/// Macros with the names that generated code might call.
#[allow(unused_macros)]
mod macros {
    macro_rules! taken {
        ($($name:ident)*) => {
            $(macro_rules! $name {
                () => {};
            })*
        };
    }
    taken! { concat env include_bytes include_str stringify vec matches write panic unreachable format assert }

    every_form!();
}

/// Nothing is in scope.
#[no_implicit_prelude]
mod without_prelude {
    every_form!();
}
