//! What makes an answer an error: the members of a JSON object in; whether they say that something failed, the code and
//! the description out.

use std::borrow::Cow;

use serde_json::value::RawValue;

use crate::wire::json::{for_each, for_each_member, non_null_text, string};

/// The members of an answer, or of a result, that make an error, unread.
#[derive(Clone, Copy, Default)]
pub(crate) struct ErrorMembers<'a> {
    error: Option<&'a RawValue>,
    pub(crate) description: Option<&'a RawValue>,
    pub(crate) argument: Option<&'a RawValue>,
    /// The word that a controller ends with: "success", "error" or "denied".
    pub(crate) status: Option<&'a RawValue>,
    /// Why a controller failed, a list.
    pub(crate) errors: Option<&'a RawValue>,
}

impl<'a> ErrorMembers<'a> {
    /// Those of a JSON object. Any other value has none.
    pub(crate) fn of(object: &'a str) -> Self {
        let mut members = Self::default();
        for_each_member(object, |name, value| match &*name {
            "error" => members.set_error(value),
            "error_description" => members.description = Some(value),
            "argument" => members.argument = Some(value),
            "status" => members.status = Some(value),
            "errors" => members.errors = Some(value),
            _ => {}
        });
        members
    }

    /// Keeps the `error` of an answer, unless it says that there is none.
    pub(crate) fn set_error(&mut self, error: &'a RawValue) {
        if !says_nothing(error.get()) {
            self.error = Some(error);
        }
    }

    /// Whether an `error` says that something failed.
    pub(crate) fn has_error(&self) -> bool {
        self.error.is_some()
    }

    /// Whether a controller says that it failed or refused: a `status` of that word beside `errors`.
    pub(crate) fn has_failed(&self) -> bool {
        self.failure().is_some()
    }

    /// Whether a controller refused the caller.
    pub(crate) fn is_denied(&self) -> bool {
        self.error.is_none() && matches!(self.failure(), Some((true, _)))
    }

    /// Whether a controller that failed refused the caller, and its list of errors.
    fn failure(&self) -> Option<(bool, &'a str)> {
        let errors = self.errors?.get();
        let is_denied = match &*non_null_text(self.status?)? {
            "error" => false,
            "denied" => true,
            _ => return None,
        };
        // A word beside something else is data.
        errors.starts_with(['[', '{']).then_some((is_denied, errors))
    }

    /// The code and the description. Without an `error` and `errors` the code is empty: the status alone made it an
    /// error.
    pub(crate) fn said(&self) -> Said<'a> {
        let said = match self.error.map(RawValue::get) {
            Some(error) if error.starts_with('{') => Said::by_object(error),
            Some(error) if error.starts_with('[') => Said::default(),
            Some(error) => Said { code: string(error), description: None },
            None => self.failure().map_or_else(Said::default, |(_, errors)| Said::first_of(errors)),
        };
        match said.description {
            Some(_) => said,
            None => Said { description: self.description.and_then(non_null_text), ..said },
        }
    }
}

/// What one error says of itself.
#[derive(Default)]
pub(crate) struct Said<'a> {
    pub(crate) code: Cow<'a, str>,
    pub(crate) description: Option<Cow<'a, str>>,
}

impl<'a> Said<'a> {
    /// An error as an object: `code` and `message`, or, where they are missing, the names that answers use.
    fn by_object(object: &'a str) -> Self {
        let mut said = Self::default();
        let mut error = None;
        let mut description = None;
        let mut has_code = false;
        let mut has_message = false;
        for_each_member(object, |name, value| match &*name {
            "code" => {
                has_code = value.get() != "null";
                said.code = non_null_text(value).unwrap_or_default();
            }
            "message" => {
                has_message = value.get() != "null";
                said.description = non_null_text(value);
            }
            "error" => error = Some(value),
            "error_description" => description = Some(value),
            _ => {}
        });
        if !has_code {
            said.code = error.and_then(non_null_text).unwrap_or_default();
        }
        if !has_message {
            said.description = description.and_then(non_null_text);
        }
        said
    }

    /// An error as a text: a word is a code; a sentence is a description without one.
    pub(crate) fn by_text(raw: &'a str) -> Self {
        let said = string(raw);
        if said.contains(char::is_whitespace) {
            Self { code: Cow::Borrowed(""), description: Some(said) }
        } else {
            Self { code: said, description: None }
        }
    }

    /// The first error of a list.
    fn first_of(errors: &'a str) -> Self {
        let mut first = Self::default();
        for_each(errors, |_, value| {
            first = match value.get() {
                object if object.starts_with('{') => Self::by_object(object),
                list if says_nothing(list) || list.starts_with('[') => Self::default(),
                text => Self::by_text(text),
            };
            false
        });
        first
    }
}

/// The members of an error's object that [`Said`] is read from, so that they are not told twice.
pub(crate) fn is_said(object: &str) -> impl Fn(&str) -> bool + use<> {
    let mut has_code = false;
    let mut has_message = false;
    for_each_member(object, |name, value| match &*name {
        "code" => has_code = value.get() != "null",
        "message" => has_message = value.get() != "null",
        _ => {}
    });
    move |name| match name {
        "code" | "message" => true,
        "error" => !has_code,
        "error_description" => !has_message,
        _ => false,
    }
}

/// Whether an `error` says that there is none. PHP writes an empty object as an empty list.
fn says_nothing(raw: &str) -> bool {
    match raw.as_bytes() {
        [b'[', inside @ .., b']'] | [b'{', inside @ .., b'}'] => inside.trim_ascii_start().is_empty(),
        other => other == b"null" || other == b"false",
    }
}

#[cfg(test)]
mod tests {
    use super::ErrorMembers;

    #[test]
    fn an_error_is_no_error_where_it_says_so() {
        for (raw, expected) in [
            ("null", false),
            ("false", false),
            ("[]", false),
            ("[ \n]", false),
            ("{}", false),
            ("{ }", false),
            ("0", true),
            ("true", true),
            (r#""""#, true),
            (r#""[]""#, true),
            ("[[]]", true),
            ("[null]", true),
            (r#"{"code":""}"#, true),
        ] {
            let object = format!(r#"{{"error":{raw}}}"#);
            assert_eq!(ErrorMembers::of(&object).has_error(), expected, "{raw}");
        }
    }

    #[test]
    fn a_controller_fails_with_a_word_and_a_list() {
        for (object, failed, denied) in [
            (r#"{"status":"error","errors":[]}"#, true, false),
            (r#"{"status":"error","errors":{"a":"b"}}"#, true, false),
            (r#"{"st\u0061tus":"err\u006fr","errors":[1]}"#, true, false),
            (r#"{"status":"denied","errors":[]}"#, true, true),
            (r#"{"status":"denied","errors":[],"error":"X"}"#, true, false),
            (r#"{"status":"success","errors":["a"]}"#, false, false),
            (r#"{"status":"Error","errors":["a"]}"#, false, false),
            (r#"{"status":"error"}"#, false, false),
            (r#"{"status":"error","errors":null}"#, false, false),
            (r#"{"status":"error","errors":"a"}"#, false, false),
            (r#"{"status":["error"],"errors":["a"]}"#, false, false),
            (r#"{"errors":["a"]}"#, false, false),
            (r#"["error"]"#, false, false),
        ] {
            let members = ErrorMembers::of(object);
            assert_eq!((members.has_failed(), members.is_denied()), (failed, denied), "{object}");
        }
    }

    #[test]
    fn the_first_error_of_a_list_is_the_one() {
        for (errors, code, description) in [
            (r#"[{"message":"m","code":"A","customData":null},{"code":"B"}]"#, "A", Some("m")),
            (r#"[{"error":"A","error_description":"d"}]"#, "A", Some("d")),
            (r#"[{"code":null,"error":"A","message":null,"error_description":"d"}]"#, "A", Some("d")),
            (r#"[{"message":"m","code":0}]"#, "0", Some("m")),
            (r#"[{"message":"m","code":null}]"#, "", Some("m")),
            (r#"["No data. "]"#, "", Some("No data. ")),
            (r#"["ACCESS_DENIED","two words"]"#, "ACCESS_DENIED", None),
            (r#"{"7":{"code":"A"},"8":{"code":"B"}}"#, "A", None),
            ("[null]", "", None),
            ("[[]]", "", None),
            (r#"[["A"]]"#, "", None),
            ("[]", "", None),
        ] {
            let object = format!(r#"{{"status":"error","errors":{errors}}}"#);
            let said = ErrorMembers::of(&object).said();
            assert_eq!((&*said.code, said.description.as_deref()), (code, description), "{errors}");
        }
    }
}
