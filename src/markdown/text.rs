//! A body as plain text: for search, for excerpts, for `<meta>` descriptions and for words inside attributes.

use super::{Body, Op, Tag};

/// Appends the words of some instructions: blocks apart by line ends, everything that is not words left out.
pub fn append(body: &Body, ops: &[Op], out: &mut String) {
    for op in ops {
        match op {
            Op::Text(span) | Op::Code(span) | Op::CodeBlock(span) => out.push_str(body.str(*span)),
            Op::SoftBreak => out.push(' '),
            Op::HardBreak | Op::Rule => end_line(out),
            Op::Close(
                Tag::Paragraph | Tag::Item | Tag::InnerHeading | Tag::TableRow | Tag::TableHead | Tag::Quote,
            ) => end_line(out),
            Op::Close(Tag::Cell(_) | Tag::HeaderCell(_)) => out.push(' '),
            _ => {}
        }
    }
}

fn end_line(out: &mut String) {
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
}

/// The words of some instructions in one line.
pub fn line(body: &Body, ops: &[Op]) -> String {
    let mut text = String::new();
    append(body, ops, &mut text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
