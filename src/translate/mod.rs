//! Work on translations: recording what a translation was made from.

pub mod stamp;
