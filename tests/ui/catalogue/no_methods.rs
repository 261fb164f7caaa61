use bitrix_errors::bitrix_errors;

#[bitrix_errors(method = "shop.sync", catalogue = "./no_methods.json")]
enum SyncError {}

fn main() {}
