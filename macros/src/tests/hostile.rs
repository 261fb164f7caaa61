//! Attributes and enums that nobody meant to write: real ones with tokens changed at random. Whatever comes in, Rust or a
//! compile error goes out, soon.

use std::time::{Duration, Instant};

use fastrand::Rng;
use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{format_ident, quote};

/// As users write them: arguments, and the enum below.
const USES: &[(&str, &str)] = &[
    (
        "",
        "pub enum SyncError { /// another import holds the lock\n #[code(\"SYNC_LOCKED\", status = 409, category = Conflict)] Locked }",
    ),
    (
        "",
        "#[derive(Debug, Clone)] #[allow(dead_code)] enum E { #[code(\"A\")] A, #[code(\"B\", prefix, retry = Never)] B, }",
    ),
    (
        "",
        "enum E { #[code(\"X\", when_message = \"Not found.\", when_status = [401, 403], nonstandard)] X, #[code(\"X\")] r#Try, }",
    ),
    (
        "",
        "enum E { #[cfg(feature = \"slow\")] #[code(\"S\", help = \"wait\", docs = \"https://a.b\", text = r#\"slow \"now\"\"#)] Slow, #[cfg_attr(a, deprecated)] #[code(\"\")] Old, }",
    ),
    (
        "system",
        "pub enum MySystemError { QueryLimitExceeded, #[code(\"MAINTENANCE\", status = 503)] Maintenance }",
    ),
    (
        "method = \"crm.lead.get\"",
        "pub(crate) enum LeadGetError { AccessDenied, #[code(\"PROXY\", message = \"m\")] Proxy, NotFond }",
    ),
    (
        "method = \"crm.item.add\", crate = ::facade::bitrix_errors",
        "/** Docs.\n * more */ enum ItemAddError {}",
    ),
    (
        "method = \"shop.sync\", catalogue = \"../runtime/docs/shop.json\"",
        "enum ShopError { #[code(\"ACCESS_DENIED\", shadows_system)] Denied }",
    ),
    (
        "system = crate::MySystemError, catalogue = \"../runtime/docs/shop.json\"",
        "enum E { #[code(\"A\")] A(u8), B { b: u8 } = 3 }",
    ),
    ("", "struct S<T: Copy> where T: Clone { #[code(\"X\")] x: T }"),
];

/// What tokens are replaced by.
const TOKENS: &str = r##"
    code cfg cfg_attr doc deprecated derive system method catalogue status category recovery retry message when_message
    when_status text help docs prefix nonstandard shadows_system Conflict Category System Unknown Self self crate r#type _
    enum struct union pub where impl
    "" "A" "a b" "\n\0\u{1b}\u{202e}" "ы" r"\" r#"""# b"A" c"A" 'A' b'A' "A"suffix 400 400u8 99 65936
    18446744073709551616 340282366920938463463374607431768211456 0x190 4e2 1.5f32 -1 true 'a
    "crm.lead.get" "/etc" "./x" "nowhere.json" "https://a.b" "[x](y)" "`" "|"
    , ; : :: = == => # ! ? . .. ... & * < > | @ $ ~
"##;

fn tokens(text: &str) -> TokenStream {
    text.parse().expect("tokens")
}

/// Tokens with something changed in one place.
fn mutated(stream: TokenStream, known: &[TokenTree], random: &mut Rng) -> TokenStream {
    let mut list: Vec<TokenTree> = stream.into_iter().collect();
    let at = random.usize(..list.len().max(1));
    // Most places are within groups.
    if random.usize(..4) != 0
        && let Some(TokenTree::Group(group)) = list.get(at).cloned()
    {
        list[at] = Group::new(group.delimiter(), mutated(group.stream(), known, random)).into();
        return list.into_iter().collect();
    }
    let other = known[random.usize(..known.len())].clone();
    let delimiter = random
        .choice([Delimiter::Parenthesis, Delimiter::Brace, Delimiter::Bracket, Delimiter::None])
        .expect("four");
    if list.is_empty() {
        return other.into();
    }
    match random.usize(..9) {
        0 => drop(list.remove(at)),
        1 => list.insert(at, list[at].clone()),
        2 => {
            let with = random.usize(..list.len().max(1));
            list.swap(at, with);
        }
        3 => list.insert(at, other),
        4 => {
            let end = at + 1 + random.usize(..list.len() - at);
            let inner = list.splice(at..end, []).collect();
            list.insert(at, Group::new(delimiter, inner).into());
        }
        5 => {
            if let TokenTree::Group(group) = list[at].clone() {
                list.splice(at..=at, group.stream());
            }
        }
        6 => list.truncate(at),
        7 => {
            let copy: Vec<TokenTree> = list[at..].iter().take(random.usize(..12)).cloned().collect();
            list.splice(at..at, copy);
        }
        _ => list[at] = other,
    }
    list.into_iter().collect()
}

/// What a use of the attribute makes, which must not take long.
fn expanded(args: &TokenStream, item: &TokenStream) -> TokenStream {
    let start = Instant::now();
    let written = crate::run(args.clone(), item.clone());
    let time = start.elapsed();
    assert!(time < Duration::from_secs(1), "{time:?}: #[bitrix_errors({args})] {item}");
    written
}

/// Whether a use of the attribute makes Rust. It has to, or else refuse, where it stands on what the compiler takes for an
/// item: on nothing else does the compiler call it.
fn is_taken(args: &TokenStream, item: &TokenStream) -> bool {
    let written = expanded(args, item);
    let is_refused = written.to_string().contains("compile_error");
    if !is_refused
        && syn::parse2::<syn::Item>(item.clone()).is_ok()
        && let Err(error) = syn::parse2::<syn::File>(written.clone())
    {
        panic!("{error}: #[bitrix_errors({args})] {item}\n{written}");
    }
    !is_refused
}

#[test]
fn changed_tokens_make_rust_or_a_compile_error() {
    let mut random = Rng::with_seed(0x9E37_79B9_7F4A_7C15);
    let mut known: Vec<TokenTree> = tokens(TOKENS).into_iter().collect();
    known.extend([
        Punct::new('\'', Spacing::Joint).into(),
        Literal::f64_unsuffixed(1e300).into(),
        Literal::i8_suffixed(-1).into(),
        Literal::byte_string(&[0, 255]).into(),
        Ident::new("идентификатор", Span::call_site()).into(),
    ]);
    let mut good = 0;
    let mut tried = 0;
    for round in 0..300 {
        for (args, item) in USES {
            let mut args = tokens(args);
            let mut item = tokens(item);
            for _ in 0..=round % 4 {
                if random.usize(..4) == 0 {
                    args = mutated(args, &known, &mut random);
                } else {
                    item = mutated(item, &known, &mut random);
                }
            }
            good += usize::from(is_taken(&args, &item));
            tried += 1;
        }
    }
    assert!(good > tried / 40, "{good} of {tried} changes are good Rust");
}

/// Tokens in groups in groups.
fn nested(depth: usize, inner: TokenStream, outer: impl Fn(TokenStream) -> TokenStream) -> TokenStream {
    (0..depth).fold(inner, |inner, _| outer(inner))
}

#[test]
fn deep_tokens_are_read() {
    let groups = nested(100, quote!(1), |inner| quote!([{ (#inner) }]));
    // What stands on the enum itself is syn's to read, as an expression.
    let expression = nested(10, quote!(1), |inner| quote!([{ (#inner) }]));
    let cfgs = nested(40, quote!(deprecated), |inner| quote!(cfg_attr(all(a), #inner)));
    let not = nested(100, quote!(a), |inner| quote!(not(#inner)));
    for item in [
        quote!(
            enum E {
                #[code("A", status = #groups)]
                A,
            }
        ),
        quote!(
            enum E {
                #[code("A", colour = #groups)]
                A,
            }
        ),
        quote!(
            enum E {
                #[code(#groups)]
                A,
            }
        ),
        quote!(enum E { #[code("A")] A = #groups }),
        quote!(enum E { #[code("A")] A #groups }),
        quote!(enum E { #[#cfgs] #[code("A")] A }),
        quote!(
            enum E {
                #[cfg(#not)]
                #[code("A")]
                A,
            }
        ),
        quote!(#[#cfgs] #[doc = #expression] enum E {}),
        groups.clone(),
    ] {
        for args in [TokenStream::new(), quote!(system), groups.clone(), quote!(method = #groups)] {
            expanded(&args, &item);
        }
    }
}

#[test]
fn time_grows_with_the_enum_and_no_faster() {
    type Make = fn(usize) -> TokenStream;
    let variants: &[(&str, Make)] = &[
        ("codes", |at| {
            let ident = format_ident!("V{at}");
            let code = format!("CODE_{at}");
            quote!(#[code(#code)] #ident,)
        }),
        ("messages of one code", |at| {
            let ident = format_ident!("V{at}");
            let message = format!("m {at}");
            quote!(#[code("A", when_message = #message)] #ident,)
        }),
        ("variants of one name", |at| {
            let code = format!("CODE_{at}");
            quote!(
                #[code(#code)]
                A,
            )
        }),
        ("variants of one code", |at| {
            let ident = format_ident!("V{at}");
            quote!(#[code("A")] #ident,)
        }),
        ("variants without a code", |at| {
            let ident = format_ident!("AccessDenie{at}");
            quote!(#ident,)
        }),
        ("separators", |at| {
            let ident = format_ident!("V{at}");
            let code = format!("CODE_{at}");
            let text = format!(
                "|{}\n",
                char::from_u32(0x3400 + u32::try_from(at).expect("a few")).expect("a character")
            );
            quote!(#[code(#code, help = #text)] #ident,)
        }),
    ];
    for (name, make) in variants {
        let enum_of = |size: usize| {
            let variants = (0..size).map(make);
            quote!(enum E { #(#variants)* })
        };
        let small = enum_of(500);
        let large = enum_of(2000);
        let time = |item: &TokenStream| {
            let start = Instant::now();
            crate::run(quote!(method = "crm.item.add"), item.clone());
            start.elapsed()
        };
        // What is quadratic takes sixteen times as long; a busy machine is forgiven, if it is not always busy.
        let is_linear = (0..5).any(|_| {
            let small = time(&small);
            let large = time(&large);
            large < small * 7 + Duration::from_millis(15)
        });
        assert!(is_linear, "{name}");
    }
}
