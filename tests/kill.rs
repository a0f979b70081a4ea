//! `praksa build`, killed at fifty moments: what is published is always the whole old site or the whole new one.

#![cfg(unix)]
// A test says what went wrong by failing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const DOCUMENTS: usize = 40;

/// A site of pages that all name the version; each version also has a page of its own.
fn write_site(folder: &Path, version: &str) {
    let content = folder.join("content");
    fs::create_dir_all(content.join("pages")).unwrap();
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    for name in ["site.yaml", "vocabulary.yaml"] {
        fs::copy(own.join(name), content.join(name)).unwrap();
    }
    for number in 0..DOCUMENTS {
        let text = document(version, number);
        fs::write(content.join(format!("pages/page-{number}.md")), text).unwrap();
    }
    fs::write(content.join(format!("pages/only-{version}.md")), document(version, DOCUMENTS)).unwrap();
}

fn document(version: &str, number: usize) -> String {
    let in_all = |text: &str| {
        let each = ["mk", "sq", "sr", "bs"].map(|language| format!("{language}: \"{text}\""));
        format!("{{ {} }}", each.join(", "))
    };
    let (title, owner) = (in_all(&format!("Page {number}, {version}")), in_all("Editors"));
    let body = format!("Version {version}, paragraph of page {number}.\n\n").repeat(number % 7 + 1);
    format!(
        "---\nlanguage: bs\ntitle: {title}\nsummary: {title}\ncountries: [regional]\nversion: \"1.0\"\n\
         valid_from: 2026-11-01\nreview_by: 2027-11-01\nowner: {owner}\nlicence: CC-BY-SA-4.0\n\
         attribution: \"Praksa\"\n---\n\n## Text {{#text}}\n\n{body}"
    )
}

fn start(site: &Path, out: &Path) -> Child {
    Command::new(env!("CARGO_BIN_EXE_praksa"))
        .args(["build", "--today", "2026-11-23", "--out"])
        .arg(out)
        .current_dir(site)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

fn build(site: &Path, out: &Path) -> Duration {
    let begun = Instant::now();
    let output = start(site, out).wait_with_output().unwrap();
    let said = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    assert!(output.status.success(), "{}{}", said[0], said[1]);
    begun.elapsed()
}

/// Every file of a published site, which must be just what its manifest lists.
fn read(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut site = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder).min_depth(1) {
        let entry = entry.unwrap();
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
            site.insert(path, fs::read(entry.path()).unwrap());
        }
    }
    let manifest: serde_json::Value = serde_json::from_slice(&site["praksa-manifest.json"]).unwrap();
    let listed = manifest["files"].as_object().unwrap();
    assert_eq!(listed.len() + 1, site.len());
    for (path, entry) in listed {
        let bytes = site.get(path).unwrap_or_else(|| panic!("{path} is listed but not there"));
        assert_eq!(entry["blake3"], blake3::hash(bytes).to_hex().as_str(), "{path}");
    }
    site
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_killed_build_leaves_the_old_site_or_the_new_one() {
    const KILLS: u32 = 50;
    let folder = tempfile::tempdir().unwrap();
    let sites = ["one", "two"].map(|version| {
        let site = folder.path().join(version);
        write_site(&site, version);
        site
    });
    // What each version is when nobody kills it, and how long it takes to replace the other.
    let public = folder.path().join("public");
    let mut whole = Vec::new();
    let mut longest = Duration::ZERO;
    for (site, version) in sites.iter().zip(["one", "two"]) {
        longest = longest.max(build(site, &public));
        let built = read(&public);
        let page = String::from_utf8_lossy(&built["bs/pages/page-3/index.html"]).into_owned();
        assert!(page.contains(&format!("Version {version}")), "{page}");
        assert!(built.contains_key(&format!("mk/pages/only-{version}/index.html")));
        whole.push(built);
    }
    assert_ne!(whole[0], whole[1]);

    let mut in_the_middle = 0;
    for kill in 0..KILLS {
        let mut child = start(&sites[usize::from(kill % 2 == 1)], &public);
        std::thread::sleep(longest * kill / KILLS);
        child.kill().unwrap();
        child.wait().unwrap();
        let published = read(&public);
        assert!(whole.contains(&published), "a mix of both, after kill {kill}");
        let beside = names(folder.path());
        in_the_middle += usize::from(beside.len() > 3);
        assert!(beside.iter().all(
            |name| name == ".public.praksa-publish" || ["one", "public", "two"].contains(&name.as_str())
        ));
    }
    assert!(in_the_middle > 0, "no kill hit a build that was writing");

    for (site, whole) in sites.iter().zip(&whole) {
        build(site, &public);
        assert_eq!(&read(&public), whole);
        assert_eq!(names(folder.path()), ["one", "public", "two"]);
    }
}
