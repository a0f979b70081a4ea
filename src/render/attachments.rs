//! Files that belong to published documents, linked or copied into the site as they are; of pictures also their smaller
//! copies, and nothing that a camera has written into them.

use std::sync::Arc;

use hashbrown::HashSet;

use super::address;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::files::{ATTACHMENT_LIMIT, Files};
use crate::library::Library;
use crate::output::{Content, Sink};
use crate::picture;
use crate::read::tree::Attachment;
use crate::read::{encoding, pictures};

/// Puts the attachments of all published documents out.
pub(super) fn publish(library: &Library, files: &dyn Files, sink: &dyn Sink) -> Vec<Diagnostic> {
    let published: HashSet<_> =
        library.documents().iter().map(|document| (document.kind, &document.id)).collect();
    let mut findings = Vec::new();
    for attachment in library.attachments() {
        if !published.contains(&(attachment.kind, &attachment.owner)) {
            continue;
        }
        let put = content(attachment, files).and_then(|content| {
            let address = address::attachment(&attachment.owner, &attachment.name);
            sink.put(&address, content).map_err(|mut finding| {
                // A sink knows where the original is on this machine; people know it by its path in the site.
                if matches!(finding.code, Code::UnreadableFile | Code::FileChanged) {
                    finding.place = Some(Place::file(Arc::clone(&attachment.path)));
                }
                finding
            })
        });
        findings.extend(put.err().map(|finding| *finding));
        for variant in attachment.picture.iter().flat_map(|picture| &picture.variants) {
            let address = address::variant(&attachment.owner, &attachment.name, variant);
            let put = sink.put(&address, Content::Bytes(variant.bytes.to_vec()));
            findings.extend(put.err().map(|finding| *finding));
        }
    }
    findings
}

/// What is published of a file.
fn content(attachment: &Attachment, files: &dyn Files) -> Result<Content, Box<Diagnostic>> {
    let path = &attachment.path;
    let picture = attachment.picture.as_ref().filter(|picture| picture.tells_more);
    if picture.is_none()
        && let Some(path) = files.on_disk(path)
    {
        return Ok(Content::File { path, len: attachment.len });
    }
    let bytes =
        files.read(path, ATTACHMENT_LIMIT).map_err(|error| Box::new(encoding::unreadable(path, &error)))?;
    match picture {
        None => Ok(Content::Bytes(bytes)),
        // Should the file have changed since it was looked at, what it tells now is taken out all the same.
        Some(picture) => picture::clean(picture.format, &bytes)
            .map(Content::Bytes)
            .map_err(|fault| Box::new(pictures::finding(path, picture.format, fault))),
    }
}
