//! The messages of every UI test: a case in, the messages of the attribute out.

use std::fs;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Item, LitStr, Meta};

/// Running the compiler on these cases takes half a minute and checks spans too. This test compares the messages only.
#[test]
fn every_refusal_has_the_message_that_the_compiler_shows() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/ui");
    let mut tried = 0;
    for topic in fs::read_dir(cases).expect("the cases are there").map(|topic| topic.unwrap().path()) {
        let files = fs::read_dir(&topic).expect("a topic is a folder").map(|file| file.unwrap().path());
        for case in files.filter(|file| file.extension().is_some_and(|extension| extension == "rs")) {
            // Only the compiler reads modules in files of their own.
            if fs::read_to_string(&case).unwrap().contains("#[path") {
                continue;
            }
            let expected = fs::read_to_string(case.with_extension("stderr")).unwrap();
            let trimmed =
                |message: &String| message.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
            let found: Vec<String> = refusals(&case).iter().map(trimmed).collect();
            assert_eq!(found, messages(&expected), "{}", case.display());
            tried += 1;
        }
    }
    assert!(tried > 30, "{tried}");
}

/// The messages in the output of the compiler, without positions.
fn messages(stderr: &str) -> Vec<String> {
    let mut messages = Vec::new();
    let mut lines = stderr.lines().peekable();
    while let Some(line) = lines.next() {
        let Some(first) = line.strip_prefix("error: ") else { continue };
        let mut message = first.to_owned();
        while let Some(more) = lines.next_if(|line| !line.trim_start().starts_with("--> ui/")) {
            message += "\n";
            message += more.strip_prefix("       ").unwrap_or(more);
        }
        messages.push(message);
    }
    messages
}

/// The messages of every use of the attribute in a file.
fn refusals(file: &Path) -> Vec<String> {
    // A path that begins with `./` needs a compiler that knows the source file.
    let topic = file.parent().and_then(Path::file_name).and_then(|name| name.to_str()).unwrap();
    let here = format!("src/../../tests/ui/{topic}/");
    let source = fs::read_to_string(file).unwrap();
    let source = source.replace("catalogue = \".", &format!("catalogue = \"{here}."));
    let file = syn::parse_file(&source).expect("a case is valid Rust syntax");
    let uses = file.items.into_iter().filter_map(|mut item| {
        let args = take_attribute(&mut item)?;
        Some((args, item.into_token_stream()))
    });
    uses.flat_map(|(args, item)| compile_errors(crate::run(args, item)))
        .map(|message| {
            let written = message.replace(&here, "");
            if written == message {
                return message;
            }
            written.replace("relative to the package", "relative to this file")
        })
        .collect()
}

/// Removes the attribute from an item and returns its arguments.
fn take_attribute(item: &mut Item) -> Option<TokenStream> {
    let attrs = match item {
        Item::Enum(item) => &mut item.attrs,
        Item::Fn(item) => &mut item.attrs,
        Item::Mod(item) => &mut item.attrs,
        Item::Struct(item) => &mut item.attrs,
        Item::Union(item) => &mut item.attrs,
        _ => return None,
    };
    let at = attrs.iter().position(|attr| attr.path().is_ident("bitrix_errors"))?;
    Some(match attrs.remove(at).meta {
        Meta::List(list) => list.tokens,
        _ => TokenStream::new(),
    })
}

fn compile_errors(tokens: TokenStream) -> Vec<String> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let calls = tokens.windows(3).filter_map(|call| match call {
        [TokenTree::Ident(name), _, TokenTree::Group(text)] if name == "compile_error" => Some(text.stream()),
        _ => None,
    });
    calls.map(|text| syn::parse2::<LitStr>(text).expect("the message is a literal").value()).collect()
}
