//! Attributes of a user on an enum or a variant: they have their usual effect, and the generated code causes no
//! warnings.

use bitrix_errors::{ErrorCode, ErrorSet, SystemError, WireError};

/// Nothing in here may cause a warning, though everything in here is deprecated.
#[deny(warnings)]
mod deprecated {
    use bitrix_errors::bitrix_errors;

    #[bitrix_errors(method = "crm.item.add")]
    pub(super) enum Variant {
        /// no longer sent
        #[deprecated(since = "2.0.0", note = "portals send `NEW` now")]
        #[code("OLD", category = Conflict)]
        Old,
        #[deprecated]
        NotFound,
        #[deprecated]
        #[cfg(not(any()))]
        #[code("OLDER", category = Conflict)]
        Older,
    }

    #[deprecated = "use `Variant`"]
    #[bitrix_errors]
    pub(super) enum Whole {
        #[code("OLD", category = Conflict)]
        Old,
    }

    #[bitrix_errors(system)]
    #[deprecated]
    pub(super) enum System {
        #[code("OLD", category = Conflict)]
        #[deprecated]
        Old,
    }
}

#[test]
fn deprecation_warns_only_where_the_variant_is_named() {
    #[expect(deprecated)]
    let old = deprecated::Variant::Old;
    assert_eq!(deprecated::Variant::from_code("old"), Some(old));
    #[expect(deprecated)]
    let whole = deprecated::Whole::from_code("OLD");
    assert_eq!(whole.map(ErrorCode::text), Some("old"));
    #[expect(deprecated)]
    let system = deprecated::System::from_code("OLD");
    assert!(system.is_some());
}

mod cfg {
    use bitrix_errors::bitrix_errors;

    #[bitrix_errors]
    pub(super) enum None {
        #[cfg(any())]
        #[code("GONE")]
        Gone,
        #[cfg_attr(all(), cfg(any()))]
        #[code("GONE_TOO")]
        GoneToo,
    }

    #[bitrix_errors(system)]
    pub(super) enum NoneOfSystem {
        #[cfg(any())]
        #[code("GONE")]
        Gone,
    }

    /// One name, one code, two platforms.
    #[bitrix_errors(method = "crm.item.add")]
    pub(super) enum Either {
        #[cfg(any())]
        #[code("DISK_FULL", status = 400, category = Conflict)]
        DiskFull,
        #[cfg(test)]
        #[code("DISK_FULL", status = 500, category = Server)]
        DiskFull,
        #[cfg(all(not(any()), test))]
        #[cfg_attr(any(), cfg(any()))]
        #[code("0", when_message = "disk is full", category = Quota)]
        Quota,
        #[cfg(any())]
        NotFound,
    }
}

#[test]
fn a_cfg_takes_the_row_with_the_variant() {
    assert_eq!(cfg::None::all().len(), SystemError::all().len());
    assert_eq!(cfg::None::from_code("GONE"), None);
    assert_eq!(
        cfg::None::identify(&WireError::new(401, "expired_token")),
        cfg::None::System(SystemError::ExpiredToken)
    );
    assert_eq!(cfg::None::identify(&WireError::new(400, "GONE")), cfg::None::Unknown);
    assert!(cfg::NoneOfSystem::all().iter().all(|kind| kind.code() != "GONE"));
    assert_eq!(cfg::Either::from_code("disk_full").map(ErrorCode::statuses), Some(&[500][..]));
    let full = WireError::new(400, "0").with_description("Disk is full!");
    assert_eq!(cfg::Either::identify(&full), cfg::Either::Quota);
    for kind in cfg::Either::all() {
        assert!(format!("{kind:?}").starts_with(|first: char| first.is_ascii_uppercase()));
    }
}

/// The attributes of an enum, above and below ours.
#[deny(warnings)]
mod others {
    use bitrix_errors::bitrix_errors;
    use serde::{Deserialize, Serialize};

    #[doc(hidden)]
    #[non_exhaustive]
    #[bitrix_errors]
    #[derive(Default, Debug, PartialOrd, Ord, std::cmp::PartialEq, Eq, Hash)]
    #[must_use = "an error says what went wrong"]
    #[repr(u8)]
    #[allow(clippy::enum_variant_names)]
    #[expect(non_camel_case_types, reason = "the portal's spelling")]
    pub(super) enum Decorated_Error {
        #[doc(hidden)]
        #[code("ONE", category = Conflict)]
        OneError,
        #[doc(alias = "zwei")]
        #[code("TWO", category = Conflict)]
        #[default]
        TwoError,
        #[allow(unused)]
        #[code("THREE", category = Conflict)]
        #[doc = "the third"]
        ThreeError,
    }

    #[bitrix_errors(system)]
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case", deny_unknown_fields)]
    pub(super) enum Wire {
        #[serde(rename = "first", alias = "eins")]
        #[code("ONE", category = Conflict)]
        One,
    }
}

#[test]
fn attributes_stay_where_they_are() {
    use others::{Decorated_Error, Wire};
    assert_eq!(Decorated_Error::default(), Decorated_Error::TwoError);
    assert!(Decorated_Error::OneError < Decorated_Error::ThreeError);
    assert_eq!(Decorated_Error::ThreeError.text(), "the third");
    assert_eq!(serde_json::to_string(&Wire::One).ok().as_deref(), Some("\"first\""));
    assert_eq!(serde_json::from_str::<Wire>("\"eins\"").ok(), Some(Wire::One));
    assert_eq!(serde_json::to_string(&Wire::ExpiredToken).ok().as_deref(), Some("\"expired_token\""));
}

/// A system set with only an `allow`, on the item of the attribute.
#[deny(dead_code, missing_docs, clippy::all)]
mod allowed {
    use bitrix_errors::bitrix_errors;

    #[allow(dead_code, missing_docs)]
    #[bitrix_errors]
    enum NeverUsed {
        #[code("ONE")]
        One,
    }
}
