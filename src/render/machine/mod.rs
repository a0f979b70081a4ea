//! What programs read: feeds, the catalogue, descriptions of pages, and what a server is told about the site.
//!
//! In: the linked library and its editions. Out: files beside the pages, and values for the heads of pages. Everything
//! says the same as the pages do, in the names that others have agreed on: Dublin Core for documents, schema.org (with
//! LRMI for training) for pages, Atom and JSON Feed for changes.

mod catalogue;
pub(super) mod dublin;
mod feed;
pub(super) mod linked;
mod manifest;
mod servers;

use std::collections::BTreeMap;

use super::compose::changes::ChangeIx;
use super::edition::Edition;
use super::view::Asset;
use crate::diagnostic::Diagnostic;
use crate::library::Library;
use crate::output::Sink;

/// Writes all files that are no pages. `changes` are those of the whole site, newest first.
pub(super) fn publish(
    library: &Library,
    editions: &[Edition<'_>],
    changes: &[ChangeIx],
    assets: &BTreeMap<String, Asset>,
    sink: &dyn Sink,
) -> Vec<Diagnostic> {
    let mut findings = catalogue::publish(library, editions, sink);
    findings.append(&mut servers::publish(library, sink));
    for edition in editions {
        findings.append(&mut feed::publish(edition, changes, sink));
        findings.extend(manifest::publish(edition, assets, sink));
    }
    findings
}
