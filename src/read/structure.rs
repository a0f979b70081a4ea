//! Facts against words: every step, recommendation and session of the front matter has its heading, in the same order;
//! and the times of a module add up.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::Code;
use crate::markdown::Body;
use crate::model::{BaseFile, Facts, TrainingModule};
use crate::yaml::fields::Report;

use super::schema::PRACTICE_SECTIONS;

/// Checks the front matter of a base file against its body.
pub(super) fn check(base: &BaseFile, body: &Body, report: &mut Report) {
    let wanted = wanted(&base.facts);
    headings(&wanted, body, report);
    match &*base.facts {
        Facts::Module(module) => plan(module, report),
        Facts::Practice(_) => practice(body, report),
        _ => {}
    }
}

/// The sections that the facts name, with where they name them.
fn wanted(facts: &Facts) -> Vec<(Arc<str>, Range<usize>)> {
    let pair = |id: &Arc<str>, range: &Range<usize>| (Arc::clone(id), range.clone());
    match facts {
        Facts::Guideline(guideline) => {
            guideline.recommendations.iter().map(|one| pair(&one.id, &one.range)).collect()
        }
        Facts::Procedure(procedure) => procedure.steps.iter().map(|one| pair(&one.id, &one.range)).collect(),
        Facts::Module(module) => {
            module.sessions.iter().filter(|one| !one.is_break).map(|one| pair(&one.id, &one.range)).collect()
        }
        _ => Vec::new(),
    }
}

fn headings(wanted: &[(Arc<str>, Range<usize>)], body: &Body, report: &mut Report) {
    let mut last: Option<(usize, &Arc<str>)> = None;
    for (id, range) in wanted {
        let Some((at, section)) = body.section(id) else {
            let finding = report.finding(Code::SectionMissing, range).arg("found", id);
            let known = body
                .sections
                .iter()
                .filter(|section| section.level > 0)
                .map(|section| section.id.to_string());
            let mut finding = finding.allowed(id, known);
            finding.allowed.clear();
            report.add(finding);
            continue;
        };
        if let Some((before, other)) = last.filter(|(before, _)| *before > at) {
            let place = body.sections.get(before).map(|section| report.place(&section.range));
            let mut finding =
                report.finding(Code::SectionOrder, &section.range).arg("found", id).arg("other", other);
            finding.related.extend(place);
            report.add(finding);
        } else {
            last = Some((at, id));
        }
    }
}

/// Minutes of the sessions against the duration.
fn plan(module: &TrainingModule, report: &mut Report) {
    let Some((duration, range)) = &module.duration else { return };
    let planned: u32 = module.sessions.iter().map(|session| session.minutes).sum();
    // A module of several days is given in days; then only sums within a day could be checked, and there are none.
    let Some(promised) = duration.as_minutes().filter(|_| duration.days == 0 && duration.weeks == 0) else {
        return;
    };
    if planned != promised && !module.sessions.is_empty() {
        let number = |minutes: u32| i64::from(minutes);
        let finding = report.finding(Code::PlanMismatch, range);
        let difference = number(planned) - number(promised);
        report.add(
            finding
                .arg("planned", number(planned))
                .arg("promised", number(promised))
                .arg("difference", difference),
        );
    }
}

/// A practice says what did not work, or is marked as not saying it.
fn practice(body: &Body, report: &mut Report) {
    for id in PRACTICE_SECTIONS {
        match body.section(id) {
            None => {
                let finding = report.finding(Code::SectionMissing, &(0..0)).arg("found", *id);
                report.add(finding);
            }
            Some((at, section)) if *id == "what-did-not-work" => {
                if !body.has_text(section) && body.children(at).next().is_none() {
                    report.add(report.finding(Code::NothingDidNotWork, &section.range));
                }
            }
            Some(_) => {}
        }
    }
}
