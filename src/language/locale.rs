//! One locale: `locales/SLUG/language.yaml` → [`Locale`].
//!
//! A locale is what a reader can read the site in. Its slug is the folder's name and the first part of every address of
//! the edition (`/sr-latn/…`). Several locales may show the same *content language*: `sr` and `sr-latn` both show what
//! authors write under `sr`, each in its own script.

use std::sync::Arc;

use super::collation::Collation;
use super::dates::DatePatterns;
use super::numbers::NumberFormat;
use crate::characters;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::files::{FileError, Files, Kind, TEXT_LIMIT};
use crate::yaml::fields::{Fields, Report, list, text};
use crate::yaml::{self, Node};

/// A language as readers get it.
#[derive(Debug)]
pub struct Locale {
    /// The folder's name: `sr-latn`.
    pub slug: Arc<str>,
    /// The language tag for `lang` attributes (BCP 47): `sr-Latn`.
    pub tag: Arc<str>,
    /// The content language it shows, as authors write it in front matter: `sr`.
    pub language: Arc<str>,
    /// The script it shows (ISO 15924): `Latn`.
    pub script: Arc<str>,
    /// Its name in itself.
    pub name: Arc<str>,
    /// The name of the language as it is spoken, whatever the script: `srpski`. The same as `name` unless it is given.
    pub spoken: Arc<str>,
    /// The locale whose messages it takes, converted into its own script; `None` when it has messages of its own.
    pub derived_from: Option<Arc<str>>,
    /// Slugs of the locales whose text is shown when this one's is missing, best first.
    pub fallback: Vec<Arc<str>>,
    /// The order of its words.
    pub collation: Collation,
    /// How it writes dates and times.
    pub dates: DatePatterns,
    /// How it writes numbers.
    pub numbers: NumberFormat,
    /// Letters of its alphabet that are written with two signs, as small letters: `lj`, `dh`. Lists are headed by them.
    pub digraphs: Vec<String>,
}

const FIELDS: &[&str] = &[
    "name",
    "spoken",
    "tag",
    "language",
    "script",
    "derived_from",
    "fallback",
    "collation",
    "dates",
    "numbers",
    "digraphs",
    "slug",
    "transliteration",
    "analysis",
];

/// The slugs of all folders under `locales/`, sorted.
pub fn available(files: &dyn Files) -> Vec<String> {
    let mut slugs: Vec<String> = files
        .walk("locales")
        .into_iter()
        .filter(|entry| entry.kind == Kind::Folder)
        .filter_map(|entry| entry.path.strip_prefix("locales/").map(str::to_owned))
        .filter(|slug| !slug.contains('/'))
        .collect();
    slugs.sort();
    slugs
}

/// Reads a text file of a locale.
///
/// # Errors
/// A finding that names the file when it is missing, too large, unreadable or not UTF-8.
pub(super) fn read_text(files: &dyn Files, path: &str) -> Result<String, Box<Diagnostic>> {
    let place = Place::file(path);
    let bytes = files.read(path, TEXT_LIMIT).map_err(|error| {
        let code = match error {
            FileError::NotFound => Code::UnknownLocale,
            FileError::NotAFile(_) => Code::NotARegularFile,
            FileError::TooLarge { .. } => Code::FileTooLarge,
            _ => Code::UnreadableFile,
        };
        Box::new(Diagnostic::new(code).at(place.clone()).arg("found", path).arg("reason", error.to_string()))
    })?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        Box::new(Diagnostic::new(Code::NotUtf8).at(Place::range(path, at..at + 1)))
    })?;
    match characters::first_misplaced(&text) {
        None => Ok(text),
        Some((at, letter, code)) => {
            let finding = Diagnostic::new(code).at(Place::range(path, at..at + letter.len_utf8()));
            Err(Box::new(finding.arg("found", characters::name(letter))))
        }
    }
}

impl Locale {
    /// Reads `locales/{slug}/language.yaml`. The node comes back too, for the tables that other modules read from it.
    pub fn read(files: &dyn Files, slug: &str, findings: &mut Vec<Diagnostic>) -> Option<(Self, Node)> {
        let path = format!("locales/{slug}/language.yaml");
        let source = match read_text(files, &path) {
            Ok(source) => source,
            Err(mut finding) => {
                if finding.code == Code::UnknownLocale {
                    *finding = Diagnostic::new(Code::UnknownLocale)
                        .arg("found", slug)
                        .allowed(slug, available(files))
                        .at(Place::file(path));
                }
                findings.push(*finding);
                return None;
            }
        };
        let node = match yaml::parse(&path, &source, 0) {
            Ok(node) => node,
            Err(finding) => {
                findings.push(*finding);
                return None;
            }
        };
        let mut report = Report::new(path);
        let locale = Self::from_node(slug, &node, &available(files), &mut report);
        findings.extend(report.into_findings());
        locale.map(|locale| (locale, node))
    }

    /// `known` are the slugs of all locales there are.
    fn from_node(slug: &str, node: &Node, known: &[String], report: &mut Report) -> Option<Self> {
        let fields = Fields::open(node, FIELDS, report)?;
        let mut word = |name: &'static str, longest: usize| -> Option<Arc<str>> {
            let node = fields.require(name, report)?;
            text(node, longest, report).map(|found| Arc::from(found.value))
        };
        let name = word("name", 60);
        let tag = word("tag", 20);
        let language = word("language", 20);
        let script = word("script", 4);
        if let (Some(script), Some(node)) = (&script, fields.get("script"))
            && !(script.len() == 4 && script.bytes().all(|byte| byte.is_ascii_alphabetic()))
        {
            let finding = report.finding(Code::UnknownValue, &node.range).arg("found", script.as_ref());
            report.add(finding.allowed(script, ["Latn", "Cyrl"]));
        }
        let mut optional = |name: &str| -> Option<Arc<str>> {
            text(fields.get(name)?, 20, report).map(|found| Arc::from(found.value))
        };
        let spoken = optional("spoken");
        let derived_from = optional("derived_from");
        let collation_tag = optional("collation");
        let fallback = fields
            .get("fallback")
            .map(|node| list(node).iter().filter_map(|item| text(item, 20, report)).collect::<Vec<_>>())
            .unwrap_or_default();
        for named in fallback.iter().filter(|named| !known.contains(&named.value)) {
            let finding = report.finding(Code::UnknownLocale, &named.range);
            let finding = finding.arg("found", named.value.as_str());
            report.add(finding.allowed(&named.value, known.iter().map(String::as_str)));
        }
        let dates = fields.require("dates", report).and_then(|node| DatePatterns::read(node, report));
        let numbers = fields.require("numbers", report).and_then(|node| NumberFormat::read(node, report));
        let digraphs = fields.get("digraphs").map(|node| {
            let letters = list(node).iter().filter_map(|item| text(item, 4, report));
            letters.map(|letter| letter.value).collect()
        });
        let tag = tag?;
        let collation = Collation::new(collation_tag.as_deref().unwrap_or(&tag)).or_else(|| {
            let node = fields.get("collation").or_else(|| fields.get("tag"))?;
            let finding = report.finding(Code::UnknownValue, &node.range);
            report.add(finding.arg("found", tag.as_ref()));
            None
        });
        let name = name?;
        Some(Locale {
            slug: Arc::from(slug),
            tag,
            language: language?,
            script: script?,
            spoken: spoken.unwrap_or_else(|| Arc::clone(&name)),
            name,
            derived_from,
            fallback: fallback.into_iter().map(|slug| Arc::from(slug.value)).collect(),
            collation: collation?,
            dates: dates?,
            numbers: numbers?,
            digraphs: digraphs.unwrap_or_default(),
        })
    }

    /// The first letter of a word as the heading of a list, with its second sign where the alphabet has it so.
    pub fn first_letter(&self, word: &str) -> String {
        let word = word.trim_start_matches(|letter: char| !letter.is_alphanumeric());
        let lower = word.to_lowercase();
        let digraph = self.digraphs.iter().find(|letter| lower.starts_with(letter.as_str()));
        let letter: String = match digraph {
            Some(letter) => letter.clone(),
            None => lower.chars().take(1).collect(),
        };
        let mut signs = letter.chars();
        let first: String = signs.next().map(|sign| sign.to_uppercase().collect()).unwrap_or_default();
        first + signs.as_str()
    }
}
