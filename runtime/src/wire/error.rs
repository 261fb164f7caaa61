//! The error that an answer carries, as sent: JSON text in, [`WireError`] out.
//!
//! Everything is borrowed from the answer where its form allows that. Members are looked at one by
//! one, on demand, so that an answer costs no memory in proportion to how odd it is.

use std::borrow::Cow;

use serde_json::value::RawValue;
use serde_json::{Map, Value};

use crate::safe::redact::{REDACTED, is_secret, safe};
use crate::wire::json::{for_each, for_each_member, non_null_text, to_value};
use crate::wire::members::{ErrorMembers, Said, is_said};

/// An error as a portal sent it, before anybody gave it a type.
///
/// [`decode`](crate::decode) makes one and hands it to [`ErrorSet::identify`](crate::ErrorSet::identify).
/// Make one yourself where codes reach you by another way, such as a log.
///
/// ```
/// use bitrix_errors::{AnyError, ErrorSet, SystemError, WireError};
///
/// let wire = WireError::new(401, "expired_token").with_description("The access token provided has expired");
/// assert_eq!(AnyError::identify(&wire), AnyError::System(SystemError::ExpiredToken));
/// assert_eq!((wire.status(), wire.code()), (401, "expired_token"));
/// assert!(wire.description().is_some());
/// assert!(wire.argument().is_none() && wire.extra().is_empty()); // only an answer has them
/// ```
#[derive(Clone)]
pub struct WireError<'a> {
    status: u16,
    code: Cow<'a, str>,
    description: Option<Cow<'a, str>>,
    argument: Option<Cow<'a, str>>,
    /// Whether the portal refused the caller in so many words, whatever code and status it gave.
    is_denied: bool,
    raw: &'a str,
}

impl<'a> WireError<'a> {
    /// An error that consists of an HTTP status and a code.
    #[must_use]
    pub fn new(status: u16, code: impl Into<Cow<'a, str>>) -> Self {
        Self { status, code: code.into(), description: None, argument: None, is_denied: false, raw: "" }
    }

    /// The same with the description that came with it.
    #[must_use]
    pub fn with_description(mut self, description: impl Into<Cow<'a, str>>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// The error whose members are known already.
    pub(crate) fn from_parts(
        status: u16,
        code: &'a str,
        description: Option<&'a str>,
        argument: Option<&'a str>,
        raw: &'a str,
    ) -> Self {
        Self {
            status,
            code: Cow::Borrowed(code),
            description: description.map(Cow::Borrowed),
            argument: argument.map(Cow::Borrowed),
            is_denied: false,
            raw,
        }
    }

    /// The error in the members of an object, `raw` being the whole of it. Where they say nothing, the code is empty:
    /// the status alone made it an error.
    pub(crate) fn from_members(status: u16, members: &ErrorMembers<'a>, raw: &'a str) -> Self {
        let Said { code, description } = members.said();
        let argument = members.argument.and_then(non_null_text);
        Self { status, code, description, argument, is_denied: members.is_denied(), raw }
    }

    /// The error in a result, of a method that puts its errors there.
    pub(crate) fn in_result(status: u16, result: &'a str) -> Option<Self> {
        let members = ErrorMembers::of(result);
        let is_error = members.has_error() || members.has_failed();
        is_error.then(|| Self::from_members(status, &members, result))
    }

    /// The error of one command of a batch: an answer's object, a bare REST 3.0 error, or a string.
    pub(crate) fn from_command(status: u16, raw: &'a str) -> Self {
        let mut members = ErrorMembers::of(raw);
        let mut said = None;
        if !raw.starts_with('{') {
            said = Some(Said::by_text(raw));
        } else if !members.has_error() && !members.has_failed() {
            for_each_member(raw, |name, value| match &*name {
                "code" => members.set_error(value),
                "message" if members.description.is_none() => members.description = Some(value),
                _ => {}
            });
        }
        let wire = Self::from_members(status, &members, raw);
        match said {
            Some(Said { code, description }) => Self { code, description, ..wire },
            None => wire,
        }
    }

    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// The code: letters, digits of a number, or empty, as sent.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The description, as sent. It is not meant for end users, and comes in the portal's language.
    #[must_use]
    pub fn description(&self) -> Option<&str> {
        self.description.as_deref()
    }

    pub(crate) fn is_denied(&self) -> bool {
        self.is_denied
    }

    pub(crate) fn with_denied(mut self, is_denied: bool) -> Self {
        self.is_denied = is_denied;
        self
    }

    pub(crate) fn take_description(&mut self) -> Option<Cow<'a, str>> {
        self.description.take()
    }

    /// The parameter that the portal objects to, as sent.
    #[must_use]
    pub fn argument(&self) -> Option<&str> {
        self.argument.as_deref()
    }

    /// What REST 3.0 says about single fields of the request. Empty where it says nothing.
    ///
    /// The answer is read anew at each call.
    #[must_use]
    pub fn validation(&self) -> Vec<Validation<'a>> {
        let mut found = Vec::new();
        let mut collect = |name: &str, value: &'a RawValue| {
            if name == "validation" {
                found = Validation::list(value.get());
            }
        };
        for_each_member(self.raw, |name, value| {
            if name == "error" {
                for_each_member(value.get(), |name, value| collect(&name, value));
            }
            collect(&name, value);
        });
        found
    }

    /// Every member of the answer, and of a REST 3.0 error in it, that has no accessor of its own.
    ///
    /// The answer is read anew at each call. A value that is nested too deep to be a [`Value`] is its
    /// JSON text.
    #[must_use]
    pub fn extra(&self) -> Map<String, Value> {
        let mut extra = Map::new();
        for_each_member(self.raw, |name, value| match &*name {
            "error" => {
                let has_accessor = is_said(value.get());
                for_each_member(value.get(), |name, value| {
                    if !has_accessor(&name) && name != "validation" {
                        extra.insert(name.into_owned(), to_value(value));
                    }
                });
            }
            "error_description" | "argument" | "validation" => {}
            _ => {
                extra.entry(name.into_owned()).or_insert_with(|| to_value(value));
            }
        });
        extra
    }

    /// The whole JSON object that carries the error, as sent: the answer, what stands for a command in a batch, or the
    /// `result` of a method that puts its errors there. Empty where the error was not read from an answer.
    #[must_use]
    pub fn raw(&self) -> &'a str {
        self.raw
    }
}

/// What REST 3.0 says about one field of a request.
///
/// ```
/// use bitrix_errors::{AnyError, CallError, check};
///
/// let body = br#"{"error": {"code": "BITRIX_REST_V3_EXCEPTION_VALIDATION_DTOVALIDATIONEXCEPTION",
///     "validation": [{"field": "title", "message": "Required"}, {"message": "Too few"}]}}"#;
/// let Err(CallError::Api(error)) = check::<AnyError>(400, body) else { panic!() };
/// let [title, other] = &error.validation()[..] else { panic!() };
/// assert_eq!((title.field.as_deref(), title.message.as_deref()), (Some("title"), Some("Required")));
/// assert_eq!((other.field.as_deref(), other.raw), (None, r#"{"message": "Too few"}"#));
/// ```
#[derive(Clone)]
#[non_exhaustive]
pub struct Validation<'a> {
    /// The field, where the portal names one.
    pub field: Option<Cow<'a, str>>,
    /// What is wrong with it, in the portal's language.
    pub message: Option<Cow<'a, str>>,
    /// The JSON value that said so, with every other member of it.
    pub raw: &'a str,
}

impl<'a> Validation<'a> {
    /// Reads a list of `{"field", "message"}`, or a map of field to message.
    fn list(raw: &'a str) -> Vec<Self> {
        let mut found = Vec::new();
        let is_list = raw.starts_with('[');
        if is_list || raw.starts_with('{') {
            for_each(raw, |name, value| {
                found.push(if is_list {
                    Self::one(value)
                } else {
                    Self { field: Some(name), message: non_null_text(value), raw: value.get() }
                });
                true
            });
        }
        found
    }

    fn one(value: &'a RawValue) -> Self {
        let raw = value.get();
        let mut one = Self { field: None, message: None, raw };
        if raw.starts_with('{') {
            for_each_member(raw, |name, value| match &*name {
                "field" => one.field = non_null_text(value),
                "message" => one.message = non_null_text(value),
                _ => {}
            });
        } else {
            one.message = non_null_text(value);
        }
        one
    }
}

impl Validation<'_> {
    /// Field and message as people may see them.
    pub(crate) fn safe(&self) -> (Option<Cow<'_, str>>, Option<Cow<'_, str>>) {
        let message = match &self.field {
            // In a map of field to message, the message may be the value.
            Some(field) if is_secret(field) => self.message.is_some().then_some(Cow::Borrowed(REDACTED)),
            _ => self.message.as_deref().map(safe),
        };
        (self.field.as_deref().map(safe), message)
    }
}

#[cfg(test)]
mod tests {
    use super::WireError;
    use crate::wire::members::ErrorMembers;

    fn error(raw: &str) -> WireError<'_> {
        WireError::from_members(400, &ErrorMembers::of(raw), raw)
    }

    #[test]
    fn codes_and_descriptions_are_as_sent() {
        for (raw, code, description) in [
            (r#"{"error":"X","error_description":"y"}"#, "X", Some("y")),
            (r#"{"error":"","error_description":""}"#, "", Some("")),
            (r#"{"error":0,"error_description":null}"#, "0", None),
            (r#"{"error":18446744073709551616}"#, "18446744073709551616", None),
            (r#"{"error":-1.50}"#, "-1.50", None),
            (r#"{"error":"a\"\u0416\n"}"#, "a\"Ж\n", None),
            (r#"{"error":"\ud800"}"#, r"\ud800", None),
            (r#"{"error":" Ошибка "}"#, " Ошибка ", None),
            (r#"{"error":true}"#, "true", None),
            (r#"{"error":[1]}"#, "", None),
            (r#"{"error":{"code":"X","message":"y"},"error_description":"z"}"#, "X", Some("y")),
            (r#"{"error":{}}"#, "", None),
            (r#"{"error":"X","error_description":{"a":1}}"#, "X", Some(r#"{"a":1}"#)),
            (r#"{"\u0065rror":"X"}"#, "X", None),
            (r#"{"error":{"error":"X","error_description":"y"}}"#, "X", Some("y")),
            (r#"{"error":{"code":null,"message":null},"error_description":"z"}"#, "", Some("z")),
            (r#"{"error":{"code":"X","error":"Z","message":"y","error_description":"z"}}"#, "X", Some("y")),
            (r#"{"status":"error","errors":[{"code":"X","message":"y"}]}"#, "X", Some("y")),
            (r#"{"status":"error","errors":[],"error":"X"}"#, "X", None),
        ] {
            let wire = error(raw);
            assert_eq!((wire.code(), wire.description()), (code, description), "{raw}");
        }
    }

    #[test]
    fn validation_is_read_in_every_form_it_comes_in() {
        let raw = r#"{"error":{"code":"V","validation":[{"field":"id","message":"no","x":1},{"field":null},"s",{}]}}"#;
        let wire = error(raw);
        let found: Vec<_> =
            wire.validation().into_iter().map(|v| (v.field, v.message, v.raw.to_owned())).collect();
        assert_eq!(
            found[0],
            (Some("id".into()), Some("no".into()), r#"{"field":"id","message":"no","x":1}"#.into())
        );
        assert_eq!((&found[1].0, &found[1].1), (&None, &None));
        assert_eq!((&found[2].0, &found[2].1), (&None, &Some("s".into())));
        assert_eq!(found.len(), 4);

        let map = error(r#"{"error":{"validation":{"id":"no"}}}"#);
        assert_eq!(map.validation()[0].field.as_deref(), Some("id"));
        assert!(error(r#"{"error":{"validation":7}}"#).validation().is_empty());
    }

    #[test]
    fn members_without_an_accessor_are_extra() {
        let wire = error(
            r#"{"error":{"code":"X","inner":1},"type":"t","inner":2,"argument":"A","time":{"start":1}}"#,
        );
        let extra = wire.extra();
        assert_eq!(extra["type"], "t");
        assert_eq!(extra["inner"], 1);
        assert_eq!(extra["time"]["start"], 1);
        assert_eq!(extra.len(), 3);
        assert_eq!(wire.argument(), Some("A"));
    }

    #[test]
    fn what_is_code_and_description_already_is_not_extra() {
        for (raw, extra) in [
            (r#"{"error":{"error":"X","error_description":"y","z":1}}"#, r#"{"z":1}"#),
            (r#"{"error":{"code":"X","message":"y"}}"#, "{}"),
            (r#"{"error":{"code":"X","error":"Z"}}"#, r#"{"error":"Z"}"#),
            (r#"{"error":{"message":"y","error_description":"z"}}"#, r#"{"error_description":"z"}"#),
            (r#"{"status":"error","errors":["a"]}"#, r#"{"errors":["a"],"status":"error"}"#),
        ] {
            assert_eq!(serde_json::to_string(&error(raw).extra()).unwrap(), extra, "{raw}");
        }
    }

    #[test]
    fn a_command_says_its_error_in_many_ways() {
        for (raw, code, description) in [
            (r#"{"error":"X","error_description":"y"}"#, "X", Some("y")),
            (r#"{"error":{"code":"X","message":"y"}}"#, "X", Some("y")),
            (r#"{"code":"X","message":"y"}"#, "X", Some("y")),
            (r#"{"error":null,"code":"X","message":"y","error_description":"z"}"#, "X", Some("z")),
            (r#"{"status":"error","errors":["two words"]}"#, "", Some("two words")),
            (r#"{"error":[]}"#, "", None),
            (r#""X""#, "X", None),
            (r#""two words""#, "", Some("two words")),
            ("0", "0", None),
        ] {
            let wire = WireError::from_command(200, raw);
            assert_eq!((wire.code(), wire.description()), (code, description), "{raw}");
        }
    }

    #[test]
    fn a_value_too_deep_for_a_tree_is_kept_as_text() {
        let deep = "[".repeat(1000) + &"]".repeat(1000);
        let raw = format!(r#"{{"error":"X","deep":{deep}}}"#);
        assert_eq!(error(&raw).extra()["deep"], deep);
    }
}
