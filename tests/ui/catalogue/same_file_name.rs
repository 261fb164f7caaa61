use bitrix_errors::bitrix_errors;

// Another file of this name, in another folder, reports its own faults.
#[path = "same_file_name/other.rs"]
mod other;

#[bitrix_errors(method = "shop.sync", catalogue = "./same_file_name.json")]
enum SyncError {}

fn main() {
    let _ = (SyncError::SyncLocked, other::AddError::AddLocked);
}
