//! A portal on loopback, for the examples and the tests: a list of answers in; real HTTP, and a record of the calls
//! that arrived, out.

use std::io::Cursor;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use tiny_http::{Header, Request, Response, Server};

/// How the portal handles a call.
#[derive(Clone, Copy)]
pub enum Answer {
    /// Answers with an HTTP status and a JSON body.
    Json(u16, &'static str),
    /// Answers with a status, a body and one more header.
    With(u16, &'static str, (&'static str, &'static str)),
    /// Accepts the call and never answers.
    Silence,
}

/// Serves the answers one after the other until it is dropped.
pub struct Portal {
    server: Arc<Server>,
    address: SocketAddr,
    calls: Arc<Mutex<Vec<String>>>,
    thread: Option<JoinHandle<()>>,
}

impl Portal {
    /// Answers the first call with the first answer, and so on; after the last answer, it repeats that one.
    ///
    /// # Panics
    ///
    /// If no port is free.
    #[must_use]
    pub fn answering(answers: &[Answer]) -> Self {
        let server = Arc::new(Server::http("127.0.0.1:0").expect("a free port"));
        let address = server.server_addr().to_ip().expect("an address");
        let calls = Arc::new(Mutex::new(Vec::new()));
        let listener = Arc::clone(&server);
        let record = Arc::clone(&calls);
        let answers = answers.to_vec();
        let thread = Some(thread::spawn(move || serve(&listener, &record, &answers)));
        Self { server, address, calls, thread }
    }

    /// The address of a REST method, which contains the secret of a webhook.
    #[must_use]
    pub fn url(&self, method: &str) -> String {
        format!("http://{}/rest/1/s3cretc0de/{method}", self.address)
    }

    /// The calls so far: their parameters, as sent.
    #[must_use]
    pub fn calls(&self) -> Vec<String> {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Portal {
    fn drop(&mut self) {
        self.server.unblock();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn serve(server: &Server, calls: &Mutex<Vec<String>>, answers: &[Answer]) {
    let mut silenced: Vec<Request> = Vec::new();
    for (at, mut request) in server.incoming_requests().enumerate() {
        let mut parameters = String::new();
        let _ = request.as_reader().read_to_string(&mut parameters);
        calls.lock().unwrap_or_else(PoisonError::into_inner).push(parameters);
        let (status, body, header) = match answers.get(at).or(answers.last()) {
            Some(&Answer::Json(status, body)) => (status, body, None),
            Some(&Answer::With(status, body, header)) => (status, body, Some(header)),
            Some(Answer::Silence) | None => {
                silenced.push(request);
                continue;
            }
        };
        let headers = header.and_then(|(name, value)| Header::from_bytes(name, value).ok());
        let response = Response::new(
            status.into(),
            headers.into_iter().collect(),
            Cursor::new(body),
            Some(body.len()),
            None,
        );
        // The portal does not care about callers that hang up.
        let _ = request.respond(response);
    }
}
