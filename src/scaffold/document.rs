//! A new document: front matter in which every field of the type is explained, and a body with the headings it needs.
//!
//! Fields that must be there are written out; all others stand behind a `#`, ready to be used. The result passes
//! `praksa check` as it is, as a draft.

use std::fmt::Write;

use jiff::civil::Date;
use jiff::{Span, ToSpan};

use crate::language::{Lang, Languages};
use crate::model::{Kind, Vocabulary};
use crate::read::schema::{self, COMMON, Field, Need, PRACTICE_SECTIONS, Sample};

/// How many characters a line of explanation has.
const WIDTH: usize = 100;

/// Words for a skeleton, in the author's language: messages of `cli.ftl` by id.
pub type Words<'a> = &'a dyn Fn(&str) -> String;

/// The text of a new base file.
pub fn skeleton(
    kind: Kind,
    language: Lang,
    languages: &Languages,
    vocabulary: &Vocabulary,
    today: Date,
    words: Words<'_>,
) -> String {
    let maker = Maker { language, languages, vocabulary, today, words };
    let mut text = String::from("---\n");
    maker.comment(&(maker.words)("skeleton-intro"), &mut text);
    for field in COMMON.iter().chain(schema::own(kind)).filter(|field| field.name != "type") {
        maker.field(field, &mut text);
    }
    text.push_str("---\n\n");
    maker.body(kind, &mut text);
    text
}

struct Maker<'a> {
    language: Lang,
    languages: &'a Languages,
    vocabulary: &'a Vocabulary,
    today: Date,
    words: Words<'a>,
}

impl Maker<'_> {
    fn comment(&self, words: &str, text: &mut String) {
        for line in words.lines() {
            let mut length = 0;
            for word in line.split_whitespace() {
                if length == 0 || length + word.chars().count() > WIDTH {
                    if length > 0 {
                        text.push('\n');
                    }
                    text.push('#');
                    length = 1;
                }
                text.push(' ');
                text.push_str(word);
                length += word.chars().count() + 1;
            }
            text.push('\n');
        }
    }

    fn field(&self, field: &Field, text: &mut String) {
        let need = match field.need {
            Need::Always => "skeleton-required",
            Need::InForce => "skeleton-in-force",
            Need::Optional => "skeleton-optional",
        };
        text.push('\n');
        let about = (self.words)(&format!("field-{}", field.name));
        self.comment(&format!("{about} ({})", (self.words)(need)), text);
        // Vocabularies with very many values are left to the file they stand in.
        if let Sample::Vocabulary(name, _) = field.sample {
            let ids: Vec<&str> = self.vocabulary.list(name).ids().collect();
            if !ids.is_empty() {
                self.comment(&format!("{} {}", (self.words)("skeleton-allowed"), ids.join(", ")), text);
            }
        }
        // The status is always written: without it a document would be a draft by silence.
        let written = field.need == Need::Always || field.name == "status";
        let value = self.value(field);
        for line in format!("{}:{value}", field.name).lines() {
            if !written {
                text.push_str("# ");
            }
            text.push_str(line);
            text.push('\n');
        }
    }

    /// What stands behind the colon.
    fn value(&self, field: &Field) -> String {
        let codes = || self.languages.content().iter().map(AsRef::as_ref);
        let own = self.languages.code(self.language);
        match field.sample {
            Sample::Language => format!(" {own}"),
            Sample::Localized => {
                let sample = if field.name == "title" { "skeleton-title" } else { "skeleton-text" };
                let mut value = format!("\n  {own}: {}", quoted(&(self.words)(sample)));
                for code in codes().filter(|code| *code != own) {
                    let _ = write!(value, "\n  # {code}: \"\"");
                }
                value
            }
            Sample::LocalizedList => {
                let mut value = format!("\n  {own}: []");
                for code in codes().filter(|code| *code != own) {
                    let _ = write!(value, "\n  # {code}: []");
                }
                value
            }
            Sample::Vocabulary(name, several) => {
                let first = self.vocabulary.list(name).ids().next().unwrap_or_default();
                if several { format!(" [{first}]") } else { format!(" {first}") }
            }
            Sample::Yaml(yaml) => format!("{}{yaml}", if yaml.starts_with('\n') { "" } else { " " }),
            Sample::Today(later) => {
                let year: Span = 1.year();
                let day = if later { self.today.checked_add(year).unwrap_or(self.today) } else { self.today };
                format!(" {day}")
            }
        }
    }

    fn body(&self, kind: Kind, text: &mut String) {
        let say = |id: &str| (self.words)(id);
        let heading = |level: usize, words: &str, attributes: &str, text: &mut String| {
            let _ = write!(text, "{} {words} {{{attributes}}}\n\n", "#".repeat(level));
        };
        let paragraph = |text: &mut String| {
            let _ = write!(text, "{}\n\n", say("skeleton-text"));
        };
        match kind {
            Kind::Guideline => {
                paragraph(text);
                heading(2, &say("skeleton-recommendation"), "#first", text);
                paragraph(text);
                heading(3, &say("skeleton-why"), ".why", text);
                paragraph(text);
            }
            Kind::Procedure => {
                paragraph(text);
                heading(2, &say("skeleton-step"), "#first", text);
                paragraph(text);
                heading(3, &say("skeleton-if-fails"), "#first-fails .if-fails", text);
                paragraph(text);
            }
            Kind::Module => {
                paragraph(text);
                heading(2, &say("skeleton-session"), "#first", text);
                paragraph(text);
                heading(3, &say("skeleton-facilitator"), "#first-notes .facilitator", text);
                paragraph(text);
                heading(2, &say("skeleton-question"), "#check-1 .question", text);
                let _ = write!(
                    text,
                    "- [x] {}\n  {}\n- [ ] {}\n  {}\n",
                    say("skeleton-right"),
                    say("skeleton-feedback"),
                    say("skeleton-wrong"),
                    say("skeleton-feedback"),
                );
            }
            Kind::Practice => {
                for section in PRACTICE_SECTIONS {
                    heading(2, &say(&format!("skeleton-{section}")), &format!("#{section}"), text);
                    paragraph(text);
                }
            }
            Kind::Form | Kind::Legal | Kind::Page => paragraph(text),
        }
        while text.ends_with("\n\n") {
            text.pop();
        }
    }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
