//! The data of the page: the catalogue in, one value with small JSON out. `model.js` reads it.
//!
//! Strings and entries that several methods share are stored once and referred to by number. Lists of fields are
//! arrays. Every default is filled in here, with the rules of the macro.

use std::collections::HashMap;
use std::hash::Hash;

use bitrix_errors_catalogue::{CatalogueEntry, Method};
use bitrix_errors_core::class::{Caller, Category, Effect, Recovery, Retry, Word};
use bitrix_errors_core::code::default_text;
use bitrix_errors_core::entry::OwnedEntry;
use serde::Serialize;
use serde_json::{Value, json};

use super::Catalogue;

/// All data.
#[derive(Serialize)]
pub(super) struct Data {
    version: &'static str,
    categories: Vec<Choice>,
    recoveries: Vec<Choice>,
    retries: Vec<Choice>,
    effects: Vec<Choice>,
    callers: Vec<Choice>,
    strings: Vec<String>,
    meanings: Vec<Meaning>,
    entries: Vec<IndexEntry>,
    /// The number of system entries, which come first.
    system: usize,
    /// `[name, docs, deprecated, effect, scopes, caller, entries…]`; effect and caller by their number plus one
    methods: Vec<Value>,
}

/// A word of a closed list, its name in Rust, and its meaning.
#[derive(Serialize)]
struct Choice(&'static str, &'static str, &'static str);

/// One meaning of a code. Strings are stored as their number plus one; 0 means none.
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
    /// Conditions, of which one must hold: a description and statuses.
    #[serde(rename = "w", skip_serializing_if = "Vec::is_empty")]
    when: Vec<(usize, Vec<u16>)>,
    #[serde(rename = "a", skip_serializing_if = "Vec::is_empty")]
    aliases: Vec<usize>,
    #[serde(rename = "u", skip_serializing_if = "is_zero")]
    wait: usize,
    #[serde(rename = "p", skip_serializing_if = "is_false")]
    prefix: bool,
}

/// A meaning; its variant; and 1 plus the number of the system entry, if it repeats one.
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
struct IndexEntry(usize, usize, usize);

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
fn is_zero(number: &usize) -> bool {
    *number == 0
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
fn is_false(flag: &bool) -> bool {
    !flag
}

/// Values that are stored once.
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
    pub(super) fn of(catalogue: &Catalogue) -> Self {
        let mut reading = Reading {
            system: &catalogue.system,
            strings: Pool::new(),
            meanings: Pool::new(),
            entries: Pool::new(),
        };
        for entry in &catalogue.system {
            reading.entry(entry, None);
        }
        let system = reading.entries.list.len();
        let methods = catalogue.methods.iter().map(|method| reading.method(method)).collect();
        Self {
            version: env!("CARGO_PKG_VERSION"),
            categories: words::<Category>(),
            recoveries: words::<Recovery>(),
            retries: words::<Retry>(),
            effects: words::<Effect>(),
            callers: words::<Caller>(),
            strings: reading.strings.list,
            meanings: reading.meanings.list,
            entries: reading.entries.list,
            system,
            methods,
        }
    }
}

struct Reading<'a> {
    system: &'a [CatalogueEntry],
    strings: Pool<String>,
    meanings: Pool<Meaning>,
    entries: Pool<IndexEntry>,
}

impl Reading<'_> {
    fn method(&mut self, method: &Method) -> Value {
        let docs = self.string(method.docs.as_deref());
        let scopes = self.string(Some(method.scopes.join(", ").as_str()).filter(|scopes| !scopes.is_empty()));
        let mut fields = vec![
            json!(method.name),
            json!(docs),
            json!(u8::from(method.deprecated)),
            json!(method.effect.map_or(0, |effect| position(effect) + 1)),
            json!(scopes),
            json!(method.caller.map_or(0, |caller| position(caller) + 1)),
        ];
        for entry in &method.entries {
            let system = self.system.iter().position(|system| entry.same_as_system_entry(system));
            fields.push(json!(self.entry(entry, system)));
        }
        Value::Array(fields)
    }

    /// The number of an entry. If it repeats an entry of the system set, that fills in what it leaves out.
    fn entry(&mut self, of: &CatalogueEntry, system: Option<usize>) -> usize {
        let CatalogueEntry { entry, variant, .. } = of;
        let (category, recovery, retry) = entry.classification();
        let filling = system.map(|at| &self.system[at].entry);
        let own = |field: fn(&OwnedEntry) -> Option<&str>| field(entry).or_else(|| field(filling?));
        let text = own(|entry| entry.text.as_deref())
            .map_or_else(|| default_text(&entry.code, variant), str::to_owned);
        let meaning = Meaning {
            code: self.string(Some(&entry.code)),
            class: (position(category), position(recovery), position(retry)),
            statuses: entry.statuses.clone(),
            text: self.string(Some(&text)),
            help: self.string(own(|entry| entry.help.as_deref())),
            docs: self.string(own(|entry| entry.docs.as_deref())),
            message: self.string(entry.message.as_deref()),
            when: entry
                .when
                .iter()
                .map(|when| (self.string(when.message.as_deref()), when.statuses.clone()))
                .collect(),
            aliases: entry.aliases.iter().map(|alias| self.string(Some(alias))).collect(),
            wait: self.string(entry.wait.map(|wait| wait.to_string()).as_deref()),
            prefix: entry.is_prefix,
        };
        let meaning = self.meanings.add(meaning);
        let variant = self.string(Some(variant));
        self.entries.add(IndexEntry(meaning, variant, system.map_or(0, |at| at + 1)))
    }

    fn string(&mut self, string: Option<&str>) -> usize {
        string.map_or(0, |string| self.strings.add(string.to_owned()) + 1)
    }
}

/// The position of a word in its list.
fn position<W: Word>(word: W) -> usize {
    let is_it = |other: &W| other.word() == word.word();
    W::WORDS.iter().position(is_it).unwrap_or_default()
}

/// A closed list with the meaning of each word.
fn words<W: Word>() -> Vec<Choice> {
    W::WORDS.iter().map(|word| Choice(word.word(), word.rust_name(), word.explained())).collect()
}
