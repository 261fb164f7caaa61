//! What the page knows: the catalogue in, one value out whose JSON is small. `model.js` reads it.
//!
//! Strings and entries that several methods share are there once and go by their number; lists of
//! fields are arrays. Every default is filled in here, by the macro's own rules.

use std::collections::HashMap;
use std::hash::Hash;

use anyhow::{Context as _, Result};
use serde::Serialize;
use serde_json::{Value, json};

use super::Catalogue;
use crate::catalogue::{Entry, Method};
use crate::category::{Category, Recovery, Retry};
use crate::names;
use crate::twin::Twin;
use crate::words::Word;

const WORDS: &str = include_str!("../../../runtime/src/category.rs");

/// The whole of it.
#[derive(Serialize)]
pub(super) struct Data {
    version: &'static str,
    categories: Vec<Choice>,
    recoveries: Vec<Choice>,
    retries: Vec<Choice>,
    strings: Vec<String>,
    meanings: Vec<Meaning>,
    entries: Vec<Place>,
    /// How many entries, from the first, are the system's.
    system: usize,
    /// `[name, docs, deprecated, entries…]`
    methods: Vec<Value>,
}

/// A word of a closed list, its Rust name and what it means.
#[derive(Serialize)]
struct Choice(&'static str, &'static str, String);

/// What one code can mean. Strings go by their number plus one; 0 is none.
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
struct Meaning {
    #[serde(rename = "c")]
    code: usize,
    #[serde(rename = "k")]
    class: (usize, usize, usize),
    #[serde(rename = "s", skip_serializing_if = "Vec::is_empty")]
    statuses: Vec<u16>,
    #[serde(rename = "t")]
    text: usize,
    #[serde(rename = "h", skip_serializing_if = "is_zero")]
    help: usize,
    #[serde(rename = "d", skip_serializing_if = "is_zero")]
    docs: usize,
    #[serde(rename = "m", skip_serializing_if = "is_zero")]
    message: usize,
    #[serde(rename = "wm", skip_serializing_if = "is_zero")]
    when_message: usize,
    #[serde(rename = "ws", skip_serializing_if = "Vec::is_empty")]
    when_statuses: Vec<u16>,
    #[serde(rename = "p", skip_serializing_if = "is_false")]
    prefix: bool,
}

/// A meaning, the variant that it makes, and 1 plus the number of the system's entry if it is that one.
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
struct Place(usize, usize, usize);

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
fn is_zero(number: &usize) -> bool {
    *number == 0
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
fn is_false(flag: &bool) -> bool {
    !flag
}

/// Values that are kept once.
struct Pool<T> {
    list: Vec<T>,
    places: HashMap<T, usize>,
}

impl<T: Clone + Eq + Hash> Pool<T> {
    fn new() -> Self {
        Self { list: Vec::new(), places: HashMap::new() }
    }

    fn add(&mut self, value: T) -> usize {
        *self.places.entry(value).or_insert_with_key(|value| {
            self.list.push(value.clone());
            self.list.len() - 1
        })
    }
}

impl Data {
    pub(super) fn of(catalogue: &Catalogue) -> Result<Self> {
        let mut reading = Reading {
            system: &catalogue.system,
            strings: Pool::new(),
            meanings: Pool::new(),
            entries: Pool::new(),
        };
        for entry in &catalogue.system {
            reading.entry(entry, None).with_context(|| format!("the system code `{}`", entry.code))?;
        }
        let system = reading.entries.list.len();
        let mut methods = Vec::new();
        for (name, method) in &catalogue.methods {
            methods.push(reading.method(name, method).with_context(|| format!("the method `{name}`"))?);
        }
        Ok(Self {
            version: env!("CARGO_PKG_VERSION"),
            categories: words::<Category>()?,
            recoveries: words::<Recovery>()?,
            retries: words::<Retry>()?,
            strings: reading.strings.list,
            meanings: reading.meanings.list,
            entries: reading.entries.list,
            system,
            methods,
        })
    }
}

struct Reading<'a> {
    system: &'a [Entry],
    strings: Pool<String>,
    meanings: Pool<Meaning>,
    entries: Pool<Place>,
}

impl Reading<'_> {
    fn method(&mut self, name: &str, method: &Method) -> Result<Value> {
        let docs = self.string(method.docs.as_deref());
        let mut fields = vec![json!(name), json!(docs), json!(u8::from(method.deprecated))];
        for entry in &method.errors {
            let twin = twin(entry)?;
            let mut systems = None;
            for (at, other) in self.system.iter().enumerate() {
                if systems.is_none() && twin.is_the_systems(&self::twin(other)?) {
                    systems = Some(at);
                }
            }
            fields.push(json!(self.entry(entry, systems).with_context(|| format!("`{}`", entry.code))?));
        }
        Ok(Value::Array(fields))
    }

    /// The number of an entry; where it is the system's, that fills what it leaves out.
    fn entry(&mut self, entry: &Entry, systems: Option<usize>) -> Result<usize> {
        let Twin { category, recovery, retry, .. } = twin(entry)?;
        let category = category.context("no category")?;
        let recovery = recovery.unwrap_or(category.default_recovery());
        let retry = retry.unwrap_or(category.default_retry());
        let variant = entry.name().context("no variant's name")?;
        let system = systems.map(|at| &self.system[at]);
        let own = |field: fn(&Entry) -> Option<&str>| field(entry).or_else(|| field(system?));
        let text = own(|entry| entry.text.as_deref())
            .map_or_else(|| names::told(&entry.code, &variant), str::to_owned);
        let meaning = Meaning {
            code: self.string(Some(&entry.code)),
            class: (place(category)?, place(recovery)?, place(retry)?),
            statuses: entry.status.0.clone(),
            text: self.string(Some(&text)),
            help: self.string(own(|entry| entry.help.as_deref())),
            docs: self.string(own(|entry| entry.docs.as_deref())),
            message: self.string(entry.message.as_deref()),
            when_message: self.string(entry.wire_text()),
            when_statuses: entry.when.as_ref().map(|when| when.status.0.clone()).unwrap_or_default(),
            prefix: entry.prefix,
        };
        let meaning = self.meanings.add(meaning);
        let variant = self.string(Some(&variant));
        Ok(self.entries.add(Place(meaning, variant, systems.map_or(0, |at| at + 1))))
    }

    fn string(&mut self, string: Option<&str>) -> usize {
        string.map_or(0, |string| self.strings.add(string.to_owned()) + 1)
    }
}

/// What the macro asks of an entry to tell whether it is the system's.
fn twin(entry: &Entry) -> Result<Twin<'_>> {
    Ok(Twin {
        code: &entry.code,
        category: Some(word(&entry.category)?),
        recovery: entry.recovery.as_deref().map(word).transpose()?,
        retry: entry.retry.as_deref().map(word).transpose()?,
        is_particular: entry.when.is_some() || entry.prefix || entry.shadows_system,
    })
}

fn word<W: Word>(said: &str) -> Result<W> {
    let found = W::ALL.iter().copied().find(|word| word.written() == said);
    found.with_context(|| format!("unknown {} `{said}`", W::KIND))
}

fn place<W: Word>(word: W) -> Result<usize> {
    let found = W::ALL.iter().position(|other| other.written() == word.written());
    found.context("a word outside its own list")
}

/// A closed list, explained by the documentation comments of `category.rs`.
fn words<W: Word>() -> Result<Vec<Choice>> {
    let lines: Vec<&str> = WORDS.lines().map(str::trim).collect();
    let explained = |word: &W| {
        let (written, name) = (word.written(), word.name());
        let declared = format!("{name} = \"{written}\",");
        let comment = lines.windows(2).find(|pair| pair[1] == declared).map(|pair| pair[0]);
        let meaning = comment.and_then(|line| line.strip_prefix("/// "));
        let meaning = meaning.with_context(|| format!("category.rs does not explain `{name}`"))?;
        Ok(Choice(written, name, meaning.to_owned()))
    };
    W::ALL.iter().map(explained).collect()
}
