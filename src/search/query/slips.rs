//! How many slips of the fingers lie between two words: a letter too much, too few, another, or two in the wrong order.

/// The most slips that are looked for in a word of this many letters.
pub(super) fn allowed(letters: usize) -> usize {
    match letters {
        0..=4 => 0,
        5..=8 => 1,
        _ => 2,
    }
}

/// The slips between two words, or `None` if there are more than `most`. Letters are UTF-16 units, as in the browser.
pub(super) fn between(one: &[u16], other: &[u16], most: usize) -> Option<usize> {
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.iter().enumerate() {
        let mut row = Vec::with_capacity(other.len() + 1);
        row.push(at + 1);
        let mut least = at + 1;
        for (to, against) in other.iter().enumerate() {
            let get = |row: &[usize], at: usize| row.get(at).copied().unwrap_or(usize::MAX / 2);
            let mut slips = get(&last, to) + usize::from(letter != against);
            slips = slips.min(get(&last, to + 1) + 1).min(get(&row, to) + 1);
            let swapped =
                at > 0 && to > 0 && one.get(at - 1) == Some(against) && other.get(to - 1) == Some(letter);
            if swapped {
                slips = slips.min(get(&before, to - 1) + 1);
            }
            least = least.min(slips);
            row.push(slips);
        }
        if least > most {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|slips| *slips <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slips(one: &str, other: &str, most: usize) -> Option<usize> {
        let units = |text: &str| text.encode_utf16().collect::<Vec<_>>();
        between(&units(one), &units(other), most)
    }

    #[test]
    fn slips_are_counted_up_to_a_limit() {
        for (one, other, count) in [
            ("zrtva", "zrtva", 0),
            ("zrtva", "zrtv", 1),
            ("zrtva", "zrttva", 1),
            ("zrtva", "zetva", 1),
            ("zrtva", "zrvta", 1),
            ("zrtva", "rzvta", 2),
            ("prosjacenje", "prosajcejne", 2),
            ("", "ab", 2),
        ] {
            assert_eq!(slips(one, other, 2), Some(count), "{one} {other}");
            assert_eq!(slips(other, one, 2), Some(count), "{other} {one}");
            assert_eq!(slips(one, other, 1), (count < 2).then_some(count));
        }
        assert_eq!(slips("abc", "xyz", 2), None);
    }
}
