use bitrix_errors::bitrix_errors;

#[bitrix_errors]
enum SyncError {
    #[code("0", when_message = "Sync is locked", category = Conflict)]
    Locked,
    #[code("0", when_message = "sync is LOCKED!", category = Server)]
    LockedToo,
    #[code("0")]
    Failed,
}

fn main() {}
