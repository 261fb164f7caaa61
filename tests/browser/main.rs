//! The error index in a real browser: Chromium without a screen, driven through `WebDriver`.
//!
//! `cargo xtask index` makes the page, `browser` opens it, and each case uses it like a person. Every case begins with
//! a reloaded page, and fails if the console has a message.

mod browser;
mod details;
mod hostile;
mod keyboard;
mod looks;
mod pasted;
mod search;
mod speed;

use std::env;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::process::{Command, ExitCode};

use anyhow::{Context as _, Result, ensure};
use tempfile::TempDir;

use crate::browser::{Browser, Page, Programs};

type Case = (&'static str, fn(Page) -> Pin<Box<dyn Future<Output = ()> + Send>>);

macro_rules! cases {
    ($($module:ident: $($case:ident)*;)*) => {
        &[$($((
            concat!(stringify!($module), "::", stringify!($case)),
            |page| Box::pin($module::$case(page)) as _,
        ),)*)*]
    };
}

const CASES: &[Case] = cases! {
    search:
        letters_narrow_the_results_as_one_types
        the_best_result_is_the_first
        a_pasted_answer_finds_its_code
        category_and_recovery_filter_alone_and_together
        more_results_come_when_asked_for
        what_fits_nothing_is_answered_with_the_nearest_names;
    details:
        a_deep_link_opens_a_code
        a_deep_link_opens_a_method
        odd_codes_have_links_too
        an_unknown_link_names_the_nearest
        the_address_follows_and_back_works
        the_systems_meaning_comes_first
        the_enum_is_copied
        every_code_and_every_method_opens;
    keyboard:
        everything_works_without_a_mouse
        escape_goes_back_step_by_step
        a_slash_goes_to_the_search;
    looks:
        no_width_scrolls_sideways
        both_schemes_can_be_read
        everything_has_a_name
        nothing_is_loaded;
    hostile:
        nothing_of_a_catalogue_is_code;
    pasted:
        what_is_there_to_paste_compiles;
    speed:
        a_search_takes_less_than_a_frame;
};

#[tokio::main]
async fn main() -> ExitCode {
    // Of the arguments of libtest, only the filter and the list have an effect here.
    let arguments: Vec<String> = env::args().skip(1).collect();
    let filter = arguments.iter().find(|argument| !argument.starts_with('-')).map_or("", String::as_str);
    let cases: Vec<&Case> = CASES.iter().filter(|(name, _)| name.contains(filter)).collect();
    if arguments.iter().any(|argument| argument == "--list") {
        for (name, _) in cases {
            println!("{name}: test");
        }
        return ExitCode::SUCCESS;
    }
    if cases.is_empty() {
        return ExitCode::SUCCESS;
    }
    let Some(programs) = Programs::find() else {
        if env::var_os("CI").is_some() {
            eprintln!(
                "error: no chromium and chromedriver on this machine; `CI` is set, so these tests have to run"
            );
            return ExitCode::FAILURE;
        }
        eprintln!(
            "skipped: no chromium and chromedriver on this machine, so {} tests did not run",
            cases.len()
        );
        return ExitCode::SUCCESS;
    };
    match run(&programs, &cases).await {
        Ok(failed) if failed.is_empty() => {
            println!("\ntest result: ok. {} passed in a browser", cases.len());
            ExitCode::SUCCESS
        }
        Ok(failed) => {
            println!("\ntest result: FAILED. {} of {}: {}", failed.len(), cases.len(), failed.join(", "));
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs the cases one after the other; returns those that failed.
async fn run(programs: &Programs, cases: &[&Case]) -> Result<Vec<&'static str>> {
    let folder = tempfile::tempdir()?;
    let file = make_page(&folder, "index.html", None)?;
    let browser = Browser::start(programs).await?;
    println!("\nrunning {} tests in a browser", cases.len());
    let mut failed = Vec::new();
    for (name, case) in cases {
        let page = Page::new(&browser.client, &file);
        page.width(1280).await;
        page.scheme("light").await;
        page.open("").await;
        let mut passed = tokio::spawn(case(page.clone())).await.is_ok();
        let console = page.console().await;
        if !console.is_empty() {
            eprintln!("{name}: the console has {console:#?}");
            passed = false;
        }
        println!("test {name} ... {}", if passed { "ok" } else { "FAILED" });
        if !passed {
            failed.push(*name);
        }
    }
    browser.stop().await?;
    Ok(failed)
}

/// Makes the page as a maintainer does, from the catalogue of this repository or of another folder.
fn make_page(folder: &TempDir, name: &str, catalogue: Option<&Path>) -> Result<PathBuf> {
    let file = folder.path().join(name);
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--package", "xtask", "index"])
        .arg(&file)
        .args(catalogue)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .context("starting cargo")?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(file)
}
