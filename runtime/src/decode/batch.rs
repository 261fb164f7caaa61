//! Many answers in one: the body of a `batch` call in, each command's answer by its label out.
//!
//! The body is kept once; the commands are ranges of it, read with their own types when they are taken.

use std::borrow::Cow;
use std::collections::{HashMap, VecDeque};
use std::fmt;
use std::ops::Range;

use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use super::envelope::Meta;
use super::inspect::{Success, inspect};
use super::{Reply, decode_command, result};
use crate::error::CallError;
use crate::error::api::ApiError;
use crate::error::body::BodyError;
use crate::kind::ErrorSet;
use crate::kind::library::AnyError;
use crate::wire::Response;
use crate::wire::WireError;
use crate::wire::json::for_each;
use crate::wire::time::{AnyTime, RawTime, Time};

/// The most commands that are read. A portal runs 50 in one batch.
const MOST: usize = 4096;

/// The answers to the commands of one `batch` call.
///
/// Take each by its label, with the types of its method. The failure of one command loses nothing of
/// the others.
///
/// ```
/// use bitrix_errors::{AnyError, CallError, decode_batch};
///
/// let body = br#"{"result": {"result": {"deal": 42}, "result_error":
///     {"task": {"error": "ERROR_METHOD_NOT_FOUND", "error_description": "Method not found!"}},
///     "result_total": [], "result_next": [], "result_time": []}}"#;
/// let mut batch = decode_batch(200, body)?;
///
/// let deal = batch.take::<u64, AnyError>("deal").expect("sent in the batch")?;
/// assert_eq!(deal.result, 42);
/// let task = batch.take::<u64, AnyError>("task").expect("sent in the batch");
/// assert!(matches!(task, Err(CallError::Api(_))));
/// assert!(batch.take::<u64, AnyError>("mail").is_none());
/// # Ok::<(), CallError>(())
/// ```
#[derive(Clone)]
pub struct Batch {
    status: u16,
    body: Box<str>,
    time: Option<Time>,
    /// Mostly taken from the first to the last, and what is taken is removed.
    commands: VecDeque<Command>,
}

/// One command: its label, and where in the body its answer and what belongs to it stand.
#[derive(Clone)]
struct Command {
    label: Box<str>,
    form: Form,
    outcome: Range<usize>,
    next: Option<Range<usize>>,
    total: Option<Range<usize>>,
    time: Option<Range<usize>>,
}

/// What stands for a command in the body.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    /// What it returned.
    Result,
    /// Its error: an object or a string.
    Error,
    /// An answer as a call of its own would have, as REST 3.0 lists them.
    Answer,
}

/// Reads the answer to a `batch` call, of REST 2 or REST 3.0.
///
/// # Errors
///
/// Those of [`decode`](crate::decode), where the batch failed as a whole.
///
/// ```
/// use bitrix_errors::{AnyError, SystemError, decode_batch};
///
/// let error = decode_batch(401, br#"{"error": "expired_token"}"#).unwrap_err();
/// assert_eq!(error.kind(), Some(AnyError::System(SystemError::ExpiredToken)));
/// ```
pub fn decode_batch(status: u16, body: &[u8]) -> Result<Batch, CallError<AnyError>> {
    Response::new(status, body).decode_batch()
}

impl Response<'_> {
    /// Reads the answer to a `batch` call: see [`decode_batch`](crate::decode_batch).
    ///
    /// # Errors
    ///
    /// Those of [`decode`](Self::decode), where the batch failed as a whole.
    ///
    /// ```
    /// use std::time::{Duration, SystemTime};
    /// use bitrix_errors::Response;
    ///
    /// let busy = Response::new(503, br#"{"error": "QUERY_LIMIT_EXCEEDED"}"#).with_retry_after("3");
    /// let error = busy.decode_batch().unwrap_err();
    /// assert_eq!(error.retry_after(None, SystemTime::now()), Some(Duration::from_secs(3)));
    /// ```
    pub fn decode_batch(&self) -> Result<Batch, CallError<AnyError>> {
        let Success { text, envelope } = inspect(self, false)?;
        let status = self.status;
        let mut reader = Reader { text, commands: Vec::new(), labels: HashMap::new() };
        match envelope.result.map_or(Err("the answer has no result"), |result| reader.batch(result)) {
            Ok(()) => {
                let commands = reader.commands.into_iter().flatten().collect();
                let time = envelope.meta.time.and_then(|time| AnyTime::from(time).0);
                Ok(Batch { status, body: text.into(), time, commands })
            }
            Err(reason) => Err(BodyError::mismatch(status, self.body, "result", reason).into()),
        }
    }
}

impl Batch {
    /// The answer to a command, once: what it returned, or its typed error. `None` where there is no such
    /// label, or its answer was taken already.
    ///
    /// The error of a command has the status of the whole answer, mostly 200.
    pub fn take<T: DeserializeOwned, E: ErrorSet>(
        &mut self,
        label: &str,
    ) -> Option<Result<Reply<T>, CallError<E>>> {
        let at = self.commands.iter().position(|command| &*command.label == label)?;
        let command = self.commands.remove(at)?;
        let outcome = self.at(command.outcome.clone());
        Some(match command.form {
            Form::Answer => decode_command(self.status, outcome),
            Form::Error => Err(CallError::Api(WireError::from_command(self.status, outcome).into())),
            Form::Result => {
                if E::ERRORS_IN_RESULT
                    && let Some(wire) = WireError::in_result(self.status, outcome)
                {
                    return Some(Err(CallError::Api(wire.into())));
                }
                let raw = |range: Option<Range<usize>>| range.map(|range| self.at(range));
                let time = raw(command.time).map(RawTime);
                let meta = Meta { next: raw(command.next), total: raw(command.total), time };
                result(self.status, outcome, meta)
            }
        })
    }

    /// The labels of the commands whose answers were not taken yet, in the order of the answer: those that
    /// succeeded, then those that failed. A list has the labels "0", "1", …
    ///
    /// ```
    /// let batch = bitrix_errors::decode_batch(200, br#"{"result": {"result": [1, 2], "result_error": []}}"#)?;
    /// assert!(batch.labels().eq(["0", "1"]));
    /// # Ok::<(), bitrix_errors::CallError>(())
    /// ```
    #[must_use]
    pub fn labels(&self) -> impl ExactSizeIterator<Item = &str> {
        self.commands.iter().map(|command| &*command.label)
    }

    /// The commands that failed and were not taken yet, for callers who only log.
    ///
    /// No method is known here, so a command whose method puts its errors into its result is not among them:
    /// [take](Self::take) it with the enum of its method.
    ///
    /// ```
    /// use bitrix_errors::{AnyError, SystemError, decode_batch};
    ///
    /// let batch = decode_batch(200, br#"{"result": {"result": [], "result_error": {"a": {"error": "NO_AUTH_FOUND"}}}}"#)?;
    /// let failed: Vec<_> = batch.failures().map(|(label, error)| (label, error.kind())).collect();
    /// assert_eq!(failed, [("a", AnyError::System(SystemError::NoAuthFound))]);
    /// # Ok::<(), bitrix_errors::CallError>(())
    /// ```
    pub fn failures(&self) -> impl Iterator<Item = (&str, ApiError<AnyError>)> {
        self.commands.iter().filter_map(|command| {
            let outcome = self.at(command.outcome.clone());
            let error = match command.form {
                Form::Result => return None,
                Form::Error => WireError::from_command(self.status, outcome).into(),
                Form::Answer => match decode_command::<serde::de::IgnoredAny, AnyError>(self.status, outcome)
                {
                    Err(CallError::Api(error)) => error,
                    _ => return None,
                },
            };
            Some((&*command.label, error))
        })
    }

    /// How long the portal worked on the batch as a whole. The [`time`](Reply::time) of a reply is that of its command.
    ///
    /// It is disputed which of the two counts against the limit of computing time: whether a portal bills the commands,
    /// each under its own method, or the call of `batch`. To be safe, mind both.
    ///
    /// ```
    /// use bitrix_errors::{AnyError, decode_batch};
    ///
    /// let body = br#"{"result": {"result": {"a": 1}, "result_time": {"a": {"duration": 0.25, "operating": 0.2}}},
    ///     "time": {"duration": 0.5, "operating": 1.5}}"#;
    /// let mut batch = decode_batch(200, body)?;
    /// assert_eq!(batch.time().and_then(|time| time.operating), Some(1.5));
    /// let a = batch.take::<u64, AnyError>("a").expect("sent in the batch")?;
    /// assert_eq!(a.time.and_then(|time| time.operating), Some(0.2));
    /// # Ok::<(), bitrix_errors::CallError>(())
    /// ```
    #[must_use]
    pub fn time(&self) -> Option<Time> {
        self.time
    }

    fn at(&self, range: Range<usize>) -> &str {
        &self.body[range]
    }
}

impl fmt::Debug for Batch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let labels: Vec<_> = self.labels().take(64).map(crate::safe::redact::redact).collect();
        f.debug_struct("Batch").field("status", &self.status).field("labels", &labels).finish_non_exhaustive()
    }
}

/// Finds the commands in an answer.
struct Reader<'a> {
    text: &'a str,
    /// In the order of the answer; `None` where one of the same label came later.
    commands: Vec<Option<Command>>,
    /// Where each label's command is.
    labels: HashMap<Cow<'a, str>, usize>,
}

impl<'a> Reader<'a> {
    fn batch(&mut self, result: &'a RawValue) -> Result<(), &'static str> {
        match result.get().as_bytes().first() {
            Some(b'[') => self.read(result, Form::Answer),
            Some(b'{') => self.parts(result),
            _ => Err("a batch has a map or a list of answers"),
        }
    }

    /// The five maps of REST 2 or, without these, answers by their labels.
    fn parts(&mut self, result: &'a RawValue) -> Result<(), &'static str> {
        const NAMES: [&str; 5] = ["result", "result_error", "result_next", "result_total", "result_time"];
        let mut parts: [Option<&'a RawValue>; 5] = [None; 5];
        for_each(result.get(), |name, value| {
            if let Some(at) = NAMES.iter().position(|known| *known == name) {
                parts[at] = Some(value);
            }
            true
        });
        if parts.iter().all(Option::is_none) {
            return self.read(result, Form::Answer);
        }
        let [results, errors, next, total, time] = parts;
        for (part, form) in [(results, Form::Result), (errors, Form::Error)] {
            part.map_or(Ok(()), |part| self.read(part, form))?;
        }
        self.attach(next, |command, range| command.next = Some(range));
        self.attach(total, |command, range| command.total = Some(range));
        self.attach(time, |command, range| command.time = Some(range));
        Ok(())
    }

    /// The commands of one map or list; one that failed has no result.
    fn read(&mut self, part: &'a RawValue, form: Form) -> Result<(), &'static str> {
        if part.get() == "null" {
            return Ok(());
        }
        let all = for_each(part.get(), |label, value| {
            let outcome = range_in(self.text, value);
            let command =
                Command { label: (*label).into(), form, outcome, next: None, total: None, time: None };
            if let Some(earlier) = self.labels.insert(label, self.commands.len()) {
                self.commands[earlier] = None;
            }
            self.commands.push(Some(command));
            self.commands.len() < MOST
        });
        if all { Ok(()) } else { Err("more than 4095 answers in one batch") }
    }

    /// Gives what stands in a map beside the results to the commands that it is about.
    fn attach(&mut self, part: Option<&'a RawValue>, set: impl Fn(&mut Command, Range<usize>)) {
        let mut left = MOST;
        for_each(part.map_or("{}", RawValue::get), |label, value| {
            let range = range_in(self.text, value);
            let command = self.labels.get(&label).and_then(|at| self.commands[*at].as_mut());
            if let Some(command) = command {
                set(command, range);
            }
            left -= 1;
            left > 0
        });
    }
}

/// Where a value stands in the text that it is a part of.
fn range_in(text: &str, value: &RawValue) -> Range<usize> {
    let start = value.get().as_ptr() as usize - text.as_ptr() as usize;
    start..start + value.get().len()
}

#[cfg(test)]
mod tests {
    use super::{MOST, decode_batch};
    use crate::error::CallError;
    use crate::error::body::BodyErrorKind;
    use crate::kind::library::AnyError;

    #[test]
    fn a_batch_is_as_long_as_a_portal_makes_it() {
        let body =
            |commands: usize| format!(r#"{{"result":{{"result":[{}]}}}}"#, vec!["1"; commands].join(","));
        let batch = decode_batch(200, body(MOST - 1).as_bytes()).unwrap();
        assert_eq!(batch.labels().len(), MOST - 1);
        let Err(CallError::Body(error)) = decode_batch(200, body(MOST).as_bytes()) else { panic!() };
        assert_eq!((error.kind(), error.path()), (BodyErrorKind::Mismatch, Some("result")));
    }

    #[test]
    fn an_answer_is_taken_once() {
        let mut batch = decode_batch(200, br#"{"result":{"result":{"a":1}}}"#).unwrap();
        assert!(batch.take::<u8, AnyError>("a").is_some());
        assert!(batch.take::<u8, AnyError>("a").is_none());
        assert_eq!(batch.labels().len(), 0);
    }

    #[test]
    fn of_what_stands_beside_the_results_no_more_is_read_than_of_them() {
        let others: Vec<String> = (2..=MOST).map(|number| format!(r#""x{number}":1,"#)).collect();
        let others = others.concat();
        let body = format!(
            r#"{{"result":{{"result":{{"a":1,"b":2}},"result_next":{{"a":50,{others}"b":60}},"result_total":{{"b":7}}}}}}"#
        );
        let mut batch = decode_batch(200, body.as_bytes()).unwrap();
        let [a, b] = ["a", "b"].map(|label| batch.take::<u8, AnyError>(label).unwrap().unwrap());
        assert_eq!((a.next, a.total), (Some(50), None));
        assert_eq!((b.next, b.total), (None, Some(7)));
    }

    #[test]
    fn whoever_debugs_sees_status_and_labels() {
        let batch = decode_batch(200, br#"{"result":{"result":{"deals":[1],"auth=SECRET":2}}}"#).unwrap();
        assert_eq!(
            format!("{batch:?}"),
            r#"Batch { status: 200, labels: ["deals", "auth=[redacted]"], .. }"#
        );
    }
}
