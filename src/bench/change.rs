//! Edits of a corpus: what is saved, and on which page it shows.

use super::corpus::{Corpus, File};
use crate::files::{Embedded, Files};
use crate::model::Kind;

/// The kinds of edits in the order in which they are made.
pub(super) const NAMES: &[&str] = &["body", "front-matter", "template", "glossary", "new", "deleted"];

/// The template that is edited, and the text in it before which the mark is put.
const TEMPLATE: (&str, &str) = ("themes/default/templates/document.html", "</article>");
/// The largest template, in bytes.
const LIMIT: u64 = 256 * 1024;

/// A file as it is saved.
#[derive(Debug)]
pub(super) struct Change {
    /// What kind of edit it is.
    pub name: &'static str,
    /// The file, by its path in the site.
    pub path: String,
    /// What is saved; nothing when the file is deleted.
    pub bytes: Option<Vec<u8>>,
    /// The address of the page that shows it.
    pub page: String,
}

/// All edits, in the order of [`NAMES`], with `mark` in what they save.
pub(super) fn all(corpus: &Corpus, run: usize, mark: &str) -> Vec<Change> {
    let procedures = Procedure::some(corpus);
    let [first, others @ ..] = procedures.as_slice() else { return Vec::new() };
    let Procedure { path, text, code, edition, page } = first;
    let mut changes = Vec::new();
    changes.push(Change {
        name: "body",
        path: path.clone(),
        bytes: Some(format!("{text}\n\n{mark}\n").into_bytes()),
        page: page.clone(),
    });
    // Another one, where there is one: to give a text its old title back would be an edit of the title as well.
    let titled = others.first().unwrap_or(first);
    // The title of a document stands in lists and in links to it, so that many pages change.
    let text = titled.text.split_once("\ntitle: {").and_then(|(before, after)| {
        let own = format!(" {}: \"", titled.code);
        let (head, tail) = after.split_once(own.as_str())?;
        Some(format!("{before}\ntitle: {{{head}{own}{mark} {tail}"))
    });
    changes.extend(text.map(|text| Change {
        name: "front-matter",
        path: titled.path.clone(),
        bytes: Some(text.into_bytes()),
        page: titled.page.clone(),
    }));
    let template = Embedded.read(TEMPLATE.0, LIMIT).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let template = template.and_then(|text| {
        let (before, after) = text.split_once(TEMPLATE.1)?;
        Some(format!("{before}<!-- {mark} -->{}{after}", TEMPLATE.1))
    });
    changes.extend(template.map(|text| Change {
        name: "template",
        path: TEMPLATE.0.to_owned(),
        bytes: Some(text.into_bytes()),
        page: page.clone(),
    }));
    changes.extend(glossary(corpus, mark));
    // The plan of a corpus gives its documents ids of another shape.
    let id = format!("novo-{run}");
    let path = format!("content/{}/{id}.md", Kind::Page.folder());
    let page = format!("/{edition}/{}/{id}/", Kind::Page.folder());
    let text = format!("---\nlanguage: {code}\ntitle: {{ {code}: \"{mark}\" }}\n---\n\n{mark}\n");
    changes.push(Change {
        name: "new",
        path: path.clone(),
        bytes: Some(text.into_bytes()),
        page: page.clone(),
    });
    changes.push(Change { name: "deleted", path, bytes: None, page });
    changes
}

/// A procedure.
struct Procedure {
    path: String,
    text: String,
    /// Its language.
    code: String,
    /// The edition in that language.
    edition: String,
    /// Its address there.
    page: String,
}

impl Procedure {
    /// Two in the middle of a corpus; of a small one, those there are.
    fn some(corpus: &Corpus) -> Vec<Self> {
        let middle = corpus.len() / 2;
        let order = (middle..corpus.len()).chain(0..middle);
        let procedures = order.filter(|at| corpus.names().kind(*at) == Kind::Procedure);
        procedures.take(2).filter_map(|at| Procedure::at(corpus, at)).collect()
    }

    fn at(corpus: &Corpus, at: usize) -> Option<Self> {
        let (path, bytes) = corpus.document(at).into_iter().next()?;
        let (code, _) = corpus.original(at)?;
        let edition = corpus.edition_of(code)?;
        let page = format!("/{edition}/{}/{}/", Kind::Procedure.folder(), corpus.names().id(at));
        Some(Procedure { path, text: String::from_utf8(bytes).ok()?, code: code.clone(), edition, page })
    }
}

/// The first definition of the glossary.
fn glossary(corpus: &Corpus, mark: &str) -> Option<Change> {
    let is_glossary = |(path, _): &&File| path == "content/glossary.yaml";
    let (path, bytes) = corpus.shared().iter().find(is_glossary)?;
    let text = std::str::from_utf8(bytes).ok()?;
    let (before, after) = text.split_once("definition: \"")?;
    let key = |blanks: usize| {
        let key = before.lines().rev().find_map(|line| {
            let own = line.strip_suffix(':')?;
            (own.len() - own.trim_start().len() == blanks).then(|| own.trim_start())
        });
        key.filter(|key| !key.is_empty())
    };
    Some(Change {
        name: "glossary",
        path: path.clone(),
        bytes: Some(format!("{before}definition: \"{mark} {after}").into_bytes()),
        page: format!("/{}/glossary/{}/", corpus.edition_of(key(4)?)?, key(2)?),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_an_edit_of_every_kind() {
        for documents in [1, 30] {
            let corpus = Corpus::new(documents, 1).unwrap();
            let changes = all(&corpus, 1, "(mark)");
            let names: Vec<&str> = changes.iter().map(|change| change.name).collect();
            assert_eq!(names, NAMES);
            for change in changes {
                let text = change.bytes.map(|bytes| String::from_utf8(bytes).unwrap());
                assert!(text.is_none_or(|text| text.contains("(mark)")), "{}", change.name);
                assert!(change.page.starts_with('/') && change.page.ends_with('/'), "{}", change.page);
            }
        }
    }
}
