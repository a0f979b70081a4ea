//! How near a form is to what was typed, and what that is worth.

use serde::Serialize;

/// How a document has a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tier {
    /// In the form that was typed, in whatever script; marks and all where the edition has it with others as well.
    Exact,
    /// In the form that was typed, but with other marks.
    Marks,
    /// In another form.
    Stem,
    /// In the same form in the spelling of another region.
    Spelling,
    /// In another form in the spelling of another region.
    Variant,
    /// It has a word that begins with what was typed.
    Prefix,
    /// It has a word that is one slip away.
    Slip,
    /// It has a word that is two slips away.
    TwoSlips,
    /// It has a word with the same beginning.
    Root,
}

impl Tier {
    /// All tiers with their names and what they are worth. The browser has the same figures.
    pub const ALL: &'static [(Tier, &'static str, f64)] = &[
        (Tier::Exact, "exact", 1.0),
        (Tier::Marks, "marks", 0.8),
        (Tier::Stem, "stem", 0.6),
        (Tier::Spelling, "spelling", 0.57),
        (Tier::Variant, "variant", 0.5),
        (Tier::Prefix, "prefix", 0.7),
        (Tier::Slip, "slip", 0.4),
        (Tier::TwoSlips, "two-slips", 0.25),
        (Tier::Root, "root", 0.2),
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(tier, ..)| *tier == self).map_or("", |(_, name, _)| name)
    }

    /// What it is worth.
    pub(super) fn worth(self) -> f64 {
        Self::ALL.iter().find(|(tier, ..)| *tier == self).map_or(0.0, |(.., worth)| *worth)
    }
}

/// The logarithm to base 2 of a number from 1 on, in steps of 1/256.
///
/// Made of multiplications alone, which every machine rounds alike: the browser must come to the same order, to the last
/// bit.
pub(super) fn log2(mut number: f64) -> f64 {
    let mut log = 0.0;
    while number >= 2.0 {
        number /= 2.0;
        log += 1.0;
    }
    let mut step = 1.0;
    for _ in 0..8 {
        number *= number;
        step /= 2.0;
        if number >= 2.0 {
            number /= 2.0;
            log += step;
        }
    }
    log
}

/// How much a word tells that this many of all documents have.
pub(super) fn rarity(having: usize, all: u32) -> f64 {
    let having = f64::from(u32::try_from(having).unwrap_or(u32::MAX).min(all));
    let rest = f64::from(all) - having;
    log2(1.0 + (rest + 0.5) / (having + 0.5))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_logarithm_is_one() {
        for (number, log) in [(1.0, 0.0), (2.0, 1.0), (1024.0, 10.0), (3.0, 1.5849), (1000.0, 9.9657)] {
            assert!((log2(number) - log).abs() < 0.005, "{number}");
        }
        assert!(log2(f64::MAX) > 1000.0);
    }

    #[test]
    fn rare_words_tell_more() {
        assert!(rarity(1, 1000) > rarity(10, 1000) && rarity(10, 1000) > rarity(900, 1000));
        assert!(rarity(5000, 10) >= 0.0 && rarity(0, 0) >= 0.0);
    }
}
