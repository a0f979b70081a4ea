//! A document's text → its front matter (YAML between two lines of `---`) and its body.

use std::ops::Range;

use super::encoding::Text;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::yaml::FRONT_MATTER_LIMIT;

/// The two parts of a document, with where they begin in the file, in bytes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Parts<'t> {
    /// The YAML.
    pub yaml: &'t str,
    /// Where the YAML begins.
    pub yaml_offset: usize,
    /// The Markdown.
    pub body: &'t str,
    /// Where the Markdown begins.
    pub body_offset: usize,
}

impl Parts<'_> {
    /// The place of the front matter, its opening line.
    pub(super) fn range(&self) -> Range<usize> {
        self.yaml_offset.saturating_sub(4)..self.yaml_offset.saturating_sub(1)
    }
}

/// Splits a document.
///
/// # Errors
/// When there is no front matter, when it is never closed, or when it is larger than [`FRONT_MATTER_LIMIT`].
pub(super) fn split<'t>(path: &str, text: &'t Text) -> Result<Parts<'t>, Box<Diagnostic>> {
    let whole = text.text.as_str();
    let place = |range: Range<usize>| Place::range(path, range.start + text.offset..range.end + text.offset);
    let mut lines = Lines { text: whole, at: 0 };
    let opening = lines.next();
    let Some((first, first_range)) = opening.filter(|(line, _)| is_marker(line)) else {
        let end = whole.lines().next().map_or(0, str::len);
        return Err(Box::new(Diagnostic::new(Code::FrontMatterMissing).at(place(0..end))));
    };
    let start = first_range.end;
    for (line, range) in lines {
        if is_marker(line) {
            let yaml = whole.get(start..range.start).unwrap_or_default();
            if yaml.len() > FRONT_MATTER_LIMIT {
                let finding = Diagnostic::new(Code::FileTooLarge).at(place(0..first.len()));
                return Err(Box::new(finding.arg("length", yaml.len()).arg("limit", FRONT_MATTER_LIMIT)));
            }
            let body = whole.get(range.end..).unwrap_or_default();
            return Ok(Parts {
                yaml,
                yaml_offset: start + text.offset,
                body,
                body_offset: range.end + text.offset,
            });
        }
    }
    Err(Box::new(Diagnostic::new(Code::FrontMatterUnclosed).at(place(0..first.len()))))
}

/// `---`, and nothing but blanks after it.
fn is_marker(line: &str) -> bool {
    line.trim_end_matches([' ', '\t']) == "---"
}

/// Lines with their ranges, line end included in the range, whichever of the three line ends it is.
struct Lines<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Iterator for Lines<'t> {
    type Item = (&'t str, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        let start = self.at;
        let rest = self.text.get(start..).filter(|rest| !rest.is_empty())?;
        let len = rest.find(['\n', '\r']).unwrap_or(rest.len());
        let after = rest.get(len..).unwrap_or_default();
        let end = if after.starts_with("\r\n") { 2 } else { usize::from(!after.is_empty()) };
        self.at = start + len + end;
        Some((rest.get(..len).unwrap_or_default(), start..self.at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Result<(String, String, usize), (Code, Range<usize>)> {
        let text = Text { text: text.into(), offset: 3 };
        match split("x.md", &text) {
            Ok(parts) => Ok((parts.yaml.into(), parts.body.into(), parts.body_offset)),
            Err(finding) => Err((finding.code, finding.place.unwrap().range.unwrap())),
        }
    }

    #[test]
    fn documents_are_split_at_whichever_line_end() {
        assert_eq!(parts("---\na: b\n---\nbody\n"), Ok(("a: b\n".into(), "body\n".into(), 16)));
        assert_eq!(parts("---\r\na: b\r\n---\r\nbody"), Ok(("a: b\r\n".into(), "body".into(), 19)));
        assert_eq!(parts("---\ra: b\r---\rbody"), Ok(("a: b\r".into(), "body".into(), 16)));
        assert_eq!(parts("--- \t\na: b\n---  "), Ok(("a: b\n".into(), String::new(), 19)));
        assert_eq!(parts("---\n---\n"), Ok((String::new(), String::new(), 11)));
    }

    #[test]
    fn what_is_not_front_matter_is_said() {
        assert_eq!(parts(""), Err((Code::FrontMatterMissing, 3..3)));
        assert_eq!(parts("# Title\n"), Err((Code::FrontMatterMissing, 3..10)));
        assert_eq!(parts("----\na: b\n----\n"), Err((Code::FrontMatterMissing, 3..7)));
        assert_eq!(parts("---\na: b\n----\nbody"), Err((Code::FrontMatterUnclosed, 3..6)));
        let large = format!("---\n{}---\n", "# x\n".repeat(20_000));
        assert_eq!(parts(&large).unwrap_err().0, Code::FileTooLarge);
    }
}
