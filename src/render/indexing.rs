//! The search indexes as part of a rendering: made at once, or kept up to date by a renderer that lasts.

use super::Kit;
use super::noted::Noted;
use crate::diagnostic::Diagnostic;
use crate::fingerprint::Fingerprint;
use crate::library::Library;
use crate::output::Sink;
use crate::search::{Indexer, Shown, publish as publish_indexes};

/// What became of the indexes.
pub(super) struct Indexing {
    /// The path of each edition's first file.
    pub paths: Vec<String>,
    /// All their files.
    pub files: Vec<String>,
    /// What went wrong.
    pub findings: Vec<Diagnostic>,
}

/// Writes the indexes as far as they differ from those before.
pub(super) fn index_anew(
    library: &Library,
    shown: &[Shown<'_>],
    (kit, ground): (&Kit, Fingerprint),
    lasts: bool,
    indexer: &mut Option<Indexer>,
    sink: &dyn Sink,
) -> Indexing {
    if lasts {
        let indexer = indexer.get_or_insert_default();
        let update = indexer.update(library, shown, kit.analyzers(), ground, sink);
        let files = update.files.iter().map(ToString::to_string).collect();
        return Indexing { paths: update.paths, files, findings: update.findings };
    }
    let noted = Noted::new(sink);
    let (paths, findings) = publish_indexes(library, shown, kit.analyzers(), &noted);
    Indexing { paths, files: noted.into_paths(), findings }
}
