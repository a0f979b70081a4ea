//! Drawings (SVG) among the attachments: refused when they could run a script, reach another site, or hide what they do.
//!
//! A drawing is a document that a browser executes when a reader opens it by itself, so it is held to a short list of what
//! it must not have rather than cleaned: what is published is what the author drew, byte for byte.

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::files::Files;

use super::encoding;

/// The largest drawing that is looked through, in bytes.
const LIMIT: u64 = 2 * 1024 * 1024;

/// Elements that run, load or animate something.
const ELEMENTS: &[&str] = &[
    "script",
    "foreignobject",
    "iframe",
    "object",
    "embed",
    "audio",
    "video",
    "animate",
    "animatemotion",
    "animatetransform",
    "set",
    "handler",
    "listener",
    "link",
    "meta",
    "base",
    "discard",
];

/// What is wrong with a drawing.
pub(super) fn check(files: &dyn Files, path: &str) -> Vec<Diagnostic> {
    match encoding::read(files, path, LIMIT) {
        Ok(source) => faults(&source.text)
            .into_iter()
            .take(5)
            .map(|(at, found)| {
                let at = at + source.offset;
                Diagnostic::new(Code::UnsafeSvg)
                    .at(Place::range(path, at..at + found.len()))
                    .arg("found", found)
            })
            .collect(),
        Err(findings) => findings,
    }
}

/// The faults of a drawing: where, and the text there.
fn faults(text: &str) -> Vec<(usize, String)> {
    let mut faults = Vec::new();
    // Lower case keeps every byte in its place, since only ASCII letters are changed.
    let lower = text.to_ascii_lowercase();
    for word in ["<!doctype", "<!entity", "<?xml-stylesheet", "@import", "javascript:", "expression("] {
        faults.extend(lower.match_indices(word).map(|(at, found)| (at, found.to_owned())));
    }
    for (at, _) in lower.match_indices("url(") {
        let inside = lower.get(at + 4..).unwrap_or_default().trim_start_matches([' ', '\'', '"']);
        if !inside.starts_with('#') {
            faults.push((at, "url(".to_owned()));
        }
    }
    for (at, _) in lower.match_indices('<') {
        let tag = lower.get(at + 1..).unwrap_or_default();
        let end = tag
            .find(|letter: char| letter.is_whitespace() || matches!(letter, '>' | '/'))
            .unwrap_or(tag.len());
        let name = tag.get(..end).unwrap_or_default();
        let name = name.rsplit(':').next().unwrap_or(name);
        if ELEMENTS.contains(&name) {
            faults.push((at, format!("<{name}")));
        }
        attributes(&lower, at + 1 + end, &mut faults);
    }
    faults.sort();
    faults
}

/// Looks at the attributes of a tag, from a byte inside it to its end.
fn attributes(lower: &str, from: usize, faults: &mut Vec<(usize, String)>) {
    let mut at = from;
    loop {
        let rest = lower.get(at..).unwrap_or_default();
        let Some(start) = rest.find(|letter: char| !letter.is_whitespace() && letter != '/') else { return };
        let rest = rest.get(start..).unwrap_or_default();
        if rest.starts_with(['>', '<']) {
            return;
        }
        let length = rest.find(|letter: char| letter.is_whitespace() || matches!(letter, '=' | '>' | '<'));
        let name = rest.get(..length.unwrap_or(rest.len())).unwrap_or_default();
        let place = at + start;
        let after = rest.get(name.len()..).unwrap_or_default();
        let trimmed = after.trim_start();
        let mut next = place + name.len();
        let mut value = "";
        if let Some(rest) = trimmed.strip_prefix('=') {
            let begin = next + (after.len() - trimmed.len()) + 1;
            let quoted = rest.trim_start();
            let begin = begin + (rest.len() - quoted.len());
            let (inside, length) = match quoted.chars().next() {
                Some(quote @ ('"' | '\'')) => {
                    let inside = quoted.get(1..).unwrap_or_default();
                    let end = inside.find(quote).unwrap_or(inside.len());
                    (inside.get(..end).unwrap_or_default(), end + 2)
                }
                _ => {
                    let end = quoted
                        .find(|letter: char| letter.is_whitespace() || letter == '>')
                        .unwrap_or(quoted.len());
                    (quoted.get(..end).unwrap_or_default(), end)
                }
            };
            value = inside.trim();
            next = begin + length;
        }
        let local = name.rsplit(':').next().unwrap_or(name);
        let image = ["data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp"];
        let inside = value.starts_with('#') || image.iter().any(|start| value.starts_with(start));
        if local.starts_with("on") || (matches!(local, "href" | "src") && !inside) {
            faults.push((place, name.to_owned()));
        }
        if next <= at {
            return;
        }
        at = next;
    }
}

#[cfg(test)]
mod tests {
    use super::faults;

    #[test]
    fn drawings_that_draw_are_let_through() {
        let text = "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">\
                    <title>Ток – поступка</title><path style=\"fill:url(#g)\" d=\"M0 0h1\"/>\
                    <use xlink:href=\"#a\"/><image href=\"data:image/png;base64,AA==\"/></svg>";
        assert_eq!(faults(text), []);
    }

    #[test]
    fn drawings_that_do_more_are_refused() {
        for text in [
            "<svg><script>alert(1)</script></svg>",
            "<svg><SCRIPT href='x'/></svg>",
            "<svg:script/>",
            "<svg onload=alert(1)>",
            "<svg\n\tonload = 'x'>",
            "<svg><a xlink:href=\"javascript:alert(1)\">x</a></svg>",
            "<svg><a href='&#106;avascript:alert(1)'>x</a></svg>",
            "<svg><image href=\"https://example.org/x.png\"/></svg>",
            "<svg><foreignObject><body/></foreignObject></svg>",
            "<!DOCTYPE svg [<!ENTITY x \"y\">]><svg/>",
            "<svg><style>@import 'x'</style></svg>",
            "<svg><path fill=\"url(https://example.org)\"/></svg>",
            "<svg><set attributeName=href to=x /></svg>",
            "<svg><use href=\"data:image/svg+xml,x\"/></svg>",
        ] {
            assert!(!faults(text).is_empty(), "{text}");
        }
        for odd in ["<", "<a b=", "<a b='", "<a =", "<a b", "<<<", "<a/", "<a ж='"] {
            let _ = faults(odd);
        }
    }
}
