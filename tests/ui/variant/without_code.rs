use bitrix_errors::bitrix_errors;

#[bitrix_errors]
enum SyncError {
    Locked,
}

fn main() {
    let _ = SyncError::Locked;
}
