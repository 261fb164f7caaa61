use bitrix_errors::bitrix_errors;

#[bitrix_errors]
enum SyncError {
    #[code("SYNC_SYSTEM", category = Server)]
    System,
    #[code("SYNC_UNKNOWN")]
    Unknown,
}

fn main() {
    let _ = SyncError::Unknown;
}
