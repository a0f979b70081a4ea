//! A fifth language is a folder: Croatian is added as data alone, and everything speaks it.

// A test says what went wrong by failing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use support::{Site, document};

/// The folder of Croatian, made from that of Bosnian, as somebody who adds a language would begin.
const LANGUAGE: &[(&str, &str)] = &[
    ("name: bosanski", "name: hrvatski"),
    ("tag: bs", "tag: hr"),
    ("language: bs", "language: hr"),
    ("fallback: [", "fallback: [bs, "),
    (
        "[januar, februar, mart, april, maj, juni, juli, august, septembar, oktobar, novembar, decembar]",
        "[siječnja, veljače, ožujka, travnja, svibnja, lipnja, srpnja, kolovoza, rujna, listopada, studenoga, prosinca]",
    ),
];
const WORDS: &[(&str, &str)] = &[("contents = Sadržaj", "contents = Kazalo")];
const SENTENCES: &[(&str, &str)] =
    &[("unknown-field = Ovdje ne postoji polje", "unknown-field = Na ovom mjestu nema polja")];

/// A text of the Bosnian folder with these changes, each of which must be there to make.
fn changed(text: &str, changes: &[(&str, &str)]) -> String {
    changes.iter().fold(text.to_owned(), |text, (from, to)| {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        text.replace(from, to)
    })
}

/// The small site with Croatian among its languages.
fn site() -> Site {
    let site = Site::new();
    site.file("locales/hr/language.yaml", changed(include_str!("../locales/bs/language.yaml"), LANGUAGE));
    site.file("locales/hr/site.ftl", changed(include_str!("../locales/bs/site.ftl"), WORDS));
    site.file("locales/hr/cli.ftl", changed(include_str!("../locales/bs/cli.ftl"), SENTENCES));
    site.replace("content/site.yaml", "languages: [bs, sr, sr-latn]", "languages: [bs, sr, sr-latn, hr]");
    site.replace("content/site.yaml", "title: { bs:", "title: { hr: \"Mala baza znanja\", bs:");
    site.replace("content/pages/about.md", "title: { bs:", "title: { hr: \"O ovoj bazi\", bs:");
    let vocabulary = site.read("content/vocabulary.yaml");
    let croatian =
        vocabulary.replace("bs: \"Bosna i Hercegovina\"", "bs: \"Bosna i Hercegovina\", hr: \"BiH\"");
    assert_ne!(vocabulary, croatian);
    site.file("content/vocabulary.yaml", croatian);
    let front = "language: hr\ntitle: { hr: Tisuću pitanja, bs: Hiljadu pitanja }\nvalid_from: 2026-08-01\nkeywords: { hr: [tisuću] }\ntopics: [identification]";
    site.file("content/pages/help.md", document(front, "Odgovori na pitanja o ljudima i njihovim pravima."));
    site
}

#[test]
fn the_site_speaks_it() {
    let site = site();
    site.build(&[]).clean();
    let tree = site.published();
    let page = tree.text("hr/pages/help/index.html");
    for text in ["<html lang=\"hr\"", "Tisuću pitanja", "1. kolovoza 2026.", "Odgovori na pitanja"] {
        assert!(page.contains(text), "no {text}: {page}");
    }
    assert!(tree.text("hr/index.html").contains("Mala baza znanja"));
    // What is not translated comes from the next of kin: its title, its body, and the language of each.
    let about = tree.text("hr/pages/about/index.html");
    assert!(about.contains("O ovoj bazi") && about.contains("class=\"body\" lang=\"bs\""), "{about}");
    assert!(tree.text("hr/lists/countries/BA/index.html").contains("BiH"));
    assert!(tree.text("hr/lists/countries/RS/index.html").contains("<span lang=\"bs\">Srbija</span>"));
}

#[test]
fn the_other_editions_know_it() {
    let site = site();
    let tree = site.publishes();
    for edition in ["bs", "sr", "sr-latn"] {
        let page = tree.text(&format!("{edition}/pages/help/index.html"));
        assert!(page.contains("hrvatski"), "{edition}: the switch does not name it");
        assert!(page.contains("class=\"body\" lang=\"hr\""), "{edition}: {page}");
    }
    assert!(tree.text("index.html").contains("href=\"hr/\""));
    assert!(tree.text("sitemap.xml").contains("hreflang=\"hr\""));
    assert!(tree.text("bs/pages/help/index.html").contains("Hiljadu pitanja"));
}

#[test]
fn authors_write_in_it_and_are_told_in_it() {
    let site = site();
    site.file(
        "content/guidelines/first-talk.hr.md",
        document("status: reviewed", "Riječ.\n\n## Slušajte {#listen}\n\nPustite osobu."),
    );
    assert!(site.publishes().text("hr/guidelines/first-talk/index.html").contains("Pustite osobu."));
    site.file("content/pages/second.md", document("language: hr\ntitle: Drugo\ntitel: x", ""));
    let run = site.check(&["--ui-lang", "hr"]);
    let finding = run.refused("unknown-field", "content/pages/second.md", 4);
    assert!(finding.message.starts_with("Na ovom mjestu nema polja"), "{}", finding.message);
}

#[test]
fn a_word_that_its_folder_lacks_is_told() {
    let site = site();
    let text = site.read("locales/hr/site.ftl");
    site.file("locales/hr/site.ftl", text.replace("contents = Kazalo\n", ""));
    let run = site.refuses("message-missing", "locales/hr/site.ftl", None);
    assert!(run.findings[0].message.contains("contents"), "{run}");
}

#[test]
fn what_is_written_is_found() {
    let site = site();
    for word in ["tisuća", "pitanje"] {
        let output = site.command(&["search", word, "--lang", "hr"]).output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(said.contains("help"), "{word}: {said}{}", String::from_utf8_lossy(&output.stderr));
    }
}
