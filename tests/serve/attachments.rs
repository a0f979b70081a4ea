//! Files that are served from disk, bit by bit.

use std::fs;
use std::io::{Read, Write};
use std::time::Duration;

use crate::client::{connect, request};
use crate::stage::{Stage, write};

fn bytes(len: usize) -> Vec<u8> {
    (0..len).map(|at| u8::try_from(at % 251).unwrap()).collect()
}

fn stage_with(len: usize) -> Stage {
    let stage = Stage::new(&[("index.html", "x")]);
    write(stage.folder.path(), "sr/a.pdf", &bytes(len));
    stage.until("/sr/a.pdf", |answer| answer.status == 200 && answer.body.len() == len);
    stage
}

#[test]
fn a_large_file_comes_whole() {
    let len = 3 * 1024 * 1024 + 7;
    let stage = stage_with(len);
    let answer = stage.get("/sr/a.pdf");
    assert_eq!(answer.header("content-type"), "application/pdf");
    assert_eq!(answer.header("content-length"), len.to_string());
    assert!(answer.body == bytes(len));
}

#[test]
fn parts_are_to_be_had() {
    let stage = stage_with(200_000);
    stage.write("x.txt", "0123456789");
    stage.until("/x.txt", |answer| answer.status == 200);
    let host = format!("Host: {}", stage.address());
    let part = |path: &str, range: &str| {
        let line = format!("GET {path} HTTP/1.1");
        request(stage.address(), &line, &[&host, &format!("Range: {range}")])
    };
    let answer = part("/sr/a.pdf", "bytes=100000-199998");
    assert_eq!((answer.status, answer.header("content-range")), (206, "bytes 100000-199998/200000"));
    assert!(answer.body == bytes(200_000)[100_000..199_999]);
    let answer = part("/x.txt", "bytes=-3");
    assert_eq!((answer.status, answer.text()), (206, "789"));
    let answer = part("/x.txt", "bytes=10-");
    assert_eq!((answer.status, answer.header("content-range")), (416, "bytes */10"));
    for odd in ["bytes=1-2,4-5", "lines=1-2", "bytes=9-1", "\u{FF}"] {
        assert_eq!(part("/x.txt", odd).status, 200, "{odd}");
    }
    // A page is never sent in parts: what is put into it belongs to the whole.
    assert_eq!(part("/", "bytes=0-0").status, 200);
}

#[test]
fn a_file_gone_since_the_build_is_not_found_and_no_harm_done() {
    let stage = stage_with(10);
    // Nothing else may stand in for it: what is no file is not opened, and a link is not followed.
    let path = stage.folder.path().join("content/sr/a.pdf");
    let outside = stage.folder.path().join("secret");
    fs::write(&outside, "secret").unwrap();
    fs::remove_file(&path).unwrap();
    assert_ne!(stage.get("/sr/a.pdf").status, 200);
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(&outside, &path).unwrap();
        let held = stage.builder.jobs.lock().unwrap();
        let answer = stage.get("/sr/a.pdf");
        assert!(!answer.body.starts_with(b"secret"), "{answer:?}");
        drop(held);
    }
    assert_eq!(stage.get("/").status, 200);
}

#[test]
fn a_client_that_takes_nothing_gives_its_place_up() {
    let stage = Stage::with(&[("index.html", "x")], |settings| {
        settings.limits.connections = 1;
        settings.limits.idle = Duration::from_secs(1);
        settings.limits.heartbeat = Duration::from_millis(100);
    });
    // More than the system buffers for anybody.
    let len = 48 * 1024 * 1024;
    write(stage.folder.path(), "a.pdf", &vec![7; len]);
    let host = format!("Host: {}", stage.address());
    let head = || request(stage.address(), "HEAD /a.pdf HTTP/1.1", &[&host]);
    while head().header("content-length") != len.to_string() {}
    let mut idle = connect(stage.address());
    idle.write_all(format!("GET /a.pdf HTTP/1.1\r\n{host}\r\n\r\n").as_bytes()).unwrap();
    let mut first = [0; 1];
    idle.read_exact(&mut first).unwrap();
    // There is room for one connection, so this is answered only once the other is closed.
    assert_eq!(stage.get("/").status, 200);
    let mut rest = Vec::new();
    let _ = idle.read_to_end(&mut rest);
    assert!(rest.len() < len);
}
