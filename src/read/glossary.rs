//! `content/glossary.yaml` → [`Glossary`].

use std::sync::Arc;

use crate::diagnostic::Code;
use crate::model::{Concept, Glossary, Localized, Term};
use crate::yaml::Node;
use crate::yaml::fields::{Fields, Report, boolean, list, text};

use super::tree::is_device;
use super::values::{Context, NAME, TEXT, TITLE, keyed, list_field, plain_field};

/// Where a site's glossary is.
pub(super) const PATH: &str = "content/glossary.yaml";

/// The fields of a concept besides its languages.
const CONCEPT: &[&str] = &["group", "related", "usage"];

const TERM: &[&str] = &["term", "synonyms", "abbreviation", "definition", "source", "reviewed", "by_country"];

/// Reads all concepts.
pub(super) fn read(node: &Node, context: &Context<'_>, report: &mut Report) -> Glossary {
    let Some(fields) = Fields::open(node, &["terms"], report) else { return Glossary::default() };
    let Some(terms) = fields.require("terms", report) else { return Glossary::default() };
    let mut concepts = Vec::new();
    for (id, range, node) in keyed(terms, report) {
        if is_device(&id) {
            let finding = report.finding(Code::ReservedName, &range).arg("found", &id);
            report.add(finding);
            continue;
        }
        if let Some(concept) = concept(id, node, context, report) {
            concepts.push(concept);
        }
    }
    check_related(&concepts, report);
    Glossary { concepts }
}

fn concept(id: Arc<str>, node: &Node, context: &Context<'_>, report: &mut Report) -> Option<Concept> {
    let fields = Fields::open_any(node, report)?;
    let mut terms = Localized::default();
    let mut foreign = Vec::new();
    for (key, value) in fields.pairs().filter(|(key, _)| !CONCEPT.contains(&key.name.as_str())) {
        let language = context.languages.lang(&key.name);
        if language.is_none() && !context.languages.is_known(&key.name) {
            let finding = report.finding(Code::UnknownField, &key.range).arg("found", key.name.as_str());
            let codes = context.languages.content().iter().map(|code| code.to_string());
            let allowed: Vec<String> = CONCEPT.iter().map(|name| (*name).to_owned()).chain(codes).collect();
            report.add(finding.allowed(&key.name, allowed));
            continue;
        }
        let Some(term) = term(value, context, report) else { continue };
        match language {
            Some(lang) => terms.insert(lang, term),
            None => foreign.push((key.name.clone(), term)),
        }
    }
    let related = fields.get("related").map(|node| {
        let items = list(node).iter().filter_map(|item| text(item, NAME, report));
        items.map(|found| (Arc::from(found.value), found.range)).collect()
    });
    Some(Concept {
        id,
        group: plain_field(&fields, "group", NAME, report),
        related: related.unwrap_or_default(),
        usage: context.text_field(&fields, "usage", TEXT, report),
        terms,
        foreign,
    })
}

fn term(node: &Node, context: &Context<'_>, report: &mut Report) -> Option<Term> {
    let fields = Fields::open(node, TERM, report)?;
    let word = fields.require("term", report).and_then(|node| text(node, TITLE, report));
    let mut by_country = Vec::new();
    if let Some(countries) = fields.get("by_country").and_then(|node| Fields::open_any(node, report)) {
        let known = context.vocabulary.list("countries");
        for (key, value) in countries.pairs() {
            match (known.get(&key.name), text(value, TITLE, report)) {
                (Some(country), Some(word)) => by_country.push((Arc::clone(&country.id), word.value)),
                (None, _) => {
                    let finding =
                        report.finding(Code::UnknownValue, &key.range).arg("found", key.name.as_str());
                    report.add(finding.allowed(&key.name, known.ids().map(str::to_owned)));
                }
                _ => {}
            }
        }
    }
    Some(Term {
        term: word?.value,
        synonyms: list_field(&fields, "synonyms", TITLE, report),
        abbreviation: plain_field(&fields, "abbreviation", NAME, report),
        definition: plain_field(&fields, "definition", TEXT, report),
        source: plain_field(&fields, "source", NAME, report),
        reviewed: fields.get("reviewed").and_then(|node| boolean(node, report)).unwrap_or(false),
        by_country,
    })
}

fn check_related(concepts: &[Concept], report: &mut Report) {
    let ids: Vec<&str> = concepts.iter().map(|concept| concept.id.as_ref()).collect();
    for (id, range) in concepts.iter().flat_map(|concept| &concept.related) {
        if !ids.contains(&id.as_ref()) {
            let finding = report.finding(Code::UnknownTerm, range).arg("found", id);
            let mut finding = finding.allowed(id, ids.iter().copied());
            finding.allowed.clear();
            report.add(finding);
        }
    }
}
