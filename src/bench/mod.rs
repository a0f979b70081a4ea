//! What a build costs: a made-up knowledge base of any size, and the work of building it, stage by stage.
//!
//! In: a number of documents. Out: a [`Corpus`], the same bytes on every machine, and a [`Course`]: wall time, time of
//! all processors, peak memory and bytes of a first build, of one with nothing changed and of one after an edit.

mod body;
mod corpus;
mod course;
mod front;
mod meter;
mod plan;
mod random;
mod speech;

pub use corpus::{Corpus, File};
pub use course::{Course, Failure, Lap, Part, run, write};
