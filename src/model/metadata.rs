//! What all documents have in common: what they are about, whom they are for, and whether they can be trusted.
//!
//! Dublin Core names of the fields: `title`, `abstract` (summary), `subject` (topics, keywords), `audience`, `spatial`
//! (countries), `valid`, `modified` (changes), `license`, `rightsHolder` (attribution), `source`, `relation`, `replaces`.

use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;

use super::Localized;
use crate::language::Lang;

/// The id of a vocabulary entry, such as `social-worker`.
pub type Name = Arc<str>;

/// A reference to another document, as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The document's id.
    pub id: Arc<str>,
    /// A section of it.
    pub section: Option<Arc<str>>,
    /// Where the reference stands in its file, in bytes.
    pub range: Range<usize>,
}

/// Where a document is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    /// Being written; never published.
    Draft,
    /// Being reviewed.
    InReview,
    /// Valid.
    InForce,
    /// Valid, and being revised.
    UnderRevision,
    /// Replaced by another document.
    Superseded,
    /// No longer valid, kept for the record.
    Archived,
}

impl Status {
    /// All states with their names in front matter.
    pub const NAMES: &'static [(&'static str, Status)] = &[
        ("draft", Status::Draft),
        ("in-review", Status::InReview),
        ("in-force", Status::InForce),
        ("under-revision", Status::UnderRevision),
        ("superseded", Status::Superseded),
        ("archived", Status::Archived),
    ];

    /// The name in front matter, which is also the end of its message id (`status_in_force`).
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, status)| *status == self).map_or("", |(name, _)| name)
    }

    /// Whether readers may rely on the document now.
    pub fn is_in_force(self) -> bool {
        matches!(self, Status::InForce | Status::UnderRevision)
    }
}

/// Whether a page needs the care of a page about victims: quick exit, neutral title.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Sensitivity {
    /// An ordinary page.
    #[default]
    Public,
    /// A page that somebody should not be seen reading.
    Sensitive,
}

/// Whom the work is about.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct TargetGroups {
    /// Identified, presumed, at risk.
    pub groups: Vec<Name>,
    /// Circumstances, such as migration or disability.
    pub circumstances: Vec<Name>,
    /// Ages.
    pub ages: Vec<Name>,
    /// Sexes.
    pub sexes: Vec<Name>,
}

/// A source a document rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Short id by which other fields name the source.
    pub id: Option<String>,
    /// Its title, in its own language.
    pub title: String,
    /// The tag of that language (BCP 47).
    pub language: Option<String>,
    /// Where it is.
    pub url: Option<String>,
    /// When somebody last looked.
    pub checked_on: Option<Date>,
}

/// How much a change matters to readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Significance {
    /// Readers have to work differently.
    Major,
    /// Wording, corrections.
    Minor,
}

/// An entry of the change log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The version the change made.
    pub version: String,
    /// When.
    pub date: Date,
    /// How much it matters.
    pub significance: Significance,
    /// What changed and why.
    pub note: Localized<String>,
    /// Where the entry stands, in bytes.
    pub range: Range<usize>,
}

/// Where a practice taken over from a partner comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdaptedFrom {
    /// The organisation it was taken from.
    pub source: String,
    /// Its title there.
    pub title: Option<String>,
    /// The version taken.
    pub version: Option<String>,
    /// Where it is.
    pub url: Option<String>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Under which licence it was taken.
    pub licence: Option<String>,
    /// When it was taken.
    pub date: Option<Date>,
    /// What was changed.
    pub changes: Localized<String>,
}

/// The fields all document types share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Metadata {
    /// The language of the base file's body.
    pub language: Lang,
    /// The title.
    pub title: Localized<String>,
    /// What it is about, in at most 300 characters.
    pub summary: Localized<String>,
    /// Words readers may look for.
    pub keywords: Localized<Vec<String>>,
    /// Topics.
    pub topics: Vec<Name>,
    /// Phases of the work.
    pub phases: Vec<Name>,
    /// Who works with it.
    pub audience: Vec<Name>,
    /// Whom the work is about.
    pub target: TargetGroups,
    /// Where it is valid.
    pub countries: Vec<Name>,
    /// At which level of government.
    pub levels: Vec<Name>,
    /// Where it is in its life.
    pub status: Status,
    /// The version, to the letter.
    pub version: Option<String>,
    /// From when it is valid.
    pub valid_from: Option<Date>,
    /// By when it must be reviewed.
    pub review_by: Option<Date>,
    /// When its facts were last verified.
    pub verified_on: Option<Date>,
    /// Who answers for it.
    pub owner: Localized<String>,
    /// The licence, as an SPDX identifier where there is one.
    pub licence: Option<String>,
    /// Whom to name.
    pub attribution: Option<String>,
    /// How careful its page is.
    pub sensitivity: Sensitivity,
    /// What the browser shows as its title instead, for a sensitive page.
    pub neutral_title: Localized<String>,
    /// What it rests on.
    pub sources: Vec<Source>,
    /// Other documents worth reading.
    pub related: Vec<Reference>,
    /// The documents it replaces.
    pub supersedes: Vec<Reference>,
    /// Ids it once had.
    pub aliases: Vec<(String, Range<usize>)>,
    /// Its change log, as written.
    pub changes: Vec<Change>,
    /// Where it was taken from.
    pub adapted_from: Option<AdaptedFrom>,
    /// What somebody still has to check.
    pub review_needed: Vec<String>,
    /// Words that stay in their script.
    pub protected: Vec<String>,
    /// Where the field `review_by` stands, for the warning that it has passed.
    pub review_by_range: Range<usize>,
    /// Where the field `status` stands.
    pub status_range: Range<usize>,
}
