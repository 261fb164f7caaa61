//! Any answer to `check`, with the system codes, those of a method and those of the token server.

#![no_main]

use bitrix_errors::{AnyError, ErrorSet, OAuthError, Response, bitrix_errors};
use bitrix_errors_fuzz::{answer, examine};
use libfuzzer_sys::fuzz_target;

#[bitrix_errors(method = "crm.lead.get")]
pub enum LeadGetError {}

/// Its errors stand in the result.
#[bitrix_errors(method = "imconnector.register")]
pub enum RegisterError {}

fn check<E: ErrorSet>(response: &Response<'_>, choice: u8) {
    if let Err(error) = response.check::<E>() {
        examine(&error, choice);
    }
}

fuzz_target!(|input: &[u8]| {
    let Some((response, choice)) = answer(input) else { return };
    match choice % 3 {
        _ if choice & 0x80 != 0 => check::<RegisterError>(&response, choice),
        0 => check::<AnyError>(&response, choice),
        1 => check::<LeadGetError>(&response, choice),
        _ => check::<OAuthError>(&response, choice),
    }
});
