//! The `time` member of an answer: JSON in, [`Time`] out, never a failure.

use std::fmt;
use std::time::{Duration, SystemTime};

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

/// How long the portal worked on a call.
///
/// `operating` is what counts against the limit of computing time: 480 seconds in ten minutes, for
/// each method and each application or webhook. A member that the portal leaves out, or sends in
/// another form, is 0 or `None`.
///
/// ```
/// use std::time::{Duration, SystemTime};
///
/// let body = br#"{"result": true, "time": {"start": 1785000000.5, "finish": 1785000000.75,
///     "duration": 0.25, "processing": 0.125, "operating": 1.5, "operating_reset_at": 1785000600}}"#;
/// let reply = bitrix_errors::decode::<bool, bitrix_errors::AnyError>(200, body)?;
/// let time = reply.time.unwrap();
/// assert_eq!(time.duration, 0.25);
/// assert_eq!(time.operating_reset_at, Some(1_785_000_600));
///
/// let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_785_000_540);
/// assert_eq!(time.until_operating_reset(now), Some(Duration::from_secs(60)));
/// # Ok::<(), bitrix_errors::CallError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default, Deserialize, serde::Serialize)]
#[serde(default)]
#[non_exhaustive]
pub struct Time {
    /// When the portal began, in seconds since the Unix epoch.
    #[serde(deserialize_with = "number")]
    pub start: f64,
    /// When the portal ended, in seconds since the Unix epoch.
    #[serde(deserialize_with = "number")]
    pub finish: f64,
    /// From start to finish, in seconds.
    #[serde(deserialize_with = "number")]
    pub duration: f64,
    /// The part of `duration` in which the method itself ran, in seconds.
    #[serde(deserialize_with = "number")]
    pub processing: f64,
    /// What this method has used of its computing time in the current ten minutes, in seconds.
    #[serde(deserialize_with = "number_if_any")]
    pub operating: Option<f64>,
    /// When the portal frees a part of that computing time, in seconds since the Unix epoch.
    #[serde(deserialize_with = "instant_if_any")]
    pub operating_reset_at: Option<u64>,
}

impl Time {
    /// How long it is from `now` until the portal frees computing time of this method.
    ///
    /// `None` where the portal did not say; zero where the moment has passed.
    #[must_use]
    pub fn until_operating_reset(&self, now: SystemTime) -> Option<Duration> {
        let reset = SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(self.operating_reset_at?))?;
        Some(reset.duration_since(now).unwrap_or_default())
    }
}

fn number<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    number_if_any(deserializer).map(Option::unwrap_or_default)
}

fn number_if_any<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<f64>, D::Error> {
    deserializer.deserialize_any(Lenient)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a float saturates, which is meant
fn instant_if_any<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u64>, D::Error> {
    Ok(number_if_any(deserializer)?.map(|seconds| seconds as u64))
}

/// What an object says. PHP writes an empty one as a list, which says nothing, like whatever else may stand there.
pub(crate) struct AnyTime(pub(crate) Option<Time>);

impl<'de> Deserialize<'de> for AnyTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Option<Time>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("how long a call took")
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                Time::deserialize(MapAccessDeserializer::new(map)).map(Some)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Self::Value, A::Error> {
                IgnoredAny.visit_seq(seq).map(|_| None)
            }
            fn visit_unit<E>(self) -> Result<Self::Value, E> {
                Ok(None)
            }
        }
        deserializer.deserialize_any(Object).map(Self)
    }
}

/// The same, to be read later.
#[derive(Clone, Copy)]
pub(crate) struct RawTime<'a>(pub(crate) &'a str);

impl<'de> Deserialize<'de> for RawTime<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <&RawValue>::deserialize(deserializer).map(|json| Self(json.get()))
    }
}

impl From<RawTime<'_>> for AnyTime {
    fn from(unread: RawTime<'_>) -> Self {
        serde_json::from_str(unread.0).unwrap_or(Self(None))
    }
}

/// A number, or a string that holds one; anything else is `None`, not a fault.
struct Lenient;

impl<'de> Visitor<'de> for Lenient {
    type Value = Option<f64>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }

    #[allow(clippy::cast_precision_loss)] // seconds since the epoch are far below 2^52
    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        Ok(Some(value as f64))
    }

    #[allow(clippy::cast_precision_loss)]
    fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
        Ok(Some(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Self::Value, E> {
        Ok(Some(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Self::Value, E> {
        Ok(value.trim().parse().ok().filter(|number: &f64| number.is_finite()))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(None)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::Time;
    use std::time::{Duration, SystemTime};

    #[test]
    fn members_in_another_form_are_absent_rather_than_a_fault() {
        let time: Time = serde_json::from_str(
            r#"{"start": "1785000000.5", "finish": null, "duration": [1], "processing": {"a": 1},
                "operating": true, "operating_reset_at": "1785000600", "date_start": "2026-07-25"}"#,
        )
        .unwrap();
        let expected =
            Time { start: 1_785_000_000.5, operating_reset_at: Some(1_785_000_600), ..Time::default() };
        assert_eq!(time, expected);
    }

    #[test]
    fn the_reset_is_counted_from_now() {
        let time = Time { operating_reset_at: Some(100), ..Time::default() };
        let at = |seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        assert_eq!(time.until_operating_reset(at(70)), Some(Duration::from_secs(30)));
        assert_eq!(time.until_operating_reset(at(170)), Some(Duration::ZERO));
        let never = Time { operating_reset_at: Some(u64::MAX), ..Time::default() };
        assert_eq!(never.until_operating_reset(at(0)), None);
    }
}
