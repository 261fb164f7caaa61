use bitrix_errors::bitrix_errors;

#[bitrix_errors]
enum SyncError {
    #[code("ACCESS_DENIED", category = Permission)]
    AccessDenied,
    #[code("SYNC_LOCKED", category = Conflict, shadows_system)]
    Locked,
}

fn main() {}
