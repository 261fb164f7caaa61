use bitrix_errors::bitrix_errors;

#[bitrix_errors]
enum SyncError {
    #[code("SYNC_LOCKED", category = Conflict)]
    Locked,
    #[code("sync_locked", category = Server)]
    LockedToo,
}

fn main() {}
