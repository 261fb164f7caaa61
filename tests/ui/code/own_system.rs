use bitrix_errors::bitrix_errors;

mod gateway {
    use bitrix_errors::bitrix_errors;

    #[bitrix_errors(system, catalogue = "./own_system.json")]
    pub enum GatewaySystem {}
}

#[bitrix_errors(system = gateway::GatewaySystem, catalogue = "./own_system.json")]
enum SyncError {
    #[code("GATE_CLOSED", category = Unavailable)]
    GateClosed,
}

#[bitrix_errors(method = "crm.item.add", system = gateway::GatewaySystem, catalogue = "./own_system.json")]
enum ItemAddError {
    GateClosed,
}

// `SystemError` does not have this code, so this enum may declare it.
#[bitrix_errors(method = "crm.item.add", catalogue = "./own_system.json")]
enum OwnError {
    #[code("GATE_CLOSED", category = Unavailable)]
    GateClosed,
}

fn main() {
    let _ = OwnError::GateClosed;
}
