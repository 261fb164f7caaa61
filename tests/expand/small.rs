/// What our import answers.
#[derive(::bitrix_errors::__private::PartialEq)]
pub enum SyncError {
    /// another import holds the lock
    /**
Code `SYNC_LOCKED`, HTTP 409, category `conflict`.

Wait a minute.*/
    #[doc(alias = "SYNC_LOCKED")]
    Locked,
    #[cfg(feature = "slow")]
    /**Sync slow

Code `SYNC_SLOW`, HTTP 503, category `unavailable`.*/
    #[doc(alias = "SYNC_SLOW")]
    Slow,
    /// A code that any method can return.
    System(::bitrix_errors::SystemError),
    /// A code that no catalogue knows: the error says what was sent.
    Unknown,
}
#[allow(unexpected_cfgs)]
const _: () = {
    use ::bitrix_errors::__private as __bitrix;
    type __System = ::bitrix_errors::SystemError;
    static TABLE: __bitrix::Table = __bitrix::Table::new(
        <SyncError as __bitrix::ErrorCode>::INDEX,
    );
    #[automatically_derived]
    impl __bitrix::ErrorCode for SyncError {
        type SystemSet = __System;
        const INDEX: __bitrix::Index = __bitrix::Index::new(
            &[
                "
|SYNC_LOCKED|Locked|409|conflict|another import holds the lock||wait a minute",
                #[cfg(feature = "slow")]
                "
|SYNC_SLOW|Slow|503|unavailable|sync slow",
            ],
            0,
            b"",
            b"",
            b"",
        );
        #[inline]
        fn table() -> &'static __bitrix::Table {
            &TABLE
        }
        #[inline]
        fn own() -> &'static [Self] {
            &[Self::Locked, #[cfg(feature = "slow")] Self::Slow]
        }
        #[inline]
        fn wrapped(__kind: Self) -> __bitrix::Option<__System> {
            if let Self::System(__system) = __kind {
                __bitrix::Option::Some(__system)
            } else {
                __bitrix::Option::None
            }
        }
    }
    #[automatically_derived]
    impl __bitrix::Debug for SyncError {
        #[inline]
        fn fmt(&self, __f: &mut __bitrix::Formatter<'_>) -> __bitrix::FmtResult {
            __bitrix::debug(*self, __f)
        }
    }
    #[automatically_derived]
    impl __bitrix::Clone for SyncError {
        #[inline]
        fn clone(&self) -> Self {
            *self
        }
    }
    #[automatically_derived]
    impl __bitrix::Copy for SyncError {}
    #[automatically_derived]
    impl __bitrix::Eq for SyncError {}
    #[automatically_derived]
    impl __bitrix::Hash for SyncError {
        #[inline]
        fn hash<__H: __bitrix::Hasher>(&self, __state: &mut __H) {
            __bitrix::hash(*self, __state)
        }
    }
    #[automatically_derived]
    impl __bitrix::Display for SyncError {
        #[inline]
        fn fmt(&self, __f: &mut __bitrix::Formatter<'_>) -> __bitrix::FmtResult {
            __bitrix::display(*self, __f)
        }
    }
    #[automatically_derived]
    impl __bitrix::Error for SyncError {}
    #[automatically_derived]
    impl __bitrix::FromStr for SyncError {
        type Err = __bitrix::UnknownCode;
        #[inline]
        fn from_str(
            __code: &__bitrix::str,
        ) -> __bitrix::Result<Self, __bitrix::UnknownCode> {
            __bitrix::from_str(__code)
        }
    }
    #[automatically_derived]
    impl __bitrix::From<__System> for SyncError {
        #[inline]
        fn from(__system: __System) -> Self {
            Self::System(__system)
        }
    }
    #[automatically_derived]
    impl __bitrix::ErrorSet for SyncError {
        type System = __System;
        const UNKNOWN: Self = Self::Unknown;
    }
};
