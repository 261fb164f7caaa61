use bitrix_errors::bitrix_errors;

#[bitrix_errors(method = "shop.sync", catalogue = "./conditions.json")]
enum SyncError {}

fn main() {
    let _ = SyncError::Unknown;
}
