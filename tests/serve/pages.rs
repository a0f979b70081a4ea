//! What a browser gets.

use crate::client::{get, request};
use crate::stage::{Stage, attribute, said};

const PAGE: &str = "<!doctype html><html><body><p>x</p></body></html>";

fn stage() -> Stage {
    Stage::new(&[
        ("index.html", PAGE),
        ("404.html", "<body>root 404</body>"),
        ("sr/index.html", PAGE),
        ("sr/404.html", "<body>sr 404</body>"),
        ("sr/guidelines/a/index.html", PAGE),
        ("sr-latn/index.html", PAGE),
        ("sr/\u{440} %a.txt", "text"),
        ("assets/site.css", "body {}"),
        ("assets/site.js", "'use strict';"),
        ("assets/x.svg", "<svg/>"),
        ("assets/data.json", "{}"),
        ("CNAME", "example.org"),
    ])
}

#[test]
fn pages_and_files_come_with_their_type() {
    let stage = stage();
    for (path, kind) in [
        ("/", "text/html; charset=utf-8"),
        ("/index.html", "text/html; charset=utf-8"),
        ("/sr/guidelines/a/", "text/html; charset=utf-8"),
        ("/sr-latn/?x=1", "text/html; charset=utf-8"),
        ("/assets/site.css", "text/css; charset=utf-8"),
        ("/assets/site.js", "text/javascript; charset=utf-8"),
        ("/assets/x.svg", "image/svg+xml; charset=utf-8"),
        ("/assets/data.json", "application/json; charset=utf-8"),
        ("/sr/%D1%80%20%25a.txt", "text/plain; charset=utf-8"),
        ("/CNAME", "application/octet-stream"),
    ] {
        let answer = stage.get(path);
        assert_eq!((answer.status, answer.header("content-type")), (200, kind), "{path}");
        assert_eq!(answer.header("content-length"), answer.body.len().to_string(), "{path}");
    }
    assert_eq!(stage.get("/assets/site.css").text(), "body {}");
}

#[test]
fn every_answer_forbids_keeping_and_guessing() {
    let stage = stage();
    let address = stage.address();
    let host = format!("Host: {address}");
    let answers = [
        stage.get("/"),
        stage.get("/assets/site.css"),
        stage.get("/sr"),
        stage.get("/none/"),
        stage.get("/%00"),
        stage.get("/.praksa/live.js"),
        request(address, "GET / HTTP/1.1", &["Host: evil.example"]),
        request(address, "POST / HTTP/1.1", &[&host, "Content-Length: 0"]),
    ];
    for answer in answers {
        assert_eq!(answer.header("cache-control"), "no-store", "{answer:?}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{answer:?}");
        assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin", "{answer:?}");
        assert_eq!(answer.header("content-security-policy"), "frame-ancestors 'self'", "{answer:?}");
    }
}

#[test]
fn a_page_follows_the_site_but_its_file_does_not_know() {
    let stage = stage();
    let answer = stage.get("/sr/guidelines/a/");
    let page = answer.text();
    assert!(page.starts_with("<!doctype html><html><body><p>x</p><link rel=\"stylesheet\" href=\"/.praksa/"));
    assert!(page.ends_with("</script></body></html>"));
    assert_eq!(attribute(page, "data-page"), "sr/guidelines/a/index.html");
    // The pages' own policy allows neither inline scripts nor inline styles.
    assert!(!page.contains("<style") && !page.contains(" style=") && !page.contains("<script>"));
    for (path, kind) in [
        ("/.praksa/live.js", "text/javascript; charset=utf-8"),
        ("/.praksa/overlay.css", "text/css; charset=utf-8"),
    ] {
        let answer = stage.get(path);
        assert_eq!((answer.status, answer.header("content-type")), (200, kind));
        assert!(!answer.body.is_empty());
    }
    let file = stage.folder.path().join("content/sr/guidelines/a/index.html");
    assert_eq!(std::fs::read_to_string(file).unwrap(), PAGE);
}

#[test]
fn a_folder_without_its_slash_is_sent_there() {
    let stage = stage();
    for (path, location) in
        [("/sr", "/sr/"), ("/sr/guidelines/a?q=1&r=%2F", "/sr/guidelines/a/?q=1&r=%2F"), ("/%73r", "/sr/")]
    {
        let answer = stage.get(path);
        assert_eq!((answer.status, answer.header("location")), (302, location), "{path}");
    }
    for path in ["/assets", "/assets/", "/sr/index.html/", "/sr/guidelines"] {
        assert_eq!(stage.get(path).status, 404, "{path}");
    }
}

#[test]
fn a_missing_page_is_said_in_its_language() {
    let stage = stage();
    for (path, text) in [
        ("/sr/none/", "sr 404"),
        ("/sr/none", "sr 404"),
        ("/sr/none.css", "sr 404"),
        ("/sr-latn/none/", "root 404"),
        ("/none/", "root 404"),
        ("/.praksa/none", "root 404"),
        ("/.praksa/", "root 404"),
    ] {
        let answer = stage.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(answer.text().starts_with(&format!("<body>{text}")), "{path}");
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
    }
    // It waits for the file that would make it right.
    assert_eq!(attribute(stage.get("/sr/none").text(), "data-page"), "sr/none/index.html");
    assert_eq!(attribute(stage.get("/sr/none.css").text(), "data-page"), "sr/none.css");
    let bare = Stage::new(&[("index.html", PAGE)]);
    let answer = bare.get("/sr/none/");
    assert_eq!(answer.status, 404);
    assert!(answer.text().contains(&said("serve-not-found")), "{answer:?}");
}

#[test]
fn head_says_what_get_would() {
    let stage = stage();
    let host = format!("Host: {}", stage.address());
    for path in ["/", "/assets/site.css", "/none/", "/sr", "/.praksa/live.js"] {
        let get = stage.get(path);
        let head = request(stage.address(), &format!("HEAD {path} HTTP/1.1"), &[&host]);
        assert_eq!((head.status, &head.body[..]), (get.status, &b""[..]), "{path}");
        for name in ["content-length", "content-type", "location"] {
            assert_eq!(head.header(name), get.header(name), "{path} {name}");
        }
    }
}

#[test]
fn one_connection_takes_several_requests() {
    use std::io::Write;
    let stage = stage();
    let mut stream = crate::client::connect(stage.address());
    let host = stage.address();
    let text = format!("GET /CNAME HTTP/1.1\r\nHost: {host}\r\n\r\n");
    let last = format!("GET /assets/site.css HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    stream.write_all(format!("{text}{text}{last}").as_bytes()).unwrap();
    let mut out = String::new();
    std::io::Read::read_to_string(&mut stream, &mut out).unwrap();
    assert_eq!(out.matches("HTTP/1.1 200 OK").count(), 3);
    assert_eq!(out.matches("example.org").count(), 2);
    assert!(out.ends_with("body {}"));
}

#[test]
fn all_languages_are_there_at_once() {
    let stage = stage();
    for path in ["/sr/", "/sr-latn/"] {
        assert_eq!(get(stage.address(), path).status, 200);
    }
}
