use bitrix_errors::bitrix_errors;

#[bitrix_errors]
#[code("SYNC_LOCKED")]
enum SyncError {}

#[bitrix_errors]
enum WhereError
where
    u8: Copy,
{
    #[code("SYNC_LOCKED")]
    Locked,
}

#[bitrix_errors]
mod sync {}

#[bitrix_errors]
union Sync {
    code: u8,
}

fn main() {
    let _ = (SyncError::Unknown, WhereError::Unknown);
}
