//! What a build depends on besides its files: the day, and whom the site is for.
//!
//! It stands apart from [`crate::build`], which walks the whole way, because stages on the way ask for it too.

use jiff::civil::Date;

/// Whom a site is built for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Audience {
    /// Everybody: facilitators' parts are left out of every file.
    #[default]
    Participant,
    /// Trainers: facilitators' parts are included.
    Facilitator,
}

/// What a build depends on besides its files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// The day on which the site is built; decides what is overdue.
    pub today: Date,
    /// Whom it is built for.
    pub audience: Audience,
}
