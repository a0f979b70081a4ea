//! Markdown text → [`Body`], with every finding placed in the real file.
//!
//! CommonMark with tables, task lists, footnotes, strikethrough, alerts, heading attributes and wiki links. Definition
//! lists stay off: together with heading attributes they make the parser panic on some input; and should it ever panic
//! on other input, that is a finding about one file, not the end of the build. Raw HTML is refused, except for the few
//! marks listed in [`inline_mark`], which Markdown has no words for.

use std::collections::HashMap;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use pulldown_cmark::{
    Alignment, BlockQuoteKind, BrokenLink, CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Options,
    Parser, Tag as MdTag, TagEnd,
};

use super::link::{self, Link, Target};
use super::{
    Alert, Align, Body, DEPTH_LIMIT, Footnote, Image, Op, RESERVED_ANCHORS, Section, SectionKind, Span, Tag,
    question, small,
};
use crate::characters;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::tag::is_tag;
use crate::yaml::fields::Report;

/// Words longer than this are not words.
const ANCHOR_LIMIT: usize = 80;
/// How many words of mixed script are reported per file.
const MIXED_SCRIPT_LIMIT: usize = 5;

/// A body's text and where it comes from.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The file.
    pub file: &'a str,
    /// The text.
    pub text: &'a str,
    /// Where the text begins in the file, in bytes.
    pub offset: usize,
    /// Turns words into plain small letters, for the anchors of headings that have none.
    pub fold: &'a dyn Fn(&str) -> String,
}

/// Parses a body. Whatever is wrong is in the findings; the body is then incomplete and must not be published.
pub fn parse(source: Source<'_>) -> (Body, Vec<Diagnostic>) {
    let built = catch_unwind(AssertUnwindSafe(|| Builder::new(source).run()));
    built.unwrap_or_else(|_| {
        let report = Report::new(source.file);
        let finding = report.finding(Code::MarkdownFailure, &(source.offset..source.offset));
        (Body::default(), vec![finding])
    })
}

struct Builder<'a> {
    source: Source<'a>,
    report: Report,
    body: Body,
    /// What is open, with the position of its opening instruction.
    open: Vec<(Tag, usize)>,
    /// The heading being read: level, kind, explicit id, place.
    heading: Option<Heading>,
    anchors: HashMap<Arc<str>, usize>,
    counts: HashMap<String, usize>,
    /// Columns of the open table, and the column of the next cell.
    columns: (Vec<Align>, usize),
    in_table_head: bool,
    /// Instructions of the flow, while those of a footnote are collected.
    flow: Option<(String, Vec<Op>)>,
    notes: Vec<(String, Vec<Op>)>,
    note_uses: Vec<(String, Range<usize>)>,
    image: Option<(String, Target, Range<usize>)>,
    /// Words of a link that has none are left out until its end.
    silent: bool,
    /// The marker of a facilitators' block is left out until its line ends.
    skipping_marker: bool,
    code_block: Option<Span>,
    html: Option<(String, Range<usize>)>,
    mixed: usize,
    full: bool,
}

struct Heading {
    level: u8,
    kind: SectionKind,
    id: Option<Arc<str>>,
    range: Range<usize>,
    start: usize,
}

impl<'a> Builder<'a> {
    fn new(source: Source<'a>) -> Self {
        Builder {
            source,
            report: Report::new(source.file),
            body: Body { text: String::with_capacity(source.text.len()), ..Body::default() },
            open: Vec::new(),
            heading: None,
            anchors: HashMap::new(),
            counts: HashMap::new(),
            columns: (Vec::new(), 0),
            in_table_head: false,
            flow: None,
            notes: Vec::new(),
            note_uses: Vec::new(),
            image: None,
            silent: false,
            skipping_marker: false,
            code_block: None,
            html: None,
            mixed: 0,
            full: false,
        }
    }

    fn run(mut self) -> (Body, Vec<Diagnostic>) {
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_HEADING_ATTRIBUTES
            | Options::ENABLE_GFM
            | Options::ENABLE_WIKILINKS;
        self.body.sections.push(Section {
            id: Arc::from(""),
            explicit: false,
            level: 0,
            kind: SectionKind::Plain,
            title: 0..0,
            content: 0..0,
            parent: None,
            hash: String::new(),
            range: self.source.offset..self.source.offset,
        });
        let mut broken: Vec<(String, Range<usize>)> = Vec::new();
        let mut note_broken = |link: BrokenLink<'_>| -> Option<(CowStr<'_>, CowStr<'_>)> {
            // `[words]` alone is ordinary text; `[words][name]` is a link whose name is defined nowhere.
            if matches!(link.link_type, LinkType::Reference | LinkType::Collapsed) {
                broken.push((link.reference.to_string(), link.span));
            }
            None
        };
        let text = self.source.text;
        let parser = Parser::new_with_broken_link_callback(text, options, Some(&mut note_broken));
        let limit = text.len().saturating_mul(4).saturating_add(10_000);
        for (event, range) in parser.into_offset_iter() {
            self.event(event, range);
            if self.body.ops.len() + self.body.text.len() > limit || self.open.len() > DEPTH_LIMIT {
                self.full = true;
                break;
            }
        }
        if self.full {
            let code = if self.open.len() > DEPTH_LIMIT { Code::NestedTooDeep } else { Code::BodyTooLarge };
            let range = self.source.offset..self.source.offset;
            let finding = self.report.finding(code, &range).arg("limit", DEPTH_LIMIT);
            return (Body::default(), vec![finding]);
        }
        for (name, range) in broken {
            let finding = self.finding(Code::BrokenLink, &range);
            self.report.add(finding.arg("found", name));
        }
        self.finish();
        (self.body, self.report.into_findings())
    }

    fn finding(&self, code: Code, range: &Range<usize>) -> Diagnostic {
        let offset = self.source.offset;
        self.report.finding(code, &(range.start + offset..range.end + offset))
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Text(text) => self.text(&text, &range),
            Event::Code(code) => {
                if let Some((words, _, _)) = &mut self.image {
                    words.push_str(&code);
                } else if !self.silent && !self.skipping_marker {
                    let span = self.push_text(&code);
                    self.body.ops.push(Op::Code(span));
                }
            }
            Event::SoftBreak => {
                if self.skipping_marker {
                    self.skipping_marker = false;
                } else if let Some((words, _, _)) = &mut self.image {
                    words.push(' ');
                } else if !self.silent {
                    self.body.ops.push(Op::SoftBreak);
                }
            }
            Event::HardBreak => {
                if self.skipping_marker {
                    self.skipping_marker = false;
                } else {
                    self.body.ops.push(Op::HardBreak);
                }
            }
            Event::Rule => self.body.ops.push(Op::Rule),
            Event::TaskListMarker(ticked) => {
                if let Some((tag, at)) = self.open.iter_mut().rev().find(|(tag, _)| matches!(tag, Tag::List))
                    && let Some(op) = self.body.ops.get_mut(*at)
                {
                    *tag = Tag::TaskList;
                    *op = Op::Open(Tag::TaskList);
                }
                self.body.ops.push(Op::Check(ticked));
            }
            Event::FootnoteReference(label) => {
                let at = self.note_uses.iter().position(|(known, _)| *known == *label);
                let at = at.unwrap_or_else(|| {
                    self.note_uses.push((label.to_string(), range));
                    self.note_uses.len() - 1
                });
                self.body.ops.push(Op::Footnote(u16::try_from(at).unwrap_or(u16::MAX)));
            }
            Event::InlineHtml(html) => self.inline_html(&html, range),
            Event::Html(html) => match &mut self.html {
                Some((block, whole)) => {
                    block.push_str(&html);
                    whole.end = range.end;
                }
                None => self.block_html(&html, &range),
            },
            Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text, &range),
        }
    }

    fn start(&mut self, tag: MdTag<'_>, range: Range<usize>) {
        let tag = match tag {
            MdTag::Paragraph => Tag::Paragraph,
            MdTag::Heading { level, id, classes, attrs } => {
                if self.open.is_empty() && self.flow.is_none() {
                    for (name, _) in attrs {
                        self.unknown_class(&name, &range);
                    }
                    self.begin_section(level, id.as_deref(), &classes, range);
                    return;
                }
                Tag::InnerHeading
            }
            MdTag::BlockQuote(kind) => match kind {
                Some(kind) => Tag::Alert(alert(kind)),
                None if self.is_facilitator_block(&range) => {
                    self.skipping_marker = true;
                    Tag::Facilitator
                }
                None => Tag::Quote,
            },
            MdTag::CodeBlock(kind) => {
                // The info string names a language for highlighters; nothing of it is published.
                let _: CodeBlockKind<'_> = kind;
                self.code_block =
                    Some(Span { start: small(self.body.text.len()), end: small(self.body.text.len()) });
                return;
            }
            MdTag::HtmlBlock => {
                self.html = Some((String::new(), range));
                return;
            }
            MdTag::List(None) => Tag::List,
            MdTag::List(Some(first)) => Tag::Numbered(u32::try_from(first).unwrap_or(u32::MAX)),
            MdTag::Item => Tag::Item,
            MdTag::FootnoteDefinition(label) => {
                self.flow = Some((label.to_string(), std::mem::take(&mut self.body.ops)));
                return;
            }
            MdTag::Table(columns) => {
                self.columns = (columns.into_iter().map(align).collect(), 0);
                Tag::Table
            }
            MdTag::TableHead => {
                self.in_table_head = true;
                self.columns.1 = 0;
                Tag::TableHead
            }
            MdTag::TableRow => {
                self.columns.1 = 0;
                Tag::TableRow
            }
            MdTag::TableCell => {
                let align = self.columns.0.get(self.columns.1).copied().unwrap_or(Align::Start);
                self.columns.1 += 1;
                if self.in_table_head { Tag::HeaderCell(align) } else { Tag::Cell(align) }
            }
            MdTag::Emphasis => Tag::Emphasis,
            MdTag::Strong => Tag::Strong,
            MdTag::Strikethrough => Tag::Strike,
            MdTag::Link { link_type, dest_url, .. } => {
                self.begin_link(link_type, &dest_url, range);
                return;
            }
            MdTag::Image { dest_url, .. } => {
                self.image = Some((String::new(), link::target(&dest_url, false), range));
                return;
            }
            _ => return,
        };
        self.open(tag);
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Heading(_) if self.heading.is_some() && self.open.is_empty() => self.end_heading(),
            TagEnd::CodeBlock => {
                if let Some(span) = self.code_block.take() {
                    let span = Span { start: span.start, end: small(self.body.text.len()) };
                    self.body.ops.push(Op::CodeBlock(span));
                }
            }
            TagEnd::HtmlBlock => {
                if let Some((html, range)) = self.html.take() {
                    self.block_html(&html, &range);
                }
            }
            TagEnd::FootnoteDefinition => {
                if let Some((label, flow)) = self.flow.take() {
                    let ops = std::mem::replace(&mut self.body.ops, flow);
                    self.notes.push((label, ops));
                }
            }
            TagEnd::Image => {
                if let Some((text, target, range)) = self.image.take() {
                    self.end_image(text, target, range);
                }
            }
            TagEnd::Link => {
                self.silent = false;
                self.close();
            }
            TagEnd::TableHead => {
                self.in_table_head = false;
                self.close();
            }
            TagEnd::Paragraph => {
                self.skipping_marker = false;
                self.unclosed_marks(&range);
                // The paragraph that held nothing but a marker leaves no trace.
                match self.open.last() {
                    Some((Tag::Paragraph, at)) if *at + 1 == self.body.ops.len() => {
                        self.open.pop();
                        self.body.ops.pop();
                    }
                    _ => self.close(),
                }
            }
            TagEnd::TableCell | TagEnd::Item | TagEnd::Heading(_) => {
                self.unclosed_marks(&range);
                self.close();
            }
            TagEnd::BlockQuote(_)
            | TagEnd::List(_)
            | TagEnd::Table
            | TagEnd::TableRow
            | TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough => self.close(),
            _ => {}
        }
    }

    fn open(&mut self, tag: Tag) {
        self.open.push((tag, self.body.ops.len()));
        self.body.ops.push(Op::Open(tag));
    }

    fn close(&mut self) {
        if let Some((tag, _)) = self.open.pop() {
            self.body.ops.push(Op::Close(tag));
        }
    }

    // Text

    fn text(&mut self, text: &str, range: &Range<usize>) {
        // The file has none of these as such, but an entity may stand for one.
        if let Some((_, letter, code)) = characters::first_misplaced(text) {
            let finding = self.finding(code, range).arg("found", characters::name(letter));
            self.report.add(finding);
        }
        if let Some((words, _, _)) = &mut self.image {
            words.push_str(text);
            return;
        }
        if self.silent || self.skipping_marker {
            return;
        }
        if self.code_block.is_some() {
            self.push_text(text);
            return;
        }
        if self.mixed < MIXED_SCRIPT_LIMIT
            && let Some(word) = mixed_script_word(text)
        {
            self.mixed += 1;
            let finding = self.finding(Code::MixedScript, range).arg("found", word);
            self.report.add(finding);
        }
        let span = self.push_text(&characters::composed(text));
        // The words of two headings in a row must not become one.
        let begins = self.heading.as_ref().is_some_and(|heading| heading.start == self.body.ops.len());
        match self.body.ops.last_mut() {
            Some(Op::Text(last)) if last.end == span.start && !begins => last.end = span.end,
            _ => self.body.ops.push(Op::Text(span)),
        }
    }

    fn push_text(&mut self, text: &str) -> Span {
        let start = small(self.body.text.len());
        self.body.text.push_str(text);
        Span { start, end: small(self.body.text.len()) }
    }

    // Sections

    fn begin_section(
        &mut self,
        level: HeadingLevel,
        id: Option<&str>,
        classes: &[CowStr<'_>],
        range: Range<usize>,
    ) {
        let level = (level as u8).max(2);
        let mut kind = SectionKind::Plain;
        for class in classes {
            match SectionKind::CLASSES.iter().find(|(name, _)| *name == class.as_ref()) {
                Some((_, found)) => kind = *found,
                None => self.unknown_class(class, &range),
            }
        }
        let id = id.map(Arc::from);
        if let Some(id) = &id {
            self.check_anchor(id, &range);
        }
        self.end_content();
        self.heading = Some(Heading { level, kind, id, range, start: self.body.ops.len() });
    }

    fn end_heading(&mut self) {
        let Some(heading) = self.heading.take() else { return };
        let title = heading.start..self.body.ops.len();
        let explicit = heading.id.is_some();
        let offset = self.source.offset;
        let range = heading.range.start + offset..heading.range.end + offset;
        let id = heading.id.unwrap_or_else(|| {
            let words = super::text::line(&self.body, self.body.ops(title.clone()));
            self.made_anchor(&words)
        });
        if let Some(first) = self.anchors.get(&id).copied() {
            let first = self.body.sections.get(first).map(|section| section.range.clone());
            let mut finding = self.report.finding(Code::DuplicateAnchor, &range).arg("found", &id);
            if let Some(first) = first {
                finding = finding.related(self.report.place(&first));
            }
            self.report.add(finding);
        }
        self.anchors.insert(Arc::clone(&id), self.body.sections.len());
        let holds = |section: &Section| section.level > 0 && section.level < heading.level;
        let mut parent = None;
        let mut at = self.body.sections.len().checked_sub(1);
        while let Some(candidate) = at {
            let Some(section) = self.body.sections.get(candidate) else { break };
            if holds(section) {
                parent = Some(candidate);
                break;
            }
            // What is on the way up stands beside or below this heading; its own parent is the next candidate.
            at = section
                .parent
                .or(if section.level == 0 { None } else { Some(0) })
                .filter(|next| *next < candidate);
        }
        let start = self.body.ops.len();
        self.body.sections.push(Section {
            id,
            explicit,
            level: heading.level,
            kind: heading.kind,
            title,
            content: start..start,
            parent,
            hash: String::new(),
            range,
        });
    }

    /// An anchor from a heading's words, different from all before it.
    fn made_anchor(&mut self, words: &str) -> Arc<str> {
        let mut stem: String = (self.source.fold)(words)
            .chars()
            .map(|letter| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { '-' })
            .collect();
        while stem.contains("--") {
            stem = stem.replace("--", "-");
        }
        let mut stem: String = stem.trim_matches('-').chars().take(60).collect();
        if stem.is_empty() || reserved(&stem).is_some() {
            stem = format!("s{}", self.body.sections.len());
        }
        loop {
            let count = self.counts.entry(stem.clone()).or_insert(0);
            *count += 1;
            let id = if *count == 1 { stem.clone() } else { format!("{stem}-{count}") };
            if !self.anchors.contains_key(id.as_str()) {
                return Arc::from(id);
            }
        }
    }

    fn check_anchor(&mut self, id: &str, range: &Range<usize>) {
        let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        let sound =
            id.len() <= ANCHOR_LIMIT && id.starts_with(|first: char| first != '-') && id.chars().all(plain);
        if !sound {
            let finding = self.finding(Code::BadAnchor, range).arg("found", id);
            let mended: String =
                (self.source.fold)(id).chars().map(|c| if plain(c) { c } else { '-' }).collect();
            let mended = mended.trim_matches('-').to_owned();
            self.report.add(if mended.is_empty() { finding } else { finding.suggest(mended) });
        } else if let Some(prefix) = reserved(id) {
            let finding = self.finding(Code::ReservedAnchor, range).arg("found", id);
            self.report.add(finding.suggest(id.trim_start_matches(prefix)));
        }
    }

    fn unknown_class(&mut self, class: &str, range: &Range<usize>) {
        let finding = self.finding(Code::UnknownClass, range).arg("found", class);
        self.report.add(finding.allowed(class, SectionKind::CLASSES.iter().map(|(name, _)| *name)));
    }

    fn end_content(&mut self) {
        let end = self.body.ops.len();
        if let Some(section) = self.body.sections.last_mut() {
            section.content.end = end;
        }
    }

    // Links and images

    fn begin_link(&mut self, kind: LinkType, destination: &str, range: Range<usize>) {
        let wiki = matches!(kind, LinkType::WikiLink { .. });
        let destination = match kind {
            LinkType::Email => format!("mailto:{destination}"),
            _ => destination.to_owned(),
        };
        let target = link::target(&destination, wiki);
        let problem = match &target {
            Target::Unsafe(_) => Some(Code::UnsafeLink),
            Target::Unknown(_) => Some(Code::BrokenLink),
            _ => None,
        };
        if let Some(code) = problem {
            let finding = self.finding(code, &range).arg("found", destination.as_str());
            self.report.add(finding);
        }
        let at = small(self.body.links.len());
        let offset = self.source.offset;
        self.body.links.push(Link { target, range: range.start + offset..range.end + offset });
        self.open(Tag::Link(at));
        if matches!(kind, LinkType::WikiLink { has_pothole: false }) {
            self.body.ops.push(Op::LinkName(at));
            self.silent = true;
        }
    }

    fn end_image(&mut self, text: String, target: Target, range: Range<usize>) {
        let offset = self.source.offset;
        let text = text.trim().to_owned();
        let problem = match &target {
            Target::Attachment(_) if text.is_empty() => Some((Code::ImageWithoutText, String::new())),
            Target::Attachment(_) => None,
            Target::External(address) => Some((Code::RemoteImage, address.to_string())),
            Target::Unsafe(address) => Some((Code::UnsafeLink, address.to_string())),
            Target::Unknown(address) => Some((Code::MissingFile, address.to_string())),
            Target::Document { id, .. } | Target::Section(id) | Target::Term(id) => {
                Some((Code::MissingFile, id.to_string()))
            }
        };
        if let Some((code, found)) = problem {
            let finding = self.finding(code, &range).arg("found", found);
            self.report.add(finding);
        }
        self.body.ops.push(Op::Image(small(self.body.images.len())));
        self.body.images.push(Image { target, text, range: range.start + offset..range.end + offset });
    }

    // HTML

    fn inline_html(&mut self, html: &str, range: Range<usize>) {
        match inline_mark(html) {
            Some(Mark::Nothing) => {}
            Some(Mark::Break) => self.body.ops.push(Op::HardBreak),
            Some(Mark::Language(tag)) => {
                if !is_tag(tag) {
                    let finding = self.finding(Code::LanguageTag, &range).arg("found", tag);
                    self.report.add(finding);
                }
                let at =
                    self.body.languages.iter().position(|known| known.as_ref() == tag).unwrap_or_else(|| {
                        self.body.languages.push(Arc::from(tag));
                        self.body.languages.len() - 1
                    });
                self.open(Tag::Language(u16::try_from(at).unwrap_or(u16::MAX)));
            }
            Some(Mark::Keep) => self.open(Tag::Keep),
            Some(Mark::End) if matches!(self.open.last(), Some((Tag::Language(_) | Tag::Keep, _))) => {
                self.close()
            }
            _ => self.raw_html(html, &range),
        }
    }

    fn block_html(&mut self, html: &str, range: &Range<usize>) {
        let mut rest = html.trim();
        while let Some(comment) = rest.strip_prefix("<!--") {
            let Some((_, after)) = comment.split_once("-->") else { break };
            rest = after.trim_start();
        }
        if !rest.is_empty() {
            self.raw_html(rest, range);
        }
    }

    fn raw_html(&mut self, html: &str, range: &Range<usize>) {
        let shown: String = html.lines().next().unwrap_or_default().chars().take(60).collect();
        let finding = self.finding(Code::RawHtml, range).arg("found", shown);
        self.report.add(finding);
    }

    /// A language or keep mark must close in the block in which it opened.
    fn unclosed_marks(&mut self, range: &Range<usize>) {
        while matches!(self.open.last(), Some((Tag::Language(_) | Tag::Keep, _))) {
            self.raw_html("<span>", range);
            self.close();
        }
    }

    fn is_facilitator_block(&self, range: &Range<usize>) -> bool {
        let text = self.source.text.get(range.clone()).unwrap_or_default();
        let line = text.trim_start().trim_start_matches('>').trim_start();
        let first = line.lines().next().unwrap_or_default().trim_end();
        first.eq_ignore_ascii_case("[!FACILITATOR]")
    }

    // The end

    fn finish(&mut self) {
        self.end_content();
        for (label, range) in std::mem::take(&mut self.note_uses) {
            let ops = self.notes.iter().find(|(known, _)| *known == label).map(|(_, ops)| ops.clone());
            if ops.is_none() {
                let finding = self.finding(Code::UnknownFootnote, &range).arg("found", label.as_str());
                self.report.add(finding);
            }
            self.body.footnotes.push(Footnote { label, ops: ops.unwrap_or_default() });
        }
        self.undefined_footnotes();
        self.hash_sections();
        self.check_structure();
        self.body.fit();
    }

    /// `[^name]` that is defined nowhere is left in the text by the parser; readers must not see it.
    fn undefined_footnotes(&mut self) {
        let mut found = Vec::new();
        for op in &self.body.ops {
            let Op::Text(span) = op else { continue };
            let text = self.body.str(*span);
            for (at, _) in text.match_indices("[^") {
                let rest = text.get(at + 2..).unwrap_or_default();
                if let Some((name, _)) = rest.split_once(']')
                    && !name.is_empty()
                    && name.len() < ANCHOR_LIMIT
                    && !name.contains([' ', '\n'])
                {
                    found.push(name.to_owned());
                }
            }
        }
        for name in found {
            let written = format!("[^{name}]");
            let at = self.source.text.find(&written).unwrap_or(0);
            let finding = self.finding(Code::UnknownFootnote, &(at..at + written.len())).arg("found", name);
            self.report.add(finding);
        }
    }

    fn hash_sections(&mut self) {
        let offset = self.source.offset;
        let starts: Vec<usize> =
            self.body.sections.iter().map(|section| section.range.start - offset).collect();
        let text = Normalised::new(self.source.text, &starts);
        for (at, section) in self.body.sections.iter_mut().enumerate() {
            section.hash = text_hash(text.part(at));
        }
        self.body.hash = text_hash(text.words.trim_start());
    }

    fn check_structure(&mut self) {
        let mut findings = Vec::new();
        for (at, section) in self.body.sections.iter().enumerate() {
            match section.kind {
                SectionKind::Question => {
                    let question = question::read(&self.body, section);
                    if !question.is_some_and(|question| question.choices.iter().any(|choice| choice.right)) {
                        findings.push(self.report.finding(Code::QuestionWithoutAnswer, &section.range));
                    }
                }
                SectionKind::Decision => {
                    let own = self.body.ops(section.content.clone());
                    let links = own.iter().any(|op| matches!(op, Op::Open(Tag::Link(_))));
                    if !links && self.body.children(at).next().is_none() {
                        findings.push(self.report.finding(Code::DecisionWithoutLinks, &section.range));
                    }
                }
                _ => {}
            }
        }
        for finding in findings {
            self.report.add(finding);
        }
    }
}

/// A text without what its hashes must not see: how it is wrapped, spaced and composed.
struct Normalised {
    /// Its words, each with one blank before it.
    words: String,
    /// Where in `words` its parts begin.
    parts: Vec<usize>,
}

impl Normalised {
    /// A text whose parts begin at `starts`, which are in order and each at the beginning of a line.
    fn new(text: &str, starts: &[usize]) -> Self {
        let mut words = String::with_capacity(text.len() + 1);
        let mut parts = Vec::with_capacity(starts.len());
        let ends = starts.iter().skip(1).copied().chain([text.len()]);
        for (start, end) in starts.iter().zip(ends) {
            parts.push(words.len());
            let part = text.get(*start..end).unwrap_or_default();
            let composed = characters::is_composed(part);
            for word in part.split_whitespace() {
                words.push(' ');
                match composed {
                    true => words.push_str(word),
                    false => words.push_str(&characters::composed(word)),
                }
            }
        }
        Normalised { words, parts }
    }

    /// The words of a part, with one blank between them.
    fn part(&self, at: usize) -> &str {
        let start = self.parts.get(at).copied().unwrap_or(self.words.len());
        let end = self.parts.get(at + 1).copied().unwrap_or(self.words.len());
        self.words.get(start..end).unwrap_or_default().trim_start()
    }
}

/// The hash of a text: ten letters, so that no YAML reader takes it for a number.
fn text_hash(text: &str) -> String {
    let letter = |half: u8| char::from(b'a' + half);
    blake3::hash(text.as_bytes())
        .as_bytes()
        .iter()
        .take(5)
        .flat_map(|byte| [letter(byte >> 4), letter(byte & 15)])
        .collect()
}

/// The prefix by which an anchor is not for content.
fn reserved(id: &str) -> Option<&'static str> {
    RESERVED_ANCHORS.into_iter().find(|prefix| id.starts_with(prefix))
}

fn alert(kind: BlockQuoteKind) -> Alert {
    match kind {
        BlockQuoteKind::Note => Alert::Note,
        BlockQuoteKind::Tip => Alert::Tip,
        BlockQuoteKind::Important => Alert::Important,
        BlockQuoteKind::Warning => Alert::Warning,
        BlockQuoteKind::Caution => Alert::Caution,
    }
}

fn align(alignment: Alignment) -> Align {
    match alignment {
        Alignment::None | Alignment::Left => Align::Start,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::End,
    }
}

/// The marks that may be written as HTML, because Markdown has none for them.
enum Mark<'h> {
    /// A comment.
    Nothing,
    /// `<br>`.
    Break,
    /// `<span lang="…">`: text in another language.
    Language(&'h str),
    /// `<span translate="no">`: text that stays as it is in every script.
    Keep,
    /// `</span>`.
    End,
}

/// Reads a piece of inline HTML as one of the marks, spelled exactly so; `None` is anything else.
fn inline_mark(html: &str) -> Option<Mark<'_>> {
    if html.starts_with("<!--") && html.ends_with("-->") && html.len() >= 7 {
        return Some(Mark::Nothing);
    }
    match html {
        "<br>" | "<br/>" | "<br />" => return Some(Mark::Break),
        "</span>" => return Some(Mark::End),
        "<span translate=\"no\">" => return Some(Mark::Keep),
        _ => {}
    }
    let tag = html.strip_prefix("<span lang=\"")?.strip_suffix("\">")?;
    let sound = (1..=35).contains(&tag.len())
        && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    sound.then_some(Mark::Language(tag))
}

/// The first word in which letters of two scripts stand together, as they do when a look-alike slips in from the other
/// keyboard: such a word is found by no search.
fn mixed_script_word(text: &str) -> Option<&str> {
    // Told by bytes first: most texts have letters of one script only.
    let may_be_latin = |byte: u8| byte.is_ascii_alphabetic() || matches!(byte, 0xC3..=0xC9);
    let may_be_cyrillic = |byte: u8| matches!(byte, 0xD0..=0xD4);
    if !text.bytes().any(may_be_cyrillic) || !text.bytes().any(may_be_latin) {
        return None;
    }
    let latin = |letter: char| letter.is_ascii_alphabetic() || matches!(letter, '\u{00C0}'..='\u{024F}');
    let cyrillic = |letter: char| matches!(letter, '\u{0400}'..='\u{052F}');
    text.split(|letter: char| !letter.is_alphabetic())
        .find(|word| word.chars().any(latin) && word.chars().any(cyrillic))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> (Body, Vec<Diagnostic>) {
        let fold = |words: &str| words.to_lowercase().replace('ž', "z");
        parse(Source { file: "x.md", text, offset: 1000, fold: &fold })
    }

    fn sound(text: &str) -> Body {
        let (body, findings) = parsed(text);
        assert!(findings.is_empty(), "{findings:?}");
        body
    }

    fn codes(text: &str) -> Vec<Code> {
        parsed(text).1.into_iter().map(|finding| finding.code).collect()
    }

    #[test]
    fn sections_nest_by_level() {
        let body = sound("intro\n\n## A {#a}\n\n### B {.why}\n\ntext\n\n#### C\n\n### Ž d\n\n## E\n");
        let seen: Vec<_> = body
            .sections
            .iter()
            .map(|section| (section.id.to_string(), section.level, section.parent, section.explicit))
            .collect();
        assert_eq!(
            seen,
            [
                (String::new(), 0, None, false),
                ("a".into(), 2, None, true),
                ("b".into(), 3, Some(1), false),
                ("c".into(), 4, Some(2), false),
                ("z-d".into(), 3, Some(1), false),
                ("e".into(), 2, None, false),
            ]
        );
        assert_eq!(body.sections[2].kind, SectionKind::Why);
        assert_eq!(super::super::text::line(&body, body.ops(body.sections[2].content.clone())), "text");
    }

    #[test]
    fn places_are_in_the_real_file() {
        let (_, findings) = parsed("## Наслов {#Б}\n\nтекст <b>x</b>\n");
        let found: Vec<_> = findings
            .into_iter()
            .map(|finding| (finding.code, finding.place.unwrap().range.unwrap().start))
            .collect();
        let at = |needle: &str| 1000 + "## Наслов {#Б}\n\nтекст <b>x</b>\n".find(needle).unwrap();
        assert_eq!(found, [(Code::BadAnchor, 1000), (Code::RawHtml, at("<b>")), (Code::RawHtml, at("</b>"))]);
    }

    #[test]
    fn raw_html_is_refused_but_for_the_marks() {
        for bad in [
            "<script>alert(1)</script>",
            "a <img src=x onerror=alert(1)>",
            "<!-- open",
            "<textarea>",
            "a <span style=\"x\">b</span>",
            "a <span lang=\"en\" onclick=\"x\">b</span>",
            "a <span lang=\"en\">b",
            "<div>\n\ntext\n\n</div>",
        ] {
            assert!(codes(bad).contains(&Code::RawHtml), "{bad}");
        }
        let body = sound(
            "a <span lang=\"en\">case</span> <span translate=\"no\">ASTRA</span><br>b <!-- c -->\n\n<!-- d -->\n",
        );
        assert_eq!(body.languages, [Arc::from("en")]);
        for word in ["english", "xx", "EN", "sr_Latn", "sr-latn"] {
            assert_eq!(codes(&format!("a <span lang=\"{word}\">b</span>")), [Code::LanguageTag], "{word}");
        }
    }

    #[test]
    fn broken_references_and_footnotes_are_found() {
        assert_eq!(codes("[words][nowhere]"), [Code::BrokenLink]);
        assert_eq!(codes("see [brackets] here"), []);
        assert_eq!(codes("a[^1] b[^2]\n\n[^1]: note\n"), [Code::UnknownFootnote]);
        assert_eq!(sound("a[^n]\n\n[^n]: note *x*\n").footnotes.len(), 1);
        assert_eq!(codes("[x](javascript:alert(1))"), [Code::UnsafeLink]);
        assert_eq!(codes("[x](javascript&colon;alert(1))"), [Code::UnsafeLink]);
        assert_eq!(
            codes("![](a.png) ![x](https://example.org/a.png)"),
            [Code::ImageWithoutText, Code::RemoteImage]
        );
    }

    #[test]
    fn entities_bring_in_no_character_that_may_not_stand_there() {
        assert_eq!(codes("a &#27;[31m b"), [Code::ControlCharacter]);
        assert_eq!(codes("![a&#x202E;b](c.png)"), [Code::DirectionCharacter]);
        assert_eq!(codes("[a](https://example.org/&#x202E;b)"), [Code::UnsafeLink]);
        assert_eq!(codes("a &#0; &nbsp; b"), []);
    }

    #[test]
    fn classes_and_anchors_are_known() {
        let (_, findings) = parsed("## A {#p-exit .checklst}\n\n## B {#b}\n\n## C {#b}\n");
        let found: Vec<_> =
            findings.iter().map(|finding| (finding.code, finding.suggestion.as_deref())).collect();
        assert_eq!(
            found,
            [
                (Code::UnknownClass, Some("checklist")),
                (Code::ReservedAnchor, Some("exit")),
                (Code::DuplicateAnchor, None)
            ]
        );
    }

    #[test]
    fn questions_have_options_and_an_answer() {
        let text = "## Q? {.question}\n\nPick.\n\n- [ ] a\n  - no: b\n- [x] b\n\n  Yes *indeed*.\n\nAfter.\n";
        let body = sound(text);
        let question = question::read(&body, &body.sections[1]).unwrap();
        let words = |range: &Range<usize>| super::super::text::line(&body, body.ops(range.clone()));
        let seen: Vec<_> = question
            .choices
            .iter()
            .map(|choice| (choice.right, words(&choice.words), words(&choice.feedback)))
            .collect();
        assert_eq!(seen, [(false, "a".into(), "no: b".into()), (true, "b".into(), "Yes indeed.".into())]);
        assert_eq!(words(&question.before), "Pick.");
        assert_eq!(words(&question.after), "After.");
        assert_eq!(codes("## Q? {.question}\n\n- [ ] a\n- [ ] b\n"), [Code::QuestionWithoutAnswer]);
        assert_eq!(codes("## Q? {.question}\n"), [Code::QuestionWithoutAnswer]);
        assert_eq!(codes("## Q? {.decision}\n\nno list\n"), [Code::DecisionWithoutLinks]);
    }

    #[test]
    fn nothing_of_a_facilitators_part_is_left() {
        let text = "## A {#a}\n\nopen [[x]] [^1]\n\n> [!FACILITATOR]\n> secret [[y]]\n\n### B {.facilitator}\n\n\
                    hidden [z](z.md) [^2]\n\n#### C\n\nhidden\n\n### D\n\nseen [[w]]\n\n[^1]: one\n[^2]: hidden\n";
        let body = sound(text);
        let kept = body.without_facilitator();
        assert!(!kept.text.contains("secret") && !kept.text.contains("hidden"), "{}", kept.text);
        let ids: Vec<_> = kept.sections.iter().map(|section| section.id.as_ref()).collect();
        assert_eq!(ids, ["", "a", "d"]);
        let links: Vec<_> = kept.links.iter().map(|link| format!("{:?}", link.target)).collect();
        assert_eq!(links.len(), 2, "{links:?}");
        assert_eq!(kept.footnotes.len(), 1);
        assert!(body.text.contains("secret"));
    }

    #[test]
    fn hashes_do_not_see_wrapping() {
        let a = sound("## A {#a}\n\none two\nthree\n\n## B {#b}\n\nx\n");
        let b = sound("## A {#a}\n\none   two three\n\n## B {#b}\n\ny\n");
        assert_eq!(a.sections[1].hash, b.sections[1].hash);
        assert_ne!(a.sections[2].hash, b.sections[2].hash);
        assert_ne!(a.hash, b.hash);
        assert_eq!(a.hash.len(), 10);
        assert!(a.hash.bytes().all(|byte| byte.is_ascii_lowercase()));
    }

    #[test]
    fn words_of_two_scripts_are_noticed() {
        assert_eq!(codes("оvа е збор"), [Code::MixedScript]);
        assert_eq!(codes("Ова е CETS 197 и PDF-от, жртва/žrtva"), []);
    }

    #[test]
    fn pathological_input_ends_soon() {
        let wide = format!("{}\n{}\n{}", "|a".repeat(5000), "|-".repeat(5000), "|x\n".repeat(5000));
        assert_eq!(codes(&wide), [Code::BodyTooLarge]);
        assert_eq!(codes(&"> ".repeat(5000)), [Code::NestedTooDeep]);
        let same = "## same\n\n".repeat(20_000);
        assert_eq!(sound(&same).sections.len(), 20_001);
        parsed(&"[^".repeat(20_000));
        parsed("  2\n:<\n  {}\n -\n");
        parsed(&"*a_ ".repeat(20_000));
        parsed(&"[a](".repeat(20_000));
    }
}
