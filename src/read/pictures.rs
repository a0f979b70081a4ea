//! Pictures among the attachments: looked at once, and again only when their files may have changed.

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::files::{ATTACHMENT_LIMIT, Changes, Files};
use crate::picture::{self, Fault, Format, POINTS_LIMIT, Picture, Store};

use super::encoding;
use super::tree::Attachment;

/// What is known of pictures, by path.
pub(super) type Known = HashMap<Arc<str>, Result<Arc<Picture>, Box<Diagnostic>>>;

/// Looks at all pictures and tells attachments of theirs. `before` is what was known before these changes, `store` what
/// earlier builds have left.
pub(super) fn look(
    files: &dyn Files,
    attachments: &mut [Attachment],
    (before, changes): (Option<&Known>, &Changes),
    store: Option<&Store>,
    findings: &mut Vec<Diagnostic>,
) -> Known {
    let pictures = attachments.par_iter().filter_map(|file| Some((file, Format::of(&file.name)?)));
    let known: Known = pictures
        .map(|(file, format)| {
            let before =
                before.filter(|_| !changes.touch(&file.path)).and_then(|known| known.get(&file.path));
            let picture =
                before.cloned().unwrap_or_else(|| one(files, &file.path, format, store).map(Arc::new));
            (Arc::clone(&file.path), picture)
        })
        .collect();
    for file in attachments {
        match known.get(&file.path) {
            Some(Ok(picture)) => file.picture = Some(Arc::clone(picture)),
            Some(Err(finding)) => findings.push((**finding).clone()),
            None => {}
        }
    }
    known
}

fn one(
    files: &dyn Files,
    path: &str,
    format: Format,
    store: Option<&Store>,
) -> Result<Picture, Box<Diagnostic>> {
    let bytes =
        files.read(path, ATTACHMENT_LIMIT).map_err(|error| Box::new(encoding::unreadable(path, &error)))?;
    let read = store.map_or_else(|| picture::read(format, &bytes), |store| store.read(format, &bytes));
    read.map_err(|fault| Box::new(finding(path, format, fault)))
}

/// The finding about a picture that cannot be published.
pub fn finding(path: &str, format: Format, fault: Fault) -> Diagnostic {
    let place = Place::file(path);
    let broken = |reason: &'static str| {
        Diagnostic::new(Code::ImageBroken)
            .arg("reason", reason)
            .arg("expected", format.name())
            .at(place.clone())
    };
    match fault {
        Fault::Ending => broken("ending"),
        Fault::Damaged => broken("damaged"),
        Fault::TooLarge { width, height } => Diagnostic::new(Code::ImageTooLarge)
            .arg("width", i64::from(width))
            .arg("height", i64::from(height))
            .arg("limit", i64::try_from(POINTS_LIMIT / 1_000_000).unwrap_or(i64::MAX))
            .arg("side", i64::from(picture::SIDE_LIMIT))
            .at(place),
    }
}
