use bitrix_errors::bitrix_errors;

#[bitrix_errors]
enum SyncError {
    #[code]
    Locked,
    #[code(SYNC_BUSY)]
    Busy,
    #[code(17)]
    Seventeen,
}

fn main() {}
