//! A plan in a language's words: the Markdown of a body.

use std::fmt::Write;

use super::plan::{Block, Inline, Plan, Section, Sentence};
use super::random::Random;
use super::speech::Speech;

/// The file of a document's drawing.
pub(super) const DRAWING: &str = "overview.svg";

/// How links to documents and terms are written.
#[derive(Clone, Copy)]
pub(super) enum Links<'a> {
    /// By id, as praksa has them.
    Ids,
    /// By address, as other programs have them: what an id (`id`, `id#section`, `term:id`) leads to.
    Addresses(&'a dyn Fn(&str) -> String),
}

/// Writes a body.
pub(super) fn write(plan: &Plan, speech: &Speech, random: Random, links: Links<'_>) -> String {
    let mut writer = Writer { speech, random, links, notes: 0, out: String::with_capacity(24 * 1024) };
    for section in &plan.sections {
        writer.section(section);
    }
    for note in 1..=writer.notes {
        let words = writer.speech.words(8, true, &mut writer.random);
        let _ = writeln!(writer.out, "[^{note}]: {words}.\n");
    }
    writer.out
}

struct Writer<'a> {
    speech: &'a Speech,
    random: Random,
    links: Links<'a>,
    /// Footnotes so far.
    notes: usize,
    out: String,
}

impl Writer<'_> {
    fn section(&mut self, section: &Section) {
        let words = self.random.between(2, 6);
        let title = self.speech.words(words, true, &mut self.random);
        let class = if section.class.is_empty() { String::new() } else { format!(" {}", section.class) };
        let _ = writeln!(self.out, "{} {title} {{#{}{class}}}\n", "#".repeat(section.level), section.id);
        for block in &section.blocks {
            self.block(block);
            self.out.push('\n');
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(sentences) => self.line("", sentences),
            Block::Bullets(items) => {
                items.iter().for_each(|item| self.line("- ", std::slice::from_ref(item)))
            }
            Block::Numbered(items) => {
                for (at, item) in items.iter().enumerate() {
                    self.line(&format!("{}. ", at + 1), std::slice::from_ref(item));
                }
            }
            Block::Tasks(tasks) => {
                for (ticked, task, under) in tasks {
                    self.line(if *ticked { "- [x] " } else { "- [ ] " }, std::slice::from_ref(task));
                    if let Some(under) = under {
                        self.line("  - ", std::slice::from_ref(under));
                    }
                }
            }
            Block::Table(rows) => {
                for (at, row) in rows.iter().enumerate() {
                    for cell in row {
                        let words = self.speech.words(cell.words, true, &mut self.random);
                        let _ = write!(self.out, "| {words} ");
                    }
                    self.out.push_str("|\n");
                    if at == 0 {
                        self.out.push_str(&"| --- ".repeat(row.len()));
                        self.out.push_str("|\n");
                    }
                }
            }
            Block::Alert(kind, sentences) => {
                let _ = writeln!(self.out, "> [!{kind}]");
                self.line("> ", sentences);
            }
            Block::Quote(sentences) => self.line("> ", sentences),
            Block::Drawing(sentence) => {
                let words = self.speech.words(sentence.words, true, &mut self.random);
                let _ = writeln!(self.out, "![{words}]({DRAWING})");
            }
        }
    }

    /// A link, with words of its own or not.
    fn link(&mut self, to: &str, words: Option<&String>) {
        let _ = match (self.links, words) {
            (Links::Ids, Some(words)) => write!(self.out, " [[{to}|{words}]]"),
            (Links::Ids, None) => write!(self.out, " [[{to}]]"),
            (Links::Addresses(address), words) => {
                write!(self.out, " [{}]({})", words.map_or(to, String::as_str), address(to))
            }
        };
    }

    /// Sentences in one line behind a mark.
    fn line(&mut self, mark: &str, sentences: &[Sentence]) {
        self.out.push_str(mark);
        for (at, sentence) in sentences.iter().enumerate() {
            if at > 0 {
                self.out.push(' ');
            }
            self.sentence(sentence);
        }
        self.out.push('\n');
    }

    fn sentence(&mut self, sentence: &Sentence) {
        let Some(inline) = &sentence.inline else {
            let words = self.speech.words(sentence.words, true, &mut self.random);
            self.out.push_str(&words);
            self.out.push('.');
            return;
        };
        let before = sentence.words / 2;
        let words = self.speech.words(before.max(1), true, &mut self.random);
        let inside = self.random.between(1, 3);
        let inside = self.speech.words(inside, false, &mut self.random);
        self.out.push_str(&words);
        let _ = match inline {
            Inline::Strong => write!(self.out, " **{inside}**"),
            Inline::Emphasis => write!(self.out, " *{inside}*"),
            Inline::Link(to, own_words) => {
                self.link(to, own_words.then_some(&inside));
                Ok(())
            }
            Inline::Term(id) => {
                self.link(&format!("term:{id}"), Some(&inside));
                Ok(())
            }
            Inline::External(number) => {
                write!(self.out, " [{inside}](https://example.org/{number})")
            }
            Inline::Footnote => {
                self.notes += 1;
                write!(self.out, " {inside}[^{}]", self.notes)
            }
        };
        let after = sentence.words.saturating_sub(before + 2);
        if after > 0 {
            self.out.push(' ');
            let words = self.speech.words(after, false, &mut self.random);
            self.out.push_str(&words);
        }
        self.out.push('.');
    }
}
