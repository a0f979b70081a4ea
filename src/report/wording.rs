//! `locales/*/cli.ftl` → sentences in the interface's language.
//!
//! Somebody whose site is broken needs the interface most, so nothing here fails: a sentence that a site's own file lacks
//! or spoils comes from the embedded file, one that a language lacks comes from the source language, and what is nowhere
//! is told by its name. Whatever is said has every character visible, so that it can be written to a terminal.

use std::sync::Arc;

use super::visible::{on_one_line, visible};
use crate::diagnostic::{Arg, Diagnostic, Severity};
use crate::files::{FileError, Files, Layered, TEXT_LIMIT};
use crate::language::messages::{Convert, Messages, Value};
use crate::language::numbers::NumberFormat;
use crate::language::transliteration::{Converter, Transliterator};
use crate::language::{Locale, available};
use crate::yaml::fields::{Fields, Report, text};
use crate::yaml::{self, Node};

/// The arguments that messages about findings may use. One that a finding does not have is the word `nothing`.
pub const ARGUMENTS: &[&str] = &[
    "count",
    "current",
    "date",
    "difference",
    "expected",
    "field",
    "folder",
    "found",
    "height",
    "id",
    "kind",
    "language",
    "least",
    "length",
    "limit",
    "months",
    "most",
    "other",
    "path",
    "planned",
    "promised",
    "reason",
    "sections",
    "side",
    "source",
    "version",
    "width",
];

/// Stands for a value that is not known, or is empty.
const NOTHING: &str = "nothing";
/// Stands for a value in a sentence about a kind of finding,
const ANY: &str = "…";
/// but not for one that only makes the sentence more precise.
const PRECISE: &[&str] =
    &["count", "date", "folder", "kind", "language", "months", "path", "reason", "sections", "version"];
/// The file that holds the sentences, in the folder of a locale.
const FILE: &str = "cli.ftl";
/// Names the source language.
const INTERFACE: &str = "locales/interface.yaml";

/// The sentences of the interface in one language.
#[derive(Debug)]
pub struct Wording {
    slug: Arc<str>,
    /// Where a sentence is looked for, first to last.
    chain: Vec<Messages>,
    findings: Vec<Diagnostic>,
}

/// The slugs of the locales in which the interface can speak: those with sentences of their own, and those that take
/// another's.
pub fn spoken(site: &dyn Files, embedded: &dyn Files) -> Vec<String> {
    let files = Layered::new(site, embedded);
    let has_own = |slug: &str| files.read(&format!("locales/{slug}/{FILE}"), TEXT_LIMIT).is_ok();
    let speaks = |slug: &String| {
        has_own(slug)
            || locale(site, embedded, slug)
                .and_then(|(locale, _)| locale.derived_from)
                .is_some_and(|base| has_own(&base))
    };
    available(&files).into_iter().filter(speaks).collect()
}

/// The slug of the locale in which the interface speaks when nothing else is asked for.
pub fn source(site: &dyn Files, embedded: &dyn Files) -> String {
    let read = |files: &dyn Files| -> Option<String> {
        let text_of_file = String::from_utf8(files.read(INTERFACE, TEXT_LIMIT).ok()?).ok()?;
        let node = yaml::parse(INTERFACE, &text_of_file, 0).ok()?;
        let mut report = Report::new(INTERFACE);
        let fields = Fields::open(&node, &["source"], &mut report)?;
        text(fields.require("source", &mut report)?, 20, &mut report).map(|found| found.value)
    };
    let known = spoken(site, embedded);
    let named = [site, embedded].into_iter().filter_map(read).find(|slug| known.contains(slug));
    named.or_else(|| known.first().cloned()).unwrap_or_default()
}

/// A locale of the site, or the embedded one if the site's own is broken.
pub(crate) fn locale(site: &dyn Files, embedded: &dyn Files, slug: &str) -> Option<(Locale, Node)> {
    Locale::read(&Layered::new(site, embedded), slug, &mut Vec::new())
        .or_else(|| Locale::read(embedded, slug, &mut Vec::new()))
}

/// How a locale turns the sentences that it takes from `base` into its own script; `None` leaves them as they are.
fn into_own_script(locale: &Locale, base: &Node) -> Option<Converter> {
    let mut report = Report::new("");
    let fields = Fields::open_any(base, &mut report)?;
    let table = Transliterator::read(fields.get("transliteration")?, &mut report)?;
    Converter::new(Arc::new(table), &locale.script, &[]).map(|converter| converter.from_other())
}

impl Wording {
    /// The sentences of the locale `slug`. Files of `site` come before those of `embedded`, sentence by sentence.
    pub fn load(site: &dyn Files, embedded: &dyn Files, slug: &str) -> Self {
        let mut wording = Wording { slug: Arc::from(slug), chain: Vec::new(), findings: Vec::new() };
        wording.add(site, embedded, slug);
        let source = source(site, embedded);
        if source != slug {
            wording.add(site, embedded, &source);
        }
        wording
    }

    fn add(&mut self, site: &dyn Files, embedded: &dyn Files, slug: &str) {
        let found = locale(site, embedded, slug);
        let (tag, numbers, base) = match &found {
            Some((locale, _)) => {
                (locale.tag.as_ref(), Some(locale.numbers.clone()), locale.derived_from.clone())
            }
            None => (slug, plain_numbers(), None),
        };
        let Some(numbers) = numbers else { return };
        let converter = match (&found, &base) {
            (Some((own, _)), Some(base)) => {
                locale(site, embedded, base).and_then(|(_, node)| into_own_script(own, &node))
            }
            _ => None,
        };
        let convert = converter.as_ref().map(|converter| |text: &str| converter.convert(text).into_owned());
        let convert: Option<Convert<'_>> = convert.as_ref().map(|convert| convert as Convert<'_>);
        // A locale's own file, if it has one, says better what another's would say converted.
        let own = (format!("locales/{slug}/{FILE}"), None);
        let taken = base.map(|base| (format!("locales/{base}/{FILE}"), convert));
        for (path, convert) in std::iter::once(own).chain(taken) {
            for files in [site, embedded] {
                if files.read(&path, TEXT_LIMIT) != Err(FileError::NotFound) {
                    let messages = Messages::read(files, &path, tag, &numbers, convert, &mut self.findings);
                    self.chain.extend(messages);
                }
            }
        }
    }

    /// The locale's slug.
    pub fn slug(&self) -> &str {
        &self.slug
    }

    /// What is wrong with the files of sentences themselves.
    pub fn findings(&self) -> &[Diagnostic] {
        &self.findings
    }

    /// A sentence. One that does not exist, or cannot be said with these arguments, is told by its name.
    pub fn say(&self, id: &str, args: &[(&str, Value<'_>)]) -> String {
        let said = self.chain.iter().find_map(|messages| messages.format(id, args).ok());
        said.map_or_else(|| id.to_owned(), |text| visible(&text).into_owned())
    }

    /// An attribute of a sentence, if there is one.
    pub fn attribute(&self, id: &str, attribute: &str, args: &[(&str, Value<'_>)]) -> Option<String> {
        let find = |messages: &Messages| messages.attribute(id, attribute, args).ok().flatten();
        self.chain.iter().find_map(find).map(|text| visible(&text).into_owned())
    }

    /// The word for a severity.
    pub fn severity(&self, severity: Severity) -> String {
        match severity {
            Severity::Error => self.say("severity-error", &[]),
            Severity::Warning => self.say("severity-warning", &[]),
        }
    }

    /// What a finding says, and what to do about it.
    pub fn finding(&self, finding: &Diagnostic) -> (String, Option<String>) {
        let mut args: Vec<(&str, Value<'_>)> =
            ARGUMENTS.iter().map(|name| (*name, Value::from(NOTHING))).collect();
        for (name, value) in &finding.args {
            args.push((
                name,
                match value {
                    Arg::Text(text) if text.trim().is_empty() => Value::from(NOTHING),
                    Arg::Text(text) => Value::Text(on_one_line(text)),
                    Arg::Number(number) => Value::from(*number),
                },
            ));
        }
        let name = finding.code.name();
        (self.say(name, &args), self.attribute(name, "help", &args))
    }

    /// What all findings of a kind say, and what to do about them.
    pub fn kind(&self, code: crate::diagnostic::Code) -> (String, Option<String>) {
        let value = |name: &str| Value::from(if PRECISE.contains(&name) { NOTHING } else { ANY });
        let args: Vec<_> = ARGUMENTS.iter().map(|name| (*name, value(name))).collect();
        (self.say(code.name(), &args), self.attribute(code.name(), "help", &args))
    }
}

/// Numbers for a language of which nothing is known.
pub(super) fn plain_numbers() -> Option<NumberFormat> {
    let node = yaml::parse("", "{ decimal: '.', group: ' ' }", 0).ok()?;
    NumberFormat::read(&node, &mut Report::new(""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::files::{Embedded, Memory};

    fn said(site: &Memory, slug: &str, finding: &Diagnostic) -> String {
        Wording::load(site, &Embedded, slug).finding(finding).0
    }

    #[test]
    fn a_site_may_say_one_sentence_in_its_own_way() {
        let site = Memory::from_iter([("locales/en/cli.ftl", "unknown-field = No { $found }!\n")]);
        let finding = Diagnostic::new(Code::UnknownField).arg("found", "titel");
        assert_eq!(said(&site, "en", &finding), "No titel!");
        let finding = Diagnostic::new(Code::SiteMissing).arg("found", "x");
        assert_eq!(said(&site, "en", &finding), said(&Memory::new(), "en", &finding));
    }

    #[test]
    fn broken_files_of_a_site_do_not_silence_the_interface() {
        let site = Memory::from_iter([
            ("locales/en/cli.ftl", "unknown-field = { $found\n"),
            ("locales/en/language.yaml", "{{{"),
            ("locales/interface.yaml", "source: [xx]"),
        ]);
        let finding = Diagnostic::new(Code::UnknownField).arg("found", "titel");
        assert_eq!(said(&site, "en", &finding), said(&Memory::new(), "en", &finding));
        let wording = Wording::load(&site, &Embedded, "en");
        assert_eq!(wording.findings().first().map(|finding| finding.code), Some(Code::MessageSyntax));
    }

    #[test]
    fn an_unknown_language_gets_the_source_language() {
        let finding = Diagnostic::new(Code::FileChanged);
        assert_eq!(said(&Memory::new(), "xx", &finding), said(&Memory::new(), "en", &finding));
        assert_eq!(Wording::load(&Memory::new(), &Memory::new(), "en").finding(&finding).0, "file-changed");
    }

    #[test]
    fn a_locale_takes_the_sentences_of_the_one_it_derives_from() {
        let language = |derived: &str| {
            let months = "[a, b, c, d, e, f, g, h, i, j, k, l]";
            format!(
                "name: X\ntag: sr-Latn\nlanguage: sr\nscript: Latn\n{derived}\ndates: {{ long: x, short: x, months: \
                 {months} }}\nnumbers: {{ decimal: ',', group: '.' }}\n"
            )
        };
        let table = "transliteration: { scripts: [Cyrl, Latn], letters: { а: a, б: b, е: e, з: z } }";
        let site = Memory::from_iter([
            ("locales/base/cli.ftl", "file-changed = базе\n".to_owned()),
            ("locales/base/language.yaml", language(table)),
            ("locales/other/language.yaml", language("derived_from: base")),
        ]);
        let finding = Diagnostic::new(Code::FileChanged);
        assert_eq!(said(&site, "other", &finding), "baze");
        assert_eq!(said(&site, "base", &finding), "базе");
        let known = spoken(&site, &Memory::new());
        assert_eq!(known, ["base", "other"]);
    }

    #[test]
    fn nothing_hidden_is_said() {
        let finding =
            Diagnostic::new(Code::UnknownField).arg("found", "a\u{1B}[2J\nerror: b\u{202E}\u{E000}9");
        let text = said(&Memory::new(), "en", &finding);
        assert!(text.contains("a<U+001B>[2J error: b<U+202E><U+E000>9"), "{text}");
        let finding = Diagnostic::new(Code::BrokenLink).arg("found", "");
        assert!(!said(&Memory::new(), "en", &finding).contains("nothing"));
    }
}
