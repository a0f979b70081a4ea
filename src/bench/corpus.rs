//! A made-up knowledge base of any size, the same bytes for the same size on every machine.
//!
//! Settings, vocabularies, glossary and contacts are those that come with praksa; documents are made up: every type, with
//! full metadata, an original and its translations in all the site's languages, links among them, drawings and files.

use std::fmt::Write;

use crate::files::{Embedded, Layered, Memory, starter_content};
use crate::language::Languages;
use crate::markdown::{self, Body};
use crate::model::Kind;
use crate::read::{self, tree};
use crate::translate::stamp;

use super::body::{self, Links};
use super::front;
use super::plan::{LEGAL_SECTIONS, Plan};
use super::random::Random;
use super::speech::Speech;

/// The types of twenty documents in a row.
const KINDS: [Kind; 20] = {
    use Kind::{Form, Guideline, Legal, Module, Practice, Procedure};
    [
        Procedure, Guideline, Legal, Practice, Procedure, Module, Guideline, Form, Procedure, Legal,
        Practice, Procedure, Guideline, Module, Procedure, Legal, Guideline, Practice, Procedure, Guideline,
    ]
};
/// How many documents are made per page about the site itself.
const PER_PAGE: usize = 500;
/// How many translations of a hundred are older than their original.
const OUTDATED: usize = 4;

/// What random numbers are for; each purpose has its own stream, so that one document does not depend on another.
#[derive(Clone, Copy, Debug)]
pub(super) enum Purpose {
    /// Ids of all documents.
    Names,
    /// What a document is.
    Plan(usize),
    /// Its shared metadata.
    Front(usize),
    /// A text of its metadata in a language.
    Field(usize, usize, usize),
    /// Its body in a language.
    Body(usize, usize),
    /// Its file in a language.
    File(usize, usize),
    /// Queries of so many words in a language.
    Query(usize, usize),
}

/// A made-up knowledge base.
#[derive(Debug)]
pub struct Corpus {
    seed: u64,
    names: Names,
    speeches: Vec<(String, Speech)>,
    languages: std::sync::Arc<Languages>,
    shared: Vec<(String, Vec<u8>)>,
}

/// A file: its path in the site, and its bytes.
pub type File = (String, Vec<u8>);

impl Corpus {
    /// A corpus of so many documents; `None` if the content that comes with praksa cannot be read.
    pub fn new(documents: usize, seed: u64) -> Option<Self> {
        let is_shared = |path: &str| {
            path.strip_prefix("content/").is_some_and(|name| tree::CONFIGURATION.contains(&name))
        };
        let shared: Vec<File> = starter_content().into_iter().filter(|(path, _)| is_shared(path)).collect();
        let memory: Memory = shared.iter().cloned().collect();
        let (sources, _) = read::read(&Layered::new(&memory, &Embedded));
        let sources = sources?;
        let speeches = sources.languages.content().iter();
        let speeches = speeches.filter_map(|code| Some((code.to_string(), Speech::of(code, seed)?)));
        let speeches: Vec<(String, Speech)> = speeches.collect();
        let lists = sources.vocabulary.lists.iter();
        let lists = lists.map(|(name, list)| (name.to_string(), list.ids().map(str::to_owned).collect()));
        let concepts = sources.glossary.concepts.iter().map(|concept| concept.id.to_string());
        let mut random = Random::new(seed, &Purpose::Names.path());
        let names = Names::new(documents, lists.collect(), concepts.collect(), &mut random);
        (!speeches.is_empty()).then_some(Corpus {
            seed,
            names,
            speeches,
            languages: sources.languages,
            shared,
        })
    }

    /// Number of documents.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether it has no documents.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The files that belong to no document.
    pub fn shared(&self) -> &[File] {
        &self.shared
    }

    /// All files of the document at an index, its base file first.
    pub fn document(&self, at: usize) -> Vec<File> {
        let plan = Plan::of(at, &self.names, &mut self.random(Purpose::Plan(at)));
        let stem = format!("content/{}/{}", plan.kind.folder(), self.names.id(at));
        let own = self.own(at);
        let mut random = self.random(Purpose::Front(at));
        let text = |lang: usize, speech: &Speech| {
            body::write(&plan, speech, self.random(Purpose::Body(at, lang)), Links::Ids)
        };
        let original = self.speeches.get(own).map(|(_, speech)| text(own, speech)).unwrap_or_default();
        let front = front::base(at, &plan, self, &mut random);
        let parsed = self.parse(&original);
        let mut files = vec![(format!("{stem}.md"), format!("---\n{front}---\n\n{original}").into_bytes())];
        for (lang, (code, speech)) in self.speeches.iter().enumerate() {
            if plan.kind == Kind::Form {
                let bytes = pdf(&mut self.random(Purpose::File(at, lang)));
                files.push((format!("{stem}/{}", form_file(code)), bytes));
            }
            if lang == own {
                continue;
            }
            let status = random.pick(&["reviewed", "reviewed", "draft", "machine-assisted"]).copied();
            let source = stamp::of("1.0", &parsed);
            let source = if random.chance(OUTDATED) { older(&source, &parsed) } else { source };
            let mut file = format!("---\nstatus: {}\ntranslator: \"Praksa\"\n", status.unwrap_or("draft"));
            let _ = write!(file, "{source}\n---\n\n{}", text(lang, speech));
            files.push((format!("{stem}.{code}.md"), file.into_bytes()));
        }
        if plan.drawing {
            files.push((format!("{stem}/{}", body::DRAWING), drawing(&mut random)));
        }
        files
    }

    fn parse(&self, text: &str) -> Body {
        let fold = |words: &str| self.languages.slug(words);
        markdown::parse(markdown::Source { file: "", text, offset: 0, fold: &fold }).0
    }

    pub(super) fn random(&self, purpose: Purpose) -> Random {
        Random::new(self.seed, &purpose.path())
    }

    pub(super) fn names(&self) -> &Names {
        &self.names
    }

    /// Languages by code with their words.
    pub(super) fn speeches(&self) -> &[(String, Speech)] {
        &self.speeches
    }

    /// The editions that show the corpus, each with the code of its own language.
    pub(super) fn editions(&self) -> Vec<(String, String)> {
        let languages = &self.languages;
        let editions = languages.editions().filter_map(|(ix, locale)| {
            let own = languages.chain(ix).first()?.lang;
            Some((locale.slug.to_string(), languages.code(own).to_owned()))
        });
        editions.collect()
    }

    /// The first edition in a language, by its code.
    pub(super) fn edition_of(&self, code: &str) -> Option<String> {
        self.editions().into_iter().find(|(_, own)| own == code).map(|(slug, _)| slug)
    }

    /// The language a document is written in.
    pub(super) fn original(&self, at: usize) -> Option<&(String, Speech)> {
        self.speeches.get(self.own(at))
    }

    fn own(&self, at: usize) -> usize {
        at.checked_rem(self.speeches.len()).unwrap_or(0)
    }
}

impl Purpose {
    fn path(self) -> [usize; 4] {
        match self {
            Purpose::Names => [0, 0, 0, 0],
            Purpose::Plan(at) => [1, at, 0, 0],
            Purpose::Front(at) => [2, at, 0, 0],
            Purpose::Field(at, lang, number) => [3, at, lang, number],
            Purpose::Body(at, lang) => [4, at, lang, 0],
            Purpose::File(at, lang) => [5, at, lang, 0],
            Purpose::Query(lang, words) => [6, lang, words, 0],
        }
    }
}

/// What can be named: documents, entries of vocabularies, concepts.
#[derive(Debug)]
pub(super) struct Names {
    documents: Vec<(Kind, String)>,
    by_kind: Vec<(Kind, Vec<usize>)>,
    vocabularies: Vec<(String, Vec<String>)>,
    concepts: Vec<String>,
}

impl Names {
    fn new(
        count: usize,
        vocabularies: Vec<(String, Vec<String>)>,
        concepts: Vec<String>,
        random: &mut Random,
    ) -> Self {
        let kind = |at: usize| match KINDS.get(at % KINDS.len()) {
            Some(kind) if at % PER_PAGE != PER_PAGE - 1 => *kind,
            _ => Kind::Page,
        };
        let documents: Vec<(Kind, String)> =
            (0..count).map(|at| (kind(at), format!("{}-{}", slug(random), at + 1))).collect();
        let of = |kind: &Kind| {
            let all = documents.iter().enumerate().filter(|(_, (known, _))| known == kind);
            (*kind, all.map(|(at, _)| at).collect())
        };
        let by_kind = Kind::ALL.iter().map(of).collect();
        Names { documents, by_kind, vocabularies, concepts }
    }

    pub(super) fn len(&self) -> usize {
        self.documents.len()
    }

    pub(super) fn kind(&self, at: usize) -> Kind {
        self.documents.get(at).map_or(Kind::Page, |(kind, _)| *kind)
    }

    /// The type of the document of this id, whose number stands at its end.
    pub(super) fn kind_of(&self, id: &str) -> Option<Kind> {
        let number = id.rsplit('-').next()?.parse::<usize>().ok()?.checked_sub(1)?;
        self.documents.get(number).filter(|(_, known)| known == id).map(|(kind, _)| *kind)
    }

    pub(super) fn id(&self, at: usize) -> &str {
        self.documents.get(at).map_or("", |(_, id)| id)
    }

    /// A document of a type.
    pub(super) fn of_kind(&self, kind: Kind, random: &mut Random) -> Option<usize> {
        random.pick(self.all(kind)).copied()
    }

    /// The document before this one that has the same type.
    pub(super) fn before(&self, at: usize) -> Option<&str> {
        let all = self.all(self.kind(at));
        let before = all.partition_point(|other| *other < at).checked_sub(1)?;
        all.get(before).map(|at| self.id(*at))
    }

    fn all(&self, kind: Kind) -> &[usize] {
        self.by_kind.iter().find(|(known, _)| *known == kind).map_or(&[], |(_, all)| all.as_slice())
    }

    /// A document to link to, often one that many link to, now and then a section of it.
    pub(super) fn somewhere(&self, from: usize, random: &mut Random) -> String {
        let most = if random.chance(30) { self.len().min(50) } else { self.len() };
        let at = random.below(most);
        let at = if at == from { 0 } else { at };
        match (self.kind(at), random.pick(LEGAL_SECTIONS)) {
            (Kind::Legal, Some(section)) => format!("{}#{section}", self.id(at)),
            _ => self.id(at).to_owned(),
        }
    }

    /// A concept; a few are used far more often than the rest.
    pub(super) fn term(&self, random: &mut Random) -> Option<String> {
        let most = if random.chance(50) { self.concepts.len().min(12) } else { self.concepts.len() };
        self.concepts.get(random.below(most)).cloned()
    }

    /// The ids of a vocabulary.
    pub(super) fn vocabulary(&self, name: &str) -> &[String] {
        self.vocabularies.iter().find(|(known, _)| known == name).map_or(&[], |(_, ids)| ids.as_slice())
    }
}

/// Two words that may stand in an address.
fn slug(random: &mut Random) -> String {
    let mut slug = String::new();
    for word in 0..2 {
        if word > 0 {
            slug.push('-');
        }
        for _ in 0..random.between(2, 3) {
            let consonants = ["p", "t", "k", "b", "d", "g", "v", "z", "s", "m", "n", "l", "r", "pr", "st"];
            slug.push_str(random.pick(&consonants).copied().unwrap_or_default());
            slug.push_str(random.pick(&["a", "e", "i", "o", "u"]).copied().unwrap_or_default());
        }
    }
    slug
}

/// The source of a translation whose original has changed since, one section of it.
fn older(source: &str, original: &Body) -> String {
    let turned = |hash: &str| hash.chars().rev().collect::<String>();
    let mut source = source.replace(&original.hash, &turned(&original.hash));
    if let Some(section) = original.sections.last() {
        source = source.replace(&section.hash, &turned(&section.hash));
    }
    source
}

/// The file of a form in a language.
pub(super) fn form_file(code: &str) -> String {
    format!("form-{code}.pdf")
}

/// Bytes that look like a file to download.
fn pdf(random: &mut Random) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let length = random.between(3_000, 12_000);
    while bytes.len() < length {
        bytes.extend(random.next().to_le_bytes());
    }
    bytes
}

/// A drawing of boxes.
fn drawing(random: &mut Random) -> Vec<u8> {
    let mut text = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 800 600\">\n");
    for _ in 0..random.between(8, 40) {
        let (x, y) = (random.below(700), random.below(550));
        let _ = writeln!(
            text,
            "<rect x=\"{x}\" y=\"{y}\" width=\"90\" height=\"40\" fill=\"none\" stroke=\"#333\"/>"
        );
    }
    text.push_str("</svg>\n");
    text.into_bytes()
}
