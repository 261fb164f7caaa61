use bitrix_errors::bitrix_errors;

#[bitrix_errors]
enum SyncError<T> {
    #[code("SYNC_LOCKED")]
    Locked,
}

fn main() {}
