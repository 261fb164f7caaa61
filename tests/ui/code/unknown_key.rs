use bitrix_errors::bitrix_errors;

#[bitrix_errors]
enum SyncError {
    #[code("SYNC_LOCKED", stauts = 400, category = Conflict)]
    Locked,
    #[code("SYNC_BUSY", colour = "red")]
    Busy,
}

fn main() {}
