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
const _: () = {
    use ::bitrix_errors::__private as __bitrix;
    static KINDS: __bitrix::Kinds<SyncError> = __bitrix::Kinds::new(
        &[SyncError::Locked, #[cfg(feature = "slow")] SyncError::Slow],
        __bitrix::Table {
            entries: &[
                __bitrix::Entry {
                    code: "SYNC_LOCKED",
                    help: __bitrix::Option::Some("wait a minute"),
                    statuses: &[409],
                    category: __bitrix::Category::Conflict,
                    recovery: __bitrix::Recovery::Inspect,
                    retry: __bitrix::Retry::Never,
                    text: "another import holds the lock",
                    name: "Locked",
                    ..__bitrix::Entry::PLAIN
                },
                #[cfg(feature = "slow")]
                __bitrix::Entry {
                    code: "SYNC_SLOW",
                    statuses: &[503],
                    category: __bitrix::Category::Unavailable,
                    recovery: __bitrix::Recovery::Backoff,
                    retry: __bitrix::Retry::IfIdempotent,
                    text: "sync slow",
                    name: "Slow",
                    ..__bitrix::Entry::PLAIN
                },
            ],
            index: b"",
            has_rules: false,
        },
    );
    enum __Row {
        Locked,
        #[cfg(feature = "slow")]
        Slow,
    }
    #[automatically_derived]
    impl __bitrix::ErrorCode for SyncError {
        type SystemSet = ::bitrix_errors::SystemError;
        fn kinds() -> &'static __bitrix::Kinds<Self> {
            &KINDS
        }
        fn place(self) -> __bitrix::usize {
            match self {
                Self::Locked => __Row::Locked as __bitrix::usize,
                #[cfg(feature = "slow")]
                Self::Slow => __Row::Slow as __bitrix::usize,
                Self::System(__system) => {
                    __bitrix::Kinds::len(&KINDS) + __bitrix::ErrorCode::place(__system)
                }
                Self::Unknown => __bitrix::UNKNOWN,
            }
        }
    }
    #[automatically_derived]
    impl __bitrix::Debug for SyncError {
        fn fmt(&self, __f: &mut __bitrix::Formatter<'_>) -> __bitrix::FmtResult {
            __bitrix::debug(*self, __f)
        }
    }
    #[automatically_derived]
    impl __bitrix::Display for SyncError {
        fn fmt(&self, __f: &mut __bitrix::Formatter<'_>) -> __bitrix::FmtResult {
            __f.pad(__bitrix::ErrorCode::text(*self))
        }
    }
    #[automatically_derived]
    impl __bitrix::Error for SyncError {}
    #[automatically_derived]
    impl __bitrix::FromStr for SyncError {
        type Err = __bitrix::UnknownCode;
        fn from_str(
            __code: &__bitrix::str,
        ) -> __bitrix::Result<Self, __bitrix::UnknownCode> {
            <Self as __bitrix::ErrorCode>::from_code(__code).ok_or(__bitrix::UnknownCode)
        }
    }
    #[automatically_derived]
    impl __bitrix::From<::bitrix_errors::SystemError> for SyncError {
        fn from(__system: ::bitrix_errors::SystemError) -> Self {
            Self::System(__system)
        }
    }
    #[automatically_derived]
    impl __bitrix::ErrorSet for SyncError {
        type System = ::bitrix_errors::SystemError;
        const UNKNOWN: Self = Self::Unknown;
    }
};
