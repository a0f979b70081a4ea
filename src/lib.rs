//! praksa
pub mod build;
pub mod cli;
pub mod diagnostic;
pub mod files;
pub mod language;
pub mod library;
pub mod markdown;
pub mod model;
pub mod output;
pub mod read;
pub mod render;
pub mod report;
pub mod yaml;
