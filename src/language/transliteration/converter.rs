//! A table, the script wanted, and the words an author protects, made ready for use on one document.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use super::phrases::Phrases;
use super::{Side, Transliterator};

/// Writes text in one script, whatever script of the language it comes in.
#[derive(Clone)]
pub struct Converter {
    table: Arc<Transliterator>,
    to: Side,
    written_in: Option<Side>,
    protected: Arc<Phrases>,
}

impl fmt::Debug for Converter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Converter")
            .field("to", &self.to)
            .field("written_in", &self.written_in)
            .finish_non_exhaustive()
    }
}

impl Converter {
    /// A converter into `script`; `None` if the table does not have it. `protected` words stay as they are, as written,
    /// capitalised and in capitals; one that ends in `*` also with other endings.
    pub fn new(table: Arc<Transliterator>, script: &str, protected: &[String]) -> Option<Self> {
        let to = table.side(script)?;
        let protected = Arc::new(Phrases::new(protected.iter().map(String::as_str)));
        Some(Converter { table, to, written_in: None, protected })
    }

    /// The same for texts that belong to a longer one, such as the paragraphs of a document: `whole` tells the script they
    /// are written in. Without this each text is judged on its own, and a foreign name that stands alone in emphasis
    /// would be taken for a word.
    #[must_use]
    pub fn within(&self, whole: &str) -> Self {
        let written_in = self.table.written_in(whole).or(self.written_in);
        Converter { written_in, ..self.clone() }
    }

    /// The same for texts known to be in the other script of the table.
    #[must_use]
    pub fn from_other(&self) -> Self {
        let written_in = match self.to {
            Side::First => Side::Second,
            Side::Second => Side::First,
        };
        Converter { written_in: Some(written_in), ..self.clone() }
    }

    /// The text in the script wanted; borrowed when nothing had to change.
    pub fn convert<'t>(&self, text: &'t str) -> Cow<'t, str> {
        self.table.convert(text, self.to, self.written_in, &self.protected)
    }
}
