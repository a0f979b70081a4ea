//! Told to end, the server ends by itself. Alone in its file, because signals are for the whole process.
#![cfg(unix)]
// A test says what went wrong by failing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "serve/client.rs"]
#[allow(dead_code)]
mod client;

use std::process::Command;
use std::sync::{Arc, Mutex, mpsc};

use praksa::files::{Embedded, Memory};
use praksa::report::Wording;
use praksa::serve::{Built, Job, Notice, Port, Rebuild, Settings, Update, run};

struct Nothing;

impl Rebuild for Nothing {
    fn rebuild(&self, _: &Job<'_>) -> Built {
        Built { site: Some(Update::Whole(Default::default())), findings: Vec::new() }
    }
}

#[test]
fn a_server_told_to_end_finishes_and_returns() {
    for signal in ["-INT", "-TERM"] {
        let folder = tempfile::tempdir().unwrap();
        let mut settings =
            Settings::new(folder.path(), Arc::new(Wording::load(&Memory::new(), &Embedded, "en")));
        settings.port = Port::Exactly(0);
        let (sender, notices) = mpsc::channel();
        let sender = Mutex::new(sender);
        let tell = move |notice| sender.lock().unwrap().send(notice).unwrap();
        let running = std::thread::spawn(move || run(settings, Arc::new(Nothing), &tell));
        let Ok(Notice::Listening { address, .. }) = notices.recv() else { panic!("not listening") };
        // An answer proves that the part which hears signals is running.
        let answer = client::get(address, "/");
        assert_eq!(answer.status, 404);
        let state = answer.text().split("data-state=\"").nth(1).unwrap().split('"').next().unwrap();
        let mut listener = client::Listener::new(address, state, "", &[]);
        let told = Command::new("kill").args([signal, &std::process::id().to_string()]).status().unwrap();
        assert!(told.success());
        running.join().unwrap().unwrap();
        assert!(notices.try_iter().any(|notice| matches!(notice, Notice::Stopping)));
        while listener.line().is_some() {}
        assert!(std::net::TcpStream::connect(address).is_err());
    }
}
