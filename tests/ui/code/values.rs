use bitrix_errors::bitrix_errors;

#[bitrix_errors]
enum SyncError {
    #[code("SYNC_LOCKED", text = 5, category = Conflict)]
    Locked,
    #[code("SYNC_BUSY", help)]
    Busy,
    #[code("SYNC_LATE", docs = "")]
    Late,
    #[code("SYNC_LOST", category = Conflict, category = Server)]
    Lost,
}

fn main() {}
