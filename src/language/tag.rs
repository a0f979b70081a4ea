//! Whether a text is the tag of a language, as `lang` attributes take it: `en`, `sr-Latn`.
//!
//! In: what an author wrote. Out: yes or no. Any language there is may be named, not only those of the site; which there are
//! is known to the tables of the library that reads tags.

use unic_langid::LanguageIdentifier;
use unic_langid::subtags::Language;

/// Whether `found` is a tag, written as it is usually written.
pub fn is_tag(found: &str) -> bool {
    let Ok(tag) = found.parse::<LanguageIdentifier>() else { return false };
    tag == found && is_language(tag.language)
}

/// Whether there is such a language: the likely script of one that is unknown cannot be told.
fn is_language(language: Language) -> bool {
    language != Language::default() && LanguageIdentifier::from_parts(language, None, None, &[]).maximize()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_told_from_other_words() {
        for tag in ["en", "sr", "sr-Latn", "sr-Cyrl-RS", "de-AT", "rom", "rup", "hr", "tr", "it", "la"] {
            assert!(is_tag(tag), "{tag}");
        }
        for word in [
            "", "xx", "zz", "english", "eng lish", "EN", "sr-latn", "sr_Latn", "e", "und", "en-", "x-praksa",
            "1",
        ] {
            assert!(!is_tag(word), "{word}");
        }
    }
}
