use bitrix_errors::bitrix_errors;

#[bitrix_errors]
enum SyncError {
    #[code("SYNC_LOCKED", category = Conflict)]
    Locked,
    #[code("SYNC_LOCKED_TOO", category = Conflict)]
    Locked,
}

fn main() {}
