//! A source that a fact is taken from, under its title.

use std::sync::Arc;

use crate::model::Source;
use crate::render::edition::Edition;
use crate::render::view::{Linked, Phrase};

/// The source with an id.
pub(crate) fn find(id: &str, sources: &[Source], edition: &Edition<'_>) -> Option<Linked> {
    let source = sources.iter().find(|source| source.id.as_deref() == Some(id))?;
    let label = Phrase { text: source.title.clone(), lang: lang(source, edition) };
    Some(Linked { id: Arc::from(id), label, href: source.url.clone() })
}

/// The language of a source's title, where it is known and another than the page's.
pub(crate) fn lang(source: &Source, edition: &Edition<'_>) -> Option<Arc<str>> {
    source.language.as_deref().filter(|tag| *tag != &*edition.locale.tag).map(Arc::from)
}
