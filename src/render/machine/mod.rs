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

pub(super) use catalogue::publish as catalogue;
pub(super) use feed::publish as feeds;
pub(super) use manifest::publish as manifest;
pub(super) use servers::publish as servers;
