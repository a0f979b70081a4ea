//! A document's page: `doc` in `document.html`.

use std::sync::Arc;

use serde::Serialize;

use super::{
    Card, FormView, GuidelineView, LegalView, Linked, ModuleView, Phrase, PracticeView, ProcedureView,
    SectionView, Shared, TermView, TocEntry,
};

/// A document.
#[derive(Clone, Debug, Serialize)]
pub struct DocumentView {
    /// Its id.
    pub id: Arc<str>,
    /// Its type: `guideline`, `procedure`, `module`, `practice`, `form`, `legal`, `page`.
    pub kind: &'static str,
    /// The type in words.
    pub kind_label: String,
    /// Its title.
    pub title: Phrase,
    /// What it is about.
    pub summary: Phrase,
    /// Words readers may look for.
    pub keywords: Vec<String>,
    /// Language tag of the body.
    pub body_lang: Arc<str>,
    /// Set when the body is not in the page's language.
    pub fallback: Option<Fallback>,
    /// How far the body may be trusted as a translation; nothing for an original.
    pub translation: Option<TranslationView>,
    /// Where the document is in its life.
    pub status: StatusView,
    /// Its version.
    pub version: Option<String>,
    /// From when it is valid.
    pub valid_from: Option<Day>,
    /// By when it must be reviewed.
    pub review_by: Option<Day>,
    /// When its facts were last verified.
    pub verified_on: Option<Day>,
    /// Whether its review is overdue.
    pub overdue: bool,
    /// Who answers for it.
    pub owner: Phrase,
    /// The documents that replace it.
    pub superseded_by: Vec<Shared<Linked>>,
    /// The documents it replaces.
    pub supersedes: Vec<Shared<Linked>>,
    /// Topics, linked to their lists.
    pub topics: Vec<Shared<Linked>>,
    /// Phases of the work.
    pub phases: Vec<Shared<Linked>>,
    /// Countries it is valid in.
    pub countries: Vec<Shared<Linked>>,
    /// Levels of government.
    pub levels: Vec<Shared<Linked>>,
    /// Whom it is for and about.
    pub audience: AudienceView,
    /// Its licence, as an SPDX identifier.
    pub licence: Option<String>,
    /// The licence's address, where it is a known one.
    pub licence_url: Option<String>,
    /// Whom to name.
    pub attribution: Option<String>,
    /// How to cite it, ready to copy.
    pub citation: String,
    /// Where it was taken from.
    pub adapted_from: Option<AdaptedView>,
    /// What it rests on.
    pub sources: Vec<SourceView>,
    /// Its change log, newest first.
    pub changes: Vec<ChangeView>,
    /// Other documents worth reading.
    pub related: Vec<Shared<Card>>,
    /// Documents that point here.
    pub mentioned_in: Vec<Shared<Linked>>,
    /// What somebody still has to check, in words.
    pub review_needed: Vec<String>,
    /// Whether the page needs the care of a page about victims.
    pub sensitive: bool,
    /// Whether anything in it is made to be opened, chosen or ticked, which takes a script.
    pub interactive: bool,
    /// Table of contents.
    pub toc: Vec<TocEntry>,
    /// What stands before the first heading.
    pub intro_html: String,
    /// The body, section by section.
    pub sections: Vec<SectionView>,
    /// Footnotes; empty if there are none.
    pub footnotes_html: String,
    /// The concepts that the body links to, for definitions in place.
    pub terms: Vec<Shared<TermView>>,
    /// Facts of a guideline.
    pub guideline: Option<GuidelineView>,
    /// Facts of a procedure.
    pub procedure: Option<ProcedureView>,
    /// Facts of a module.
    pub module: Option<ModuleView>,
    /// Facts of a practice.
    pub practice: Option<PracticeView>,
    /// Facts of a form.
    pub form: Option<FormView>,
    /// Facts of a legal reference.
    pub legal: Option<LegalView>,
}

/// The body is in another language than the page.
#[derive(Clone, Debug, Serialize)]
pub struct Fallback {
    /// Tag of the body's language.
    pub tag: Arc<str>,
    /// Its name in itself.
    pub name: Arc<str>,
    /// A sentence that says so in the page's language.
    pub notice: String,
    /// The way from the edition's home of the same document in an edition of that language, behind `page.root`.
    pub href: Option<String>,
}

/// A translation.
#[derive(Clone, Debug, Serialize)]
pub struct TranslationView {
    /// `reviewed`, `draft`, `machine-assisted`, `outdated`.
    pub state: &'static str,
    /// The same in words.
    pub label: String,
    /// A sentence about it for a notice; nothing for a reviewed translation.
    pub notice: Option<String>,
    /// The original's language: name in itself.
    pub original: Phrase,
    /// The way to the original, behind `page.root`.
    pub original_href: String,
    /// The version it was made from.
    pub source_version: Option<String>,
    /// The original's version now.
    pub current_version: Option<String>,
    /// Sections whose original has changed since, by id with their titles.
    pub outdated_sections: Vec<Linked>,
    /// Who translated.
    pub translator: Option<String>,
    /// Who reviewed.
    pub reviewer: Option<String>,
}

/// Where a document is in its life.
#[derive(Clone, Debug, Serialize)]
pub struct StatusView {
    /// `in-review`, `in-force`, `under-revision`, `superseded`, `archived`.
    pub id: &'static str,
    /// The same in words.
    pub label: String,
    /// Whether readers may rely on it now.
    pub in_force: bool,
}

/// Whom a document is for and about.
#[derive(Clone, Debug, Serialize)]
pub struct AudienceView {
    /// Who works with it.
    pub actors: Vec<Shared<Linked>>,
    /// Identified, presumed, at risk.
    pub groups: Vec<Shared<Linked>>,
    /// Circumstances.
    pub circumstances: Vec<Shared<Linked>>,
    /// Ages.
    pub ages: Vec<Shared<Linked>>,
    /// Sexes.
    pub sexes: Vec<Shared<Linked>>,
}

/// A day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Day {
    /// `2026-11-23`, for `<time datetime>`.
    pub iso: String,
    /// With the month's name.
    pub text: String,
    /// In digits.
    pub short: String,
}

/// Where a document taken over from a partner comes from.
#[derive(Clone, Debug, Serialize)]
pub struct AdaptedView {
    /// The organisation.
    pub source: String,
    /// Its title there.
    pub title: Option<String>,
    /// The version taken.
    pub version: Option<String>,
    /// Where it is.
    pub url: Option<String>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Under which licence it was taken.
    pub licence: Option<String>,
    /// The licence's address, where it is a known one.
    pub licence_url: Option<String>,
    /// When it was taken.
    pub date: Option<Day>,
    /// What was changed.
    pub changes: Phrase,
}

/// A source.
#[derive(Clone, Debug, Serialize)]
pub struct SourceView {
    /// Short id.
    pub id: Option<String>,
    /// Title, in its own language.
    pub title: String,
    /// That language, where it is known and another than the page's; for `lang`.
    pub lang: Option<Arc<str>>,
    /// Where it is.
    pub url: Option<String>,
    /// When somebody last looked.
    pub checked_on: Option<Day>,
}

/// An entry of the change log.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeView {
    /// The version it made.
    pub version: String,
    /// When.
    pub date: Day,
    /// Whether readers have to work differently.
    pub major: bool,
    /// `major` or `minor` in words.
    pub significance: String,
    /// What changed and why.
    pub note: Phrase,
}
