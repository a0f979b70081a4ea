//! Old ids of documents still lead to them.

use crate::built::{EDITIONS, any, original, with};

const PATH: &str = "content/procedures/urgent-report-child.md";

fn aliased(aliases: &str) -> String {
    original(PATH).replacen("---\n", &format!("---\naliases: [{aliases}]\n"), 1)
}

#[test]
fn an_old_address_leads_on_in_every_edition() {
    let built = with(&[(PATH, &aliased("child-report, urgent-child"))]);
    for edition in EDITIONS {
        for alias in ["child-report", "urgent-child"] {
            let page = built.text(&format!("{edition}/procedures/{alias}/index.html"));
            let target = "../../procedures/urgent-report-child/";
            assert!(page.contains(&format!("http-equiv=\"refresh\" content=\"0; url={target}\"")), "{page}");
            assert!(page.contains(&format!("<a href=\"{target}\">")), "a link for who turned redirects off");
            assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"));
            let canonical = format!("https://praksa.example.org/{edition}/procedures/urgent-report-child/");
            assert!(page.contains(&format!("<link rel=\"canonical\" href=\"{canonical}\">")));
            // The document is sensitive; so is the way to it.
            let title = page.split("<title>").nth(1).unwrap().split("</title>").next().unwrap();
            assert!(
                !title.to_lowercase().contains("dijete") && !title.to_lowercase().contains("дете"),
                "{title}"
            );
            assert!(!page.contains("<script"));
        }
    }
    assert!(!built.text("sitemap.xml").contains("child-report/"));
    assert!(!built.text("catalogue.csv").contains("child-report,"));
}

#[test]
fn links_by_an_old_id_are_links_to_the_document_or_are_named_as_broken() {
    let built = any(&[(PATH, &aliased("first-conversation"))]);
    assert!(
        built.errors().contains(&"address-conflict"),
        "an old id that is another document's: {:?}",
        built.errors()
    );
    let built = any(&[(PATH, &aliased("print"))]);
    assert!(!built.errors().is_empty(), "an address of the site's own");
}
