//! Requests that mean no good, or make no sense.

use std::io::{Read, Write};
use std::net::Shutdown;
use std::time::Duration;

use crate::client::{connect, request, send};
use crate::stage::Stage;

fn stage() -> Stage {
    Stage::new(&[("index.html", "<body>home</body>"), ("sr/index.html", "x")])
}

fn alive(stage: &Stage) {
    let answer = stage.get("/");
    assert_eq!(answer.status, 200);
    assert!(answer.text().contains("home"));
}

#[test]
fn another_host_is_turned_away() {
    let stage = stage();
    let (address, port) = (stage.address(), stage.address().port());
    let ask = |headers: &[&str]| request(address, "GET / HTTP/1.1", headers);
    for host in [
        "evil.example",
        &format!("evil.example:{port}"),
        "localhost",
        "127.0.0.1",
        "localhost:1",
        &format!("localhost.evil.example:{port}"),
        &format!("127.0.0.1.nip.example:{port}"),
        &format!("127.0.0.2:{port}"),
        &format!("0.0.0.0:{port}"),
        &format!("user@localhost:{port}"),
        &format!("localhost:{port}, localhost:{port}"),
        &format!("localhost:{port}/"),
        "",
        ":",
        "\u{FF}",
    ] {
        let answer = ask(&[&format!("Host: {host}")]);
        assert!([400, 421].contains(&answer.status), "{host}: {answer:?}");
        assert!(!String::from_utf8_lossy(&answer.body).contains("home"), "{host}");
    }
    let own = format!("Host: {address}");
    assert_ne!(ask(&[]).status, 200);
    assert_ne!(ask(&[&own, "Host: evil.example"]).status, 200);
    assert_ne!(request(address, "GET http://evil.example/ HTTP/1.1", &[&own]).status, 200);
    assert_ne!(request(address, "GET / HTTP/1.0", &[]).status, 200);
    // Scripts and events are no exception.
    for path in ["/.praksa/live.js", "/.praksa/events", "/none"] {
        let line = format!("GET {path} HTTP/1.1");
        assert_eq!(request(address, &line, &["Host: evil.example"]).status, 421, "{path}");
    }
    for host in [format!("localhost:{port}"), format!("LocalHost:{port}"), format!("[::1]:{port}")] {
        assert_eq!(ask(&[&format!("Host: {host}")]).status, 200, "{host}");
    }
    assert_eq!(request(address, &format!("GET http://{address}/ HTTP/1.1"), &[&own]).status, 200);
    alive(&stage);
}

#[test]
fn there_is_nothing_to_do_but_read() {
    let stage = stage();
    let host = format!("Host: {}", stage.address());
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "get", "X"] {
        for path in ["/", "/none", "/.praksa/events", "/.praksa/live.js", "*"] {
            let line = format!("{method} {path} HTTP/1.1");
            let answer = request(stage.address(), &line, &[&host, "Content-Length: 0"]);
            assert!([400, 405].contains(&answer.status), "{line}: {answer:?}");
            assert!(path == "*" || answer.header("allow") == "GET, HEAD", "{line}: {answer:?}");
        }
    }
    let answer = send(
        stage.address(),
        format!("CONNECT evil.example:80 HTTP/1.1\r\n{host}\r\nConnection: close\r\n\r\n").as_bytes(),
    );
    assert!(!answer.starts_with(b"HTTP/1.1 2"), "{}", String::from_utf8_lossy(&answer));
    alive(&stage);
}

#[test]
fn no_path_leads_out_of_the_site() {
    let stage = stage();
    std::fs::write(stage.folder.path().join("secret.html"), "hush").unwrap();
    for path in [
        "/../secret.html",
        "/%2e%2e/secret.html",
        "/%2E%2E%2Fsecret.html",
        "/..%2fsecret.html",
        "/..%5csecret.html",
        "/sr/../../secret.html",
        "/sr/%2e%2e/%2e%2e/secret.html",
        "/%252e%252e/secret.html",
        "/%252e%252e%252fsecret.html",
        "/%c0%ae%c0%ae/secret.html",
        "/%u002e%u002e/secret.html",
        "//secret.html",
        "/./secret.html",
        "/sr/..",
        "/%00",
        "/index.html%00.png",
        "/%ff%fe",
        "/%",
        "/%2",
        "/%zz",
        "/sr%0d%0aSet-Cookie:%20x=1",
        "/file:///etc/passwd",
        "/C:%5cWindows",
        "/content/index.html",
        "///etc/passwd",
    ] {
        let answer = stage.get(path);
        assert!([400, 404].contains(&answer.status), "{path}: {answer:?}");
        assert!(!String::from_utf8_lossy(&answer.body).contains("hush"), "{path}");
        assert_eq!(answer.header("set-cookie"), "");
    }
    let long = format!("/{}", "a/".repeat(2000));
    assert_eq!(stage.get(&long).status, 414);
    alive(&stage);
}

#[test]
fn a_redirect_stays_on_this_server() {
    let stage = stage();
    for path in
        ["//evil.example/..", "/%2fevil.example", "/\\evil.example", "//evil.example", "/%5cevil.example"]
    {
        let answer = stage.get(path);
        assert!([400, 404].contains(&answer.status), "{path}: {answer:?}");
        assert_eq!(answer.header("location"), "");
    }
}

#[test]
fn odd_bytes_never_end_the_server() {
    let stage = stage();
    let host = format!("Host: {}", stage.address());
    let mut odd: Vec<Vec<u8>> = vec![
        b"GET /\r\n".to_vec(),
        b"GET / HTTP/0.9\r\n\r\n".to_vec(),
        b"GET / HTTP/9.9\r\n\r\n".to_vec(),
        b"\r\n\r\n\r\n".to_vec(),
        b"\0\0\0\0".to_vec(),
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec(),
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03".to_vec(),
        format!("GET /\u{FF}\u{440} HTTP/1.1\r\n{host}\r\n\r\n").into_bytes(),
        [b"GET /\xFF\xC0\x80 HTTP/1.1\r\n", host.as_bytes(), b"\r\n\r\n"].concat(),
        [b"GET /?\xFF\xFE HTTP/1.1\r\n", host.as_bytes(), b"\r\n\r\n"].concat(),
        format!("GET / HTTP/1.1\r\n{host}\r\nX: {}\r\n\r\n", "y".repeat(1 << 20)).into_bytes(),
        format!("GET / HTTP/1.1\r\n{host}\r\n{}\r\n", "X: y\r\n".repeat(5000)).into_bytes(),
        format!("GET /{} HTTP/1.1\r\n{host}\r\n\r\n", "z".repeat(1 << 20)).into_bytes(),
        format!("GET / HTTP/1.1\r\n{host}\r\nX\0: y\r\n\r\n").into_bytes(),
        format!("GET / HTTP/1.1\r\n{host}\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n").into_bytes(),
        format!("GET / HTTP/1.1\r\n{host}\r\nContent-Length: -1\r\n\r\n").into_bytes(),
        format!("GET / HTTP/1.1\r\n{host}\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n").into_bytes(),
        format!("GET / HTTP/1.1\r\n{host}\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n").into_bytes(),
    ];
    // Every cut of a sound request, too.
    let sound =
        format!("GET /sr?x HTTP/1.1\r\n{host}\r\nRange: bytes=0-\r\nOrigin: null\r\n\r\n").into_bytes();
    odd.extend((0..sound.len()).step_by(3).map(|end| sound[..end].to_vec()));
    for bytes in odd {
        let mut stream = connect(stage.address());
        let _ = stream.write_all(&bytes);
        let _ = stream.shutdown(Shutdown::Write);
        let mut out = Vec::new();
        let _ = stream.read_to_end(&mut out);
        alive(&stage);
    }
}

#[test]
fn a_huge_head_is_refused() {
    let stage = stage();
    let host = format!("Host: {}", stage.address());
    for (len, status) in [(20_000, 200), (40_000, 431)] {
        let padding = format!("X: {}", "y".repeat(len));
        assert_eq!(request(stage.address(), "GET / HTTP/1.1", &[&host, &padding]).status, status);
    }
    alive(&stage);
}

#[test]
fn silent_connections_are_closed_and_make_room() {
    let stage = Stage::with(&[("index.html", "<body>home</body>")], |settings| {
        settings.limits.connections = 2;
        settings.limits.header = Duration::from_millis(500);
        settings.limits.idle = Duration::from_secs(1);
        settings.limits.heartbeat = Duration::from_millis(100);
    });
    let host = format!("Host: {}", stage.address());
    let silent: Vec<Vec<u8>> = vec![
        Vec::new(),
        b"GET / HT".to_vec(),
        format!("GET / HTTP/1.1\r\n{host}\r\nX: ").into_bytes(),
        // Answered, and then kept open without a word.
        format!("GET / HTTP/1.1\r\n{host}\r\n\r\n").into_bytes(),
        // A body that never comes.
        format!("GET / HTTP/1.1\r\n{host}\r\nContent-Length: 100\r\n\r\n").into_bytes(),
        format!("GET / HTTP/1.1\r\n{host}\r\nTransfer-Encoding: chunked\r\n\r\n").into_bytes(),
        format!("GET / HTTP/1.1\r\n{host}\r\nExpect: 100-continue\r\nContent-Length: 100\r\n\r\n")
            .into_bytes(),
    ];
    // More than there is room for, and all of them are still open on this side.
    let mut open: Vec<_> = silent
        .iter()
        .map(|bytes| {
            let mut stream = connect(stage.address());
            stream.write_all(bytes).unwrap();
            stream
        })
        .collect();
    alive(&stage);
    for stream in &mut open {
        let mut out = Vec::new();
        let ended = stream.read_to_end(&mut out);
        let timed_out = ended.is_err_and(|error| error.kind() == std::io::ErrorKind::WouldBlock);
        assert!(!timed_out, "still open: {}", String::from_utf8_lossy(&out));
    }
}

#[test]
fn a_head_that_drips_is_cut_off() {
    let stage = Stage::with(&[("index.html", "<body>home</body>")], |settings| {
        settings.limits.header = Duration::from_millis(300);
    });
    let mut stream = connect(stage.address());
    let mut dripped = 0;
    // Each byte is in time for a connection; together they are not for a head.
    while stream.write_all(b"G").is_ok() {
        dripped += 1;
        assert!(dripped < 10_000, "never cut off");
        std::thread::sleep(Duration::from_millis(10));
    }
    alive(&stage);
}

#[test]
fn by_default_nobody_else_reaches_it() {
    let settings = praksa::serve::Settings::new(".", crate::stage::wording());
    assert!(settings.address.is_loopback());
    assert!(
        settings.limits.idle < Duration::from_secs(30) && settings.limits.header < Duration::from_secs(30)
    );
    assert!(
        settings.limits.heartbeat < settings.limits.idle
            && settings.limits.first_build < settings.limits.idle
    );
}
