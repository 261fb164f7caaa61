use bitrix_errors::bitrix_errors;

#[bitrix_errors(method = "shop.add", catalogue = "./same_file_name.json")]
pub enum AddError {}
