//! What one build leaves behind for the next, so that what has not changed need not be made again.
//!
//! In: the questions a build asked of its files and the answers it got, what it knew of each page, its findings, and which
//! site it published. Out: the same, if it is all still true. A cache is never believed blindly: it is good only for the
//! program that wrote it, for the same options, and for the site that stands in the output folder now; its own bytes are
//! checked, and so are those of every published file that is to be kept. It may be deleted at any time.
//!
//! It lies beside the site's sources, one file for each output folder, and is nobody else's: it names paths of the site
//! and holds none of its texts but those that findings quote.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::build::Remembered;
use crate::diagnostic::Diagnostic;
use crate::files::{Answers, Files};
use crate::fingerprint::{Fingerprint, Fingerprinting};
use crate::picture::Store;

/// The folder of caches, in the folder of the site.
pub const FOLDER: &str = ".praksa-cache";
/// The version of the format.
const FORMAT: &str = "praksa-cache 2";

/// Where a build's cache is, and what it has to fit.
#[derive(Debug)]
pub struct Cache {
    path: PathBuf,
    fits: Fingerprint,
}

/// What is kept.
#[derive(Serialize, Deserialize)]
pub struct Kept {
    /// Fingerprint of the manifest of the site that was published.
    pub published: Fingerprint,
    /// What the build asked of its files, and a fingerprint of each answer.
    answers: Answers,
    /// What it found.
    pub findings: Vec<Diagnostic>,
    /// What it knew of the site.
    pub remembered: Remembered,
}

impl Kept {
    /// Takes together what is to be kept.
    pub fn new(
        published: Fingerprint,
        answers: Answers,
        findings: Vec<Diagnostic>,
        remembered: Remembered,
    ) -> Self {
        Kept { published, answers, findings, remembered }
    }

    /// Whether a build of these files would ask the same and get the same.
    pub fn is_true_of(&self, files: &dyn Files) -> bool {
        self.answers.hold(files)
    }
}

impl Cache {
    /// The cache for building the site in one folder into another, with whatever else the result depends on.
    /// `None` when it cannot be said which program this is, or where.
    pub fn of(site: &Path, out: &Path, wishes: &str) -> Option<Self> {
        let program = Fingerprint::of_reader(fs::File::open(std::env::current_exe().ok()?).ok()?).ok()?;
        let place = std::path::absolute(out).ok()?;
        let place = place.to_string_lossy();
        let mut fits = Fingerprinting::default();
        fits.part(program).text(&place).text(wishes);
        let name = Fingerprint::of(place.as_bytes());
        let path = site.join(FOLDER).join(format!("{:016x}", name.0 >> 64));
        Some(Cache { path, fits: fits.finish() })
    }

    /// Copies of pictures, which all builds of a site share: they depend on nothing but the pictures.
    pub fn pictures(&self) -> Store {
        Store::new(self.path.with_file_name("pictures"))
    }

    /// What was kept, if it fits and is whole.
    pub fn load(&self) -> Option<Kept> {
        let bytes = fs::read(&self.path).ok()?;
        let (head, rest) = bytes.split_at_checked(bytes.iter().position(|byte| *byte == b'\n')?)?;
        let rest = rest.get(1..)?;
        (head == self.head(rest).as_bytes()).then(|| serde_json::from_slice(rest).ok()).flatten()
    }

    /// Keeps something for the next build.
    ///
    /// # Errors
    /// Those of the system. Nothing is lost then but time.
    pub fn store(&self, kept: &Kept) -> io::Result<()> {
        let folder = self.path.parent().unwrap_or(Path::new(""));
        if !folder.is_dir() {
            fs::create_dir(folder)?;
            private(folder)?;
            fs::write(folder.join(".gitignore"), "*\n")?;
        }
        let body = serde_json::to_vec(kept)?;
        let mut bytes = self.head(&body).into_bytes();
        bytes.push(b'\n');
        bytes.extend(body);
        // Whole or not at all, even when two builds end at once.
        let new = self.path.with_extension(std::process::id().to_string());
        fs::write(&new, bytes).and_then(|()| fs::rename(&new, &self.path)).inspect_err(|_| {
            let _ = fs::remove_file(&new);
        })
    }

    fn head(&self, body: &[u8]) -> String {
        format!("{FORMAT} {:032x} {:032x}", self.fits.0, Fingerprint::of(body).0)
    }
}

/// Keeps others out of a folder.
fn private(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
    }
    let _ = folder;
    Ok(())
}
