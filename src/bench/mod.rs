//! What a build costs: a made-up knowledge base of any size, and the work of building, editing and searching it.
//!
//! In: a number of documents. Out: a [`Corpus`], the same bytes on every machine, and what was measured with it: a
//! [`Course`] (wall time, time of all processors, peak memory and bytes of a first build, of one with nothing changed and
//! of one after an edit), [`Edits`] (from saving a file to the page being served) and [`Lookups`] (what a search fetches), [`Peers`]
//! (other programs with the same texts).

mod body;
mod change;
mod client;
mod corpus;
mod course;
mod edit;
mod front;
mod lookup;
mod meter;
mod peers;
mod plan;
mod random;
mod speech;

pub use corpus::{Corpus, File};
pub use course::{Course, Failure, Lap, Part, run, write};
pub use edit::{Edit, Edits, edits};
pub use lookup::{EditionLookups, Fetched, Lookup, Lookups, lookups};
pub use peers::{Peer, Peers, peers};
