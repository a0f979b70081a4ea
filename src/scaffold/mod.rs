//! First texts for authors: a new document with every field explained, a translation with all its headings, a new site.
//!
//! In: what a type needs ([`crate::read::schema`]) and words in the author's language. Out: the text of files; writing them
//! is the command's business.

pub mod document;
pub mod site;
pub mod translation;
