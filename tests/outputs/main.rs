//! What a site puts out besides what its pages say: drawings, feeds, the catalogue, data for programs, files for servers,
//! pages that show several documents at once, redirects, and any theme's pages.

// A test says what went wrong by failing.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod built;
mod data;
mod drawings;
mod feeds;
mod redirects;
mod sources;
mod themes;
mod together;
mod urgent;
