/// What our import answers.
#[derive(
    ::bitrix_errors::__private::Clone,
    ::bitrix_errors::__private::Copy,
    ::bitrix_errors::__private::PartialEq,
    ::bitrix_errors::__private::Eq,
    ::bitrix_errors::__private::Hash
)]
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
    enum __Row {
        Locked,
        #[cfg(feature = "slow")]
        Slow,
        __End,
    }
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
        fn place(self) -> __bitrix::usize {
            match self {
                Self::Locked => __Row::Locked as __bitrix::usize,
                #[cfg(feature = "slow")]
                Self::Slow => __Row::Slow as __bitrix::usize,
                Self::System(__system) => {
                    __Row::__End as __bitrix::usize
                        + __bitrix::ErrorCode::place(__system)
                }
                Self::Unknown => __bitrix::UNKNOWN,
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
