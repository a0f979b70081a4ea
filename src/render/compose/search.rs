//! What results of the search show: the words of an edition for each of its documents.

use std::sync::Arc;

use super::card;
use crate::library::{Document, Facet};
use crate::markdown::text;
use crate::model::{Kind, Status};
use crate::render::edition::Edition;
use crate::search::format::{Labels, Record};
use crate::search::{Shown, ShownFacet};

/// The longest beginning of a text that stands for a summary, in characters.
const SUMMARY: usize = 180;
/// The most sections of a document that results can lead to.
const SECTIONS: usize = 80;

/// What an edition shows.
pub(crate) fn of<'a>(edition: &'a Edition<'a>) -> Shown<'a> {
    let library = edition.library;
    let languages = library.languages.locales();
    let countries = &library.vocabulary.list("countries").entries;
    let labels = Labels {
        kinds: Kind::ALL
            .iter()
            .map(|kind| {
                let label = edition.named("kind_", kind.name());
                (kind.folder().to_owned(), kind.name().to_owned(), label)
            })
            .collect(),
        statuses: Status::NAMES
            .iter()
            .map(|(name, status)| {
                // Drafts are nowhere in a site, so nobody has a word for them.
                let label = match status {
                    Status::Draft => String::new(),
                    _ => edition.named("status_", name),
                };
                ((*name).to_owned(), label)
            })
            .collect(),
        countries: countries
            .iter()
            .map(|entry| (entry.id.to_string(), edition.phrase(&entry.label).text))
            .collect(),
        languages: languages.iter().map(|locale| (locale.tag.to_string(), locale.name.to_string())).collect(),
    };
    Shown {
        ix: edition.ix,
        slug: edition.locale.slug.to_string(),
        labels,
        record: Box::new(|document| record(document, edition)),
        facets: Facet::ALL.iter().filter_map(|of| facet(*of, edition)).collect(),
    }
}

fn record(document: &Document, edition: &Edition<'_>) -> Record {
    let library = edition.library;
    let kind = Kind::ALL.iter().position(|kind| *kind == document.kind).unwrap_or(0);
    let status = Status::NAMES.iter().position(|(_, status)| *status == document.status).unwrap_or(0);
    let known = library.vocabulary.list("countries");
    let country = |id: &Arc<str>| known.ids().position(|known| known == id.as_ref());
    let countries = document.metadata.countries.iter().filter_map(country).collect();
    let mut summary = edition.phrase(&document.summary).text;
    let mut sections = Vec::new();
    let mut language = 0;
    if let Some((shown, step)) = library.text(document, edition.ix) {
        language = step.locale;
        let body = &shown.body;
        let begin = |range: &std::ops::Range<usize>, most: usize| {
            let line = beginning(&text::line(body, body.ops(range.clone())), most);
            edition.script(step.locale, &line).into_owned()
        };
        if summary.is_empty() {
            let texts = body.sections.iter().map(|section| begin(&section.content, SUMMARY));
            summary = texts.into_iter().find(|text| !text.is_empty()).unwrap_or_default();
        }
        for section in body.sections.iter().skip(1).take(SECTIONS) {
            sections.push(section.id.to_string());
            sections.push(begin(&section.title, usize::MAX));
        }
    }
    let date = card::updated_day(document, edition).map(|day| day.short).unwrap_or_default();
    let title = edition.phrase(&document.title).text;
    Record(document.id.to_string(), title, summary, kind, status, language, countries, date, sections)
}

/// The beginning of a text, up to the end of a word.
fn beginning(line: &str, most: usize) -> String {
    let Some((end, _)) = line.char_indices().nth(most) else { return line.to_owned() };
    let cut = line.get(..end).unwrap_or(line);
    let cut = cut.rfind(' ').and_then(|blank| cut.get(..blank)).unwrap_or(cut);
    format!("{} …", cut.trim_end_matches([',', ';', ':', '.', ' ', '–']))
}

fn facet(facet: Facet, edition: &Edition<'_>) -> Option<ShownFacet> {
    let values = edition.library.facets().values(facet).iter();
    let values: Vec<_> = values
        .map(|(id, documents)| (id.to_string(), edition.facet(facet, id).label.text, documents.clone()))
        .collect();
    (!values.is_empty()).then(|| ShownFacet {
        name: facet.name().to_owned(),
        label: edition.named("facet_", facet.name()),
        values,
    })
}
