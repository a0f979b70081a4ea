//! The order of texts in the files, and how a text is written after another.

use std::cmp::Ordering;

/// The most letters that a step of the front coding can count.
pub(super) const STEPS: usize = 25;

/// The order of texts in the files: that of their UTF-16 units, in which scripts compare.
pub(super) fn order(one: &str, other: &str) -> Ordering {
    if one.is_ascii() && other.is_ascii() {
        return one.cmp(other);
    }
    one.encode_utf16().cmp(other.encode_utf16())
}

/// The beginning of a text as a number in the [`order`] of texts: a sort that compares these first seldom has to look at the
/// texts, which lie all over the memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Head(u128);

impl Head {
    /// That of a text.
    pub(super) fn of(text: &str) -> Self {
        let units = text.encode_utf16().chain(std::iter::repeat(0)).take(8);
        Head(units.fold(0, |head, unit| head << 16 | u128::from(unit)))
    }
}

/// Whether a text has nothing but letters and digits, none of them a capital that would count as a mark.
pub(super) fn is_plain(text: &str) -> bool {
    text.chars().all(|letter| letter.is_alphanumeric() && !letter.is_ascii_uppercase())
}

/// How many letters two texts begin with in common, as far as a step can count. Texts of other letters than ASCII are
/// written whole, so that nobody has to count what a letter is.
pub(super) fn front(one: &str, other: &str) -> usize {
    if !one.is_ascii() || !other.is_ascii() {
        return 0;
    }
    let same = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    same.min(STEPS)
}

/// The capital that counts letters.
pub(super) fn step(count: usize) -> char {
    char::from(b'A' + u8::try_from(count.min(STEPS)).unwrap_or(0))
}

/// Writes a text after another: how many letters it shares, then the rest.
pub(super) fn push_after(before: &str, text: &str, out: &mut String) {
    let shared = front(before, text);
    out.push(step(shared));
    out.push_str(text.get(shared..).unwrap_or_default());
}

/// The shortest beginning of `text` that comes after `before`.
pub(super) fn parting<'t>(before: &str, text: &'t str) -> &'t str {
    let same = before.chars().zip(text.chars()).take_while(|(one, other)| one == other).count();
    match text.char_indices().nth(same + 1) {
        Some((end, _)) => text.get(..end).unwrap_or(text),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn heads_are_in_the_order_of_their_texts(one in "[abcж字𐍈]{0,11}", other in "[abcж字𐍈]{0,11}") {
            let heads = Head::of(&one).cmp(&Head::of(&other));
            prop_assert!(heads.is_eq() || heads == order(&one, &other));
        }
    }
}
