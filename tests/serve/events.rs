//! Pages that follow the site.

use crate::client::{Listener, request};
use crate::stage::{Stage, attribute};

fn state(stage: &Stage, path: &str) -> String {
    attribute(stage.get(path).text(), "data-state")
}

#[test]
fn a_saved_file_is_told_and_served() {
    let stage = Stage::new(&[("index.html", "<body>one</body>"), ("b.html", "<body>b</body>")]);
    let seen = state(&stage, "/");
    let mut listener = Listener::new(stage.address(), &seen, "index.html", &[]);
    stage.write("index.html", "<body>two</body>");
    let event = listener.event();
    assert_eq!(event.paths, serde_json::json!(["index.html"]));
    assert_eq!(event.overlay, "");
    assert_ne!(event.id, seen);
    let page = stage.get("/");
    assert!(page.text().contains("two"));
    assert_eq!(attribute(page.text(), "data-state"), event.id);
}

#[test]
fn what_was_missed_is_made_up_for() {
    let stage = Stage::new(&[("index.html", "<body>one</body>")]);
    let first = state(&stage, "/");
    stage.write("index.html", "<body>two</body>");
    let second = attribute(stage.until("/", |page| page.text().contains("two")).text(), "data-state");
    stage.write("b.html", "<body>b</body>");
    stage.until("/b.html", |page| page.status == 200);
    // Loaded before the change, connected after it.
    let event = Listener::new(stage.address(), &first, "index.html", &[]).event();
    assert_eq!(event.paths, serde_json::json!(["b.html", "index.html"]));
    // A browser that takes a broken connection up again says so in a header, which is newer than its query.
    let again = format!("Last-Event-ID: {second}");
    let event = Listener::new(stage.address(), &first, "index.html", &[&again]).event();
    assert_eq!(event.paths, serde_json::json!(["b.html"]));
    // A state of another run of the server could be anything.
    for strange in ["", "0-1", "%00", "%", &"9".repeat(4000)] {
        let event = Listener::new(stage.address(), strange, "index.html", &[]).event();
        assert_eq!(event.paths, serde_json::Value::Null, "{strange}");
    }
}

#[test]
fn a_build_that_changes_no_page_disturbs_nobody() {
    let stage = Stage::new(&[("index.html", "<body>one</body>"), ("b.html", "<body>b</body>")]);
    let seen = state(&stage, "/");
    let mut listener = Listener::new(stage.address(), &seen, "index.html", &[]);
    stage.write("index.html", "<body>one</body>");
    stage.built();
    assert_eq!(state(&stage, "/"), seen);
    stage.write("b.html", "<body>c</body>");
    // The first thing heard is the second change.
    assert_eq!(listener.event().paths, serde_json::json!(["b.html"]));
}

#[test]
fn findings_come_and_go_without_a_page_being_loaded_again() {
    let stage = Stage::new(&[("index.html", "<body>one</body>"), ("b.html", "<body>b</body>")]);
    let seen = state(&stage, "/");
    let mut listener = Listener::new(stage.address(), &seen, "index.html", &[]);
    stage.write("b.html", "<b>\nbroken");
    let event = listener.event();
    assert_eq!(event.paths, serde_json::json!([]));
    assert!(event.overlay.starts_with("<section id=\"praksa-overlay\" role=\"alertdialog\""));
    // The page as it would be loaded now has the same panel.
    assert!(stage.get("/").text().contains(&event.overlay));
    stage.write("b.html", "<body>b</body>");
    let event = listener.event();
    assert_eq!((event.paths, event.overlay.as_str()), (serde_json::json!([]), ""));
}

#[test]
fn a_quiet_listener_gets_signs_of_life() {
    let stage = Stage::with(&[("index.html", "x")], |settings| {
        settings.limits.heartbeat = std::time::Duration::from_millis(100);
        settings.limits.idle = std::time::Duration::from_secs(2);
    });
    let mut listener = Listener::new(stage.address(), &state(&stage, "/"), "index.html", &[]);
    let mut beats = 0;
    // Enough of them to outlive the time after which a silent connection is closed.
    while beats < 30 {
        let line = listener.line().expect("closed");
        beats += usize::from(line.starts_with(':'));
    }
}

#[test]
fn another_origin_hears_nothing() {
    let stage = Stage::new(&[("index.html", "x")]);
    let (address, port) = (stage.address(), stage.address().port());
    let host = format!("Host: {address}");
    let ask = |more: &str| {
        let line = "HEAD /.praksa/events?since=x HTTP/1.1";
        request(address, line, &[&host, more]).status
    };
    for origin in [
        "null",
        "http://evil.example",
        &format!("http://evil.example:{port}"),
        &format!("https://{address}"),
        "http://127.0.0.1:1",
        &format!("http://{address}.evil.example"),
        "",
        "\u{FF}",
    ] {
        assert_eq!(ask(&format!("Origin: {origin}")), 403, "{origin}");
    }
    for site in ["cross-site", "same-site", "whatever"] {
        assert_eq!(ask(&format!("Sec-Fetch-Site: {site}")), 403, "{site}");
    }
    for fine in [
        format!("Origin: http://{address}"),
        format!("Origin: http://localhost:{port}"),
        "Sec-Fetch-Site: same-origin".to_owned(),
        "Accept: text/event-stream".to_owned(),
    ] {
        assert_eq!(ask(&fine), 200, "{fine}");
    }
}

#[test]
fn listeners_are_bounded_and_leave_their_place_when_they_go() {
    let stage = Stage::with(&[("index.html", "x")], |settings| settings.limits.listeners = 2);
    let address = stage.address();
    let seen = state(&stage, "/");
    let first = Listener::new(address, &seen, "index.html", &[]);
    let _second = Listener::new(address, &seen, "index.html", &[]);
    let ask = || crate::client::get(address, "/.praksa/events");
    let refused = ask();
    assert_eq!((refused.status, refused.header("retry-after")), (503, "5"));
    assert_eq!(stage.get("/").status, 200);
    drop(first);
    let start = std::time::Instant::now();
    loop {
        // One that is let in gets an answer without an end, so only the head is asked for.
        let mut stream = crate::client::connect(address);
        let text = format!("GET /.praksa/events HTTP/1.1\r\nHost: {address}\r\n\r\n");
        std::io::Write::write_all(&mut stream, text.as_bytes()).unwrap();
        let (status, _) = crate::client::head(&mut std::io::BufReader::new(stream));
        if status == 200 {
            break;
        }
        assert!(start.elapsed() < crate::client::SAFETY);
    }
}

#[test]
fn the_builder_knows_which_pages_are_looked_at() {
    let stage = Stage::new(&[("index.html", "x"), ("sr/index.html", "x"), ("b.html", "x")]);
    let seen = state(&stage, "/");
    let listen = |page: &str| Listener::new(stage.address(), &seen, page, &[]);
    let (_first, _second, _third) = (listen("b.html"), listen("sr%2Findex.html"), listen("..%2Fx"));
    stage.write("b.html", "y");
    stage.built();
    let jobs = stage.builder.jobs.lock().unwrap();
    assert_eq!(jobs.last().unwrap().1, ["sr/index.html", "b.html"]);
}

#[test]
fn stopping_ends_every_stream() {
    let stage = Stage::new(&[("index.html", "x")]);
    let mut listener = Listener::new(stage.address(), &state(&stage, "/"), "index.html", &[]);
    let address = stage.address();
    stage.stop();
    while listener.line().is_some() {}
    assert!(std::net::TcpStream::connect(address).is_err());
}
