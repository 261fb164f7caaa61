//! Any bytes as a catalogue: each fault has a place inside the file; a file without faults is written and read back as
//! the same, and laid over the library's.

#![no_main]

use std::collections::HashSet;

use bitrix_errors_catalogue::layers::laid_over;
use bitrix_errors_catalogue::{CatalogueEntry, CatalogueFile, FileFault, Method, builtin, methods_file};
use libfuzzer_sys::fuzz_target;

/// The most faults of one file that are shown, and the line about the others.
const MOST_SHOWN: usize = 20 + 1;

fuzz_target!(|input: &[u8]| {
    let file = CatalogueFile::parse("f.json", input);
    for fault in &file.faults {
        check_place(&file, fault);
    }
    assert!(file.is_readable || !file.faults.is_empty(), "what cannot be read has a fault");
    let shown = file.rendered_faults();
    assert!(shown.len() <= MOST_SHOWN && shown.is_empty() == file.faults.is_empty());
    assert!(file.faults.len() <= file.fault_count);
    let is_seen = |c: char| !c.is_control() || c == '\n' || c == '\t';
    assert!(shown.iter().all(|fault| fault.len() < 4096 && fault.chars().all(is_seen)), "{shown:?}");
    if let Some(fault) = file.faults.last() {
        let shown = file.rendered(std::slice::from_ref(fault)).concat();
        assert!(shown.contains("--> f.json:") && shown.ends_with('^'));
    }
    // Executions are cheap, and many: what is laid over nothing is not laid at all.
    if !file.system.is_empty() {
        check_layers(&file, &builtin::system().entries, &file.system);
    }
    for method in file.methods.iter().filter(|method| !method.entries.is_empty()) {
        let library = builtin::method(&method.name);
        check_layers(&file, &library.map(|(method, _)| method.entries).unwrap_or_default(), &method.entries);
    }
    if file.faults.is_empty() {
        check_round_trip(&file.methods);
        let system = Method { name: "s".to_owned(), docs: None, deprecated: false, entries: file.system };
        check_round_trip(&[system]);
    }
});

/// What a fault is about is a part of the file, of whole characters.
fn check_place(file: &CatalogueFile, fault: &FileFault) {
    let start = fault.span.offset;
    let end = fault.span.offset + fault.span.length;
    assert!(file.text.get(start..end).is_some(), "{fault:?} is outside of {:?}", file.text);
    assert!(!fault.message.is_empty());
}

/// What is laid over the library's entries has one variant of each name, and one entry for each case.
fn check_layers(file: &CatalogueFile, library: &[CatalogueEntry], users: &[CatalogueEntry]) {
    let (merged, faults) = laid_over(library, users);
    assert!(merged.len() <= library.len() + users.len());
    assert!(faults.len() <= users.len().min(library.len()));
    faults.iter().for_each(|fault| check_place(file, fault));
    let variants: HashSet<&str> = merged.iter().map(|entry| entry.variant.as_str()).collect();
    assert_eq!(variants.len(), merged.len(), "variants are told apart by their names");
    for user in users {
        let same = merged.iter().filter(|other| other.entry.is_same_case(&user.entry));
        assert_eq!(same.count(), 1, "each of the user's entries is there, and nothing else in its case");
    }
}

/// Methods that keep every rule are the same when they are written and read again.
fn check_round_trip(methods: &[Method]) {
    let text = methods_file("errors.schema.json", methods);
    let again = CatalogueFile::parse("f.json", &text);
    assert!(again.faults.is_empty(), "{:?} in {text}", again.rendered_faults());
    assert_eq!(methods_file("errors.schema.json", &again.methods), text);
    assert_eq!(methods.len(), again.methods.len());
    for (method, read) in methods.iter().zip(&again.methods) {
        assert_eq!((&method.name, &method.docs), (&read.name, &read.docs));
        assert_eq!((method.deprecated, method.entries.len()), (read.deprecated, read.entries.len()));
        for (entry, read) in method.entries.iter().zip(&read.entries) {
            assert_eq!((&entry.entry, &entry.variant), (&read.entry, &read.variant));
            assert_eq!(entry.shadows_system, read.shadows_system);
        }
    }
}
