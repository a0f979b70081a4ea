//! Searching from the command line.

use crate::site::{Site, praksa};

fn site() -> Site {
    Site::new()
        .page("help", "Radnik u centru pomaže djetetu.")
        .page("shelter", "## Smještaj {#smjestaj}\n\nSkloništa primaju žrtve.")
        .page("other", "Nešto drugo.")
}

fn said(site: &Site, args: &[&str], input: &str) -> (Option<i32>, String, String) {
    let output = praksa().current_dir(site.path()).arg("search").args(args).stdin(input).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn results_are_rows_for_other_programs() {
    let (code, out, _) = said(&site(), &["žrtvama", "--lang", "bs", "--json", "--explain"], "");
    assert_eq!(code, Some(0));
    let rows: serde_json::Value = serde_json::from_str(&out).unwrap();
    let row = &rows[0];
    assert_eq!([&row["id"], &row["lang"], &row["section"]], ["shelter", "bs", "Smještaj"]);
    assert_eq!(row["url"], "bs/pages/shelter/#smjestaj");
    assert_eq!(row["title"], "Naslov shelter");
    assert_eq!(row["reasons"][0]["tier"], "stem");
    assert!(row["score"].as_f64().unwrap() > 0.0 && row["excerpt"].as_str().unwrap().contains("žrtve"));
}

#[test]
fn a_list_for_people_says_how_it_came_about() {
    let (code, out, _) = said(&site(), &["radnici", "--lang", "bs", "--explain"], "");
    assert_eq!(code, Some(0));
    assert!(out.starts_with("1 document\n\nNaslov help\n  bs/pages/help/\n"), "{out}");
    assert!(out.contains("radnici → radnik  another form"), "{out}");
}

#[test]
fn a_batch_is_answered_line_by_line() {
    let input = "{\"qid\": 7, \"query\": \"radnik \"}\n\n{\"qid\": \"x\", \"query\": \"nepostojeće \"}\n";
    let (code, out, _) = said(&site(), &["--batch", "--lang", "bs"], input);
    assert_eq!(
        (code, out.as_str()),
        (Some(0), "{\"qid\":7,\"results\":[\"help\"]}\n{\"qid\":\"x\",\"results\":[]}\n")
    );
    let (code, _, err) = said(&site(), &["--batch", "--lang", "bs"], "{\"qid\": 1}\n");
    assert_eq!(code, Some(2));
    assert!(err.contains("Line 1"), "{err}");
}

#[test]
fn a_published_site_answers_like_its_sources() {
    let site = site();
    praksa().current_dir(site.path()).args(["build", "--out", "public"]).assert().success();
    let (_, from_sources, _) = said(&site, &["žrtva", "--lang", "bs", "--json"], "");
    let (_, from_files, _) = said(&site, &["žrtva", "--lang", "bs", "--json", "--site", "public"], "");
    assert_eq!(from_sources, from_files);
}

#[test]
fn what_cannot_be_searched_is_told() {
    let (code, _, err) = said(&site(), &[], "");
    assert_eq!(code, Some(2));
    assert!(err.contains("Say what to look for."), "{err}");
    let (code, _, err) = said(&site(), &["x", "--lang", "xx"], "");
    assert_eq!(code, Some(2));
    assert!(err.contains("xx") && err.contains("bs"), "{err}");
    let broken = site().file("content/pages/help.md", "---\nlanguage: bs\n---\n");
    let (code, out, _) = said(&broken, &["x", "--lang", "bs"], "");
    assert_eq!(code, Some(1));
    assert!(out.contains("missing-field"), "{out}");
}
