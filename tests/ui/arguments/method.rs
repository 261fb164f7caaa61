use bitrix_errors::bitrix_errors;

#[bitrix_errors(method = "crm.item.add", undocumented)]
enum DocumentedError {}

#[bitrix_errors(method = "shop sync", undocumented)]
enum NameError {}

#[bitrix_errors(undocumented)]
enum NamelessError {}

#[bitrix_errors(effect = Read)]
enum EffectlessError {}

#[bitrix_errors(method = "shop.sync", undocumented, effect = Guardd)]
enum EffectError {}

#[bitrix_errors(method = "shop.sync", undocumented, effect = "Read")]
enum QuotedError {}

fn main() {
    let _ = DocumentedError::Unknown;
}
