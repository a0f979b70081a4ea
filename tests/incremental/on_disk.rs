//! The same for `praksa build`: with what the build before left behind, and with that damaged, missing or no longer true.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use praksa::build::{Audience, Options};
use praksa::files::Files;
use praksa::output::Content;

use crate::author::Author;
use crate::clean;
use crate::random::Random;

/// A site on disk, and where it is published.
struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        Place { folder: tempfile::tempdir().unwrap() }
    }

    fn site(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    fn out(&self) -> PathBuf {
        self.folder.path().join("public")
    }

    /// The files that an author has, and no others.
    fn take(&self, author: &Author) {
        for folder in ["content", "themes", "locales"] {
            let _ = fs::remove_dir_all(self.site().join(folder));
        }
        for path in author.files.paths() {
            let full = self.site().join(path);
            fs::create_dir_all(full.parent().unwrap()).unwrap();
            fs::write(full, author.files.read(path, u64::MAX).unwrap()).unwrap();
        }
    }

    /// Builds; what it says, and whether it built.
    fn build(&self, more: &[&str]) -> (String, bool) {
        let output = Command::new(env!("CARGO_BIN_EXE_praksa"))
            .args(["build", "--today", "2026-11-25", "--site"])
            .arg(self.site())
            .arg("--out")
            .arg(self.out())
            .args(more)
            .env("LC_ALL", "en")
            .output()
            .unwrap();
        let text = [output.stdout, output.stderr].concat();
        (String::from_utf8(text).unwrap(), output.status.success())
    }

    fn cache(&self) -> PathBuf {
        let files =
            fs::read_dir(self.site().join(praksa::cache::FOLDER)).unwrap().map(|entry| entry.unwrap().path());
        let caches: Vec<PathBuf> =
            files.filter(|path| path.extension().is_none() && !is_hidden(path)).collect();
        assert_eq!(caches.len(), 1, "{caches:?}");
        caches.into_iter().next().unwrap()
    }

    /// Fails unless the published site is what a clean build makes of the author's files.
    fn compare(&self, author: &Author, what: &str) {
        let options = Options { today: jiff::civil::date(2026, 11, 25), audience: Audience::Participant };
        let (site, _) = clean(author, &options);
        let mut published = below(&self.out());
        published.remove(praksa::publish::MANIFEST).unwrap();
        for (path, content) in site {
            let Content::Bytes(bytes) = content else { panic!("{path}") };
            assert!(published.remove(&path) == Some(bytes), "{path} differs after {what}");
        }
        assert!(published.is_empty(), "{:?} after {what}", published.keys());
    }
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().unwrap().to_str().unwrap().starts_with('.')
}

/// All files below a folder, by their paths from it.
fn below(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = walkdir::WalkDir::new(folder)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file());
    let name = |path: &Path| path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
    files.map(|entry| (name(entry.path()), fs::read(entry.path()).unwrap())).collect()
}

#[test]
fn a_build_after_another_comes_to_the_same_as_the_first() {
    let mut random = Random::new(99);
    let mut author = Author::new();
    let place = Place::new();
    place.take(&author);
    assert!(place.build(&[]).1);
    place.compare(&author, "the first build");
    for _ in 0..8 {
        let (what, _) = author.edit(&mut random);
        place.take(&author);
        let before = below(&place.out());
        let (text, built) = place.build(&[]);
        if built {
            place.compare(&author, &what);
        } else {
            assert!(text.contains("error"), "{text}");
            assert!(below(&place.out()) == before, "a build with errors touched the site after {what}");
            author.mend();
        }
    }
}

#[test]
fn a_build_with_nothing_new_says_and_does_the_same() {
    let place = Place::new();
    place.take(&Author::new());
    let (first, _) = place.build(&[]);
    let site = below(&place.out());
    let cache = fs::read(place.cache()).unwrap();
    let (second, built) = place.build(&[]);
    assert!(built && second.contains("0 of them new or changed"), "{second}");
    let findings = |text: &str| {
        text.lines().filter(|line| line.contains("warning")).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(findings(&first), findings(&second));
    assert!(!findings(&first).is_empty(), "{first}");
    assert!(below(&place.out()) == site);
    assert!(fs::read(place.cache()).unwrap() == cache, "nothing new, and yet another cache");
}

#[test]
fn another_day_and_another_audience_are_another_site() {
    let author = Author::new();
    let place = Place::new();
    place.take(&author);
    place.build(&[]);
    let participant = below(&place.out());
    assert!(place.build(&["--audience", "facilitator"]).1);
    let facilitator = below(&place.out());
    assert!(participant != facilitator);
    assert!(place.build(&[]).1);
    assert!(below(&place.out()) == participant);
    place.compare(&author, "three builds");
}

#[test]
fn whoever_was_at_the_published_files_loses_it() {
    let author = Author::new();
    let place = Place::new();
    place.take(&author);
    place.build(&[]);
    for (path, text) in [("mk/index.html", "changed"), ("sr/404.html", ""), ("sitemap.xml", "<")] {
        fs::write(place.out().join(path), text).unwrap();
        assert!(place.build(&[]).1);
        place.compare(&author, path);
    }
    fs::remove_file(place.out().join("mk/search/index.html")).unwrap();
    assert!(place.build(&[]).1);
    place.compare(&author, "a file taken away");
}

#[test]
fn a_damaged_or_missing_cache_costs_nothing_but_time() {
    let mut author = Author::new();
    let place = Place::new();
    place.take(&author);
    place.build(&[]);
    let path = place.cache();
    let good = fs::read(&path).unwrap();
    let mut flipped = good.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    for (what, bytes) in [
        ("nothing", Vec::new()),
        ("half", good[..middle].to_vec()),
        ("a flipped bit", flipped),
        ("no cache", b"no cache\n{}".to_vec()),
        ("bytes", vec![0xFF; 1000]),
    ] {
        author.change("content/pages/x.md", |text| format!("{text}\n{}.\n", what));
        place.take(&author);
        fs::write(&path, bytes).unwrap();
        assert!(place.build(&[]).1, "{what}");
        place.compare(&author, what);
    }
    fs::remove_dir_all(place.site().join(praksa::cache::FOLDER)).unwrap();
    assert!(place.build(&[]).1);
    place.compare(&author, "no folder");
    fs::remove_dir_all(place.site().join(praksa::cache::FOLDER)).unwrap();
    fs::write(place.site().join(praksa::cache::FOLDER), "a file").unwrap();
    assert!(place.build(&[]).1);
    place.compare(&author, "a file in place of the folder");
}
