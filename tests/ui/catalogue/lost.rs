use bitrix_errors::bitrix_errors;

// What a fault in a file, or the lack of it, takes away is no fault of the variants that stand for it.
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
