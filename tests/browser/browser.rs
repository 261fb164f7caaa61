//! A browser: the programs of this machine in; a page that can be opened, used and queried out.

use std::env;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context as _, Result};
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::time::{sleep, timeout};
use url::{ParseError, Url};

const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const SWITCHES: [&str; 8] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// The programs that the tests need.
pub(crate) struct Programs {
    browser: PathBuf,
    driver: PathBuf,
}

impl Programs {
    pub(crate) fn find() -> Option<Self> {
        let browser = BROWSERS.into_iter().find_map(on_path)?;
        Some(Self { browser, driver: on_path("chromedriver")? })
    }
}

fn on_path(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// A running browser with a profile of its own. It is closed when this value is dropped.
pub(crate) struct Browser {
    pub(crate) client: Client,
    driver: Driver,
    _profile: TempDir,
}

struct Driver(Child);

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Browser {
    pub(crate) async fn start(programs: &Programs) -> Result<Self> {
        let profile = tempfile::tempdir()?;
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let driver = Command::new(&programs.driver)
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("starting {}", programs.driver.display()))?;
        let driver = Driver(driver);
        let mut switches: Vec<String> = SWITCHES.map(str::to_owned).into();
        switches.push(format!("--user-data-dir={}", profile.path().display()));
        let Value::Object(capabilities) = json!({
            "goog:chromeOptions": { "binary": programs.browser, "args": switches },
            "goog:loggingPrefs": { "browser": "ALL" },
        }) else {
            unreachable!("an object is an object")
        };
        let client = timeout(Duration::from_secs(60), connect(port, capabilities))
            .await
            .context("the browser does not start within a minute")??;
        Ok(Self { client, driver, _profile: profile })
    }

    pub(crate) async fn stop(self) -> Result<()> {
        self.client.close().await?;
        drop(self.driver);
        Ok(())
    }
}

/// Opens a session as soon as the driver listens.
async fn connect(port: u16, capabilities: Capabilities) -> Result<Client> {
    let address = format!("http://127.0.0.1:{port}");
    while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
        sleep(Duration::from_millis(50)).await;
    }
    let mut builder = ClientBuilder::new(HttpConnector::new());
    Ok(builder.capabilities(capabilities).connect(&address).await?)
}

/// A command of `WebDriver` that fantoccini does not have, or not in a simple form.
#[derive(Debug)]
struct Raw(&'static str, Value);

impl WebDriverCompatibleCommand for Raw {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.0))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.1.to_string()))
    }
}

/// Keys without a character, as `WebDriver` encodes them.
pub(crate) const ENTER: &str = "\u{e007}";
pub(crate) const CONTROL: &str = "\u{e009}";
pub(crate) const ESCAPE: &str = "\u{e00c}";
pub(crate) const TAB: &str = "\u{e004}";
pub(crate) const END: &str = "\u{e010}";
pub(crate) const HOME: &str = "\u{e011}";
pub(crate) const UP: &str = "\u{e013}";
pub(crate) const DOWN: &str = "\u{e015}";

/// A file in the browser. Failures are panics, since this is for tests.
#[derive(Clone)]
pub(crate) struct Page {
    client: Client,
    address: Url,
}

impl Page {
    pub(crate) fn new(client: &Client, file: &Path) -> Self {
        Self { client: client.clone(), address: Url::from_file_path(file).expect("an absolute path") }
    }

    pub(crate) fn client(&self) -> Client {
        self.client.clone()
    }

    /// Reloads the page with this text after the `#`.
    pub(crate) async fn open(&self, hash: &str) {
        self.client.goto("about:blank").await.expect("an empty page");
        self.client.goto(&format!("{}{hash}", self.address)).await.expect("the page");
    }

    /// Runs the body of a function and returns what it returns.
    pub(crate) async fn eval(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// The same for a script that passes its result to its last argument.
    pub(crate) async fn eval_later(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute_async(script, arguments).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    pub(crate) async fn text(&self, script: &str) -> String {
        let value = self.eval(script).await;
        value.as_str().unwrap_or_else(|| panic!("{script} is {value}")).to_owned()
    }

    pub(crate) async fn is(&self, script: &str) -> bool {
        self.eval(&format!("return Boolean({script})")).await == true
    }

    /// Waits until a condition holds: navigation takes a moment to reach the page.
    #[track_caller]
    pub(crate) fn wait(&self, script: &str) -> impl Future<Output = ()> {
        let caller = std::panic::Location::caller();
        async move {
            for _ in 0..100 {
                if self.is(script).await {
                    return;
                }
                sleep(Duration::from_millis(20)).await;
            }
            panic!("{caller}: still false after 2 seconds: {script}");
        }
    }

    /// Presses keys one after the other.
    pub(crate) async fn press(&self, keys: &[&str]) {
        let strokes = keys.iter().flat_map(|key| {
            [json!({"type": "keyDown", "value": key}), json!({"type": "keyUp", "value": key})]
        });
        self.keyboard(strokes.collect()).await;
    }

    /// Presses a key while Control is down.
    pub(crate) async fn press_with_control(&self, key: &str) {
        let stroke = |kind: &str, key: &str| json!({"type": kind, "value": key});
        let strokes = [("keyDown", CONTROL), ("keyDown", key), ("keyUp", key), ("keyUp", CONTROL)];
        self.keyboard(strokes.map(|(kind, key)| stroke(kind, key)).into()).await;
    }

    async fn keyboard(&self, strokes: Vec<Value>) {
        let actions = json!({"actions": [{"type": "key", "id": "keyboard", "actions": strokes}]});
        self.client.issue_cmd(Raw("actions", actions)).await.expect("a keyboard");
    }

    pub(crate) async fn write(&self, text: &str) {
        let keys: Vec<String> = text.chars().map(String::from).collect();
        self.press(&keys.iter().map(String::as_str).collect::<Vec<_>>()).await;
    }

    /// Selects from a list like a person, so that the page gets an event.
    pub(crate) async fn choose(&self, list: &str, value: &str) {
        let script = format!(
            "const list = document.getElementById({list:?}); list.value = {value:?}; \
             list.dispatchEvent(new Event('change', {{ bubbles: true }})); return list.value"
        );
        assert_eq!(self.text(&script).await, value, "{list} has no such choice");
    }

    /// A command of the `DevTools` protocol.
    pub(crate) async fn devtools(&self, command: &str, parameters: Value) -> Value {
        let body = json!({"cmd": command, "params": parameters});
        self.client
            .issue_cmd(Raw("goog/cdp/execute", body))
            .await
            .unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    pub(crate) async fn width(&self, width: u16) {
        let metrics = json!({"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 600});
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
    }

    pub(crate) async fn scheme(&self, scheme: &str) {
        let features = json!({"features": [{"name": "prefers-color-scheme", "value": scheme}]});
        self.devtools("Emulation.setEmulatedMedia", features).await;
    }

    /// The messages in the console of the browser since the last call.
    pub(crate) async fn console(&self) -> Vec<String> {
        let log = self.client.issue_cmd(Raw("se/log", json!({"type": "browser"}))).await;
        let lines = log.expect("the console").as_array().cloned().unwrap_or_default();
        lines.iter().map(|line| format!("{}: {}", line["level"], line["message"])).collect()
    }

    pub(crate) async fn back(&self) {
        self.client.back().await.expect("the page before");
    }
}

/// The titles of the rows, in their order.
pub(crate) const ROWS: &str =
    "return [...document.querySelectorAll('#results .row .top > code')].map((code) => code.textContent)";

/// The heading of the details that are open.
pub(crate) const HEADING: &str = "document.querySelector('#details h2').textContent";
