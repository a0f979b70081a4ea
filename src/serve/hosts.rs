//! Whom a request may be for.
//!
//! A page on the open web can have its own name resolve to this machine and then read what the server says, as if it were
//! of that page's origin (DNS rebinding). It cannot choose the `Host` its visitor's browser sends, though: that is the
//! page's own name. So only the names by which somebody at this machine would ask are answered. An address in digits
//! cannot be rebound.

use std::net::{IpAddr, SocketAddr};

/// The names the server answers to.
#[derive(Debug, Clone)]
pub(super) struct Hosts {
    names: Vec<String>,
    any_address: bool,
    port: u16,
}

impl Hosts {
    /// Those of a server that listens at `bound`, and `more`.
    pub(super) fn new(bound: SocketAddr, more: &[String]) -> Self {
        let own = match bound.ip() {
            IpAddr::V4(ip) => ip.to_string(),
            IpAddr::V6(ip) => format!("[{ip}]"),
        };
        let names = ["localhost", "127.0.0.1", "[::1]", &own];
        let more = more.iter().map(|name| name.to_ascii_lowercase());
        Hosts {
            names: names.map(str::to_owned).into_iter().chain(more).collect(),
            any_address: bound.ip().is_unspecified(),
            port: bound.port(),
        }
    }

    /// Whether `authority`, the value of a `Host` header, names this server.
    pub(super) fn allow(&self, authority: &str) -> bool {
        let (name, port) = match authority.rsplit_once(':') {
            // The colons of an address in brackets separate no port.
            Some((name, port)) if !port.ends_with(']') => (name, Some(port)),
            _ => (authority, None),
        };
        let port = match port {
            None => 80,
            Some(port) if port.bytes().all(|byte| byte.is_ascii_digit()) => match port.parse() {
                Ok(port) => port,
                Err(_) => return false,
            },
            Some(_) => return false,
        };
        let name = name.to_ascii_lowercase();
        port == self.port && (self.names.contains(&name) || (self.any_address && is_address(&name)))
    }

    /// Whether `origin`, the value of an `Origin` header, is a page of this server.
    pub(super) fn allow_origin(&self, origin: &str) -> bool {
        origin.strip_prefix("http://").is_some_and(|authority| self.allow(authority))
    }
}

fn is_address(name: &str) -> bool {
    match name.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        Some(inner) => inner.parse::<std::net::Ipv6Addr>().is_ok(),
        None => name.parse::<std::net::Ipv4Addr>().is_ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hosts(bound: &str, more: &[&str]) -> Hosts {
        let more: Vec<_> = more.iter().map(|name| (*name).to_owned()).collect();
        Hosts::new(bound.parse().unwrap(), &more)
    }

    #[test]
    fn answers_to_its_own_names_at_its_own_port() {
        let hosts = hosts("127.0.0.1:4000", &["Workshop.local"]);
        for good in
            ["localhost:4000", "LOCALHOST:4000", "127.0.0.1:4000", "[::1]:4000", "workshop.local:4000"]
        {
            assert!(hosts.allow(good), "{good}");
        }
        for bad in [
            "",
            ":",
            ":4000",
            "localhost",
            "localhost:",
            "localhost:4001",
            "localhost:+4000",
            "localhost:4000:4000",
            "localhost.:4000",
            "evil.example:4000",
            "localhost.evil.example:4000",
            "user@localhost:4000",
            "10.0.0.1:4000",
            "[::1]",
            "[::2]:4000",
            "::1:4000",
            "localhost:99999",
        ] {
            assert!(!hosts.allow(bad), "{bad}");
        }
    }

    #[test]
    fn the_port_may_be_left_out_only_where_browsers_do() {
        assert!(hosts("127.0.0.1:80", &[]).allow("localhost"));
        assert!(hosts("127.0.0.1:80", &[]).allow("[::1]"));
        assert!(hosts("127.0.0.1:80", &[]).allow("localhost:80"));
    }

    #[test]
    fn an_open_address_is_asked_for_in_digits_but_never_by_a_strange_name() {
        let open = hosts("0.0.0.0:4000", &[]);
        assert!(open.allow("192.168.1.7:4000"));
        assert!(open.allow("[fe80::1]:4000"));
        assert!(!open.allow("evil.example:4000"));
        assert!(!open.allow("[evil]:4000"));
        assert!(hosts("192.168.1.7:4000", &[]).allow("192.168.1.7:4000"));
        assert!(!hosts("192.168.1.7:4000", &[]).allow("192.168.1.8:4000"));
    }

    #[test]
    fn only_its_own_pages_are_its_origin() {
        let hosts = hosts("127.0.0.1:4000", &[]);
        assert!(hosts.allow_origin("http://localhost:4000"));
        for bad in
            ["null", "https://localhost:4000", "http://evil.example:4000", "http://localhost:4000/", ""]
        {
            assert!(!hosts.allow_origin(bad), "{bad}");
        }
    }
}
