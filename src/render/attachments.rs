//! Files that belong to published documents, linked or copied into the site as they are.

use std::collections::HashSet;
use std::sync::Arc;

use super::address;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::files::{ATTACHMENT_LIMIT, Files};
use crate::library::Library;
use crate::output::{Content, Sink};
use crate::read::encoding;

/// Puts the attachments of all published documents out.
pub(super) fn publish(library: &Library, files: &dyn Files, sink: &dyn Sink) -> Vec<Diagnostic> {
    let published: HashSet<_> =
        library.documents().iter().map(|document| (document.kind, &document.id)).collect();
    let mut findings = Vec::new();
    for attachment in library.attachments() {
        if !published.contains(&(attachment.kind, &attachment.owner)) {
            continue;
        }
        let content = match files.on_disk(&attachment.path) {
            Some(path) => Content::File { path, len: attachment.len },
            None => match files.read(&attachment.path, ATTACHMENT_LIMIT) {
                Ok(bytes) => Content::Bytes(bytes),
                Err(error) => {
                    findings.push(encoding::unreadable(&attachment.path, &error));
                    continue;
                }
            },
        };
        let address = address::attachment(&attachment.owner, &attachment.name);
        if let Err(mut finding) = sink.put(&address, content) {
            // A sink knows where the original is on this machine; people know it by its path in the site.
            if matches!(finding.code, Code::UnreadableFile | Code::FileChanged) {
                finding.place = Some(Place::file(Arc::clone(&attachment.path)));
            }
            findings.push(*finding);
        }
    }
    findings
}
