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
        return Messages::read(
            files,
            &format!("locales/{}/{name}", locale.slug),
            tag,
            numbers,
            None,
            findings,
        );
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::{Embedded, Layered, Memory};

    fn messages(files: &dyn Files, slug: &str) -> Result<Messages, Vec<Diagnostic>> {
        let mut findings = Vec::new();
        let (languages, _) = Languages::read(files, &[slug.to_owned()], &mut findings);
        assert_eq!(findings, []);
        site_messages(files, &languages, 0, &mut findings).ok_or(findings)
    }

    #[test]
    fn a_derived_locale_takes_the_messages_of_its_base_in_its_own_script() {
        let mut site = Memory::new();
        let source = "skip = Пређи на ЉУБАВ\nfound = { $n ->\n    [one] { $n } њива\n    [few] { $n } њиве\n   *[other] \
            { $n } њива од { $of }\n }\n";
        site.insert("locales/sr/site.ftl", source);
        let files = Layered::new(&site, &Embedded);
        let latin = messages(&files, "sr-latn").unwrap();
        assert_eq!(latin.format("skip", &[]).unwrap(), "Pređi na LJUBAV");
        let found = |n: usize| latin.format("found", &[("n", n.into()), ("of", "Ђорђе".into())]).unwrap();
        assert_eq!([found(1), found(3), found(20_000)], ["1 njiva", "3 njive", "20.000 njiva od Ђорђе"]);
        assert_eq!(messages(&files, "sr").unwrap().format("skip", &[]).unwrap(), "Пређи на ЉУБАВ");
    }

    #[test]
    fn a_derived_locale_without_a_table_is_told() {
        let yaml = |more: &str| {
            "name: x\ntag: hr\nlanguage: hr\nscript: Latn\ndates: { long: a, short: b, months: \
             [a, b, c, d, e, f, g, h, i, j, k, l] }\nnumbers: { decimal: ',', group: '.' }\n"
                .to_owned()
                + more
        };
        let files = Memory::from_iter([
            ("locales/hr/language.yaml", yaml("")),
            ("locales/hr-x/language.yaml", yaml("derived_from: hr\n")),
        ]);
        let findings = messages(&files, "hr-x").unwrap_err();
        assert_eq!(findings[0].code, Code::MissingField);
        assert_eq!(findings[0].place.as_ref().unwrap().file.as_ref(), "locales/hr/language.yaml");
    }
}
