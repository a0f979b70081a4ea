//! The linked library → pages.

pub mod view;
