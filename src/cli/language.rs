//! In which language the command line speaks: what was asked for, else what the system says, else the source language.

use super::Environment;
use super::flags::UI_LANG;
use super::usage::UsageError;
use crate::files::Files;
use crate::report::{locale, source, spoken};

/// A locale in which the interface can speak.
struct Voice {
    slug: String,
    /// Language and script, if its folder says so.
    language: Option<(String, String)>,
}

/// Chooses the slug of a locale. What was asked for but is not known is returned as well, to be complained of in the
/// language that is spoken instead.
pub(super) fn choose(
    asked: Option<&str>,
    environment: &Environment,
    site: &dyn Files,
    embedded: &dyn Files,
) -> (String, Option<UsageError>) {
    let voices: Vec<Voice> = spoken(site, embedded)
        .into_iter()
        .map(|slug| {
            let known = locale(site, embedded, &slug);
            let language = known.map(|(locale, _)| (locale.language.to_string(), locale.script.to_string()));
            Voice { slug, language }
        })
        .collect();
    if let Some(slug) = asked.and_then(|asked| find(asked, &voices)) {
        return (slug, None);
    }
    let of_system = environment.locale.as_deref().and_then(|locale| find(locale, &voices));
    let slug = of_system.unwrap_or_else(|| source(site, embedded));
    let unknown = asked.map(|asked| {
        let error = UsageError::new("usage-bad-value").arg("found", asked);
        let error = error.arg("option", format!("--{}", UI_LANG.name));
        error.allowed(asked, voices.iter().map(|voice| voice.slug.clone()).collect())
    });
    (slug, unknown)
}

/// The slug for a locale as people and systems write it: `sr`, `sr-Latn`, `sr_RS.UTF-8@latin`.
fn find(written: &str, voices: &[Voice]) -> Option<String> {
    let (name, modifier) = written.split_once('@').unwrap_or((written, ""));
    let name = name.split('.').next().unwrap_or_default().to_ascii_lowercase().replace('_', "-");
    let mut parts = name.split('-');
    let language = parts.next().filter(|language| !language.is_empty())?;
    let is_script = |part: &&str| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_alphabetic());
    // Systems write the script as a modifier in English (`@latin`, `@cyrillic`), tags as its code (`Latn`, `Cyrl`).
    let codes = [("latin", "latn"), ("cyrillic", "cyrl")];
    let modifier = codes.iter().find(|(word, _)| modifier.eq_ignore_ascii_case(word)).map(|(_, code)| *code);
    let script = parts.clone().find(is_script).or(modifier);
    let same_slug = |slug: &str| voices.iter().find(|voice| voice.slug.eq_ignore_ascii_case(slug));
    let of_language = || {
        voices.iter().filter(|voice| {
            voice.language.as_ref().is_some_and(|(own, _)| own.eq_ignore_ascii_case(language))
        })
    };
    let in_script = || {
        let script = script?;
        of_language()
            .find(|voice| voice.language.as_ref().is_some_and(|(_, own)| own.eq_ignore_ascii_case(script)))
    };
    let voice = in_script()
        .or_else(|| same_slug(&name))
        .or_else(|| same_slug(language))
        .or_else(|| of_language().next())?;
    Some(voice.slug.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locales_are_found_as_people_and_systems_write_them() {
        let voice = |slug: &str, language: &str, script: &str| Voice {
            slug: slug.into(),
            language: Some((language.into(), script.into())),
        };
        let mut voices = vec![
            voice("bs", "bs", "Latn"),
            voice("sr", "sr", "Cyrl"),
            voice("sr-latn", "sr", "Latn"),
            voice("x-own", "rmn", "Latn"),
        ];
        voices.push(Voice { slug: "qq".into(), language: None });
        let cases = [
            ("sr_RS.UTF-8@latin", Some("sr-latn")),
            ("sr_RS@Latin", Some("sr-latn")),
            ("sr_RS.UTF-8", Some("sr")),
            ("sr-Latn-BA", Some("sr-latn")),
            ("sr-Cyrl", Some("sr")),
            ("SR-LATN", Some("sr-latn")),
            ("bs_BA.utf8", Some("bs")),
            ("bs@cyrillic", Some("bs")),
            ("rmn", Some("x-own")),
            ("qq", Some("qq")),
            ("C", None),
            ("POSIX", None),
            ("C.UTF-8", None),
            ("", None),
            ("hr_HR", None),
        ];
        for (written, expected) in cases {
            assert_eq!(find(written, &voices).as_deref(), expected, "{written}");
        }
    }
}
