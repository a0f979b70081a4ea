//! A new translation of a document: its front matter, and every heading of the original with its id.
//!
//! The original's text stands under each heading as a comment, so that a translator sees it and a reader never does.

use std::fmt::Write;

use crate::library::Document;
use crate::markdown::Section;
use crate::translate::stamp;

/// The text of a new translation. `original` is the text of the base file.
pub fn stub(document: &Document, original: &str) -> Option<String> {
    let text = document.original()?;
    let mut stub = String::from("---\nstatus: draft\n");
    stub.push_str(&stamp::line(document)?);
    stub.push_str("\n---\n");
    let sections: Vec<&Section> = text.body.sections.iter().collect();
    for (at, section) in sections.iter().enumerate() {
        let end = sections.get(at + 1).map_or(original.len(), |next| next.range.start);
        let heading = original.get(section.range.clone()).unwrap_or_default();
        let words = original.get(section.range.end..end).unwrap_or_default().trim();
        if section.level > 0 {
            let _ = write!(stub, "\n{}\n", with_id(heading.trim_end(), section));
        }
        if !words.is_empty() {
            let _ = write!(stub, "\n<!--\n{}\n-->\n", words.replace("--", "- -"));
        }
    }
    Some(stub)
}

/// A heading with its id written out, so that the anchor stays the same whatever the translated words are.
fn with_id(heading: &str, section: &Section) -> String {
    if section.explicit {
        return heading.to_owned();
    }
    let level = "#".repeat(usize::from(section.level));
    let (words, attributes) = match heading.rsplit_once('{') {
        Some((words, attributes)) if attributes.ends_with('}') => {
            (words.trim_end(), attributes.trim_end_matches('}'))
        }
        _ => (heading, ""),
    };
    let words = words.trim_start_matches('#').trim().trim_end_matches(['=', '-', '\n']).trim();
    let space = if attributes.is_empty() { "" } else { " " };
    format!("{level} {words} {{#{}{space}{attributes}}}", section.id)
}
