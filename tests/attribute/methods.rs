//! What an enum knows about its method, and what its errors make of it.

use std::collections::HashSet;
use std::time::SystemTime;

use bitrix_errors::{
    AnyError, ApiError, Caller, Effect, ErrorCode, ErrorSet, OAuthError, SystemError, WireError,
    bitrix_errors, check,
};

#[bitrix_errors(method = "main.eventlog.list")]
enum EventLogError {}

#[bitrix_errors(method = "tasks.task.add@v3")]
enum TaskAddError {}

#[bitrix_errors(method = "shop.sync", undocumented)]
enum SyncError {
    #[code("SYNC_LOCKED", category = Conflict)]
    Locked,
    #[code("SYNC_LOCKED_LONG", category = Conflict)]
    #[allow(non_camel_case_types)]
    Locked_,
}

#[bitrix_errors(method = "crm.item.add", effect = Guarded)]
enum GuardedAddError {}

#[test]
fn a_method_is_named_as_on_the_wire() {
    let method = TaskAddError::method().unwrap();
    assert_eq!((method.name, method.version, method.effect), ("tasks.task.add", 3, Effect::NotIdempotent));
    assert_eq!(EventLogError::methods().len(), 1);
    assert_eq!(EventLogError::method().unwrap().version, 3); // it exists in REST 3.0 alone
    assert_eq!(OAuthError::method().map(|method| (method.name, method.version)), Some(("oauth.token", 2)));
    assert!(AnyError::methods().is_empty() && AnyError::method().is_none());
}

#[test]
fn a_method_of_ones_own_needs_no_file() {
    let method = SyncError::method().unwrap();
    assert_eq!((method.name, method.version), ("shop.sync", 2));
    assert_eq!((method.effect, method.docs, method.caller), (Effect::NotIdempotent, None, None));
    assert!(method.scopes.is_empty());
}

#[test]
fn the_effect_is_what_its_user_knows() {
    assert_eq!(GuardedAddError::method().map(|method| method.effect), Some(Effect::Guarded));
    assert!(check::<GuardedAddError>(504, b"<html>").unwrap_err().may_repeat());
    assert!(!check::<AnyError>(504, b"<html>").unwrap_err().may_repeat());
}

#[test]
fn a_missing_right_is_explained_by_the_method() {
    let detail = |status, body: &str| {
        let error = check::<EventLogError>(status, body.as_bytes()).unwrap_err();
        error.advice(None, SystemTime::now()).detail()
    };
    assert_eq!(EventLogError::method().unwrap().caller, Some(Caller::Administrator));
    let scope = "`main.eventlog.list` needs the scope `main`";
    for code in ["insufficient_scope", "BITRIX_REST_V3_EXCEPTION_INSUFFICIENTSCOPEEXCEPTION"] {
        assert_eq!(detail(403, &format!(r#"{{"error": "{code}"}}"#)).as_deref(), Some(scope), "{code}");
    }
    let right = "only an administrator of the portal may call `main.eventlog.list`";
    assert_eq!(detail(403, r#"{"error": "ACCESS_DENIED"}"#).as_deref(), Some(right));
    assert_eq!(detail(403, r#"{"error": "user_access_error"}"#), None); // another right
    assert_eq!(detail(503, r#"{"error": "QUERY_LIMIT_EXCEEDED"}"#), None);
}

#[test]
fn names_and_labels_tell_the_kinds_of_a_set_apart() {
    let label = |code: &str| ApiError::<SyncError>::from(WireError::new(400, code)).label();
    assert_eq!((label("SYNC_LOCKED"), label("SYNC_LOCKED_LONG")), ("locked", "locked_"));
    let labels: HashSet<&str> = SystemError::all().iter().map(|kind| label(kind.code())).collect();
    assert!(labels.iter().all(|label| label.starts_with("system.")), "{labels:?}");
    assert_eq!((SyncError::Locked.name(), SyncError::Unknown.name()), ("Locked", "Unknown"));
    assert_eq!(SyncError::System(SystemError::ExpiredToken).name(), "ExpiredToken");
}
