use bitrix_errors::bitrix_errors;

#[bitrix_errors]
fn sync() {}

fn main() {}
