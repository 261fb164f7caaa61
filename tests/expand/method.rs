/**
The documented errors of [`crm.company.list`](https://apidocs.bitrix24.com/api-reference/crm/companies/crm-company-list.html). The method is deprecated.*/
#[derive(
    ::bitrix_errors::__private::Clone,
    ::bitrix_errors::__private::Copy,
    ::bitrix_errors::__private::PartialEq,
    ::bitrix_errors::__private::Eq,
    ::bitrix_errors::__private::Hash
)]
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
    static KINDS: __bitrix::Kinds<CompanyListError> = __bitrix::Kinds::new(
        &[
            CompanyListError::ProxyAsleep,
            CompanyListError::AccessDenied,
            CompanyListError::OrderNotArray,
            CompanyListError::FilterNotArray,
            CompanyListError::ListFailed,
        ],
        __bitrix::Table {
            entries: &[
                __bitrix::Entry {
                    code: "PROXY_ASLEEP",
                    statuses: &[503],
                    category: __bitrix::Category::Unavailable,
                    recovery: __bitrix::Recovery::Backoff,
                    retry: __bitrix::Retry::IfIdempotent,
                    text: "our proxy is asleep",
                    name: "ProxyAsleep",
                    ..__bitrix::Entry::PLAIN
                },
                __bitrix::Entry {
                    code: "",
                    statuses: &[400],
                    rule: __bitrix::Rule {
                        prefix: false,
                        statuses: &[],
                        message: __bitrix::Option::Some("Access denied."),
                    },
                    category: __bitrix::Category::Permission,
                    recovery: __bitrix::Recovery::AskAdministrator,
                    retry: __bitrix::Retry::Never,
                    text: "this user may not do this with companies",
                    name: "AccessDenied",
                    ..__bitrix::Entry::PLAIN
                },
                __bitrix::Entry {
                    code: "",
                    statuses: &[400],
                    rule: __bitrix::Rule {
                        prefix: false,
                        statuses: &[],
                        message: __bitrix::Option::Some(
                            "Parameter 'order' must be array",
                        ),
                    },
                    category: __bitrix::Category::InvalidRequest,
                    recovery: __bitrix::Recovery::FixRequest,
                    retry: __bitrix::Retry::Never,
                    text: "the parameter `order` is not an array",
                    name: "OrderNotArray",
                    ..__bitrix::Entry::PLAIN
                },
                __bitrix::Entry {
                    code: "",
                    statuses: &[400],
                    rule: __bitrix::Rule {
                        prefix: false,
                        statuses: &[],
                        message: __bitrix::Option::Some(
                            "Parameter 'filter' must be array",
                        ),
                    },
                    category: __bitrix::Category::InvalidRequest,
                    recovery: __bitrix::Recovery::FixRequest,
                    retry: __bitrix::Retry::Never,
                    text: "the parameter `filter` is not an array",
                    name: "FilterNotArray",
                    ..__bitrix::Entry::PLAIN
                },
                __bitrix::Entry {
                    code: "",
                    statuses: &[400],
                    rule: __bitrix::Rule {
                        prefix: false,
                        statuses: &[],
                        message: __bitrix::Option::Some(
                            "Failed to get list. General error",
                        ),
                    },
                    category: __bitrix::Category::Server,
                    recovery: __bitrix::Recovery::Backoff,
                    retry: __bitrix::Retry::IfIdempotent,
                    text: "the list could not be read, for a reason that the portal does not give",
                    name: "ListFailed",
                    ..__bitrix::Entry::PLAIN
                },
            ],
            index: b"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01",
            has_rules: true,
        },
    );
    #[automatically_derived]
    impl __bitrix::ErrorCode for CompanyListError {
        type SystemSet = ::bitrix_errors::SystemError;
        fn kinds() -> &'static __bitrix::Kinds<Self> {
            &KINDS
        }
        fn place(self) -> __bitrix::usize {
            match self {
                Self::ProxyAsleep => 0,
                Self::AccessDenied => 1,
                Self::OrderNotArray => 2,
                Self::FilterNotArray => 3,
                Self::ListFailed => 4,
                Self::System(__system) => {
                    __bitrix::Kinds::len(&KINDS) + __bitrix::ErrorCode::place(__system)
                }
                Self::Unknown => __bitrix::UNKNOWN,
            }
        }
    }
    #[automatically_derived]
    impl __bitrix::Debug for CompanyListError {
        fn fmt(&self, __f: &mut __bitrix::Formatter<'_>) -> __bitrix::FmtResult {
            __bitrix::debug(*self, __f)
        }
    }
    #[automatically_derived]
    impl __bitrix::Display for CompanyListError {
        fn fmt(&self, __f: &mut __bitrix::Formatter<'_>) -> __bitrix::FmtResult {
            __f.pad(__bitrix::ErrorCode::text(*self))
        }
    }
    #[automatically_derived]
    impl __bitrix::Error for CompanyListError {}
    #[automatically_derived]
    impl __bitrix::FromStr for CompanyListError {
        type Err = __bitrix::UnknownCode;
        fn from_str(
            __code: &__bitrix::str,
        ) -> __bitrix::Result<Self, __bitrix::UnknownCode> {
            <Self as __bitrix::ErrorCode>::from_code(__code).ok_or(__bitrix::UnknownCode)
        }
    }
    #[automatically_derived]
    impl __bitrix::From<::bitrix_errors::SystemError> for CompanyListError {
        fn from(__system: ::bitrix_errors::SystemError) -> Self {
            Self::System(__system)
        }
    }
    #[automatically_derived]
    impl __bitrix::ErrorSet for CompanyListError {
        type System = ::bitrix_errors::SystemError;
        const METHOD: __bitrix::Option<&'static __bitrix::str> = __bitrix::Option::Some(
            "crm.company.list",
        );
        const UNKNOWN: Self = Self::Unknown;
    }
};
