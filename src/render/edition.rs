//! An edition as its pages are written: which text a reader gets, in which script, in which words.

use std::borrow::Cow;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use hashbrown::HashMap;
use jiff::civil::Date;

use super::address::Address;
use super::compose::{card, glossary};
use super::view::{Card, Day, Linked, Phrase, Shared, TermView};
use super::wording::Wording;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::messages::{Messages, Value};
use crate::language::{EditionIx, Lang, Locale, Step};
use crate::library::trace::{self, Fact, Traced};
use crate::library::{DocIx, Document, Facet, Library};
use crate::model::Localized;

/// One published edition.
pub(super) struct Edition<'a> {
    /// The linked whole.
    pub library: &'a Library,
    /// Which edition.
    pub ix: EditionIx,
    /// Its locale.
    pub locale: &'a Locale,
    wording: &'a Wording,
    messages: &'a Messages,
    failures: Mutex<Vec<Diagnostic>>,
    /// Messages that need no arguments.
    words: HashMap<String, String>,
    /// Values of facets that have documents, by the position of the facet in [`Facet::ALL`] and their ids.
    facets: Vec<HashMap<Arc<str>, Shared<Linked>>>,
    /// What many pages show of a document, made when the first of them needs it.
    documents: Vec<Known>,
    /// The place of each document in the order of the language.
    ranks: OnceLock<Vec<usize>>,
    /// Concepts with their terms, likewise.
    terms: Vec<Traced<Option<Shared<TermView>>>>,
}

/// What many pages show of a document.
#[derive(Default)]
struct Known {
    title: Traced<Phrase>,
    linked: Traced<Shared<Linked>>,
    card: Traced<Shared<Card>>,
}

impl<'a> Edition<'a> {
    /// An edition of a library; `None` if its messages could not be read, which has been reported.
    pub(super) fn new(library: &'a Library, ix: EditionIx, wording: &'a Wording) -> Option<Self> {
        let locale = library.languages.edition(ix)?;
        let messages = wording.messages(usize::from(ix.0))?;
        let words = messages.plain().map(|(id, text)| (id.to_owned(), text)).collect();
        let mut edition = Edition {
            library,
            ix,
            locale,
            wording,
            messages,
            failures: Mutex::new(Vec::new()),
            words,
            facets: Vec::new(),
            documents: (0..library.len()).map(|_| Known::default()).collect(),
            ranks: OnceLock::new(),
            terms: library.glossary().concepts.iter().map(|_| Traced::default()).collect(),
        };
        let shared = |facet: &Facet| {
            let values = library.facets().names(*facet);
            values.map(|id| (Arc::clone(id), Shared::new(edition.facet(*facet, id)))).collect()
        };
        edition.facets = Facet::ALL.iter().map(shared).collect();
        Some(edition)
    }

    /// What could not be said, since no message or argument was there.
    pub(super) fn into_failures(self) -> Vec<Diagnostic> {
        self.failures.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    /// The edition's own content language.
    pub(super) fn lang(&self) -> Option<Lang> {
        self.chain().first().map(|step| step.lang)
    }

    /// The edition's fallback chain.
    pub(super) fn chain(&self) -> &'a [Step] {
        self.library.languages.chain(self.ix)
    }

    /// The words of all editions.
    pub(super) fn wording(&self) -> &'a Wording {
        self.wording
    }

    /// The locale of a step of the chain.
    pub(super) fn locale_of(&self, step: Step) -> &'a Locale {
        self.library.languages.locales().get(step.locale).unwrap_or(self.locale)
    }

    /// The published locale that shows a step's language as the step does; else the first that shows the language.
    pub(crate) fn showing(&self, step: Step) -> Option<&'a Locale> {
        let languages = &self.library.languages;
        let shows = |ix: EditionIx| languages.chain(ix).first().is_some_and(|first| first.lang == step.lang);
        let exact = languages.editions().find(|(ix, _)| usize::from(ix.0) == step.locale);
        exact.or_else(|| languages.editions().find(|(ix, _)| shows(*ix))).map(|(_, locale)| locale)
    }

    /// A message of `site.ftl`.
    pub(super) fn say(&self, id: &str, args: &[(&str, Value<'_>)]) -> String {
        match self.messages.format(id, args) {
            Ok(text) => text,
            Err(error) => {
                let finding = Diagnostic::new(Code::MessageMissing)
                    .arg("found", error.id)
                    .arg("language", self.locale.slug.as_ref())
                    .arg("reason", error.reason)
                    .at(crate::diagnostic::Place::file(self.wording.path(usize::from(self.ix.0))));
                self.failures.lock().unwrap_or_else(PoisonError::into_inner).push(finding);
                String::new()
            }
        }
    }

    /// A message of `site.ftl` that needs no arguments.
    pub(super) fn word(&self, id: &str) -> String {
        self.words.get(id).cloned().unwrap_or_else(|| self.say(id, &[]))
    }

    /// A message whose id ends in one of the program's own names: `status_` and `in-force` give `status_in_force`.
    pub(super) fn named(&self, prefix: &str, name: &str) -> String {
        self.word(&format!("{prefix}{}", name.replace('-', "_")))
    }

    /// Text of the edition's own language in the edition's script.
    pub(super) fn script<'t>(&self, locale: usize, text: &'t str) -> Cow<'t, str> {
        self.wording.script(locale, text)
    }

    /// A text as a reader of this edition gets it: the first of the chain that there is.
    pub(super) fn phrase(&self, value: &Localized<String>) -> Phrase {
        self.pick(value, |text| text)
    }

    /// The same for a value that holds a text.
    pub(super) fn pick<T>(&self, value: &Localized<T>, text: impl Fn(&T) -> &String) -> Phrase {
        self.pick_with(value, |value| Some(text(value)))
    }

    /// The same for a value that may hold a text.
    pub(super) fn pick_with<T>(&self, value: &Localized<T>, text: impl Fn(&T) -> Option<&String>) -> Phrase {
        let found = self
            .chain()
            .iter()
            .find_map(|step| value.get(step.lang).and_then(&text).map(|text| (*step, text)));
        let Some((step, text)) = found else { return Phrase::default() };
        self.in_step(step, text)
    }

    /// A text of a step's language.
    pub(super) fn in_step(&self, step: Step, text: &str) -> Phrase {
        let locale = self.locale_of(step);
        let lang = (locale.tag != self.locale.tag).then(|| Arc::clone(&locale.tag));
        Phrase { text: self.script(step.locale, text).into_owned(), lang }
    }

    /// A list of texts of the first language of the chain that has one.
    pub(super) fn list(&self, value: &Localized<Vec<String>>) -> Vec<String> {
        let found = self.chain().iter().find_map(|step| value.get(step.lang).map(|list| (*step, list)));
        let Some((step, list)) = found else { return Vec::new() };
        list.iter().map(|text| self.script(step.locale, text).into_owned()).collect()
    }

    /// A day.
    pub(super) fn day(&self, date: Date) -> Day {
        let dates = &self.locale.dates;
        Day { iso: date.to_string(), text: dates.long(date), short: dates.short(date) }
    }

    /// An entry of a vocabulary without a page.
    pub(super) fn entry(&self, vocabulary: &str, id: &str) -> Linked {
        let label = self.library.vocabulary.list(vocabulary).get(id).map(|entry| self.phrase(&entry.label));
        let label = label.unwrap_or_else(|| Phrase::own(id));
        Linked { id: Arc::from(id), label, href: None }
    }

    /// A value of a facet, with the way to its list.
    pub(super) fn facet(&self, facet: Facet, id: &str) -> Linked {
        let mut linked = match (facet.vocabulary(), facet) {
            (Some(vocabulary), _) => self.entry(vocabulary, id),
            (None, Facet::Kinds) => {
                Linked { id: Arc::from(id), label: Phrase::own(self.named("kind_", id)), href: None }
            }
            (None, _) => {
                Linked { id: Arc::from(id), label: Phrase::own(self.named("status_", id)), href: None }
            }
        };
        if self.library.facets().has(facet, id) {
            linked.href = Some(Address::facet(facet, id).path().to_owned());
        }
        linked
    }

    /// A value of a facet, shared by all pages that show it.
    pub(super) fn shared_facet(&self, facet: Facet, id: &str) -> Shared<Linked> {
        let at = Facet::ALL.iter().position(|known| *known == facet);
        let known = at.and_then(|at| self.facets.get(at)).and_then(|values| values.get(id));
        known.cloned().unwrap_or_else(|| Shared::new(self.facet(facet, id)))
    }

    /// Values of a facet.
    pub(super) fn facets(&self, facet: Facet, ids: &[Arc<str>]) -> Vec<Shared<Linked>> {
        ids.iter().map(|id| self.shared_facet(facet, id)).collect()
    }

    /// A document's title.
    pub(super) fn title(&self, document: &Document) -> Phrase {
        let known = self.library.find(&document.id).and_then(|at| self.documents.get(at.0));
        match known {
            Some(known) => known.title.get(|| self.phrase(&document.title)).clone(),
            None => self.phrase(&document.title),
        }
    }

    /// A document by its title.
    pub(super) fn document(&self, at: DocIx) -> Option<Shared<Linked>> {
        let (known, document) = (self.documents.get(at.0)?, self.library.document(at)?);
        Some(known.linked.get(|| Shared::new(self.linked(document, None))).clone())
    }

    /// A document's card.
    pub(super) fn card(&self, at: DocIx) -> Option<Shared<Card>> {
        let (known, document) = (self.documents.get(at.0)?, self.library.document(at)?);
        Some(known.card.get(|| Shared::new(card::of(document, self))).clone())
    }

    /// The place of a document in the order of the language, by its title.
    pub(super) fn rank(&self, at: DocIx) -> usize {
        // Whoever sorts some documents depends on their titles alone, whatever other titles stand between them.
        trace::note(Fact::Face(at));
        let rank = || {
            let documents = self.library.documents().iter();
            let mut titles: Vec<(usize, String, &str)> = documents
                .enumerate()
                .map(|(at, document)| (at, self.title(document).text, document.id.as_ref()))
                .collect();
            let collation = &self.locale.collation;
            titles.sort_by(|(_, a, a_id), (_, b, b_id)| collation.compare(a, b).then_with(|| a_id.cmp(b_id)));
            let mut ranks = vec![0; titles.len()];
            for (rank, (at, _, _)) in titles.iter().enumerate() {
                if let Some(slot) = ranks.get_mut(*at) {
                    *slot = rank;
                }
            }
            ranks
        };
        let ranks = self.ranks.get_or_init(|| trace::unseen(rank));
        ranks.get(at.0).copied().unwrap_or(usize::MAX)
    }

    /// A concept by its index in the glossary, without the documents that use it.
    pub(super) fn term(&self, at: usize) -> Option<&Shared<TermView>> {
        let known = self.terms.get(at)?.get(|| {
            let view = glossary::term(at, &[], self)?;
            Some(Shared::new(view))
        });
        known.as_ref()
    }

    /// A document, or a section of it, by its title.
    pub(super) fn linked(&self, document: &Document, section: Option<&str>) -> Linked {
        let page = Address::document(document.kind, &document.id);
        let href = match section {
            Some(section) => format!("{}#{section}", page.path()),
            None => page.path().to_owned(),
        };
        let section_title = section.and_then(|section| self.section_title(document, section));
        let label = match section_title {
            Some(title) => {
                let name = self.title(document);
                Phrase { text: format!("{}: {}", name.text, title.text), lang: name.lang }
            }
            None => self.title(document),
        };
        Linked { id: Arc::clone(&document.id), label, href: Some(href) }
    }

    /// The heading of a section, in the first language of the chain that has it.
    pub(super) fn section_title(&self, document: &Document, section: &str) -> Option<Phrase> {
        self.chain().iter().find_map(|step| {
            let text = document.text(step.lang)?;
            let (_, section) = text.body.section(section)?;
            let title = crate::markdown::text::line(&text.body, text.body.ops(section.title.clone()));
            Some(self.in_step(*step, &title))
        })
    }

    /// References to documents; those that do not exist have been reported.
    pub(super) fn references(&self, references: &[crate::model::Reference]) -> Vec<Shared<Linked>> {
        let find = |reference: &crate::model::Reference| {
            let at = self.library.find(&reference.id)?;
            match &reference.section {
                None => self.document(at),
                Some(section) => Some(Shared::new(self.linked(self.library.document(at)?, Some(section)))),
            }
        };
        references.iter().filter_map(find).collect()
    }
}
