//! Sources under their titles, in their languages; and a translation that lags behind within one version.

use crate::built::{any, original, shipped, with};

#[test]
fn a_contact_names_its_source_by_title_and_leads_to_it() {
    let page = shipped().text("mk/contacts/index.html");
    assert!(page.contains(
        "<span lang=\"sr-Cyrl\">Министарство унутрашњих послова Србије: трговина људима</span></a>"
    ));
    assert!(
        page.contains(">Отворена порта – Ла Страда: СОС линија</a>"),
        "the page's own language needs no mark"
    );
    for code in ["S21", "S35", "C09", "C14", "C15"] {
        assert!(!page.contains(&format!("<dd>{code}</dd>")), "{code}");
    }
}

#[test]
fn contacts_are_listed_by_need_too() {
    let page = shipped().text("bs/contacts/index.html");
    let (_, needs) = page.split_once("<details class=\"needs\">").unwrap();
    let (needs, _) = needs.split_once("</details>").unwrap();
    for id in ["rs-centre-victims", "xk-police", "mk-open-gate-sos"] {
        assert!(needs.contains(&format!("href=\"#{id}\"")), "{id}");
        assert!(page.contains(&format!("id=\"{id}\"")), "{id}");
    }
    assert!(needs.contains("data-countries=\"XK\""));
}

#[test]
fn a_foreign_title_says_its_language_and_an_own_one_does_not() {
    let title = "Zemlja djece, Tuzla: Šta možemo poduzeti?";
    let marked = format!("lang=\"bs\">{title}</a>");
    assert!(shipped().text("mk/guidelines/first-conversation/index.html").contains(&marked));
    let own = shipped().text("bs/guidelines/first-conversation/index.html");
    assert!(own.contains(&format!(">{title}</a>")) && !own.contains(&marked));
}

#[test]
fn a_language_that_is_no_tag_is_told() {
    let path = "content/forms/first-report-form.md";
    let built = any(&[(path, &original(path).replace("language: bs, url", "language: Bosnian, url"))]);
    assert_eq!(built.errors(), ["language-tag"]);
}

#[test]
fn a_translation_that_lags_within_one_version_does_not_tell_two_versions() {
    let page = shipped().text("mk/procedures/mobile-team-outreach/index.html");
    assert!(page.contains("верзијата 1.0, а оригиналот сега е во верзија 1.1"));
    let path = "content/practices/national-centre-rs.md";
    let built = with(&[(path, &original(path).replace("питајте установу.", "питајте саму установу."))]);
    let page = built.text("bs/practices/national-centre-rs/index.html");
    assert!(page.contains("original je poslije prevođenja promijenjen, u istoj verziji (1.0)"));
    assert!(!page.contains("a original je sada u verziji"));
}
