//! Publishing, as somebody sees it who looks at the target folder and at what stands beside it.

// A test says what went wrong by failing.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr
)]

mod confined;
mod killed;
mod ownership;
mod refusals;
mod site;
mod swaps;
mod together;
