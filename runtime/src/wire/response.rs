//! An answer with what its headers say, for `reply` and `batch` to read.

use std::time::{Duration, SystemTime};

/// An answer of a portal, for callers who have more of it than status and body.
///
/// [`decode`](crate::decode), [`check`](crate::check) and [`decode_batch`](crate::decode_batch) are short
/// forms. Make it from your HTTP client's response, or turn on the feature of your client, which does.
///
/// ```
/// use bitrix_errors::{AnyError, BodyErrorKind, CallError, Response};
///
/// let moved = Response::new(302, b"")
///     .with_url("https://old.bitrix24.com/rest/1/secret/profile")
///     .with_location("https://new.bitrix24.com/rest/1/secret/profile");
/// let Err(CallError::Body(error)) = moved.check::<AnyError>() else { panic!() };
/// assert_eq!(error.kind(), BodyErrorKind::Moved);
/// assert_eq!(error.to_string(), "no Bitrix24 answer (HTTP 302): the portal moved to `new.bitrix24.com`");
/// assert_eq!(error.location(), Some("https://new.bitrix24.com/rest/1/secret/profile")); // as sent
///
/// let reply = Response::new(200, br#"{"result": 42}"#).decode::<u64, AnyError>().unwrap();
/// assert_eq!(reply.result, 42);
/// ```
#[derive(Clone, Copy)]
#[must_use]
pub struct Response<'a> {
    pub(crate) status: u16,
    pub(crate) body: &'a [u8],
    pub(crate) url: Option<&'a str>,
    pub(crate) location: Option<&'a str>,
    pub(crate) retry_after: Option<&'a str>,
}

impl<'a> Response<'a> {
    /// An answer that consists of an HTTP status and a body.
    pub fn new(status: u16, body: &'a [u8]) -> Self {
        Self { status, body, url: None, location: None, retry_after: None }
    }

    /// The address that was called; it tells a redirect to another host from one to the same.
    pub fn with_url(mut self, url: &'a str) -> Self {
        self.url = Some(url);
        self
    }

    /// The `Location` header: where a redirect leads.
    pub fn with_location(mut self, location: &'a str) -> Self {
        self.location = Some(location);
        self
    }

    /// The `Retry-After` header, seconds or (with the feature `http`) a date.
    pub fn with_retry_after(mut self, retry_after: &'a str) -> Self {
        self.retry_after = Some(retry_after);
        self
    }
}

impl std::fmt::Debug for Response<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Response")
            .field("status", &self.status)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .finish_non_exhaustive()
    }
}

/// When a server asked to be called again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RetryAfter {
    Delay(Duration),
    #[cfg_attr(not(feature = "http"), allow(dead_code))]
    Date(SystemTime),
}

impl RetryAfter {
    /// What a `Retry-After` header says, if it can be read.
    pub(crate) fn parse(header: &str) -> Option<Self> {
        let header = header.trim();
        if let Ok(seconds) = header.parse() {
            return Some(Self::Delay(Duration::from_secs(seconds)));
        }
        #[cfg(feature = "http")]
        if let Ok(date) = httpdate::parse_http_date(header) {
            return Some(Self::Date(date));
        }
        None
    }

    pub(crate) fn from(self, now: SystemTime) -> Duration {
        match self {
            Self::Delay(delay) => delay,
            Self::Date(date) => date.duration_since(now).unwrap_or_default(),
        }
    }
}

/// The host of an address, without user and port; `None` for an address on the same host. What stands where a port
/// belongs is left out whatever it is: a password, where the address was cut off.
pub(crate) fn host(url: &str) -> Option<&str> {
    let rest = url.split_once("//").filter(|(scheme, _)| !scheme.contains(['/', '?', '#']))?.1;
    let authority = rest.split(['/', '?', '#', '\\']).next()?;
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let host = match host.find(']') {
        Some(end) if host.starts_with('[') => &host[..=end],
        _ => host.split(':').next()?,
    };
    (!host.is_empty()).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::{RetryAfter, host};
    use std::time::{Duration, SystemTime};

    #[test]
    fn the_host_of_an_address_is_found() {
        for (url, expected) in [
            ("https://a.bitrix24.com/rest/1/x/", Some("a.bitrix24.com")),
            ("https://user:secret@a.bitrix24.com:8443?x", Some("a.bitrix24.com")),
            ("//a.bitrix24.com", Some("a.bitrix24.com")),
            ("http://[::1]:80/", Some("[::1]")),
            ("http://[::1]", Some("[::1]")),
            ("https://user:secret", Some("user")),
            ("https://a.bitrix24.com:", Some("a.bitrix24.com")),
            ("https://:80", None),
            ("/rest/?next=https://other", None),
            ("rest", None),
            ("https:///x", None),
            ("", None),
        ] {
            assert_eq!(host(url), expected, "{url}");
        }
    }

    #[test]
    fn retry_after_is_read_as_seconds() {
        let now = SystemTime::UNIX_EPOCH;
        for (header, expected) in [("7", Some(7)), (" 0 ", Some(0)), ("-1", None), ("soon", None), ("", None)]
        {
            let found = RetryAfter::parse(header).map(|after| after.from(now));
            assert_eq!(found, expected.map(Duration::from_secs), "{header}");
        }
    }

    #[test]
    #[cfg(feature = "http")]
    fn retry_after_is_read_as_a_date() {
        let after = RetryAfter::parse("Thu, 01 Jan 1970 00:01:40 GMT").unwrap();
        let at = |seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        assert_eq!(after.from(at(70)), Duration::from_secs(30));
        assert_eq!(after.from(at(700)), Duration::ZERO);
    }
}
