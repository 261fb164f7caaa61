//! The phrase book: `wording.json` in, the words for one code of one method out.
//!
//! ```jsonc
//! { "200040300010": {                    // the code
//!     "ReadDenied": {                    // the variant that the facts propose: one code means several things
//!       "text": "this user may not read this part of the shop", "help": "…",
//!       "in": { "catalog": { "text": "this user may not read the product catalogue" } } } } }
//! ```
//!
//! `in` says it better for the methods below a name; the longest name that fits wins. A phrase goes to
//! entries that have no `text`; where a person wrote one, or changed one, it stays.

use std::collections::HashMap;

use anyhow::{Result, bail};
use serde::Deserialize;

use crate::pairs::Pairs;
use crate::sections::is_within;

/// The words for a code.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Phrase {
    pub(crate) text: String,
    pub(crate) help: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPhrase {
    text: String,
    help: Option<String>,
    r#in: Option<Pairs<Phrase>>,
}

/// The whole phrase book.
#[derive(Debug, Default)]
pub(crate) struct Wording {
    /// By code in lower case and variant.
    rules: HashMap<(String, String), Vec<Rule>>,
}

/// A phrase, and the name that the methods it is for begin with.
#[derive(Debug)]
struct Rule {
    within: Option<String>,
    phrase: Phrase,
    is_used: bool,
}

impl Wording {
    pub(crate) fn read(text: &str) -> Result<Self> {
        let Pairs(codes): Pairs<Pairs<RawPhrase>> = serde_json::from_str(text)?;
        let mut wording = Self::default();
        for (code, Pairs(variants)) in codes {
            for (variant, RawPhrase { text, help, r#in }) in variants {
                let key = (code.to_ascii_lowercase(), variant);
                let place = format!("`{code}` / `{}`", key.1);
                if wording.rules.contains_key(&key) {
                    bail!("{place} stands there twice");
                }
                let mut rules = vec![Rule { within: None, phrase: Phrase { text, help }, is_used: false }];
                for (within, phrase) in r#in.map(|Pairs(list)| list).unwrap_or_default() {
                    rules.push(Rule { within: Some(within), phrase, is_used: false });
                }
                for Rule { phrase, .. } in &rules {
                    check(phrase, &place)?;
                }
                wording.rules.insert(key, rules);
            }
        }
        Ok(wording)
    }

    /// The words for a code of a method.
    pub(crate) fn phrase(&mut self, method: &str, code: &str, variant: &str) -> Option<&Phrase> {
        let rules = self.rules.get_mut(&(code.to_ascii_lowercase(), variant.to_owned()))?;
        let name = method.strip_suffix("@v3").unwrap_or(method);
        let best = rules
            .iter_mut()
            .filter(|rule| rule.within.as_deref().is_none_or(|within| is_within(name, within)))
            .max_by_key(|rule| rule.within.as_ref().map_or(0, String::len))?;
        best.is_used = true;
        Some(&best.phrase)
    }

    /// The phrases that nothing asked for: most likely a typo in their code or variant.
    pub(crate) fn unused(&self) -> Vec<String> {
        let mut unused = Vec::new();
        for ((code, variant), rules) in &self.rules {
            for rule in rules.iter().filter(|rule| !rule.is_used) {
                let within = rule.within.as_ref().map(|within| format!(" in {within}")).unwrap_or_default();
                // A phrase whose every method has a better one is no mistake.
                if rule.within.is_some() || rules.iter().all(|rule| !rule.is_used) {
                    unused.push(format!("`{code}` / `{variant}`{within}"));
                }
            }
        }
        unused.sort();
        unused
    }
}

/// The voice of the catalogue: a phrase stands in the middle of other sentences.
fn check(Phrase { text, help }: &Phrase, place: &str) -> Result<()> {
    for said in [Some(text), help.as_ref()].into_iter().flatten() {
        if said.trim() != said || said.is_empty() || said.ends_with(['.', '!']) {
            bail!("{place}: no outer spaces and no full stop in {said:?}");
        }
        if said.starts_with(char::is_uppercase) {
            bail!("{place}: a phrase begins in lower case, unlike {said:?}");
        }
        if said.matches('`').count() % 2 == 1 {
            bail!("{place}: a backtick is left open in {said:?}");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::Wording;

    #[test]
    fn the_longest_name_that_fits_wins() {
        let mut wording = Wording::read(
            r#"{"X_1": {"Denied": {"text": "all", "in": {"crm": {"text": "crm"}, "crm.item": {"text": "item"}}}}}"#,
        )
        .unwrap();
        for (method, text) in [
            ("a.b", "all"),
            ("crmx", "all"),
            ("crm.add", "crm"),
            ("crm.item.add@v3", "item"),
            ("CRM.Item", "item"),
        ] {
            assert_eq!(wording.phrase(method, "x_1", "Denied").unwrap().text, text, "{method}");
        }
        assert_eq!(wording.phrase("a.b", "X_1", "Other"), None);
        assert!(wording.unused().is_empty());
    }

    #[test]
    fn a_phrase_that_fits_nothing_is_named() {
        let mut wording =
            Wording::read(r#"{"X": {"A": {"text": "a"}, "B": {"text": "b", "in": {"z": {"text": "c"}}}}}"#)
                .unwrap();
        assert!(wording.phrase("a", "X", "B").is_some());
        assert_eq!(wording.unused(), ["`x` / `A`", "`x` / `B` in z"]);
    }

    #[test]
    fn a_phrase_out_of_voice_is_refused() {
        for text in ["Not found", "not found.", " not found", "`ID is empty", ""] {
            assert!(Wording::read(&format!(r#"{{"X": {{"A": {{"text": {text:?}}}}}}}"#)).is_err(), "{text}");
        }
    }

    #[test]
    fn the_phrase_book_can_be_read() {
        Wording::read(include_str!("../wording.json")).unwrap();
    }
}
