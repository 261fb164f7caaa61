//! Every case of the compiler's UI tests, for its messages alone: a case in, what the attribute says of it out.

use std::fs;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Item, LitStr, Meta};

/// The compiler's own tests of these take half a minute and see spans too; this takes the messages alone.
#[test]
fn what_is_refused_is_refused_in_the_words_that_the_compiler_shows() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/ui");
    let mut tried = 0;
    for topic in fs::read_dir(cases).expect("the cases are there").map(|topic| topic.unwrap().path()) {
        let files = fs::read_dir(&topic).expect("a topic is a folder").map(|file| file.unwrap().path());
        for case in files.filter(|file| file.extension().is_some_and(|extension| extension == "rs")) {
            // Modules in files of their own are the compiler's business.
            if fs::read_to_string(&case).unwrap().contains("#[path") {
                continue;
            }
            let shown = fs::read_to_string(case.with_extension("stderr")).unwrap();
            let trimmed =
                |message: &String| message.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
            let found: Vec<String> = refusals(&case).iter().map(trimmed).collect();
            assert_eq!(found, messages(&shown), "{}", case.display());
            tried += 1;
        }
    }
    assert!(tried > 30, "{tried}");
}

/// What the compiler says on its own account, without the places.
fn messages(shown: &str) -> Vec<String> {
    let mut messages = Vec::new();
    let mut lines = shown.lines().peekable();
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
    let file = syn::parse_file(&source).expect("a case is Rust, but for what the attribute says");
    let uses = file.items.into_iter().filter_map(|mut item| {
        let args = taken(&mut item)?;
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

/// Takes the attribute off an item and gives its arguments.
fn taken(item: &mut Item) -> Option<TokenStream> {
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
