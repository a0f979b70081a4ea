//! Small sites to publish, and looking at what was published without the library's help.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use praksa::diagnostic::Diagnostic;
use praksa::output::{Content, Sink};
use praksa::publish::{MANIFEST, Publication, Summary, Swap};

/// Files by path.
pub(crate) type Site = BTreeMap<String, Vec<u8>>;

/// A site whose every page names its version, with a style that never changes and one page only this version has.
pub(crate) fn version(number: usize, pages: usize) -> Site {
    let mut site: Site = (0..pages)
        .map(|page| {
            let filler = format!("<p>page {page}</p>\n").repeat(page % 40);
            let path = format!("mk/guidelines/page-{page}/index.html");
            (path, format!("version {number}\n{filler}<!-- end {number} -->").into_bytes())
        })
        .collect();
    site.insert("index.html".into(), format!("version {number}").into_bytes());
    site.insert("assets/style.css".into(), b"body { margin: 0 }".to_vec());
    site.insert(format!("mk/only-{number}/index.html"), b"only here".to_vec());
    site
}

pub(crate) fn begin(target: &Path, swap: Swap) -> Result<Publication, Box<Diagnostic>> {
    Publication::begin_with(target, &[], swap).map_err(|mut findings| Box::new(findings.remove(0)))
}

/// Publishes a site from several threads.
pub(crate) fn publish_with(target: &Path, site: &Site, swap: Swap) -> Result<Summary, Box<Diagnostic>> {
    let publication = begin(target, swap)?;
    put(&publication, site)?;
    publication.commit()
}

pub(crate) fn publish(target: &Path, site: &Site) -> Result<Summary, Box<Diagnostic>> {
    publish_with(target, site, Swap::default())
}

pub(crate) fn put(publication: &Publication, site: &Site) -> Result<(), Box<Diagnostic>> {
    let files: Vec<_> = site.iter().collect();
    let threads: Vec<_> = files.chunks(files.len() / 3 + 1).collect();
    std::thread::scope(|scope| {
        let threads: Vec<_> = threads
            .into_iter()
            .map(|files| {
                scope.spawn(move || {
                    files
                        .iter()
                        .try_for_each(|(path, bytes)| publication.put(path, Content::Bytes(bytes.to_vec())))
                })
            })
            .collect();
        threads.into_iter().try_for_each(|thread| thread.join().unwrap())
    })
}

/// Every file below a folder, whoever wrote it; of a link, where it leads.
pub(crate) fn read(folder: &Path) -> Site {
    let mut site = Site::new();
    for entry in walkdir::WalkDir::new(folder).min_depth(1) {
        let entry = entry.unwrap();
        if !entry.file_type().is_dir() {
            let path = entry.path().strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
            let bytes = match fs::read_link(entry.path()) {
                Ok(link) => link.into_os_string().into_encoded_bytes(),
                Err(_) => fs::read(entry.path()).unwrap(),
            };
            site.insert(path, bytes);
        }
    }
    site
}

/// The published site without its manifest, which must list exactly the files of `site`.
pub(crate) fn read_published(folder: &Path) -> Site {
    let mut site = read(folder);
    let manifest = site.remove(MANIFEST).expect("a published site has a manifest");
    let manifest: serde_json::Value = serde_json::from_slice(&manifest).unwrap();
    let listed = manifest["files"].as_object().unwrap();
    for (path, bytes) in &site {
        let entry = listed.get(path).unwrap_or_else(|| panic!("{path} is not in the manifest"));
        assert_eq!(entry["size"], bytes.len(), "{path}");
        assert_eq!(entry["blake3"], blake3::hash(bytes).to_hex().as_str(), "{path}");
    }
    assert_eq!(listed.len(), site.len());
    site
}

/// The names in a folder, sorted.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// A file that is somebody else's.
pub(crate) fn write(folder: &Path, path: &str, text: &str) -> PathBuf {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, text).unwrap();
    path
}

/// An argument of a finding, as text.
pub(crate) fn arg(finding: &Diagnostic, name: &str) -> String {
    match finding.args.iter().find(|(known, _)| *known == name) {
        Some((_, praksa::diagnostic::Arg::Text(text))) => text.clone(),
        Some((_, praksa::diagnostic::Arg::Number(number))) => number.to_string(),
        None => panic!("{name} is not in {finding:?}"),
    }
}
