//! Enums from the facade work.

use bitrix_errors_facade_user::{Catalogue, Cfg, FromFacade, Method, Own};
use facade::bitrix_errors::{check, CallError, ErrorCode, ErrorSet, WireError};
use facade::PortalError;

#[test]
fn enums_through_a_facade_work() {
    assert_eq!(Own::identify(&WireError::new(500, "bot_else_where")), Own::BotElse);
    assert_eq!(Cfg::from_code("bot_error"), Some(Cfg::BotError));
    assert_eq!(Method::method().map(|method| method.name), Some("crm.company.list"));
    let closed = Catalogue::identify(&WireError::new(503, "SHOP_CLOSED"));
    assert_eq!(format!("{closed:?}"), "System(ShopClosed)");
    let error = check::<FromFacade>(503, br#"{"error": "PROXY_ASLEEP"}"#).expect_err("an error");
    let CallError::Api(error) = error else { panic!("{error}") };
    assert_eq!(error.kind(), FromFacade::System(PortalError::ProxyAsleep));
    assert_eq!(error.to_string(), "the proxy in front of the portal is asleep (PROXY_ASLEEP, HTTP 503)");
    assert_eq!(
        FromFacade::from_code("stage_locked").map(ErrorCode::category),
        Some(FromFacade::StageLocked.category())
    );
}
