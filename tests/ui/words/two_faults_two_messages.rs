use bitrix_errors::{ErrorCode, bitrix_errors};

#[bitrix_errors]
pub enum SyncError {
    #[code("SYNC_LOCKED", category = Conflit)]
    Locked,
    #[code("SYNC_BUSY", status = 42)]
    Busy,
}

fn use_of_the_enum(error: SyncError) -> bool {
    match error {
        SyncError::Locked => error.code() == "SYNC_LOCKED",
        SyncError::Busy | SyncError::System(_) | SyncError::Unknown => SyncError::all().is_empty(),
    }
}

fn main() {
    use_of_the_enum(SyncError::Locked);
}
