use bitrix_errors::bitrix_errors;

#[bitrix_errors]
enum SyncError {
    #[code("SYNC_LOCKED", recovery = Backof)]
    Locked,
    #[code("SYNC_BUSY", retry = Allways)]
    Busy,
}

fn main() {}
