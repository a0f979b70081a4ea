//! Sections of a body with the facts they tell.

use std::sync::Arc;

use hashbrown::HashMap;

use crate::library::{State, Text};
use crate::markdown::SectionKind;
use crate::render::body::BodyHtml;
use crate::render::view::{PlanRow, RecommendationView, SectionView, Shared, StepView, TocEntry};

/// Facts by the id of the section that tells them.
#[derive(Default)]
pub(crate) struct Told {
    /// Steps of a procedure.
    pub steps: HashMap<Arc<str>, Shared<StepView>>,
    /// Recommendations of a guideline.
    pub recommendations: HashMap<Arc<str>, Shared<RecommendationView>>,
    /// Sessions of a module.
    pub sessions: HashMap<Arc<str>, Shared<PlanRow>>,
}

/// The sections of a text, nested.
pub(crate) fn tree(text: &Text, html: &BodyHtml, told: &Told) -> Vec<SectionView> {
    let outdated: &[Arc<str>] = match &text.state {
        State::Outdated { sections } => sections,
        _ => &[],
    };
    text.body.top().filter_map(|(at, _)| section(at, text, html, told, outdated)).collect()
}

fn section(
    at: usize,
    text: &Text,
    html: &BodyHtml,
    told: &Told,
    outdated: &[Arc<str>],
) -> Option<SectionView> {
    let section_of_body = text.body.sections.get(at)?;
    let written = html.sections.get(at)?;
    let id = &section_of_body.id;
    let kind = match section_of_body.kind {
        SectionKind::Plain => "plain",
        other => other.name(),
    };
    let children = text.body.children(at).filter_map(|(at, _)| section(at, text, html, told, outdated));
    Some(SectionView {
        id: Arc::clone(id),
        level: section_of_body.level,
        kind,
        title_html: written.title_html.clone(),
        title: written.title.clone(),
        html: written.html.clone(),
        outdated: outdated.contains(id),
        step: told.steps.get(id).cloned(),
        recommendation: told.recommendations.get(id).cloned(),
        session: told.sessions.get(id).cloned(),
        question: written.question.clone(),
        decision: written.decision.clone(),
        children: children.collect(),
    })
}

/// Whether any of some sections, or of those inside them, has something to choose or to tick.
pub(crate) fn are_interactive(sections: &[SectionView]) -> bool {
    sections.iter().any(|section| {
        section.kind == "checklist"
            || section.question.is_some()
            || !section.decision.is_empty()
            || are_interactive(&section.children)
    })
}

/// The table of contents: two levels, without the branches and reasons that stand inside a step or recommendation.
pub(crate) fn contents(sections: &[SectionView]) -> Vec<TocEntry> {
    let entry = |section: &SectionView, children: Vec<TocEntry>| TocEntry {
        id: Arc::clone(&section.id),
        title: section.title.clone(),
        number: section
            .step
            .as_ref()
            .map(|step| step.number)
            .or(section.recommendation.as_ref().map(|recommendation| recommendation.number)),
        children,
    };
    let shown =
        |section: &&SectionView| !matches!(section.kind, "why" | "if-fails" | "question" | "decision");
    sections
        .iter()
        .map(|section| {
            let children = section.children.iter().filter(shown).map(|child| entry(child, Vec::new()));
            entry(section, children.collect())
        })
        .collect()
}
