//! What people who debug or log see of an error as it was sent: a wire error in; its members, bounded and
//! without secrets, out.

use std::fmt;

use serde::ser::{Serialize, SerializeSeq, Serializer};
use serde_json::Value;

use crate::safe::redact::{LONGEST, redact_members, safe};
use crate::wire::error::{Validation, WireError};

impl fmt::Debug for WireError<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("WireError");
        debug_fields(&mut out, self);
        out.finish()
    }
}

/// What an error and a wire error show to people who debug: all of it, without secrets.
pub(crate) fn debug_fields(out: &mut fmt::DebugStruct<'_, '_>, wire: &WireError<'_>) {
    out.field("status", &wire.status()).field("code", &safe(wire.code()));
    out.field("description", &wire.description().map(safe));
    if let Some(argument) = wire.argument() {
        out.field("argument", &safe(argument));
    }
    let extra_members = ExtraMembers::of(wire);
    if let Some(validation) = extra_members.validation {
        out.field("validation", &validation);
    }
    if let Some(extra) = extra_members.extra {
        out.field("extra", &extra);
    }
}

impl fmt::Debug for Validation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (field, message) = self.safe();
        f.debug_struct("Validation").field("field", &field).field("message", &message).finish()
    }
}

/// What an answer brought beside code and description, without secrets, and bounded.
pub(crate) struct ExtraMembers<'a> {
    pub(crate) validation: Option<ValidationList<'a>>,
    pub(crate) extra: Option<Value>,
}

impl<'a> ExtraMembers<'a> {
    pub(crate) fn of(wire: &WireError<'a>) -> Self {
        // Larger ones say that they are larger.
        if wire.raw().len() > LONGEST {
            let size = format!("an answer of {} bytes", wire.raw().len());
            return Self { validation: None, extra: Some(size.into()) };
        }
        let validation = Some(ValidationList(wire.validation())).filter(|list| !list.0.is_empty());
        let mut extra = wire.extra();
        redact_members(&mut extra);
        Self { validation, extra: (!extra.is_empty()).then_some(Value::Object(extra)) }
    }
}

/// A list of what is wrong with single fields, written without secrets.
pub(crate) struct ValidationList<'a>(Vec<Validation<'a>>);

impl Serialize for ValidationList<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.0.len()))?;
        for one in &self.0 {
            let (field, message) = one.safe();
            list.serialize_element(&serde_json::json!({ "field": field, "message": message }))?;
        }
        list.end()
    }
}

impl fmt::Debug for ValidationList<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
