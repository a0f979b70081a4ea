//! Numbers that look random and are the same on every machine: integers only, from a seed.

/// A stream of numbers (SplitMix64).
#[derive(Clone, Debug)]
pub(super) struct Random(u64);

impl Random {
    /// The stream of a seed and of what it is for.
    pub(super) fn new(seed: u64, purpose: &[usize]) -> Self {
        let mut stream = Random(seed);
        for part in purpose {
            let part = u64::try_from(*part).unwrap_or(u64::MAX);
            stream.0 = stream.next() ^ part.wrapping_mul(0xD6E8_FEB8_6659_FD93);
        }
        stream
    }

    /// The next number.
    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from nought up to but without `end`; nought if there is none.
    pub(super) fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap_or(u64::MAX);
        usize::try_from(((self.next() >> 32) * end) >> 32).unwrap_or(0)
    }

    /// A number from `from` to `to`, both included.
    pub(super) fn between(&mut self, from: usize, to: usize) -> usize {
        from + self.below(to.saturating_sub(from) + 1)
    }

    /// Whether something happens that happens in so many of a hundred cases.
    pub(super) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of some things.
    pub(super) fn pick<'t, T>(&mut self, among: &'t [T]) -> Option<&'t T> {
        among.get(self.below(among.len()))
    }

    /// Up to so many different things, in their order.
    pub(super) fn some<T: Clone>(&mut self, among: &[T], most: usize) -> Vec<T> {
        let mut chosen: Vec<usize> = (0..most).map(|_| self.below(among.len())).collect();
        chosen.sort_unstable();
        chosen.dedup();
        chosen.into_iter().filter_map(|at| among.get(at)).cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Random;

    #[test]
    fn a_seed_and_a_purpose_make_a_stream() {
        let first = |seed, purpose: &[usize]| Random::new(seed, purpose).next();
        assert_eq!(first(1, &[2, 3]), first(1, &[2, 3]));
        assert_ne!(first(1, &[2, 3]), first(1, &[3, 2]));
        assert_ne!(first(1, &[2, 3]), first(2, &[2, 3]));
        let mut random = Random::new(7, &[]);
        let mut seen = [0usize; 6];
        (0..6_000).for_each(|_| seen[random.below(6)] += 1);
        assert!(seen.iter().all(|count| (800..1200).contains(count)), "{seen:?}");
        assert_eq!(random.below(0), 0);
        assert!((0..100).all(|_| (3..=5).contains(&random.between(3, 5))));
    }
}
