use bitrix_errors::bitrix_errors;

#[bitrix_errors(system)]
enum GatewaySystem {
    #[code("SYNC_SYSTEM", category = Server)]
    System,
    #[code("SYNC_UNKNOWN")]
    Unknown,
}

fn main() {
    let _ = GatewaySystem::ExpiredToken;
}
