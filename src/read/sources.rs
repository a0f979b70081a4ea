//! `sources: [ { id: …, title: …, language: …, url: …, checked_on: … } ]` → [`Source`]s, of a document or of the contacts.

use crate::diagnostic::Code;
use crate::language::tag::is_tag;
use crate::model::Source;
use crate::yaml::Node;
use crate::yaml::fields::{Fields, Report, list, text};

use super::values::{NAME, TEXT, past_date_field, plain_field, url_field};

/// Reads the sources in a field that may be absent. One without a title is reported and left out.
pub(super) fn read(fields: &Fields<'_>, report: &mut Report) -> Vec<Source> {
    let Some(node) = fields.get("sources") else { return Vec::new() };
    list(node).iter().filter_map(|node| one(node, report)).collect()
}

fn one(node: &Node, report: &mut Report) -> Option<Source> {
    let fields = Fields::open(node, &["id", "title", "language", "url", "checked_on"], report)?;
    let title = text(fields.require("title", report)?, TEXT, report)?.value;
    Some(Source {
        id: plain_field(&fields, "id", 40, report),
        title,
        language: fields.get("language").and_then(|node| tag(node, report)),
        url: url_field(&fields, "url", report),
        checked_on: past_date_field(&fields, "checked_on", report),
    })
}

/// A language's tag: `en`, `sr-Latn`. Any language may be one, not only the site's.
fn tag(node: &Node, report: &mut Report) -> Option<String> {
    let found = text(node, NAME, report)?;
    if !is_tag(&found.value) {
        let finding = report.finding(Code::LanguageTag, &node.range).arg("found", found.value.as_str());
        report.add(finding);
        return None;
    }
    Some(found.value)
}
