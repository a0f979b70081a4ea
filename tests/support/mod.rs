//! A small sound site in a temporary folder, to be spoilt by a test and given to the real program.
//!
//! ```ignore
//! let site = Site::new();                                   // two languages, three editions, no finding
//! site.file("content/pages/help.md", "---\ntitel: x\n---\n");
//! site.refuses("unknown-field", "content/pages/help.md", 2); // and what was published before is untouched
//! ```
//!
//! The program runs with little memory, little time, no environment and a fixed day: a test fails when praksa needs more
//! than the contract allows, whatever it says.

// Each test program uses its own part of this.
#![allow(dead_code, unused_imports)]

pub(crate) mod picture;
mod program;
mod site;
mod tree;

pub(crate) use program::{Finding, Run};
pub(crate) use site::{Site, document, page};
pub(crate) use tree::Tree;

/// The day on which sites are built, unless a test says otherwise.
pub(crate) const TODAY: &str = "2026-11-23";
