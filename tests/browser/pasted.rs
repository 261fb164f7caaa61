//! The code that the page offers for copying compiles, and its variants are exactly those of the macro.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::browser::Page;

/// Every fortieth method, and methods with special entries of every sort.
const SAMPLE: &str = "
    const most = [...METHODS].sort((a, b) => b.entries.length - a.entries.length)[0];
    const sample = METHODS.filter((method, at) =>
      at % 40 === 0 || method === most || method.name === 'oauth.token' || method.name.endsWith('@v3') ||
      method.entries.some((entry) => entry.meaning.prefix));
    for (const fits of [
      (method) => method.entries.some((entry) => entry.isSystem),
      (method) => method.entries.length === 0,
      (method) => method.deprecated,
      (method) => !method.name.includes('.'),
      (method) => method.name.includes('_'),
      (method) => /[a-z][A-Z]/.test(method.name),
    ]) sample.push(...METHODS.filter(fits).slice(0, 3));
    return [...new Set(sample)].map((method) => {
      location.hash = method.hash;
      show();
      const text = (id) => document.getElementById(id).textContent;
      return [method.name, text('enum'), text('match'), enumName(method), method.entries.map((entry) => entry.rust)];
    })";

pub(crate) async fn what_is_there_to_paste_compiles(page: Page) {
    let odd = "return METHODS.map(enumName).filter((name) => !/^[A-Z][0-9A-Za-z]*Error$/.test(name))";
    assert_eq!(page.eval(odd).await, serde_json::json!([]));

    let sample = page.eval(SAMPLE).await;
    let sample = sample.as_array().expect("a list");
    assert!(sample.len() > 50, "only {} methods", sample.len());
    let mut source = String::from("#![allow(dead_code)]\n");
    let mut systems = 0;
    for (at, one) in sample.iter().enumerate() {
        let part = |at: usize| one[at].as_str().expect("a text");
        let name = part(0);
        let item = part(1);
        let matching = part(2);
        let ident = part(3);
        let kinds = one[4].as_array().expect("a list").iter().map(|kind| kind.as_str().expect("a path"));
        let kinds: Vec<String> = kinds.map(|kind| format!("{ident}::{kind}")).collect();
        systems += kinds.iter().filter(|kind| kind.contains("System(")).count();
        write!(
            source,
            "// {name}\nmod m{at} {{\n#[allow(unused_imports)] use bitrix_errors::SystemError;\n{item}\n\
             fn handle(error: &bitrix_errors::ApiError<{ident}>) {{ {matching} }}\n\
             const KINDS: &[{ident}] = &[{}];\n}}\n",
            kinds.join(", ")
        )
        .expect("a string");
    }
    assert!(systems > 3, "only {systems} system codes");

    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the workspace");
    let krate = root.join("target/pasted");
    let runtime = root.join("runtime");
    fs::create_dir_all(krate.join("src")).expect("a folder");
    let manifest = format!(
        "[package]\nname = \"pasted\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [dependencies]\nbitrix-errors = {{ path = \"{}\" }}\n",
        runtime.display()
    );
    fs::write(krate.join("Cargo.toml"), manifest).expect("a manifest");
    fs::write(krate.join("src/lib.rs"), source).expect("a source file");
    // Shares the target folder of `every_method`, so that the library is not built again.
    let output = Command::new(env!("CARGO"))
        .args(["check", "--quiet", "--offline", "--target-dir", "../every-method-build"])
        .current_dir(&krate)
        .env_remove("RUSTFLAGS")
        .output()
        .expect("cargo");
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && !stderr.contains("warning"), "{stderr}");
}
