//! A client that sends exactly the bytes it is told to.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// Ends a test that waits for something that never comes; no test measures time by it.
pub(crate) const SAFETY: Duration = Duration::from_secs(60);

/// An answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

pub(crate) fn connect(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(SAFETY)).unwrap();
    stream.set_write_timeout(Some(SAFETY)).unwrap();
    stream
}

/// Sends bytes and reads what comes until the server closes.
pub(crate) fn send(address: SocketAddr, bytes: &[u8]) -> Vec<u8> {
    let mut stream = connect(address);
    // The server may have answered and closed before it has read everything.
    let _ = stream.write_all(bytes);
    let mut out = Vec::new();
    let _ = stream.read_to_end(&mut out);
    out
}

/// Sends a request with these lines of head besides `Connection: close`.
pub(crate) fn request(address: SocketAddr, line: &str, headers: &[&str]) -> Answer {
    let mut text = format!("{line}\r\n");
    for header in headers {
        text.push_str(&format!("{header}\r\n"));
    }
    text.push_str("Connection: close\r\n\r\n");
    parse(&send(address, text.as_bytes()))
}

/// Asks for a path as a browser would.
pub(crate) fn get(address: SocketAddr, path: &str) -> Answer {
    request(address, &format!("GET {path} HTTP/1.1"), &[&format!("Host: {address}")])
}

pub(crate) fn parse(bytes: &[u8]) -> Answer {
    let mut reader = BufReader::new(bytes);
    let (status, headers) = head(&mut reader);
    let mut body = Vec::new();
    reader.read_to_end(&mut body).unwrap();
    Answer { status, headers, body }
}

/// Reads the head of an answer.
pub(crate) fn head(reader: &mut impl BufRead) -> (u16, BTreeMap<String, String>) {
    let mut line = String::new();
    reader.read_line(&mut line).unwrap();
    let status = line.split(' ').nth(1).unwrap_or_else(|| panic!("no answer: {line:?}")).parse().unwrap();
    let mut headers = BTreeMap::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        let Some((name, value)) = line.trim_end().split_once(": ") else { break };
        let before = headers.insert(name.to_ascii_lowercase(), value.to_owned());
        assert_eq!(before, None, "{name} twice");
    }
    (status, headers)
}

/// Something that waits for events.
pub(crate) struct Listener {
    reader: BufReader<TcpStream>,
}

/// An event: its id, and its data as JSON.
#[derive(Debug)]
pub(crate) struct Event {
    pub(crate) id: String,
    pub(crate) paths: serde_json::Value,
    pub(crate) overlay: String,
}

impl Listener {
    /// Listens as a page would that was made of the state `seen`.
    pub(crate) fn new(address: SocketAddr, seen: &str, page: &str, headers: &[&str]) -> Self {
        let mut stream = connect(address);
        let mut text =
            format!("GET /.praksa/events?since={seen}&page={page} HTTP/1.1\r\nHost: {address}\r\n");
        for header in headers {
            text.push_str(&format!("{header}\r\n"));
        }
        stream.write_all(format!("{text}\r\n").as_bytes()).unwrap();
        let mut reader = BufReader::new(stream);
        let (status, headers) = head(&mut reader);
        assert_eq!(status, 200);
        assert_eq!(headers["content-type"], "text/event-stream; charset=utf-8");
        assert_eq!(headers["cache-control"], "no-store");
        Listener { reader }
    }

    /// The next line of the stream, whatever it is; `None` at its end. Chunk sizes are skipped.
    pub(crate) fn line(&mut self) -> Option<String> {
        loop {
            let mut line = String::new();
            match self.reader.read_line(&mut line) {
                Ok(0) | Err(_) => return None,
                Ok(_) => {}
            }
            let line = line.trim_end().to_owned();
            let known = ["id: ", "data: ", "retry: ", ":"].iter().any(|start| line.starts_with(start));
            if known {
                return Some(line);
            }
        }
    }

    /// Waits for the next event.
    pub(crate) fn event(&mut self) -> Event {
        let mut id = String::new();
        loop {
            let line = self.line().expect("the stream ended");
            if let Some(value) = line.strip_prefix("id: ") {
                id = value.to_owned();
            }
            if let Some(value) = line.strip_prefix("data: ") {
                let data: serde_json::Value = serde_json::from_str(value).unwrap();
                let overlay = data["overlay"].as_str().unwrap().to_owned();
                return Event { id, paths: data["paths"].clone(), overlay };
            }
        }
    }
}
