//! Golden sites: for each feature a small site and what becomes of it, told by a theme that prints the data plainly.
//!
//! Each folder of `tests/golden/` (but `theme`) holds a `content/` and the `expected/` pages as text. After an intended
//! change, `SNAPSHOTS=overwrite cargo test --test golden` writes them anew, to be read before they are kept.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use praksa::build::{Audience, Options, build};
use praksa::diagnostic::any_error;
use praksa::files::{Embedded, Layered, Memory};
use praksa::output::{Collected, Content};

/// Pages that every site has and no golden site is about.
const ASIDE: [&str; 10] = [
    "/search/",
    "/changes/",
    "/compare/",
    "/print/",
    "404.html",
    "/legal/",
    "sitemap",
    "/lists/index.html",
    "/lists/kinds/",
    "/lists/statuses/",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// All files below a folder, by their paths from it.
fn below(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        let Ok(entries) = fs::read_dir(next) else { continue };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
                files.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    files
}

/// The pages of a golden site as text, by file.
fn pages(site: &Path, audience: Audience) -> BTreeMap<String, String> {
    let mut files = Memory::new();
    for (path, bytes) in below(&root().join("theme")) {
        files.insert(format!("themes/golden/templates/{path}"), bytes);
    }
    for (path, bytes) in below(&site.join("content")) {
        files.insert(format!("content/{path}"), bytes);
    }
    let sink = Collected::default();
    let options = Options { today: "2026-11-23".parse().unwrap(), audience };
    let findings = build(&Layered::new(&files, &Embedded), &options, &sink);
    assert!(!any_error(&findings), "{}: {findings:#?}", site.display());
    let mut pages = BTreeMap::new();
    for (path, content) in sink.into_files() {
        let Content::Bytes(bytes) = content else { continue };
        let wanted =
            path.ends_with(".html") && path.contains('/') && !ASIDE.iter().any(|aside| path.contains(aside));
        let home = path.matches('/').count() == 1;
        if wanted && !home {
            let name = path.trim_end_matches("/index.html").replace('/', ".");
            pages.insert(format!("{name}.txt"), String::from_utf8(bytes).unwrap());
        }
    }
    pages
}

fn compare(site: &Path, folder: &str, audience: Audience, differences: &mut Vec<String>) {
    let told = pages(site, audience);
    let expected = site.join(folder);
    if std::env::var("SNAPSHOTS").is_ok_and(|how| how == "overwrite") {
        let _ = fs::remove_dir_all(&expected);
        fs::create_dir_all(&expected).unwrap();
        for (name, text) in &told {
            fs::write(expected.join(name), text).unwrap();
        }
        return;
    }
    let there = below(&expected);
    assert!(!there.is_empty(), "{} is empty", expected.display());
    for (name, text) in &told {
        if there.get(name).map(Vec::as_slice) != Some(text.as_bytes()) {
            differences.push(format!("--- {}/{name}\n{text}", expected.display()));
        }
    }
    for name in there.keys().filter(|name| !told.contains_key(*name)) {
        differences.push(format!("--- {}/{name} is no longer made", expected.display()));
    }
}

#[test]
fn golden_sites_are_as_they_were() {
    let mut differences = Vec::new();
    let mut sites = 0;
    for entry in fs::read_dir(root()).unwrap() {
        let site = entry.unwrap().path();
        if site.join("content").is_dir() {
            sites += 1;
            compare(&site, "expected", Audience::Participant, &mut differences);
            if site.join("expected-facilitator").is_dir() {
                compare(&site, "expected-facilitator", Audience::Facilitator, &mut differences);
            }
        }
    }
    assert!(sites > 8, "{sites} sites");
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}
