use bitrix_errors::bitrix_errors;

// Entries that are missing because of a fault in the file, or a missing file, cause no faults of variants.
#[bitrix_errors(system, catalogue = "./lost.json")]
enum GatewaySystem {
    GateClosed,
}

#[bitrix_errors(method = "shop.sync", catalogue = "./lost.json")]
enum SyncError {
    Locked,
}

#[bitrix_errors(method = "crm.item.add", catalogue = "./no_such_file.json")]
enum ItemAddError {
    ShopClosed,
}

fn main() {
    let _ = (GatewaySystem::GateClosed, SyncError::Locked, ItemAddError::ShopClosed, ItemAddError::NotFound);
}
