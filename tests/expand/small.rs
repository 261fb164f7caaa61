/// What our import answers.
#[derive(
    ::bitrix_errors::__private::Debug,
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
    static ENTRIES: &[__bitrix::Entry] = &[
        __bitrix::Entry {
            code: "SYNC_LOCKED",
            message: __bitrix::Option::None,
            statuses: &[409],
            category: __bitrix::Category::Conflict,
            recovery: __bitrix::Recovery::Inspect,
            retry: __bitrix::Retry::Never,
            text: "another import holds the lock",
            help: __bitrix::Option::Some("wait a minute"),
            docs: __bitrix::Option::None,
            rule: __bitrix::Rule::NONE,
        },
        #[cfg(feature = "slow")]
        __bitrix::Entry {
            code: "SYNC_SLOW",
            message: __bitrix::Option::None,
            statuses: &[503],
            category: __bitrix::Category::Unavailable,
            recovery: __bitrix::Recovery::Backoff,
            retry: __bitrix::Retry::IfIdempotent,
            text: "sync slow",
            help: __bitrix::Option::None,
            docs: __bitrix::Option::None,
            rule: __bitrix::Rule::NONE,
        },
    ];
    static TABLE: __bitrix::Table = __bitrix::Table::new(ENTRIES, b"", false);
    enum Row {
        Locked,
        #[cfg(feature = "slow")]
        Slow,
    }
    #[automatically_derived]
    impl __bitrix::ErrorCode for SyncError {
        const KINDS: &'static [Self] = &__bitrix::kinds!(
            SyncError, [SyncError::Locked, #[cfg(feature = "slow")] SyncError::Slow,],
            ::bitrix_errors::SystemError
        );
        const TABLE: &'static __bitrix::Table = &TABLE;
        #[allow(unreachable_code)]
        fn entry(self) -> &'static __bitrix::Entry {
            let row: usize = match self {
                Self::Locked => Row::Locked as usize,
                #[cfg(feature = "slow")]
                Self::Slow => Row::Slow as usize,
                Self::System(system) => return __bitrix::ErrorCode::entry(system),
                Self::Unknown => return &__bitrix::UNKNOWN,
            };
            &ENTRIES[row]
        }
        fn position(code: &str) -> __bitrix::Option<usize> {
            __bitrix::position(
                &TABLE,
                <::bitrix_errors::SystemError as __bitrix::ErrorCode>::TABLE,
                code,
            )
        }
        fn identified(wire: &__bitrix::WireError<'_>) -> __bitrix::Option<usize> {
            __bitrix::identify(
                &TABLE,
                <::bitrix_errors::SystemError as __bitrix::ErrorCode>::TABLE,
                wire,
            )
        }
    }
    #[automatically_derived]
    impl __bitrix::Display for SyncError {
        fn fmt(&self, f: &mut __bitrix::Formatter<'_>) -> __bitrix::FmtResult {
            f.pad(__bitrix::ErrorCode::text(*self))
        }
    }
    #[automatically_derived]
    impl __bitrix::Error for SyncError {}
    #[automatically_derived]
    impl __bitrix::FromStr for SyncError {
        type Err = __bitrix::UnknownCode;
        fn from_str(code: &str) -> __bitrix::Result<Self, Self::Err> {
            <Self as __bitrix::ErrorCode>::from_code(code).ok_or(__bitrix::UnknownCode)
        }
    }
    #[automatically_derived]
    impl __bitrix::From<::bitrix_errors::SystemError> for SyncError {
        fn from(system: ::bitrix_errors::SystemError) -> Self {
            Self::System(system)
        }
    }
    #[automatically_derived]
    impl __bitrix::ErrorSet for SyncError {
        type System = ::bitrix_errors::SystemError;
        const METHOD: __bitrix::Option<&'static str> = __bitrix::Option::None;
        const UNKNOWN: Self = Self::Unknown;
    }
};
