use bitrix_errors::bitrix_errors;

#[bitrix_errors]
pub enum OrdinaryError {
    #[code("SYNC_LOCKED", category = Conflict)]
    Locked,
}

#[bitrix_errors(method = "crm.item.add", system = OrdinaryError)]
pub enum ItemAddError {}

fn main() {}
