//! Calls without an answer: the errors of both clients, which never show the address, since it is the password of a
//! webhook.

use std::fmt::Write as _;
use std::io::{self, Read, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

use bitrix_errors::{AnyError, CallError, Category, Recovery, Retry, TransportErrorKind, reqwest, ureq};
use bitrix_errors_examples::{Answer, Portal};

use super::log::logged;

type Outcome = Result<bitrix_errors::Reply<u64>, CallError<AnyError>>;

/// The secret of every address here.
const SECRET: &str = "s3cretc0de";

/// Calls an address with a client in its default configuration, which follows redirects, so that as much as possible
/// can go wrong.
fn with_reqwest(url: &str) -> Outcome {
    use reqwest::ResponseExt as _;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let client =
        ::reqwest::Client::builder().no_proxy().timeout(Duration::from_secs(1)).build().expect("a client");
    runtime.block_on(async { client.post(url).send().await?.bitrix::<u64, AnyError>().await })
}

fn with_ureq(url: &str) -> Outcome {
    use ureq::ResponseExt as _;
    let config = ::ureq::Agent::config_builder().timeout_global(Some(Duration::from_secs(1)));
    let agent: ::ureq::Agent = config.proxy(None).build().into();
    agent.post(url).send_empty()?.bitrix()
}

/// A server that answers every request with these bytes and closes the connection.
fn raw(answer: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("an address");
    let serve = move |mut stream: TcpStream| -> io::Result<()> {
        let mut asked = Vec::new();
        let mut buffer = [0; 4096];
        while !asked.ends_with(b"\r\n\r\n") {
            match stream.read(&mut buffer)? {
                0 => break,
                length => asked.extend_from_slice(&buffer[..length]),
            }
        }
        stream.write_all(answer.as_bytes())?;
        stream.shutdown(Shutdown::Write)
    };
    thread::spawn(move || {
        for stream in listener.incoming().take(64).flatten() {
            // The server does not care about callers that hang up.
            let _ = serve(stream);
        }
    });
    format!("http://{address}/rest/1/{SECRET}/profile")
}

/// Everything that a program may print about an error.
fn printed(error: &CallError<AnyError>) -> String {
    let mut out = String::new();
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(error) = cause {
        write!(out, "{error}\n{error:?}\n{error:#?}\n").expect("a string");
        cause = error.source();
    }
    out += &serde_json::to_string(error).expect("JSON");
    out += &logged(|| bitrix_errors::tracing::record_with_description(error));
    let report: &dyn miette::Diagnostic = error;
    for text in [report.code(), report.help(), report.url()].into_iter().flatten() {
        out += &text.to_string();
    }
    out + &format!("{:?}", error.advice(None, std::time::SystemTime::UNIX_EPOCH))
}

#[test]
fn failures_between_client_and_portal_have_different_kinds() {
    use TransportErrorKind::{Body, Connect, Other, Redirect, Request, Timeout};

    let silent = Portal::answering(&[Answer::Silence]);
    // No system assigns this port, so no other test listens on it.
    let nobody = format!("http://127.0.0.1:1/rest/1/{SECRET}/profile");
    // The name is too long for a name server, so none is asked.
    let no_host = format!("http://{}/rest/1/{SECRET}/profile", "a".repeat(64));
    let turning = "HTTP/1.1 302 Found\r\nLocation: /rest/1/s3cretc0de/profile\r\nContent-Length: 0\r\n\
                   Connection: close\r\n\r\n";
    let head = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"result\": ";
    let chunk = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nrubbish /rest/1/s3cretc0de/\r\n";
    for (situation, url, kind, retry) in [
        ("nobody listens", nobody, Connect, Retry::Always),
        ("no such host", no_host, Connect, Retry::Always),
        ("silence", silent.url("profile"), Timeout, Retry::IfIdempotent),
        ("hung up", raw(""), Other, Retry::IfIdempotent),
        ("no HTTP", raw("s3cretc0de /rest/1/s3cretc0de/\r\n\r\n"), Other, Retry::IfIdempotent),
        ("cut off", raw(head), Body, Retry::IfIdempotent),
        ("broken chunk", raw(chunk), Body, Retry::IfIdempotent),
        ("in circles", raw(turning), Redirect, Retry::Never),
        ("no address", format!("/{SECRET}/profile"), Request, Retry::Never),
        ("broken address", format!("http://[::1/rest/1/{SECRET}/profile"), Request, Retry::Never),
        ("odd scheme", format!("gopher://127.0.0.1/rest/1/{SECRET}/profile"), Request, Retry::Never),
    ] {
        for (client, call) in [("reqwest", with_reqwest as fn(&str) -> Outcome), ("ureq", with_ureq)] {
            let Err(CallError::Transport(error)) = call(&url) else { panic!("{client}: {situation}") };
            assert_eq!((error.kind(), error.retry()), (kind, retry), "{client}: {situation}: {error}");
            let status = if kind == Body { 200 } else { 0 };
            assert_eq!(error.status(), status, "{client}: {situation}");
            let text = printed(&CallError::Transport(error));
            assert!(!text.contains(SECRET) && !text.contains("://"), "{client}: {situation}: {text}");
            assert!(text.lines().next().is_some_and(|line| line.len() > 20), "{client}: {situation}: {text}");
        }
    }
}

#[test]
fn a_redirect_that_is_not_followed_shows_the_new_host_and_no_secret() {
    use bitrix_errors::BodyErrorKind::{Closed, Moved};
    use reqwest::ResponseExt as _;
    use ureq::{RequestExt as _, ResponseExt as _};

    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let policy = ::reqwest::redirect::Policy::none();
    let client = ::reqwest::Client::builder().redirect(policy).build().expect("a client");
    for (location, kind, host) in [
        ("https://new.bitrix24.com/rest/1/s3cretc0de/profile", Moved, Some("new.bitrix24.com")),
        ("http://127.0.0.1/closed?auth=s3cretc0de", Closed, None),
        ("/closed?auth=s3cretc0de", Closed, None),
    ] {
        let portal = Portal::answering(&[Answer::With(302, "", ("Location", location))]);
        let url = portal.url("profile");
        let with_reqwest =
            runtime.block_on(async { client.post(&url).send().await?.bitrix_check::<AnyError>().await });
        let with_ureq = ::ureq::post(&url).for_bitrix().send_empty().unwrap().bitrix_check::<AnyError>();
        for outcome in [with_reqwest, with_ureq] {
            let Err(error) = outcome else { panic!("{location}") };
            let advice = error.advice(None, std::time::SystemTime::now());
            let step = bitrix_errors::Step::FollowRedirect { host };
            assert!(kind == Closed || advice.step == step, "{advice:?}");
            assert!(!printed(&error).contains(SECRET), "{}", printed(&error));
            let CallError::Body(error) = error else { panic!("{error}") };
            assert_eq!((error.kind(), error.status()), (kind, 302), "{location}");
        }
        assert_eq!(portal.calls().len(), 2, "followed");
    }
}

#[test]
fn an_error_without_its_body_keeps_its_status_and_tells_what_to_change() {
    let portal = Portal::answering(&[Answer::Json(429, r#"{"error": "OPERATION_TIME_LIMIT"}"#)]);
    let url = portal.url("profile");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let of_reqwest: CallError<AnyError> =
        runtime.block_on(async { ::reqwest::get(&url).await?.error_for_status() }).unwrap_err().into();
    let of_ureq = with_ureq(&url).unwrap_err();
    assert!(of_ureq.to_string().contains("for_bitrix"), "{of_ureq}");
    for error in [of_reqwest, of_ureq] {
        assert!(!printed(&error).contains(SECRET), "{}", printed(&error));
        let CallError::Transport(error) = error else { panic!("{error}") };
        assert_eq!((error.kind(), error.status()), (TransportErrorKind::Status, 429));
        assert_eq!(error.category(), Category::RateLimit);
    }
}

#[test]
fn an_answer_that_is_too_long_for_ureq_has_its_own_kind() {
    use ureq::ResponseExt as _;
    let whole = ::http::Response::new(::ureq::Body::builder().data(vec![b' '; 11 << 20]));
    let error = whole.bitrix::<u64, AnyError>().unwrap_err();
    let CallError::Transport(error) = error else { panic!("{error}") };
    assert_eq!((error.kind(), error.status()), (TransportErrorKind::TooLarge, 200));
    assert_eq!((error.retry(), error.recovery()), (Retry::Never, Recovery::Inspect));
}

#[test]
fn the_errors_of_ureq_have_different_kinds() {
    use ::ureq::{Error, Timeout};
    use TransportErrorKind as Kind;
    for (error, kind) in [
        (Error::HostNotFound, Kind::Connect),
        (Error::ConnectionFailed, Kind::Connect),
        (Error::ConnectProxyFailed("no".to_owned()), Kind::Connect),
        (Error::Timeout(Timeout::Resolve), Kind::Connect),
        (Error::Timeout(Timeout::Connect), Kind::Connect),
        (Error::Io(io::ErrorKind::ConnectionRefused.into()), Kind::Connect),
        (Error::Io(io::Error::other("failed to lookup address information: no such host")), Kind::Connect),
        (Error::Io(io::ErrorKind::ConnectionReset.into()), Kind::Other),
        (Error::Timeout(Timeout::Global), Kind::Timeout),
        (Error::Timeout(Timeout::RecvBody), Kind::Timeout),
        (Error::BodyExceedsLimit(1), Kind::TooLarge),
        (Error::LargeResponseHeader(2, 1), Kind::TooLarge),
        (Error::TooManyRedirects, Kind::Redirect),
        (Error::RedirectFailed, Kind::Redirect),
        (Error::BadUri(SECRET.to_owned()), Kind::Request),
        (Error::RequireHttpsOnly(SECRET.to_owned()), Kind::Request),
        (Error::InvalidProxyUrl, Kind::Request),
        (Error::TlsRequired, Kind::Request),
        (Error::StatusCode(503), Kind::Status),
    ] {
        let text = error.to_string();
        let error = bitrix_errors::TransportError::from(error);
        assert_eq!(error.kind(), kind, "{text}");
        assert!(!error.to_string().contains(SECRET), "{error}");
    }
}

#[test]
fn an_answer_that_stalls_is_a_timeout_with_its_status() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let url = format!("http://{}/rest/1/{SECRET}/profile", listener.local_addr().expect("an address"));
    let server = thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("a caller");
        let head = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"result\": ";
        stream.write_all(head.as_bytes()).expect("a listener");
        // Wait until the caller hangs up.
        let _ = stream.read_to_end(&mut Vec::new());
    });
    let Err(CallError::Transport(error)) = with_reqwest(&url) else { panic!("no timeout") };
    assert_eq!((error.kind(), error.status()), (TransportErrorKind::Timeout, 200));
    server.join().expect("an end");
}
