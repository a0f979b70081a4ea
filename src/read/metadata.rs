//! The fields that all document types share → [`Metadata`].

use crate::diagnostic::Code;
use crate::language::Lang;
use crate::model::{AdaptedFrom, Change, Kind, Metadata, Sensitivity, Significance, Status, TargetGroups};
use crate::yaml::fields::{Fields, Report, list, one_of, text};

use super::schema::{self, Need};
use super::sources;
use super::values::{
    Context, NAME, SUMMARY, TEXT, TITLE, date_field, list_field, past_date_field, plain_field, references,
    url_field,
};

/// Reads the shared fields. `None` only when the language or the title is missing or wrong; everything else is reported
/// and left out.
pub(super) fn read(
    kind: Kind,
    fields: &Fields<'_>,
    language: Lang,
    site_licence: Option<&str>,
    context: &Context<'_>,
    report: &mut Report,
) -> Option<Metadata> {
    let title_node = fields.require("title", report)?;
    let title = context.localized_text(title_node, TITLE, report);
    if title.get(language).is_none() && report_missing(&title, title_node.range.clone(), report) {
        let finding = report.finding(Code::MissingField, &title_node.range);
        report.add(finding.arg("field", format!("title.{}", context.languages.code(language))));
    }
    let status_node = fields.get("status");
    let default = if kind == Kind::Page { Status::InForce } else { Status::Draft };
    let status = match status_node {
        Some(node) => one_of(node, Status::NAMES, report).map_or(default, |found| found.value),
        None => default,
    };
    // A page needs only a title and a language; anything else must say what makes it trustworthy once it is in force.
    if kind != Kind::Page {
        for field in schema::COMMON.iter().chain(schema::own(kind)) {
            let needed = match field.need {
                Need::Always => false,
                Need::InForce => {
                    field.name == "status" || !matches!(status, Status::Draft | Status::InReview)
                }
                Need::Optional => false,
            };
            let by_site = field.name == "licence" && site_licence.is_some();
            if needed && !by_site {
                let _ = fields.require(field.name, report);
            }
        }
    }
    let keywords = fields.get("keywords").map(|node| {
        context.localized(node, report, |node, report| {
            Some(
                list(node)
                    .iter()
                    .filter_map(|item| text(item, NAME, report))
                    .map(|word| word.value)
                    .collect(),
            )
        })
    });
    let sensitivity = fields.get("sensitivity").and_then(|node| {
        let names = [("public", Sensitivity::Public), ("sensitive", Sensitivity::Sensitive)];
        one_of(node, &names, report)
    });
    let at = |name: &str| fields.get(name).map_or(fields.range().clone(), |node| node.range.clone());
    Some(Metadata {
        language,
        title,
        summary: context.text_field(fields, "summary", SUMMARY, report),
        keywords: keywords.unwrap_or_default(),
        topics: context.names_field(fields, "topics", "topics", report),
        phases: context.names_field(fields, "phase", "phases", report),
        audience: context.names_field(fields, "audience", "actors", report),
        target: fields
            .get("target_groups")
            .map(|node| target_groups(node, context, report))
            .unwrap_or_default(),
        countries: context.names_field(fields, "countries", "countries", report),
        levels: context.names_field(fields, "level", "levels", report),
        status,
        version: plain_field(fields, "version", 40, report),
        valid_from: match status.is_in_force() {
            true => past_date_field(fields, "valid_from", report),
            false => date_field(fields, "valid_from", report),
        },
        review_by: date_field(fields, "review_by", report),
        verified_on: past_date_field(fields, "verified_on", report),
        owner: context.text_field(fields, "owner", NAME, report),
        licence: plain_field(fields, "licence", NAME, report).or_else(|| site_licence.map(str::to_owned)),
        attribution: plain_field(fields, "attribution", TEXT, report),
        sensitivity: sensitivity.map_or(Sensitivity::Public, |found| found.value),
        neutral_title: context.text_field(fields, "neutral_title", TITLE, report),
        sources: sources::read(fields, report),
        related: references(fields, "related", report),
        supersedes: references(fields, "supersedes", report),
        aliases: aliases(fields, context, report),
        changes: changes(fields, context, report),
        adapted_from: fields.get("adapted_from").and_then(|node| adapted_from(node, context, report)),
        review_needed: review_needed(fields, context, report),
        protected: list_field(fields, "protected", NAME, report),
        review_by_range: at("review_by"),
        status_range: at("status"),
    })
}

/// Whether the title's absence in the file's own language is still to be reported: a title that was wrong has been.
fn report_missing<T>(
    title: &crate::model::Localized<T>,
    range: std::ops::Range<usize>,
    report: &Report,
) -> bool {
    !title.is_empty() || !report.has_finding_at(&range)
}

fn target_groups(node: &crate::yaml::Node, context: &Context<'_>, report: &mut Report) -> TargetGroups {
    let Some(fields) = Fields::open(node, &["groups", "circumstances", "age", "sex"], report) else {
        return TargetGroups::default();
    };
    TargetGroups {
        groups: context.names_field(&fields, "groups", "groups", report),
        circumstances: context.names_field(&fields, "circumstances", "circumstances", report),
        ages: context.names_field(&fields, "age", "ages", report),
        sexes: context.names_field(&fields, "sex", "sexes", report),
    }
}

fn aliases(
    fields: &Fields<'_>,
    context: &Context<'_>,
    report: &mut Report,
) -> Vec<(String, std::ops::Range<usize>)> {
    let Some(node) = fields.get("aliases") else { return Vec::new() };
    let mut aliases = Vec::new();
    for item in list(node) {
        let Some(found) = text(item, NAME, report) else { continue };
        match super::tree::bad_id(&found.value, context.languages) {
            Some(finding) => {
                let place = report.place(&item.range);
                report.add(finding.at(place));
            }
            None => aliases.push((found.value, found.range)),
        }
    }
    aliases
}

fn changes(fields: &Fields<'_>, context: &Context<'_>, report: &mut Report) -> Vec<Change> {
    let Some(node) = fields.get("changes") else { return Vec::new() };
    let mut changes = Vec::new();
    for item in list(node) {
        let Some(fields) = Fields::open(item, &["version", "date", "significance", "note"], report) else {
            continue;
        };
        let version = fields.require("version", report).and_then(|node| text(node, 40, report));
        let date =
            fields.require("date", report).and_then(|node| crate::yaml::fields::past_date(node, report));
        let significance = fields.require("significance", report).and_then(|node| {
            one_of(node, &[("major", Significance::Major), ("minor", Significance::Minor)], report)
        });
        let note = context.text_field(&fields, "note", TEXT, report);
        let (Some(version), Some(date), Some(significance)) = (version, date, significance) else { continue };
        if significance.value == Significance::Major && note.is_empty() {
            let finding = report.finding(Code::ChangeWithoutReason, &significance.range);
            report.add(finding.arg("version", version.value.as_str()));
        }
        let range = version.range.clone();
        changes.push(Change {
            version: version.value,
            date: date.value,
            significance: significance.value,
            note,
            range,
        });
    }
    changes
}

const ADAPTED_FROM: &[&str] = &["source", "title", "version", "url", "authors", "licence", "date", "changes"];

fn adapted_from(node: &crate::yaml::Node, context: &Context<'_>, report: &mut Report) -> Option<AdaptedFrom> {
    let fields = Fields::open(node, ADAPTED_FROM, report)?;
    let source = fields.require("source", report).and_then(|node| text(node, TEXT, report));
    let adapted = AdaptedFrom {
        source: source.map(|found| found.value).unwrap_or_default(),
        title: plain_field(&fields, "title", TITLE, report),
        version: plain_field(&fields, "version", 40, report),
        url: url_field(&fields, "url", report),
        authors: list_field(&fields, "authors", NAME, report),
        licence: plain_field(&fields, "licence", NAME, report),
        date: past_date_field(&fields, "date", report),
        changes: context.text_field(&fields, "changes", TEXT, report),
    };
    // What was taken over can be shared on only if its licence is known.
    let _ = fields.require("licence", report);
    Some(adapted)
}

/// `legal`, or `native-` with a language.
fn review_needed(fields: &Fields<'_>, context: &Context<'_>, report: &mut Report) -> Vec<String> {
    let Some(node) = fields.get("review_needed") else { return Vec::new() };
    let native = context.languages.content().iter().map(|code| format!("native-{code}"));
    let allowed: Vec<String> = std::iter::once("legal".to_owned()).chain(native).collect();
    let mut needed = Vec::new();
    for item in list(node) {
        let Some(found) = text(item, NAME, report) else { continue };
        let foreign =
            found.value.strip_prefix("native-").is_some_and(|code| context.languages.is_known(code));
        if allowed.contains(&found.value) {
            needed.push(found.value);
        } else if !foreign {
            let finding = report.finding(Code::UnknownValue, &item.range).arg("found", found.value.as_str());
            report.add(finding.allowed(&found.value, allowed.iter().cloned()));
        }
    }
    needed
}
