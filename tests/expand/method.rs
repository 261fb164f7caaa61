/**
The documented errors of [`crm.company.list`](https://apidocs.bitrix24.com/api-reference/crm/companies/crm-company-list.html). The method is deprecated.*/
#[derive(::bitrix_errors::__private::PartialEq)]
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
    use ::bitrix_errors::__private as __bitrix;
    type __System = ::bitrix_errors::SystemError;
    static TABLE: __bitrix::Table = __bitrix::Table::new(
        <CompanyListError as __bitrix::ErrorCode>::INDEX,
    );
    #[automatically_derived]
    impl __bitrix::ErrorCode for CompanyListError {
        type SystemSet = __System;
        const INDEX: __bitrix::Index = __bitrix::Index::new(
            &[
                "
|PROXY_ASLEEP|ProxyAsleep|503|unavailable|our proxy is asleep
||AccessDenied|400|permission|this user may not do this with companies||||||Access denied.
||OrderNotArray|400|invalid_request|the parameter `order` is not an array||||||Parameter 'order' must be array
||FilterNotArray|400|invalid_request|the parameter `filter` is not an array||||||Parameter 'filter' must be array
||ListFailed|400|server|the list could not be read, for a reason that the portal does not give||||||Failed to get list. General error",
            ],
            1,
            b"\0",
            b"\x0C\0\0\0\x02\0\0\0",
            b"\0\0\x01\0@\0\0\0\0\0\x02\0\x9B\0\0\0\0\0\x03\0\n\x01\0\0\0\0\x04\0|\x01\0\0",
        );
        #[inline]
        fn table() -> &'static __bitrix::Table {
            &TABLE
        }
        #[inline]
        fn own() -> &'static [Self] {
            &[
                Self::ProxyAsleep,
                Self::AccessDenied,
                Self::OrderNotArray,
                Self::FilterNotArray,
                Self::ListFailed,
            ]
        }
        #[inline]
        fn wrapped(__kind: Self) -> __bitrix::Option<__System> {
            if let Self::System(__system) = __kind {
                __bitrix::Option::Some(__system)
            } else {
                __bitrix::Option::None
            }
        }
    }
    #[automatically_derived]
    impl __bitrix::Debug for CompanyListError {
        #[inline]
        fn fmt(&self, __f: &mut __bitrix::Formatter<'_>) -> __bitrix::FmtResult {
            __bitrix::debug(*self, __f)
        }
    }
    #[automatically_derived]
    impl __bitrix::Clone for CompanyListError {
        #[inline]
        fn clone(&self) -> Self {
            *self
        }
    }
    #[automatically_derived]
    impl __bitrix::Copy for CompanyListError {}
    #[automatically_derived]
    impl __bitrix::Eq for CompanyListError {}
    #[automatically_derived]
    impl __bitrix::Hash for CompanyListError {
        #[inline]
        fn hash<__H: __bitrix::Hasher>(&self, __state: &mut __H) {
            __bitrix::hash(*self, __state)
        }
    }
    #[automatically_derived]
    impl __bitrix::Display for CompanyListError {
        #[inline]
        fn fmt(&self, __f: &mut __bitrix::Formatter<'_>) -> __bitrix::FmtResult {
            __bitrix::display(*self, __f)
        }
    }
    #[automatically_derived]
    impl __bitrix::Error for CompanyListError {}
    #[automatically_derived]
    impl __bitrix::FromStr for CompanyListError {
        type Err = __bitrix::UnknownCode;
        #[inline]
        fn from_str(
            __code: &__bitrix::str,
        ) -> __bitrix::Result<Self, __bitrix::UnknownCode> {
            __bitrix::from_str(__code)
        }
    }
    #[automatically_derived]
    impl __bitrix::From<__System> for CompanyListError {
        #[inline]
        fn from(__system: __System) -> Self {
            Self::System(__system)
        }
    }
    #[automatically_derived]
    impl __bitrix::ErrorSet for CompanyListError {
        type System = __System;
        const METHOD: __bitrix::Option<&'static __bitrix::str> = __bitrix::Option::Some(
            "crm.company.list",
        );
        const UNKNOWN: Self = Self::Unknown;
    }
};
