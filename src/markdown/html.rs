//! A body's instructions → HTML.
//!
//! The tags and attributes written here are all that content can ever become. Addresses are asked of a [`Resolve`],
//! because only the linked library knows what exists; text goes through a [`Convert`] where the edition shows another
//! script than the author wrote. Everything is escaped on the way out.

use std::borrow::Cow;
use std::cell::RefCell;
use std::ops::Range;

use super::{Align, Body, Op, Span, Tag, index};

/// What a link or an image turned out to lead to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resolved<'a> {
    /// A page of this site.
    Page {
        /// The address, relative to the page.
        href: Cow<'a, str>,
    },
    /// A term of the glossary.
    Term {
        /// The address, relative to the page.
        href: Cow<'a, str>,
        /// The concept's id.
        id: Cow<'a, str>,
    },
    /// A file of this site.
    File {
        /// The address, relative to the page.
        href: Cow<'a, str>,
        /// Width and height in pixels, for images where they are known.
        size: Option<(u32, u32)>,
    },
    /// A picture of this site that there are smaller copies of.
    Picture {
        /// The copy for browsers that choose none, and its media type.
        href: Cow<'a, str>,
        /// Width and height of the picture in pixels.
        size: (u32, u32),
        /// Copies by media type, the best type first, each with its width in pixels, narrow ones first. The last type is
        /// that of `href`; it may have none.
        copies: Vec<(&'static str, Vec<(String, u32)>)>,
    },
    /// Another site.
    External {
        /// The address.
        href: Cow<'a, str>,
    },
    /// It leads nowhere, or not for this audience: its words remain, the link does not.
    Nothing,
}

/// Knows where links lead.
pub trait Resolve {
    /// What the link at this index of [`Body::links`] leads to.
    fn link(&self, at: usize) -> Resolved<'_>;
    /// Whether the link at this index leads anywhere.
    fn leads(&self, at: usize) -> bool {
        self.link(at) != Resolved::Nothing
    }
    /// The name of the page or term that the link at this index leads to, for links without words of their own.
    fn name(&self, at: usize) -> Option<Cow<'_, str>>;
    /// What the image at this index of [`Body::images`] is.
    fn image(&self, at: usize) -> Resolved<'_>;
    /// The heading of an alert.
    fn alert(&self, name: &str) -> Cow<'_, str>;
    /// The label of the way back from a footnote to its text.
    fn back(&self) -> Cow<'_, str>;
}

/// Turns text into another script.
pub type Convert<'a> = &'a dyn Fn(&str) -> String;

/// Writes parts of one body.
pub struct Writer<'a> {
    body: &'a Body,
    resolve: &'a dyn Resolve,
    convert: Option<Convert<'a>>,
    /// The footnotes mentioned so far: the way back leads to the first mention, in whichever section it is.
    mentioned: RefCell<Vec<bool>>,
}

impl<'a> Writer<'a> {
    /// A writer for `body`.
    pub fn new(body: &'a Body, resolve: &'a dyn Resolve, convert: Option<Convert<'a>>) -> Self {
        Writer { body, resolve, convert, mentioned: RefCell::new(vec![false; body.footnotes.len()]) }
    }

    /// The HTML of some instructions.
    pub fn html(&self, ops: &[Op]) -> String {
        let mut out = String::with_capacity(ops.len() * 24);
        self.write(ops, &mut out);
        out
    }

    /// The HTML of the footnotes; empty if there are none.
    pub fn footnotes(&self) -> String {
        if self.body.footnotes.is_empty() {
            return String::new();
        }
        let mut out = String::from("<ol>\n");
        for (at, note) in self.body.footnotes.iter().enumerate() {
            let number = at + 1;
            out.push_str(&format!("<li id=\"p-fn-{number}\">"));
            self.write(&note.ops, &mut out);
            out.push_str(&format!("<a class=\"back\" href=\"#p-fnref-{number}\" aria-label=\""));
            escape(&self.resolve.back(), &mut out);
            out.push_str("\">↩</a></li>\n");
        }
        out.push_str("</ol>\n");
        out
    }

    /// The words of some instructions, escaped for use in text and attributes, in the script of the edition.
    pub fn words(&self, ops: &[Op]) -> String {
        let line = super::text::line(self.body, ops);
        match self.convert {
            Some(convert) => convert(&line),
            None => line,
        }
    }

    fn write(&self, ops: &[Op], out: &mut String) {
        // Text in a named language, or marked to stay, keeps its script.
        let mut kept = 0usize;
        for op in ops {
            match op {
                Op::Open(tag) => {
                    kept += usize::from(matches!(tag, Tag::Language(_) | Tag::Keep));
                    self.open(*tag, out);
                }
                Op::Close(tag) => {
                    kept = kept.saturating_sub(usize::from(matches!(tag, Tag::Language(_) | Tag::Keep)));
                    self.close(*tag, out);
                }
                Op::Text(span) => self.text(*span, kept > 0, out),
                Op::Code(span) => {
                    out.push_str("<code translate=\"no\">");
                    escape(self.body.str(*span), out);
                    out.push_str("</code>");
                }
                Op::CodeBlock(span) => {
                    out.push_str("<pre translate=\"no\" tabindex=\"0\"><code>");
                    escape(self.body.str(*span), out);
                    out.push_str("</code></pre>\n");
                }
                Op::Image(at) => self.image(*at, out),
                Op::LinkName(at) => {
                    let at = index(*at).unwrap_or(usize::MAX);
                    if let Some(name) = self.resolve.name(at) {
                        prose(&name, out);
                    }
                }
                Op::Footnote(at) => {
                    let number = usize::from(*at) + 1;
                    out.push_str("<sup class=\"note\"><a ");
                    if self.first_mention(usize::from(*at)) {
                        out.push_str(&format!("id=\"p-fnref-{number}\" "));
                    }
                    out.push_str(&format!("href=\"#p-fn-{number}\">{number}</a></sup>"));
                }
                Op::Check(ticked) => {
                    let state = if *ticked { " checked" } else { "" };
                    out.push_str(&format!("<span class=\"box{state}\" aria-hidden=\"true\"></span>"));
                }
                Op::SoftBreak => out.push('\n'),
                Op::HardBreak => out.push_str("<br>\n"),
                Op::Rule => out.push_str("<hr>\n"),
            }
        }
    }

    fn first_mention(&self, note: usize) -> bool {
        self.mentioned.borrow_mut().get_mut(note).is_some_and(|seen| !std::mem::replace(seen, true))
    }

    fn text(&self, span: Span, kept: bool, out: &mut String) {
        let text = self.body.str(span);
        match self.convert {
            Some(convert) if !kept => prose(&convert(text), out),
            _ => prose(text, out),
        }
    }

    fn open(&self, tag: Tag, out: &mut String) {
        match tag {
            Tag::Paragraph => out.push_str("<p>"),
            Tag::Quote => out.push_str("<blockquote>\n"),
            Tag::Alert(alert) => {
                out.push_str("<div class=\"alert ");
                out.push_str(alert.name());
                out.push_str("\" role=\"note\">\n<p class=\"alert-title\">");
                escape(&self.resolve.alert(alert.name()), out);
                out.push_str("</p>\n");
            }
            Tag::Facilitator => {
                out.push_str("<div class=\"facilitator\" role=\"note\">\n<p class=\"alert-title\">");
                escape(&self.resolve.alert("facilitator"), out);
                out.push_str("</p>\n");
            }
            Tag::List => out.push_str("<ul>\n"),
            Tag::TaskList => out.push_str("<ul class=\"tasks\">\n"),
            Tag::Numbered(1) => out.push_str("<ol>\n"),
            Tag::Numbered(first) => out.push_str(&format!("<ol start=\"{first}\">\n")),
            Tag::Item => out.push_str("<li>"),
            // Wide tables scroll inside their own box, which the keyboard can reach.
            Tag::Table => out.push_str("<div class=\"table\" tabindex=\"0\">\n<table>\n"),
            Tag::TableHead => out.push_str("<thead><tr>"),
            Tag::TableRow => out.push_str("<tr>"),
            Tag::HeaderCell(align) => out.push_str(&format!("<th scope=\"col\"{}>", align_class(align))),
            Tag::Cell(align) => out.push_str(&format!("<td{}>", align_class(align))),
            Tag::InnerHeading => out.push_str("<p class=\"inner-heading\">"),
            Tag::Emphasis => out.push_str("<em>"),
            Tag::Strong => out.push_str("<strong>"),
            Tag::Strike => out.push_str("<s>"),
            Tag::Language(at) => {
                out.push_str("<span lang=\"");
                escape(self.body.languages.get(usize::from(at)).map_or("", AsRef::as_ref), out);
                out.push_str("\">");
            }
            Tag::Keep => out.push_str("<span translate=\"no\">"),
            Tag::Link(at) => self.open_link(at, out),
        }
    }

    fn close(&self, tag: Tag, out: &mut String) {
        match tag {
            Tag::Paragraph => out.push_str("</p>\n"),
            Tag::Quote => out.push_str("</blockquote>\n"),
            Tag::Alert(_) | Tag::Facilitator => out.push_str("</div>\n"),
            Tag::List | Tag::TaskList => out.push_str("</ul>\n"),
            Tag::Numbered(_) => out.push_str("</ol>\n"),
            Tag::Item => out.push_str("</li>\n"),
            Tag::Table => out.push_str("</tbody>\n</table>\n</div>\n"),
            Tag::TableHead => out.push_str("</tr></thead>\n<tbody>\n"),
            Tag::TableRow => out.push_str("</tr>\n"),
            Tag::HeaderCell(_) => out.push_str("</th>"),
            Tag::Cell(_) => out.push_str("</td>"),
            Tag::InnerHeading => out.push_str("</p>\n"),
            Tag::Emphasis => out.push_str("</em>"),
            Tag::Strong => out.push_str("</strong>"),
            Tag::Strike => out.push_str("</s>"),
            Tag::Language(_) | Tag::Keep => out.push_str("</span>"),
            Tag::Link(at) => {
                if self.resolve.leads(index(at).unwrap_or(usize::MAX)) {
                    out.push_str("</a>");
                }
            }
        }
    }

    fn open_link(&self, at: u32, out: &mut String) {
        let (href, attributes) = match self.resolve.link(index(at).unwrap_or(usize::MAX)) {
            Resolved::Page { href } => (href, String::new()),
            Resolved::Term { href, id, .. } => {
                let mut attributes = String::from(" class=\"term\" data-term=\"");
                escape(&id, &mut attributes);
                attributes.push('"');
                (href, attributes)
            }
            Resolved::File { href, .. } => (href, " class=\"file\"".to_owned()),
            Resolved::External { href } => {
                (href, " class=\"external\" rel=\"noreferrer noopener\"".to_owned())
            }
            Resolved::Picture { href, .. } => (href, " class=\"file\"".to_owned()),
            Resolved::Nothing => return,
        };
        out.push_str("<a");
        out.push_str(&attributes);
        out.push_str(" href=\"");
        escape(&href, out);
        out.push_str("\">");
    }

    fn image(&self, at: u32, out: &mut String) {
        let at = index(at).unwrap_or(usize::MAX);
        let Some(image) = self.body.images.get(at) else { return };
        let (href, size, mut copies) = match self.resolve.image(at) {
            Resolved::File { href, size } => (href, size, Vec::new()),
            Resolved::Picture { href, size, copies } => (href, Some(size), copies),
            _ => return,
        };
        let own = copies.pop().map(|(_, own)| own).filter(|own| !own.is_empty());
        let chosen = !copies.is_empty();
        if chosen {
            out.push_str("<picture>");
        }
        for (media, copies) in &copies {
            out.push_str("<source type=\"");
            out.push_str(media);
            out.push('"');
            copies_of(copies, out);
            out.push('>');
        }
        out.push_str("<img src=\"");
        escape(&href, out);
        out.push('"');
        if let Some(own) = own {
            copies_of(&own, out);
        }
        out.push_str(" alt=\"");
        match self.convert {
            Some(convert) => escape(&convert(&image.text), out),
            None => escape(&image.text, out),
        }
        out.push('"');
        if let Some((width, height)) = size {
            out.push_str(&format!(" width=\"{width}\" height=\"{height}\""));
        }
        out.push_str(" loading=\"lazy\" decoding=\"async\">");
        if chosen {
            out.push_str("</picture>");
        }
    }
}

/// How wide a picture is shown: as wide as the screen, and never wider than a line of text.
const SIZES: &str = "(min-width: 46rem) 46rem, 100vw";

fn copies_of(copies: &[(String, u32)], out: &mut String) {
    out.push_str(" srcset=\"");
    for (at, (href, width)) in copies.iter().enumerate() {
        if at > 0 {
            out.push_str(", ");
        }
        escape(href, out);
        out.push_str(&format!(" {width}w"));
    }
    out.push_str("\" sizes=\"");
    out.push_str(SIZES);
    out.push('"');
}

fn align_class(align: Align) -> &'static str {
    match align {
        Align::Start => "",
        Align::Center => " class=\"center\"",
        Align::End => " class=\"end\"",
    }
}

/// Appends text, safe in HTML text and in quoted attributes.
pub fn escape(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = special(rest) {
        let (before, special) = rest.split_at(at);
        out.push_str(before);
        out.push_str(match special.as_bytes().first() {
            Some(b'&') => "&amp;",
            Some(b'<') => "&lt;",
            Some(b'>') => "&gt;",
            Some(b'"') => "&quot;",
            _ => "&#39;",
        });
        rest = special.get(1..).unwrap_or_default();
    }
    out.push_str(rest);
}

/// Where the first character stands that has a meaning in markup. Few texts have one, and many bytes are looked at in one go.
fn special(text: &str) -> Option<usize> {
    const AT_ONCE: usize = 32;
    let is =
        |byte: &u8| (*byte == b'&') | (*byte == b'<') | (*byte == b'>') | (*byte == b'"') | (*byte == b'\'');
    let mut start = 0;
    for bytes in text.as_bytes().chunks(AT_ONCE) {
        if bytes.iter().fold(false, |any, byte| any | is(byte)) {
            return bytes.iter().position(is).map(|at| start + at);
        }
        start += bytes.len();
    }
    None
}

/// Words between tags, escaped. A number with the letter or two that belong to it (`418-a`) is kept whole: a line that
/// ended in `418-` would name another article.
pub fn prose(text: &str, out: &mut String) {
    let mut written = 0;
    for (at, _) in text.match_indices('-') {
        let Some(whole) = numbered(text, at).filter(|whole| whole.start >= written) else { continue };
        escape(text.get(written..whole.start).unwrap_or_default(), out);
        out.push_str("<span class=\"whole\">");
        escape(text.get(whole.clone()).unwrap_or_default(), out);
        out.push_str("</span>");
        written = whole.end;
    }
    escape(text.get(written..).unwrap_or_default(), out);
}

/// The number, hyphen and one or two letters around the hyphen at `hyphen`, where that is all there is.
fn numbered(text: &str, hyphen: usize) -> Option<Range<usize>> {
    let (before, after) = (text.get(..hyphen)?, text.get(hyphen + 1..)?);
    let start = before.trim_end_matches(|letter: char| letter.is_ascii_digit()).len();
    let stands_alone =
        !before.get(..start)?.ends_with(|letter: char| letter.is_alphanumeric() || "-./_".contains(letter));
    let rest = after.trim_start_matches(char::is_alphabetic);
    let letters = after.get(..after.len() - rest.len())?;
    let ends = !rest.starts_with(|letter: char| letter.is_alphanumeric() || letter == '-');
    let found = start < hyphen && stands_alone && ends && (1..=2).contains(&letters.chars().count());
    found.then(|| start..hyphen + 1 + letters.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::{Source, parse};

    #[test]
    fn a_number_and_its_letter_stay_together() {
        let written = |text: &str| {
            let mut out = String::new();
            prose(text, &mut out);
            out.replace("<span class=\"whole\">", "[").replace("</span>", "]")
        };
        assert_eq!(written("članovi 418-a, 418-г; & 16-ти"), "članovi [418-a], [418-г]; &amp; [16-ти]");
        let apart = "01-02 a-b 18-годишен A4-5 2026-11-a x/418-a 418- -a 1-a-2 418-a1";
        assert_eq!(written(apart), apart);
    }

    struct Nowhere;

    impl Resolve for Nowhere {
        fn link(&self, _: usize) -> Resolved<'_> {
            Resolved::Nothing
        }
        fn name(&self, _: usize) -> Option<Cow<'_, str>> {
            None
        }
        fn image(&self, _: usize) -> Resolved<'_> {
            Resolved::Nothing
        }
        fn alert(&self, name: &str) -> Cow<'_, str> {
            name.to_owned().into()
        }
        fn back(&self) -> Cow<'_, str> {
            "back".into()
        }
    }

    #[test]
    fn a_footnote_leads_back_to_its_first_mention_only() {
        let text = "one[^n]\n\n## A {#a}\n\ntwo[^n]\n\n[^n]: note\n";
        let (body, findings) = parse(Source { file: "x.md", text, offset: 0, fold: &str::to_lowercase });
        assert!(findings.is_empty(), "{findings:?}");
        let writer = Writer::new(&body, &Nowhere, None);
        let html: String =
            body.sections.iter().map(|section| writer.html(body.ops(section.content.clone()))).collect();
        assert_eq!(html.matches("href=\"#p-fn-1\"").count(), 2, "{html}");
        assert_eq!(html.matches("id=\"p-fnref-1\"").count(), 1, "{html}");
        assert!(writer.footnotes().contains("href=\"#p-fnref-1\""));
    }
}
