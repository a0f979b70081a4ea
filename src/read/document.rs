//! One Markdown file → [`DocumentFile`]. A pure function of the file's bytes and of the site's languages and vocabularies.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic};
use crate::fingerprint::{Fingerprint, Fingerprinting};
use crate::markdown::{self, Body};
use crate::model::{
    BaseFile, Content, DocumentFile, Kind, TranslationFile, TranslationSource, TranslationStatus,
};
use crate::yaml;
use crate::yaml::fields::{Fields, Report, list, one_of, text};

use super::encoding::Text;
use super::tree::Found;
use super::values::{Context, NAME, SUMMARY, TITLE, list_field, plain_field};
use super::{facts, front_matter, metadata, schema};

/// Reads a file's text. What could be read comes back even when there are findings, so that links to the document are
/// not reported as broken as well.
pub(super) fn read(
    found: &Found,
    source: &Text,
    site_licence: Option<&str>,
    context: &Context<'_>,
    fold: &dyn Fn(&str) -> String,
) -> (Option<DocumentFile>, Vec<Diagnostic>) {
    let parts = match front_matter::split(&found.path, source) {
        Ok(parts) => parts,
        Err(finding) => return (None, vec![*finding]),
    };
    let body_source =
        markdown::Source { file: &found.path, text: parts.body, offset: parts.body_offset, fold };
    let (body, mut findings) = markdown::parse(body_source);
    let node = match yaml::parse(&found.path, parts.yaml, parts.yaml_offset) {
        Ok(node) => node,
        Err(finding) => {
            findings.push(*finding);
            return (None, findings);
        }
    };
    let mut report = Report::new(Arc::clone(&found.path));
    let content = match found.language {
        None => {
            base(found.kind, &node, &parts.range(), site_licence, context, &mut report).map(Content::Base)
        }
        Some(language) => {
            let context = Context { language: Some(language), ..*context };
            translation(&node, language, &parts.range(), &context, &mut report)
                .map(|file| Content::Translation(Arc::new(file)))
        }
    };
    let prints = (Fingerprint::of(parts.yaml.as_bytes()), Fingerprint::of(parts.body.as_bytes()));
    let file = content.map(|content| finish(found, content, body, prints, &mut report));
    let mut all = report.into_findings();
    all.append(&mut findings);
    (file, all)
}

fn finish(
    found: &Found,
    content: Content,
    body: Body,
    (front, written): (Fingerprint, Fingerprint),
    report: &mut Report,
) -> DocumentFile {
    let mut anchors = Fingerprinting::default();
    body.sections.iter().for_each(|section| {
        anchors.number(u64::from(section.level)).text(&section.id);
    });
    let file = DocumentFile {
        path: Arc::clone(&found.path),
        id: Arc::clone(&found.id),
        kind: found.kind,
        content,
        body: Arc::new(body),
        front,
        written,
        anchors: anchors.finish(),
        happened: report.take_happened(),
    };
    if let Content::Base(base) = &file.content {
        super::structure::check(base, &file.body, report);
    }
    file
}

fn base(
    kind: Kind,
    node: &yaml::Node,
    opening: &std::ops::Range<usize>,
    site_licence: Option<&str>,
    context: &Context<'_>,
    report: &mut Report,
) -> Option<BaseFile> {
    if node.value == yaml::Value::Null {
        let finding = report.finding(Code::MissingField, opening);
        report.add(finding.arg("field", "title"));
        return None;
    }
    let names = schema::names(kind);
    let fields = Fields::open(node, &names, report)?;
    if let Some(node) = fields.get("type") {
        let kinds: Vec<(&str, Kind)> = Kind::ALL.iter().map(|kind| (kind.name(), *kind)).collect();
        if let Some(written) = one_of(node, &kinds, report)
            && written.value != kind
        {
            let finding =
                report.finding(Code::UnknownValue, &written.range).arg("found", written.value.name());
            report.add(finding.allowed(written.value.name(), [kind.name()]).suggest(kind.name()));
        }
    }
    let language = fields.require("language", report).and_then(|node| context.language(node, report));
    // A file whose language is wrong is still read for its other mistakes, in any language of the site.
    let any = context.languages.content().first().and_then(|code| context.languages.lang(code))?;
    let context = Context { language: Some(language.unwrap_or(any)), ..*context };
    let metadata = metadata::read(kind, &fields, language.unwrap_or(any), site_licence, &context, report);
    let facts = facts::read(kind, &fields, &context, report);
    language?;
    Some(BaseFile { metadata: Arc::new(metadata?), facts: Arc::new(facts) })
}

fn translation(
    node: &yaml::Node,
    language: crate::language::Lang,
    opening: &std::ops::Range<usize>,
    context: &Context<'_>,
    report: &mut Report,
) -> Option<TranslationFile> {
    let empty = yaml::Node { value: yaml::Value::Map(Vec::new()), range: opening.clone() };
    let node = if node.value == yaml::Value::Null { &empty } else { node };
    let fields = Fields::open(node, schema::TRANSLATION, report)?;
    if let Some(node) = fields.get("language")
        && let Some(written) = context.language(node, report)
        && written != language
    {
        let code = context.languages.code(language).to_owned();
        let finding =
            report.finding(Code::UnknownValue, &node.range).arg("found", context.languages.code(written));
        report.add(finding.allowed("", [code.as_str()]).suggest(code.as_str()));
    }
    let status = fields.require("status", report);
    let status = status.and_then(|node| one_of(node, TranslationStatus::NAMES, report));
    let keywords = fields.get("keywords").map(|node| {
        list(node).iter().filter_map(|item| text(item, NAME, report)).map(|word| word.value).collect()
    });
    Some(TranslationFile {
        language,
        title: plain_field(&fields, "title", TITLE, report),
        summary: plain_field(&fields, "summary", SUMMARY, report),
        keywords,
        status: status.map_or(TranslationStatus::Draft, |found| found.value),
        translator: plain_field(&fields, "translator", NAME, report),
        reviewer: plain_field(&fields, "reviewer", NAME, report),
        source: fields.get("source").and_then(|node| source(node, report)),
        protected: list_field(&fields, "protected", NAME, report),
        range: opening.clone(),
    })
}

fn source(node: &yaml::Node, report: &mut Report) -> Option<TranslationSource> {
    let fields = Fields::open(node, &["version", "hash", "sections"], report)?;
    let version = fields.require("version", report).and_then(|node| text(node, 40, report));
    let hash = fields.require("hash", report).and_then(|node| text(node, 40, report));
    let mut sections = BTreeMap::new();
    if let Some(node) = fields.get("sections")
        && let Some(fields) = Fields::open_any(node, report)
    {
        for (key, value) in fields.pairs() {
            if let Some(hash) = text(value, 40, report) {
                sections.insert(key.name.clone(), hash.value);
            }
        }
    }
    Some(TranslationSource { version: version?.value, hash: hash?.value, sections })
}
