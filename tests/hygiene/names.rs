//! Names of enums and variants that generated code could clash with.

#![allow(dead_code, non_camel_case_types, clippy::upper_case_acronyms)]

use bitrix_errors::ErrorCode;

fn has_own<E: ErrorCode>() -> bool {
    E::from_code("own").is_some_and(|kind| kind.code() == "OWN")
}

/// For each name: enums of that name, and enums with a variant of that name.
macro_rules! names {
    ($($name:ident)*) => {
        const NAMES: &[(&str, fn() -> [bool; 4])] = &[$((stringify!($name), || [
            {
                #[::bitrix_errors::bitrix_errors]
                enum $name {
                    #[code("OWN", category = Conflict)]
                    Own,
                }
                has_own::<$name>()
            },
            {
                #[::bitrix_errors::bitrix_errors]
                enum $name {
                    #[cfg(test)]
                    #[code("OWN", status = 400, category = Conflict)]
                    Own,
                    #[code("OTHER", when_message = "x", help = "x", docs = "https://x", message = "x")]
                    Other,
                }
                has_own::<$name>()
            },
            {
                #[::bitrix_errors::bitrix_errors(method = "crm.item.add")]
                enum Errors {
                    #[code("OWN", category = Conflict)]
                    $name,
                    #[cfg(any())]
                    #[code("OWN", category = Conflict)]
                    Gone,
                }
                has_own::<Errors>()
            },
            {
                #[::bitrix_errors::bitrix_errors(system)]
                enum Errors {
                    #[code("OWN", category = Conflict)]
                    $name,
                }
                has_own::<Errors>()
            },
        ])),*];
    };
}

names! {
    KINDS Row Table Entry Kinds Rule SystemError AnyError OAuthError ErrorCode ErrorSet Result Option Ok Err Some
    None String Debug Display Error Formatter FmtResult From FromStr Clone Copy Eq PartialEq Hash Category
    Recovery Retry UnknownCode UNKNOWN METHODS RestMethod Item Output Target SystemSet bitrix_errors core std alloc
    u16 str usize bool i32 Box Vec Default r#type r#match r#async r#gen r#fn catalogue debug place kinds Заказ
}

#[test]
fn every_name_works() {
    for (name, check) in NAMES {
        assert_eq!(check(), [true; 4], "{name}");
    }
}
