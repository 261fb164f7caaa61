use bitrix_errors::bitrix_errors;

#[bitrix_errors]
enum SyncError {
    #[code("SYNC_LOCKED", category = Conflict)]
    Locked = 7,
}

fn main() {}
