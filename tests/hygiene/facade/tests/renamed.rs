//! The library under another name in `Cargo.toml`.

use bx::{ErrorCode, ErrorSet, SystemError, WireError};

/// The name in `Cargo.toml`.
#[bx::bitrix_errors(crate = bx)]
enum Own {
    #[code("OWN", category = Conflict)]
    Locked,
}

mod inner {
    pub(super) use ::bx as renamed_again;

    #[renamed_again::bitrix_errors(crate = super::inner::renamed_again, method = "crm.item.add")]
    pub(super) enum Method {}

    #[renamed_again::bitrix_errors(crate = self::renamed_again, catalogue = "./own.json", method = "shop.sync")]
    pub(super) enum Catalogue {}

    #[renamed_again::bitrix_errors(crate = crate::inner::renamed_again, system)]
    pub(super) enum System {
        #[cfg(test)]
        #[code("OWN", category = Conflict)]
        Own,
    }
}

#[test]
fn the_library_may_have_another_name() {
    assert_eq!(Own::from_code("own"), Some(Own::Locked));
    assert_eq!(Own::identify(&WireError::new(401, "expired_token")), Own::System(SystemError::ExpiredToken));
    assert_eq!("not_found".parse(), Ok(inner::Method::NotFound));
    assert_eq!(inner::Catalogue::from_code("SYNC_LOCKED"), Some(inner::Catalogue::SyncLocked));
    assert_eq!(inner::System::from_code("own"), Some(inner::System::Own));
}
