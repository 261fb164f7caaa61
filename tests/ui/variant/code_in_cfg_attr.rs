use bitrix_errors::bitrix_errors;

#[bitrix_errors]
enum SyncError {
    #[cfg_attr(all(), code("SYNC_LOCKED", category = Conflict))]
    Locked,
    #[cfg_attr(any(), doc = "busy", cfg_attr(all(), code("SYNC_BUSY")))]
    Busy,
    #[code("SYNC_LATE")]
    #[cfg_attr(any(), code("SYNC_SLOW"))]
    Late,
}

fn main() {
    let _ = (SyncError::Locked, SyncError::Busy, SyncError::Late);
}
