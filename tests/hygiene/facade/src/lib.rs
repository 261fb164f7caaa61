//! A library that depends on bitrix-errors as `bx` and re-exports it as `bitrix_errors`.

pub use bx as bitrix_errors;

/// The system set of the facade.
#[bx::bitrix_errors(system, crate = ::bx)]
pub enum PortalError {
    /// the proxy in front of the portal is asleep
    #[code("PROXY_ASLEEP", status = 503, category = Unavailable)]
    ProxyAsleep,
}

/// Makes an enum in the crate of the caller, which does not have to depend on bitrix-errors.
#[macro_export]
macro_rules! portal_errors {
    ($(#[$attr:meta])* $vis:vis enum $name:ident for $method:literal { $($code:literal => $variant:ident),* $(,)? }) => {
        $(#[$attr])*
        #[$crate::bitrix_errors::bitrix_errors(
            method = $method,
            system = $crate::PortalError,
            crate = $crate::bitrix_errors
        )]
        $vis enum $name {
            $(#[code($code)] $variant,)*
        }
    };
}
