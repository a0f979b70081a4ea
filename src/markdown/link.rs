//! What a link in a body leads to, told apart by its spelling alone; whether it exists is asked later.

use std::ops::Range;
use std::sync::Arc;

use crate::characters;

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A section of the same document.
    Section(Arc<str>),
    /// A document by its id, and perhaps a section of it.
    Document {
        /// The id.
        id: Arc<str>,
        /// The section.
        section: Option<Arc<str>>,
    },
    /// A concept of the glossary.
    Term(Arc<str>),
    /// A file among the document's attachments.
    Attachment(Arc<str>),
    /// Another site, a mail address or a telephone number.
    External(Arc<str>),
    /// A scheme that is not allowed, or an address with something hidden in it.
    Unsafe(Arc<str>),
    /// None of these.
    Unknown(Arc<str>),
}

/// A link of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where it leads.
    pub target: Target,
    /// Where it stands, as bytes of the file.
    pub range: Range<usize>,
}

/// Tells a destination apart. `wiki` is set for `[[…]]`, where a bare word is an id.
///
/// The parser has already undone entities and escapes, so this sees the address as a browser would.
pub(super) fn target(destination: &str, wiki: bool) -> Target {
    let destination = destination.trim();
    let hidden =
        |letter: char| characters::misplaced(letter).is_some() || letter.is_whitespace() || letter == '\\';
    if destination.chars().any(hidden) {
        return Target::Unsafe(destination.into());
    }
    if let Some(anchor) = destination.strip_prefix('#') {
        return Target::Section(anchor.into());
    }
    if let Some((scheme, rest)) = destination.split_once(':') {
        let lower = scheme.to_ascii_lowercase();
        return match lower.as_str() {
            "term" => Target::Term(rest.into()),
            "https" | "http" if has_host(rest) => Target::External(destination.into()),
            "mailto" | "tel" if !rest.is_empty() => Target::External(destination.into()),
            _ => Target::Unsafe(destination.into()),
        };
    }
    if destination.starts_with("//") {
        return Target::Unsafe(destination.into());
    }
    let (path, section) = match destination.split_once('#') {
        Some((path, section)) => (path, Some(Arc::from(section))),
        None => (destination, None),
    };
    let name = path.rsplit('/').next().unwrap_or(path);
    if let Some(stem) = name.strip_suffix(".md") {
        let id = stem.split_once('.').map_or(stem, |(id, _)| id);
        return Target::Document { id: id.into(), section };
    }
    if wiki && !path.contains(['/', '.']) && !path.is_empty() {
        return Target::Document { id: path.into(), section };
    }
    if name.contains('.') && section.is_none() {
        return Target::Attachment(destination.into());
    }
    Target::Unknown(destination.into())
}

fn has_host(after_scheme: &str) -> bool {
    after_scheme
        .strip_prefix("//")
        .is_some_and(|host| host.starts_with(|first: char| first.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn destinations_are_told_apart() {
        let document = |id: &str, section: Option<&str>| Target::Document {
            id: id.into(),
            section: section.map(Arc::from),
        };
        assert_eq!(target("#safety", false), Target::Section("safety".into()));
        assert_eq!(target("first-talk.md", false), document("first-talk", None));
        assert_eq!(target("../guidelines/first-talk.mk.md#why", false), document("first-talk", Some("why")));
        assert_eq!(target("first-talk", true), document("first-talk", None));
        assert_eq!(target("first-talk#why", true), document("first-talk", Some("why")));
        assert_eq!(target("first-talk", false), Target::Unknown("first-talk".into()));
        assert_eq!(target("term:guardian", true), Target::Term("guardian".into()));
        assert_eq!(target("cards.pdf", false), Target::Attachment("cards.pdf".into()));
        assert_eq!(target("https://example.org/a", false), Target::External("https://example.org/a".into()));
        assert_eq!(target("tel:192", false), Target::External("tel:192".into()));
    }

    #[test]
    fn other_schemes_are_unsafe_however_they_are_dressed() {
        for bad in [
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "java\nscript:alert(1)",
            " javascript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "//evil.example",
            "https:evil",
            "https://",
            "\\\\evil",
            "https:\\\\evil",
        ] {
            assert!(matches!(target(bad, false), Target::Unsafe(_)), "{bad:?}");
        }
    }
}
