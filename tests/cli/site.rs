//! A site in a folder of its own, and the program called on it.

use std::fs;
use std::path::Path;

use snapbox::cmd::{Command, OutputAssert};
use tempfile::TempDir;

/// The day on which all these tests take place.
pub(crate) const TODAY: &str = "2026-11-25";

/// The program, in a surrounding that is the same on every machine.
pub(crate) fn praksa() -> Command {
    Command::new(env!("CARGO_BIN_EXE_praksa"))
        .env_remove("LC_MESSAGES")
        .env_remove("LANG")
        .env_remove("NO_COLOR")
        .env("LC_ALL", "C")
        .with_assert(
            snapbox::Assert::new().action_env(snapbox::assert::DEFAULT_ACTION_ENV).normalize_paths(false),
        )
}

/// A small site without any mistake, until a test puts one in.
pub(crate) struct Site {
    folder: TempDir,
}

impl Site {
    pub(crate) fn new() -> Self {
        let site = Site { folder: TempDir::new().unwrap() };
        site.file("content/site.yaml", "title: { bs: Praksa, mk: Пракса }\nlanguages: [bs, mk]\n").file(
            "content/vocabulary.yaml",
            "topics:\n  identification: { label: { bs: Prepoznavanje } }\n  prevention: { label: { bs: Prevencija } }\n\
             actors:\n  police: { label: { bs: Policija } }\n  social-worker: { label: { bs: Socijalni radnik } }\n",
        )
    }

    /// Writes a file.
    pub(crate) fn file(self, path: &str, text: impl AsRef<[u8]>) -> Self {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    /// Writes a page with this body.
    pub(crate) fn page(self, id: &str, body: &str) -> Self {
        let front = format!("---\nlanguage: bs\ntitle: {{ bs: Naslov {id} }}\n---\n\n");
        self.file(&format!("content/pages/{id}.md"), front + body)
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// `praksa check` in the site's folder.
    pub(crate) fn check(&self, flags: &[&str]) -> OutputAssert {
        praksa().current_dir(self.path()).args(["check", "--today", TODAY]).args(flags).assert()
    }
}
