//! A heading's words → its anchor: plain letters, digits and hyphens, the same in every script of a language.
//!
//! Letters without a plain base stand in the `slug` tables of the locales; the tables of all locales are one, so that a
//! Serbian name in an Albanian heading is folded too. What no table has loses its marks (š → s) or becomes a hyphen.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

use super::Locale;
use crate::diagnostic::{Code, Diagnostic};
use crate::yaml::Node;
use crate::yaml::fields::{Fields, Report, text};

/// Letters with what stands for them in anchors.
#[derive(Debug, Default)]
pub(super) struct AnchorLetters {
    letters: HashMap<char, String>,
}

impl AnchorLetters {
    /// Reads `slug: { ђ: dj }` of each locale; where two differ, the first counts.
    pub(super) fn read<'n>(
        locales: impl Iterator<Item = (&'n Locale, &'n Node)>,
        findings: &mut Vec<Diagnostic>,
    ) -> Self {
        let mut letters = HashMap::new();
        for (locale, node) in locales {
            let mut report = Report::new(format!("locales/{}/language.yaml", locale.slug));
            let table = Fields::open_any(node, &mut Report::new("")).and_then(|fields| fields.get("slug"));
            let Some(fields) = table.and_then(|node| Fields::open_any(node, &mut report)) else {
                findings.extend(report.into_findings());
                continue;
            };
            for (key, node) in fields.pairs() {
                let Some(found) = text(node, 4, &mut report) else { continue };
                let mut key_letters = key.name.chars();
                let letter = key_letters.next().filter(|_| key_letters.next().is_none());
                match letter.filter(|_| found.value.bytes().all(|byte| byte.is_ascii_lowercase())) {
                    Some(letter) => {
                        letters.entry(letter).or_insert(found.value);
                    }
                    None => {
                        let finding = report.finding(Code::UnknownValue, &key.range);
                        report.add(finding.arg("found", format!("{}: {}", key.name, found.value)));
                    }
                }
            }
            findings.extend(report.into_findings());
        }
        AnchorLetters { letters }
    }

    /// The anchor of some words; empty when no letter of theirs can be written in one.
    pub(super) fn fold(&self, words: &str) -> String {
        let mut anchor = String::with_capacity(words.len());
        for letter in words.nfc().flat_map(char::to_lowercase) {
            if let Some(plain) = self.letters.get(&letter) {
                anchor.push_str(plain);
                continue;
            }
            // Whole letters are looked up first: ќ is a letter, not a к with a mark.
            for part in std::iter::once(letter).nfd() {
                if part.is_ascii_alphanumeric() {
                    anchor.push(part);
                } else if let Some(plain) = self.letters.get(&part) {
                    anchor.push_str(plain);
                } else if !unicode_normalization::char::is_combining_mark(part) && !anchor.ends_with('-') {
                    anchor.push('-');
                }
            }
        }
        anchor.trim_matches('-').to_owned()
    }
}

#[cfg(test)]
mod tests {
    use crate::files::Embedded;
    use crate::language::Languages;

    fn languages(slugs: &[&str]) -> Languages {
        let slugs: Vec<String> = slugs.iter().map(|slug| (*slug).to_owned()).collect();
        let mut findings = Vec::new();
        let (languages, _) = Languages::read(&Embedded, &slugs, &mut findings);
        assert_eq!(findings, []);
        languages
    }

    #[test]
    fn a_heading_has_the_same_anchor_in_both_scripts() {
        for published in [&["mk", "sq", "sr", "sr-latn", "bs"][..], &["sr-latn"], &["bs"]] {
            let languages = languages(published);
            for (cyrillic, latin, anchor) in [
                ("Шта је жртва, а шта сведок?", "Šta je žrtva, a šta svedok?", "sta-je-zrtva-a-sta-svedok"),
                ("Ђачки џеп: њега & љубав", "Đački džep: njega & ljubav", "djacki-dzep-njega-ljubav"),
                ("ИНЈЕКЦИЈА (2)", "INJEKCIJA (2)", "injekcija-2"),
            ] {
                assert_eq!(languages.slug(cyrillic), anchor);
                assert_eq!(languages.slug(latin), anchor);
            }
        }
    }

    #[test]
    fn anchors_are_plain_in_every_language() {
        let languages = languages(&["mk", "sq"]);
        assert_eq!(languages.slug("Ѓорѓи, ќе ѕвони џез – ѝ"), "gjorgji-kje-dzvoni-dzez-i");
        // Letters whose marks were typed apart.
        assert_eq!(languages.slug("г\u{301}орг\u{301}и"), "gjorgji");
        assert_eq!(languages.slug("Çfarë është përkujdesja?"), "cfare-eshte-perkujdesja");
        assert_eq!(languages.slug("Über 20 % — İstanbul"), "uber-20-istanbul");
        assert_eq!(languages.slug("— ? —"), "");
    }
}
