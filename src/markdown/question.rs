//! Structure inside a section: the options of a question.

use std::ops::Range;

use super::{Body, Op, Section, Tag};

/// An option of a self-check question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Whether it is right.
    pub right: bool,
    /// Its words, in [`Body::ops`].
    pub words: Range<usize>,
    /// What a reader is told who chose it, in [`Body::ops`]; empty if nothing.
    pub feedback: Range<usize>,
}

/// The parts of a question: what stands before the options, the options, what stands after them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Before the options, in [`Body::ops`].
    pub before: Range<usize>,
    /// The options.
    pub choices: Vec<Choice>,
    /// After them, in [`Body::ops`].
    pub after: Range<usize>,
}

/// Reads the first task list of a section as the options of a question; `None` if there is none.
pub fn read(body: &Body, section: &Section) -> Option<Question> {
    let (start, end) = (section.content.start, section.content.end);
    let op = |at: usize| body.ops.get(at);
    let open = (start..end).find(|at| op(*at) == Some(&Op::Open(Tag::TaskList)))?;
    let mut choices = Vec::new();
    let mut depth = 0usize;
    let mut at = open;
    let mut item = None;
    while at < end {
        match op(at)? {
            Op::Open(Tag::TaskList | Tag::List | Tag::Numbered(_)) => depth += 1,
            Op::Close(Tag::TaskList | Tag::List | Tag::Numbered(_)) => {
                depth -= 1;
                if depth == 0 {
                    break;
                }
            }
            Op::Open(Tag::Item) if depth == 1 => item = Some(at + 1),
            Op::Close(Tag::Item) if depth == 1 => {
                if let Some(first) = item.take() {
                    choices.push(choice(body, first..at));
                }
            }
            _ => {}
        }
        at += 1;
    }
    Some(Question { before: start..open, choices, after: (at + 1).min(end)..end })
}

/// An item of the list: its first line is the option, whatever is nested under it is the feedback.
fn choice(body: &Body, item: Range<usize>) -> Choice {
    let ops = body.ops(item.clone());
    let right = ops.iter().find_map(|op| if let Op::Check(ticked) = op { Some(*ticked) } else { None });
    let check = ops.iter().position(|op| matches!(op, Op::Check(_))).map_or(0, |at| at + 1);
    let loose = ops.first() == Some(&Op::Open(Tag::Paragraph));
    let rest = ops.get(check..).unwrap_or_default();
    let mut inline = 0usize;
    let mut is_end = |op: &Op| match op {
        Op::Close(Tag::Paragraph) => loose,
        Op::Open(
            Tag::Paragraph | Tag::List | Tag::TaskList | Tag::Numbered(_) | Tag::Quote | Tag::Alert(_),
        ) => !loose,
        // What stands on the next line is nested under the option, blank line or not.
        Op::SoftBreak | Op::HardBreak => !loose && inline == 0,
        Op::Open(_) => {
            inline += 1;
            false
        }
        Op::Close(_) => {
            inline = inline.saturating_sub(1);
            false
        }
        _ => false,
    };
    let words = rest.iter().position(&mut is_end).unwrap_or(rest.len());
    let breaks = matches!(rest.get(words), Some(Op::SoftBreak | Op::HardBreak));
    let words = item.start + check..item.start + check + words;
    let skip = usize::from((loose || breaks) && words.end < item.end);
    Choice { right: right.unwrap_or(false), feedback: words.end + skip..item.end, words }
}
