//! A document's page.

use std::sync::Arc;

use super::{card, facts, section, source};
use crate::language::Step;
use crate::library::{Document, Facet, LinkTarget, State, Text};
use crate::model::{Reference, Significance};
use crate::render::address::Address;
use crate::render::body::BodyHtml;
use crate::render::edition::Edition;
use crate::render::licence;
use crate::render::view::{
    AdaptedView, AudienceView, Card, ChangeView, DocumentView, Fallback, Linked, Phrase, Shared, SourceView,
    TermView, TranslationView,
};

/// A document in an edition: `text` is what its readers get, `html` the same as HTML.
pub(crate) fn of(
    document: &Document,
    text: &Text,
    step: Step,
    html: &BodyHtml,
    edition: &Edition<'_>,
) -> DocumentView {
    let metadata = &document.metadata;
    let facts::FactViews { guideline, procedure, module, practice, form, legal, told } =
        facts::of(document, text, edition);
    let sections = section::tree(text, html, &told);
    let terms = terms(text, edition);
    let roles = procedure.as_ref().map_or(0, |procedure| procedure.roles.len());
    let licence = metadata.licence.clone().or_else(|| edition.library.site.licence.clone());
    let day = |date: &jiff::civil::Date| edition.day(*date);
    DocumentView {
        id: Arc::clone(&document.id),
        kind: document.kind.name(),
        kind_label: edition.named("kind_", document.kind.name()),
        title: edition.title(document),
        summary: edition.phrase(&document.summary),
        keywords: edition.list(&document.keywords),
        body_lang: edition.locale_of(step).tag.clone(),
        fallback: fallback(document, step, edition),
        translation: translation(document, text, edition),
        status: card::status(document, edition),
        version: metadata.version.clone(),
        valid_from: metadata.valid_from.as_ref().map(day),
        review_by: metadata.review_by.as_ref().map(day),
        verified_on: metadata.verified_on.as_ref().map(day),
        overdue: document.overdue,
        owner: edition.phrase(&metadata.owner),
        superseded_by: document.superseded_by.iter().filter_map(|at| edition.document(*at)).collect(),
        supersedes: edition.references(&metadata.supersedes),
        topics: edition.facets(Facet::Topics, &metadata.topics),
        phases: edition.facets(Facet::Phases, &metadata.phases),
        countries: edition.facets(Facet::Countries, &metadata.countries),
        levels: edition.facets(Facet::Levels, &metadata.levels),
        audience: AudienceView {
            actors: edition.facets(Facet::Audience, &metadata.audience),
            groups: edition.facets(Facet::Groups, &metadata.target.groups),
            circumstances: edition.facets(Facet::Circumstances, &metadata.target.circumstances),
            ages: edition.facets(Facet::Ages, &metadata.target.ages),
            sexes: edition.facets(Facet::Sexes, &metadata.target.sexes),
        },
        licence_url: licence.as_deref().and_then(licence::address),
        licence,
        attribution: metadata.attribution.clone().or_else(|| edition.library.site.attribution.clone()),
        citation: citation(document, edition),
        adapted_from: metadata.adapted_from.as_ref().map(|from| AdaptedView {
            source: from.source.clone(),
            title: from.title.clone(),
            version: from.version.clone(),
            url: from.url.clone(),
            authors: from.authors.clone(),
            licence: from.licence.clone(),
            licence_url: from.licence.as_deref().and_then(licence::address),
            date: from.date.as_ref().map(day),
            changes: edition.phrase(&from.changes),
        }),
        sources: metadata
            .sources
            .iter()
            .map(|source| SourceView {
                id: source.id.clone(),
                title: source.title.clone(),
                lang: source::lang(source, edition),
                url: source.url.clone(),
                checked_on: source.checked_on.as_ref().map(day),
            })
            .collect(),
        changes: changes(document, edition),
        related: related(&metadata.related, edition),
        mentioned_in: document.mentioned_in.iter().filter_map(|at| edition.document(*at)).collect(),
        review_needed: review_needed(&metadata.review_needed, edition),
        sensitive: document.is_sensitive(),
        interactive: roles > 1 || !terms.is_empty() || section::are_interactive(&sections),
        toc: section::contents(&sections),
        intro_html: html.sections.first().map(|intro| intro.html.clone()).unwrap_or_default(),
        sections,
        footnotes_html: html.footnotes.clone(),
        terms,
        guideline,
        procedure,
        module,
        practice,
        form,
        legal,
    }
}

/// Set when the body is not in the edition's own language.
fn fallback(document: &Document, step: Step, edition: &Edition<'_>) -> Option<Fallback> {
    if Some(step.lang) == edition.lang() {
        return None;
    }
    let locale = edition.locale_of(step);
    Some(Fallback {
        tag: locale.tag.clone(),
        name: locale.name.clone(),
        notice: edition.word("notice_fallback"),
        href: in_edition(document, step, edition),
    })
}

/// The way from the site's root to a document in the edition that shows a step's language, in its script if there is one.
fn in_edition(document: &Document, step: Step, edition: &Edition<'_>) -> Option<String> {
    let locale = edition.showing(step)?;
    Some(format!("{}/{}", locale.slug, Address::document(document.kind, &document.id).path()))
}

fn translation(document: &Document, text: &Text, edition: &Edition<'_>) -> Option<TranslationView> {
    let front = text.translation.as_ref()?;
    let original = document.original()?;
    let chain = edition.chain();
    let origin = *chain.iter().find(|step| step.lang == original.lang)?;
    let locale = edition.locale_of(origin);
    let source_version = front.source.as_ref().map(|source| source.version.clone());
    let current_version = document.metadata.version.clone();
    let state = text.state.name();
    let notice = match &text.state {
        State::Draft => Some(edition.word("notice_draft")),
        State::MachineAssisted => Some(edition.word("notice_machine_assisted")),
        State::Outdated { .. } => {
            let version = |version: &Option<String>| version.clone().unwrap_or_else(|| "–".to_owned());
            let args =
                [("source", version(&source_version).into()), ("current", version(&current_version).into())];
            // A text may be changed without a new version.
            let id =
                if source_version == current_version { "notice_outdated_text" } else { "notice_outdated" };
            Some(edition.say(id, &args))
        }
        State::Original | State::Reviewed | State::Missing => None,
    };
    let outdated: &[Arc<str>] = match &text.state {
        State::Outdated { sections } => sections,
        _ => &[],
    };
    let outdated_sections = outdated.iter().filter_map(|id| {
        let title = edition.section_title(document, id)?;
        let here = text.body.section(id).is_some();
        Some(Linked { id: Arc::clone(id), label: title, href: here.then(|| format!("#{id}")) })
    });
    let own = chain.iter().find(|step| step.lang == text.lang).copied();
    let name = |name: &str| own.map_or_else(|| name.to_owned(), |step| edition.in_step(step, name).text);
    Some(TranslationView {
        state,
        label: edition.named("state_", state),
        notice,
        original: Phrase { text: locale.name.to_string(), lang: Some(locale.tag.clone()) },
        original_href: in_edition(document, origin, edition).unwrap_or_default(),
        source_version,
        current_version,
        outdated_sections: outdated_sections.collect(),
        translator: front.translator.as_deref().map(name),
        reviewer: front.reviewer.as_deref().map(name),
    })
}

fn changes(document: &Document, edition: &Edition<'_>) -> Vec<ChangeView> {
    let mut changes: Vec<_> = document.metadata.changes.iter().collect();
    changes.sort_by_key(|change| std::cmp::Reverse(change.date));
    changes.into_iter().map(|entry| change(entry, edition)).collect()
}

/// An entry of a change log.
pub(crate) fn change(change: &crate::model::Change, edition: &Edition<'_>) -> ChangeView {
    let major = change.significance == Significance::Major;
    ChangeView {
        version: change.version.clone(),
        date: edition.day(change.date),
        major,
        significance: edition.word(if major { "significance_major" } else { "significance_minor" }),
        note: edition.phrase(&change.note),
    }
}

fn related(references: &[Reference], edition: &Edition<'_>) -> Vec<Shared<Card>> {
    let found = references.iter().filter_map(|reference| edition.library.find(&reference.id));
    found.filter_map(|at| edition.card(at)).collect()
}

fn review_needed(needed: &[String], edition: &Edition<'_>) -> Vec<String> {
    let languages = &edition.library.languages;
    let say = |what: &String| match what.strip_prefix("native-") {
        None => Some(edition.named("review_", what)),
        Some(code) => {
            // Whether another language's text needs a reader does not concern the reader of this one.
            let lang = languages.lang(code).filter(|lang| Some(*lang) == edition.lang())?;
            let step = edition.chain().iter().find(|step| step.lang == lang)?;
            let name = edition.locale_of(*step).spoken.as_ref();
            Some(edition.say("review_native", &[("language", name.into())]))
        }
    };
    needed.iter().filter_map(say).collect()
}

/// Author, title, version, date, site: as it can be put under a text that quotes the document.
fn citation(document: &Document, edition: &Edition<'_>) -> String {
    let site = &edition.library.site;
    let author =
        document.metadata.attribution.clone().or_else(|| site.attribution.clone()).unwrap_or_default();
    let date = card::updated_day(document, edition).map(|day| day.text);
    let mut args = vec![
        ("author", author.into()),
        ("title", edition.title(document).text.into()),
        ("site", edition.phrase(&site.title).text.into()),
    ];
    let cited = match document.metadata.version.clone().zip(date) {
        Some((version, date)) => {
            args.extend([("version", version.into()), ("date", date.into())]);
            edition.say("cite", &args)
        }
        None => edition.say("cite_undated", &args),
    };
    let address = site.base_url.as_ref().map(|base| {
        let page = Address::document(document.kind, &document.id);
        format!(". {base}{}/{}", edition.locale.slug, page.path())
    });
    cited + &address.unwrap_or_default()
}

/// The concepts that a text links to, each once, for definitions in place.
fn terms(text: &Text, edition: &Edition<'_>) -> Vec<Shared<TermView>> {
    let mut seen: Vec<usize> = Vec::new();
    for link in text.links.iter() {
        if let LinkTarget::Term(at) = link
            && !seen.contains(at)
        {
            seen.push(*at);
        }
    }
    let mut terms: Vec<_> = seen.into_iter().filter_map(|at| edition.term(at)).collect();
    terms.sort_by(|a, b| edition.locale.collation.compare(&a.term.text, &b.term.text));
    terms.into_iter().cloned().collect()
}
