//! Finds what is not language in a text: web addresses, e-mail addresses, names of files.

use std::ops::Range;

/// Marks at the end of an address that belong to the sentence around it.
const AFTER: &[char] =
    &['.', ',', ';', ':', '!', '?', ')', ']', '>', '»', '“', '”', '"', '\'', '’', '…', '*', '_'];

/// The addresses in a run of text without blanks, in order. `endings` are what names of files and hosts may end in.
pub(super) fn find(run: &str, endings: &[String]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    // All of them need one of these marks inside, which few words have.
    let inner = run.trim_end_matches(AFTER);
    if !inner.contains(['.', '@']) && !inner.contains("://") {
        return found;
    }
    let mut from = 0;
    while let Some(range) = next(run, from, endings) {
        from = range.end;
        found.push(range);
    }
    found
}

fn next(run: &str, from: usize, endings: &[String]) -> Option<Range<usize>> {
    let rest = run.get(from..)?;
    let candidates = [scheme(rest), www(rest), mail(rest), dotted(rest, endings)]
        .into_iter()
        .flatten()
        .filter(|range| !range.is_empty());
    // At the same place the longer one: `www.site.org/a` is no file `www.site.org`.
    let first = candidates.min_by_key(|range| (range.start, std::cmp::Reverse(range.end)))?;
    Some(first.start + from..first.end + from)
}

/// Where the letters that satisfy `part` begin before byte `at`.
fn back(text: &str, at: usize, part: impl Fn(char) -> bool) -> usize {
    let before = text.get(..at).unwrap_or_default();
    before.len() - before.chars().rev().take_while(|letter| part(*letter)).map(char::len_utf8).sum::<usize>()
}

/// Where the letters that satisfy `part` end after byte `at`.
fn forward(text: &str, at: usize, part: impl Fn(char) -> bool) -> usize {
    at + text
        .get(at..)
        .unwrap_or_default()
        .chars()
        .take_while(|letter| part(*letter))
        .map(char::len_utf8)
        .sum::<usize>()
}

/// The end of an address that runs on to the end of the text.
fn end(text: &str, start: usize) -> usize {
    start + text.get(start..).unwrap_or_default().trim_end_matches(AFTER).len()
}

fn scheme(text: &str) -> Option<Range<usize>> {
    text.match_indices("://").find_map(|(at, _)| {
        let start =
            back(text, at, |letter| letter.is_ascii_alphanumeric() || matches!(letter, '+' | '-' | '.'));
        (start < at).then(|| start..end(text, start))
    })
}

fn www(text: &str) -> Option<Range<usize>> {
    let begins = |at: usize| back(text, at, char::is_alphanumeric) == at;
    let (at, _) = text.match_indices("www.").find(|(at, _)| begins(*at))?;
    Some(at..end(text, at))
}

fn mail(text: &str) -> Option<Range<usize>> {
    let part = |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '_' | '%' | '+' | '-');
    text.match_indices('@').find_map(|(at, _)| {
        let mut start = back(text, at, part);
        let stop = forward(text, at + 1, part);
        let stop = at + 1 + text.get(at + 1..stop)?.trim_end_matches(['.', '-', '_']).len();
        if let Some(before) = text.get(..start).and_then(|before| before.strip_suffix("mailto:")) {
            start = before.len();
        }
        (stop > at + 1).then_some(start..stop)
    })
}

/// A name with a dot inside and one of the endings after the last: `praksa.org/sr/`, `obrazac.pdf`.
fn dotted(text: &str, endings: &[String]) -> Option<Range<usize>> {
    let part = |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '_' | '-');
    let mut from = 0;
    while let Some(dot) = text.get(from..)?.find('.').map(|at| at + from) {
        let start = back(text, dot, part);
        let stop = forward(text, dot, part);
        let name = text.get(start..stop)?.trim_matches('.');
        let start = start + text.get(start..stop)?.find(name)?;
        if let Some((stem, ending)) = name.rsplit_once('.')
            && !stem.is_empty()
            && endings.iter().any(|known| known.eq_ignore_ascii_case(ending))
        {
            let stop = start + name.len();
            let goes_on = text.get(stop..).is_some_and(|rest| {
                rest.starts_with(['/', '?', '#'])
                    || rest
                        .strip_prefix(':')
                        .is_some_and(|port| port.starts_with(|first: char| first.is_ascii_digit()))
            });
            return Some(start..if goes_on { end(text, start) } else { stop });
        }
        from = stop.max(dot + 1);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::find;

    fn found(run: &str) -> Vec<&str> {
        let endings = ["org", "rs", "pdf", "срб"].map(str::to_owned);
        find(run, &endings).into_iter().map(|range| &run[range]).collect()
    }

    #[test]
    fn addresses_are_found_without_the_marks_around_them() {
        assert_eq!(found("(https://praksa.org/sr/?a=љ#b)."), ["https://praksa.org/sr/?a=љ#b"]);
        assert_eq!(found("www.praksa.org,"), ["www.praksa.org"]);
        assert_eq!(found("adresa:pomoc@praksa.org."), ["pomoc@praksa.org"]);
        assert_eq!(found("mailto:a.b@praksa.rs;c@praksa.rs"), ["mailto:a.b@praksa.rs", "c@praksa.rs"]);
        assert_eq!(found("„obrazac-2.pdf“"), ["obrazac-2.pdf"]);
        assert_eq!(found("пракса.срб/књиге"), ["пракса.срб/књиге"]);
        assert_eq!(found("praksa.org:8080/a,"), ["praksa.org:8080/a"]);
    }

    #[test]
    fn abbreviations_and_sentences_are_language() {
        for run in
            ["d.o.o.", "npr.", "itd.Zatim", "rs", ".pdf", "a.d.", "...", "@", "://", "i/ili", "1.2.2024."]
        {
            assert_eq!(found(run), Vec::<&str>::new(), "{run}");
        }
    }
}
