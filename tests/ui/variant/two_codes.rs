use bitrix_errors::bitrix_errors;

#[bitrix_errors]
enum SyncError {
    #[code("SYNC_LOCKED", category = Conflict)]
    #[code("SYNC_BUSY", category = Conflict)]
    Locked,
}

fn main() {}
