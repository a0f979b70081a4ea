//! `content/site.yaml` → [`Site`].
//!
//! Read twice: first only its `languages`, because everything localised needs them; then whole.

use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::files::{FileError, Files, TEXT_LIMIT};
use crate::model::{Localized, Name, Site};
use crate::yaml::fields::{Fields, Report, list, text, url};
use crate::yaml::{self, Node};

use super::encoding;
use super::values::{Context, NAME, TEXT, TITLE, list_field, plain_field};

/// Where a site is configured.
pub(super) const PATH: &str = "content/site.yaml";

const FIELDS: &[&str] = &[
    "title",
    "description",
    "base_url",
    "languages",
    "countries",
    "licence",
    "attribution",
    "contact",
    "exit",
    "theme",
    "features",
    "protected",
];

/// Reads and parses a YAML file of the site.
///
/// # Errors
/// Findings that name the file; for `site.yaml` itself also that there is none.
pub(super) fn parse(files: &dyn Files, path: &str) -> Result<Option<Node>, Vec<Diagnostic>> {
    match files.read(path, TEXT_LIMIT) {
        Err(FileError::NotFound) if path == PATH => {
            return Err(vec![Diagnostic::new(Code::SiteMissing).at(Place::file(PATH)).arg("found", PATH)]);
        }
        Err(FileError::NotFound) => return Ok(None),
        _ => {}
    }
    let source = encoding::read(files, path, TEXT_LIMIT)?;
    yaml::parse(path, &source.text, source.offset).map(Some).map_err(|finding| vec![*finding])
}

/// The published languages, before anything else can be read. Empty when they are not there or wrong.
/// `known` are the locales there are.
pub(super) fn languages(node: &Node, known: &[String], report: &mut Report) -> Vec<String> {
    let Some(fields) = Fields::open_any(node, &mut Report::new("")) else { return Vec::new() };
    let Some(languages) = fields.require("languages", report) else { return Vec::new() };
    let mut slugs: Vec<String> = Vec::new();
    for item in list(languages) {
        let Some(found) = text(item, NAME, report) else { continue };
        if slugs.contains(&found.value) {
            let finding = report.finding(Code::DuplicateKey, &item.range);
            report.add(finding.arg("found", found.value));
        } else if !known.contains(&found.value) {
            let finding = report.finding(Code::UnknownLocale, &item.range).arg("found", found.value.as_str());
            report.add(finding.allowed(&found.value, known.iter().cloned()));
        } else {
            slugs.push(found.value);
        }
    }
    if slugs.is_empty() && report.is_empty() {
        let finding = report.finding(Code::EmptyValue, &languages.range);
        report.add(finding.arg("field", "languages"));
    }
    slugs
}

/// The whole configuration, once the languages and vocabularies are known.
pub(super) fn read(
    node: &Node,
    slugs: Vec<String>,
    context: &Context<'_>,
    report: &mut Report,
) -> Option<Site> {
    let fields = Fields::open(node, FIELDS, report)?;
    let title = fields.require("title", report).map(|node| context.localized_text(node, TITLE, report));
    let base_url = fields.get("base_url").and_then(|node| base_url(node, report));
    let contact =
        fields.get("contact").and_then(|node| Fields::open(node, &["name", "email", "note"], report));
    let of_contact = |name: &str, report: &mut Report| -> Localized<String> {
        contact.as_ref().map(|fields| context.text_field(fields, name, TEXT, report)).unwrap_or_default()
    };
    if let Some(node) = fields.get("features") {
        let _ = Fields::open(node, &[], report);
    }
    let theme = plain_field(&fields, "theme", NAME, report).unwrap_or_else(|| "default".to_owned());
    Some(Site {
        title: title?,
        description: context.text_field(&fields, "description", TEXT, report),
        base_url,
        languages: slugs,
        countries: context.names_field(&fields, "countries", "countries", report),
        licence: plain_field(&fields, "licence", NAME, report),
        attribution: plain_field(&fields, "attribution", TEXT, report),
        contact_name: of_contact("name", report),
        contact_email: contact.as_ref().and_then(|fields| plain_field(fields, "email", NAME, report)),
        contact_note: of_contact("note", report),
        exits: exits(&fields, context, report),
        theme,
        protected: list_field(&fields, "protected", NAME, report),
    })
}

fn base_url(node: &Node, report: &mut Report) -> Option<String> {
    let found = url(node, report)?;
    if !found.value.starts_with("http") || found.value.contains(['?', '#']) {
        let finding = report.finding(Code::BadUrl, &node.range);
        report.add(finding.arg("found", found.value.as_str()));
        return None;
    }
    Some(if found.value.ends_with('/') { found.value } else { found.value + "/" })
}

/// `exit: { default: …, MK: … }`; only `https:`, because the page left must not be seen by others on the way out.
fn exits(fields: &Fields<'_>, context: &Context<'_>, report: &mut Report) -> Vec<(Option<Name>, String)> {
    let Some(fields) = fields.get("exit").and_then(|node| Fields::open_any(node, report)) else {
        return Vec::new();
    };
    let countries = context.vocabulary.list("countries");
    let mut exits = Vec::new();
    for (key, value) in fields.pairs() {
        let country = match countries.get(&key.name) {
            Some(entry) => Some(Arc::clone(&entry.id)),
            None if key.name == "default" => None,
            None => {
                let finding = report.finding(Code::UnknownValue, &key.range).arg("found", key.name.as_str());
                let allowed = std::iter::once("default").chain(countries.ids()).map(str::to_owned);
                report.add(finding.allowed(&key.name, allowed));
                continue;
            }
        };
        let Some(found) = url(value, report) else { continue };
        if found.value.starts_with("https:") {
            exits.push((country, found.value));
        } else {
            let finding = report.finding(Code::BadUrl, &value.range);
            report.add(finding.arg("found", found.value));
        }
    }
    exits.sort_by_key(|(country, _)| country.is_some());
    exits
}
