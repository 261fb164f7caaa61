//! The wording: the rows of `facts/wording.json` in, the text and the help of one code of one method out.
//!
//! A row is about the entries of a code with a variant (a code may mean several things), in all methods or in those of
//! a family. The longest matching family wins. A phrase is used for entries without a `text`. A text that a person
//! wrote or changed is kept.

use std::collections::HashMap;

use anyhow::{Context as _, Result, bail, ensure};
use bitrix_errors_core::rules;

use crate::rows::{self, Row, family, is_of};

/// The text and the help for a code.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Phrase {
    pub(crate) text: String,
    pub(crate) help: Option<String>,
}

/// All phrases.
#[derive(Debug, Default)]
pub(crate) struct Wording {
    /// By code in lower case and variant.
    rules: HashMap<(String, String), Vec<Rule>>,
}

/// A phrase, and its methods.
#[derive(Debug)]
struct Rule {
    pattern: String,
    phrase: Phrase,
    is_used: bool,
}

impl Wording {
    pub(crate) fn read(text: &str) -> Result<Self> {
        let mut wording = Self::default();
        for row in rows::read(text)? {
            let name = row_name(&row);
            wording.add(row).with_context(|| name)?;
        }
        for ((code, variant), rules) in &wording.rules {
            let has_text = rules.iter().all(|rule| !rule.phrase.text.is_empty());
            ensure!(has_text, "`{code}` / `{variant}`: a help needs the text that it belongs to");
        }
        Ok(wording)
    }

    fn add(&mut self, row: Row) -> Result<()> {
        let (code, variant) =
            row.code.zip(row.variant).context("a phrase is for a `code` and a `variant`")?;
        let text = row.value.as_str().context("a phrase is a string")?.to_owned();
        check(&text)?;
        let rules = self.rules.entry((code.to_ascii_lowercase(), variant)).or_default();
        for pattern in row.method.0 {
            let known = rules.iter().position(|rule| rule.pattern == pattern);
            let at = known.unwrap_or_else(|| {
                rules.push(Rule { pattern, phrase: Phrase::default(), is_used: false });
                rules.len() - 1
            });
            let phrase = &mut rules[at].phrase;
            match row.field.as_str() {
                "text" if phrase.text.is_empty() => phrase.text.clone_from(&text),
                "help" if phrase.help.is_none() => phrase.help = Some(text.clone()),
                "text" | "help" => bail!("`{}` is given twice", row.field),
                other => bail!("a phrase is a `text` or a `help`, not a `{other}`"),
            }
        }
        Ok(())
    }

    /// The phrase for a code of a method.
    pub(crate) fn phrase(&mut self, method: &str, code: &str, variant: &str) -> Option<&Phrase> {
        let rules = self.rules.get_mut(&(code.to_ascii_lowercase(), variant.to_owned()))?;
        let best = rules
            .iter_mut()
            .filter(|rule| is_of(&rule.pattern, method))
            .max_by_key(|rule| family(&rule.pattern).unwrap_or(&rule.pattern).len())?;
        best.is_used = true;
        Some(&best.phrase)
    }

    /// The phrases that no entry used: most likely there is a typo in their code or variant.
    pub(crate) fn unused(&self) -> Vec<String> {
        let mut unused = Vec::new();
        for ((code, variant), rules) in &self.rules {
            for rule in rules.iter().filter(|rule| !rule.is_used) {
                let is_general = rule.pattern == "*";
                let within = if is_general { String::new() } else { format!(" in {}", rule.pattern) };
                // A phrase is not a mistake if each of its methods has a better one.
                if !is_general || rules.iter().all(|rule| !rule.is_used) {
                    unused.push(format!("`{code}` / `{variant}`{within}"));
                }
            }
        }
        unused.sort();
        unused
    }
}

/// The name of a row in faults.
fn row_name(row: &Row) -> String {
    let name = |part: &Option<String>| part.clone().unwrap_or_default();
    format!("`{}` / `{}` of {}", name(&row.code), name(&row.variant), row.method.0.join(", "))
}

/// Checks the style of a phrase, which is used in the middle of other sentences.
fn check(text: &str) -> Result<()> {
    rules::text(text).map_err(anyhow::Error::msg)?;
    if text.is_empty() || text.ends_with('!') || text.starts_with(char::is_uppercase) {
        bail!("a phrase begins in lower case and has no exclamation mark: {text:?}");
    }
    if text.matches('`').count() % 2 == 1 {
        bail!("a backtick is not closed in {text:?}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::Wording;

    fn wording(rows: &[(&str, &str, &str)]) -> Wording {
        let rows: Vec<String> = rows
            .iter()
            .map(|(method, variant, text)| {
                format!(
                    r#"{{"method": "{method}", "code": "X_1", "variant": "{variant}", "field": "text", "value": "{text}"}}"#
                )
            })
            .collect();
        Wording::read(&format!(r#"{{"rows": [{}]}}"#, rows.join(","))).unwrap()
    }

    #[test]
    fn the_closest_family_wins() {
        let mut book =
            wording(&[("*", "Denied", "all"), ("crm.*", "Denied", "crm"), ("crm.item.*", "Denied", "item")]);
        for (method, text) in [
            ("a.b", "all"),
            ("crmx", "all"),
            ("crm.add", "crm"),
            ("crm.item.add@v3", "item"),
            ("CRM.Item", "item"),
        ] {
            assert_eq!(book.phrase(method, "x_1", "Denied").unwrap().text, text, "{method}");
        }
        assert_eq!(book.phrase("a.b", "X_1", "Other"), None);
        assert!(book.unused().is_empty());
    }

    #[test]
    fn a_phrase_without_an_entry_is_reported() {
        let mut book = wording(&[("*", "A", "a"), ("*", "B", "b"), ("z.*", "B", "c")]);
        assert!(book.phrase("a", "X_1", "B").is_some());
        assert_eq!(book.unused(), ["`x_1` / `A`", "`x_1` / `B` in z.*"]);
    }

    #[test]
    fn a_phrase_in_the_wrong_style_is_refused() {
        for text in ["Not found", "not found.", " not found", "`ID is empty", "", "not found!"] {
            let row = format!(
                r#"{{"method": "*", "code": "X", "variant": "A", "field": "text", "value": {text:?}}}"#
            );
            assert!(Wording::read(&format!(r#"{{"rows": [{row}]}}"#)).is_err(), "{text}");
            let twice = row.replace(&format!("{text:?}"), "\"a\"");
            assert!(Wording::read(&format!(r#"{{"rows": [{twice}, {twice}]}}"#)).is_err(), "twice");
        }
    }

    #[test]
    fn the_wording_can_be_read() {
        Wording::read(include_str!("../../../facts/wording.json")).unwrap();
    }
}
