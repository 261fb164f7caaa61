use bitrix_errors::bitrix_errors;

#[bitrix_errors]
enum SyncError {
    #[code("SYNC-LOCKED", category = Conflict)]
    Locked,
    #[code("SYNC_BUSY ", category = Conflict)]
    Busy,
    // The first letter is Cyrillic.
    #[code("АCCESS_CLOSED")]
    Closed,
    #[code("", prefix)]
    Anything,
}

fn main() {}
