use bitrix_errors::bitrix_errors;

#[bitrix_errors]
enum SyncError {
    #[code("SYNC-LOCKED", category = Conflict)]
    Locked,
    #[code("SYNC_BUSY ", category = Conflict)]
    Busy,
    #[code("", prefix)]
    Anything,
}

fn main() {}
