//! A site in a temporary folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::program::{self, Run};
use super::tree::Tree;

const START: &[(&str, &str)] = &[
    ("content/site.yaml", include_str!("start/site.yaml")),
    ("content/vocabulary.yaml", include_str!("start/vocabulary.yaml")),
    ("content/pages/about.md", include_str!("start/about.md")),
    ("content/pages/about.sr.md", include_str!("start/about.sr.md")),
    ("content/guidelines/first-talk.md", include_str!("start/first-talk.md")),
    ("content/guidelines/first-talk.sr.md", include_str!("start/first-talk.sr.md")),
];

/// A site.
#[derive(Debug)]
pub(crate) struct Site {
    folder: tempfile::TempDir,
}

impl Site {
    /// A minimal sound site: a page and a guideline, in Bosnian, in Serbian, and in Serbian in Latin letters. Nothing is
    /// found in it.
    pub(crate) fn new() -> Self {
        let site = Site::empty();
        for (path, text) in START {
            site.file(path, text);
        }
        site
    }

    /// A folder with nothing in it.
    pub(crate) fn empty() -> Self {
        // In memory where that can be had: a build asks the disk to write everything down.
        let folder = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap();
        Site { folder }
    }

    /// The minimal site as it was published before; it is built once for all tests of a program.
    fn before() -> &'static Tree {
        static BEFORE: OnceLock<Tree> = OnceLock::new();
        BEFORE.get_or_init(|| {
            let site = Site::new();
            site.build(&[]).clean();
            site.published()
        })
    }

    /// The site's folder, in which the program runs.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Where something of the site is.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder().join(path)
    }

    /// Writes a file. It is dated back a little, as if its editor had been closed before the program was started.
    pub(crate) fn file(&self, path: &str, bytes: impl AsRef<[u8]>) -> &Self {
        let full = self.path(path);
        fs::create_dir_all(full.parent().unwrap()).unwrap();
        fs::write(&full, bytes).unwrap();
        let earlier = std::time::SystemTime::now() - std::time::Duration::from_secs(60);
        fs::File::options().append(true).open(&full).unwrap().set_modified(earlier).unwrap();
        self
    }

    /// Replaces text in a file, which must be there once.
    #[track_caller]
    pub(crate) fn replace(&self, path: &str, from: &str, to: &str) -> &Self {
        let text = self.read(path);
        assert_eq!(text.matches(from).count(), 1, "{from:?} in {path}");
        self.file(path, text.replace(from, to))
    }

    /// The text of a file of the site.
    #[track_caller]
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Removes a file.
    pub(crate) fn remove(&self, path: &str) -> &Self {
        fs::remove_file(self.path(path)).unwrap();
        self
    }

    /// Runs `praksa check`.
    pub(crate) fn check(&self, args: &[&str]) -> Run {
        program::run(self.folder(), "check", args)
    }

    /// Runs `praksa build`, into `public` unless the arguments say otherwise.
    pub(crate) fn build(&self, args: &[&str]) -> Run {
        program::run(self.folder(), "build", args)
    }

    /// Any command, not run yet, without the usual arguments.
    pub(crate) fn command(&self, args: &[&str]) -> std::process::Command {
        let mut command = program::command(self.folder());
        command.args(args);
        command
    }

    /// What is in `public`.
    pub(crate) fn published(&self) -> Tree {
        Tree::read(&self.path("public"))
    }

    /// A page or another published file.
    #[track_caller]
    pub(crate) fn page(&self, path: &str) -> String {
        let path = if path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
        self.published().text(&path).to_owned()
    }

    /// Builds what must be fit to be published, and returns what was.
    #[track_caller]
    pub(crate) fn publishes(&self) -> Tree {
        self.build(&[]).fine();
        self.published()
    }

    /// The contract's FAIL: the build ends with this finding at this place, crashes not, and leaves what was published
    /// before as it was, to the byte. Nor does it leave anything beside it.
    #[track_caller]
    pub(crate) fn refuses(&self, code: &str, file: &str, line: impl Into<Option<usize>>) -> Run {
        let run = self.fails();
        run.refused(code, file, line);
        run
    }

    /// As [`Site::refuses`], for faults that a test looks at itself.
    #[track_caller]
    pub(crate) fn fails(&self) -> Run {
        if !self.path("public").exists() {
            Self::before().write(&self.path("public"));
        }
        let everything = Tree::read(self.folder());
        let run = self.build(&[]);
        assert_eq!(run.exit, Some(1), "{run}");
        everything.is_same_as(&Tree::read(self.folder()));
        run
    }

    /// The contract's EITHER: published, or refused with a finding about `file`; in any case within the limits, and what
    /// is published is given to `safe`.
    #[track_caller]
    pub(crate) fn either(&self, file: &str, safe: impl Fn(&Tree)) -> Run {
        Self::before().write(&self.path("public"));
        let everything = Tree::read(self.folder());
        let run = self.build(&[]);
        match run.exit {
            Some(0) => {
                let published = self.published();
                let size: usize = published.0.values().map(Vec::len).sum();
                assert!(size < 100_000_000, "{size} bytes were published");
                safe(&published);
            }
            _ => {
                assert_eq!(run.exit, Some(1), "{run}");
                let named = run.findings.iter().any(|finding| finding.is_error && finding.file == file);
                assert!(named, "nothing is said of {file}\n{run}");
                everything.is_same_as(&Tree::read(self.folder()));
            }
        }
        run
    }
}

/// A sound page in Bosnian with this body.
pub(crate) fn page(body: &str) -> String {
    document("language: bs\ntitle: Stranica", body)
}

/// A document of front matter and body. The body begins on the line after the front matter's end.
pub(crate) fn document(front: &str, body: &str) -> String {
    format!("---\n{front}\n---\n{body}\n")
}
