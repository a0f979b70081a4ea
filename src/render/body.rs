//! A document's text → HTML, once for every script it is shown in.
//!
//! The same HTML serves every edition that shows the text: links are relative, and all editions have the same pages.

use std::borrow::Cow;

use super::address::{self, Address};
use super::edition::Edition;
use super::view::{ChoiceView, DecisionOption, QuestionView};
use crate::language::Step;
use crate::library::{Document, LinkTarget, Text};
use crate::markdown::html::{Resolve, Resolved, Writer};
use crate::markdown::{Op, Section, SectionKind, Tag, question};
use crate::picture::{Format, Picture, Variant, WIDEST};
use crate::read::tree::Attachment;

/// From a document's page to the edition's home and to the site's root.
const BASE: &str = "../../";
const ROOT: &str = "../../../";

/// What a browser that does not choose gets is no wider than this, where there is such a copy.
const COMMON_WIDTH: u32 = 960;

/// A text as HTML, by the sections of its body.
#[derive(Debug)]
pub(super) struct BodyHtml {
    /// One for each of [`crate::markdown::Body::sections`].
    pub sections: Vec<SectionHtml>,
    /// Footnotes; empty if there are none.
    pub footnotes: String,
}

/// A section as HTML.
#[derive(Debug, Default)]
pub(super) struct SectionHtml {
    /// The heading.
    pub title_html: String,
    /// The heading as text.
    pub title: String,
    /// The text under it.
    pub html: String,
    /// The options of a question.
    pub question: Option<QuestionView>,
    /// The ways out of a decision.
    pub decision: Vec<DecisionOption>,
}

/// Writes a text for the readers of an edition's chain step.
pub(super) fn write(document: &Document, text: &Text, step: Step, edition: &Edition<'_>) -> BodyHtml {
    with_writer(document, text, step, edition, |writer| BodyHtml {
        sections: text.body.sections.iter().map(|section| one(writer, text, section)).collect(),
        footnotes: writer.footnotes(),
    })
}

/// Writes only some sections of a text, each with its index.
pub(super) fn write_some(
    document: &Document,
    text: &Text,
    step: Step,
    edition: &Edition<'_>,
    wanted: impl Fn(usize, &Section) -> bool,
) -> Vec<(usize, SectionHtml)> {
    with_writer(document, text, step, edition, |writer| {
        let sections = text.body.sections.iter().enumerate();
        let wanted = sections.filter(|(at, section)| wanted(*at, section));
        wanted.map(|(at, section)| (at, one(writer, text, section))).collect()
    })
}

/// Runs something with a writer that has the text's links and the edition's script.
fn with_writer<T>(
    document: &Document,
    text: &Text,
    step: Step,
    edition: &Edition<'_>,
    run: impl FnOnce(&Writer<'_>) -> T,
) -> T {
    let protected: &[String] =
        text.translation.as_ref().map_or(&document.metadata.protected, |file| &file.protected);
    let own_words;
    let converter = if protected.is_empty() {
        edition.wording().converter(step.locale)
    } else {
        let all: Vec<String> = edition.library.site.protected.iter().chain(protected).cloned().collect();
        own_words = edition.library.languages.converter(step.locale, &all);
        own_words.as_ref()
    };
    let converter = converter.map(|converter| converter.within(&text.body.text));
    let convert = converter.as_ref().map(|converter| |words: &str| converter.convert(words).into_owned());
    let convert: Option<&dyn Fn(&str) -> String> =
        convert.as_ref().map(|convert| convert as &dyn Fn(&str) -> String);
    let links = Links { text, step, edition };
    let writer = Writer::new(&text.body, &links, convert);
    run(&writer)
}

fn one(writer: &Writer<'_>, text: &Text, section: &Section) -> SectionHtml {
    let body = &text.body;
    let mut written = SectionHtml {
        title_html: writer.html(body.ops(section.title.clone())),
        title: writer.words(body.ops(section.title.clone())),
        ..SectionHtml::default()
    };
    let html = |range: std::ops::Range<usize>| writer.html(body.ops(range));
    match section.kind {
        SectionKind::Question => {
            if let Some(found) = question::read(body, section) {
                let choices: Vec<ChoiceView> = found
                    .choices
                    .iter()
                    .map(|choice| ChoiceView {
                        html: html(choice.words.clone()),
                        right: choice.right,
                        feedback_html: html(choice.feedback.clone()),
                    })
                    .collect();
                let several = choices.iter().filter(|choice| choice.right).count() > 1;
                written.question = Some(QuestionView {
                    before_html: html(found.before),
                    choices,
                    after_html: html(found.after),
                    several,
                });
                return written;
            }
        }
        SectionKind::Decision => {
            let (options, before, after) = options(body.ops(section.content.clone()));
            let start = section.content.start;
            let shift = |range: std::ops::Range<usize>| range.start + start..range.end + start;
            written.decision =
                options.into_iter().map(|range| DecisionOption { html: html(shift(range)) }).collect();
            written.html = html(shift(before)) + &html(shift(after));
            return written;
        }
        _ => {}
    }
    written.html = html(section.content.clone());
    written
}

type Ranges = (Vec<std::ops::Range<usize>>, std::ops::Range<usize>, std::ops::Range<usize>);

/// The items of the first list among some instructions, what stands before it, and what after it.
pub(super) fn options(ops: &[Op]) -> Ranges {
    let is_list = |tag: &Tag| matches!(tag, Tag::List | Tag::TaskList | Tag::Numbered(_));
    let mut items = Vec::new();
    let mut depth = 0usize;
    let mut first = None;
    let mut begin = 0;
    for (at, op) in ops.iter().enumerate() {
        match op {
            Op::Open(tag) if is_list(tag) => {
                depth += 1;
                first.get_or_insert(at);
            }
            Op::Close(tag) if is_list(tag) => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return (items, 0..first.unwrap_or(0), at + 1..ops.len());
                }
            }
            Op::Open(Tag::Item) if depth == 1 => begin = at + 1,
            Op::Close(Tag::Item) if depth == 1 => items.push(begin..at),
            _ => {}
        }
    }
    (items, 0..ops.len(), ops.len()..ops.len())
}

/// Where the links of one text lead, for the pages of documents.
struct Links<'a> {
    text: &'a Text,
    step: Step,
    edition: &'a Edition<'a>,
}

impl Links<'_> {
    /// The messages of the text's own language, where the site has them.
    fn word(&self, id: &str) -> String {
        let own = self.edition.wording().messages(self.step.locale);
        match own.and_then(|messages| messages.format(id, &[]).ok()) {
            Some(word) => word,
            None => self.edition.word(id),
        }
    }

    /// What a link without words of its own says: the title, or where it leads to a section, its heading.
    fn said(&self, document: &Document, section: Option<&str>) -> String {
        let heading = section.and_then(|section| {
            let text = document.text(self.step.lang)?;
            let (_, section) = text.body.section(section)?;
            let words = crate::markdown::text::line(&text.body, text.body.ops(section.title.clone()));
            Some(self.edition.script(self.step.locale, &words).into_owned())
        });
        match heading {
            // Within a document its title goes without saying.
            Some(heading)
                if document.text(self.step.lang).is_some_and(|text| text.path == self.text.path) =>
            {
                heading
            }
            Some(heading) => format!("{}: {heading}", self.title(document)),
            None => self.title(document),
        }
    }

    fn title(&self, document: &Document) -> String {
        match document.title.get(self.step.lang) {
            Some(title) if Some(self.step.lang) != self.edition.lang() => {
                self.edition.script(self.step.locale, title).into_owned()
            }
            _ => self.edition.title(document).text,
        }
    }
}

impl Resolve for Links<'_> {
    fn name(&self, at: usize) -> Option<Cow<'_, str>> {
        let (library, step) = (self.edition.library, self.step);
        let name = match self.text.links.get(at)? {
            LinkTarget::Section(section) => {
                let body = &self.text.body;
                let title = body.section(section).map(|(_, section)| section.title.clone());
                let title = title.map(|title| crate::markdown::text::line(body, body.ops(title)));
                self.edition.script(step.locale, &title.unwrap_or_default()).into_owned()
            }
            LinkTarget::Document { document, section } => {
                self.said(library.document(*document)?, section.as_deref())
            }
            LinkTarget::Term(at) => {
                let terms = &library.concept(*at)?.terms;
                match terms.get(step.lang) {
                    Some(term) => self.edition.script(step.locale, &term.term).into_owned(),
                    None => self.edition.pick(terms, |term| &term.term).text,
                }
            }
            LinkTarget::Attachment(_) | LinkTarget::External(_) | LinkTarget::Nothing => return None,
        };
        Some(name.into())
    }

    fn link(&self, at: usize) -> Resolved<'_> {
        let library = self.edition.library;
        match self.text.links.get(at) {
            Some(LinkTarget::Section(section)) => Resolved::Page { href: format!("#{section}").into() },
            Some(LinkTarget::Document { document, section }) => {
                let Some(document) = library.document(*document) else { return Resolved::Nothing };
                let mut href = format!("{BASE}{}", Address::document(document.kind, &document.id).path());
                if let Some(section) = section {
                    href.push('#');
                    href.push_str(section);
                }
                Resolved::Page { href: href.into() }
            }
            Some(LinkTarget::Term(at)) => {
                let Some(concept) = library.concept(*at) else { return Resolved::Nothing };
                Resolved::Term {
                    href: format!("{BASE}{}", Address::term(&concept.id).path()).into(),
                    id: Cow::Borrowed(&concept.id),
                }
            }
            Some(LinkTarget::Attachment(at)) => {
                let Some(file) = library.attachment_at(*at) else { return Resolved::Nothing };
                let href = format!("{ROOT}{}", address::attachment(&file.owner, &file.name));
                Resolved::File { href: href.into(), size: None }
            }
            Some(LinkTarget::External(href)) => Resolved::External { href: Cow::Borrowed(href) },
            Some(LinkTarget::Nothing) | None => Resolved::Nothing,
        }
    }

    fn image(&self, at: usize) -> Resolved<'_> {
        let found = self.text.images.get(at).copied().flatten();
        let Some(file) = found.and_then(|at| self.edition.library.attachment_at(at)) else {
            return Resolved::Nothing;
        };
        let href = format!("{ROOT}{}", address::attachment(&file.owner, &file.name));
        match &file.picture {
            Some(picture) => pictured(file, picture, href),
            None => Resolved::File { href: href.into(), size: None },
        }
    }

    fn alert(&self, name: &str) -> Cow<'_, str> {
        self.word(&format!("alert_{name}")).into()
    }

    fn back(&self) -> Cow<'_, str> {
        self.word("footnote_back").into()
    }
}

/// A picture with its copies; `href` leads to the picture itself.
fn pictured(file: &Attachment, picture: &Picture, href: String) -> Resolved<'static> {
    let size = (picture.width, picture.height);
    let of = |format: Format| -> Vec<(String, u32)> {
        let variants = picture.variants.iter().filter(|variant| variant.format == format);
        let copy = |variant: &Variant| {
            (format!("{ROOT}{}", address::variant(&file.owner, &file.name, variant)), variant.width)
        };
        variants.map(copy).collect()
    };
    if picture.variants.is_empty() {
        return Resolved::File { href: href.into(), size: Some(size) };
    }
    // What every browser shows is the picture's own format, or JPEG.
    let common = if picture.format == Format::WebP { Format::Jpeg } else { picture.format };
    let mut own = of(common);
    // A copy that is not there would be no smaller in bytes than the picture itself.
    if own.last().is_none_or(|(_, width)| *width < WIDEST) {
        own.push((href, picture.width));
    }
    let middle = own.iter().rev().find(|(_, width)| *width <= COMMON_WIDTH).or_else(|| own.first());
    let href = middle.map(|(href, _)| href.clone()).unwrap_or_default();
    let best = of(Format::WebP);
    let best = (common != Format::WebP && !best.is_empty()).then_some((Format::WebP.media(), best));
    if own.len() == 1 {
        // One to choose from is no choice.
        own.clear();
    }
    Resolved::Picture {
        href: href.into(),
        size,
        copies: best.into_iter().chain([(common.media(), own)]).collect(),
    }
}
