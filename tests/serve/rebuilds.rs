//! A server that outlives what happens to its files.

use std::fs;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use praksa::serve::{Changes, Notice, Port, Rebuild, ServeError, Server, Settings};

use crate::stage::{Stage, attribute, said, wording};

const GOOD: &str = "<body>good</body>";

#[test]
fn a_mistake_leaves_the_last_good_site_and_is_shown_over_it() {
    let stage = Stage::new(&[("index.html", GOOD), ("sr/a.html", GOOD), ("x.css", "x {}")]);
    for _ in 0..3 {
        stage.write("sr/a.html", "<script>\n<i> broken");
        let page = stage.until("/", |page| page.text().contains("praksa-overlay"));
        let text = page.text();
        assert_eq!(page.status, 200);
        assert!(text.starts_with("<body>good"));
        for part in [
            said("serve-older-site").as_str(),
            "&lt;em&gt;sr/a.html&lt;/em&gt; is not right",
            "content/sr/a.html:2:5",
            "2 | <mark>&lt;i&gt; broken</mark>",
            "Mend it.",
            "lang=\"en\"",
        ] {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert!(stage.get("/sr/a.html").text().contains("praksa-overlay"));
        assert!(stage.get("/none").text().contains("praksa-overlay"));
        assert_eq!(stage.get("/x.css").text(), "x {}");
        stage.write("sr/a.html", "<body>mended</body>");
        let page = stage.until("/sr/a.html", |page| !page.text().contains("praksa-overlay"));
        assert!(page.text().contains("mended"));
    }
}

#[test]
fn without_a_good_site_the_findings_are_the_page() {
    let stage = Stage::new(&[("index.html", "broken <i>")]);
    for path in ["/", "/sr/a/", "/x.css"] {
        let page = stage.get(path);
        assert_eq!(page.status, 500);
        let text = page.text();
        assert!(text.contains(&said("serve-no-site")), "{text}");
        assert!(text.contains("broken &lt;i&gt;") && text.contains("data-always"), "{text}");
        assert!(!text.contains("praksa-overlay\""), "{text}");
    }
    let seen = attribute(stage.get("/").text(), "data-state");
    let mut listener = crate::client::Listener::new(stage.address(), &seen, "index.html", &[]);
    stage.write("index.html", GOOD);
    listener.event();
    assert_eq!(stage.get("/").status, 200);
}

#[test]
fn a_builder_that_breaks_down_is_called_again() {
    let stage = Stage::new(&[("index.html", GOOD)]);
    stage.write("b.html", "panic");
    let page = stage.until("/", |page| page.text().contains(&said("serve-build-failed")));
    assert!(page.text().contains("good"));
    stage.write("b.html", GOOD);
    stage.until("/b.html", |page| page.text().contains("good"));
    // It may have lost track, so it is told that anything may have changed.
    assert_eq!(stage.builder.jobs.lock().unwrap().last().unwrap().0, Changes::Everything);
}

#[test]
fn a_storm_is_few_builds() {
    let stage = Stage::new(&[("index.html", GOOD)]);
    let before = stage.builds();
    for number in 0..1000 {
        stage.write(&format!("guidelines/{number}.html"), GOOD);
    }
    stage.write("last.html", GOOD);
    stage.until("/last.html", |page| page.status == 200);
    for number in [0, 499, 999] {
        stage.until(&format!("/guidelines/{number}.html"), |page| page.status == 200);
    }
    let builds = stage.builds() - before;
    assert!(builds <= 20, "{builds} builds for 1001 files");
    // All files were named, or the folder that holds them.
    let jobs = stage.builder.jobs.lock().unwrap();
    let named = |path: &str| {
        jobs.iter().any(|(changes, _)| match changes {
            Changes::Everything => false,
            Changes::Paths(paths) => paths.contains(path) || paths.contains("content/guidelines"),
        })
    };
    assert!(named("content/guidelines/0.html") && named("content/guidelines/999.html"));
}

#[test]
fn reading_files_is_no_reason_to_build() {
    let files: Vec<(String, &str)> = (0..500).map(|number| (format!("{number}.html"), GOOD)).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), *text)).collect();
    let stage = Stage::new(&files);
    // Each of these builds opens every file.
    for round in 1..=5 {
        stage.write("7.html", &format!("round {round}."));
        stage.until("/7.html", |page| page.text().contains(&format!("round {round}.")));
    }
    let builds = stage.builds();
    assert!(builds <= 11, "{builds} builds for 5 changes");
}

#[test]
fn what_changes_during_a_build_is_built_after_it() {
    /// Holds its first rebuild back until it is told to go on.
    struct Slow {
        root: std::path::PathBuf,
        gate: std::sync::Mutex<std::sync::mpsc::Receiver<()>>,
        inside: std::sync::Mutex<std::sync::mpsc::Sender<()>>,
    }
    impl Rebuild for Slow {
        fn rebuild(&self, job: &praksa::serve::Job<'_>) -> praksa::serve::Built {
            let bytes = fs::read(self.root.join("content/index.html")).unwrap();
            if let Changes::Paths(_) = job.changes() {
                let _ = self.inside.lock().unwrap().send(());
                let _ = self.gate.lock().unwrap().recv();
            }
            let content = praksa::output::Content::Bytes(bytes);
            let files = std::collections::BTreeMap::from([("index.html".to_owned(), content)]);
            let site = Some(praksa::serve::Update::Whole(files));
            praksa::serve::Built { site, findings: Vec::new() }
        }
    }
    let folder = tempfile::tempdir().unwrap();
    crate::stage::write(folder.path(), "index.html", b"zero");
    let (go, gate) = std::sync::mpsc::channel();
    let (inside, is_inside) = std::sync::mpsc::channel();
    let builder = Slow { root: folder.path().to_owned(), gate: gate.into(), inside: inside.into() };
    let mut settings = Settings::new(folder.path(), wording());
    settings.port = Port::Exactly(0);
    let server = Server::start(settings, Arc::new(builder)).unwrap();
    let text = || crate::client::get(server.address(), "/").text().to_owned();
    assert!(text().starts_with("zero"));
    crate::stage::write(folder.path(), "index.html", b"one");
    is_inside.recv().unwrap();
    // It has read the file already.
    crate::stage::write(folder.path(), "index.html", b"two");
    assert!(text().starts_with("zero"));
    drop(go);
    let start = std::time::Instant::now();
    while !text().starts_with("two") {
        assert!(start.elapsed() < crate::client::SAFETY);
    }
    server.stop();
}

#[test]
fn folders_may_go_and_come_back() {
    let stage = Stage::new(&[("sr/a.html", GOOD), ("index.html", GOOD)]);
    let content = stage.folder.path().join("content");
    for round in 0..3 {
        fs::remove_dir_all(&content).unwrap();
        stage.until("/", |page| page.status == 404);
        let text = format!("<body>round {round}.</body>");
        stage.write("sr/a.html", &text);
        stage.until("/sr/a.html", |page| page.text().contains(&format!("round {round}.")));
    }
    // A checkout replaces the folder that holds everything.
    let aside = stage.folder.path().join("aside");
    fs::create_dir_all(aside.join("sr")).unwrap();
    fs::write(aside.join("sr/a.html"), "<body>aside</body>").unwrap();
    fs::rename(&content, stage.folder.path().join("gone")).unwrap();
    fs::rename(&aside, &content).unwrap();
    stage.until("/sr/a.html", |page| page.text().contains("aside"));
    stage.write("sr/a.html", "<body>after</body>");
    stage.until("/sr/a.html", |page| page.text().contains("after"));
}

#[test]
fn an_empty_folder_is_a_site_to_come() {
    let folder = tempfile::tempdir().unwrap();
    let stage = Stage::with(&[], |settings| settings.root = folder.path().to_owned());
    assert_eq!(stage.get("/").status, 404);
    drop(stage);
    let stage = Stage::new(&[]);
    stage.write("index.html", GOOD);
    stage.until("/", |page| page.status == 200);
}

#[test]
fn a_page_goes_with_its_file() {
    let stage = Stage::new(&[("index.html", GOOD), ("b.html", GOOD)]);
    stage.remove("b.html");
    stage.until("/b.html", |page| page.status == 404);
}

#[test]
fn a_taken_port_is_said_or_stepped_over() {
    let stage = Stage::new(&[("index.html", GOOD)]);
    let taken = stage.address().port();
    let start = |port| {
        let mut settings = Settings::new(stage.folder.path(), wording());
        settings.port = port;
        Server::start(settings, Arc::clone(&stage.builder) as Arc<dyn Rebuild>)
    };
    assert!(
        matches!(start(Port::Exactly(taken)), Err(ServeError::Taken { address }) if address == stage.address())
    );
    let other = start(Port::From(taken)).unwrap();
    let Some(Notice::Listening { address, url, instead_of, exposed }) = other.next_notice() else {
        panic!("not the first thing said")
    };
    assert_eq!((address, instead_of, exposed), (other.address(), Some(taken), false));
    assert_eq!(url, format!("http://{address}/"));
    assert!(address.ip().is_loopback());
}

#[test]
fn a_root_that_is_no_folder_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    for root in [file, folder.path().join("none")] {
        let stage = Stage::new(&[]);
        let outcome =
            Server::start(Settings::new(&root, wording()), Arc::clone(&stage.builder) as Arc<dyn Rebuild>);
        assert!(matches!(outcome, Err(ServeError::NoFolder { root: named }) if named == root));
    }
}

#[test]
fn the_first_build_is_waited_for() {
    struct Gate(std::sync::Mutex<std::sync::mpsc::Receiver<()>>);
    impl Rebuild for Gate {
        fn rebuild(&self, _: &praksa::serve::Job<'_>) -> praksa::serve::Built {
            let _ = self.0.lock().unwrap().recv();
            let page = praksa::output::Content::Bytes(b"built".to_vec());
            let files = std::collections::BTreeMap::from([("index.html".to_owned(), page)]);
            praksa::serve::Built { site: Some(praksa::serve::Update::Whole(files)), findings: Vec::new() }
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let start = |wait: std::time::Duration| {
        let (go, gate) = std::sync::mpsc::channel();
        let mut settings = Settings::new(folder.path(), wording());
        settings.port = Port::Exactly(0);
        settings.limits.first_build = wait;
        (go, Server::start(settings, Arc::new(Gate(gate.into()))).unwrap())
    };
    // A browser that comes while a long build goes on is told so, and comes back by itself.
    let (go, server) = start(std::time::Duration::from_millis(1));
    let page = crate::client::get(server.address(), "/");
    assert_eq!(page.status, 503);
    assert!(page.text().contains(&said("serve-building")) && page.text().contains("data-always"));
    drop(go);
    let seen = attribute(page.text(), "data-state");
    crate::client::Listener::new(server.address(), &seen, "index.html", &[]).event();
    assert!(crate::client::get(server.address(), "/").text().starts_with("built"));
    // One that comes a moment early just waits.
    let (go, server) = start(crate::client::SAFETY);
    let address = server.address();
    let early = std::thread::spawn(move || crate::client::get(address, "/"));
    go.send(()).unwrap();
    assert_eq!(early.join().unwrap().status, 200);
}

#[test]
fn a_build_under_way_does_not_keep_the_server_from_ending() {
    let stage = Stage::new(&[("index.html", GOOD)]);
    let jobs = Arc::clone(&stage.builder);
    let held = jobs.jobs.lock().unwrap();
    let before = jobs.builds.load(Ordering::SeqCst);
    stage.write("index.html", "other");
    stage.stop();
    assert_eq!(jobs.builds.load(Ordering::SeqCst), before);
    drop(held);
}
