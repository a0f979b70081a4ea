//! "Did you mean": the nearest accepted value to what somebody wrote.

/// Returns the candidate nearest to `found`, if one is near enough to be a likely slip of the fingers.
///
/// Distance is Damerau–Levenshtein (a swap of neighbours counts once) over lower-cased text, with `_` and blanks taken
/// as `-`. A candidate is near enough within a third of its length, and at least one edit is always allowed.
pub fn nearest<'a>(found: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    const LONGEST: usize = 80;
    if found.is_empty() || found.len() > LONGEST {
        return None;
    }
    let normal = |text: &str| text.to_lowercase().replace(['_', ' '], "-");
    let found = normal(found);
    candidates
        .into_iter()
        .filter(|candidate| candidate.len() <= LONGEST)
        .map(|candidate| (strsim::damerau_levenshtein(&found, &normal(candidate)), candidate))
        .filter(|(distance, candidate)| {
            *distance <= (candidate.chars().count().max(found.chars().count()) / 3).max(1)
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn finds_slips_and_leaves_strangers_alone() {
        let fields = ["title", "summary", "valid_from", "review_by"];
        assert_eq!(nearest("titel", fields), Some("title"));
        assert_eq!(nearest("Valid-From", fields), Some("valid_from"));
        assert_eq!(nearest("colour", fields), None);
        assert_eq!(nearest("", fields), None);
        assert_eq!(nearest("жртва", ["жртви", "дете"]), Some("жртви"));
    }
}
