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
mod filters;
mod indexing;
mod job;
mod kit;
mod licence;
mod limits;
mod machine;
mod noted;
mod once;
mod past;
mod script;
mod shared;
mod sitemap;
mod squeeze;
mod theme;
mod together;
mod units;
pub mod view;
mod wording;

use std::sync::{Mutex, OnceLock, PoisonError};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use tera::{Context, Value};

use crate::diagnostic::{Diagnostic, any_error};
use crate::files::{Changes, Files};
use crate::fingerprint::{Fingerprint, Fingerprinting};
use crate::library::trace;
use crate::library::{DocIx, Document, Library};
use crate::output::Sink;
use crate::search::{Indexer, Shown, publish as publish_indexes};

use compose::{changes, chrome, search};
use edition::Edition;
use indexing::index_anew;
pub use kit::Kit;
use past::{Past, Unit};
use theme::{Theme, Voice};
use units::Rendering;

/// Writes the indexes of all editions, and nothing else of the site.
pub fn index(library: &Library, kit: &Kit, sink: &dyn Sink) -> Vec<Diagnostic> {
    let editions = editions(library, kit);
    let (_, mut findings) = publish_indexes(library, &shown(&editions), kit.analyzers(), sink);
    for edition in editions {
        findings.append(&mut edition.into_failures());
    }
    findings
}

fn editions<'a>(library: &'a Library, kit: &'a Kit) -> Vec<Edition<'a>> {
    library.languages.editions().filter_map(|(ix, _)| Edition::new(library, ix, kit.wording())).collect()
}

/// What all editions show of their documents to whoever searches.
fn shown<'a>(editions: &'a [Edition<'a>]) -> Vec<Shown<'a>> {
    editions.iter().map(search::of).collect()
}

/// What a rendering is to do besides the whole site.
pub struct Wish<'a> {
    /// Files of the site that somebody is looking at: they come first.
    pub viewed: &'a [String],
    /// Is called once they are there, before all the rest, with those that are no more.
    pub early: &'a dyn Fn(Vec<String>),
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
    /// What is known of the indexes, in which no theme has a say.
    indexed: Past,
    voices: Vec<Voice>,
    /// The path of each edition's search index.
    indexes: Vec<String>,
    /// Keeps the indexes up to date, if this renderer is to render again.
    indexer: Option<Indexer>,
    lasts: bool,
}

impl Renderer {
    /// Writes the site as far as it differs from the one before.
    pub fn render(
        &mut self,
        library: &Library,
        files: &dyn Files,
        kit: &Kit,
        wish: &Wish<'_>,
        sink: &dyn Sink,
    ) -> Rendered {
        let Some(theme) = kit.theme() else { return Rendered::default() };
        let editions = editions(library, kit);
        let shared: Vec<Value> = editions
            .iter()
            .map(|edition| Value::from_serializable(&chrome::of(edition, &theme.assets)))
            .collect();
        let ground = ground(library, kit.print(), &shared);
        if !self.past.stands_on(ground) || self.voices.len() != editions.len() {
            self.voices = editions
                .iter()
                .zip(shared)
                .filter_map(|(edition, shared)| voice(theme, edition, shared))
                .collect();
        }
        self.voices.iter().for_each(Voice::forget);
        self.past.compare(library, ground);
        let index_ground = self::ground(library, kit.index_print(), &[]);
        self.indexed.compare(library, index_ground);
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
            (wish.early)(site.no_more(wish.viewed));
        }
        // The indexes' names stand in the pages for searching.
        let indexing = (!self.indexed.is_fresh(INDEXES)).then(|| {
            (wish.indexing)(true);
            let (shown, indexer) = (shown(&editions), &mut self.indexer);
            let made = index_anew(library, &shown, (kit, index_ground), self.lasts, indexer, sink);
            (wish.indexing)(false);
            made
        });
        if let Some(indexing) = &indexing {
            self.indexes.clone_from(&indexing.paths);
        }
        let _ = site.indexes.set(self.indexes.clone());
        site.assets();
        site.unit(ATTACHMENTS, |sink| attachments::publish(library, files, sink));
        site.unit("sitemap.xml", |sink| sitemap::publish(library, sink));
        site.machines();
        (0..library.len()).into_par_iter().for_each(|at| site.document(DocIx(at), &|_| true));
        for (at, voice) in self.voices.iter().enumerate() {
            site.jobs(at).into_par_iter().for_each(|job| site.job(at, &job));
            // Its last pages are made, and what they shared is the size of all lists together.
            voice.forget();
        }
        let made = site.made.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mut findings = site.findings.into_inner().unwrap_or_else(PoisonError::into_inner);
        for edition in editions {
            findings.append(&mut edition.into_failures());
        }
        let mut indexed = Vec::new();
        if let Some(mut indexing) = indexing {
            findings.append(&mut indexing.findings);
            let ((), facts) = trace::record(|| library.note_all());
            indexed.push((INDEXES.to_owned(), Unit::new(facts, indexing.files)));
        }
        let failed = any_error(&findings);
        let mut gone = Vec::new();
        for (past, made) in [(&mut self.past, made), (&mut self.indexed, indexed)] {
            let no_more = past.settle(made);
            if failed {
                past.keep(no_more);
            } else {
                gone.extend(no_more);
            }
            // A finding is told by whoever makes a page, so all of them are made again until there is none.
            if !findings.is_empty() {
                past.lose();
            }
        }
        if !findings.is_empty() {
            self.indexer = None;
        }
        Rendered { findings, gone }
    }
}

/// What a renderer knows of the site as it was made last, for another one to go on from.
#[derive(Serialize, Deserialize)]
pub struct Remembered {
    past: Past,
    indexed: Past,
    indexes: Vec<String>,
}

impl Remembered {
    /// All files of the site.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.past.files().chain(self.indexed.files())
    }
}

impl Renderer {
    /// A renderer that is to render again and again, and keeps what it needs to do so fast.
    pub fn lasting() -> Self {
        Renderer { lasts: true, ..Renderer::default() }
    }

    /// Goes on from what another renderer knew.
    pub fn resume(remembered: Remembered) -> Self {
        let Remembered { past, indexed, indexes } = remembered;
        Renderer { past, indexed, indexes, ..Renderer::default() }
    }

    /// What it knows of the site as it was made last.
    pub fn into_remembered(self) -> Remembered {
        Remembered { past: self.past, indexed: self.indexed, indexes: self.indexes }
    }
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

/// Whether a document may be found by search engines in an edition: its body is in the edition's own language.
fn is_own(library: &Library, document: &Document, ix: crate::language::EditionIx) -> bool {
    library.languages.chain(ix).first().is_some_and(|step| document.has_text(step.lang))
}
