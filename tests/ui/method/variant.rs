use bitrix_errors::bitrix_errors;

#[bitrix_errors(method = "crm.item.add")]
enum ItemAddError {
    NotFond,
    Elephant,
    ExpiredToken,
}

fn main() {}
