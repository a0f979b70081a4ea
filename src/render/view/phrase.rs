//! A text with the language it is in.

use std::sync::Arc;

use serde::Serialize;

/// A text for a reader: in the edition's language if it exists there, else in the nearest one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Phrase {
    /// The text; empty if no language has one.
    pub text: String,
    /// The tag of its language where that is not the page's, for a `lang` attribute (the filter `mark` writes it).
    pub lang: Option<Arc<str>>,
}

impl Phrase {
    /// A text in the language of the page.
    pub fn own(text: impl Into<String>) -> Self {
        Phrase { text: text.into(), lang: None }
    }
}
