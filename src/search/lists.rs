//! Lists by number, one after the other in one row; those that change later stand apart.

use hashbrown::HashMap;

use super::lexicon::{index, number};

/// Lists of `T`, by their numbers. A memory reservation for each of hundreds of thousands would cost more than most of them
/// hold, and to fill them all over the memory most of the time.
#[derive(Debug)]
pub(super) struct Lists<T> {
    all: Vec<T>,
    /// Where each list ends.
    ends: Vec<u32>,
    /// Lists that have changed since.
    changed: HashMap<u32, Vec<T>>,
}

impl<T> Default for Lists<T> {
    fn default() -> Self {
        Lists { all: Vec::new(), ends: Vec::new(), changed: HashMap::new() }
    }
}

impl<T: Copy + Default> Lists<T> {
    /// So many lists with what `items` gives for them, in that order. It is asked twice, the first time to count.
    pub(super) fn new<I: Iterator<Item = (u32, T)>>(lists: usize, items: impl Fn() -> I) -> Self {
        let mut ends = vec![0_u32; lists];
        for (list, _) in items() {
            if let Some(count) = ends.get_mut(index(list)) {
                *count += 1;
            }
        }
        // For now, where each list begins.
        let mut start = 0;
        for count in &mut ends {
            start += std::mem::replace(count, start);
        }
        let mut all = vec![T::default(); index(start)];
        for (list, item) in items() {
            let Some(next) = ends.get_mut(index(list)) else { continue };
            if let Some(place) = all.get_mut(index(*next)) {
                *place = item;
            }
            *next += 1;
        }
        Lists { all, ends, changed: HashMap::new() }
    }

    /// Lists in one that come in several parts, what is in an earlier part first.
    pub(super) fn joined(parts: Vec<Self>) -> Self {
        let lists = parts.iter().map(Lists::len).max().unwrap_or(0);
        let mut joined = Lists { ends: Vec::with_capacity(lists), ..Lists::default() };
        joined.all.reserve_exact(parts.iter().map(|part| part.all.len()).sum());
        for list in 0..number(lists) {
            parts.iter().for_each(|part| joined.all.extend_from_slice(part.get(list)));
            joined.ends.push(number(joined.all.len()));
        }
        joined
    }

    /// How many lists there were at first.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// A list.
    pub(super) fn get(&self, list: u32) -> &[T] {
        if !self.changed.is_empty()
            && let Some(changed) = self.changed.get(&list)
        {
            return changed;
        }
        let start = list.checked_sub(1).and_then(|before| self.ends.get(index(before))).copied().unwrap_or(0);
        let end = self.ends.get(index(list)).copied().unwrap_or(start);
        self.all.get(index(start)..index(end)).unwrap_or_default()
    }

    /// All that lists had at first.
    pub(super) fn items_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.all.iter_mut()
    }

    /// A list, to be changed.
    pub(super) fn get_mut(&mut self, list: u32) -> &mut Vec<T> {
        if !self.changed.contains_key(&list) {
            let now = self.get(list).to_vec();
            self.changed.insert(list, now);
        }
        self.changed.entry(list).or_default()
    }

    /// All lists with their numbers, as far as they were there at first.
    pub(super) fn numbers(&self) -> std::ops::Range<u32> {
        0..number(self.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_hold_what_was_put_into_them_and_what_is_put_in_later() {
        let items = [(2, 'a'), (0, 'b'), (2, 'c'), (9, 'x'), (0, 'd')];
        let mut lists = Lists::new(4, || items.iter().copied());
        let all = |lists: &Lists<char>| -> Vec<String> {
            (0..5).map(|list| lists.get(list).iter().collect()).collect()
        };
        assert_eq!(all(&lists), ["bd", "", "ac", "", ""]);
        lists.get_mut(2).insert(1, 'e');
        lists.get_mut(4).push('f');
        lists.get_mut(0).clear();
        assert_eq!(all(&lists), ["", "", "aec", "", "f"]);
        assert_eq!(lists.numbers(), 0..4);
    }

    #[test]
    fn parts_are_joined_in_their_order() {
        let part = |items: &[(u32, char)]| Lists::new(3, || items.iter().copied());
        let joined = Lists::joined(vec![part(&[(1, 'a'), (0, 'b'), (1, 'c')]), part(&[(2, 'd'), (1, 'e')])]);
        let all: Vec<String> = joined.numbers().map(|list| joined.get(list).iter().collect()).collect();
        assert_eq!(all, ["b", "ace", "d"]);
        assert_eq!(Lists::<char>::joined(Vec::new()).numbers(), 0..0);
    }
}
