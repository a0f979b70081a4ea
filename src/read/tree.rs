//! `content/` → what each path in it is: a document, a translation, an attachment, a configuration file, or a mistake.

use std::sync::Arc;

use hashbrown::HashMap;

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::files::{Entry, Files, Kind as FileKind};
use crate::language::{Lang, Languages};
use crate::model::Kind;
use crate::picture::Picture;

use super::encoding::not_a_file;

/// The longest id.
const ID_LIMIT: usize = 80;

/// A Markdown file to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Path relative to the site's root.
    pub path: Arc<str>,
    /// The document's id.
    pub id: Arc<str>,
    /// Its type, from the folder.
    pub kind: Kind,
    /// The language of a translation; `None` for a base file.
    pub language: Option<Lang>,
}

/// A file that belongs to a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Path relative to the site's root.
    pub path: Arc<str>,
    /// The document's type, from the folder.
    pub kind: Kind,
    /// The document's id.
    pub owner: Arc<str>,
    /// Path below the document's folder.
    pub name: Arc<str>,
    /// Size in bytes.
    pub len: u64,
    /// What it shows, if it is a picture made of points.
    pub picture: Option<Arc<Picture>>,
}

/// The content folder, sorted out.
#[derive(Debug, Default)]
pub struct Tree {
    /// Markdown files in order of their paths.
    pub documents: Vec<Found>,
    /// Attachments in order of their paths.
    pub attachments: Vec<Attachment>,
    /// What is wrong with names and places.
    pub findings: Vec<Diagnostic>,
}

/// Files that are read by name.
pub const CONFIGURATION: &[&str] = &["site.yaml", "vocabulary.yaml", "glossary.yaml", "contacts.yaml"];

/// Kinds of files that are published as they are, by the ending of their names. Nothing that a browser would run.
const PUBLISHED: &[&str] = &[
    "pdf", "docx", "odt", "xlsx", "ods", "pptx", "odp", "rtf", "txt", "csv", "png", "jpg", "jpeg", "gif",
    "webp", "avif", "svg", "mp3", "ogg", "oga", "mp4", "webm", "vtt", "epub", "zip",
];

/// Names that the site itself writes.
const OURS: &[&str] = &["index", "404", "assets", "print", "compare"];

/// Names that some systems cannot hold, whatever their ending.
const DEVICES: &[&str] = &[
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
    "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// Whether some systems cannot hold a file or folder of this name.
pub fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name);
    DEVICES.iter().any(|device| device.eq_ignore_ascii_case(stem))
}

/// Sorts out everything below `content/`.
pub fn sort_out(files: &dyn Files, languages: &Languages) -> Tree {
    let mut tree = Tree::default();
    let entries = files.walk("content");
    let mut hidden: Vec<String> = Vec::new();
    for entry in &entries {
        let name = entry.path.rsplit('/').next().unwrap_or_default();
        let inside_hidden = hidden.last().is_some_and(|folder| entry.path.starts_with(folder.as_str()));
        if inside_hidden || is_leaving(name) {
            if entry.kind == FileKind::Folder && !inside_hidden {
                hidden.push(format!("{}/", entry.path));
            }
            continue;
        }
        place(entry, languages, &mut tree);
    }
    one_document_per_id(&mut tree);
    one_attachment_per_name(&mut tree);
    orphans(&mut tree);
    tree
}

/// What editors, file managers and systems leave lying about, and everything hidden.
pub fn is_leaving(name: &str) -> bool {
    name.starts_with(['.', '#', '~'])
        || name.ends_with('~')
        || [".swp", ".swo", ".bak", ".orig", ".tmp", ".part", ".crdownload"]
            .iter()
            .any(|end| name.ends_with(end))
        || ["thumbs.db", "desktop.ini"].contains(&name.to_lowercase().as_str())
}

fn place(entry: &Entry, languages: &Languages, tree: &mut Tree) {
    let path: Arc<str> = Arc::from(entry.path.as_str());
    let parts: Vec<&str> = entry.path.split('/').skip(1).collect();
    let is_markdown = entry.path.ends_with(".md");
    match entry.kind {
        FileKind::File => {}
        FileKind::Folder if is_markdown => {
            tree.findings.push(not_a_file(&entry.path, FileKind::Folder));
            return;
        }
        FileKind::Folder => return,
        other => {
            tree.findings.push(not_a_file(&entry.path, other));
            return;
        }
    }
    match *parts.as_slice() {
        [name] if CONFIGURATION.contains(&name) => {}
        [folder, name] if is_markdown => match Kind::by_folder(folder) {
            Some(kind) => document(path, name, kind, languages, tree),
            None => tree.findings.push(unplaced(path, folder)),
        },
        [folder, owner, ref below @ ..] if !below.is_empty() && !is_markdown => match Kind::by_folder(folder)
        {
            Some(kind) => attachment(path, kind, owner, &below.join("/"), entry.len, tree),
            None => tree.findings.push(unplaced(path, folder)),
        },
        _ => {
            let folder = parts.first().copied().unwrap_or_default();
            tree.findings.push(unplaced(path, folder));
        }
    }
}

fn unplaced(path: Arc<str>, folder: &str) -> Diagnostic {
    let folders = Kind::ALL.iter().map(|kind| kind.folder());
    Diagnostic::new(Code::UnplacedDocument)
        .at(Place::file(path))
        .arg("found", folder)
        .allowed(folder, folders)
}

fn document(path: Arc<str>, name: &str, kind: Kind, languages: &Languages, tree: &mut Tree) {
    let stem = name.strip_suffix(".md").unwrap_or(name);
    let (id, code) = match stem.split_once('.') {
        Some((id, code)) => (id, Some(code)),
        None => (stem, None),
    };
    if let Some(finding) = bad_id(id, languages) {
        tree.findings.push(finding.at(Place::file(path)));
        return;
    }
    let language = match code {
        None => None,
        Some(code) => match languages.lang(code) {
            Some(lang) => Some(lang),
            None => {
                let mut finding =
                    Diagnostic::new(Code::UnknownLanguage).at(Place::file(path)).arg("found", code);
                finding = finding.allowed(code, languages.content().iter().map(|code| code.to_string()));
                if let Some(lang) = languages.lang_of_tag(&code.replace('_', "-")) {
                    finding = finding.suggest(languages.code(lang));
                } else if languages.is_known(code) {
                    finding.severity = crate::diagnostic::Severity::Warning;
                }
                tree.findings.push(finding);
                return;
            }
        },
    };
    tree.documents.push(Found { path, id: Arc::from(id), kind, language });
}

/// What is wrong with an id, if anything.
pub fn bad_id(id: &str, languages: &Languages) -> Option<Diagnostic> {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let sound = !id.is_empty() && id.bytes().all(plain) && !id.starts_with('-') && !id.ends_with('-');
    if !sound || id.len() > ID_LIMIT {
        let shown: String = id.chars().take(ID_LIMIT).collect();
        let finding = Diagnostic::new(Code::BadName).arg("found", shown).arg("limit", ID_LIMIT);
        let mended: String =
            id.to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        let mended = mended.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
        let mended: String = mended.chars().take(ID_LIMIT).collect();
        return Some(if mended.is_empty() { finding } else { finding.suggest(mended) });
    }
    if OURS.contains(&id) || is_device(id) || languages.is_slug(id) {
        return Some(Diagnostic::new(Code::ReservedName).arg("found", id));
    }
    None
}

fn attachment(path: Arc<str>, kind: Kind, owner: &str, name: &str, len: u64, tree: &mut Tree) {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.' | '/');
    if !PUBLISHED.contains(&ending.as_str()) {
        let finding =
            Diagnostic::new(Code::AttachmentType).at(Place::file(path)).arg("found", ending.as_str());
        tree.findings.push(finding.allowed(&ending, PUBLISHED.iter().copied()));
        return;
    }
    if !name.chars().all(plain) || name.len() > 150 {
        let shown: String = name.chars().take(ID_LIMIT).collect();
        let finding =
            Diagnostic::new(Code::BadName).at(Place::file(path)).arg("found", shown).arg("limit", 150usize);
        tree.findings.push(finding);
        return;
    }
    if name.split('/').any(|part| is_device(part) || part.starts_with('.') || part.ends_with('.')) {
        tree.findings.push(Diagnostic::new(Code::ReservedName).at(Place::file(path)).arg("found", name));
        return;
    }
    let (owner, name) = (Arc::from(owner), Arc::from(name));
    tree.attachments.push(Attachment { path, kind, owner, name, len, picture: None });
}

/// An id belongs to one document, whatever its type.
fn one_document_per_id(tree: &mut Tree) {
    let mut first: HashMap<Arc<str>, Arc<str>> = HashMap::new();
    for found in tree.documents.iter().filter(|found| found.language.is_none()) {
        if let Some(other) = first.insert(Arc::clone(&found.id), Arc::clone(&found.path)) {
            let finding = Diagnostic::new(Code::DuplicateId).at(Place::file(Arc::clone(&found.path)));
            tree.findings.push(finding.arg("found", &found.id).related(Place::file(other)));
        }
    }
}

/// Names that differ in case only are one name on many systems.
fn one_attachment_per_name(tree: &mut Tree) {
    let mut first: HashMap<(Arc<str>, String), Arc<str>> = HashMap::new();
    for file in &tree.attachments {
        let name = (Arc::clone(&file.owner), file.name.to_ascii_lowercase());
        if let Some(other) = first.insert(name, Arc::clone(&file.path)) {
            let finding = Diagnostic::new(Code::AddressConflict).at(Place::file(Arc::clone(&file.path)));
            tree.findings.push(finding.arg("found", &file.name).related(Place::file(other)));
        }
    }
}

/// Translations without a base, attachments without a document.
fn orphans(tree: &mut Tree) {
    let bases: HashMap<(Kind, Arc<str>), ()> = tree
        .documents
        .iter()
        .filter(|found| found.language.is_none())
        .map(|found| ((found.kind, Arc::clone(&found.id)), ()))
        .collect();
    let ids: Vec<String> = bases.keys().map(|(_, id)| id.to_string()).collect();
    let (documents, findings) = (&mut tree.documents, &mut tree.findings);
    documents.retain(|found| {
        let has_base = found.language.is_none() || bases.contains_key(&(found.kind, Arc::clone(&found.id)));
        if !has_base {
            let finding = Diagnostic::new(Code::OrphanTranslation).at(Place::file(Arc::clone(&found.path)));
            let mut finding = finding.arg("found", &found.id).allowed(&found.id, ids.iter().cloned());
            finding.allowed.clear();
            findings.push(finding);
        }
        has_base
    });
    tree.attachments.retain(|attachment| {
        let has_document = bases.contains_key(&(attachment.kind, Arc::clone(&attachment.owner)));
        if !has_document {
            let finding =
                Diagnostic::new(Code::OrphanAttachment).at(Place::file(Arc::clone(&attachment.path)));
            let mut finding =
                finding.arg("found", &attachment.owner).allowed(&attachment.owner, ids.iter().cloned());
            finding.allowed.clear();
            findings.push(finding);
        }
        has_document
    });
}
