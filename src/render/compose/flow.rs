//! The flow of a procedure: its steps and questions in the order of the text, with the ways that lead on from them.

use std::sync::Arc;

use crate::language::Step;
use crate::library::{Document, LinkTarget, Text};
use crate::markdown::{Op, Section, SectionKind, Tag, text};
use crate::render::body;
use crate::render::diagram::{Aside, Flow, Goal, Row, Shape};
use crate::render::edition::Edition;
use crate::render::view::{Phrase, Shared, StepView};

/// The flow that a text tells.
pub(crate) fn of(
    document: &Document,
    text: &Text,
    steps: &[Shared<StepView>],
    edition: &Edition<'_>,
) -> Option<Flow> {
    let step = *edition.chain().iter().find(|step| step.lang == text.lang)?;
    let teller = Teller { document, text, step, edition };
    let rows = teller.rows(steps);
    let count = |question: bool| {
        let found = rows.iter().filter(|row| (row.shape == Shape::Question) == question).count();
        i64::try_from(found).unwrap_or(i64::MAX).into()
    };
    let args = [("steps", count(false)), ("questions", count(true))];
    let tag = &edition.locale_of(step).tag;
    Some(Flow {
        id: Arc::clone(&document.id),
        title: edition.word("flow"),
        description: edition.say("flow_described", &args),
        described_by: "ui-steps-table",
        lang: (*tag != edition.locale.tag).then(|| Arc::clone(tag)),
        rows,
    })
}

struct Teller<'a> {
    document: &'a Document,
    text: &'a Text,
    step: Step,
    edition: &'a Edition<'a>,
}

impl Teller<'_> {
    fn rows(&self, steps: &[Shared<StepView>]) -> Vec<Row> {
        let mut rows: Vec<Row> = Vec::new();
        // The row that each section stands in, for ways that lead to it.
        let mut places: Vec<(&str, usize)> = Vec::new();
        let mut questions: Vec<(usize, &Section)> = Vec::new();
        for section in self.text.body.sections.iter().filter(|section| section.level > 0) {
            let told = steps.iter().find(|step| step.id == section.id);
            match (told, section.kind) {
                (Some(step), _) => {
                    places.push((&section.id, rows.len()));
                    rows.push(self.row(section, step));
                }
                (None, SectionKind::Decision) => {
                    places.push((&section.id, rows.len()));
                    questions.push((rows.len(), section));
                    rows.push(Row {
                        shape: Shape::Question,
                        words: self.words(section.title.clone()),
                        notes: Vec::new(),
                        asides: Vec::new(),
                    });
                }
                (None, SectionKind::IfFails) => {
                    // It belongs to the step, even if a question stands between them.
                    let step = rows.iter_mut().rev().find(|row| row.shape != Shape::Question);
                    if let Some(row) = step {
                        row.asides.push(Aside::Fails(self.words(section.title.clone())));
                    }
                }
                (None, _) => {}
            }
        }
        for (at, section) in questions {
            let ways = self.ways(section, &places);
            if let Some(row) = rows.get_mut(at) {
                row.asides.extend(ways);
            }
        }
        rows
    }

    fn row(&self, section: &Section, step: &StepView) -> Row {
        let mut notes: Vec<Phrase> = step.responsible.iter().map(|role| role.label.clone()).collect();
        if !step.countries.is_empty() {
            let names: Vec<&str> = step.countries.iter().map(|country| country.label.text.as_str()).collect();
            notes.push(Phrase::own(format!("{}: {}", self.edition.word("only_in"), names.join(", "))));
        }
        Row {
            shape: Shape::Step(step.number),
            words: self.words(section.title.clone()),
            notes,
            asides: Vec::new(),
        }
    }

    /// The ways out of a question: the items of its list.
    fn ways(&self, section: &Section, places: &[(&str, usize)]) -> Vec<Aside> {
        let start = section.content.start;
        let (items, ..) = body::options(self.text.body.ops(section.content.clone()));
        let way = |item: std::ops::Range<usize>| {
            let range = item.start + start..item.end + start;
            let words = self.words(range.clone());
            let to = self.goal(self.text.body.ops(range), places);
            match &to {
                // A link without words is called what its goal is called.
                Goal::Named(name) if words.is_empty() || *name == words => {
                    Aside::Way { words: name.clone(), to: Goal::Open }
                }
                _ => Aside::Way { words, to },
            }
        };
        items.into_iter().map(way).collect()
    }

    /// Where the first link among some instructions leads.
    fn goal(&self, ops: &[Op], places: &[(&str, usize)]) -> Goal {
        let link = ops.iter().find_map(|op| match op {
            Op::Open(Tag::Link(at)) | Op::LinkName(at) => usize::try_from(*at).ok(),
            _ => None,
        });
        let here = |section: &str| {
            if let Some((_, row)) = places.iter().find(|(id, _)| *id == section) {
                return Goal::Row(*row);
            }
            let found = self.text.body.section(section).map(|(_, section)| section.title.clone());
            found.map_or(Goal::Open, |title| Goal::Named(self.words(title)))
        };
        match link.and_then(|at| self.text.links.get(at)) {
            Some(LinkTarget::Section(section)) => here(section),
            Some(LinkTarget::Document { document, section }) => {
                let library = self.edition.library;
                let Some(found) = library.document(*document) else { return Goal::Open };
                match section {
                    Some(section) if found.id == self.document.id => here(section),
                    _ => Goal::Named(self.edition.linked(found, section.as_deref()).label.text),
                }
            }
            _ => Goal::Open,
        }
    }

    /// The words of some instructions in the script of the edition.
    fn words(&self, range: std::ops::Range<usize>) -> String {
        let words = text::line(&self.text.body, self.text.body.ops(range));
        self.edition.script(self.step.locale, &words).into_owned()
    }
}
