//! praksa
pub mod diagnostic;
pub mod files;
pub mod yaml;
