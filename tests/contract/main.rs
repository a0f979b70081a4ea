//! What every bad input and every bad moment must lead to, case by case.
//!
//! FAIL: the build ends with a finding at the right place, and what was published before is as it was, to the byte.
//! SAFE: it builds, and the output is safe. EITHER: one of the two, within 30 seconds and 4 GB. The letter and number
//! before a test name the case of the list this suite was made from.

// A test says what went wrong by failing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "../support/mod.rs"]
mod support;

mod encoding;
mod files;
mod links;
mod names;
mod output;
mod pictures;
mod safety;
mod themes;
mod yaml;
