//! Catalogues as files: methods in, text out. Each entry is one line, so that changing an entry changes one line.
//! [`CatalogueFile::parse`](crate::CatalogueFile::parse) reads the text back.

use bitrix_errors_core::class::Word;
use bitrix_errors_core::code::{is_standard, variant_name};
use bitrix_errors_core::entry::When;

use crate::keys::{EntryKey, FileKey, Key, MethodKey, WhenKey};
use crate::model::{CatalogueEntry, Method};

/// The text of a file of methods. `schema` is the path of the schema, relative to the file.
///
/// ```
/// use bitrix_errors_catalogue::{CatalogueFile, methods_file};
///
/// let text = r#"{
///   "$schema": "errors.schema.json",
///   "methods": {
///     "shop.sync": {
///       "errors": [
///         { "code": "SHOP_CLOSED", "status": 503, "category": "unavailable" }
///       ]
///     }
///   }
/// }
/// "#;
/// let file = CatalogueFile::parse("shop.json", text);
/// assert_eq!(methods_file("errors.schema.json", &file.methods), text);
/// ```
#[must_use]
pub fn methods_file<'a>(schema: &str, methods: impl IntoIterator<Item = &'a Method>) -> String {
    let methods: Vec<String> = methods.into_iter().map(method).collect();
    format!(
        "{{\n  {}: {},\n  {}: {{\n{}\n  }}\n}}\n",
        string(FileKey::Schema.as_str()),
        string(schema),
        string(FileKey::Methods.as_str()),
        methods.join(",\n")
    )
}

/// A method and its entries.
fn method(method: &Method) -> String {
    let members = MethodKey::ALL.iter().filter_map(|key| {
        let value = match key {
            MethodKey::Docs => string(method.docs.as_ref()?),
            MethodKey::Deprecated => flag(method.deprecated)?,
            MethodKey::Scope => one_or_list(&method.scopes)?,
            MethodKey::Effect => string(method.effect?.word()),
            MethodKey::Caller => string(method.caller?.word()),
            MethodKey::ErrorsIn => string(method.errors_in?.as_str()),
            MethodKey::Errors if method.entries.is_empty() => "[]".to_owned(),
            MethodKey::Errors => {
                let lines: Vec<String> = method.entries.iter().map(entry_line).collect();
                format!("[\n        {}\n      ]", lines.join(",\n        "))
            }
        };
        Some(format!("      {}: {value}", string(key.as_str())))
    });
    let members: Vec<String> = members.collect();
    format!("    {}: {{\n{}\n    }}", string(&method.name), members.join(",\n"))
}

/// An entry as one line of JSON.
fn entry_line(of: &CatalogueEntry) -> String {
    let CatalogueEntry { entry, variant, shadows_system, undocumented, .. } = of;
    let optional = |text: &Option<String>| text.as_deref().map(string);
    object(EntryKey::ALL, |key| match key {
        EntryKey::Code => Some(string(&entry.code)),
        EntryKey::Aliases => list(&entry.aliases),
        EntryKey::Variant => (variant_name(&entry.code).as_ref() != Some(variant)).then(|| string(variant)),
        EntryKey::Prefix => flag(entry.is_prefix),
        EntryKey::Nonstandard => flag(!is_standard(&entry.code)),
        EntryKey::ShadowsSystem => flag(*shadows_system),
        EntryKey::Undocumented => flag(*undocumented),
        EntryKey::When => conditions(&entry.when),
        EntryKey::Status => statuses(&entry.statuses),
        EntryKey::Message => optional(&entry.message),
        EntryKey::Category => entry.category.map(|word| string(word.word())),
        EntryKey::Recovery => entry.recovery.map(|word| string(word.word())),
        EntryKey::Retry => entry.retry.map(|word| string(word.word())),
        EntryKey::Wait => entry.wait.map(|wait| string(&wait.to_string())),
        EntryKey::Text => optional(&entry.text),
        EntryKey::Help => optional(&entry.help),
        EntryKey::Docs => optional(&entry.docs),
    })
}

/// A single condition is written without brackets.
fn conditions(conditions: &[When]) -> Option<String> {
    let when = |when: &When| {
        object(WhenKey::ALL, |key| match key {
            WhenKey::Message => when.message.as_deref().map(string),
            WhenKey::Status => statuses(&when.statuses),
        })
    };
    match conditions {
        [] => None,
        [one] => Some(when(one)),
        more => Some(format!("[{}]", more.iter().map(when).collect::<Vec<_>>().join(", "))),
    }
}

fn list(strings: &[String]) -> Option<String> {
    let strings: Vec<String> = strings.iter().map(|text| string(text)).collect();
    (!strings.is_empty()).then(|| format!("[{}]", strings.join(", ")))
}

fn one_or_list(strings: &[String]) -> Option<String> {
    match strings {
        [one] => Some(string(one)),
        more => list(more),
    }
}

/// An object with the keys that have a value, on one line.
fn object<K: Key>(keys: &[K], value: impl Fn(K) -> Option<String>) -> String {
    let members = keys.iter().filter_map(|key| Some(format!("{}: {}", string(key.as_str()), value(*key)?)));
    format!("{{ {} }}", members.collect::<Vec<_>>().join(", "))
}

/// A single status is written without brackets.
fn statuses(statuses: &[u16]) -> Option<String> {
    match statuses {
        [] => None,
        [one] => Some(one.to_string()),
        more => Some(format!("[{}]", more.iter().map(u16::to_string).collect::<Vec<_>>().join(", "))),
    }
}

fn flag(is_set: bool) -> Option<String> {
    is_set.then(|| "true".to_owned())
}

fn string(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::methods_file;
    use crate::CatalogueFile;
    use crate::builtin::method_texts;

    #[test]
    fn every_key_is_written_as_it_is_read() {
        let text = r#"{
  "$schema": "../errors.schema.json",
  "methods": {
    "a.add": {
      "docs": "https://apidocs.bitrix24.com/a-add.html",
      "deprecated": true,
      "scope": ["crm", "sign.b2e"],
      "effect": "guarded",
      "caller": "administrator",
      "errors_in": "result",
      "errors": [
        { "code": "", "variant": "AccessDenied", "when": { "message": "Access \"denied\"" }, "status": 400, "category": "permission", "text": "keine Ärger" },
        { "code": "A.", "prefix": true, "nonstandard": true, "shadows_system": true, "when": { "status": [401, 403] }, "status": [400, 403], "message": "m", "category": "server", "recovery": "inspect", "retry": "never", "text": "t", "help": "h", "docs": "https://example.com" },
        { "code": "B", "aliases": ["C", "D"], "undocumented": true, "when": [{ "message": "m" }, { "status": [401, 403] }], "category": "rate_limit", "wait": "90s" }
      ]
    },
    "a.get@v3": {
      "scope": "crm",
      "effect": "read",
      "errors": []
    }
  }
}
"#;
        let file = CatalogueFile::parse("f", text);
        assert!(file.faults.is_empty(), "{:?}", file.rendered_faults());
        assert_eq!(methods_file("../errors.schema.json", &file.methods), text);
    }

    #[test]
    fn the_files_of_the_catalogue_are_written_byte_for_byte() {
        for (stem, text) in method_texts() {
            let file = CatalogueFile::parse(stem, text);
            assert!(methods_file("../errors.schema.json", &file.methods) == text, "methods/{stem}.json");
        }
    }
}
