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
fn half_a_character_is_a_letter_that_nothing_has() {
    let lines = [
        r#"{"qid": 1, "query": "\ud800"}"#,
        r#"{"qid": 2, "query": "radnik \udc00\ud83d"}"#,
        r#"{"qid": 3, "query": "\\ud800 radnik \ud83d\ude00 "}"#,
        r#"{"qid": 4, "query": "radnik \\"}"#,
    ];
    let (code, out, err) = said(&site(), &["--batch", "--lang", "bs"], &lines.join("\n"));
    assert_eq!((code, err.as_str()), (Some(0), ""));
    let found: Vec<bool> = out.lines().map(|line| line.contains("help")).collect();
    assert_eq!(found, [false, true, true, true], "{out}");
}

#[cfg(unix)]
#[test]
fn bytes_that_are_no_text_are_no_mistake() {
    use std::os::unix::ffi::OsStrExt;
    let query = std::ffi::OsStr::from_bytes(b"radnik \xed\xa0\x80\xff");
    let site = site();
    let output =
        praksa().current_dir(site.path()).arg("search").arg(query).args(["--lang", "bs"]).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert!(String::from_utf8(output.stdout).unwrap().contains("Naslov help"));
}

#[test]
fn a_list_tells_what_words_together_count() {
    let (_, out, _) = said(&site(), &["radnik skloniste", "--lang", "bs", "--explain"], "");
    assert!(out.contains("it has only some of the words"), "{out}");
}

#[test]
fn a_damaged_table_of_words_is_told_where_it_is_damaged() {
    let keys = |table: &str| {
        let site = site().file("locales/bs/language.yaml", table);
        let output = praksa()
            .current_dir(site.path())
            .args(["language", "keys", "--lang", "bs"])
            .stdin("radnik\n")
            .output()
            .unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    let head = "name: bosanski\ntag: bs\nlanguage: bs\nscript: Latn\nfallback: [mk]\n\
        dates: { long: \"{day} {month} {year}\", short: \"{day}.{number}.{year}\", months: [a, b, c, d, e, f, g, h, i, j, k, l] }\n\
        numbers: { decimal: \",\", group: \".\" }\n";
    let sound = keys(&format!("{head}analysis:\n  same_as: sr\n"));
    assert_eq!(sound, (Some(0), "radnik\tradnik\n".to_owned()));
    for (rest, what, place) in [
        ("analysis: [\n", "yaml-syntax", "language.yaml:"),
        ("analysis: yes\n", "wrong-type", "language.yaml:8:11"),
        ("analysis:\n  same_as: srr\n", "did you mean: sr", "language.yaml:9:12"),
        ("analysis:\n  stem:\n    - end: [ \"C(i > k\" ]\n", "bad-rule", "language.yaml:10:15"),
        ("analysis:\n  words:\n    a: b c b\n", "duplicate-key", "language.yaml:10:12"),
        ("analysis:\n  vowls: aeiou\n", "did you mean: vowels", "language.yaml:9:3"),
    ] {
        let (code, out) = keys(&format!("{head}{rest}"));
        assert_eq!(code, Some(1), "{rest}{out}");
        assert!(out.contains(what) && out.contains(place), "{rest}{out}");
    }
    let (code, out) = keys(&head.replace("[mk]", "[mkk]"));
    assert_eq!(code, Some(1), "{out}");
    assert!(out.contains("unknown-locale") && out.contains("did you mean: mk"), "{out}");
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
