//! The facts of each document type, in the reader's words.

use std::sync::Arc;

use super::section::Told;
use super::source;
use crate::language::dates::clock;
use crate::library::{Document, Facet, Text, concerns, path_to};
use crate::model::{
    Cell, Facts, FormFacts, Guideline, Legal, Practice, Procedure, Step, StepBasis, TrainingModule,
};
use crate::options::Audience;
use crate::render::address;
use crate::render::diagram;
use crate::render::edition::Edition;
use crate::render::view::{
    CellView, ContactGroup, DifferenceView, FileView, FormView, GuidelineView, LegalView, Linked,
    MaterialView, ModuleView, ObjectiveView, OutcomeView, Phrase, PlanRow, PracticeView, ProcedureView,
    RecommendationView, Shared, StepView,
};
use crate::yaml::fields::Duration;

/// The facts of a document by type, at most one of them there, and all of them by section.
#[derive(Default)]
pub(crate) struct FactViews {
    /// Of a guideline.
    pub guideline: Option<GuidelineView>,
    /// Of a procedure.
    pub procedure: Option<ProcedureView>,
    /// Of a module.
    pub module: Option<ModuleView>,
    /// Of a practice.
    pub practice: Option<PracticeView>,
    /// Of a form.
    pub form: Option<FormView>,
    /// Of a legal reference.
    pub legal: Option<LegalView>,
    /// By section.
    pub told: Told,
}

/// The facts of a document. `text` is the text shown beside them, whose headings name steps and sessions.
pub(crate) fn of(document: &Document, text: &Text, edition: &Edition<'_>) -> FactViews {
    let view = Teller { document, text, edition };
    let mut views = FactViews::default();
    match &*document.facts {
        Facts::Guideline(facts) => views.guideline = Some(view.guideline(facts, &mut views.told)),
        Facts::Procedure(facts) => views.procedure = Some(view.procedure(facts, &mut views.told)),
        Facts::Module(facts) => views.module = Some(view.module(facts, &mut views.told)),
        Facts::Practice(facts) => views.practice = Some(view.practice(facts)),
        Facts::Form(facts) => views.form = Some(view.form(facts)),
        Facts::Legal(facts) => views.legal = Some(view.legal(facts)),
        Facts::Page => {}
    }
    views
}

/// The first steps of a procedure, for the home page.
pub(crate) fn first_steps(document: &Document, count: usize, edition: &Edition<'_>) -> Vec<StepView> {
    let Facts::Procedure(procedure) = &*document.facts else { return Vec::new() };
    let Some((text, _)) = edition.library.text(document, edition.ix) else { return Vec::new() };
    let view = Teller { document, text, edition };
    let steps = procedure.steps.iter().take(count).enumerate();
    steps.map(|(at, step)| view.step(at, step, &procedure.steps)).collect()
}

/// A duration in words: "1 day and 4 hours".
pub(crate) fn duration(length: Duration, edition: &Edition<'_>) -> String {
    let parts = [
        ("duration_years", length.years),
        ("duration_months", length.months),
        ("duration_weeks", length.weeks),
        ("duration_days", length.days),
        ("duration_hours", length.hours),
        ("duration_minutes", length.minutes),
    ];
    let say = |(id, count): (&str, u32)| edition.say(id, &[("n", i64::from(count).into())]);
    let words = parts.into_iter().filter(|(_, count)| *count > 0).map(say);
    let joined = words.reduce(|first, second| {
        edition.say("duration_join", &[("first", first.into()), ("second", second.into())])
    });
    joined.unwrap_or_default()
}

struct Teller<'a> {
    document: &'a Document,
    text: &'a Text,
    edition: &'a Edition<'a>,
}

impl Teller<'_> {
    /// The heading of a section in the reader's language where there is one.
    fn title(&self, id: &str) -> String {
        self.edition.section_title(self.document, id).map(|title| title.text).unwrap_or_default()
    }

    fn source(&self, id: Option<&str>) -> Option<Linked> {
        source::find(id?, &self.document.metadata.sources, self.edition)
    }

    fn guideline(&self, facts: &Guideline, told: &mut Told) -> GuidelineView {
        let edition = self.edition;
        let one = |(at, one): (usize, &crate::model::Recommendation)| RecommendationView {
            id: Arc::clone(&one.id),
            number: at + 1,
            title: self.title(&one.id),
            strength: one.strength.name(),
            strength_label: edition.named("strength_", one.strength.name()),
            basis: one.basis.as_ref().map(|id| edition.entry("bases", id)),
            legal: edition.references(&one.legal),
            steps: edition.references(&one.steps),
            countries: edition.facets(Facet::Countries, &one.countries),
        };
        let recommendations: Vec<Shared<RecommendationView>> =
            facts.recommendations.iter().enumerate().map(one).map(Shared::new).collect();
        told.recommendations = recommendations.iter().map(|one| (Arc::clone(&one.id), one.clone())).collect();
        GuidelineView { recommendations }
    }

    fn procedure(&self, facts: &Procedure, told: &mut Told) -> ProcedureView {
        let edition = self.edition;
        let steps = facts.steps.iter().enumerate();
        let step = |(at, step)| Shared::new(self.step(at, step, &facts.steps));
        let steps: Vec<Shared<StepView>> = steps.map(step).collect();
        told.steps = steps.iter().map(|step| (Arc::clone(&step.id), step.clone())).collect();
        let mut roles: Vec<Arc<str>> = Vec::new();
        for role in facts.steps.iter().filter_map(|step| step.responsible.as_ref()) {
            if !roles.contains(role) {
                roles.push(Arc::clone(role));
            }
        }
        let named = |id: &Arc<str>| {
            facts.differences.iter().any(|row| row.cells.iter().any(|(country, _)| country == id))
        };
        let countries = edition.library.vocabulary.list("countries").entries.iter().map(|entry| &entry.id);
        let countries: Vec<Arc<str>> = countries.filter(|id| named(id)).cloned().collect();
        let flow = super::flow::of(self.document, self.text, &steps, edition);
        let now = facts.urgent && self.document.status.is_in_force();
        ProcedureView {
            urgent: facts.urgent,
            urgent_contacts: if now { self.contacts() } else { Vec::new() },
            trigger: edition.phrase(&facts.trigger),
            aim: edition.phrase(&facts.aim),
            record: edition.phrase(&facts.record),
            steps,
            roles: edition.facets(Facet::Audience, &roles),
            differences: facts.differences.iter().map(|row| self.difference(row, &countries)).collect(),
            difference_countries: edition.facets(Facet::Countries, &countries),
            diagram_svg: flow.as_ref().map(diagram::draw).unwrap_or_default(),
        }
    }

    /// The contacts of the countries where the document is valid.
    fn contacts(&self) -> Vec<ContactGroup> {
        let (valid, vocabulary) = (&self.document.metadata.countries, &self.edition.library.vocabulary);
        let groups = super::contacts::groups(self.edition).into_iter();
        groups.filter(|group| concerns(valid, &group.country.id, vocabulary)).collect()
    }

    fn step(&self, at: usize, step: &Step, all: &[Step]) -> StepView {
        let edition = self.edition;
        let deadline = step.deadline.as_ref().map(|deadline| {
            let length = duration(deadline.within, edition);
            match &deadline.after {
                None => edition.say("deadline_open", &[("duration", length.into())]),
                Some(event) if all.iter().any(|step| step.id == *event) => {
                    let args = [("duration", length.into()), ("step", self.title(event).into())];
                    edition.say("deadline_step", &args)
                }
                Some(event) => {
                    let label = edition.entry("events", event).label.text;
                    edition.say("deadline", &[("duration", length.into()), ("event", label.into())])
                }
            }
        });
        let roles: Vec<&str> = step.responsible.iter().chain(&step.supporting).map(AsRef::as_ref).collect();
        StepView {
            id: Arc::clone(&step.id),
            number: at + 1,
            title: self.title(&step.id),
            responsible: step.responsible.as_ref().map(|id| edition.shared_facet(Facet::Audience, id)),
            supporting: edition.facets(Facet::Audience, &step.supporting),
            roles: roles.join(" "),
            deadline,
            deadline_iso: step.deadline.as_ref().map(|deadline| deadline.within.to_iso()),
            forms: edition.references(&step.forms),
            legal: edition.references(&step.legal),
            countries: edition.facets(Facet::Countries, &step.countries),
            recommended: step.basis == StepBasis::Recommended,
        }
    }

    /// A row: what a country is not asked about is as unknown as what nobody knows.
    fn difference(&self, row: &crate::model::Difference, countries: &[Arc<str>]) -> DifferenceView {
        let edition = self.edition;
        let cell = |id: &Arc<str>| {
            let country = edition.shared_facet(Facet::Countries, id);
            match row.cells.iter().find(|(known, _)| known == id) {
                Some((_, Cell::Known { text, source, legal, checked_on, .. })) => CellView {
                    country,
                    unknown: false,
                    text: edition.phrase(text),
                    source: self.source(source.as_deref()),
                    legal: edition.references(legal),
                    checked_on: checked_on.map(|day| edition.day(day)),
                },
                Some((_, Cell::Unknown)) | None => CellView {
                    country,
                    unknown: true,
                    text: Phrase::default(),
                    source: None,
                    legal: Vec::new(),
                    checked_on: None,
                },
            }
        };
        DifferenceView {
            id: Arc::clone(&row.id),
            question: edition.phrase(&row.question),
            cells: countries.iter().map(cell).collect(),
        }
    }

    fn module(&self, facts: &TrainingModule, told: &mut Told) -> ModuleView {
        let edition = self.edition;
        let plan = self.plan(facts);
        told.sessions = plan.iter().map(|row| (Arc::clone(&row.id), row.clone())).collect();
        let prerequisites = path_to(edition.library, self.document);
        let for_facilitators = edition.library.audience == Audience::Facilitator;
        let numbers = &edition.locale.numbers;
        ModuleView {
            duration: facts.duration.as_ref().map(|(length, _)| duration(*length, edition)),
            duration_iso: facts.duration.as_ref().map(|(length, _)| length.to_iso()),
            group_size: facts.group_size.map(|(least, most)| {
                let args = [("min", numbers.integer(least).into()), ("max", numbers.integer(most).into())];
                edition.say("group_size", &args)
            }),
            trainers: facts.trainers,
            format: facts.format.as_ref().map(|name| edition.named("format_", name)),
            level: facts.level.as_ref().map(|name| edition.named("training_", name)),
            objectives: facts
                .objectives
                .iter()
                .map(|one| ObjectiveView { text: edition.phrase(&one.text), assessed: one.assessed })
                .collect(),
            prerequisites: prerequisites.into_iter().filter_map(|at| edition.document(at)).collect(),
            room: edition.phrase(&facts.room),
            content_warning: edition.phrase(&facts.content_warning),
            distress_plan: if for_facilitators {
                edition.phrase(&facts.distress_plan)
            } else {
                Phrase::default()
            },
            materials: facts.materials.iter().map(|material| self.material(material)).collect(),
            minutes: facts.sessions.iter().map(|session| session.minutes).sum(),
            plan,
        }
    }

    fn plan(&self, facts: &TrainingModule) -> Vec<Shared<PlanRow>> {
        let edition = self.edition;
        let mut elapsed = 0;
        let mut plan = Vec::with_capacity(facts.sessions.len());
        for session in &facts.sessions {
            let clock = match facts.start {
                Some(start) => clock(start + elapsed),
                None => format!("+{elapsed}"),
            };
            elapsed += session.minutes;
            let materials = session.materials.iter();
            let materials =
                materials.filter_map(|id| facts.materials.iter().find(|material| material.id == *id));
            let objectives = session.objectives.iter();
            let objectives = objectives.filter_map(|id| facts.objectives.iter().find(|one| one.id == *id));
            let title = self.title(&session.id);
            plan.push(Shared::new(PlanRow {
                id: Arc::clone(&session.id),
                clock,
                minutes: session.minutes,
                title: if title.is_empty() && session.is_break { edition.word("break") } else { title },
                method: session.method.as_ref().map(|id| edition.entry("methods", id)),
                materials: materials.map(|material| edition.phrase(&material.title)).collect(),
                objectives: objectives.map(|one| edition.phrase(&one.text)).collect(),
                lead: session.lead.as_ref().map(|name| edition.named("lead_", name)),
                is_break: session.is_break,
                has_section: self.text.body.section(&session.id).is_some(),
            }));
        }
        plan
    }

    fn material(&self, material: &crate::model::Material) -> MaterialView {
        let file = material.file.as_ref().map(|(name, _)| address::attachment(&self.document.id, name));
        MaterialView {
            title: self.edition.phrase(&material.title),
            form: self.edition.references(material.form.as_slice()).into_iter().next(),
            file,
        }
    }

    fn practice(&self, facts: &Practice) -> PracticeView {
        let edition = self.edition;
        let results = facts.results.iter().map(|result| OutcomeView {
            what: edition.phrase(&result.what),
            value: result.value.clone(),
            period: result.period.clone(),
            source: self.source(result.source.as_deref()),
        });
        let failures = self.text.body.section("what-did-not-work");
        PracticeView {
            organisation: edition.phrase(&facts.organisation),
            place: edition.phrase(&facts.place),
            since: facts.since.map(|year| year.to_string()),
            evidence: facts.evidence.as_ref().map(|id| edition.entry("evidence", id)),
            maturity: facts.maturity.as_ref().map(|id| edition.entry("maturity", id)),
            reviewed_by: facts.reviewed.as_ref().map(|review| review.by.clone()),
            reviewed_on: facts.reviewed.as_ref().and_then(|review| review.on).map(|day| edition.day(day)),
            participation: facts.participation.as_ref().map(|name| edition.named("participation_", name)),
            results: results.collect(),
            contact: facts.contact.clone(),
            says_what_did_not_work: failures.is_some_and(|(at, section)| {
                self.text.body.has_text(section) || self.text.body.children(at).next().is_some()
            }),
        }
    }

    fn form(&self, facts: &FormFacts) -> FormView {
        let edition = self.edition;
        let languages = &edition.library.languages;
        let files = facts.files.iter().filter_map(|file| {
            let attachment = edition.library.attachment(self.document, &file.file)?;
            let step = edition.chain().iter().find(|step| step.lang == file.language)?;
            let locale = edition.locale_of(*step);
            let name =
                if languages.code(file.language).is_empty() { Arc::from("") } else { locale.name.clone() };
            Some(FileView {
                language: name,
                tag: locale.tag.clone(),
                format: file.format.to_uppercase(),
                href: address::attachment(&self.document.id, &file.file),
                size: size(attachment.len, edition),
                own: Some(file.language) == edition.lang(),
            })
        });
        let mut files: Vec<FileView> = files.collect();
        files.sort_by_key(|file| !file.own);
        FormView {
            purpose: edition.phrase(&facts.purpose),
            filled_by: edition.facets(Facet::Audience, &facts.filled_by),
            when: edition.phrase(&facts.when),
            kept: edition.phrase(&facts.kept),
            retention: edition.phrase(&facts.retention),
            files,
        }
    }

    fn legal(&self, facts: &Legal) -> LegalView {
        let edition = self.edition;
        LegalView {
            instrument: edition.phrase(&facts.instrument),
            article: facts.article.clone(),
            in_force_from: facts.in_force_from.map(|day| edition.day(day)),
            in_force_until: facts.in_force_until.map(|day| edition.day(day)),
            quotation: edition.phrase(&facts.quotation),
            official_url: facts.official_url.clone(),
            checked_on: facts.checked_on.map(|day| edition.day(day)),
            used_by: self.document.mentioned_in.iter().filter_map(|at| edition.document(*at)).collect(),
        }
    }
}

/// A file's size in words.
fn size(bytes: u64, edition: &Edition<'_>) -> String {
    let say =
        |id: &str, count: u64| edition.say(id, &[("n", i64::try_from(count).unwrap_or(i64::MAX).into())]);
    match bytes {
        0..1_000 => say("size_bytes", bytes),
        1_000..1_000_000 => say("size_kb", bytes.div_ceil(1_000)),
        _ => say("size_mb", bytes.div_ceil(1_000_000)),
    }
}
