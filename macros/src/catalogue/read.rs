//! Files in, entries out: the format of a catalogue, and every rule that it has to keep.
//!
//! A fault does not end the reading: what can be kept is kept, so that one typo in a catalogue is
//! one message and not a hundred about what is missing.

use std::borrow::Cow;

use super::json::{Member, check_syntax, items, members, string};
use super::model::{Documented, Method};
use super::place::{Fault, Place};
use crate::category::Category;
use crate::names::{did_you_mean_or_all, is_variant, variant};
use crate::set::{Code, When};
use crate::words::Word;

const FILE_KEYS: [&str; 3] = ["$schema", "system", "methods"];
const METHOD_KEYS: [&str; 3] = ["docs", "deprecated", "errors"];
const WHEN_KEYS: [&str; 2] = ["message", "status"];
const ENTRY_KEYS: [&str; 14] = [
    "code",
    "variant",
    "prefix",
    "nonstandard",
    "shadows_system",
    "when",
    "status",
    "message",
    "category",
    "recovery",
    "retry",
    "text",
    "help",
    "docs",
];

fn is_reserved(variant: &str) -> bool {
    matches!(variant, "System" | "Unknown")
}

/// A file whose methods are found, but not read yet.
pub(super) struct File<'a> {
    pub(super) system: Option<&'a str>,
    pub(super) methods: Vec<Member<'a>>,
}

/// Reads one file; the faults are those of all that was read.
pub(super) struct Reader<'a> {
    text: &'a str,
    pub(super) faults: Vec<Fault>,
    /// Whether its methods could be found.
    pub(super) is_readable: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, faults: Vec::new(), is_readable: true }
    }

    /// All of the file, every rule checked.
    pub(super) fn all(&mut self) -> (Vec<Documented>, Vec<Method>) {
        let file = self.file();
        let system = file.system.map(|list| self.entries(list, "system")).unwrap_or_default();
        let methods = file.methods.iter().map(|method| self.method(method)).collect();
        (system, methods)
    }

    /// The outline of the file.
    pub(super) fn file(&mut self) -> File<'a> {
        let mut file = File { system: None, methods: Vec::new() };
        if let Err((offset, message)) = check_syntax(self.text) {
            self.faults.push(Fault { place: Place { offset, length: 1 }, message });
            self.is_readable = false;
            return file;
        }
        let members = self.members(self.text.trim_ascii(), "a catalogue", &FILE_KEYS);
        self.is_readable = self.faults.is_empty();
        for member in members {
            match &*member.name {
                "system" => file.system = Some(member.value),
                "methods" => file.methods = self.methods(member.value),
                _ => drop(self.string(member.value, "$schema")),
            }
        }
        file
    }

    fn methods(&mut self, raw: &'a str) -> Vec<Member<'a>> {
        let Some(methods) = members(raw) else {
            self.fault(raw, "`methods` is an object: the method's name, then what it can answer");
            self.is_readable = false;
            return Vec::new();
        };
        for (at, method) in methods.iter().enumerate() {
            if methods[..at].iter().any(|other| other.name.eq_ignore_ascii_case(&method.name)) {
                self.fault(
                    method.key,
                    &format!("the method `{}` stands here twice; merge the two", method.name),
                );
            }
            self.check_method_name(method);
        }
        methods
    }

    fn check_method_name(&mut self, method: &Member<'a>) {
        let name = method.name.strip_suffix("@v3").unwrap_or(&method.name);
        let is_part =
            |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
        if !name.split('.').all(is_part) {
            self.fault(
                method.key,
                &format!("`{}` is no method's name; write it as in a call, such as `crm.item.add` or `tasks.task.add@v3`", method.name),
            );
        }
    }

    /// What one method can answer.
    pub(super) fn method(&mut self, method: &Member<'a>) -> Method {
        let mut read =
            Method { name: method.name.to_string(), docs: None, deprecated: false, entries: Vec::new() };
        let mut has_errors = false;
        for member in self.members(method.value, "a method", &METHOD_KEYS) {
            match &*member.name {
                "docs" => read.docs = self.link(member.value),
                "deprecated" => read.deprecated = self.flag(member.value, "deprecated"),
                _ => {
                    has_errors = true;
                    read.entries = self.entries(member.value, "errors");
                }
            }
        }
        if !has_errors && method.value.starts_with('{') {
            self.fault(
                method.key,
                "this method lacks `errors`: the list of its codes, `[]` where it has none",
            );
        }
        read
    }

    /// A list of entries, each checked alone and against the others.
    pub(super) fn entries(&mut self, raw: &'a str, name: &str) -> Vec<Documented> {
        let Some(items) = items(raw) else {
            self.fault(raw, &format!("`{name}` is a list of entries: `[{{ \"code\": … }}, …]`"));
            return Vec::new();
        };
        let mut entries: Vec<Documented> = Vec::new();
        for item in items {
            let Some((entry, key)) = self.entry(item) else { continue };
            if let Some(other) = entries.iter().find(|other| other.code.is_same_case(&entry.code)) {
                let code = Some(&*entry.code.code).filter(|code| !code.is_empty());
                let code =
                    code.map_or_else(|| "the empty code".to_owned(), |code| format!("the code `{code}`"));
                let message = format!(
                    "{code} stands here twice (`{}` before) and no `when` tells the two apart",
                    other.variant
                );
                self.fault(key, &message);
            } else if entries.iter().any(|other| other.variant == entry.variant) {
                let message = format!(
                    "a second code makes the variant `{}`; name one of them with `\"variant\"`",
                    entry.variant
                );
                self.fault(key, &message);
            } else {
                entries.push(entry);
            }
        }
        entries
    }

    /// One entry, and the slice that names it: its variant, else its code.
    fn entry(&mut self, raw: &'a str) -> Option<(Documented, &'a str)> {
        let faults_before = self.faults.len();
        let mut code = Code::default();
        let (mut code_at, mut variant_at, mut category_at) = (None, None, None);
        let (mut name, mut nonstandard, mut shadows_system) = (None, false, false);
        for member in self.members(raw, "an entry", &ENTRY_KEYS) {
            let value = member.value;
            match &*member.name {
                "code" => {
                    code_at = Some(value);
                    code.code = self.string(value, "code")?.into_owned();
                }
                "variant" => {
                    variant_at = Some(value);
                    name = self.string(value, "variant").map(Cow::into_owned);
                }
                "prefix" => code.prefix = self.flag(value, "prefix"),
                "nonstandard" => nonstandard = self.flag(value, "nonstandard"),
                "shadows_system" => shadows_system = self.flag(value, "shadows_system"),
                "when" => code.when = self.when(value),
                "status" => code.statuses = self.statuses(value),
                "message" => code.message = self.sentence(value, "message"),
                "category" => {
                    category_at = Some(value);
                    code.category = self.word(value);
                }
                "recovery" => code.recovery = self.word(value),
                "retry" => code.retry = self.word(value),
                "text" => code.text = self.text(value),
                "help" => code.help = self.sentence(value, "help"),
                _ => code.docs = self.link(value),
            }
        }
        let Some(code_at) = code_at else {
            if self.faults.len() == faults_before {
                self.fault(raw, "this entry lacks `code`: the code as on the wire, `\"\"` where it is empty");
            }
            return None;
        };
        if category_at.is_none() && self.faults.len() == faults_before {
            let list: Vec<&str> = Category::ALL.iter().map(|word| word.as_str()).collect();
            self.fault(code_at, &format!("this entry lacks `category`: one of {}", list.join(", ")));
        }
        self.check_code(&code, code_at, nonstandard);
        let derived = variant(&code.code);
        self.check_variant(name.as_deref().or(derived.as_deref()), variant_at, code_at);
        let variant = name.filter(|name| is_variant(name)).or(derived).filter(|name| !is_reserved(name))?;
        let key = variant_at.unwrap_or(code_at);
        Some((Documented { code, variant, shadows_system, place: self.place(key) }, key))
    }

    fn check_code(&mut self, code: &Code, at: &'a str, nonstandard: bool) {
        if code.code.trim() != code.code {
            self.fault(
                at,
                "leave the outer spaces out of the code; they make no difference when codes are compared",
            );
        } else if let (false, Some(odd)) = (nonstandard, code.odd_letter()) {
            let message = format!(
                "a code is written in digits, Latin letters and underscores, and {odd} is none of them; \
                 if portals really send this one, add `\"nonstandard\": true`"
            );
            self.fault(at, &message);
        }
        if code.prefix && code.code.is_empty() {
            self.fault(at, "an empty code is the beginning of every code; leave `prefix` out");
        }
    }

    fn check_variant(&mut self, name: Option<&str>, variant_at: Option<&'a str>, code_at: &'a str) {
        match name {
            None => self.fault(code_at, "this code makes no variant's name; add `\"variant\": \"SomeName\"`"),
            Some(name) if is_reserved(name) => self.fault(
                variant_at.unwrap_or(code_at),
                "`System` and `Unknown` are variants that the attribute adds to enums; give this entry another `\"variant\"`",
            ),
            Some(name) if !is_variant(name) => self.fault(
                variant_at.unwrap_or(code_at),
                &format!("`{name}` is no variant's name; write it in PascalCase, such as `NotFound`"),
            ),
            Some(_) => {}
        }
    }

    fn when(&mut self, raw: &'a str) -> When {
        let mut when = When::default();
        let found = self.members(raw, "`when`", &WHEN_KEYS);
        if found.is_empty() && raw.starts_with('{') {
            self.fault(raw, "this `when` has no condition; give it `message` or `status`, or leave it out");
        }
        for member in found {
            match &*member.name {
                "message" => when.message = self.sentence(member.value, "message"),
                _ => when.statuses = self.statuses(member.value),
            }
        }
        when
    }

    /// The members of an object; one that is not known or stands there twice is a fault.
    fn members(&mut self, raw: &'a str, what: &str, known: &[&str]) -> Vec<Member<'a>> {
        let Some(found) = members(raw) else {
            self.fault(raw, &format!("{what} is an object: `{{ … }}`"));
            return Vec::new();
        };
        let mut kept: Vec<Member<'a>> = Vec::new();
        for member in found {
            if !known.contains(&&*member.name) {
                let hint = did_you_mean_or_all(&member.name, known);
                self.fault(member.key, &format!("unknown key `{}`{hint}", member.name));
            } else if kept.iter().any(|other| other.name == member.name) {
                self.fault(member.key, &format!("`{}` stands here twice", member.name));
            } else {
                kept.push(member);
            }
        }
        kept
    }

    fn string(&mut self, raw: &'a str, key: &str) -> Option<Cow<'a, str>> {
        let found = string(raw);
        if found.is_none() {
            self.fault(raw, &format!("`{key}` is a string: `\"…\"`"));
        }
        found
    }

    /// A string that says something.
    fn sentence(&mut self, raw: &'a str, key: &str) -> Option<String> {
        let found = self.string(raw, key)?;
        if found.trim().is_empty() {
            self.fault(raw, &format!("`{key}` is empty; leave it out"));
            return None;
        }
        Some(found.into_owned())
    }

    fn text(&mut self, raw: &'a str) -> Option<String> {
        let text = self.sentence(raw, "text")?;
        if text.trim() != text || text.ends_with('.') {
            self.fault(raw, "`text` stands in the middle of other sentences: no full stop, no outer spaces");
        }
        Some(text)
    }

    fn link(&mut self, raw: &'a str) -> Option<String> {
        let link = self.string(raw, "docs")?;
        if !link.starts_with("https://") && !link.starts_with("http://") {
            self.fault(raw, "`docs` is the address of a page: `https://…`");
        }
        Some(link.into_owned())
    }

    fn flag(&mut self, raw: &'a str, key: &str) -> bool {
        match raw {
            "true" => true,
            "false" => false,
            _ => {
                self.fault(raw, &format!("`{key}` is `true` or `false`"));
                false
            }
        }
    }

    fn statuses(&mut self, raw: &'a str) -> Vec<u16> {
        let list = items(raw).unwrap_or_else(|| vec![raw]);
        if list.is_empty() {
            self.fault(raw, "this list of HTTP statuses is empty; leave it out");
        }
        let mut statuses = Vec::new();
        for item in list {
            match item.parse() {
                Ok(status @ 100..=599) if !statuses.contains(&status) => statuses.push(status),
                Ok(100..=599) => self.fault(item, &format!("the status {item} stands here twice")),
                _ if item.bytes().all(|byte| byte.is_ascii_digit()) => {
                    self.fault(item, &format!("{item} is no HTTP status; statuses go from 100 to 599"));
                }
                _ => self.fault(item, "an HTTP status is a number, or a list of them: `400` or `[400, 403]`"),
            }
        }
        statuses
    }

    fn word<W: Word>(&mut self, raw: &'a str) -> Option<W> {
        let found = self.string(raw, W::KIND)?;
        let word = W::ALL.iter().copied().find(|word| word.written() == found);
        if word.is_none() {
            let words: Vec<&str> = W::ALL.iter().map(|word| word.written()).collect();
            let hint = did_you_mean_or_all(&found, &words);
            self.fault(raw, &format!("unknown {} `{found}`{hint}", W::KIND));
        }
        word
    }

    /// Adds a fault about a slice of the file.
    fn fault(&mut self, slice: &'a str, message: &str) {
        self.faults.push(Fault { place: self.place(slice), message: message.to_owned() });
    }

    fn place(&self, slice: &str) -> Place {
        let offset = (slice.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        Place { offset, length: slice.len() }
    }
}
