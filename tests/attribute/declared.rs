//! Enums that users declare: what the attribute adds to them, and the data of their kinds.

use std::collections::HashSet;
use std::mem::size_of;

use bitrix_errors::{
    AnyError, ApiError, CallError, Category, ErrorCode, ErrorSet, Recovery, Reply, Retry, SystemError,
    UnknownCode, WireError, bitrix_errors,
};

#[bitrix_errors]
#[derive(PartialOrd, Ord, Debug)]
enum SyncError {
    /// Another import holds the lock.
    ///
    /// It takes a minute.
    #[code("SYNC_LOCKED", status = [409, 423], category = Conflict, help = "wait a minute", docs = "https://example.com/lock")]
    Locked,
    #[code("SYNC_BUSY", category = RateLimit, recovery = Inspect, retry = IfIdempotent, text = "busy as a bee", message = "Busy!")]
    Busy,
    #[code("sync_item_not_found")]
    Missing,
    #[code("SYNC_SLOW", status = 503)]
    Slow,
    #[code("Sync failed!", nonstandard, category = bitrix_errors::Category::Server)]
    Failed,
    #[code("SYNC_STEP_", prefix, category = Server)]
    Step,
    #[code("0", when_message = "Sync is over", category = Conflict)]
    Over,
    #[code("0", when_status = [402, 403], category = Permission)]
    Forbidden,
    #[code("0", category = InvalidRequest)]
    Zero,
    #[code("ACCESS_DENIED", category = Permission, shadows_system)]
    AccessDenied,
}

#[bitrix_errors]
enum Empty {}

#[test]
fn an_enum_gets_system_and_unknown_and_works_in_patterns() {
    #[bitrix_errors]
    enum E {
        #[code("MY_CODE", category = Conflict)]
        Mine,
    }
    let name = |kind: E| match kind {
        E::Mine => "mine",
        E::System(SystemError::ExpiredToken) => "expired",
        E::System(_) => "system",
        E::Unknown => "unknown",
    };
    assert_eq!(E::from_code("my_code"), Some(E::Mine));
    assert_eq!(E::from_code("nothing"), None);
    assert_eq!(name(E::Mine), "mine");
    assert_eq!(name(E::from(SystemError::ExpiredToken)), "expired");
    assert_eq!(name("NO_AUTH_FOUND".parse().unwrap()), "system");
    assert_eq!("nothing".parse::<E>(), Err(UnknownCode));
    assert_eq!(UnknownCode.to_string(), "the code is in no catalogue");
    assert_eq!(name(E::identify(&WireError::new(400, "nothing"))), "unknown");
}

#[test]
fn errors_are_small() {
    assert_eq!(size_of::<SyncError>(), 1);
    assert_eq!(size_of::<AnyError>(), 1);
    assert!(size_of::<ApiError<SyncError>>() <= 16);
    assert!(size_of::<CallError<SyncError>>() <= 16);
    assert!(size_of::<Result<Reply<()>, CallError<SyncError>>>() <= 128);
}

#[test]
fn a_kind_has_the_data_of_its_declaration() {
    let entry = SyncError::Locked.entry();
    assert_eq!(entry.text, "Another import holds the lock");
    assert_eq!((entry.statuses, entry.help), (&[409, 423][..], Some("wait a minute")));
    assert_eq!(entry.docs, Some("https://example.com/lock"));
    let kind = SyncError::Locked;
    assert_eq!((kind.text(), kind.statuses()), (entry.text, entry.statuses));
    assert_eq!((kind.help(), kind.docs()), (entry.help, entry.docs));
    assert_eq!((entry.recovery, entry.retry), (Recovery::Inspect, Retry::Never));

    let entry = SyncError::Busy.entry();
    assert_eq!((entry.text, entry.message), ("busy as a bee", Some("Busy!")));
    assert_eq!(
        (entry.category, entry.recovery, entry.retry),
        (Category::RateLimit, Recovery::Inspect, Retry::IfIdempotent)
    );

    assert_eq!(SyncError::Missing.category(), Category::NotFound);
    assert_eq!(SyncError::Missing.to_string(), "sync item not found");
    assert_eq!(SyncError::Slow.category(), Category::Unavailable);
    assert_eq!(SyncError::Failed.code(), "Sync failed!");
    assert_eq!(SyncError::Unknown.category(), Category::Unknown);
    assert_eq!(SyncError::Unknown.code(), "");
    assert_eq!(format!("[{:>15}]", SyncError::Busy), "[  busy as a bee]");
}

#[test]
fn answers_have_the_expected_kinds() {
    for (status, code, description, expected) in [
        (409, "sync_LOCKED", "", SyncError::Locked),
        (400, "SYNC_STEP_17", "", SyncError::Step),
        (400, "sync failed!", "", SyncError::Failed),
        (400, "0", "SYNC IS OVER!", SyncError::Over),
        (403, "0", "sync is over", SyncError::Over),
        (403, "0", "something", SyncError::Forbidden),
        (400, "0", "something", SyncError::Zero),
        (403, "ACCESS_DENIED", "", SyncError::AccessDenied),
        (401, "ACCESS_DENIED", "", SyncError::System(SystemError::NoRestPlan)),
        (
            403,
            "access_denied",
            "REST API is available only on commercial plans.",
            SyncError::System(SystemError::NoRestPlan),
        ),
        (401, "expired_token", "", SyncError::System(SystemError::ExpiredToken)),
        (400, "SYNC_STEP", "", SyncError::Unknown),
        (400, "", "", SyncError::Unknown),
    ] {
        let wire = WireError::new(status, code).with_description(description);
        assert_eq!(SyncError::identify(&wire), expected, "{status} {code} {description}");
    }
    assert_eq!(SyncError::from_code("0"), Some(SyncError::Zero));
}

#[test]
fn the_entry_with_the_most_conditions_wins() {
    #[bitrix_errors]
    enum Fit {
        #[code("FIT_", prefix)]
        Any,
        #[code("FIT_DEEP_", prefix)]
        Deep,
        #[code("FIT_", prefix, when_status = 400, when_message = "no luck")]
        AnySaid400,
        #[code("FIT_WHOLE", when_status = 400)]
        Whole400,
        #[code("FIT_WHOLE", when_message = "no luck")]
        WholeSaid,
        #[code("FIT_WHOLE")]
        Whole,
        #[code("ERROR_METHOD_", prefix)]
        Method,
    }
    for (status, code, description, expected) in [
        (403, "FIT_1", "no luck", Fit::Any),
        (403, "fit_deep_1", "", Fit::Deep),
        (400, "FIT_1", "No luck!", Fit::AnySaid400),
        (400, "FIT_DEEP_1", "no luck", Fit::AnySaid400),
        (400, "FIT_WHOLE", "no luck", Fit::WholeSaid),
        (400, "FIT_WHOLE", "", Fit::Whole400),
        (403, " FIT_WHOLE", "", Fit::Whole),
        (403, "FIT_WHOLES", "", Fit::Any),
        (404, "ERROR_METHOD_ODD", "", Fit::Method),
        (404, "ERROR_METHOD_NOT_FOUND", "", Fit::System(SystemError::MethodNotFound)),
        (400, "FIT", "no luck", Fit::Unknown),
    ] {
        let wire = WireError::new(status, code).with_description(description);
        assert_eq!(Fit::identify(&wire), expected, "{status} {code} {description}");
    }
}

#[test]
fn all_lists_the_declared_kinds_and_the_system_set() {
    let all: HashSet<SyncError> = SyncError::all().iter().copied().collect();
    assert_eq!(all.len(), 10 + SystemError::all().len());
    assert_eq!(SyncError::all()[0], SyncError::Locked);
    assert!(!all.contains(&SyncError::Unknown));
    assert_eq!(Empty::all().len(), SystemError::all().len());
    assert_eq!(SyncError::method(), None);
}

#[test]
fn a_system_set_of_a_user_replaces_that_of_the_library() {
    #[bitrix_errors(system)]
    enum Gateway {
        /// the gateway in front of our portals is closed
        #[code("GATE_CLOSED", status = 503, category = Unavailable)]
        GateClosed,
        /// Documentation of our own.
        ExpiredToken,
        /// the portal is not ours any more
        #[code("portal_deleted", retry = Never)]
        Gone,
    }
    #[bitrix_errors(system = Gateway)]
    enum CallFailed {
        #[code("SYNC_LOCKED", category = Conflict)]
        Locked,
    }
    assert_eq!(Gateway::all().len(), SystemError::all().len() + 1);
    assert_eq!(Gateway::ExpiredToken.text(), SystemError::ExpiredToken.text());
    assert_eq!(Gateway::Gone.text(), "the portal is not ours any more");
    assert_eq!(Gateway::Gone.recovery(), SystemError::PortalDeleted.recovery());
    assert_eq!(Gateway::from_code("PORTAL_DELETED"), Some(Gateway::Gone));
    assert_eq!(Gateway::ExpiredToken.recovery(), Recovery::RefreshToken);
    assert_eq!(CallFailed::from_code("gate_closed"), Some(CallFailed::System(Gateway::GateClosed)));
    assert_eq!(CallFailed::from_code("SYNC_LOCKED"), Some(CallFailed::Locked));
    assert_eq!(CallFailed::Unknown.entry().code, "");
}

#[test]
fn a_prefix_of_the_method_wins_over_one_of_the_system_set() {
    #[bitrix_errors(system)]
    enum Gateway {
        #[code("GATE_", prefix, category = Unavailable)]
        Gate,
    }
    #[bitrix_errors(system = Gateway)]
    enum CallFailed {
        #[code("GATE_OF_OURS_", prefix, category = Conflict)]
        Ours,
    }
    for (code, expected) in [
        ("GATE_OF_OURS_1", CallFailed::Ours),
        ("GATE_1", CallFailed::System(Gateway::Gate)),
        ("GAT", CallFailed::Unknown),
    ] {
        assert_eq!(CallFailed::identify(&WireError::new(400, code)), expected, "{code}");
        assert_eq!(CallFailed::from_code(code).unwrap_or(CallFailed::Unknown), expected, "{code}");
    }
}

#[test]
fn a_cfg_removes_the_row_with_the_variant() {
    #[bitrix_errors]
    enum Conditional {
        #[code("GONE", category = Conflict)]
        #[cfg(not(test))]
        Gone,
        #[code("FIRST", category = Server)]
        First,
        #[cfg_attr(test, cfg(not(test)), doc = "gone too")]
        #[code("SECOND", category = Server)]
        Second,
        #[code("EITHER", category = Quota)]
        #[cfg(test)]
        Either,
        #[code("EITHER", category = Plan)]
        #[cfg(not(test))]
        Either,
        #[code("LAST", category = Plan)]
        Last,
    }
    assert_eq!(Conditional::from_code("GONE"), None);
    assert_eq!(Conditional::from_code("SECOND"), None);
    for (kind, code, category) in [
        (Conditional::First, "FIRST", Category::Server),
        (Conditional::Either, "EITHER", Category::Quota),
        (Conditional::Last, "LAST", Category::Plan),
    ] {
        assert_eq!((kind.code(), kind.category()), (code, category));
        assert_eq!(Conditional::from_code(code), Some(kind));
    }
    assert_eq!(Conditional::all().len(), 3 + SystemError::all().len());
}

#[test]
fn system_entries_of_a_file_change_only_sets_made_with_it() {
    #[bitrix_errors(method = "shop.sync", catalogue = "./system_entries.json")]
    enum BesideTheLibrarys {}
    #[bitrix_errors(system, catalogue = "./system_entries.json")]
    enum ShopSystem {}
    #[bitrix_errors(method = "shop.sync", catalogue = "./system_entries.json", system = ShopSystem)]
    enum BesideTheShops {}

    // `SystemError` does not know the first code, and classifies the second differently.
    assert_eq!(BesideTheLibrarys::from_code("gate_closed"), Some(BesideTheLibrarys::GateClosed));
    let limit = WireError::new(400, "QUERY_LIMIT_EXCEEDED");
    assert_eq!(BesideTheLibrarys::identify(&limit), BesideTheLibrarys::QueryLimitExceeded);
    assert_eq!(BesideTheLibrarys::identify(&limit).category(), Category::Quota);
    assert_eq!(SystemError::QueryLimitExceeded.category(), Category::RateLimit);
    // Codes that the system set of the library has too stay in that set.
    assert_eq!(
        BesideTheLibrarys::from_code("OVERLOAD_LIMIT"),
        Some(BesideTheLibrarys::System(SystemError::OverloadLimit))
    );

    for (code, kind) in [
        ("GATE_CLOSED", ShopSystem::GateClosed),
        ("QUERY_LIMIT_EXCEEDED", ShopSystem::QueryLimitExceeded),
        ("OVERLOAD_LIMIT", ShopSystem::OverloadLimit),
    ] {
        assert_eq!(BesideTheShops::from_code(code), Some(BesideTheShops::System(kind)), "{code}");
    }
    assert_eq!(BesideTheShops::all().len(), 1 + ShopSystem::all().len());
    assert_eq!(BesideTheShops::all()[0], BesideTheShops::SyncLocked);
}

#[test]
fn a_declared_code_keeps_the_documented_text() {
    #[bitrix_errors(method = "crm.item.add")]
    enum Kept {
        #[code("ACCESS_DENIED", recovery = Inspect)]
        Denied,
        /// no such thing
        #[code("not_found")]
        Missing,
        /// not of this plan
        #[code("CREATE_DYNAMIC_ITEM_RESTRICTED", text = "the plan is too small")]
        Restricted,
    }
    #[bitrix_errors(method = "crm.item.add")]
    enum Documented {}
    assert_eq!(Kept::Denied.text(), Documented::AccessDenied.text());
    assert_eq!(Kept::Denied.text(), "this user may not access items of this type in the CRM");
    assert_eq!((Kept::Denied.recovery(), Kept::Denied.statuses()), (Recovery::Inspect, &[400][..]));
    assert_eq!(Kept::Missing.text(), "no such thing");
    assert_eq!(Kept::Restricted.text(), "the plan is too small");
}
