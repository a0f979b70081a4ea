//! Another theme draws the whole site: nothing of the default one is hard-wired.
//!
//! `tests/themes/plain` has a template for everything praksa asks a theme for, one style, and nothing else: no script, no
//! icon, none of the default theme's classes.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::OnceLock;

use crate::built::{Built, EDITIONS, any, original, with};
use crate::together::three;

/// The content of both sites: the shipped one, practices to compare, an old id.
fn content() -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> =
        three().into_iter().map(|(path, text)| (path.to_owned(), text)).collect();
    let path = "content/forms/first-report-form.md";
    files.push((path.to_owned(), original(path).replacen("---\n", "---\naliases: [report-form]\n", 1)));
    files
}

fn build(files: &[(String, String)]) -> Built {
    with(&files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect::<Vec<_>>())
}

/// The site in the plain theme.
fn plain() -> &'static Built {
    static SITE: OnceLock<Built> = OnceLock::new();
    SITE.get_or_init(|| {
        let mut files = content();
        let site = original("content/site.yaml");
        files.push(("content/site.yaml".to_owned(), format!("{site}\ntheme: plain\n")));
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/themes/plain");
        for entry in walkdir::WalkDir::new(&folder).into_iter().map(Result::unwrap) {
            if entry.file_type().is_file() {
                let below = entry.path().strip_prefix(&folder).unwrap().to_str().unwrap();
                files.push((format!("themes/plain/{below}"), std::fs::read_to_string(entry.path()).unwrap()));
            }
        }
        build(&files)
    })
}

#[test]
fn every_page_of_the_default_theme_is_there() {
    let pages = |site: &Built| -> BTreeSet<String> {
        site.paths().filter(|path| path.ends_with(".html")).map(str::to_owned).collect()
    };
    let default = build(&content());
    assert_eq!(pages(plain()), pages(&default));
    assert!(pages(plain()).len() > 1_000);
}

#[test]
fn nothing_of_the_default_theme_is_left() {
    let own = |path: &str| path.starts_with("assets/plain.") || path.starts_with("assets/search/");
    for path in plain().paths().filter(|path| path.starts_with("assets/")) {
        assert!(own(path), "{path}");
    }
    for path in plain().paths().filter(|path| path.ends_with(".html")) {
        let page = plain().text(path);
        assert!(!page.contains("<script"), "{path}");
        for at in page.match_indices("assets/").map(|(at, _)| at) {
            let asset = page[at..].split(['"', '\'']).next().unwrap();
            assert!(own(asset), "{path}: {asset}");
        }
    }
    for edition in EDITIONS {
        let manifest = plain().json(&format!("{edition}/manifest.webmanifest"));
        assert_eq!(manifest["icons"], serde_json::json!([]), "icons are the theme's");
    }
}

#[test]
fn every_template_is_given_what_its_page_is_about() {
    let told: &[(&str, &[&str])] = &[
        (
            "bs/index.html",
            &[
                "Opasnost: pogledajte i odlučite",
                "Sigurno mjesto",
                "Bosna i Hercegovina",
                "Socijalna inkluzija",
                "pages/how-to-use/",
            ],
        ),
        (
            "bs/procedures/index.html",
            &["Hitna prijava sumnje da je dijete žrtva", "procedures/print/", "Zaštita djece"],
        ),
        (
            "bs/lists/topics/identification/index.html",
            &["Hitna prijava sumnje da je dijete žrtva", "Identifikacija"],
        ),
        ("bs/lists/index.html", &["lists/topics/identification/", "lists/statuses/in-force/"]),
        (
            "bs/procedures/urgent-report-child/index.html",
            &[
                "Bilo ko posumnja",
                "najkasnije 1 sat",
                "<svg class=\"flow\"",
                "Ako ne možete ostati blizu",
                "Koga zvati?",
                "Nije poznato",
                "1.0",
                "1. novembar 2026.",
                "CC-BY-SA-4.0",
            ],
        ),
        ("bs/guidelines/first-conversation/index.html", &["mora se", "<a href=\"#"]),
        ("mk/modules/talking-with-children/index.html", &["Игра на улоги", "Точно", "Завршување"]),
        ("bs/practices/safe-house/index.html", &["ODIHR", "316", "Bitolj"]),
        ("bs/practices/day-centre/index.html", &["Opis ne govori šta nije uspjelo"]),
        ("bs/forms/first-report-form/index.html", &["first-report-form-1.0-bs.pdf", "DOCX"]),
        (
            "bs/legal/rs-kz-388/index.html",
            &["Krivični zakonik", "388", "Ovo nije pravni savjet", "urgent-report-child"],
        ),
        ("bs/glossary/index.html", &["staratelj", "Osoba imenovana da štiti"]),
        ("bs/glossary/guardian/index.html", &["kujdestar", "старател", "skrbnik"]),
        ("bs/contacts/index.html", &["Sjeverna Makedonija", "Broj nije prikazan"]),
        ("bs/changes/index.html", &["Prvo izdanje.", "važna promjena", "bs/changes/feed.atom"]),
        (
            "bs/practices/compare/index.html",
            &["Sigurna kuća za djecu", "Dnevni centar", "Novac", "Opis ne govori šta nije uspjelo"],
        ),
        (
            "bs/guidelines/print/index.html",
            &["id=\"first-conversation--ui-title\"", "id=\"recognising-victims--ui-title\""],
        ),
        ("bs/forms/report-form/index.html", &["url=../../forms/first-report-form/"]),
        ("bs/search/index.html", &["assets/search/"]),
        ("bs/404.html", &["Na ovoj adresi nema stranice"]),
        ("index.html", &["shqip", "srpski (latinica)"]),
    ];
    let mut missing: Vec<String> = Vec::new();
    for (path, words) in told {
        let page = plain().text(path);
        missing
            .extend(words.iter().filter(|word| !page.contains(**word)).map(|word| format!("{path}: {word}")));
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn a_theme_that_lacks_a_template_is_told_which() {
    let site = format!("{}\ntheme: bare\n", original("content/site.yaml"));
    let files = [("content/site.yaml", site.as_str()), ("themes/bare/templates/home.html", "<h1>x</h1>")];
    let built = any(&files);
    assert!(built.errors().iter().all(|code| *code == "template-missing"), "{:?}", built.errors());
    let missing: BTreeSet<String> = built
        .findings
        .iter()
        .filter(|finding| finding.code.name() == "template-missing")
        .filter_map(|finding| finding.place.as_ref().map(|place| place.file.to_string()))
        .collect();
    for name in ["document", "changes", "compare", "collection", "collection-document", "redirect"] {
        assert!(missing.contains(&format!("themes/bare/templates/{name}.html")), "{name}: {missing:?}");
    }
    assert!(!missing.contains("themes/bare/templates/home.html"));
}

#[test]
fn a_field_that_is_not_there_is_told_even_where_nothing_would_print_it() {
    let path = "themes/default/templates/document/heading.html";
    let text = include_str!("../../themes/default/templates/document/heading.html");
    let text = text.replace("doc.summary.text", "doc.sumary.text");
    let built = any(&[(path, &text)]);
    assert_eq!(built.errors(), ["template-failure"]);
    let finding = built.findings.iter().find(|finding| finding.code.name() == "template-failure").unwrap();
    assert_eq!(finding.suggestion.as_deref(), Some("summary"));
}
