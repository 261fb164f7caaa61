use bitrix_errors::bitrix_errors;

#[bitrix_errors(method = "crm.item.add", catalogue = "./no_such_file.json")]
enum MissingError {}

#[bitrix_errors(method = "shop.sync", catalogue = "no_such_file.json")]
enum AlsoMissingError {
    Locked,
}

#[bitrix_errors(method = "crm.item.add", catalogue = "/etc/errors.json")]
enum AbsoluteError {}

#[bitrix_errors(method = "crm.item.add", catalogue = "")]
enum EmptyError {}

fn main() {}
