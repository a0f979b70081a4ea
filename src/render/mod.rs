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
mod past;
mod script;
mod shared;
mod sitemap;
mod squeeze;
mod theme;
mod together;
pub mod view;
mod wording;

use std::collections::HashSet;
use std::sync::{Mutex, OnceLock, PoisonError};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use tera::{Context, Value};

use crate::diagnostic::{Diagnostic, any_error};
use crate::files::{Changes, Files};
use crate::fingerprint::{Fingerprint, Fingerprinting};
use crate::language::Languages;
use crate::library::trace::{self, Fact, Facts};
use crate::library::{DocIx, Document, Facet, Library};
use crate::model::Kind;
use crate::output::{Content, Sink};
use crate::search::{Analyzers, Indexer, Shown, publish as publish_indexes};

use address::Address;
use body::BodyHtml;
use compose::changes::{self, ChangeIx};
use compose::{card, chrome, contacts, document, glossary, home, list, page, search};
use edition::Edition;
use past::{Past, Unit};
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
    let (_, mut findings) = publish_indexes(library, &shown(&editions), &kit.analyzers, sink);
    for edition in editions {
        findings.append(&mut edition.into_failures());
    }
    findings
}

fn editions<'a>(library: &'a Library, kit: &'a Kit) -> Vec<Edition<'a>> {
    library.languages.editions().filter_map(|(ix, _)| Edition::new(library, ix, &kit.wording)).collect()
}

/// What all editions show of their documents to whoever searches.
fn shown<'a>(editions: &'a [Edition<'a>]) -> Vec<Shown<'a>> {
    editions.iter().map(search::of).collect()
}

/// What a rendering is to do besides the whole site.
pub struct Wish<'a> {
    /// Files of the site that somebody is looking at: they come first.
    pub viewed: &'a [String],
    /// Is called once they are there, before all the rest.
    pub early: &'a dyn Fn(),
    /// What may have changed among the site's files.
    pub changes: &'a Changes,
    /// Is called with `true` when the search indexes begin to be made, with `false` when they are.
    pub indexing: &'a dyn Fn(bool),
}

/// What a rendering came to besides the files it put out.
#[derive(Debug, Default)]
pub struct Rendered {
    /// What is wrong.
    pub findings: Vec<Diagnostic>,
    /// Files of the rendering before that are no more. What was neither put out nor is gone is as it was.
    pub gone: Vec<String>,
}

/// Renders a site again and again, and makes nothing again that would come to the same.
#[derive(Default)]
pub struct Renderer {
    past: Past,
    voices: Vec<Voice>,
    /// The path of each edition's search index.
    indexes: Vec<String>,
    /// Keeps the indexes up to date, if this renderer is to render again.
    indexer: Option<Indexer>,
    lasts: bool,
}

impl Renderer {
    /// Writes the site as far as it differs from the one before. `kit_print` is the fingerprint of what the kit was read
    /// from.
    pub fn render(
        &mut self,
        library: &Library,
        files: &dyn Files,
        (kit, kit_print): (&Kit, Fingerprint),
        wish: &Wish<'_>,
        sink: &dyn Sink,
    ) -> Rendered {
        let Some(theme) = &kit.theme else { return Rendered::default() };
        let editions = editions(library, kit);
        let shared: Vec<Value> = editions
            .iter()
            .map(|edition| Value::from_serializable(&chrome::of(edition, &theme.assets)))
            .collect();
        let ground = ground(library, kit_print, &shared);
        if !self.past.stands_on(ground) || self.voices.len() != editions.len() {
            self.voices = editions
                .iter()
                .zip(shared)
                .filter_map(|(edition, shared)| voice(theme, edition, shared))
                .collect();
        }
        self.voices.iter().for_each(Voice::forget);
        self.past.compare(library, ground);
        if library.attachments().iter().any(|file| wish.changes.touch(&file.path)) {
            self.past.forget(ATTACHMENTS);
        }
        let changes = changes::newest_first(library);
        let site = Rendering {
            library,
            theme,
            editions: &editions,
            voices: &self.voices,
            changes: &changes,
            past: &self.past,
            made: Mutex::default(),
            early: OnceLock::new(),
            indexes: OnceLock::new(),
            sink,
            findings: Mutex::default(),
        };
        if !wish.viewed.is_empty() {
            site.viewed(wish.viewed);
            (wish.early)();
        }
        // The indexes' names stand in the pages for searching.
        let indexing = (!self.past.is_fresh(INDEXES)).then(|| {
            (wish.indexing)(true);
            let shown = shown(&editions);
            let made = index_anew(library, &shown, (kit, ground), self.lasts, &mut self.indexer, sink);
            (wish.indexing)(false);
            made
        });
        if let Some(indexing) = &indexing {
            self.indexes.clone_from(&indexing.paths);
        }
        let _ = site.indexes.set(self.indexes.clone());
        site.assets();
        site.unit(ATTACHMENTS, |sink| attachments::publish(library, files, sink));
        (0..library.len()).into_par_iter().for_each(|at| site.document(DocIx(at), &|_| true));
        let jobs: Vec<(usize, Job<'_>)> =
            (0..editions.len()).flat_map(|at| site.jobs(at).into_iter().map(move |job| (at, job))).collect();
        jobs.into_par_iter().for_each(|(at, job)| site.job(at, &job));
        site.unit("sitemap.xml", |sink| sitemap::publish(library, sink));
        site.machines();
        let mut made = site.made.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mut findings = site.findings.into_inner().unwrap_or_else(PoisonError::into_inner);
        for edition in editions {
            findings.append(&mut edition.into_failures());
        }
        if let Some(mut indexing) = indexing {
            findings.append(&mut indexing.findings);
            let ((), facts) = trace::record(|| library.note_all());
            made.push((INDEXES.to_owned(), Unit::new(facts, indexing.files)));
        }
        if findings.is_empty() {
            return Rendered { findings, gone: self.past.settle(made) };
        }
        self.indexer = None;
        // A finding is told by whoever makes a page, so all of them are made again until there is none.
        let mut gone = self.past.settle(made);
        if any_error(&findings) {
            self.past.keep(std::mem::take(&mut gone));
        }
        self.past.lose();
        Rendered { findings, gone }
    }
}

/// What a renderer knows of the site as it was made last, for another one to go on from.
#[derive(Serialize, Deserialize)]
pub struct Remembered {
    past: Past,
    indexes: Vec<String>,
}

impl Remembered {
    /// All files of the site.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.past.files()
    }
}

impl Renderer {
    /// A renderer that is to render again and again, and keeps what it needs to do so fast.
    pub fn lasting() -> Self {
        Renderer { lasts: true, ..Renderer::default() }
    }

    /// Goes on from what another renderer knew.
    pub fn resume(remembered: Remembered) -> Self {
        Renderer { past: remembered.past, indexes: remembered.indexes, ..Renderer::default() }
    }

    /// What it knows of the site as it was made last.
    pub fn into_remembered(self) -> Remembered {
        Remembered { past: self.past, indexes: self.indexes }
    }
}

/// What became of the indexes.
struct Indexing {
    /// The path of each edition's first file.
    paths: Vec<String>,
    /// All their files.
    files: Vec<String>,
    findings: Vec<Diagnostic>,
}

/// Writes the indexes as far as they differ from those before.
fn index_anew(
    library: &Library,
    shown: &[Shown<'_>],
    (kit, ground): (&Kit, Fingerprint),
    lasts: bool,
    indexer: &mut Option<Indexer>,
    sink: &dyn Sink,
) -> Indexing {
    if lasts {
        let indexer = indexer.get_or_insert_default();
        let update = indexer.update(library, shown, &kit.analyzers, ground, sink);
        let files = update.files.iter().map(ToString::to_string).collect();
        return Indexing { paths: update.paths, files, findings: update.findings };
    }
    let noted = Noted { sink, paths: Mutex::default() };
    let (paths, findings) = publish_indexes(library, shown, &kit.analyzers, &noted);
    let files = noted.paths.into_inner().unwrap_or_else(PoisonError::into_inner);
    Indexing { paths, files, findings }
}

/// The unit of the search indexes.
const INDEXES: &str = "assets/search/";
/// The unit of the documents' files.
const ATTACHMENTS: &str = "files/";

/// The fingerprint of what all pages are made of.
fn ground(library: &Library, kit: Fingerprint, shared: &[Value]) -> Fingerprint {
    let mut all = Fingerprinting::default();
    all.part(kit).part(library.fingerprints().map(|prints| prints.ground).unwrap_or_default());
    for value in shared {
        all.text(&serde_json::to_string(value).unwrap_or_default());
    }
    all.finish()
}

/// A theme with an edition's words and shared values.
fn voice(theme: &Theme, edition: &Edition<'_>, shared: Value) -> Option<Voice> {
    let messages = edition.wording().shared(usize::from(edition.ix.0))?;
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
    fn file(&self, slug: &str, library: &Library) -> String {
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

/// A sink that knows what was put into it.
struct Noted<'a> {
    sink: &'a dyn Sink,
    paths: Mutex<Vec<String>>,
}

impl Sink for Noted<'_> {
    fn put(&self, path: &str, content: Content) -> Result<(), Box<Diagnostic>> {
        self.sink.put(path, content)?;
        self.paths.lock().unwrap_or_else(PoisonError::into_inner).push(path.to_owned());
        Ok(())
    }
}

struct Rendering<'a> {
    library: &'a Library,
    theme: &'a Theme,
    editions: &'a [Edition<'a>],
    voices: &'a [Voice],
    /// All changes, newest first.
    changes: &'a [ChangeIx],
    past: &'a Past,
    made: Mutex<Vec<(String, Unit)>>,
    /// Files that were made ahead of the rest.
    early: OnceLock<HashSet<String>>,
    /// The path of each edition's search index, once there is one.
    indexes: OnceLock<Vec<String>>,
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

    /// Makes some files, unless they would be the same as before.
    fn unit(&self, key: &str, work: impl FnOnce(&dyn Sink) -> Vec<Diagnostic>) {
        if self.past.is_fresh(key) {
            return;
        }
        let noted = Noted { sink: self.sink, paths: Mutex::default() };
        let (findings, facts) = trace::record(|| work(&noted));
        self.findings(findings);
        let paths = noted.paths.into_inner().unwrap_or_else(PoisonError::into_inner);
        self.note(key.to_owned(), Unit::new(facts, paths));
    }

    /// Makes one file, unless it would be the same as before.
    fn file(&self, path: String, work: impl FnOnce(&str)) {
        if self.past.is_fresh(&path) {
            return;
        }
        let ((), facts) = trace::record(|| work(&path));
        self.note(path.clone(), Unit::new(facts, vec![path]));
    }

    fn note(&self, key: String, unit: Unit) {
        self.made.lock().unwrap_or_else(PoisonError::into_inner).push((key, unit));
    }

    /// Whether a file was made ahead of the rest.
    fn is_made_early(&self, path: &str) -> bool {
        self.early.get().is_some_and(|early| early.contains(path))
    }

    fn assets(&self) {
        for (path, bytes) in &self.theme.files {
            self.file(path.clone(), |path| self.put(path, bytes.clone()));
        }
    }

    /// The pages somebody is looking at.
    fn viewed(&self, viewed: &[String]) {
        let is_viewed = |path: &str| viewed.iter().any(|viewed| viewed == path);
        for path in viewed {
            let id = path.rsplit('/').nth(1).unwrap_or_default();
            if let Some(at) = self.library.find(id) {
                self.document(at, &is_viewed);
            }
        }
        for (at, edition) in self.editions.iter().enumerate() {
            let slug = &edition.locale.slug;
            if viewed
                .iter()
                .any(|path| path.strip_prefix(slug.as_ref()).is_some_and(|path| path.starts_with('/')))
            {
                let jobs = self.jobs(at);
                let viewed = jobs.iter().filter(|job| !matches!(job, Job::Search));
                viewed
                    .filter(|job| is_viewed(&job.file(slug, self.library)))
                    .for_each(|job| self.job(at, job));
            }
        }
        let made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = self.early.set(made.iter().map(|(key, _)| key.clone()).collect());
    }

    /// What programs read.
    fn machines(&self) {
        let (library, changes) = (self.library, self.changes);
        self.unit("catalogue.json", |sink| machine::catalogue(library, self.editions, sink));
        self.unit("_headers", |sink| machine::servers(library, sink));
        for edition in self.editions {
            let slug = &edition.locale.slug;
            self.unit(&address::atom(slug), |sink| {
                trace::note(Fact::Documents);
                machine::feeds(edition, changes, sink)
            });
            self.unit(&address::manifest(slug), |sink| machine::manifest(edition, &self.theme.assets, sink));
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

    /// A document in all editions, as far as its pages are wanted.
    fn document(&self, at: DocIx, is_wanted: &dyn Fn(&str) -> bool) {
        let Some(document) = self.library.document(at) else { return };
        let address = Address::document(document.kind, &document.id);
        // One text serves all editions that show it in one script.
        let mut written: Vec<((crate::language::Lang, usize), (BodyHtml, Facts))> = Vec::new();
        for (ix, edition) in self.editions.iter().enumerate() {
            if self.is_hopeless() {
                return;
            }
            let file = address.file(&edition.locale.slug);
            if !is_wanted(&file) || self.is_made_early(&file) {
                continue;
            }
            self.file(file, |file| {
                let Some(document) = self.library.document(at) else { return };
                let Some((text, step)) = self.library.text(document, edition.ix) else { return };
                let key = (step.lang, step.locale);
                if !written.iter().any(|(known, _)| *known == key) {
                    written.push((key, trace::record(|| body::write(document, text, step, edition))));
                }
                let Some((_, (html, facts))) = written.iter().find(|(known, _)| *known == key) else {
                    return;
                };
                trace::replay(facts);
                let view = document::of(document, text, step, html, edition);
                let mut frame = page::of_document(document, edition);
                frame.metadata = machine::dublin::terms(&view, &frame);
                frame.json_ld = Some(machine::linked::document(document, &view, &frame, edition));
                self.page(ix, file, "document.html", &frame, &[("doc", Value::from_serializable(&view))]);
            });
        }
    }

    /// The pages of an edition that are no documents.
    fn jobs(&self, at: usize) -> Vec<Job<'_>> {
        let library = self.library;
        let mut jobs = vec![Job::Home, Job::NotFound, Job::Lists, Job::Search];
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
        let printed = Kind::ALL.iter().filter(|kind| together::is_printed(**kind, library));
        jobs.extend(printed.map(|kind| Job::Collection(*kind)));
        jobs.extend((1..=self.changes.len().div_ceil(CHANGES_ON_A_PAGE)).map(Job::Changes));
        jobs.extend(library.aliases().iter().map(|(alias, at)| Job::Alias(alias, *at)));
        jobs
    }

    fn job(&self, at: usize, job: &Job<'_>) {
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

/// Whether a document may be found by search engines in an edition: its body is in the edition's own language.
fn is_own(library: &Library, document: &Document, ix: crate::language::EditionIx) -> bool {
    library.languages.chain(ix).first().is_some_and(|step| document.has_text(step.lang))
}
