use bitrix_errors::bitrix_errors;

#[bitrix_errors]
enum SyncError {
    #[code("SYNC_LOCKED", when(), category = Conflict)]
    Locked,
    #[code("SYNC_BUSY", when(massage = "busy"))]
    Busy,
    #[code("SYNC_LATE", wait = "soon")]
    Late,
    #[code("SYNC_", alias = "SYNK_", prefix)]
    Prefix,
    #[code("SYNC_LOST", alias = ["SYNC LOST"])]
    Lost,
    #[code("SYNC_DENIED", when(status = 401), when(message = "denied"))]
    Denied,
    #[code("SYNC_REFUSED", alias = "SYNC_DENIED", when_status = [401, 403])]
    Refused,
}

fn main() {
    let _ = SyncError::Locked;
}
