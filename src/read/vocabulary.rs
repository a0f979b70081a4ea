//! `content/vocabulary.yaml` → [`Vocabulary`].

use std::collections::HashMap;
use std::sync::Arc;

use crate::diagnostic::Code;
use crate::language::Languages;
use crate::model::{Entry, List, Vocabulary};
use crate::yaml::Node;
use crate::yaml::fields::{Fields, Report, boolean, text};

use super::tree::is_device;
use super::values::{Context, NAME, TEXT};

/// Where a site's vocabularies are.
pub(super) const PATH: &str = "content/vocabulary.yaml";

/// Reads all vocabularies.
pub(super) fn read(node: &Node, languages: &Languages, report: &mut Report) -> Vocabulary {
    let nothing = Vocabulary::default();
    let context = Context { languages, vocabulary: &nothing, language: None };
    let Some(fields) = Fields::open(node, Vocabulary::NAMES, report) else { return Vocabulary::default() };
    let mut lists = Vec::new();
    for name in Vocabulary::NAMES {
        if let Some(node) = fields.get(name) {
            lists.push((Arc::from(*name), list(node, &context, report)));
        }
    }
    Vocabulary { lists }
}

fn list(node: &Node, context: &Context<'_>, report: &mut Report) -> List {
    let Some(fields) = Fields::open_any(node, report) else { return List::default() };
    let mut entries = Vec::new();
    let mut wider = Vec::new();
    let mut places = HashMap::new();
    for (key, value) in fields.pairs() {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        if key.name.is_empty() || !key.name.bytes().all(plain) || key.name.len() > NAME {
            let finding = report.finding(Code::BadName, &key.range);
            report.add(finding.arg("found", key.name.as_str()).arg("limit", NAME));
            continue;
        }
        if is_device(&key.name) {
            let finding = report.finding(Code::ReservedName, &key.range);
            report.add(finding.arg("found", key.name.as_str()));
            continue;
        }
        // Each value has a page, and names that differ in case only are one name on many systems.
        if let Some(other) = places.insert(key.name.to_ascii_lowercase(), key.range.clone()) {
            let finding = report.finding(Code::AddressConflict, &key.range).arg("found", key.name.as_str());
            report.add(finding.related(report.place(&other)));
            continue;
        }
        let known = &["label", "alias", "description", "note", "within", "lasting"];
        let Some(entry) = Fields::open(value, known, report) else { continue };
        let label = entry.require("label", report);
        let label = label.map(|node| context.localized_text(node, NAME, report)).unwrap_or_default();
        let within = entry.get("within").and_then(|node| text(node, NAME, report));
        wider.extend(within.clone());
        entries.push(Entry {
            id: Arc::from(key.name.as_str()),
            label,
            alias: context.text_field(&entry, "alias", NAME, report),
            description: context.text_field(&entry, "description", TEXT, report),
            note: context.text_field(&entry, "note", TEXT, report),
            within: within.map(|found| Arc::from(found.value)),
            lasting: entry.get("lasting").and_then(|node| boolean(node, report)).unwrap_or(false),
        });
    }
    for found in wider {
        if !entries.iter().any(|entry| entry.id.as_ref() == found.value) {
            let finding = report.finding(Code::UnknownValue, &found.range).arg("found", found.value.as_str());
            report.add(finding.allowed(&found.value, entries.iter().map(|entry| entry.id.to_string())));
        }
    }
    List { entries }
}
