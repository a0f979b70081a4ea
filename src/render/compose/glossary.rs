//! The glossary: concepts with their terms in all languages.

use std::sync::Arc;

use crate::library::DocIx;
use crate::model::Localized;
use crate::render::address::Address;
use crate::render::edition::Edition;
use crate::render::view::{GlossaryLetter, Linked, TermView, TermWord, UsageView};

/// The whole glossary by first letters, in the order of the language.
pub(crate) fn letters(edition: &Edition<'_>) -> Vec<GlossaryLetter> {
    let count = edition.library.glossary().concepts.len();
    let used_in = |at: usize| edition.library.term_use(at);
    let mut terms: Vec<TermView> = (0..count).filter_map(|at| term(at, used_in(at), edition)).collect();
    let collation = &edition.locale.collation;
    terms.sort_by(|a, b| collation.compare(&a.term.text, &b.term.text).then_with(|| a.id.cmp(&b.id)));
    let mut letters: Vec<GlossaryLetter> = Vec::new();
    for term in terms {
        let letter = edition.locale.first_letter(&term.term.text);
        match letters.last_mut() {
            Some(last) if last.letter == letter => last.terms.push(term),
            _ => letters.push(GlossaryLetter {
                id: format!("p-letter-{}", letters.len() + 1),
                letter,
                terms: vec![term],
            }),
        }
    }
    letters
}

/// A concept, by its index in the glossary, with the documents that are to be named as using it.
pub(crate) fn term(at: usize, used_in: &[DocIx], edition: &Edition<'_>) -> Option<TermView> {
    let library = edition.library;
    let concept = library.concept(at)?;
    let step = *edition.chain().iter().find(|step| concept.terms.get(step.lang).is_some())?;
    let found = concept.terms.get(step.lang)?;
    let definition = edition.pick_with(&concept.terms, |term| term.definition.as_ref());
    let by_country = found.by_country.iter().map(|(country, word)| Linked {
        id: Arc::clone(country),
        label: edition.in_step(step, word),
        href: None,
    });
    let related = concept.related.iter().filter_map(|(id, _)| {
        let other = library.concept_of(id)?;
        let label = edition.pick(&other.terms, |term| &term.term);
        Some(Linked { id: Arc::clone(id), label, href: Some(Address::term(id).path().to_owned()) })
    });
    let used_in = used_in.iter().filter_map(|at| {
        let kind_label = edition.named("kind_", library.document(*at)?.kind.name());
        Some(UsageView { document: edition.document(*at)?, kind_label })
    });
    Some(TermView {
        id: Arc::clone(&concept.id),
        term: edition.in_step(step, &found.term),
        definition,
        synonyms: found.synonyms.iter().map(|word| edition.in_step(step, word).text).collect(),
        abbreviation: found.abbreviation.as_ref().map(|word| edition.in_step(step, word).text),
        usage: edition.phrase(&concept.usage),
        by_country: by_country.collect(),
        reviewed: found.reviewed,
        href: Address::term(&concept.id).path().to_owned(),
        equivalents: equivalents(&concept.terms, edition),
        related: related.collect(),
        used_in: used_in.collect(),
    })
}

/// The term in the site's other languages, in the order of the editions, each script of a language in its edition.
fn equivalents(terms: &Localized<crate::model::Term>, edition: &Edition<'_>) -> Vec<TermWord> {
    let languages = &edition.library.languages;
    let mut words: Vec<TermWord> = Vec::new();
    let mut seen = vec![edition.lang()];
    for (at, (ix, locale)) in languages.editions().enumerate() {
        let Some(lang) = languages.chain(ix).first().map(|step| step.lang) else { continue };
        if seen.contains(&Some(lang)) {
            continue;
        }
        seen.push(Some(lang));
        if let Some(term) = terms.get(lang) {
            words.push(TermWord {
                language: locale.name.to_string(),
                tag: locale.tag.clone(),
                term: edition.script(at, &term.term).into_owned(),
                reviewed: term.reviewed,
            });
        }
    }
    words
}
