use bitrix_errors::bitrix_errors;

#[bitrix_errors(method = "oauth.token", catalogue = "./clash.json")]
enum TokenError {}

fn main() {}
