//! The fields of each document type → [`Facts`]. One function a type.

use std::sync::Arc;

use crate::diagnostic::Code;
use crate::model::{
    Cell, Deadline, Difference, Facts, FormFacts, FormFile, Guideline, Kind, Legal, Material, Objective,
    Outcome, Practice, Procedure, Recommendation, Review, Session, Step, StepBasis, Strength, TrainingModule,
};
use crate::yaml::fields::{Fields, Report, boolean, duration, integer, list, one_of, text, time_of_day};
use crate::yaml::{Node, Value};

use super::values::{
    Context, NAME, TEXT, TITLE, date_field, keyed, list_field, past_date_field, plain_field, reference,
    references, url_field, word_field,
};

/// Longest training, in minutes: four weeks of days.
const LONGEST_SESSION: i64 = 24 * 60;

/// Reads the fields that only this type has.
pub(super) fn read(kind: Kind, fields: &Fields<'_>, context: &Context<'_>, report: &mut Report) -> Facts {
    match kind {
        Kind::Guideline => Facts::Guideline(guideline(fields, context, report)),
        Kind::Procedure => Facts::Procedure(procedure(fields, context, report)),
        Kind::Module => Facts::Module(module(fields, context, report)),
        Kind::Practice => Facts::Practice(practice(fields, context, report)),
        Kind::Form => Facts::Form(form(fields, context, report)),
        Kind::Legal => Facts::Legal(legal(fields, context, report)),
        Kind::Page => Facts::Page,
    }
}

fn guideline(fields: &Fields<'_>, context: &Context<'_>, report: &mut Report) -> Guideline {
    let Some(node) = fields.get("recommendations") else { return Guideline::default() };
    let mut recommendations = Vec::new();
    for (id, range, node) in keyed(node, report) {
        let known = &["strength", "basis", "legal", "steps", "countries"];
        let Some(fields) = Fields::open(node, known, report) else { continue };
        let strength =
            fields.require("strength", report).and_then(|node| one_of(node, Strength::NAMES, report));
        let legal = references(&fields, "legal", report);
        let Some(strength) = strength else { continue };
        if strength.value.is_law() && legal.is_empty() {
            let finding = report.finding(Code::MustWithoutLegalBasis, &strength.range);
            report.add(finding.arg("id", &id).arg("found", strength.value.name()));
        }
        recommendations.push(Recommendation {
            id,
            strength: strength.value,
            basis: context.name_field(&fields, "basis", "bases", report),
            legal,
            steps: references(&fields, "steps", report),
            countries: context.names_field(&fields, "countries", "countries", report),
            range,
        });
    }
    Guideline { recommendations }
}

fn procedure(fields: &Fields<'_>, context: &Context<'_>, report: &mut Report) -> Procedure {
    Procedure {
        urgent: fields.get("urgent").and_then(|node| boolean(node, report)).unwrap_or(false),
        trigger: context.text_field(fields, "trigger", TEXT, report),
        aim: context.text_field(fields, "aim", TEXT, report),
        record: context.text_field(fields, "record", TEXT, report),
        steps: fields.require("steps", report).map(|node| steps(node, context, report)).unwrap_or_default(),
        differences: fields
            .get("countries_differ")
            .map(|node| differences(node, context, report))
            .unwrap_or_default(),
    }
}

fn steps(node: &Node, context: &Context<'_>, report: &mut Report) -> Vec<Step> {
    let entries = keyed(node, report);
    let ids: Vec<Arc<str>> = entries.iter().map(|(id, _, _)| Arc::clone(id)).collect();
    let mut steps = Vec::new();
    for (id, range, node) in entries {
        let known = &["responsible", "supporting", "within", "after", "form", "legal", "countries", "basis"];
        let Some(fields) = Fields::open(node, known, report) else { continue };
        let responsible = context.name_field(&fields, "responsible", "actors", report);
        let within = fields.get("within").and_then(|node| duration(node, report));
        if let (Some(within), None) = (&within, fields.get("responsible")) {
            let finding = report.finding(Code::DeadlineWithoutRole, &within.range);
            report.add(finding.arg("id", &id));
        }
        let after = fields.get("after").and_then(|node| event(node, &ids, context, report));
        let basis = fields.get("basis").and_then(|node| {
            one_of(node, &[("rule", StepBasis::Rule), ("recommended", StepBasis::Recommended)], report)
        });
        steps.push(Step {
            id,
            responsible,
            supporting: context.names_field(&fields, "supporting", "actors", report),
            deadline: within.map(|within| Deadline { within: within.value, after }),
            forms: references(&fields, "form", report),
            legal: references(&fields, "legal", report),
            countries: context.names_field(&fields, "countries", "countries", report),
            basis: basis.map_or(StepBasis::Rule, |found| found.value),
            range,
        });
    }
    steps
}

/// What a deadline runs from: an event of the vocabulary, or a step of the same procedure.
fn event(node: &Node, steps: &[Arc<str>], context: &Context<'_>, report: &mut Report) -> Option<Arc<str>> {
    let found = text(node, NAME, report)?;
    if let Some(step) = steps.iter().find(|step| step.as_ref() == found.value) {
        return Some(Arc::clone(step));
    }
    let events = context.vocabulary.list("events");
    if let Some(entry) = events.get(&found.value) {
        return Some(Arc::clone(&entry.id));
    }
    let finding = report.finding(Code::UnknownValue, &node.range).arg("found", found.value.as_str());
    let allowed = events.ids().chain(steps.iter().map(AsRef::as_ref)).map(str::to_owned);
    report.add(finding.allowed(&found.value, allowed));
    None
}

fn differences(node: &Node, context: &Context<'_>, report: &mut Report) -> Vec<Difference> {
    let mut differences = Vec::new();
    for (id, range, node) in keyed(node, report) {
        let Some(fields) = Fields::open_any(node, report) else { continue };
        let question = fields.require("question", report);
        let question = question.map(|node| context.localized_text(node, TITLE, report)).unwrap_or_default();
        let countries = context.vocabulary.list("countries");
        let mut cells = Vec::new();
        for (key, value) in fields.pairs().filter(|(key, _)| key.name != "question") {
            let Some(country) = countries.get(&key.name) else {
                let finding = report.finding(Code::UnknownValue, &key.range).arg("found", key.name.as_str());
                let allowed = std::iter::once("question").chain(countries.ids()).map(str::to_owned);
                report.add(finding.allowed(&key.name, allowed));
                continue;
            };
            if let Some(cell) = cell(value, context, report) {
                cells.push((Arc::clone(&country.id), cell));
            }
        }
        differences.push(Difference { id, question, cells, range });
    }
    differences
}

fn cell(node: &Node, context: &Context<'_>, report: &mut Report) -> Option<Cell> {
    if let Value::Scalar(word) = &node.value {
        if word == "unknown" {
            return Some(Cell::Unknown);
        }
        let finding = report.finding(Code::UnknownValue, &node.range).arg("found", word.as_str());
        report.add(finding.allowed(word, ["unknown"]));
        return None;
    }
    let fields = Fields::open(node, &["text", "source", "legal", "checked_on"], report)?;
    let words = fields.require("text", report)?;
    Some(Cell::Known {
        text: context.localized_text(words, TEXT, report),
        source: plain_field(&fields, "source", 40, report),
        legal: references(&fields, "legal", report),
        checked_on: past_date_field(&fields, "checked_on", report),
        range: node.range.clone(),
    })
}

fn module(fields: &Fields<'_>, context: &Context<'_>, report: &mut Report) -> TrainingModule {
    let objectives =
        fields.get("objectives").map(|node| objectives(node, context, report)).unwrap_or_default();
    let materials = fields.get("materials").map(|node| materials(node, context, report)).unwrap_or_default();
    let sessions = fields.require("sessions", report);
    let sessions = sessions.map(|node| sessions_of(node, &objectives, &materials, context, report));
    let length = fields.require("duration", report).and_then(|node| duration(node, report));
    TrainingModule {
        duration: length.map(|found| (found.value, found.range)),
        start: fields.get("start").and_then(|node| time_of_day(node, report)).map(|found| found.value),
        group_size: fields.get("group_size").and_then(|node| group_size(node, report)),
        trainers: fields
            .get("trainers")
            .and_then(|node| integer(node, 1..=50, report))
            .map(|found| found.value),
        format: word_field(fields, "format", &["in-person", "online", "blended"], report),
        level: word_field(fields, "level_of_training", &["basic", "intermediate", "advanced"], report),
        objectives,
        prerequisites: references(fields, "prerequisites", report),
        room: context.text_field(fields, "room", TEXT, report),
        content_warning: context.text_field(fields, "content_warning", TEXT, report),
        distress_plan: context.text_field(fields, "distress_plan", TEXT, report),
        materials,
        sessions: sessions.unwrap_or_default(),
    }
}

fn group_size(node: &Node, report: &mut Report) -> Option<(i64, i64)> {
    let fields = Fields::open(node, &["min", "max"], report)?;
    let least = fields.require("min", report).and_then(|node| integer(node, 1..=1000, report))?.value;
    let most = fields.require("max", report).and_then(|node| integer(node, least..=1000, report))?.value;
    Some((least, most))
}

fn objectives(node: &Node, context: &Context<'_>, report: &mut Report) -> Vec<Objective> {
    let mut objectives = Vec::new();
    for item in list(node) {
        let Some(fields) = Fields::open(item, &["id", "text", "assessed"], report) else { continue };
        let id = fields.require("id", report).and_then(|node| text(node, NAME, report));
        let words = fields.require("text", report).map(|node| context.localized_text(node, TEXT, report));
        let assessed = fields.get("assessed").and_then(|node| boolean(node, report)).unwrap_or(false);
        if let (Some(id), Some(text)) = (id, words) {
            objectives.push(Objective { id: Arc::from(id.value), text, assessed });
        }
    }
    objectives
}

fn materials(node: &Node, context: &Context<'_>, report: &mut Report) -> Vec<Material> {
    let mut materials = Vec::new();
    for (id, _, node) in keyed(node, report) {
        let Some(fields) = Fields::open(node, &["title", "form", "file"], report) else { continue };
        let title = fields.require("title", report);
        let file = fields.get("file").and_then(|node| text(node, NAME, report));
        materials.push(Material {
            id,
            title: title.map(|node| context.localized_text(node, TITLE, report)).unwrap_or_default(),
            form: fields.get("form").and_then(|node| reference(node, report)),
            file: file.map(|found| (found.value, found.range)),
        });
    }
    materials
}

fn sessions_of(
    node: &Node,
    objectives: &[Objective],
    materials: &[Material],
    context: &Context<'_>,
    report: &mut Report,
) -> Vec<Session> {
    let mut sessions = Vec::new();
    for (id, range, node) in keyed(node, report) {
        let known = &["minutes", "method", "materials", "objectives", "lead", "break"];
        let Some(fields) = Fields::open(node, known, report) else { continue };
        let minutes = fields.require("minutes", report);
        let Some(minutes) = minutes.and_then(|node| integer(node, 1..=LONGEST_SESSION, report)) else {
            continue;
        };
        let ids: Vec<&str> = materials.iter().map(|material| material.id.as_ref()).collect();
        let used = known_ids(&fields, "materials", &ids, report);
        let ids: Vec<&str> = objectives.iter().map(|objective| objective.id.as_ref()).collect();
        let served = known_ids(&fields, "objectives", &ids, report);
        sessions.push(Session {
            id,
            minutes: u32::try_from(minutes.value).unwrap_or(0),
            method: context.name_field(&fields, "method", "methods", report),
            materials: used,
            objectives: served,
            lead: word_field(&fields, "lead", &["trainer", "co-trainer", "both"], report),
            is_break: fields.get("break").and_then(|node| boolean(node, report)).unwrap_or(false),
            range,
        });
    }
    sessions
}

/// A list of ids that the same document defines.
fn known_ids(fields: &Fields<'_>, name: &str, known: &[&str], report: &mut Report) -> Vec<Arc<str>> {
    let Some(node) = fields.get(name) else { return Vec::new() };
    let mut ids = Vec::new();
    for item in list(node) {
        let Some(found) = text(item, NAME, report) else { continue };
        if known.contains(&found.value.as_str()) {
            ids.push(Arc::from(found.value));
        } else {
            let finding = report.finding(Code::UnknownValue, &item.range).arg("found", found.value.as_str());
            report.add(finding.allowed(&found.value, known.iter().copied()));
        }
    }
    ids
}

fn practice(fields: &Fields<'_>, context: &Context<'_>, report: &mut Report) -> Practice {
    let reviewed = fields.get("reviewed").and_then(|node| {
        let fields = Fields::open(node, &["by", "on"], report)?;
        let by = text(fields.require("by", report)?, TEXT, report)?.value;
        Some(Review { by, on: past_date_field(&fields, "on", report) })
    });
    let results = fields.get("results").map(|node| results(node, context, report)).unwrap_or_default();
    Practice {
        organisation: context.text_field(fields, "organisation", TEXT, report),
        place: context.text_field(fields, "place", TEXT, report),
        since: fields
            .get("since")
            .and_then(|node| integer(node, 1900..=2200, report))
            .map(|found| found.value),
        evidence: context.name_field(fields, "evidence", "evidence", report),
        maturity: context.name_field(fields, "maturity", "maturity", report),
        reviewed,
        participation: word_field(fields, "participation", &["yes", "no", "unknown"], report),
        results,
        contact: plain_field(fields, "contact", TEXT, report),
    }
}

fn results(node: &Node, context: &Context<'_>, report: &mut Report) -> Vec<Outcome> {
    let mut results = Vec::new();
    for item in list(node) {
        let Some(fields) = Fields::open(item, &["what", "value", "period", "source"], report) else {
            continue;
        };
        let what = fields.require("what", report).map(|node| context.localized_text(node, TEXT, report));
        let value = fields.require("value", report).and_then(|node| text(node, NAME, report));
        if let (Some(what), Some(value)) = (what, value) {
            let period = plain_field(&fields, "period", NAME, report);
            let source = plain_field(&fields, "source", 40, report);
            results.push(Outcome { what, value: value.value, period, source });
        }
    }
    results
}

fn form(fields: &Fields<'_>, context: &Context<'_>, report: &mut Report) -> FormFacts {
    let files = fields.get("files").map(|node| {
        let mut files = Vec::new();
        for item in list(node) {
            let Some(fields) = Fields::open(item, &["language", "format", "file"], report) else { continue };
            let language = fields.require("language", report).and_then(|node| context.language(node, report));
            let format =
                fields.require("format", report).and_then(|node| context.name(node, "formats", report));
            let file = fields.require("file", report).and_then(|node| text(node, NAME, report));
            if let (Some(language), Some(format), Some(file)) = (language, format, file) {
                files.push(FormFile { language, format, file: file.value, range: file.range });
            }
        }
        files
    });
    FormFacts {
        purpose: context.text_field(fields, "purpose", TEXT, report),
        filled_by: context.names_field(fields, "filled_by", "actors", report),
        when: context.text_field(fields, "when", TEXT, report),
        kept: context.text_field(fields, "kept", TEXT, report),
        retention: context.text_field(fields, "retention", TEXT, report),
        files: files.unwrap_or_default(),
    }
}

fn legal(fields: &Fields<'_>, context: &Context<'_>, report: &mut Report) -> Legal {
    let instrument = fields.require("instrument", report);
    Legal {
        instrument: instrument.map(|node| context.localized_text(node, TEXT, report)).unwrap_or_default(),
        article: list_field(fields, "article", NAME, report).into_iter().next(),
        in_force_from: date_field(fields, "in_force_from", report),
        in_force_until: date_field(fields, "in_force_until", report),
        quotation: context.text_field(fields, "quotation", TEXT, report),
        official_url: url_field(fields, "official_url", report),
        checked_on: past_date_field(fields, "checked_on", report),
    }
}
