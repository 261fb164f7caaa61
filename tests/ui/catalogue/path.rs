use bitrix_errors::bitrix_errors;

#[bitrix_errors(catalogue = "./no_such_file.json")]
enum MissingError {}

#[bitrix_errors(method = "shop.sync", catalogue = "no_such_file.json")]
enum AlsoMissingError {
    Locked,
}

#[bitrix_errors(catalogue = "/etc/errors.json")]
enum AbsoluteError {}

#[bitrix_errors(catalogue = "")]
enum EmptyError {}

fn main() {}
