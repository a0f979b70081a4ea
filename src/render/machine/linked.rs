//! A page in the terms of schema.org (and LRMI, which is part of it), as JSON-LD inside the page.
//!
//! It says nothing that the page does not say in words, and of that only what leads others to the page: keywords and
//! sources stand in the catalogue, since every byte here is one that readers wait for. A block of data is no script, so the page's policy against
//! scripts does not stop it, and what is written here cannot end the element it stands in.

use serde_json::{Map, Value, json};

use crate::library::{Document, Library};
use crate::model::Kind;
use crate::render::address::Address;
use crate::render::edition::Edition;
use crate::render::view::{DocumentView, Linked, PageView, SectionView, Shared, TermView};

/// What a document is.
pub(crate) fn document(
    document: &Document,
    view: &DocumentView,
    page: &PageView,
    edition: &Edition<'_>,
) -> String {
    let mut thing = Thing::new(kind(document.kind));
    let url = page.canonical.as_deref();
    let body = &view.body_lang;
    thing.put("@id", url).put("url", url).put("identifier", view.id.as_ref());
    thing.put("name", view.title.text.as_str()).put("description", view.summary.text.as_str());
    thing.put("inLanguage", body.as_ref()).put("version", view.version.as_deref());
    thing.put("creativeWorkStatus", view.status.id);
    thing.put("datePublished", view.valid_from.as_ref().map(|day| day.iso.as_str()));
    thing.put("dateModified", view.changes.first().map(|change| change.date.iso.as_str()));
    thing.put("license", view.licence_url.as_deref().or(view.licence.as_deref()));
    thing.put("creditText", view.attribution.as_deref());
    thing.named("author", "Organization", &view.owner.text);
    thing.named("publisher", "Organization", &edition.phrase(&edition.library.site.contact_name).text);
    thing.all("about", "DefinedTerm", &view.topics);
    thing.all("spatialCoverage", "Place", &view.countries);
    let audience: Vec<Value> = view
        .audience
        .actors
        .iter()
        .map(|actor| json!({ "@type": "Audience", "audienceType": actor.label.text }))
        .collect();
    thing.put("audience", audience);
    if let Some(from) = &view.adapted_from {
        let mut work = Thing::new("CreativeWork");
        work.put("name", from.title.as_deref().unwrap_or(&from.source)).put("url", from.url.as_deref());
        work.put("version", from.version.as_deref()).put("license", from.licence_url.as_deref());
        work.named("author", "Organization", &from.source);
        thing.put("isBasedOn", Value::from(work));
    }
    translations(document, edition, &mut thing);
    facts(view, url, &mut thing);
    thing.finish()
}

/// What a type of document is in schema.org.
fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Guideline => "Guide",
        Kind::Procedure => "HowTo",
        Kind::Module => "LearningResource",
        Kind::Practice => "Article",
        Kind::Form => "DigitalDocument",
        Kind::Legal | Kind::Page => "WebPage",
    }
}

/// The same work in its other languages.
fn translations(document: &Document, edition: &Edition<'_>, thing: &mut Thing) {
    let library = edition.library;
    let Some(base) = &library.site.base_url else { return };
    let address = Address::document(document.kind, &document.id);
    let original = document.metadata.language;
    let Some(own) = library.step(document, edition.ix).map(|step| step.lang) else { return };
    let mut others: Vec<Value> = Vec::new();
    let mut seen = Vec::new();
    for (ix, locale) in library.languages.editions() {
        let Some(lang) = library.languages.chain(ix).first().map(|step| step.lang) else { continue };
        if !document.has_text(lang) || seen.contains(&lang) || lang == own {
            continue;
        }
        seen.push(lang);
        let url = format!("{base}{}/{}", locale.slug, address.path());
        let other = json!({ "@type": "CreativeWork", "@id": url, "inLanguage": locale.tag });
        if lang == original {
            thing.put("translationOfWork", other);
        } else {
            others.push(other);
        }
    }
    if own == original {
        thing.put("workTranslation", others);
    }
}

/// What only one type of document has.
fn facts(view: &DocumentView, url: Option<&str>, thing: &mut Thing) {
    let at = |id: &str| url.map(|url| format!("{url}#{id}"));
    if let Some(procedure) = &view.procedure {
        let steps: Vec<Value> = procedure
            .steps
            .iter()
            .map(|step| {
                let mut part = Thing::new("HowToStep");
                part.put("position", step.number).put("name", step.title.as_str()).put("url", at(&step.id));
                part.into()
            })
            .collect();
        thing.put("step", steps);
    }
    if let Some(guideline) = &view.guideline {
        let parts: Vec<Value> = guideline
            .recommendations
            .iter()
            .map(|one| {
                let mut part = Thing::new("CreativeWork");
                part.put("position", one.number).put("name", one.title.as_str()).put("url", at(&one.id));
                part.put("genre", one.strength_label.as_str());
                part.into()
            })
            .collect();
        thing.put("hasPart", parts);
    }
    if let Some(module) = &view.module {
        let objectives = |assessed: bool| -> Vec<&str> {
            let found = module.objectives.iter().filter(|one| one.assessed || !assessed);
            found.map(|one| one.text.text.as_str()).collect()
        };
        thing
            .put("learningResourceType", view.kind_label.as_str())
            .put("educationalLevel", module.level.as_deref());
        thing.put("timeRequired", module.duration_iso.as_deref());
        thing.put("teaches", objectives(false)).put("assesses", objectives(true));
        thing.put("interactivityType", any_question(&view.sections).then_some("mixed"));
        let before: Vec<&str> = module.prerequisites.iter().map(|one| one.label.text.as_str()).collect();
        thing.put("competencyRequired", before);
        let sessions: Vec<Value> = module
            .plan
            .iter()
            .filter(|row| !row.is_break)
            .map(|row| {
                let mut part = Thing::new("LearningResource");
                part.put("name", row.title.as_str()).put("timeRequired", format!("PT{}M", row.minutes));
                part.put("url", row.has_section.then(|| at(&row.id)).flatten());
                part.into()
            })
            .collect();
        thing.put("hasPart", sessions);
    }
    if let Some(practice) = &view.practice {
        thing.named("sourceOrganization", "Organization", &practice.organisation.text);
        thing.named("locationCreated", "Place", &practice.place.text);
    }
    if let Some(legal) = &view.legal {
        let mut law = Thing::new("Legislation");
        law.put("name", legal.instrument.text.as_str())
            .put("legislationIdentifier", legal.article.as_deref());
        law.put("url", legal.official_url.as_deref());
        law.put("legislationDateVersion", legal.in_force_from.as_ref().map(|day| day.iso.as_str()));
        thing.put("mainEntity", Value::from(law));
    }
}

fn any_question(sections: &[SectionView]) -> bool {
    sections.iter().any(|section| section.question.is_some() || any_question(&section.children))
}

/// What a concept of the glossary is.
pub(crate) fn term(view: &TermView, page: &PageView, edition: &Edition<'_>) -> String {
    let mut thing = Thing::new("DefinedTerm");
    thing.put("@id", page.canonical.as_deref()).put("url", page.canonical.as_deref());
    thing.put("termCode", view.id.as_ref()).put("name", view.term.text.as_str());
    // What language it is in, its set says; schema.org has no such property for a term.
    thing.put("description", view.definition.text.as_str());
    let other = view.synonyms.iter().cloned().chain(view.abbreviation.clone());
    thing.put("alternateName", other.collect::<Vec<String>>());
    thing.put("inDefinedTermSet", Value::from(term_set(edition)));
    thing.finish()
}

/// What the glossary is.
pub(crate) fn glossary(edition: &Edition<'_>) -> String {
    term_set(edition).finish()
}

fn term_set(edition: &Edition<'_>) -> Thing {
    let url = absolute(edition.library, &edition.locale.slug, &Address::glossary());
    let mut set = Thing::new("DefinedTermSet");
    set.put("@id", url.as_deref()).put("name", edition.word("section_glossary"));
    set.put("inLanguage", edition.locale.tag.as_ref());
    set
}

/// What the site is.
pub(crate) fn site(edition: &Edition<'_>) -> String {
    let site = &edition.library.site;
    let url = absolute(edition.library, &edition.locale.slug, &Address::home());
    let mut thing = Thing::new("WebSite");
    thing.put("@id", url.as_deref()).put("url", url.as_deref());
    thing
        .put("name", edition.phrase(&site.title).text)
        .put("description", edition.phrase(&site.description).text);
    thing.put("inLanguage", edition.locale.tag.as_ref());
    thing.named("publisher", "Organization", &edition.phrase(&site.contact_name).text);
    thing.finish()
}

fn absolute(library: &Library, slug: &str, address: &Address) -> Option<String> {
    library.site.base_url.as_ref().map(|base| format!("{base}{slug}/{}", address.path()))
}

/// Something with a type and properties; a property with nothing to say is left out.
struct Thing(Map<String, Value>);

impl Thing {
    fn new(kind: &str) -> Self {
        Thing(Map::from_iter([("@type".to_owned(), Value::from(kind))]))
    }

    fn put(&mut self, name: &str, value: impl Into<Value>) -> &mut Self {
        let value = value.into();
        let empty = match &value {
            Value::Null => true,
            Value::String(text) => text.is_empty(),
            Value::Array(list) => list.is_empty(),
            _ => false,
        };
        if !empty {
            self.0.insert(name.to_owned(), value);
        }
        self
    }

    /// A thing of a type that has only a name.
    fn named(&mut self, name: &str, kind: &str, label: &str) {
        if !label.is_empty() {
            self.put(name, json!({ "@type": kind, "name": label }));
        }
    }

    /// Things of a type that have only a name.
    fn all(&mut self, name: &str, kind: &str, labels: &[Shared<Linked>]) {
        let all = labels.iter().map(|linked| json!({ "@type": kind, "name": linked.label.text }));
        self.put(name, all.collect::<Vec<Value>>());
    }

    /// As it stands in a page: without any character that could end the element or begin another.
    fn finish(mut self) -> String {
        self.0.shift_insert(0, "@context".to_owned(), Value::from("https://schema.org"));
        let text = Value::Object(self.0).to_string();
        text.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
    }
}

impl From<Thing> for Value {
    fn from(thing: Thing) -> Self {
        Value::Object(thing.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_the_element() {
        let text = {
            let mut thing = Thing::new("WebPage");
            thing.put("name", "</script><!-- & -->").put("empty", "");
            thing.finish()
        };
        assert!(!text.contains(['<', '>', '&']), "{text}");
        let read: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(
            read,
            json!({ "@context": "https://schema.org", "@type": "WebPage", "name": "</script><!-- & -->" })
        );
        assert!(text.starts_with("{\"@context\""));
    }
}
