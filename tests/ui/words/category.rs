use bitrix_errors::bitrix_errors;

#[bitrix_errors]
enum SyncError {
    #[code("SYNC_LOCKED", category = Conflit)]
    Locked,
    #[code("SYNC_BUSY", category = Elephant)]
    Busy,
    #[code("SYNC_LATE", category = "Server")]
    Late,
}

fn main() {
    let _ = SyncError::Locked;
}
