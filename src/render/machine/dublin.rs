//! A document in the terms of Dublin Core, for the head of its page. Sources stand in the page itself and in the catalogue.

use crate::render::view::{DocumentView, MetaView, PageView, Phrase};

/// The terms of a document. What is one of several values has an entry of its own.
pub(crate) fn terms(view: &DocumentView, page: &PageView) -> Vec<MetaView> {
    let mut terms = Terms(Vec::new());
    terms.add("identifier", view.id.as_ref());
    // The head of a sensitive page names it no more than its title does.
    terms.add("title", &page.head_title);
    terms.add("language", view.body_lang.as_ref());
    let lists =
        [("audience", &view.audience.actors), ("spatial", &view.countries), ("subject", &view.topics)];
    for (name, values) in lists {
        values.iter().for_each(|value| terms.phrase(name, &value.label));
    }
    view.supersedes.iter().for_each(|other| terms.add("replaces", &other.id));
    view.superseded_by.iter().for_each(|other| terms.add("isReplacedBy", &other.id));
    terms.add("license", view.licence_url.as_deref().or(view.licence.as_deref()).unwrap_or_default());
    terms.add("rightsHolder", view.attribution.as_deref().unwrap_or_default());
    terms.add("valid", view.valid_from.as_ref().map_or("", |day| &day.iso));
    terms.add("modified", view.changes.first().map_or("", |change| &change.date.iso));
    terms.0
}

struct Terms(Vec<MetaView>);

impl Terms {
    fn add(&mut self, name: &str, content: &str) {
        self.phrase(name, &Phrase::own(content));
    }

    fn phrase(&mut self, name: &str, content: &Phrase) {
        if !content.text.is_empty() {
            self.0.push(MetaView { name: format!("dcterms.{name}"), content: content.clone() });
        }
    }
}
