//! A library of somebody's, which knows bitrix-errors as `bx` and hands it on as `bitrix_errors`.

pub use bx as bitrix_errors;

/// A system set of the facade's own.
#[bx::bitrix_errors(system, crate = ::bx)]
pub enum PortalError {
    /// the proxy in front of the portal is asleep
    #[code("PROXY_ASLEEP", status = 503, category = Unavailable)]
    ProxyAsleep,
}

/// Makes an enum in the caller's crate, which need not know bitrix-errors at all.
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
