use bitrix_errors::bitrix_errors;

// Both files begin with a byte order mark, and their lines end as on Windows.
#[bitrix_errors(method = "shop.sync", catalogue = "./windows.json")]
enum SyncError {}

#[bitrix_errors(method = "shop.sync", catalogue = "./windows_comma.json")]
enum CommaError {}

fn main() {
    let _ = SyncError::SyncLocked;
}
