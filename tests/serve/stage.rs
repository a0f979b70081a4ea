//! A site in a temporary folder, served; and the builder that stands in for the pipeline.

use std::collections::BTreeMap;
use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use praksa::diagnostic::Severity;
use praksa::output::Content;
use praksa::serve::{Built, Changes, Job, Notice, Port, Rebuild, Row, Server, Settings, Update, Wording};

use super::client::{self, Answer};

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
    Row {
        severity: Severity::Error,
        code: "raw-html".to_owned(),
        message: format!("<em>{path}</em> is not right"),
        file: Some(format!("content/{path}")),
        line: Some(2),
        column: Some(5),
        excerpt: Some(text.to_owned()),
        help: vec!["Mend it.".to_owned()],
    }
}

/// Words that can be told apart.
pub(crate) fn wording() -> Wording {
    Wording {
        lang: "bs".to_owned(),
        findings: Arc::new(|count| format!("nalaza: {count}")),
        older_site_shown: "prikazano je starije stanje".to_owned(),
        no_site_yet: "još nema stranica".to_owned(),
        error: "greška".to_owned(),
        warning: "upozorenje".to_owned(),
        close: "zatvori".to_owned(),
        building: "gradi se".to_owned(),
        not_found: "nije nađeno".to_owned(),
        wrong_host: "drugi domaćin".to_owned(),
        wrong_method: "samo čitanje".to_owned(),
        bad_request: "loš zahtjev".to_owned(),
        busy: "zauzeto".to_owned(),
        build_failed: "gradnja je prekinuta".to_owned(),
    }
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

    /// Waits for the next build to end; whether it failed.
    pub(crate) fn built(&self) -> bool {
        loop {
            match self.server().next_notice() {
                Some(Notice::Rebuilt { failed, .. }) => return failed,
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
