//! Generated code among hostile neighbours.

/// Names that generated code could trip over, and lints that it could break.
#[allow(dead_code, non_camel_case_types, non_snake_case, non_upper_case_globals)]
mod shadows {
    use bitrix_errors::bitrix_errors;

    struct Option;
    struct Result;
    struct String;
    trait Display {}
    trait ErrorCode {}
    struct Entry;
    const ENTRIES: u8 = 0;
    const s: u8 = 0;
    fn Ok() {}
    fn Some() {}
    mod core {}
    mod std {}

    #[bitrix_errors]
    pub(super) enum Table {
        #[code("INDEX", category = Conflict)]
        Index,
        #[code("NONE", category = Conflict)]
        None,
        #[code("KEYWORD", category = Conflict)]
        r#Box,
    }
}

/// Every lint that users may have turned on.
#[deny(warnings, missing_docs, clippy::pedantic, unreachable_pub, unused_qualifications)]
mod strict {
    use bitrix_errors::bitrix_errors;

    /// Codes with `Words` that lints look at.
    #[bitrix_errors]
    pub(crate) enum StrictError {
        #[code("BOT_ERROR", text = "the BotName is not <b>valid</b> [here]", category = InvalidRequest)]
        BotError,
        #[code("BOT_FAILED", status = 500)]
        BotFailed,
    }
}

#[test]
fn generated_code_sees_only_its_own_names() {
    use bitrix_errors::ErrorCode;
    assert_eq!(shadows::Table::from_code("index").map(ErrorCode::code), Some("INDEX"));
    assert_eq!(shadows::Table::from_code("none").map(ErrorCode::code), Some("NONE"));
    assert_eq!(shadows::Table::from_code("keyword").map(ErrorCode::code), Some("KEYWORD"));
    assert_eq!(strict::StrictError::BotFailed.code(), "BOT_FAILED");
}
