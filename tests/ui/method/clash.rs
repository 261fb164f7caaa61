use bitrix_errors::bitrix_errors;

#[bitrix_errors(method = "crm.item.add")]
enum ItemAddError {
    #[code("SHOP_NOT_FOUND", category = NotFound)]
    NotFound,
}

fn main() {}
