//! An urgent procedure opens with its first steps and with whom to ring, where it is valid; lists show documents by type.

use crate::built::{any, original, shipped, with};

const PROCEDURE: &str = "content/procedures/urgent-report-child.md";
const PAGE: &str = "bs/procedures/urgent-report-child/index.html";

/// The part of a page that says what to do now.
fn now(page: &str) -> &str {
    let (_, rest) = page.split_once("<section class=\"now\"").unwrap_or_else(|| panic!("nothing to do now"));
    rest.split_once("</section>").map_or("", |(now, _)| now)
}

#[test]
fn first_steps_and_the_contacts_of_all_countries_stand_at_the_top() {
    let page = shipped().text(PAGE);
    assert!(page.find("<section class=\"now\"") < page.find("class=\"lead\""));
    let now = now(page);
    assert_eq!(now.matches("<li><a href=\"#").count(), 3);
    for country in ["MK", "XK", "RS", "BA"] {
        assert!(now.contains(&format!("data-countries=\"{country}\"")), "{country}");
    }
    // The country is asked for once.
    assert_eq!(page.matches("id=\"ui-country\"").count(), 1);
    let together = shipped().text("bs/procedures/print/index.html");
    assert!(!together.contains("class=\"now\""), "on paper the steps themselves follow");
}

#[test]
fn other_countries_are_not_rung_and_what_is_not_in_force_is_no_longer_urgent() {
    let some = original(PROCEDURE).replace("countries: [regional]", "countries: [RS, BA]");
    let built = with(&[(PROCEDURE, &some)]);
    let now = now(built.text(PAGE));
    assert!(now.contains("data-countries=\"RS\"") && now.contains("data-countries=\"BA\""));
    assert!(!now.contains("data-countries=\"MK\"") && !now.contains("data-countries=\"XK\""));
    let revised = original(PROCEDURE).replace("status: in-force", "status: archived");
    assert!(!with(&[(PROCEDURE, &revised)]).text(PAGE).contains("class=\"now\""));
    assert!(!shipped().text("bs/procedures/mobile-team-outreach/index.html").contains("class=\"now\""));
}

#[test]
fn a_section_leads_to_its_own_documents_in_the_list_of_a_topic() {
    let section = shipped().text("bs/legal/index.html");
    assert!(section.contains("href=\"../lists/topics/identification/#ui-in-legal\""));
    let list = shipped().text("bs/lists/topics/identification/index.html");
    let (_, legal) = list.split_once("id=\"ui-in-legal\"").unwrap();
    assert!(
        legal.contains("../../../legal/")
            && !legal.contains("../../../procedures/urgent-report-child/\">Hitna")
    );
}

#[test]
fn the_number_of_an_article_is_not_torn() {
    let page = shipped().text("bs/legal/mk-kz-418a/index.html");
    assert!(page.contains("<span class=\"whole\">418-a</span>"));
}

#[test]
fn a_site_without_countries_asks_for_none() {
    let alone = original("content/site.yaml").replace("countries: [MK, XK, RS, BA]\n", "");
    let built = any(&[("content/site.yaml", &alone)]);
    let page = "bs/guidelines/index.html";
    assert!(shipped().text(page).contains("data-country-choice"));
    assert!(!built.text(page).contains("data-country-choice"));
}
