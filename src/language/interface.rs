//! The messages of a locale: its own files, or, for a locale derived from another, those of the other in its own script.

use super::{Languages, messages::Messages};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::files::Files;

/// The words of the site's pages (`site.ftl`) for the locale at this index of [`Languages::locales`].
pub fn site_messages(
    files: &dyn Files,
    languages: &Languages,
    locale: usize,
    findings: &mut Vec<Diagnostic>,
) -> Option<Messages> {
    read(files, languages, locale, "site.ftl", findings)
}

/// The words of the command line (`cli.ftl`) for the locale at this index of [`Languages::locales`].
pub fn cli_messages(
    files: &dyn Files,
    languages: &Languages,
    locale: usize,
    findings: &mut Vec<Diagnostic>,
) -> Option<Messages> {
    read(files, languages, locale, "cli.ftl", findings)
}

fn read(
    files: &dyn Files,
    languages: &Languages,
    at: usize,
    name: &str,
    findings: &mut Vec<Diagnostic>,
) -> Option<Messages> {
    let locale = languages.locales().get(at)?;
    let (tag, numbers) = (&locale.tag, &locale.numbers);
    let Some(base) = &locale.derived_from else {
        return Messages::read(files, &format!("locales/{}/{name}", locale.slug), tag, numbers, None, findings);
    };
    let Some(converter) = languages.converter(at, &[]) else {
        let place = Place::file(format!("locales/{base}/language.yaml"));
        findings.push(Diagnostic::new(Code::MissingField).at(place).arg("field", "transliteration"));
        return None;
    };
    let converter = converter.from_other();
    let convert = |text: &str| converter.convert(text).into_owned();
    Messages::read(files, &format!("locales/{base}/{name}"), tag, numbers, Some(&convert), findings)
}
