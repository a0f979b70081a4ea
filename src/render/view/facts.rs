//! The facts of each document type, ready for tables.

use std::sync::Arc;

use serde::Serialize;

use super::{ContactGroup, Day, Linked, Phrase, Shared};

/// Facts of a guideline.
#[derive(Clone, Debug, Serialize)]
pub struct GuidelineView {
    /// Recommendations in order.
    pub recommendations: Vec<Shared<RecommendationView>>,
}

/// A recommendation.
#[derive(Clone, Debug, Serialize)]
pub struct RecommendationView {
    /// The id of its section.
    pub id: Arc<str>,
    /// Its number, from one.
    pub number: usize,
    /// Its heading as text.
    pub title: String,
    /// `must`, `should`, `may`, `must-not`.
    pub strength: &'static str,
    /// The strength in words.
    pub strength_label: String,
    /// What it rests on.
    pub basis: Option<Linked>,
    /// Legal references.
    pub legal: Vec<Shared<Linked>>,
    /// Steps of procedures that carry it out.
    pub steps: Vec<Shared<Linked>>,
    /// Where it holds, if not everywhere the guideline does.
    pub countries: Vec<Shared<Linked>>,
}

/// Facts of a procedure.
#[derive(Clone, Debug, Serialize)]
pub struct ProcedureView {
    /// Whether it is what a reader in a hurry must find at once.
    pub urgent: bool,
    /// Numbers to ring at once, by country, in an urgent procedure that is in force; else none.
    pub urgent_contacts: Vec<ContactGroup>,
    /// What sets it off.
    pub trigger: Phrase,
    /// What it is for.
    pub aim: Phrase,
    /// What is recorded, and where.
    pub record: Phrase,
    /// Steps in order.
    pub steps: Vec<Shared<StepView>>,
    /// Who is responsible for any step, for "my role only".
    pub roles: Vec<Shared<Linked>>,
    /// What differs between countries.
    pub differences: Vec<DifferenceView>,
    /// The countries that any difference names, in the order of the vocabulary: the columns of the table.
    pub difference_countries: Vec<Shared<Linked>>,
    /// The flow of steps and questions as a drawing; empty if there are no steps.
    pub diagram_svg: String,
}

/// A step.
#[derive(Clone, Debug, Serialize)]
pub struct StepView {
    /// The id of its section.
    pub id: Arc<str>,
    /// Its number, from one.
    pub number: usize,
    /// Its heading as text.
    pub title: String,
    /// Who does it.
    pub responsible: Option<Shared<Linked>>,
    /// Who helps.
    pub supporting: Vec<Shared<Linked>>,
    /// The ids of all who have a part in it, with a space between, for "my role only".
    pub roles: String,
    /// By when, in words: "within 24 hours of the report".
    pub deadline: Option<String>,
    /// The same as an ISO 8601 duration.
    pub deadline_iso: Option<String>,
    /// Forms it uses.
    pub forms: Vec<Shared<Linked>>,
    /// Legal references.
    pub legal: Vec<Shared<Linked>>,
    /// Where it applies, if not everywhere the procedure does.
    pub countries: Vec<Shared<Linked>>,
    /// Whether its deadline is only recommended here.
    pub recommended: bool,
}

/// A question that countries answer differently.
#[derive(Clone, Debug, Serialize)]
pub struct DifferenceView {
    /// The id of the row.
    pub id: Arc<str>,
    /// The question.
    pub question: Phrase,
    /// One cell per country of `difference_countries`.
    pub cells: Vec<CellView>,
}

/// What a country answers.
#[derive(Clone, Debug, Serialize)]
pub struct CellView {
    /// The country.
    pub country: Shared<Linked>,
    /// Whether the answer is not known.
    pub unknown: bool,
    /// The answer.
    pub text: Phrase,
    /// Where it comes from: the source's title and address.
    pub source: Option<Linked>,
    /// Legal references.
    pub legal: Vec<Shared<Linked>>,
    /// When somebody last looked.
    pub checked_on: Option<Day>,
}

/// Facts of a training module.
#[derive(Clone, Debug, Serialize)]
pub struct ModuleView {
    /// How long it takes, in words.
    pub duration: Option<String>,
    /// The same as an ISO 8601 duration.
    pub duration_iso: Option<String>,
    /// Least and most participants, in words.
    pub group_size: Option<String>,
    /// Trainers needed.
    pub trainers: Option<i64>,
    /// In person, online or both, in words.
    pub format: Option<String>,
    /// How advanced, in words.
    pub level: Option<String>,
    /// What participants will be able to do.
    pub objectives: Vec<ObjectiveView>,
    /// Modules to take before, the furthest first.
    pub prerequisites: Vec<Shared<Linked>>,
    /// What the room needs.
    pub room: Phrase,
    /// What may be hard to bear.
    pub content_warning: Phrase,
    /// What the trainer does when it is. Only on the facilitators' site.
    pub distress_plan: Phrase,
    /// Materials.
    pub materials: Vec<MaterialView>,
    /// The plan, row by row.
    pub plan: Vec<Shared<PlanRow>>,
    /// Minutes of the whole plan.
    pub minutes: u32,
}

/// A learning objective.
#[derive(Clone, Debug, Serialize)]
pub struct ObjectiveView {
    /// What participants will be able to do.
    pub text: Phrase,
    /// Whether the module checks it.
    pub assessed: bool,
}

/// Something a session uses.
#[derive(Clone, Debug, Serialize)]
pub struct MaterialView {
    /// What it is.
    pub title: Phrase,
    /// The way to it from the edition's home (a form) or from the site's root (a file).
    pub form: Option<Shared<Linked>>,
    /// The way to its file, behind `page.root`.
    pub file: Option<String>,
}

/// A row of a session plan.
#[derive(Clone, Debug, Serialize)]
pub struct PlanRow {
    /// The id of its section.
    pub id: Arc<str>,
    /// When it begins: `09:15`; minutes from the start as `+15` where no start is given.
    pub clock: String,
    /// Minutes.
    pub minutes: u32,
    /// Its heading as text; the word for a break.
    pub title: String,
    /// How it is worked.
    pub method: Option<Linked>,
    /// Materials.
    pub materials: Vec<Phrase>,
    /// Objectives served.
    pub objectives: Vec<Phrase>,
    /// Who leads it, in words.
    pub lead: Option<String>,
    /// A break.
    pub is_break: bool,
    /// Whether a section of this id is on the page.
    pub has_section: bool,
}

/// Facts of a practice.
#[derive(Clone, Debug, Serialize)]
pub struct PracticeView {
    /// Who does it.
    pub organisation: Phrase,
    /// Where.
    pub place: Phrase,
    /// Since which year.
    pub since: Option<String>,
    /// How well it is documented.
    pub evidence: Option<Linked>,
    /// How settled it is.
    pub maturity: Option<Linked>,
    /// Who reviewed it; nothing means that only its own organisation reports it.
    pub reviewed_by: Option<String>,
    /// When.
    pub reviewed_on: Option<Day>,
    /// Whether the people it serves had a say, in words.
    pub participation: Option<String>,
    /// Results in numbers.
    pub results: Vec<OutcomeView>,
    /// How to reach the people who do it.
    pub contact: Option<String>,
    /// Whether it says what did not work.
    pub says_what_did_not_work: bool,
}

/// A result in numbers.
#[derive(Clone, Debug, Serialize)]
pub struct OutcomeView {
    /// What was counted.
    pub what: Phrase,
    /// The number.
    pub value: String,
    /// Over which time.
    pub period: Option<String>,
    /// Where it comes from.
    pub source: Option<Linked>,
}

/// Facts of a form.
#[derive(Clone, Debug, Serialize)]
pub struct FormView {
    /// What it is for.
    pub purpose: Phrase,
    /// Who fills it in.
    pub filled_by: Vec<Shared<Linked>>,
    /// When.
    pub when: Phrase,
    /// Where it is kept.
    pub kept: Phrase,
    /// For how long.
    pub retention: Phrase,
    /// Files to download.
    pub files: Vec<FileView>,
}

/// A file to download.
#[derive(Clone, Debug, Serialize)]
pub struct FileView {
    /// The name of its language.
    pub language: Arc<str>,
    /// Tag of its language.
    pub tag: Arc<str>,
    /// Its format in words: `PDF`.
    pub format: String,
    /// The way to it, behind `page.root`.
    pub href: String,
    /// Its size in words.
    pub size: String,
    /// Whether it is in the page's language.
    pub own: bool,
}

/// Facts of a legal reference.
#[derive(Clone, Debug, Serialize)]
pub struct LegalView {
    /// The instrument.
    pub instrument: Phrase,
    /// The article.
    pub article: Option<String>,
    /// In force from.
    pub in_force_from: Option<Day>,
    /// In force until.
    pub in_force_until: Option<Day>,
    /// A literal quotation.
    pub quotation: Phrase,
    /// Where the text is published.
    pub official_url: Option<String>,
    /// When somebody last looked.
    pub checked_on: Option<Day>,
    /// Documents that rest on it.
    pub used_by: Vec<Shared<Linked>>,
}
