//! The body of a document: Markdown → [`Body`].
//!
//! One parse serves everything that follows: HTML ([`html`]), tables of contents and anchors ([`Section`]), links to be
//! resolved ([`Link`]), plain text for search and summaries ([`text`]), hashes that tell a translation is outdated, and
//! the parts with a structure of their own (questions, checklists, decisions). A body holds no HTML: text is kept as
//! text, so that another script is a matter of text, and so that nothing an author writes can become markup. What may
//! appear in the output is the closed list of [`Tag`].

pub mod html;
mod link;
mod parse;
pub mod question;
pub mod text;

use std::ops::Range;
use std::sync::Arc;

pub use link::{Link, Target};
pub use parse::{Source, parse};

/// The largest nesting of blocks and spans.
pub const DEPTH_LIMIT: usize = 100;
/// Prefixes of all anchors that are not for content: the site's for what it adds to a text, and the theme's for the rest of
/// the page.
pub const RESERVED_ANCHORS: [&str; 2] = ["p-", "ui-"];

/// A byte range in [`Body::text`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
}

/// What opens and closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// A paragraph.
    Paragraph,
    /// A quotation.
    Quote,
    /// A note set apart.
    Alert(Alert),
    /// A part for facilitators only.
    Facilitator,
    /// A bulleted list.
    List,
    /// A list whose items are boxes to tick.
    TaskList,
    /// A numbered list and its first number.
    Numbered(u32),
    /// An item of a list.
    Item,
    /// A table.
    Table,
    /// The header row.
    TableHead,
    /// A row.
    TableRow,
    /// A cell of the header row.
    HeaderCell(Align),
    /// A cell.
    Cell(Align),
    /// A heading inside a list or quotation, where it makes no section.
    InnerHeading,
    /// Emphasis.
    Emphasis,
    /// Strong emphasis.
    Strong,
    /// Struck through.
    Strike,
    /// A link, by its index in [`Body::links`].
    Link(u32),
    /// Text in another language, by its index in [`Body::languages`].
    Language(u16),
    /// Text that stays in its script.
    Keep,
}

/// Alignment of a table's column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// As the page is written.
    Start,
    /// Centred.
    Center,
    /// To the end of the line, as numbers are.
    End,
}

/// The kinds of notes (GitHub's alerts).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alert {
    /// Worth knowing.
    Note,
    /// Helpful.
    Tip,
    /// Must not be missed.
    Important,
    /// Danger if ignored.
    Warning,
    /// What may go wrong.
    Caution,
}

impl Alert {
    /// The end of its message id and of its class.
    pub fn name(self) -> &'static str {
        match self {
            Alert::Note => "note",
            Alert::Tip => "tip",
            Alert::Important => "important",
            Alert::Warning => "warning",
            Alert::Caution => "caution",
        }
    }
}

/// One instruction for whoever reads a body from front to back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Op {
    /// Something opens.
    Open(Tag),
    /// Something closes.
    Close(Tag),
    /// Text.
    Text(Span),
    /// Code inside a line; never converted to another script.
    Code(Span),
    /// A block of code.
    CodeBlock(Span),
    /// An image, by its index in [`Body::images`].
    Image(u32),
    /// The name of the thing that a link without words leads to, by its index in [`Body::links`].
    LinkName(u32),
    /// A reference to a footnote, by its index in [`Body::footnotes`].
    Footnote(u16),
    /// The box of a task, ticked or not.
    Check(bool),
    /// A line end that is only layout.
    SoftBreak,
    /// A line end that the author wants.
    HardBreak,
    /// A thematic break.
    Rule,
}

/// What a section is, from the class of its heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum SectionKind {
    /// Ordinary text.
    #[default]
    Plain,
    /// For facilitators only.
    Facilitator,
    /// A branch: a question over a list of links.
    Decision,
    /// A self-check: a question over a list of options.
    Question,
    /// Points to tick.
    Checklist,
    /// What to do when the step fails.
    IfFails,
    /// Why a recommendation is made.
    Why,
}

impl SectionKind {
    /// All kinds but the plain one, with their class names.
    pub const CLASSES: &'static [(&'static str, SectionKind)] = &[
        ("facilitator", SectionKind::Facilitator),
        ("decision", SectionKind::Decision),
        ("question", SectionKind::Question),
        ("checklist", SectionKind::Checklist),
        ("if-fails", SectionKind::IfFails),
        ("why", SectionKind::Why),
    ];

    /// The class name; empty for a plain section.
    pub fn name(self) -> &'static str {
        Self::CLASSES.iter().find(|(_, kind)| *kind == self).map_or("", |(name, _)| name)
    }
}

/// A section: a heading with the text up to the next heading of any level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its anchor.
    pub id: Arc<str>,
    /// Whether the author gave the anchor.
    pub explicit: bool,
    /// Level of the heading, 2 to 6; 0 for what stands before the first heading.
    pub level: u8,
    /// What it is.
    pub kind: SectionKind,
    /// The heading's words, in [`Body::ops`].
    pub title: Range<usize>,
    /// The text under the heading, in [`Body::ops`].
    pub content: Range<usize>,
    /// The section it stands in.
    pub parent: Option<usize>,
    /// Hash of its normalised source text, ten letters; a translation records it.
    pub hash: String,
    /// The heading, as bytes of the file.
    pub range: Range<usize>,
}

/// An image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// Where it is.
    pub target: Target,
    /// What it shows, in words.
    pub text: String,
    /// Where it stands, as bytes of the file.
    pub range: Range<usize>,
}

/// A footnote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Footnote {
    /// Its label in the source.
    pub label: String,
    /// Its words.
    pub ops: Vec<Op>,
}

/// A parsed body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// All text of the body, end to end.
    pub text: String,
    /// What to do with it, from front to back.
    pub ops: Vec<Op>,
    /// Sections in order; the first is what stands before the first heading.
    pub sections: Vec<Section>,
    /// Links in order.
    pub links: Vec<Link>,
    /// Images in order.
    pub images: Vec<Image>,
    /// Footnotes in the order of their first mention.
    pub footnotes: Vec<Footnote>,
    /// Languages named in the text.
    pub languages: Vec<Arc<str>>,
    /// Hash of the whole normalised body.
    pub hash: String,
}

impl Body {
    /// The text of a span.
    pub fn str(&self, span: Span) -> &str {
        let start = usize::try_from(span.start).unwrap_or(usize::MAX);
        let end = usize::try_from(span.end).unwrap_or(usize::MAX);
        self.text.get(start..end).unwrap_or_default()
    }

    /// The instructions in a range.
    pub fn ops(&self, range: Range<usize>) -> &[Op] {
        self.ops.get(range).unwrap_or_default()
    }

    /// The section of this id, with its index.
    pub fn section(&self, id: &str) -> Option<(usize, &Section)> {
        self.sections.iter().enumerate().find(|(_, section)| section.id.as_ref() == id && section.level > 0)
    }

    /// The sections directly inside a section.
    pub fn children(&self, parent: usize) -> impl Iterator<Item = (usize, &Section)> {
        // What is inside stands right behind, up to a heading that is not deeper.
        let level = self.sections.get(parent).map_or(u8::MAX, |section| section.level);
        let behind = self.sections.iter().enumerate().skip(parent + 1);
        let inside = behind.take_while(move |(_, section)| section.level > level);
        inside.filter(move |(_, section)| section.parent == Some(parent))
    }

    /// The sections that stand in no other.
    pub fn top(&self) -> impl Iterator<Item = (usize, &Section)> {
        self.sections.iter().enumerate().filter(|(_, section)| section.level > 0 && section.parent.is_none())
    }

    /// Gives back the room it grew into and does not need: bodies stay in memory as long as a site is built. It is moved
    /// into a room of its size, since an allocator that is asked for less often leaves things where they are.
    fn fit(&mut self) {
        self.text = self.text.as_str().to_owned();
        self.ops = self.ops.as_slice().to_vec();
        self.sections.shrink_to_fit();
        self.links.shrink_to_fit();
    }

    /// Whether there are words in the section itself, its heading apart.
    pub fn has_text(&self, section: &Section) -> bool {
        self.ops(section.content.clone()).iter().any(|op| {
            matches!(op, Op::Text(_) | Op::Code(_) | Op::CodeBlock(_) | Op::Image(_) | Op::LinkName(_))
        })
    }

    /// The same body without anything meant for facilitators, so that it cannot reach a participant's files by any way.
    pub fn without_facilitator(&self) -> Body {
        let mut kept = Body {
            text: String::with_capacity(self.text.len()),
            languages: self.languages.clone(),
            hash: self.hash.clone(),
            ..Body::default()
        };
        let mut renumbered: Vec<Option<usize>> = Vec::with_capacity(self.sections.len());
        for section in &self.sections {
            let inside_dropped = section.parent.is_some_and(|parent| renumbered.get(parent) == Some(&None));
            if section.kind == SectionKind::Facilitator || inside_dropped {
                renumbered.push(None);
                continue;
            }
            let title = kept.copy(self, self.ops(section.title.clone()));
            let content = kept.copy(self, self.ops(section.content.clone()));
            renumbered.push(Some(kept.sections.len()));
            let parent = section.parent.and_then(|parent| renumbered.get(parent).copied().flatten());
            kept.sections.push(Section { title, content, parent, ..section.clone() });
        }
        kept.fit();
        kept
    }

    /// Appends instructions of another body, with all they refer to, leaving out facilitators' blocks.
    fn copy(&mut self, from: &Body, ops: &[Op]) -> Range<usize> {
        let copied = self.copied(from, ops);
        let start = self.ops.len();
        self.ops.extend(copied);
        start..self.ops.len()
    }

    fn copied(&mut self, from: &Body, ops: &[Op]) -> Vec<Op> {
        let mut copied = Vec::with_capacity(ops.len());
        let mut hidden = 0usize;
        let mut links: std::collections::HashMap<u32, u32> = std::collections::HashMap::new();
        for op in ops {
            match op {
                Op::Open(Tag::Facilitator) => hidden += 1,
                Op::Close(Tag::Facilitator) => hidden = hidden.saturating_sub(1),
                _ if hidden > 0 => {}
                Op::Text(span) => copied.push(Op::Text(self.copy_text(from.str(*span)))),
                Op::Code(span) => copied.push(Op::Code(self.copy_text(from.str(*span)))),
                Op::CodeBlock(span) => copied.push(Op::CodeBlock(self.copy_text(from.str(*span)))),
                Op::Open(Tag::Link(at)) => {
                    copied.push(Op::Open(Tag::Link(self.copy_link(from, *at, &mut links))))
                }
                Op::Close(Tag::Link(at)) => {
                    copied.push(Op::Close(Tag::Link(self.copy_link(from, *at, &mut links))))
                }
                Op::LinkName(at) => copied.push(Op::LinkName(self.copy_link(from, *at, &mut links))),
                Op::Image(at) => {
                    if let Some(image) = index(*at).and_then(|at| from.images.get(at)) {
                        copied.push(Op::Image(small(self.images.len())));
                        self.images.push(image.clone());
                    }
                }
                Op::Footnote(at) => {
                    if let Some(note) = from.footnotes.get(usize::from(*at)) {
                        let known = self.footnotes.iter().position(|known| known.label == note.label);
                        let at = known.unwrap_or_else(|| {
                            let at = self.footnotes.len();
                            self.footnotes.push(Footnote { label: note.label.clone(), ops: Vec::new() });
                            let ops = self.copied(from, &note.ops);
                            if let Some(note) = self.footnotes.get_mut(at) {
                                note.ops = ops;
                            }
                            at
                        });
                        copied.push(Op::Footnote(u16::try_from(at).unwrap_or(u16::MAX)));
                    }
                }
                other => copied.push(*other),
            }
        }
        copied
    }

    fn copy_text(&mut self, text: &str) -> Span {
        let start = small(self.text.len());
        self.text.push_str(text);
        Span { start, end: small(self.text.len()) }
    }

    fn copy_link(&mut self, from: &Body, at: u32, known: &mut std::collections::HashMap<u32, u32>) -> u32 {
        *known.entry(at).or_insert_with(|| {
            if let Some(link) = index(at).and_then(|at| from.links.get(at)) {
                self.links.push(link.clone());
            }
            small(self.links.len().saturating_sub(1))
        })
    }
}

/// An index as it is stored in instructions. Bodies are far smaller than this type allows; a file limit sees to it.
fn small(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// The index that an instruction stores.
fn index(stored: u32) -> Option<usize> {
    usize::try_from(stored).ok()
}
