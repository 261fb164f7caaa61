use bitrix_errors::bitrix_errors;

#[bitrix_errors(metod = "crm.item.add")]
enum ItemError {}

#[bitrix_errors(crate = "bitrix_errors")]
enum PathError {}

#[bitrix_errors(system, method = "crm.item.add")]
enum BothError {}

fn main() {
    let _ = ItemError::Unknown;
}
