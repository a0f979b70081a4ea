//! What a flow diagram shows, before anybody knows where on the page it will stand.

use std::sync::Arc;

use crate::render::view::Phrase;

/// The flow of a procedure.
#[derive(Clone, Debug)]
pub(crate) struct Flow {
    /// What makes the ids of the drawing its own on a page: the document's id.
    pub id: Arc<str>,
    /// What the drawing is.
    pub title: String,
    /// What it shows, for readers who cannot see it.
    pub description: String,
    /// Ids of the elements of the page that say the same in words.
    pub described_by: &'static str,
    /// Tag of the language of steps and questions, where it is not the page's.
    pub lang: Option<Arc<str>>,
    /// Steps and questions in order.
    pub rows: Vec<Row>,
}

/// A step or a question, with what branches off from it.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// Which of the two, a step with its number.
    pub shape: Shape,
    /// The heading.
    pub words: String,
    /// What else stands in its box: who does it, where only.
    pub notes: Vec<Phrase>,
    /// What branches off, in order.
    pub asides: Vec<Aside>,
}

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A step and its number.
    Step(usize),
    /// A question.
    Question,
}

/// What branches off from a row.
#[derive(Clone, Debug)]
pub(crate) enum Aside {
    /// What to do when the step fails.
    Fails(String),
    /// A way out of a question.
    Way {
        /// Its words.
        words: String,
        /// Where it leads.
        to: Goal,
    },
}

/// Where a way leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Goal {
    /// To a row of the diagram.
    Row(usize),
    /// To a section or document by its name.
    Named(String),
    /// Nowhere that the diagram knows.
    Open,
}
