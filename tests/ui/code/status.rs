use bitrix_errors::bitrix_errors;

#[bitrix_errors]
enum SyncError {
    #[code("SYNC_LOCKED", status = 4000)]
    Locked,
    #[code("SYNC_BUSY", status = [400, 99])]
    Busy,
    #[code("SYNC_LATE", status = "503")]
    Late,
}

fn main() {}
