//! The pages of an edition that are no documents: which there are, where each stands, and what is on it.

use tera::Value;

use super::address::Address;
use super::compose::changes;
use super::compose::{card, contacts, glossary, home, list, page};
use super::edition::Edition;
use super::units::Rendering;
use super::view::{self, Linked};
use super::{machine, together};
use crate::library::trace::{self, Fact};
use crate::library::{DocIx, Facet, Library};
use crate::model::Kind;

/// How many changes stand on one page of their list.
const CHANGES_ON_A_PAGE: usize = 100;

/// A page that is no document.
pub(super) enum Job<'a> {
    /// The site's root, where a reader chooses a language.
    Root,
    Home,
    NotFound,
    /// The same for the whole site.
    RootNotFound,
    Section(Kind),
    Lists,
    Facet(Facet, &'a str),
    Glossary,
    Term(usize),
    Contacts,
    Search,
    /// A page of the comparison of practices, from one.
    Compare(usize),
    /// All documents of a type, for printing.
    Collection(Kind),
    /// A page of the list of changes, from one.
    Changes(usize),
    Alias(&'a str, DocIx),
}

impl Job<'_> {
    /// The path of its file in the site.
    pub(super) fn file(&self, slug: &str, library: &Library) -> String {
        let address = match self {
            Job::Root => return "index.html".to_owned(),
            Job::RootNotFound => return "404.html".to_owned(),
            Job::NotFound => return format!("{slug}/404.html"),
            Job::Home => Address::home(),
            Job::Section(kind) => Address::section(*kind),
            Job::Lists => Address::lists(),
            Job::Facet(facet, value) => Address::facet(*facet, value),
            Job::Glossary => Address::glossary(),
            Job::Term(concept) => {
                let concept = library.glossary().concepts.get(*concept);
                Address::term(concept.map_or("", |concept| &concept.id))
            }
            Job::Contacts => Address::contacts(),
            Job::Search => Address::search(),
            Job::Compare(number) => Address::compare(*number),
            Job::Collection(kind) => Address::collection(*kind),
            Job::Changes(number) => Address::changes(*number),
            Job::Alias(alias, target) => {
                let kind = library.document(*target).map_or(Kind::Page, |document| document.kind);
                Address::document(kind, alias)
            }
        };
        address.file(slug)
    }
}

impl Rendering<'_> {
    /// The pages of an edition that are no documents.
    pub(super) fn jobs(&self, at: usize) -> Vec<Job<'_>> {
        let library = self.library;
        // The largest first, so that nobody waits for them at the end.
        let printed = Kind::ALL.iter().filter(|kind| together::is_printed(**kind, library));
        let mut jobs: Vec<Job<'_>> = printed.map(|kind| Job::Collection(*kind)).collect();
        jobs.extend([Job::Home, Job::NotFound, Job::Lists, Job::Search]);
        if at == 0 {
            jobs.extend([Job::Root, Job::RootNotFound]);
        }
        let kinds = Kind::ALL.iter().filter(|kind| !library.of_kind(**kind).is_empty());
        jobs.extend(kinds.map(|kind| Job::Section(*kind)));
        for facet in Facet::ALL {
            jobs.extend(library.facets().names(*facet).map(|value| Job::Facet(*facet, value)));
        }
        if !library.glossary().concepts.is_empty() {
            jobs.push(Job::Glossary);
            jobs.extend((0..library.glossary().concepts.len()).map(Job::Term));
        }
        if !library.contacts().contacts.is_empty() {
            jobs.push(Job::Contacts);
        }
        jobs.extend((1..=together::comparisons(library)).map(Job::Compare));
        jobs.extend((1..=self.changes.len().div_ceil(CHANGES_ON_A_PAGE)).map(Job::Changes));
        jobs.extend(library.aliases().iter().map(|(alias, at)| Job::Alias(alias, *at)));
        jobs
    }

    /// Makes a page, unless it would be the same as before.
    pub(super) fn job(&self, at: usize, job: &Job<'_>) {
        let Some(edition) = self.editions.get(at) else { return };
        let file = job.file(&edition.locale.slug, self.library);
        if !self.is_hopeless() && !self.is_made_early(&file) {
            self.file(file, |file| self.make(at, edition, job, file));
        }
    }

    fn make(&self, at: usize, edition: &Edition<'_>, job: &Job<'_>, file: &str) {
        let slug = &edition.locale.slug;
        let site = edition.phrase(&self.library.site.description).text;
        let frame = |kind, address: &Address, title: String, about: String| {
            page::of(kind, address, title, about, edition)
        };
        match job {
            Job::Home => {
                let address = Address::home();
                let title = edition.phrase(&self.library.site.title).text;
                let mut frame = frame("home", &address, title, site);
                frame.json_ld = Some(machine::linked::site(edition));
                let view = Value::from_serializable(&home::of(edition));
                self.page(at, file, "home.html", &frame, &[("home", view)]);
            }
            Job::Root => self.root(file),
            Job::NotFound | Job::RootNotFound => {
                let mut frame =
                    frame("not-found", &Address::home(), edition.word("page_not_found"), String::new());
                frame.noindex = true;
                frame.canonical = None;
                frame.alternates.clear();
                // Served in place of any page, so its addresses cannot be relative.
                frame.root = self.library.site.base_path().to_owned();
                frame.base = format!("{}{slug}/", frame.root);
                for edition in &mut frame.editions {
                    edition.href = format!("{}{}/", frame.root, edition.slug);
                }
                self.page(at, file, "not-found.html", &frame, &[]);
            }
            Job::Section(kind) => {
                let address = Address::section(*kind);
                let title = edition.named("section_", kind.folder());
                let view = Value::from_serializable(&list::section(*kind, edition));
                let frame = frame("section", &address, title, String::new());
                self.page(at, file, "section.html", &frame, &[("list", view)]);
            }
            Job::Lists => {
                let address = Address::lists();
                let view = Value::from_serializable(&list::all(edition));
                let frame = frame("lists", &address, edition.word("section_lists"), String::new());
                self.page(at, file, "lists.html", &frame, &[("facets", view)]);
            }
            Job::Facet(facet, value) => {
                let address = Address::facet(*facet, value);
                let view = list::facet(*facet, value, edition);
                let name = view.value.as_ref().map(|value| value.label.text.clone()).unwrap_or_default();
                let title = format!("{}: {name}", view.facet_label);
                let frame = frame("list", &address, title, view.description.text.clone());
                let view = Value::from_serializable(&view);
                self.page(at, file, "list.html", &frame, &[("list", view)]);
            }
            Job::Glossary => {
                let address = Address::glossary();
                let view = Value::from_serializable(&glossary::letters(edition));
                let mut frame = frame("glossary", &address, edition.word("section_glossary"), String::new());
                frame.json_ld = Some(machine::linked::glossary(edition));
                self.page(at, file, "glossary.html", &frame, &[("letters", view)]);
            }
            Job::Term(concept) => {
                let used_in = self.library.term_use(*concept);
                let Some(view) = glossary::term(*concept, used_in, edition) else { return };
                let address = Address::term(&view.id);
                let mut frame = frame("term", &address, view.term.text.clone(), view.definition.text.clone());
                frame.json_ld = Some(machine::linked::term(&view, &frame, edition));
                let view = Value::from_serializable(&view);
                self.page(at, file, "term.html", &frame, &[("term", view)]);
            }
            Job::Contacts => {
                let address = Address::contacts();
                let groups = contacts::groups(edition);
                let needs = Value::from_serializable(&contacts::needs(&groups, edition));
                let view = Value::from_serializable(&groups);
                let frame = frame("contacts", &address, edition.word("section_contacts"), String::new());
                self.page(at, file, "contacts.html", &frame, &[("groups", view), ("needs", needs)]);
            }
            Job::Search => {
                let address = Address::search();
                let mut frame = frame("search", &address, edition.word("search"), String::new());
                frame.noindex = true;
                // Which name the index has depends on all there is.
                self.library.note_all();
                let index = self.indexes.get().and_then(|paths| paths.get(at)).map_or("", String::as_str);
                let view = Value::from_serializable(&view::SearchView { index });
                self.page(at, file, "search.html", &frame, &[("search", view)]);
            }
            Job::Compare(number) => self.compare(at, edition, *number, file),
            Job::Collection(kind) => self.collection(at, edition, *kind, file),
            Job::Changes(number) => {
                trace::note(Fact::Documents);
                let address = Address::changes(*number);
                let mut pages = self.changes.chunks(CHANGES_ON_A_PAGE);
                let count = pages.len();
                let shown = pages.nth(number - 1).unwrap_or_default();
                let view = Value::from_serializable(&changes::of(shown, *number, count, edition));
                let title = edition.word("section_changes");
                let about = edition.word("changes_intro");
                let mut frame = frame("changes", &address, title, about);
                // Which changes stand on a later page is another thing tomorrow.
                frame.noindex = *number > 1;
                self.page(at, file, "changes.html", &frame, &[("changes", view)]);
            }
            Job::Alias(alias, target) => self.alias(at, edition, alias, *target, file),
        }
    }

    /// The page at a document's old address, which leads on to the new one.
    fn alias(&self, at: usize, edition: &Edition<'_>, alias: &str, target: DocIx, file: &str) {
        let Some(document) = self.library.document(target) else { return };
        let address = Address::document(document.kind, alias);
        let mut frame = page::of_document(document, edition);
        frame.kind = "redirect";
        frame.noindex = true;
        frame.path = format!("{}/{}", edition.locale.slug, address.path());
        let new = Address::document(document.kind, &document.id);
        let target = Value::from(format!("{}{}", address.to_base(), new.path()));
        let card = Value::from_serializable(&card::of(document, edition));
        let extra = [("target", target), ("card", card)];
        self.page(at, file, "redirect.html", &frame, &extra);
    }

    /// The site's root, where a reader chooses a language.
    fn root(&self, file: &str) {
        let Some(edition) = self.editions.first() else { return };
        let mut frame = page::of(
            "languages",
            &Address::home(),
            edition.phrase(&self.library.site.title).text,
            String::new(),
            edition,
        );
        frame.root = "./".to_owned();
        frame.base = format!("{}/", edition.locale.slug);
        frame.path = String::new();
        frame.canonical = self.library.site.base_url.clone();
        for link in &mut frame.editions {
            link.href = format!("{}/", link.slug);
            link.current = false;
        }
        // The site's name in every edition.
        let titles: Vec<Linked> = self
            .editions
            .iter()
            .map(|edition| Linked {
                id: edition.locale.slug.clone(),
                label: edition.phrase(&self.library.site.title),
                href: Some(format!("{}/", edition.locale.slug)),
            })
            .collect();
        let editions = Value::from_serializable(&frame.editions);
        let extra = [("titles", Value::from_serializable(&titles)), ("editions", editions)];
        self.page(0, file, "languages.html", &frame, &extra);
    }
}
