//! A browser as far as measuring needs one: it asks this machine for a page, and says which page it shows.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// The status and the bytes of what a server has at an address.
///
/// # Errors
/// When the server cannot be reached or says nothing that makes sense.
pub(super) fn get(server: SocketAddr, path: &str) -> io::Result<(u16, Vec<u8>)> {
    let mut stream = ask(server, path)?;
    let mut answer = Vec::with_capacity(128 * 1024);
    stream.read_to_end(&mut answer)?;
    let nonsense = || io::Error::from(io::ErrorKind::InvalidData);
    let end = answer.windows(4).position(|window| window == b"\r\n\r\n").ok_or_else(nonsense)?;
    let head = answer.get(..end).unwrap_or_default();
    let status = head.get(9..12).and_then(|status| std::str::from_utf8(status).ok()?.parse().ok());
    let status = status.ok_or_else(nonsense)?;
    answer.drain(..end + 4);
    Ok((status, answer))
}

/// Tells a server that its page `file` is being looked at, for as long as what comes back is kept.
///
/// # Errors
/// When the server cannot be reached.
pub(super) fn look_at(server: SocketAddr, file: &str) -> io::Result<TcpStream> {
    ask(server, &format!("/.praksa/events?since=&page={file}"))
}

fn ask(server: SocketAddr, path: &str) -> io::Result<TcpStream> {
    let mut stream = TcpStream::connect(server)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_nodelay(true)?;
    let request = format!("GET {path} HTTP/1.1\r\nHost: {server}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes())?;
    Ok(stream)
}
