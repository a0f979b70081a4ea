//! Pages with several documents: practices side by side, a section for printing.

use std::collections::HashSet;
use std::sync::OnceLock;

use crate::built::{Built, EDITIONS, original, shipped, with};

const PRACTICE: &str = "content/practices/mobile-teams-mk.md";

/// Two more practices: one reviewed by others, one that does not say what did not work.
pub(crate) fn three() -> [(&'static str, String); 2] {
    let text = original(PRACTICE);
    let reviewed = text
        .replace(
            "\nevidence: reported\n",
            "\nevidence: evaluated\nreviewed: { by: \"ODIHR\", on: 2026-05-01 }\n",
        )
        .replace("  bs: \"Mobilni timovi za identifikaciju\"", "  bs: \"Sigurna kuća za djecu\"");
    assert_ne!(reviewed.matches("ODIHR").count(), 0);
    let start = text.find("## Што не успеало {#what-did-not-work}").unwrap();
    let end = text[start + 3..].find("\n## ").unwrap() + start + 3;
    let silent = format!("{}## Што не успеало {{#what-did-not-work}}\n{}", &text[..start], &text[end..])
        .replace("  bs: \"Mobilni timovi za identifikaciju\"", "  bs: \"Dnevni centar\"");
    [("content/practices/safe-house.md", reviewed), ("content/practices/day-centre.md", silent)]
}

/// The site with these practices.
fn built() -> &'static Built {
    static SITE: OnceLock<Built> = OnceLock::new();
    SITE.get_or_init(|| {
        let files = three();
        with(&files.iter().map(|(path, text)| (*path, text.as_str())).collect::<Vec<_>>())
    })
}

/// The cells of the row with this heading, in the group with this heading.
fn row(page: &str, group: &str, heading: &str) -> Vec<String> {
    let (_, after) = page.split_once(&format!(">{group}</h2>")).unwrap_or_else(|| panic!("{group}"));
    let (table, _) = after.split_once("</table>").unwrap();
    let (_, row) =
        table.split_once(&format!("<th scope=\"row\">{heading}</th>")).unwrap_or_else(|| panic!("{heading}"));
    let (row, _) = row.split_once("</tr>").unwrap();
    row.split("<td").skip(1).map(str::to_owned).collect()
}

#[test]
fn reviewed_practices_stand_apart_and_what_is_not_said_is_said() {
    let built = built();
    let page = built.text("bs/practices/compare/index.html");
    let (reviewed, reported) =
        ("Prakse koje je pregledao neko drugi", "Prakse prema navodima same organizacije");
    assert!(page.find(reviewed).unwrap() < page.rfind(reported).unwrap());
    assert_eq!(row(page, reviewed, "Pregled").len(), 1);
    assert!(row(page, reviewed, "Pregled")[0].contains("ODIHR"));
    let failures = row(page, reported, "Šta nije uspjelo");
    assert_eq!(failures.len(), 3);
    let silent: Vec<bool> =
        failures.iter().map(|cell| cell.contains("Opis ne govori šta nije uspjelo")).collect();
    assert_eq!(
        silent,
        [true, false, true],
        "day-centre and the centre in Serbia are silent, mobile-teams-mk is not"
    );
    assert!(failures[1].contains("Novac"), "{failures:?}");
    for heading in ["Dokazi", "Zrelost", "Rezultati", "Organizacija"] {
        assert_eq!(row(page, reported, heading).len(), 3, "{heading}");
    }
    assert!(!page.contains("<script src=\"../../../assets/js/compare"), "no script is needed");
}

#[test]
fn the_section_leads_to_the_comparison_where_there_is_something_to_compare() {
    let built = built();
    for edition in EDITIONS {
        let section = built.text(&format!("{edition}/practices/index.html"));
        assert!(section.contains("href=\"../practices/compare/\""));
    }
    assert!(built.text("sitemap.xml").contains("/bs/practices/compare/"));
    assert!(shipped().text("bs/practices/index.html").contains("compare/"));
    let second = original("content/practices/national-centre-rs.md");
    let alone = with(&[(
        "content/practices/national-centre-rs.md",
        &second.replace("\nstatus: in-force\n", "\nstatus: draft\n"),
    )]);
    assert!(!alone.text("bs/practices/index.html").contains("compare/"), "one practice alone");
    assert!(!alone.has("bs/practices/compare/index.html"));
}

#[test]
fn links_from_a_comparison_lead_somewhere() {
    let built = built();
    let page = built.text("bs/practices/compare/index.html");
    let (_, main) = page.split_once("<main").unwrap();
    let (main, _) = main.split_once("</main>").unwrap();
    let mut seen = 0;
    for href in main.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        if let Some(path) = href.strip_prefix("../../") {
            let (path, anchor) = path.split_once('#').unwrap_or((path, ""));
            let target = built.text(&format!("bs/{path}index.html"));
            assert!(anchor.is_empty() || target.contains(&format!("id=\"{anchor}\"")), "{href}");
            seen += 1;
        }
    }
    assert!(seen >= 2, "the practice and its footnote: {seen}");
}

#[test]
fn a_section_can_be_printed_whole() {
    for (kind, folder) in [("procedure", "procedures"), ("guideline", "guidelines"), ("legal", "legal")] {
        let page = shipped().text(&format!("mk/{folder}/print/index.html"));
        let documents = shipped()
            .paths()
            .filter(|path| path.starts_with(&format!("mk/{folder}/")) && path.matches('/').count() == 3)
            .filter(|path| !path.contains("/print/"))
            .count();
        assert_eq!(
            page.matches(&format!("<article class=\"document {kind}\"")).count(),
            documents,
            "{folder}"
        );
        assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"));
        assert!(
            shipped()
                .text(&format!("mk/{folder}/index.html"))
                .contains(&format!("href=\"../{folder}/print/\""))
        );
    }
    let page = shipped().text("mk/procedures/print/index.html");
    for whole in [
        "Ако не можете да останете во близина",
        "urgent-report-child--danger",
        "<svg class=\"flow\"",
        "CC-BY-SA-4.0",
    ] {
        assert!(page.contains(whole), "{whole}");
    }
    assert!(!shipped().text("sitemap.xml").contains("/print/"));
}

#[test]
fn documents_on_one_page_keep_their_anchors_apart() {
    for path in shipped().paths().filter(|path| path.ends_with("/print/index.html")) {
        let page = shipped().text(path);
        let ids: Vec<&str> =
            page.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        let unique: HashSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "{path}");
        for anchor in page.split("href=\"#").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            assert!(unique.contains(anchor), "{path}#{anchor}");
        }
    }
}
