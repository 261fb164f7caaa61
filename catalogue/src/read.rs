//! The format of a catalogue, and every rule that it has to keep: text in, entries and faults out.
//!
//! A fault does not end the reading: what can be kept is kept, so that one typo in a catalogue is one message and not a
//! hundred about what is missing.

use std::borrow::Cow;
use std::collections::HashSet;

use bitrix_errors_core::Wait;
use bitrix_errors_core::class::{Category, Word};
use bitrix_errors_core::code::{is_reserved_variant, is_variant_name, same_code, variant_name};
use bitrix_errors_core::entry::{OwnedEntry, When};
use bitrix_errors_core::rules::{self, Message, quoted};

use crate::cases::Cases;
use crate::json::{Member, check_syntax, each_item, each_member, string};
use crate::keys::{EntryKey, FileKey, Key, MethodKey, WhenKey};
use crate::model::{CatalogueEntry, ErrorsIn, Method};
use crate::names::did_you_mean_or_all;
use crate::source::{Faults, Span};

/// A file whose methods are found, but not read yet.
pub(crate) struct Outline<'a> {
    pub(crate) system: Option<&'a str>,
    pub(crate) methods: Vec<Member<'a>>,
}

/// Reads one file; the faults are those of all that was read.
pub(crate) struct Reader<'a> {
    text: &'a str,
    pub(crate) faults: Faults,
    /// Whether its methods could be found.
    pub(crate) is_readable: bool,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, faults: Faults::default(), is_readable: true }
    }

    /// All of the file, every rule checked.
    pub(crate) fn all(&mut self) -> (Vec<CatalogueEntry>, Vec<Method>) {
        let outline = self.outline();
        let system = outline.system.map(|list| self.entries(list, FileKey::System.as_str()));
        let methods = outline.methods.iter().map(|method| self.method(method)).collect();
        (system.unwrap_or_default(), methods)
    }

    /// What the file has.
    pub(crate) fn outline(&mut self) -> Outline<'a> {
        let mut outline = Outline { system: None, methods: Vec::new() };
        if let Err((offset, message)) = check_syntax(self.text) {
            self.faults.add(Span::of_char(self.text, offset), message);
            self.is_readable = false;
            return outline;
        }
        let members = self.members(self.text.trim_ascii(), "a catalogue");
        self.is_readable = self.faults.count == 0;
        for (key, member) in members {
            match key {
                FileKey::System => outline.system = Some(member.value),
                FileKey::Methods => outline.methods = self.methods(member.value),
                FileKey::Schema => drop(self.string(member.value, key)),
            }
        }
        outline
    }

    fn methods(&mut self, raw: &'a str) -> Vec<Member<'a>> {
        let mut methods = Vec::new();
        let mut names = HashSet::new();
        let is_object = each_member(raw, |method| {
            if !names.insert(method.name.to_ascii_lowercase()) {
                let name = quoted(&method.name);
                self.fault(method.key, format!("the method `{name}` is given twice; merge the two"));
            }
            self.check(method.key, rules::method_name(&method.name));
            methods.push(method);
        });
        if !is_object {
            self.fault(raw, "`methods` is an object: the method's name, then what it can answer");
            self.is_readable = false;
        }
        methods
    }

    /// What one method can answer.
    pub(crate) fn method(&mut self, method: &Member<'a>) -> Method {
        let mut read = Method::new(&method.name);
        let mut has_errors = false;
        for (key, member) in self.members(method.value, "a method") {
            match key {
                MethodKey::Docs => read.docs = self.link(member.value, key),
                MethodKey::Deprecated => read.deprecated = self.flag(member.value, key),
                MethodKey::Scope => read.scopes = self.scopes(member.value, key),
                MethodKey::Effect => read.effect = self.word(member.value, key),
                MethodKey::Caller => read.caller = self.word(member.value, key),
                MethodKey::ErrorsIn => read.errors_in = self.errors_in(member.value, key),
                MethodKey::Errors => {
                    has_errors = true;
                    read.entries = self.entries(member.value, key.as_str());
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

    /// Where the errors of a method stand.
    fn errors_in(&mut self, raw: &'a str, key: impl Key) -> Option<ErrorsIn> {
        let found = self.string(raw, key)?;
        let place = (found == ErrorsIn::Result.as_str()).then_some(ErrorsIn::Result);
        if place.is_none() {
            self.fault(raw, "`errors_in` is `\"result\"`, or is left out");
        }
        place
    }

    /// A list of entries, each checked alone and against the others.
    fn entries(&mut self, raw: &'a str, name: &str) -> Vec<CatalogueEntry> {
        let mut entries: Vec<CatalogueEntry> = Vec::new();
        let mut cases = Cases::new();
        let mut variants = HashSet::new();
        let is_list = each_item(raw, |item| {
            let Some((entry, key)) = self.entry(item) else { return };
            let case = cases.of(&entry.entry);
            let same = cases.find(&case, |at| entries[at].entry.is_same_case(&entry.entry));
            if let Some(same) = same.first() {
                let same = &entries[*same];
                let is_shared = |code: &&str| same.entry.codes().any(|other| same_code(other, code));
                let code = entry.entry.codes().find(is_shared).unwrap_or_default();
                let message = given_twice(code, &same.variant);
                self.fault(key, message);
            } else if variants.insert(entry.variant.clone()) {
                cases.add(case, entries.len());
                entries.push(entry);
            } else {
                let message = format!(
                    "a second code makes the variant `{}`; name one of them with `\"variant\"`",
                    quoted(&entry.variant)
                );
                self.fault(key, message);
            }
        });
        if !is_list {
            self.fault(raw, format!("`{name}` is a list of entries: `[{{ \"code\": … }}, …]`"));
        }
        // Many methods have one entry, and a list of one has room for four.
        entries.shrink_to_fit();
        entries
    }

    /// One entry, and the slice that names it: its variant, else its code.
    fn entry(&mut self, raw: &'a str) -> Option<(CatalogueEntry, &'a str)> {
        let faults_before = self.faults.count;
        let mut entry = OwnedEntry::default();
        let mut code_at = None;
        let mut variant_at = None;
        let mut has_category = false;
        let mut name = None;
        let mut is_nonstandard = false;
        let mut shadows_system = false;
        let mut undocumented = false;
        let mut aliases_at = None;
        for (key, member) in self.members(raw, "an entry") {
            let value = member.value;
            match key {
                EntryKey::Code => {
                    code_at = Some(value);
                    entry.code = self.string(value, key)?.into_owned();
                }
                EntryKey::Aliases => {
                    aliases_at = Some(value);
                    entry.aliases = self.strings(value, key);
                }
                EntryKey::Variant => {
                    variant_at = Some(value);
                    name = self.string(value, key).map(Cow::into_owned);
                }
                EntryKey::Prefix => entry.is_prefix = self.flag(value, key),
                EntryKey::Nonstandard => is_nonstandard = self.flag(value, key),
                EntryKey::ShadowsSystem => shadows_system = self.flag(value, key),
                EntryKey::Undocumented => undocumented = self.flag(value, key),
                EntryKey::When => entry.when = self.conditions(value),
                EntryKey::Status => entry.statuses = self.statuses(value),
                EntryKey::Message => entry.message = self.sentence(value, key),
                EntryKey::Category => {
                    has_category = true;
                    entry.category = self.word(value, key);
                }
                EntryKey::Recovery => entry.recovery = self.word(value, key),
                EntryKey::Retry => entry.retry = self.word(value, key),
                EntryKey::Wait => entry.wait = self.wait(value, key),
                EntryKey::Text => entry.text = self.text(value, key),
                EntryKey::Help => entry.help = self.sentence(value, key),
                EntryKey::Docs => entry.docs = self.link(value, key),
            }
        }
        let Some(code_at) = code_at else {
            if self.faults.count == faults_before {
                self.fault(raw, "this entry lacks `code`: the code as on the wire, `\"\"` where it is empty");
            }
            return None;
        };
        if !has_category && self.faults.count == faults_before {
            let list: Vec<&str> = Category::WORDS.iter().map(|word| word.word()).collect();
            self.fault(code_at, format!("this entry lacks `category`: one of {}", list.join(", ")));
        }
        self.check(code_at, rules::code(&entry.code, entry.is_prefix, is_nonstandard, rules::Place::File));
        if let Some(aliases_at) = aliases_at {
            self.check_aliases(&entry, aliases_at, is_nonstandard);
        }
        let derived = variant_name(&entry.code);
        let key = variant_at.unwrap_or(code_at);
        self.check(key, rules::variant(name.as_deref().or(derived.as_deref())));
        let variant = name.filter(|name| is_variant_name(name)).or(derived);
        let variant = variant.filter(|name| !is_reserved_variant(name))?;
        Some((CatalogueEntry { entry, variant, shadows_system, undocumented, span: self.span(key) }, key))
    }

    /// Each alias is a code like the first.
    fn check_aliases(&mut self, entry: &OwnedEntry, at: &'a str, is_nonstandard: bool) {
        if entry.is_prefix {
            self.fault(at, rules::PREFIX_WITH_ALIASES);
        }
        for (number, alias) in entry.aliases.iter().enumerate() {
            self.check(at, rules::code(alias, false, is_nonstandard, rules::Place::File));
            let is_again = |code: &str| same_code(code, alias);
            if entry.codes().take(number + 1).any(is_again) {
                self.fault(at, format!("the code `{alias}` is given twice in this entry"));
            }
        }
    }

    /// One condition, or a list of them.
    fn conditions(&mut self, raw: &'a str) -> Vec<When> {
        let mut conditions = Vec::new();
        if !each_item(raw, |raw| conditions.push(self.when(raw))) {
            return vec![self.when(raw)];
        }
        if conditions.is_empty() {
            self.fault(raw, "this list of conditions is empty; leave it out");
        }
        conditions
    }

    fn when(&mut self, raw: &'a str) -> When {
        let mut when = When::default();
        let found = self.members(raw, "`when`");
        if found.is_empty() && raw.starts_with('{') {
            self.fault(raw, "this `when` has no condition; give it `message` or `status`, or leave it out");
        }
        for (key, member) in found {
            match key {
                WhenKey::Message => when.message = self.sentence(member.value, key),
                WhenKey::Status => when.statuses = self.statuses(member.value),
            }
        }
        when
    }

    /// The members of an object; one that is not known or is given twice is a fault.
    fn members<K: Key>(&mut self, raw: &'a str, what: &str) -> Vec<(K, Member<'a>)> {
        let mut kept: Vec<(K, Member<'a>)> = Vec::new();
        let is_object = each_member(raw, |member| match K::from_name(&member.name) {
            None => {
                let hint = self.hint(&member.name, &K::names());
                self.fault(member.key, format!("unknown key `{}`{hint}", quoted(&member.name)));
            }
            Some(key) if kept.iter().any(|(other, _)| *other == key) => {
                self.fault(member.key, format!("`{}` is given twice", member.name));
            }
            Some(key) => kept.push((key, member)),
        });
        if !is_object {
            self.fault(raw, format!("{what} is an object: `{{ … }}`"));
        }
        kept
    }

    fn string(&mut self, raw: &'a str, key: impl Key) -> Option<Cow<'a, str>> {
        let found = string(raw);
        if found.is_none() {
            self.fault(raw, format!("`{}` is a string: `\"…\"`", key.as_str()));
        }
        found
    }

    /// A string that says something.
    fn sentence(&mut self, raw: &'a str, key: impl Key) -> Option<String> {
        let found = self.string(raw, key)?;
        let is_kept = self.check(raw, rules::not_blank(key.as_str(), &found));
        is_kept.then(|| found.into_owned())
    }

    /// A list of strings.
    fn strings(&mut self, raw: &'a str, key: impl Key) -> Vec<String> {
        let mut strings = Vec::new();
        let mut is_empty = true;
        let is_list = each_item(raw, |item| {
            is_empty = false;
            strings.extend(self.string(item, key).map(Cow::into_owned));
        });
        if !is_list || is_empty {
            let key = key.as_str();
            self.fault(
                raw,
                format!("`{key}` is a list of strings: `[\"…\"]`; leave it out where it is empty"),
            );
        }
        strings
    }

    /// A scope, or a list of them.
    fn scopes(&mut self, raw: &'a str, key: impl Key) -> Vec<String> {
        let list = if raw.starts_with('[') {
            self.strings(raw, key)
        } else {
            self.sentence(raw, key).into_iter().collect()
        };
        for scope in &list {
            self.check(raw, rules::scope(scope));
        }
        list
    }

    fn wait(&mut self, raw: &'a str, key: impl Key) -> Option<Wait> {
        let found = self.string(raw, key)?;
        let wait = Wait::parse(&found);
        if wait.is_none() {
            self.fault(raw, Wait::EXPECTED);
        }
        wait
    }

    fn text(&mut self, raw: &'a str, key: impl Key) -> Option<String> {
        let text = self.sentence(raw, key)?;
        self.check(raw, rules::text(&text));
        Some(text)
    }

    fn link(&mut self, raw: &'a str, key: impl Key) -> Option<String> {
        let link = self.string(raw, key)?;
        self.check(raw, rules::link(&link));
        Some(link.into_owned())
    }

    fn flag(&mut self, raw: &'a str, key: impl Key) -> bool {
        match raw {
            "true" => true,
            "false" => false,
            _ => {
                self.fault(raw, format!("`{}` is `true` or `false`", key.as_str()));
                false
            }
        }
    }

    fn statuses(&mut self, raw: &'a str) -> Vec<u16> {
        let mut statuses = Vec::new();
        let mut is_empty = true;
        let is_list = each_item(raw, |item| {
            is_empty = false;
            self.status(item, &mut statuses);
        });
        if !is_list {
            self.status(raw, &mut statuses);
        } else if is_empty {
            self.fault(raw, rules::EMPTY_STATUSES);
        }
        statuses
    }

    fn status(&mut self, raw: &'a str, statuses: &mut Vec<u16>) {
        if raw.bytes().all(|byte| byte.is_ascii_digit()) {
            let added = rules::add_status(statuses, raw.parse().ok(), raw);
            self.check(raw, added);
        } else {
            self.fault(raw, rules::STATUS);
        }
    }

    fn word<W: Word>(&mut self, raw: &'a str, key: impl Key) -> Option<W> {
        let found = self.string(raw, key)?;
        let word = W::from_word(&found);
        if word.is_none() {
            let words: Vec<&str> = W::WORDS.iter().map(|word| word.word()).collect();
            let hint = self.hint(&found, &words);
            self.fault(raw, format!("unknown {} `{}`{hint}", W::KIND, quoted(&found)));
        }
        word
    }

    /// What a wrong word was meant to be, which takes long to find out.
    fn hint(&self, wrong: &str, words: &[&str]) -> String {
        if self.faults.is_full() { String::new() } else { did_you_mean_or_all(wrong, words) }
    }

    /// Adds what a rule says about a slice of the file, if it says anything; whether the rule is kept.
    fn check(&mut self, slice: &'a str, result: Result<(), Message>) -> bool {
        let is_kept = result.is_ok();
        if let Err(message) = result {
            self.fault(slice, message);
        }
        is_kept
    }

    /// Adds a fault about a slice of the file.
    fn fault(&mut self, slice: &'a str, message: impl Into<Message>) {
        self.faults.add(self.span(slice), message.into());
    }

    fn span(&self, slice: &str) -> Span {
        let offset = (slice.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        Span { offset, length: slice.len() }
    }
}

fn given_twice(code: &str, before: &str) -> String {
    let code =
        if code.is_empty() { "the empty code".to_owned() } else { format!("the code `{}`", quoted(code)) };
    let before = quoted(before);
    format!("{code} is given twice (`{before}` before) and no `when` tells the two apart")
}
