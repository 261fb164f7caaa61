use bitrix_errors::bitrix_errors;

#[bitrix_errors]
struct SyncError {
    code: u16,
}

fn main() {}
