use bitrix_errors::bitrix_errors;

#[bitrix_errors(method = "shop.sync", catalogue = "./many_faults.json")]
enum SyncError {}

// A second enum over the same file does not repeat its faults.
#[bitrix_errors(method = "crm.item.add", catalogue = "./many_faults.json")]
enum OtherError {}

fn main() {
    let _ = (SyncError::Unknown, OtherError::Unknown);
}
