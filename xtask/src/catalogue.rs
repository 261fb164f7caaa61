//! A file of methods: its text in, methods out, and back again.
//!
//! The order of the fields is the order of the keys in the files.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs;
use std::ops::Not;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use serde::{Deserialize, Serialize};

use crate::line::line;
use crate::names;
use crate::pairs::Pairs;

const SCHEMA: &str = "../errors.schema.json";

/// What the catalogue says about one code of one method.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Entry {
    pub(crate) code: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) variant: Option<String>,
    #[serde(default, skip_serializing_if = "<&bool>::not")]
    pub(crate) prefix: bool,
    #[serde(default, skip_serializing_if = "<&bool>::not")]
    pub(crate) nonstandard: bool,
    #[serde(default, skip_serializing_if = "<&bool>::not")]
    pub(crate) shadows_system: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) when: Option<When>,
    #[serde(default, skip_serializing_if = "Statuses::is_empty")]
    pub(crate) status: Statuses,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) message: Option<String>,
    pub(crate) category: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) recovery: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) retry: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) help: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) docs: Option<String>,
}

/// What narrows an entry to some of the errors that carry its code.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct When {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) message: Option<String>,
    #[serde(default, skip_serializing_if = "Statuses::is_empty")]
    pub(crate) status: Statuses,
}

/// A set of HTTP statuses; a single one is written without brackets.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "OneOrMore", into = "OneOrMore")]
pub(crate) struct Statuses(pub(crate) Vec<u16>);

#[derive(Serialize, Deserialize)]
#[serde(untagged, expecting = "an HTTP status or a list of them")]
enum OneOrMore {
    One(u16),
    More(Vec<u16>),
}

/// The documentation of one REST method.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Method {
    pub(crate) docs: Option<String>,
    #[serde(default)]
    pub(crate) deprecated: bool,
    pub(crate) errors: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "$schema")]
    _schema: Option<String>,
    methods: Pairs<Method>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SystemFile {
    #[serde(rename = "$schema")]
    _schema: Option<String>,
    system: Vec<Entry>,
}

impl Entry {
    /// The variant that the macro makes of this entry.
    pub(crate) fn name(&self) -> Option<String> {
        self.variant.clone().or_else(|| names::variant(&self.code))
    }

    /// The description that narrows this entry, if one does.
    pub(crate) fn wire_text(&self) -> Option<&str> {
        self.when.as_ref()?.message.as_deref()
    }
}

impl Statuses {
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<OneOrMore> for Statuses {
    fn from(statuses: OneOrMore) -> Self {
        match statuses {
            OneOrMore::One(status) => Self(vec![status]),
            OneOrMore::More(list) => Self(list),
        }
    }
}

impl From<Statuses> for OneOrMore {
    fn from(Statuses(list): Statuses) -> Self {
        match list[..] {
            [status] => Self::One(status),
            _ => Self::More(list),
        }
    }
}

/// The texts of a folder's catalogues, by file stem.
pub(crate) fn texts(folder: &Path) -> Result<BTreeMap<String, String>> {
    let mut texts = BTreeMap::new();
    for file in fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let path = file?.path();
        if let (Some(stem), Some("json")) =
            (path.file_stem().and_then(OsStr::to_str), path.extension().and_then(OsStr::to_str))
        {
            let text = fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
            texts.insert(stem.to_owned(), text);
        }
    }
    Ok(texts)
}

/// The entries of the file of the system set.
pub(crate) fn read_system(text: &str) -> Result<Vec<Entry>> {
    let SystemFile { system, .. } = serde_json::from_str(text)?;
    Ok(system)
}

/// The methods of a file.
pub(crate) fn read(text: &str) -> Result<Vec<(String, Method)>> {
    let File { methods: Pairs(methods), .. } = serde_json::from_str(text)?;
    for (at, (name, _)) in methods.iter().enumerate() {
        if methods[..at].iter().any(|(other, _)| other.eq_ignore_ascii_case(name)) {
            bail!("the method `{name}` stands there twice; merge the two");
        }
    }
    Ok(methods)
}

/// The text of a file: an entry a line, so that a change of one entry is a change of one line.
pub(crate) fn write(methods: &BTreeMap<String, Method>) -> Result<String> {
    let mut out = format!("{{\n  \"$schema\": {},\n  \"methods\": {{", line(&SCHEMA)?);
    for (at, (name, method)) in methods.iter().enumerate() {
        out.push_str(if at == 0 { "\n" } else { ",\n" });
        writeln!(out, "    {}: {{", line(name)?)?;
        if let Some(docs) = &method.docs {
            writeln!(out, "      \"docs\": {},", line(docs)?)?;
        }
        if method.deprecated {
            writeln!(out, "      \"deprecated\": true,")?;
        }
        out.push_str("      \"errors\": [");
        for (at, entry) in method.errors.iter().enumerate() {
            write!(out, "{}        {}", if at == 0 { "\n" } else { ",\n" }, line(entry)?)?;
        }
        out.push_str(if method.errors.is_empty() { "]\n    }" } else { "\n      ]\n    }" });
    }
    out.push_str("\n  }\n}\n");
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::{read, write};

    const FILE: &str = r#"{
  "$schema": "../errors.schema.json",
  "methods": {
    "a.add": {
      "docs": "https://apidocs.bitrix24.com/a-add.html",
      "deprecated": true,
      "errors": [
        { "code": "", "variant": "AccessDenied", "when": { "message": "Access \"denied\"" }, "status": 400, "category": "permission", "text": "keine Ärger" },
        { "code": "A_", "prefix": true, "nonstandard": true, "shadows_system": true, "when": { "status": [401, 403] }, "status": [400, 403], "message": "m", "category": "server", "recovery": "inspect", "retry": "never", "text": "t", "help": "h", "docs": "https://example.com" }
      ]
    },
    "a.get@v3": {
      "docs": "https://apidocs.bitrix24.com/a-get.html",
      "errors": []
    }
  }
}
"#;

    #[test]
    fn what_is_read_is_written_again_byte_for_byte() {
        let methods = read(FILE).unwrap().into_iter().collect();
        assert_eq!(write(&methods).unwrap(), FILE);
    }

    #[test]
    fn a_file_with_an_unknown_key_or_a_method_twice_is_refused() {
        let unknown =
            read(r#"{"methods": {"a": {"errors": [{"code": "A", "category": "server", "txt": "x"}]}}}"#);
        assert!(unknown.unwrap_err().to_string().contains("unknown field `txt`"));
        let twice = read(r#"{"methods": {"a.b": {"errors": []}, "A.b": {"errors": []}}}"#);
        assert!(twice.unwrap_err().to_string().contains("`A.b` stands there twice"));
    }
}
