//! Recording, in a translation's front matter, the version and the hashes of the original that it was made from.
//!
//! In: the text of a translation and the document it belongs to. Out: the same text, byte for byte, but for one line
//! (`source: { … }`). What a person wrote around it, comments included, stays as it is.

use std::fmt::Write;

use crate::library::Document;
use crate::markdown::Body;

/// The line that records the original as it is now.
pub fn line(document: &Document) -> Option<String> {
    let version = document.metadata.version.as_deref().unwrap_or("0");
    Some(of(version, &document.original()?.body))
}

/// The line that records this version of an original with this body.
pub fn of(version: &str, body: &Body) -> String {
    let mut line = format!("source: {{ version: {}, hash: {}, sections: {{", quoted(version), body.hash);
    let mut first = true;
    for section in &body.sections {
        let key = match section.level {
            0 if body.has_text(section) => "_",
            0 => continue,
            _ => section.id.as_ref(),
        };
        let separator = if std::mem::take(&mut first) { ' ' } else { ',' };
        let space = if separator == ',' { " " } else { "" };
        let _ = write!(line, "{separator}{space}{}: {}", key_of(key), section.hash);
    }
    line.push_str(" } }");
    line
}

/// A key that YAML takes for text whatever it looks like: `no`, `404` and `null` are words here.
fn key_of(key: &str) -> String {
    let plain =
        key.bytes().any(|byte| byte == b'-') && key.starts_with(|first: char| first.is_ascii_lowercase());
    if plain { key.to_owned() } else { quoted(key) }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// The text of a translation with `line` in its front matter; `None` if it has no front matter.
pub fn record(text: &str, line: &str) -> Option<String> {
    let start = text.strip_prefix('\u{FEFF}').map_or(0, |_| '\u{FEFF}'.len_utf8());
    let mut at = start;
    let mut opened = false;
    // The lines of the old entry, if there is one: from its key to the next key, comment or end of the front matter.
    let mut old: Option<(usize, usize)> = None;
    let mut within = false;
    for whole in text.get(start..)?.split_inclusive('\n') {
        let content = whole.trim_end_matches(['\n', '\r']);
        let next = at + whole.len();
        if !opened {
            if content.trim_end() != "---" {
                return None;
            }
            opened = true;
        } else if content.trim_end() == "---" {
            let end_of_line = if whole.ends_with("\r\n") { "\r\n" } else { "\n" };
            let (from, to) = old.unwrap_or((at, at));
            return Some([text.get(..from)?, line, end_of_line, text.get(to..)?].concat());
        } else if content.starts_with("source:") && old.is_none() {
            old = Some((at, next));
            within = true;
        } else if within {
            if content.starts_with([' ', '\t', '}', ']']) {
                old = old.map(|(from, _)| (from, next));
            } else {
                within = false;
            }
        }
        at = next;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::record;

    #[test]
    fn everything_but_the_line_stays() {
        let new = "source: { version: \"2\" }";
        let text = "---\nstatus: draft # as sent\ntranslator: A\n---\n\nsource: body\n";
        let expected =
            "---\nstatus: draft # as sent\ntranslator: A\nsource: { version: \"2\" }\n---\n\nsource: body\n";
        assert_eq!(record(text, new).as_deref(), Some(expected));
        assert_eq!(record(expected, new).as_deref(), Some(expected));
        let block = "---\r\nsource:\r\n  version: 1\r\n  hash: x\r\n# note\r\nstatus: draft\r\n---\r\ntext";
        let expected = "---\r\nsource: { version: \"2\" }\r\n# note\r\nstatus: draft\r\n---\r\ntext";
        assert_eq!(record(block, new).as_deref(), Some(expected));
        assert_eq!(record("no front matter", new), None);
        assert_eq!(record("---\nnever: closed\n", new), None);
    }
}
