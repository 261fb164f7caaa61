//! The values of keys: a slice of the file in; what it says, or a fault, out.

use std::borrow::Cow;

use bitrix_errors_core::Wait;
use bitrix_errors_core::class::Word;
use bitrix_errors_core::rules::{self, quoted};

use super::Reader;
use crate::json::{each_item, string};
use crate::keys::Key;
use crate::names::did_you_mean_or_all;

impl<'a> Reader<'a> {
    pub(super) fn string(&mut self, raw: &'a str, key: impl Key) -> Option<Cow<'a, str>> {
        let found = string(raw);
        if found.is_none() {
            self.fault(raw, format!("`{}` is a string: `\"…\"`", key.as_str()));
        }
        found
    }

    /// A string that says something.
    pub(super) fn sentence(&mut self, raw: &'a str, key: impl Key) -> Option<String> {
        let found = self.string(raw, key)?;
        let is_kept = self.check(raw, rules::not_blank(key.as_str(), &found));
        is_kept.then(|| found.into_owned())
    }

    /// A list of strings.
    pub(super) fn strings(&mut self, raw: &'a str, key: impl Key) -> Vec<String> {
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
    pub(super) fn scopes(&mut self, raw: &'a str, key: impl Key) -> Vec<String> {
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

    pub(super) fn wait(&mut self, raw: &'a str, key: impl Key) -> Option<Wait> {
        let found = self.string(raw, key)?;
        let wait = Wait::parse(&found);
        if wait.is_none() {
            self.fault(raw, Wait::EXPECTED);
        }
        wait
    }

    pub(super) fn text(&mut self, raw: &'a str, key: impl Key) -> Option<String> {
        let text = self.sentence(raw, key)?;
        self.check(raw, rules::text(&text));
        Some(text)
    }

    pub(super) fn link(&mut self, raw: &'a str, key: impl Key) -> Option<String> {
        let link = self.string(raw, key)?;
        self.check(raw, rules::link(&link));
        Some(link.into_owned())
    }

    pub(super) fn flag(&mut self, raw: &'a str, key: impl Key) -> bool {
        match raw {
            "true" => true,
            "false" => false,
            _ => {
                self.fault(raw, format!("`{}` is `true` or `false`", key.as_str()));
                false
            }
        }
    }

    pub(super) fn statuses(&mut self, raw: &'a str) -> Vec<u16> {
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

    pub(super) fn status(&mut self, raw: &'a str, statuses: &mut Vec<u16>) {
        if raw.bytes().all(|byte| byte.is_ascii_digit()) {
            let added = rules::add_status(statuses, raw.parse().ok(), raw);
            self.check(raw, added);
        } else {
            self.fault(raw, rules::STATUS);
        }
    }

    pub(super) fn word<W: Word>(&mut self, raw: &'a str, key: impl Key) -> Option<W> {
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
    pub(super) fn hint(&self, wrong: &str, words: &[&str]) -> String {
        if self.faults.is_full() { String::new() } else { did_you_mean_or_all(wrong, words) }
    }
}
