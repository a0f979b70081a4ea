//! A document of an edition → its parts, as plain text in the order in which a reader meets them.
//!
//! In: the linked library. Out: title, keywords, summary, headings and the text under them, taken from the bodies that
//! were parsed for rendering, so that facilitators' parts are as absent here as on the page. A document that has no text
//! in the edition's language is read in the language in which its page shows it.

use crate::language::{EditionIx, Lang};
use crate::library::{Document, Library};
use crate::markdown::text;
use crate::model::Localized;

/// Where a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    /// In the title.
    Title,
    /// Among the keywords.
    Keywords,
    /// In a heading.
    Heading,
    /// In the summary.
    Summary,
    /// In a term of the glossary that the document is about.
    Glossary,
    /// In a term of another language.
    Equivalent,
    /// In the text.
    Body,
    /// In a text of another language.
    ForeignBody,
}

/// A part of a document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part<'t> {
    /// What it is.
    pub field: Field,
    /// The section it belongs to; 0 for all before the first heading.
    pub section: u16,
    /// Its language.
    pub lang: Lang,
    /// Its text.
    pub text: &'t str,
}

/// The first value of an edition's chain, with its language.
pub(super) fn pick<'v, T>(
    library: &Library,
    ix: EditionIx,
    value: &'v Localized<T>,
) -> Option<(Lang, &'v T)> {
    value.pick(library.languages.chain(ix).iter().map(|step| step.lang))
}

/// Hands out the parts of a document as an edition shows it.
pub(super) fn each(library: &Library, document: &Document, ix: EditionIx, take: &mut dyn FnMut(Part<'_>)) {
    let mut meta = |field, lang, text: &str| take(Part { field, section: 0, lang, text });
    if let Some((lang, title)) = pick(library, ix, &document.title) {
        meta(Field::Title, lang, title);
    }
    if let Some((lang, summary)) = pick(library, ix, &document.summary) {
        meta(Field::Summary, lang, summary);
    }
    if let Some((lang, keywords)) = pick(library, ix, &document.keywords) {
        keywords.iter().for_each(|keyword| meta(Field::Keywords, lang, keyword));
    }
    let Some((shown, step)) = library.text(document, ix) else { return };
    let own = library.languages.chain(ix).first().is_some_and(|own| own.lang == step.lang);
    let field = if own { Field::Body } else { Field::ForeignBody };
    let body = &shown.body;
    let mut words = String::new();
    for (at, section) in body.sections.iter().enumerate() {
        let section_number = u16::try_from(at).unwrap_or(u16::MAX);
        let mut part =
            |field, text: &str| take(Part { field, section: section_number, lang: step.lang, text });
        for (field, range) in [(Field::Heading, &section.title), (field, &section.content)] {
            words.clear();
            text::append(body, body.ops(range.clone()), &mut words);
            part(field, &words);
        }
    }
    for note in &body.footnotes {
        words.clear();
        text::append(body, &note.ops, &mut words);
        take(Part { field, section: 0, lang: step.lang, text: &words });
    }
}
