//! The catalogue: every document in every language with its state, in the names of Dublin Core.
//!
//! `catalogue.json` is JSON-LD for programs, one record a line; `catalogue.csv` (RFC 4180) is for spreadsheets: it begins
//! with a byte order mark, without which the common one takes Cyrillic for something else, and no cell can be taken for
//! a formula. Values of vocabularies are ids, the same in all languages.

use std::fmt::Write;
use std::sync::Arc;

use rayon::prelude::*;
use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::library::trace::{self, Facts};
use crate::library::{DocIx, Document, Library};
use crate::model::Reference;
use crate::output::{Content, Sink};
use crate::render::address::Address;
use crate::render::edition::Edition;

/// Documents at a time: what is known of all of them at once would take as much memory as the files themselves.
const LOT: usize = 512;

/// What the names that are not of Dublin Core mean.
const CONTEXT: &str = r#"{"@vocab":"http://purl.org/dc/terms/","url":"@id","version":"https://schema.org/version","status":"https://schema.org/creativeWorkStatus","state":null,"overdue":null}"#;

/// A document in a language.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Record<'a> {
    url: String,
    identifier: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    title: String,
    #[serde(rename = "abstract")]
    summary: String,
    language: Arc<str>,
    state: &'static str,
    status: &'static str,
    overdue: bool,
    version: Option<&'a str>,
    audience: &'a [Arc<str>],
    spatial: &'a [Arc<str>],
    subject: &'a [Arc<str>],
    license: Option<&'a str>,
    rights_holder: Option<&'a str>,
    source: Vec<&'a str>,
    replaces: Vec<&'a str>,
    is_replaced_by: Vec<&'a str>,
    valid: Option<String>,
    modified: Option<String>,
}

/// The columns of the table, in the order of [`Record::cells`].
const COLUMNS: &[&str] = &[
    "identifier",
    "type",
    "title",
    "abstract",
    "language",
    "state",
    "status",
    "overdue",
    "version",
    "audience",
    "spatial",
    "subject",
    "license",
    "rightsHolder",
    "source",
    "replaces",
    "isReplacedBy",
    "valid",
    "modified",
    "url",
];

/// Writes the catalogue.
pub(crate) fn publish(library: &Library, editions: &[Edition<'_>], sink: &dyn Sink) -> Vec<Diagnostic> {
    let speakers = speakers(library, editions);
    let rows_of = |document: &Document| {
        trace::record(|| {
            let mut text = (String::new(), String::new());
            for edition in &speakers {
                let record = record(document, edition);
                if let Ok(json) = serde_json::to_string(&record) {
                    let _ = write!(text.0, "{}{json}", if text.0.is_empty() { "" } else { ",\n" });
                }
                row(&record.cells(), &mut text.1);
            }
            text
        })
    };
    let mut json = format!("{{\"@context\":{CONTEXT},\n\"date\":\"{}\",\n\"@graph\":[\n", library.today);
    let mut csv = String::from("\u{feff}");
    row(&COLUMNS.iter().map(|name| (*name).to_owned()).collect::<Vec<String>>(), &mut csv);
    for (at, lot) in library.documents().chunks(LOT).enumerate() {
        let rows: Vec<((String, String), Facts)> = lot.par_iter().map(rows_of).collect();
        for (within, ((record, cells), facts)) in rows.iter().enumerate() {
            trace::replay(facts);
            json.push_str(if at + within == 0 { "" } else { ",\n" });
            json.push_str(record);
            csv.push_str(cells);
        }
    }
    json.push_str("\n]}\n");
    let files = [("catalogue.json", json), ("catalogue.csv", csv)];
    let put = |(path, text): (&str, String)| sink.put(path, Content::Bytes(text.into_bytes())).err();
    files.into_iter().filter_map(put).map(|finding| *finding).collect()
}

/// For each content language the first edition that shows it.
fn speakers<'a, 'l>(library: &Library, editions: &'a [Edition<'l>]) -> Vec<&'a Edition<'l>> {
    let langs = library.languages.content().iter().filter_map(|code| library.languages.lang(code));
    langs.filter_map(|lang| editions.iter().find(|edition| edition.lang() == Some(lang))).collect()
}

fn record<'a>(document: &'a Document, edition: &Edition<'a>) -> Record<'a> {
    let library = edition.library;
    let metadata = &document.metadata;
    let base = library.site.base_url.as_deref().unwrap_or_default();
    let path = Address::document(document.kind, &document.id);
    let ids = |references: &'a [Reference]| references.iter().map(|one| one.id.as_ref()).collect();
    let successor = |at: &DocIx| library.document(*at).map(|other| other.id.as_ref());
    let changed = metadata.changes.iter().map(|change| change.date).max();
    Record {
        url: format!("{base}{}/{}", edition.locale.slug, path.path()),
        identifier: &document.id,
        kind: document.kind.name(),
        title: edition.phrase(&document.title).text,
        summary: edition.phrase(&document.summary).text,
        language: Arc::clone(&edition.locale.tag),
        state: edition.lang().map_or("missing", |lang| document.state(lang).name()),
        status: document.status.name(),
        overdue: document.overdue,
        version: metadata.version.as_deref(),
        audience: &metadata.audience,
        spatial: &metadata.countries,
        subject: &metadata.topics,
        license: metadata.licence.as_deref().or(library.site.licence.as_deref()),
        rights_holder: metadata.attribution.as_deref().or(library.site.attribution.as_deref()),
        source: metadata.sources.iter().map(|one| one.url.as_deref().unwrap_or(&one.title)).collect(),
        replaces: ids(&metadata.supersedes),
        is_replaced_by: document.superseded_by.iter().filter_map(successor).collect(),
        valid: metadata.valid_from.map(|day| day.to_string()),
        modified: changed.map(|day| day.to_string()),
    }
}

impl Record<'_> {
    /// The record as cells, in the order of [`COLUMNS`].
    fn cells(&self) -> Vec<String> {
        let names = |list: &[Arc<str>]| list.join("; ");
        let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
        vec![
            self.identifier.to_owned(),
            self.kind.to_owned(),
            self.title.clone(),
            self.summary.clone(),
            self.language.to_string(),
            self.state.to_owned(),
            self.status.to_owned(),
            self.overdue.to_string(),
            text(self.version),
            names(self.audience),
            names(self.spatial),
            names(self.subject),
            text(self.license),
            text(self.rights_holder),
            self.source.join("; "),
            self.replaces.join("; "),
            self.is_replaced_by.join("; "),
            self.valid.clone().unwrap_or_default(),
            self.modified.clone().unwrap_or_default(),
            self.url.clone(),
        ]
    }
}

/// Appends a row.
fn row(cells: &[String], out: &mut String) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
        if formula || cell.contains(['"', ',', '\n', '\r']) {
            let mark = if formula { "'" } else { "" };
            let _ = write!(out, "\"{mark}{}\"", cell.replace('"', "\"\""));
        } else {
            out.push_str(cell);
        }
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::row;

    #[test]
    fn cells_are_quoted_and_never_formulas() {
        let mut out = String::new();
        row(&["a".into(), "b, \"c\"".into(), "=1+1".into(), "дом".into()], &mut out);
        assert_eq!(out, "a,\"b, \"\"c\"\"\",\"'=1+1\",дом\r\n");
    }
}
