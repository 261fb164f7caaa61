use bitrix_errors::bitrix_errors;

#[bitrix_errors]
enum SyncError {
    #[code("SYNC_LOCKED", category = Conflict)]
    Locked(u32),
    #[code("SYNC_BROKEN", category = Server)]
    Broken { reason: String },
}

fn main() {
    let _: SyncError = SyncError::Unknown;
}
