//! A site in a temporary folder, served; and the builder that stands in for the pipeline.

use std::collections::BTreeMap;
use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use praksa::diagnostic::{Code, Severity};
use praksa::files::{Embedded, Memory};
use praksa::output::Content;
use praksa::report::{Excerpt, Lines, Row, Spot, Wording};
use praksa::serve::{Built, Changes, Job, Notice, Outcome, Port, Rebuild, Server, Settings, Update};

use crate::client::{self, Answer};

/// Makes `content/a/b.html` the page `a/b.html`, and so on. A file that holds the word `broken` fails the build, the word
/// `panic` ends it badly; `*.pdf` are put out as files on disk.
pub(crate) struct Copier {
    root: std::path::PathBuf,
    pub(crate) builds: AtomicUsize,
    pub(crate) jobs: Mutex<Vec<(Changes, Vec<String>)>>,
}

impl Rebuild for Copier {
    fn rebuild(&self, job: &Job<'_>) -> Built {
        self.jobs.lock().unwrap().push((job.changes().clone(), job.viewed().to_vec()));
        self.builds.fetch_add(1, Ordering::SeqCst);
        let (mut files, mut findings) = (BTreeMap::new(), Vec::new());
        self.copy(&self.root.join("content"), "", &mut files, &mut findings);
        let site = findings.is_empty().then_some(Update::Whole(files));
        Built { site, findings }
    }
}

impl Copier {
    fn copy(
        &self,
        folder: &Path,
        prefix: &str,
        files: &mut BTreeMap<String, Content>,
        findings: &mut Vec<Row>,
    ) {
        let Ok(entries) = fs::read_dir(folder) else { return };
        for entry in entries.flatten() {
            let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                self.copy(&entry.path(), &format!("{path}/"), files, findings);
                continue;
            }
            let Ok(bytes) = fs::read(entry.path()) else { continue };
            let text = String::from_utf8_lossy(&bytes);
            if text.contains("panic") {
                panic!("as told");
            } else if text.contains("broken") {
                findings.push(row(&path, &text));
            } else if path.ends_with(".pdf") {
                let len = bytes.len() as u64;
                files.insert(path, Content::File { path: entry.path(), len });
            } else {
                files.insert(path, Content::Bytes(bytes));
            }
        }
    }
}

fn row(path: &str, text: &str) -> Row {
    let lines = Lines { line: 2, column: 5, end_line: 2, end_column: 6 };
    let line = text.lines().nth(1).unwrap_or(text).to_owned();
    let excerpt = Excerpt { before: String::new(), marked: line, after: String::new() };
    Row {
        code: Code::RawHtml,
        severity: Severity::Error,
        label: "error".to_owned(),
        message: format!("<em>{path}</em> is not right"),
        help: Some("Mend it.".to_owned()),
        allowed: Vec::new(),
        suggestion: None,
        spot: Some(Spot { file: format!("content/{path}"), lines: Some(lines), excerpt: Some(excerpt) }),
        related: Vec::new(),
    }
}

/// The sentences of the server.
pub(crate) fn wording() -> Arc<Wording> {
    Arc::new(Wording::load(&Memory::new(), &Embedded, "en"))
}

/// One of them.
pub(crate) fn said(id: &str) -> String {
    let text = wording().say(id, &[]);
    assert_ne!(text, id);
    text
}

/// A served site.
pub(crate) struct Stage {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) builder: Arc<Copier>,
    server: Option<Server>,
}

impl Stage {
    /// Serves a site with these files below `content/`, once it is built.
    pub(crate) fn new(files: &[(&str, &str)]) -> Self {
        Stage::with(files, |_| {})
    }

    /// The same with other settings.
    pub(crate) fn with(files: &[(&str, &str)], change: impl FnOnce(&mut Settings)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in files {
            write(folder.path(), path, text.as_bytes());
        }
        let builder = Arc::new(Copier {
            root: folder.path().to_owned(),
            builds: AtomicUsize::new(0),
            jobs: Mutex::default(),
        });
        let mut settings = Settings::new(folder.path(), wording());
        settings.port = Port::Exactly(0);
        change(&mut settings);
        let server = Server::start(settings, Arc::clone(&builder) as Arc<dyn Rebuild>).unwrap();
        let stage = Stage { folder, builder, server: Some(server) };
        stage.built();
        stage
    }

    pub(crate) fn server(&self) -> &Server {
        self.server.as_ref().unwrap()
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.server().address()
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        client::get(self.address(), path)
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        write(self.folder.path(), path, text.as_bytes());
    }

    pub(crate) fn remove(&self, path: &str) {
        fs::remove_file(self.folder.path().join("content").join(path)).unwrap();
    }

    pub(crate) fn builds(&self) -> usize {
        self.builder.builds.load(Ordering::SeqCst)
    }

    /// Waits for the next build to end.
    pub(crate) fn built(&self) -> Outcome {
        loop {
            match self.server().next_notice() {
                Some(Notice::Rebuilt { outcome, .. }) => return outcome,
                Some(_) => {}
                None => panic!("the server has ended"),
            }
        }
    }

    /// Asks again and again until a page is as it should be.
    pub(crate) fn until(&self, path: &str, is_right: impl Fn(&Answer) -> bool) -> Answer {
        let start = std::time::Instant::now();
        loop {
            let answer = self.get(path);
            if is_right(&answer) {
                return answer;
            }
            assert!(start.elapsed() < client::SAFETY, "{path} never came to be: {answer:?}");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    pub(crate) fn stop(mut self) {
        if let Some(server) = self.server.take() {
            server.stop();
        }
    }
}

pub(crate) fn write(root: &Path, path: &str, bytes: &[u8]) {
    let full = root.join("content").join(path);
    fs::create_dir_all(full.parent().unwrap()).unwrap();
    fs::write(full, bytes).unwrap();
}

/// The value of an attribute of the script that makes a page live.
pub(crate) fn attribute(page: &str, name: &str) -> String {
    let start = format!("{name}=\"");
    let rest = page.split(&start).nth(1).unwrap_or_else(|| panic!("no {name}: {page}"));
    rest.split('"').next().unwrap().to_owned()
}
