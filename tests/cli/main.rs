//! The finished program from outside: what it says, in which language, and how it ends.
//!
//! Whole outputs are compared. After an intended change of wording, `SNAPSHOTS=overwrite cargo test --test cli` writes the
//! new ones into these files, to be read through before they are kept.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod site;

mod explain;
mod files;
mod formats;
mod front_matter;
mod languages;
mod links;
mod manual;
mod rules;
mod text;
mod theme;
mod usage;
