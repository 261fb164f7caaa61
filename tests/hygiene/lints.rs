//! Private enums under the lints that apply to them; `user/` has the public ones.

use bitrix_errors::ErrorCode;

#[deny(
    warnings,
    missing_debug_implementations,
    missing_docs,
    nonstandard_style,
    rust_2018_idioms,
    unnameable_types,
    unreachable_pub,
    unused,
    unused_qualifications,
    variant_size_differences,
    clippy::all,
    clippy::nursery,
    clippy::pedantic
)]
mod strict {
    use bitrix_errors::{ErrorCode, bitrix_errors};

    /// Codes with `Words` that lints look at.
    #[bitrix_errors]
    pub(super) enum Visible {
        #[code("BOT_ERROR", text = "the BotName is not <b>valid</b> [here]", category = InvalidRequest)]
        BotError,
        #[code("BOT_FAILED", status = 500)]
        BotFailed,
    }

    #[bitrix_errors(system)]
    enum PrivateSystem {}

    #[bitrix_errors(method = "crm.item.add", system = PrivateSystem)]
    enum Private {}

    /// No variant is used: the table counts as a use.
    pub(super) fn category(code: &str) -> Option<&'static str> {
        Private::from_code(code).map(|kind| kind.category().as_str())
    }
}

#[test]
fn private_enums_cause_no_warnings() {
    assert_eq!(strict::Visible::from_code("bot_error"), Some(strict::Visible::BotError));
    assert_eq!(strict::Visible::BotFailed.code(), "BOT_FAILED");
    assert_eq!(strict::category("NOT_FOUND"), Some("not_found"));
}
