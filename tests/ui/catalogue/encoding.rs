use bitrix_errors::bitrix_errors;

#[bitrix_errors(method = "shop.sync", catalogue = "./latin1.json")]
enum SyncError {}

#[bitrix_errors(method = "shop.sync", catalogue = "./utf16.json")]
enum WideError {}

// A folder.
#[bitrix_errors(method = "shop.sync", catalogue = "../catalogue")]
enum FolderError {}

fn main() {
    let _ = (SyncError::Unknown, WideError::Unknown, FolderError::Unknown);
}
