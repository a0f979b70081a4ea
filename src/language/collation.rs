//! The order of words in a language (CLDR collation): ѓ after д, ć after č, dh after d.

use std::cmp::Ordering;
use std::fmt;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::Locale;

/// Compares words as readers of a language expect them in a list.
pub struct Collation {
    collator: CollatorBorrowed<'static>,
}

impl fmt::Debug for Collation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Collation")
    }
}

impl Collation {
    /// The order for a language tag; `None` if it is not a tag.
    pub fn new(tag: &str) -> Option<Self> {
        let locale: Locale = tag.parse().ok()?;
        let collator = Collator::try_new((&locale).into(), CollatorOptions::default()).ok()?;
        Some(Collation { collator })
    }

    /// Compares two words; words that the language does not tell apart are compared letter by letter, so that the
    /// order never depends on anything else.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.collator.compare(a, b).then_with(|| a.cmp(b))
    }
}

#[cfg(test)]
mod tests {
    use super::Collation;

    fn sorted(tag: &str, words: &str) -> String {
        let collation = Collation::new(tag).unwrap();
        let mut words: Vec<_> = words.split(' ').collect();
        words.sort_by(|a, b| collation.compare(a, b));
        words.join(" ")
    }

    #[test]
    fn letters_of_their_own_have_their_own_place() {
        assert_eq!(sorted("mk", "ѕвер џеб ќе тело ѓубре дом"), "дом ѓубре ѕвер тело ќе џеб");
        assert_eq!(
            sorted("sq", "dy dhe çaj zog cak xhep ëndërr xixë"),
            "cak çaj dy dhe ëndërr xixë xhep zog"
        );
        assert_eq!(
            sorted("bs", "ljubav luk njega noga čaj ćup cilj džep dan đak"),
            "cilj čaj ćup dan džep đak luk ljubav noga njega"
        );
        assert_eq!(sorted("sr-Latn", "ljubav luk"), "luk ljubav");
        assert_eq!(sorted("sr-Cyrl", "љубав лук ђак дан"), "дан ђак лук љубав");
    }
}
