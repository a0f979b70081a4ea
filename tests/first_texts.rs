//! What a person does who begins: a new site, a new document of every type in every language, a translation; and what the
//! records in translations are good for.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on fails")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const TYPES: [&str; 7] = ["guideline", "procedure", "module", "practice", "form", "legal", "page"];
const LANGUAGES: [&str; 4] = ["mk", "sq", "sr", "bs"];

fn praksa(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_praksa"));
    command.current_dir(folder).args(args).args(["--ui-lang", "en"]).output().unwrap()
}

fn text(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

fn fine(folder: &Path, args: &[&str]) -> String {
    let output = praksa(folder, args);
    assert_eq!(output.status.code(), Some(0), "praksa {args:?}\n{}", text(&output));
    text(&output)
}

/// A site that has settings, vocabularies and nothing else.
fn bare_site() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let content = folder.path().join("content");
    fs::create_dir_all(&content).unwrap();
    fs::write(
        content.join("site.yaml"),
        "title: { mk: А, sq: B, sr: В, bs: C }\nlanguages: [mk, sq, sr, sr-latn, bs]\nlicence: CC-BY-SA-4.0\n",
    )
    .unwrap();
    folder
}

fn errors(folder: &Path) -> Vec<serde_json::Value> {
    let output = praksa(folder, &["check", "--format", "json", "--today", "2026-11-23"]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let findings = report["findings"].as_array().unwrap().clone();
    findings.into_iter().filter(|finding| finding["severity"] == "error").collect()
}

#[test]
fn every_type_begins_with_a_text_that_passes_the_check() {
    for language in LANGUAGES {
        let site = bare_site();
        for kind in TYPES {
            let id = format!("first-{kind}");
            let mut command = Command::new(env!("CARGO_BIN_EXE_praksa"));
            let args = ["new", kind, &id, "--lang", language, "--today", "2026-11-23", "--ui-lang", language];
            let output = command.current_dir(site.path()).args(args).output().unwrap();
            assert!(output.status.success(), "{kind} {language}: {}", text(&output));
        }
        let errors = errors(site.path());
        assert!(errors.is_empty(), "{language}: {errors:#?}");
    }
}

#[test]
fn fields_are_explained_in_the_language_asked_for_and_all_are_there() {
    let site = bare_site();
    let args = ["new", "procedure", "x", "--lang", "bs", "--ui-lang", "bs"];
    let mut command = Command::new(env!("CARGO_BIN_EXE_praksa"));
    assert!(command.current_dir(site.path()).args(args).status().unwrap().success());
    let skeleton = fs::read_to_string(site.path().join("content/procedures/x.md")).unwrap();
    for field in
        ["language", "title", "summary", "status", "steps", "countries_differ", "adapted_from", "review_by"]
    {
        assert!(
            skeleton.lines().any(|line| line.trim_start_matches("# ").starts_with(&format!("{field}:"))),
            "{field}"
        );
    }
    assert!(skeleton.contains("#first"), "{skeleton}");
    assert!(skeleton.contains("mora") || skeleton.contains("obavezno"), "{skeleton}");
}

#[test]
fn nothing_is_written_over() {
    let site = bare_site();
    fine(site.path(), &["new", "page", "x", "--lang", "mk"]);
    let path = site.path().join("content/pages/x.md");
    fs::write(&path, "---\nlanguage: mk\ntitle: { mk: Х }\n---\n\nтекст\n").unwrap();
    let output = praksa(site.path(), &["new", "page", "x", "--lang", "mk"]);
    assert_eq!(output.status.code(), Some(2), "{}", text(&output));
    assert!(fs::read_to_string(&path).unwrap().contains("текст"));
}

#[test]
fn unknown_types_and_languages_and_odd_ids_are_told_with_what_there_is() {
    let site = bare_site();
    let complaint = |args: &[&str]| {
        let output = praksa(site.path(), args);
        assert_ne!(output.status.code(), Some(0));
        text(&output)
    };
    assert!(complaint(&["new", "procedur", "x", "--lang", "mk"]).contains("procedure"));
    assert!(complaint(&["new", "page", "x", "--lang", "hr"]).contains("mk"));
    assert!(complaint(&["new", "page", "Моја страница", "--lang", "mk"]).contains("bad-name"));
    assert!(complaint(&["new", "page", "../x", "--lang", "mk"]).contains("bad-name"));
    assert!(complaint(&["new", "page", "index", "--lang", "mk"]).contains("reserved-name"));
}

#[test]
fn a_translation_begins_with_the_headings_of_the_original() {
    let site = bare_site();
    let base = "---\nlanguage: bs\ntitle: { bs: Prijava }\nstatus: in-review\nversion: \"1.0\"\n\
                steps:\n  call: {}\n---\n\nUvod -- kratko.\n\n## Poziv {#call}\n\nZovite.\n\n### Dodatak\n\nJoš.\n";
    fs::create_dir_all(site.path().join("content/procedures")).unwrap();
    fs::write(site.path().join("content/procedures/report.md"), base).unwrap();
    fine(site.path(), &["new", "procedure", "report", "--lang", "sq"]);
    let stub = fs::read_to_string(site.path().join("content/procedures/report.sq.md")).unwrap();
    assert!(stub.starts_with("---\nstatus: draft\nsource: { version: \"1.0\", hash: "), "{stub}");
    for part in ["## Poziv {#call}", "### Dodatak {#dodatak}", "<!--\nZovite.\n-->"] {
        assert!(stub.contains(part), "{part}\n{stub}");
    }
    assert_eq!(errors(site.path()), Vec::<serde_json::Value>::new());
}

#[test]
fn an_outdated_translation_is_told_by_section_until_it_is_stamped_again() {
    let site = bare_site();
    let path = site.path().join("content/pages/x.md");
    let base = "---\nlanguage: bs\ntitle: { bs: X }\nversion: \"1\"\n---\n\n## A {#a}\n\njedan\n\n## B {#b}\n\ndva\n";
    fs::create_dir_all(site.path().join("content/pages")).unwrap();
    fs::write(&path, base).unwrap();
    let translation = "---\nstatus: reviewed\n---\n\n## A {#a}\n\nеден\n\n## B {#b}\n\nдва\n";
    fs::write(site.path().join("content/pages/x.mk.md"), translation).unwrap();

    let state = || -> serde_json::Value {
        let status = fine(site.path(), &["status", "--format", "json"]);
        serde_json::from_str::<serde_json::Value>(&status).unwrap()["documents"][0].clone()
    };
    fine(site.path(), &["translate", "stamp", "x", "--lang", "mk"]);
    assert_eq!(state()["states"][0], "reviewed");
    // Wrapping is no change; words are.
    fs::write(&path, base.replace("jedan", "jedan\n")).unwrap();
    assert_eq!(state()["states"][0], "reviewed");
    fs::write(&path, base.replace("dva", "tri")).unwrap();
    assert_eq!(state()["states"][0], "outdated");
    assert_eq!(state()["outdated"][0]["sections"], serde_json::json!(["b"]));
    // What is outdated does not become current by recording everything at once.
    fine(site.path(), &["translate", "stamp", "--all"]);
    assert_eq!(state()["states"][0], "outdated");
    fine(site.path(), &["translate", "stamp", "x"]);
    assert_eq!(state()["states"][0], "reviewed");
}

#[test]
fn a_new_site_has_content_that_builds_and_a_used_folder_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    fine(folder.path(), &["init", "my-site"]);
    let built = fine(folder.path(), &["build", "--site", "my-site", "--out", "out", "--today", "2026-11-23"]);
    assert!(built.contains("out"), "{built}");
    for edition in ["mk", "sq", "sr", "sr-latn", "bs"] {
        assert!(folder.path().join("out").join(edition).join("index.html").is_file(), "{edition}");
    }
    let again = praksa(folder.path(), &["init", "my-site"]);
    assert_eq!(again.status.code(), Some(2), "{}", text(&again));
}
