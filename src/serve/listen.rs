//! Where the server listens, and what tells it to end.

use std::io::ErrorKind;
use std::net::{IpAddr, SocketAddr, TcpListener};

use super::notice::ServeError;
use super::settings::Port;

/// How many ports are tried when the one wanted is taken.
const TRIES: u16 = 20;

/// Binds a listener. Out: it, its address, and the port that was wanted but taken.
pub(super) fn bind(ip: IpAddr, port: Port) -> Result<(TcpListener, SocketAddr, Option<u16>), ServeError> {
    let (first, tries) = match port {
        Port::Exactly(port) => (port, 1),
        Port::From(port) => (port, TRIES),
    };
    let wanted = SocketAddr::new(ip, first);
    for port in (first..=u16::MAX).take(usize::from(tries)) {
        let address = SocketAddr::new(ip, port);
        match TcpListener::bind(address) {
            Ok(listener) => {
                listener.set_nonblocking(true).map_err(ServeError::System)?;
                let bound = listener.local_addr().map_err(ServeError::System)?;
                return Ok((listener, bound, (port != first).then_some(first)));
            }
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Err(reason) => return Err(ServeError::Address { address, reason }),
        }
    }
    Err(ServeError::Taken { address: wanted })
}

/// What to type into a browser to get there.
pub(super) fn url(address: SocketAddr) -> String {
    let host = match address.ip() {
        ip if ip.is_unspecified() => "localhost".to_owned(),
        IpAddr::V4(ip) => ip.to_string(),
        IpAddr::V6(ip) => format!("[{ip}]"),
    };
    format!("http://{host}:{}/", address.port())
}

/// Waits until the process is interrupted or terminated.
pub(super) async fn told_to_end() {
    let interrupted = async {
        // Where signals cannot be listened for, the system's own way of ending a process remains.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        () = interrupted => {}
        () = terminated() => {}
    }
}

#[cfg(unix)]
async fn terminated() {
    match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        Ok(mut signal) => {
            signal.recv().await;
        }
        Err(_) => std::future::pending().await,
    }
}

#[cfg(not(unix))]
async fn terminated() {
    std::future::pending().await
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::Ipv4Addr;

    const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

    #[test]
    fn a_taken_port_is_stepped_over_unless_it_was_asked_for() {
        let (first, taken, instead) = bind(HERE, Port::Exactly(0)).unwrap();
        assert_eq!(instead, None);
        let refused = bind(HERE, Port::Exactly(taken.port())).unwrap_err();
        assert!(matches!(refused, ServeError::Taken { address } if address == taken));
        let (_second, other, instead) = bind(HERE, Port::From(taken.port())).unwrap();
        assert!(other.port() > taken.port());
        assert_eq!(instead, Some(taken.port()));
        drop(first);
    }

    #[test]
    fn an_address_reads_as_a_browser_wants_it() {
        for (address, expected) in [
            ("127.0.0.1:4000", "http://127.0.0.1:4000/"),
            ("[::1]:80", "http://[::1]:80/"),
            ("0.0.0.0:1", "http://localhost:1/"),
        ] {
            assert_eq!(url(address.parse().unwrap()), expected);
        }
    }
}
