//! The facts of each document type: what is true in every language, keyed by the id of the section that tells it.

use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;

use super::{Localized, Name, Reference};
use crate::yaml::fields::Duration;

/// The facts of a document, by its type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Facts {
    /// Recommendations.
    Guideline(Guideline),
    /// Steps.
    Procedure(Procedure),
    /// Sessions.
    Module(TrainingModule),
    /// Evidence.
    Practice(Practice),
    /// A form or checklist.
    Form(FormFacts),
    /// A legal reference.
    Legal(Legal),
    /// Nothing but words.
    Page,
}

/// Facts of a guideline.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Guideline {
    /// Recommendations in order.
    pub recommendations: Vec<Recommendation>,
}

/// How binding a recommendation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// The law demands it.
    Must,
    /// Agreed good practice.
    Should,
    /// An option.
    May,
    /// The law forbids it.
    MustNot,
}

impl Strength {
    /// All strengths with their names in front matter.
    pub const NAMES: &'static [(&'static str, Strength)] = &[
        ("must", Strength::Must),
        ("should", Strength::Should),
        ("may", Strength::May),
        ("must-not", Strength::MustNot),
    ];

    /// The name in front matter.
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, strength)| *strength == self).map_or("", |(name, _)| name)
    }

    /// Whether it claims the force of law and therefore needs a legal basis.
    pub fn is_law(self) -> bool {
        matches!(self, Strength::Must | Strength::MustNot)
    }
}

/// One recommendation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recommendation {
    /// The id of its section.
    pub id: Arc<str>,
    /// How binding it is.
    pub strength: Strength,
    /// What it rests on.
    pub basis: Option<Name>,
    /// Legal references.
    pub legal: Vec<Reference>,
    /// Steps of procedures that carry it out.
    pub steps: Vec<Reference>,
    /// Where it holds, if not everywhere the guideline does.
    pub countries: Vec<Name>,
    /// Where its id stands, in bytes.
    pub range: Range<usize>,
}

/// Facts of a procedure.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Procedure {
    /// Whether it is what a reader in a hurry must find at once.
    pub urgent: bool,
    /// What sets it off.
    pub trigger: Localized<String>,
    /// What it is for.
    pub aim: Localized<String>,
    /// What is recorded, and where.
    pub record: Localized<String>,
    /// Steps in order.
    pub steps: Vec<Step>,
    /// What differs between countries.
    pub differences: Vec<Difference>,
}

/// Whether a step's facts come from an instrument or are this knowledge base's advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum StepBasis {
    /// A rule outside this knowledge base.
    #[default]
    Rule,
    /// Recommended here.
    Recommended,
}

/// By when a step must be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// How long after the event.
    pub within: Duration,
    /// The event of the vocabulary, or the step, that the time runs from.
    pub after: Option<Name>,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The id of its section.
    pub id: Arc<str>,
    /// Who does it.
    pub responsible: Option<Name>,
    /// Who helps.
    pub supporting: Vec<Name>,
    /// By when.
    pub deadline: Option<Deadline>,
    /// Forms it uses.
    pub forms: Vec<Reference>,
    /// Legal references.
    pub legal: Vec<Reference>,
    /// Where it applies, if not everywhere the procedure does.
    pub countries: Vec<Name>,
    /// Whether its deadline is a rule or advice.
    pub basis: StepBasis,
    /// Where its id stands, in bytes.
    pub range: Range<usize>,
}

/// A question that the countries answer differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The id of the row.
    pub id: Arc<str>,
    /// The question.
    pub question: Localized<String>,
    /// One cell per country named.
    pub cells: Vec<(Name, Cell)>,
    /// Where its id stands, in bytes.
    pub range: Range<usize>,
}

/// What one country answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nobody here knows; said plainly.
    Unknown,
    /// An answer with its source.
    Known {
        /// The answer.
        text: Localized<String>,
        /// Id of a source of the document.
        source: Option<String>,
        /// Legal references.
        legal: Vec<Reference>,
        /// When somebody last looked.
        checked_on: Option<Date>,
        /// Where the cell stands, in bytes.
        range: Range<usize>,
    },
}

/// Facts of a training module (LRMI: `timeRequired`, `teaches`, `competencyRequired`).
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct TrainingModule {
    /// How long it takes, breaks included.
    pub duration: Option<(Duration, Range<usize>)>,
    /// When the day begins, in minutes after midnight.
    pub start: Option<u32>,
    /// Least and most participants.
    pub group_size: Option<(i64, i64)>,
    /// Trainers needed.
    pub trainers: Option<i64>,
    /// In person, online or both.
    pub format: Option<Name>,
    /// How advanced.
    pub level: Option<Name>,
    /// What participants will be able to do.
    pub objectives: Vec<Objective>,
    /// Modules to take before.
    pub prerequisites: Vec<Reference>,
    /// What the room needs.
    pub room: Localized<String>,
    /// What may be hard to bear.
    pub content_warning: Localized<String>,
    /// What the trainer does when it is.
    pub distress_plan: Localized<String>,
    /// Materials by id.
    pub materials: Vec<Material>,
    /// Sessions in order.
    pub sessions: Vec<Session>,
}

/// A learning objective.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objective {
    /// Id by which sessions name it.
    pub id: Arc<str>,
    /// What participants will be able to do; begins with a verb.
    pub text: Localized<String>,
    /// Whether the module checks it.
    pub assessed: bool,
}

/// Something a session uses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Material {
    /// Id by which sessions name it.
    pub id: Arc<str>,
    /// What it is.
    pub title: Localized<String>,
    /// The form it is, if it is one.
    pub form: Option<Reference>,
    /// The attachment it is, if it is one.
    pub file: Option<(String, Range<usize>)>,
}

/// A session of a module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// The id of its section.
    pub id: Arc<str>,
    /// Minutes.
    pub minutes: u32,
    /// How it is worked.
    pub method: Option<Name>,
    /// Materials by id.
    pub materials: Vec<Arc<str>>,
    /// Objectives by id.
    pub objectives: Vec<Arc<str>>,
    /// Who leads it.
    pub lead: Option<Name>,
    /// A break: it needs no text.
    pub is_break: bool,
    /// Where its id stands, in bytes.
    pub range: Range<usize>,
}

/// Facts of a practice.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Practice {
    /// Who does it.
    pub organisation: Localized<String>,
    /// Where.
    pub place: Localized<String>,
    /// Since which year.
    pub since: Option<i64>,
    /// How well it is documented.
    pub evidence: Option<Name>,
    /// How settled it is (FAO).
    pub maturity: Option<Name>,
    /// Who reviewed it; `None` means that only its own organisation reports it.
    pub reviewed: Option<Review>,
    /// Whether the people it serves had a say.
    pub participation: Option<Name>,
    /// Results in numbers.
    pub results: Vec<Outcome>,
    /// How to reach the people who do it.
    pub contact: Option<String>,
}

/// A review of a practice by somebody else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// Who.
    pub by: String,
    /// When.
    pub on: Option<Date>,
}

/// A result in numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// What was counted.
    pub what: Localized<String>,
    /// The number, to the letter.
    pub value: String,
    /// Over which time.
    pub period: Option<String>,
    /// Id of a source of the document.
    pub source: Option<String>,
}

/// Facts of a form or checklist.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct FormFacts {
    /// What it is for.
    pub purpose: Localized<String>,
    /// Who fills it in.
    pub filled_by: Vec<Name>,
    /// When.
    pub when: Localized<String>,
    /// Where it is kept.
    pub kept: Localized<String>,
    /// For how long.
    pub retention: Localized<String>,
    /// Files to download.
    pub files: Vec<FormFile>,
}

/// A file of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormFile {
    /// Its language.
    pub language: crate::language::Lang,
    /// Its format.
    pub format: Name,
    /// Its name among the document's attachments.
    pub file: String,
    /// Where the name stands, in bytes.
    pub range: Range<usize>,
}

/// Facts of a legal reference.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Legal {
    /// The instrument.
    pub instrument: Localized<String>,
    /// The article, to the letter.
    pub article: Option<String>,
    /// In force from.
    pub in_force_from: Option<Date>,
    /// In force until.
    pub in_force_until: Option<Date>,
    /// A literal quotation.
    pub quotation: Localized<String>,
    /// Where the text is published.
    pub official_url: Option<String>,
    /// When somebody last looked.
    pub checked_on: Option<Date>,
}
