//! praksa
pub mod build;
pub mod diagnostic;
pub mod files;
pub mod language;
pub mod markdown;
pub mod model;
pub mod output;
pub mod read;
pub mod serve;
pub mod yaml;
