use bitrix_errors::bitrix_errors;

#[bitrix_errors]
enum SyncError {
    #[code("SYNC_", prefix = true)]
    Prefix,
    #[code("SYNC_LOCKED", status = [400, "403"], category = Conflict)]
    Locked,
    #[code("SYNC_BUSY", status = [])]
    Busy,
    #[code = "SYNC_LATE"]
    Late,
    #[code("SYNC_LOST" status = 400)]
    Lost,
    #[code("SYNC_LOOSE", 400)]
    Loose,
    #[code("SYNC_LOUD", when = 400)]
    Loud,
    #[code("SYNC_LONG", category = Conflict::Conflict = 5)]
    Long,
    #[code("SYNC_LEFT", status = [400, 400], text = "it is left.", docs = "left.html")]
    Left,
}

fn main() {
    let _ = SyncError::Lost;
}
