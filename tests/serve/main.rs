//! The development server from outside: real sockets, real files, a builder that stands in for the pipeline.

// A test says what went wrong by failing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod client;
mod stage;

mod attachments;
mod events;
mod hostile;
mod pages;
mod rebuilds;
mod script;
mod whole;
