//! Parts of a file: browsers ask for them to move about in a recording.

/// What a `Range` header comes to for a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// All of it: there is no such header, or it is of a kind that may be ignored.
    Whole,
    /// `len` bytes from `start` on; `len` is not zero.
    Some {
        /// The first byte.
        start: u64,
        /// How many.
        len: u64,
    },
    /// Nothing of the file is within the range.
    Outside,
}

/// Reads a `Range` header for a file of `size` bytes. Several ranges at once are answered with the whole.
pub(super) fn read(header: Option<&str>, size: u64) -> Part {
    let Some((first, last)) =
        header.and_then(|value| value.strip_prefix("bytes=")).and_then(|spec| spec.trim().split_once('-'))
    else {
        return Part::Whole;
    };
    let number = |text: &str| -> Option<u64> {
        let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        // A number past all bounds is past the end as well.
        digits.then(|| text.parse().unwrap_or(u64::MAX))
    };
    let (start, end) = match (number(first), number(last)) {
        (Some(first), Some(last)) if first > last => return Part::Whole,
        (Some(first), Some(last)) => (first, last.saturating_add(1).min(size)),
        (Some(first), None) if last.is_empty() => (first, size),
        (None, Some(last)) if first.is_empty() => (size.saturating_sub(last), size),
        _ => return Part::Whole,
    };
    match end.checked_sub(start) {
        Some(len) if len > 0 => Part::Some { start, len },
        _ => Part::Outside,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_range_is_a_part() {
        let part = |header| read(Some(header), 10);
        assert_eq!(part("bytes=0-0"), Part::Some { start: 0, len: 1 });
        assert_eq!(part("bytes=2-5"), Part::Some { start: 2, len: 4 });
        assert_eq!(part("bytes=7-"), Part::Some { start: 7, len: 3 });
        assert_eq!(part("bytes=-3"), Part::Some { start: 7, len: 3 });
        assert_eq!(part("bytes=-99"), Part::Some { start: 0, len: 10 });
        assert_eq!(part("bytes=9-99999999999999999999999"), Part::Some { start: 9, len: 1 });
        assert_eq!(part("bytes=10-"), Part::Outside);
        assert_eq!(part("bytes=-0"), Part::Outside);
        assert_eq!(part("bytes=99999999999999999999999-"), Part::Outside);
    }

    #[test]
    fn anything_else_is_the_whole() {
        for header in [
            "",
            "bytes",
            "bytes=",
            "bytes=-",
            "bytes=5-2",
            "bytes=0-1,3-4",
            "lines=1-2",
            "bytes=a-b",
            "bytes=+1-2",
        ] {
            assert_eq!(read(Some(header), 10), Part::Whole, "{header}");
        }
        assert_eq!(read(None, 10), Part::Whole);
        assert_eq!(read(Some("bytes=0-"), 0), Part::Outside);
    }
}
