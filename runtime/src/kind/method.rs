//! The methods of a set: the text that the macro wrote in, [`RestMethod`]s out.

use bitrix_errors_core::method_row::MethodRow;
use bitrix_errors_core::{Caller, Effect};

/// What is known about a REST method: [`ErrorSet::method`](crate::ErrorSet::method).
///
/// ```
/// use bitrix_errors::{Caller, Effect, ErrorSet, bitrix_errors};
///
/// #[bitrix_errors(method = "main.eventlog.list")]
/// pub enum EventLogError {}
///
/// let method = EventLogError::method().unwrap();
/// assert_eq!((method.name, method.version), ("main.eventlog.list", 3)); // called at `/rest/api/…`
/// assert_eq!((method.scopes, method.effect), (&["main"][..], Effect::Read));
/// assert_eq!(method.caller, Some(Caller::Administrator));
/// assert!(method.docs.unwrap().ends_with("main-eventlog-list.html") && !method.deprecated);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct RestMethod {
    /// The name as on the wire.
    pub name: &'static str,
    /// The version of REST in which it is called: 2 or 3.
    pub version: u8,
    /// The page that documents it.
    pub docs: Option<&'static str>,
    /// The scopes that it needs.
    pub scopes: &'static [&'static str],
    /// What running it twice does.
    pub effect: Effect,
    /// Who alone may call it.
    pub caller: Option<Caller>,
    /// Whether it is deprecated.
    pub deprecated: bool,
}

/// The methods of a text.
pub(super) fn read(text: &'static str) -> Box<[RestMethod]> {
    let method = |row: MethodRow<'static>| RestMethod {
        name: row.name,
        version: row.version,
        docs: row.docs,
        // They live as long as the table, which is never dropped.
        scopes: Box::leak(row.scopes.into_boxed_slice()),
        effect: row.effect,
        caller: row.caller,
        deprecated: row.is_deprecated,
    };
    MethodRow::all(text).map(method).collect()
}
