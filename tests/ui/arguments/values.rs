use bitrix_errors::bitrix_errors;

#[bitrix_errors(method)]
enum NoValue {}

#[bitrix_errors(method = crm.item.add)]
enum NoQuotes {}

#[bitrix_errors("crm.item.add")]
enum NoName {}

#[bitrix_errors(method = "crm.item.add", method = "crm.item.get")]
enum Twice {}

#[bitrix_errors(system = "MySystem")]
enum Quotes {}

#[bitrix_errors(crate)]
enum NoPath {}

#[bitrix_errors(method = "crm.item.add" crate = bitrix_errors)]
enum NoComma {}

#[bitrix_errors(catalogue = "../code/own_system.json")]
enum NothingAdded {}

fn main() {
    let _ = (NoValue::Unknown, NoQuotes::Unknown, NoName::Unknown, Quotes::Unknown, NoPath::Unknown);
}
