//! The linked library → pages.
//!
//! In: a [`Library`], the theme's and locales' files. Out: every file of the site into a [`Sink`], in parallel. What all
//! pages of an edition share is made once and shared by reference; a document's text is turned into HTML once for every
//! script it is shown in, whatever number of editions show it; pages go to the sink one by one, so that memory does not
//! grow with the site.

mod address;
mod anchors;
mod attachments;
mod body;
mod compose;
pub mod contract;
mod diagram;
mod edition;
mod licence;
mod limits;
mod machine;
mod once;
mod script;
mod shared;
mod sitemap;
mod squeeze;
mod theme;
mod together;
pub mod view;
mod wording;

use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;
use tera::{Context, Value};

use crate::diagnostic::{Diagnostic, any_error};
use crate::files::Files;
use crate::language::Languages;
use crate::library::{DocIx, Document, Facet, Library};
use crate::model::Kind;
use crate::output::{Content, Sink};
use crate::search::Analyzers;

use address::Address;
use body::BodyHtml;
use compose::changes::{self, ChangeIx};
use compose::{card, chrome, contacts, document, glossary, home, list, page, search};
use edition::Edition;
use theme::{Theme, Voice};
use view::{Linked, PageView};
use wording::Wording;

/// How many changes stand on one page of their list.
const CHANGES_ON_A_PAGE: usize = 100;

/// What pages are made with: words and theme, checked before the first page is written.
pub struct Kit {
    wording: Wording,
    theme: Option<Theme>,
    analyzers: Analyzers,
}

impl Kit {
    /// Reads the words of all editions and the site's theme.
    pub fn read(
        files: &dyn Files,
        languages: &Languages,
        site: &crate::model::Site,
        findings: &mut Vec<Diagnostic>,
    ) -> Self {
        let wording = Wording::read(files, languages, &site.protected, findings);
        let theme = Theme::read(files, &site.theme, findings);
        let analyzers = Analyzers::read(files, languages, findings);
        Kit { wording, theme, analyzers }
    }
}

/// Writes the indexes of all editions, and nothing else of the site.
pub fn index(library: &Library, kit: &Kit, sink: &dyn Sink) -> Vec<Diagnostic> {
    let editions = editions(library, kit);
    let (_, mut findings) = indexes(library, kit, &editions, sink);
    for edition in editions {
        findings.append(&mut edition.into_failures());
    }
    findings
}

fn editions<'a>(library: &'a Library, kit: &'a Kit) -> Vec<Edition<'a>> {
    library.languages.editions().filter_map(|(ix, _)| Edition::new(library, ix, &kit.wording)).collect()
}

/// Writes all indexes; comes back with the path of each edition's first file.
fn indexes(
    library: &Library,
    kit: &Kit,
    editions: &[Edition<'_>],
    sink: &dyn Sink,
) -> (Vec<String>, Vec<Diagnostic>) {
    let shown: Vec<_> = editions.iter().map(search::of).collect();
    crate::search::publish(library, &shown, &kit.analyzers, sink)
}

/// Writes the whole site.
pub fn render(library: &Library, files: &dyn Files, kit: &Kit, sink: &dyn Sink) -> Vec<Diagnostic> {
    let Some(theme) = &kit.theme else { return Vec::new() };
    let editions = editions(library, kit);
    let voices: Vec<Voice> = editions.iter().filter_map(|edition| voice(theme, edition)).collect();
    let changes = changes::newest_first(library);
    let (indexes, found) = indexes(library, kit, &editions, sink);
    let site = Rendering {
        library,
        theme,
        editions: &editions,
        voices: &voices,
        changes: &changes,
        indexes: &indexes,
        sink,
        findings: Mutex::new(found),
    };
    site.assets();
    site.findings(attachments::publish(library, files, sink));
    (0..library.documents.len()).into_par_iter().for_each(|at| site.document(DocIx(at)));
    let jobs: Vec<(usize, Job<'_>)> =
        (0..editions.len()).flat_map(|at| site.jobs().into_iter().map(move |job| (at, job))).collect();
    jobs.into_par_iter().for_each(|(at, job)| site.job(at, &job));
    site.root();
    site.findings(sitemap::publish(library, sink));
    site.findings(machine::publish(library, &editions, &changes, &theme.assets, sink));
    let mut findings = site.findings.into_inner().unwrap_or_else(PoisonError::into_inner);
    for edition in editions {
        findings.append(&mut edition.into_failures());
    }
    findings
}

/// A theme with an edition's words and shared values.
fn voice(theme: &Theme, edition: &Edition<'_>) -> Option<Voice> {
    let messages = edition.wording().shared(usize::from(edition.ix.0))?;
    let shared = Value::from_serializable(&chrome::of(edition, &theme.assets));
    let mut context = Context::new();
    if let Some(map) = shared.into_map() {
        for (name, value) in map {
            context.insert_value(name.to_string(), value);
        }
    }
    Some(theme.voice(messages, context))
}

/// A page that is no document.
enum Job<'a> {
    Home,
    NotFound,
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

struct Rendering<'a> {
    library: &'a Library,
    theme: &'a Theme,
    editions: &'a [Edition<'a>],
    voices: &'a [Voice],
    /// All changes, newest first.
    changes: &'a [ChangeIx],
    /// The path of each edition's search index.
    indexes: &'a [String],
    sink: &'a dyn Sink,
    findings: Mutex<Vec<Diagnostic>>,
}

impl Rendering<'_> {
    fn findings(&self, mut findings: Vec<Diagnostic>) {
        if !findings.is_empty() {
            self.findings.lock().unwrap_or_else(PoisonError::into_inner).append(&mut findings);
        }
    }

    /// Whether it is no use to go on: one faulty template would fail on every page.
    fn is_hopeless(&self) -> bool {
        let findings = self.findings.lock().unwrap_or_else(PoisonError::into_inner);
        findings.len() > 50 && any_error(&findings)
    }

    fn put(&self, path: &str, bytes: Vec<u8>) {
        if let Err(finding) = self.sink.put(path, Content::Bytes(bytes)) {
            self.findings(vec![*finding]);
        }
    }

    fn assets(&self) {
        for (path, bytes) in &self.theme.files {
            self.put(path, bytes.clone());
        }
    }

    /// Writes a page of an edition from a template and the values it adds to the shared ones.
    fn page(&self, at: usize, file: &str, template: &str, frame: &PageView, extra: &[(&'static str, Value)]) {
        let Some(voice) = self.voices.get(at) else { return };
        debug_assert!(contract::declares(template, extra.iter().map(|(name, _)| *name)), "{template}");
        let mut context = Context::new();
        context.insert_value("page", Value::from_serializable(frame));
        for (name, value) in extra {
            context.insert_value(*name, value.clone());
        }
        match self.theme.page(voice, template, &context) {
            Ok(bytes) => self.put(file, bytes),
            Err(finding) => self.findings(vec![*finding]),
        }
    }

    /// A document in all editions.
    fn document(&self, at: DocIx) {
        let Some(document) = self.library.document(at) else { return };
        let address = Address::document(document.kind, &document.id);
        let mut written: Vec<((crate::language::Lang, usize), BodyHtml)> = Vec::new();
        for (at, edition) in self.editions.iter().enumerate() {
            if self.is_hopeless() {
                return;
            }
            let Some((text, step)) = self.library.text(document, edition.ix) else { continue };
            let key = (step.lang, step.locale);
            if !written.iter().any(|(known, _)| *known == key) {
                written.push((key, body::write(document, text, step, edition)));
            }
            let Some((_, html)) = written.iter().find(|(known, _)| *known == key) else { continue };
            let view = document::of(document, text, step, html, edition);
            let mut frame = page::of_document(document, edition);
            frame.metadata = machine::dublin::terms(&view, &frame);
            frame.json_ld = Some(machine::linked::document(document, &view, &frame, edition));
            let file = address.file(&edition.locale.slug);
            self.page(at, &file, "document.html", &frame, &[("doc", Value::from_serializable(&view))]);
        }
    }

    /// The pages of an edition that are no documents.
    fn jobs(&self) -> Vec<Job<'_>> {
        let library = self.library;
        let mut jobs = vec![Job::Home, Job::NotFound, Job::Lists, Job::Search];
        let kinds =
            Kind::ALL.iter().filter(|kind| library.documents.iter().any(|document| document.kind == **kind));
        jobs.extend(kinds.map(|kind| Job::Section(*kind)));
        for facet in Facet::ALL {
            jobs.extend(library.facets.values(*facet).iter().map(|(value, _)| Job::Facet(*facet, value)));
        }
        if !library.glossary.concepts.is_empty() {
            jobs.push(Job::Glossary);
            jobs.extend((0..library.glossary.concepts.len()).map(Job::Term));
        }
        if !library.contacts.contacts.is_empty() {
            jobs.push(Job::Contacts);
        }
        jobs.extend((1..=together::comparisons(library)).map(Job::Compare));
        let printed = Kind::ALL.iter().filter(|kind| together::is_printed(**kind, library));
        jobs.extend(printed.map(|kind| Job::Collection(*kind)));
        jobs.extend((1..=self.changes.len().div_ceil(CHANGES_ON_A_PAGE)).map(Job::Changes));
        jobs.extend(library.aliases.iter().map(|(alias, at)| Job::Alias(alias, *at)));
        jobs
    }

    fn job(&self, at: usize, job: &Job<'_>) {
        if self.is_hopeless() {
            return;
        }
        let Some(edition) = self.editions.get(at) else { return };
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
                self.page(at, &address.file(slug), "home.html", &frame, &[("home", view)]);
            }
            Job::NotFound => {
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
                self.page(at, &format!("{slug}/404.html"), "not-found.html", &frame, &[]);
                if at == 0 {
                    self.page(at, "404.html", "not-found.html", &frame, &[]);
                }
            }
            Job::Section(kind) => {
                let address = Address::section(*kind);
                let title = edition.named("section_", kind.folder());
                let view = Value::from_serializable(&list::section(*kind, edition));
                let frame = frame("section", &address, title, String::new());
                self.page(at, &address.file(slug), "section.html", &frame, &[("list", view)]);
            }
            Job::Lists => {
                let address = Address::lists();
                let view = Value::from_serializable(&list::all(edition));
                let frame = frame("lists", &address, edition.word("section_lists"), String::new());
                self.page(at, &address.file(slug), "lists.html", &frame, &[("facets", view)]);
            }
            Job::Facet(facet, value) => {
                let address = Address::facet(*facet, value);
                let view = list::facet(*facet, value, edition);
                let name = view.value.as_ref().map(|value| value.label.text.clone()).unwrap_or_default();
                let title = format!("{}: {name}", view.facet_label);
                let frame = frame("list", &address, title, view.description.text.clone());
                let view = Value::from_serializable(&view);
                self.page(at, &address.file(slug), "list.html", &frame, &[("list", view)]);
            }
            Job::Glossary => {
                let address = Address::glossary();
                let view = Value::from_serializable(&glossary::letters(edition));
                let mut frame = frame("glossary", &address, edition.word("section_glossary"), String::new());
                frame.json_ld = Some(machine::linked::glossary(edition));
                self.page(at, &address.file(slug), "glossary.html", &frame, &[("letters", view)]);
            }
            Job::Term(concept) => {
                let used_in = self.library.term_use.get(*concept).map_or(&[][..], Vec::as_slice);
                let Some(view) = glossary::term(*concept, used_in, edition) else { return };
                let address = Address::term(&view.id);
                let mut frame = frame("term", &address, view.term.text.clone(), view.definition.text.clone());
                frame.json_ld = Some(machine::linked::term(&view, &frame, edition));
                let view = Value::from_serializable(&view);
                self.page(at, &address.file(slug), "term.html", &frame, &[("term", view)]);
            }
            Job::Contacts => {
                let address = Address::contacts();
                let view = Value::from_serializable(&contacts::groups(edition));
                let frame = frame("contacts", &address, edition.word("section_contacts"), String::new());
                self.page(at, &address.file(slug), "contacts.html", &frame, &[("groups", view)]);
            }
            Job::Search => {
                let address = Address::search();
                let mut frame = frame("search", &address, edition.word("search"), String::new());
                frame.noindex = true;
                let index = self.indexes.get(at).map_or("", String::as_str);
                let view = Value::from_serializable(&view::SearchView { index });
                self.page(at, &address.file(slug), "search.html", &frame, &[("search", view)]);
            }
            Job::Compare(number) => self.compare(at, edition, *number),
            Job::Collection(kind) => self.collection(at, edition, *kind),
            Job::Changes(number) => {
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
                self.page(at, &address.file(slug), "changes.html", &frame, &[("changes", view)]);
            }
            Job::Alias(alias, target) => self.alias(at, edition, alias, *target),
        }
    }

    /// The page at a document's old address, which leads on to the new one.
    fn alias(&self, at: usize, edition: &Edition<'_>, alias: &str, target: DocIx) {
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
        self.page(at, &address.file(&edition.locale.slug), "redirect.html", &frame, &extra);
    }

    /// The site's root, where a reader chooses a language.
    fn root(&self) {
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
        self.page(0, "index.html", "languages.html", &frame, &extra);
    }
}

/// Whether a document may be found by search engines in an edition: its body is in the edition's own language.
fn is_own(library: &Library, document: &Document, ix: crate::language::EditionIx) -> bool {
    library.languages.chain(ix).first().is_some_and(|step| document.text(step.lang).is_some())
}
