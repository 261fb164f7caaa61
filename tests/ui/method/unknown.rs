use bitrix_errors::bitrix_errors;

#[bitrix_errors(method = "crm.itm.add")]
enum ItemAddError {
    NotFound,
}

#[bitrix_errors(method = "elephant.feed")]
enum ElephantError {}

#[bitrix_errors(method = "")]
enum EmptyError {
    NotFound,
}

#[bitrix_errors(method = " crm.item.add")]
enum SpaceError {}

#[bitrix_errors(method = "https://portal.example/rest/crm.item.add")]
enum AddressError {}

#[bitrix_errors(method = "crm.item.add.json")]
enum FormatError {}

fn main() {
    let _ = ItemAddError::Unknown;
}
