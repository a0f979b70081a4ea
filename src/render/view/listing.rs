//! Pages that are not documents: home, lists, glossary, contacts.

use std::sync::Arc;

use serde::Serialize;

use super::{Card, Day, Linked, Phrase, Shared};

/// The home page: `home` in `home.html`.
#[derive(Clone, Debug, Serialize)]
pub struct HomeView {
    /// Urgent procedures, each with its first steps.
    pub urgent: Vec<UrgentView>,
    /// The phases of the work, linked to their lists.
    pub phases: Vec<FacetView>,
    /// Topics, linked to their lists.
    pub topics: Vec<FacetView>,
    /// Documents that changed last, newest first.
    pub recent: Vec<Shared<Card>>,
    /// Pages about the site itself.
    pub pages: Vec<Shared<Card>>,
    /// Numbers to ring at once, by country.
    pub urgent_contacts: Vec<ContactGroup>,
    /// The entries of the menu, each with how many documents there are.
    pub sections: Vec<SectionLink>,
}

/// An entry of the menu as the home page shows it.
#[derive(Clone, Debug, Serialize)]
pub struct SectionLink {
    /// `procedures`, `guidelines`, …, `glossary`, `contacts`, `lists`, `changes`.
    pub id: &'static str,
    /// What readers see.
    pub label: String,
    /// The way from the edition's home.
    pub href: String,
    /// How many documents there are; nothing where that means nothing.
    pub count: Option<usize>,
}

/// The search page: `search` in `search.html`.
#[derive(Clone, Debug, Serialize)]
pub struct SearchView<'a> {
    /// The path of the index's first file, from the site's root.
    pub index: &'a str,
}

/// An urgent procedure on the home page.
#[derive(Clone, Debug, Serialize)]
pub struct UrgentView {
    /// The procedure.
    pub card: Shared<Card>,
    /// Its first steps.
    pub steps: Vec<super::StepView>,
}

/// A list of documents: `list` in `section.html` and `list.html`.
#[derive(Clone, Debug, Serialize)]
pub struct ListView {
    /// What the documents have in common: `procedures`, or a facet such as `topics`.
    pub facet: &'static str,
    /// The facet in words.
    pub facet_label: String,
    /// The facet's value, for lists by a facet.
    pub value: Option<Linked>,
    /// What the value means.
    pub description: Phrase,
    /// The documents, in the order of the language.
    pub cards: Vec<Shared<Card>>,
    /// For a list by a facet: the same documents by type, in the order of the menu.
    pub kinds: Vec<KindGroup>,
    /// Other values of the same facet with their counts.
    pub siblings: Vec<FacetView>,
    /// For a section: the facets its documents can be narrowed by. Each value leads to the documents of this type in its
    /// list.
    pub facets: Vec<FacetGroup>,
    /// For practices: the way from the edition's home to the page that shows them side by side, if there are several.
    pub compare_href: Option<String>,
    /// For a section: the way to the page with all its documents for printing, if it is not too large to be printed.
    pub print_href: Option<String>,
}

/// The documents of a type in a list of several.
#[derive(Clone, Debug, Serialize)]
pub struct KindGroup {
    /// `procedures`, `guidelines`, …. Sections lead to the place with the id `ui-in-` and this.
    pub id: &'static str,
    /// In words.
    pub label: String,
    /// The documents, in the order of the language.
    pub cards: Vec<Shared<Card>>,
}

/// A facet with its values.
#[derive(Clone, Debug, Serialize)]
pub struct FacetGroup {
    /// `topics`, `phases`, `audience`, `groups`, `circumstances`, `ages`, `sexes`, `levels`, `countries`, `statuses`,
    /// `kinds`.
    pub id: &'static str,
    /// In words.
    pub label: String,
    /// Its values that have documents.
    pub values: Vec<FacetView>,
}

/// A value of a facet.
#[derive(Clone, Debug, Serialize)]
pub struct FacetView {
    /// Its id.
    pub id: Arc<str>,
    /// What readers see.
    pub label: Phrase,
    /// Another name it is known by.
    pub alias: Phrase,
    /// What it means.
    pub description: Phrase,
    /// The way to its list, from the edition's home.
    pub href: String,
    /// How many documents it has.
    pub count: usize,
    /// Whether it is the list being shown.
    pub current: bool,
}

/// Terms with one first letter: `letters` in `glossary.html`.
#[derive(Clone, Debug, Serialize)]
pub struct GlossaryLetter {
    /// The letter.
    pub letter: String,
    /// Its anchor.
    pub id: String,
    /// The terms in the order of the language.
    pub terms: Vec<TermView>,
}

/// A concept of the glossary: `term` in `term.html`.
#[derive(Clone, Debug, Serialize)]
pub struct TermView {
    /// The concept's id.
    pub id: Arc<str>,
    /// The term in the page's language.
    pub term: Phrase,
    /// What it means.
    pub definition: Phrase,
    /// Other words for it.
    pub synonyms: Vec<String>,
    /// Its abbreviation.
    pub abbreviation: Option<String>,
    /// How usage differs.
    pub usage: Phrase,
    /// Terms that single countries use instead: the country's code and the term.
    pub by_country: Vec<Linked>,
    /// Whether a native expert has confirmed the term.
    pub reviewed: bool,
    /// The way to its page, from the edition's home.
    pub href: String,
    /// The term in the other languages.
    pub equivalents: Vec<TermWord>,
    /// Concepts worth reading next.
    pub related: Vec<Linked>,
    /// Documents that use it.
    pub used_in: Vec<UsageView>,
}

/// A term in another language.
#[derive(Clone, Debug, Serialize)]
pub struct TermWord {
    /// The language's name in itself.
    pub language: String,
    /// Its tag.
    pub tag: Arc<str>,
    /// The term.
    pub term: String,
    /// Whether a native expert has confirmed it.
    pub reviewed: bool,
}

/// A document that uses a term.
#[derive(Clone, Debug, Serialize)]
pub struct UsageView {
    /// The document.
    pub document: Shared<Linked>,
    /// Its type in words.
    pub kind_label: String,
}

/// Contacts of one country: `groups` in `contacts.html`.
#[derive(Clone, Debug, Serialize)]
pub struct ContactGroup {
    /// The country.
    pub country: Linked,
    /// A note that must stand with it.
    pub note: Phrase,
    /// Its contacts.
    pub contacts: Vec<ContactView>,
}

/// Whom to turn to for what: `needs` in `contacts.html`, in the order of the vocabulary.
#[derive(Clone, Debug, Serialize)]
pub struct NeedView {
    /// What somebody needs.
    pub need: Linked,
    /// Who helps with it, with the anchor on the same page.
    pub contact: Linked,
    /// The contact's country.
    pub country: Linked,
}

/// A contact.
#[derive(Clone, Debug, Serialize)]
pub struct ContactView {
    /// Its id, which is also its anchor.
    pub id: Arc<str>,
    /// Its name.
    pub name: Phrase,
    /// What it chiefly is.
    pub kind: Option<Linked>,
    /// What to turn to it for.
    pub needs: Vec<Linked>,
    /// Its numbers; empty when they are withheld.
    pub phones: Vec<PhoneView>,
    /// Its e-mail address.
    pub email: Option<String>,
    /// Its site.
    pub web: Option<String>,
    /// When it is open.
    pub hours: Phrase,
    /// The languages it speaks, by name where known.
    pub languages: Vec<Phrase>,
    /// Whether it is free: `yes`, `no`, `unknown`.
    pub free: &'static str,
    /// The same in words; nothing when unknown.
    pub free_label: Option<String>,
    /// Whom it serves.
    pub who: Phrase,
    /// How to get through to it.
    pub how: Phrase,
    /// When somebody last verified it.
    pub verified_on: Option<Day>,
    /// Who did.
    pub verified_by: Option<String>,
    /// Where its data come from.
    pub source: Option<Linked>,
    /// Not verified for more than six months, or never: a warning stands with it.
    pub stale: bool,
    /// Why its numbers are withheld; nothing when they are not.
    pub withheld: Option<String>,
    /// A warning that the numbers may be old; nothing when they are fresh.
    pub warning: Option<String>,
}

/// A telephone number.
#[derive(Clone, Debug, Serialize)]
pub struct PhoneView {
    /// As people read it.
    pub number: String,
    /// For `tel:`.
    pub dial: String,
    /// When it is answered.
    pub hours: Phrase,
}
