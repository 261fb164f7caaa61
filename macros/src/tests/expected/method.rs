/**
The documented errors of [`crm.company.list`](https://apidocs.bitrix24.com/api-reference/crm/companies/crm-company-list.html). The method is deprecated.

Effect `read`, scope `crm`.*/
#[derive(::bitrix_errors::__private_0_2_0::PartialEq)]
pub enum CompanyListError {
    /// our proxy is asleep
    /**
Code `PROXY_ASLEEP`, HTTP 503, category `unavailable`.*/
    #[doc(alias = "PROXY_ASLEEP")]
    ProxyAsleep,
    /// Whoever calls sees no companies.
    /**
An empty code, HTTP 400, category `permission`, described as “Access denied.”.*/
    AccessDenied,
    /**The parameter `order` is not an array

An empty code, HTTP 400, category `invalid_request`, described as “Parameter 'order' must be array”.*/
    OrderNotArray,
    /**The parameter `filter` is not an array

An empty code, HTTP 400, category `invalid_request`, described as “Parameter 'filter' must be array”.*/
    FilterNotArray,
    /**The list could not be read, for a reason that the portal does not give

An empty code, HTTP 400, category `server`, described as “Failed to get list. General error”.*/
    ListFailed,
    /// A code that any method can return.
    System(::bitrix_errors::SystemError),
    /// A code that no catalogue knows: the error says what was sent.
    Unknown,
}
const _: () = {
    ::bitrix_errors::__error_set! {
        CompanyListError[::bitrix_errors::SystemError] [] [System Unknown
        "\n|crm.company.list|2|read|https://apidocs.bitrix24.com/api-reference/crm/companies/crm-company-list.html|crm||deprecated"]
        [Debug] [Clone] [Copy] [Eq] [Hash] [Self::ProxyAsleep, Self::AccessDenied,
        Self::OrderNotArray, Self::FilterNotArray, Self::ListFailed,]
        ["
|PROXY_ASLEEP|ProxyAsleep|503|unavailable|our proxy is asleep
||AccessDenied|400|permission|this user may not do this with companies||||||Access denied.
||OrderNotArray|400|invalid_request|the parameter `order` is not an array||||||Parameter 'order' must be array
||FilterNotArray|400|invalid_request|the parameter `filter` is not an array||||||Parameter 'filter' must be array
||ListFailed|400|server|the list could not be read, for a reason that the portal does not give||||||Failed to get list. General error"]
        (1, b"\0", b"\x0C\0\0\0\x02\0\0\0",
        b"\0\0\x01\0@\0\0\0\0\0\x02\0\x9B\0\0\0\0\0\x03\0\n\x01\0\0\0\0\x04\0|\x01\0\0")
    }
};
