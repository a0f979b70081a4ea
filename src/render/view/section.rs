//! The body of a document, section by section.

use std::sync::Arc;

use serde::Serialize;

use super::{PlanRow, RecommendationView, Shared, StepView};

/// A section with the sections inside it.
#[derive(Clone, Debug, Serialize)]
pub struct SectionView {
    /// Its anchor.
    pub id: Arc<str>,
    /// Level of its heading, 2 to 6.
    pub level: u8,
    /// `plain`, `facilitator`, `decision`, `question`, `checklist`, `if-fails`, `why`.
    pub kind: &'static str,
    /// The heading.
    pub title_html: String,
    /// The heading as text.
    pub title: String,
    /// The text under the heading, up to the next heading. For a question or decision what is not in its options.
    pub html: String,
    /// The original of this section has changed since it was translated.
    pub outdated: bool,
    /// The step it tells, with its facts.
    pub step: Option<Shared<StepView>>,
    /// The recommendation it tells, with its facts.
    pub recommendation: Option<Shared<RecommendationView>>,
    /// The session it tells, with its facts.
    pub session: Option<Shared<PlanRow>>,
    /// The options of a self-check.
    pub question: Option<QuestionView>,
    /// The ways out of a decision.
    pub decision: Vec<DecisionOption>,
    /// Sections inside it.
    pub children: Vec<SectionView>,
}

/// A self-check.
#[derive(Clone, Debug, Serialize)]
pub struct QuestionView {
    /// What stands before the options.
    pub before_html: String,
    /// The options.
    pub choices: Vec<ChoiceView>,
    /// What stands after them.
    pub after_html: String,
    /// Whether more than one option is right.
    pub several: bool,
}

/// An option of a self-check.
#[derive(Clone, Debug, Serialize)]
pub struct ChoiceView {
    /// Its words.
    pub html: String,
    /// Whether it is right.
    pub right: bool,
    /// What a reader is told who chose it.
    pub feedback_html: String,
}

/// A way out of a decision.
#[derive(Clone, Debug, Serialize)]
pub struct DecisionOption {
    /// Its words, the link included.
    pub html: String,
}

/// An entry of the table of contents.
#[derive(Clone, Debug, Serialize)]
pub struct TocEntry {
    /// The anchor.
    pub id: Arc<str>,
    /// The heading as text.
    pub title: String,
    /// Its number, for steps and recommendations.
    pub number: Option<usize>,
    /// Entries below it.
    pub children: Vec<TocEntry>,
}
