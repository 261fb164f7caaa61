/// What our import answers.
#[derive(::bitrix_errors::__private_0_2_0::PartialEq)]
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
    ::bitrix_errors::__error_set! {
        SyncError[::bitrix_errors::SystemError] [] [System Unknown] [Debug] [Clone]
        [Copy] [Eq] [Hash] [Self::Locked,#[cfg(feature = "slow")] Self::Slow,]
        ["
|SYNC_LOCKED|Locked|409|conflict|another import holds the lock||wait a minute",#[cfg(feature
        = "slow")] "
|SYNC_SLOW|Slow|503|unavailable|sync slow",] (0, b"", b"", b"")
    }
};
