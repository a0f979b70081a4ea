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
pub mod publish;
pub mod read;
pub mod render;
pub mod report;
pub mod scaffold;
pub mod serve;
pub mod translate;
pub mod yaml;
