use bitrix_errors::bitrix_errors;

#[bitrix_errors(method = "crm.itm.add")]
enum ItemAddError {
    NotFound,
}

#[bitrix_errors(method = "elephant.feed")]
enum ElephantError {}

fn main() {
    let _ = ItemAddError::Unknown;
}
