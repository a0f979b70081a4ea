//! What changed: the page, and the feeds as a reader of feeds takes them.

use std::collections::HashSet;

use roxmltree::{Document, Node};

use crate::built::{EDITIONS, original, shipped, with};

const ATOM: &str = "http://www.w3.org/2005/Atom";

fn child<'a>(node: Node<'a, 'a>, name: &str) -> &'a str {
    let found = node.children().find(|node| node.has_tag_name((ATOM, name)));
    found.and_then(|node| node.text()).unwrap_or_else(|| panic!("no {name}"))
}

fn is_moment(text: &str) -> bool {
    text.parse::<jiff::Timestamp>().is_ok()
}

#[test]
fn atom_has_what_its_standard_asks_for() {
    for edition in EDITIONS {
        let text = shipped().text(&format!("{edition}/changes/feed.atom"));
        let feed = Document::parse(text).unwrap();
        let root = feed.root_element();
        assert!(root.has_tag_name((ATOM, "feed")));
        for name in ["id", "title"] {
            assert!(!child(root, name).is_empty());
        }
        assert!(is_moment(child(root, "updated")));
        let author = root.children().find(|node| node.has_tag_name((ATOM, "author"))).unwrap();
        assert!(!child(author, "name").is_empty());
        let entries: Vec<Node<'_, '_>> =
            root.children().filter(|node| node.has_tag_name((ATOM, "entry"))).collect();
        assert!(entries.len() > 10, "{edition}");
        let ids: HashSet<&str> = entries.iter().map(|entry| child(*entry, "id")).collect();
        assert_eq!(ids.len(), entries.len(), "ids are unique");
        let mut before = String::from("9999");
        for entry in entries {
            let updated = child(entry, "updated");
            assert!(is_moment(updated) && updated <= before.as_str(), "newest first");
            before = updated.to_owned();
            assert!(child(entry, "id").starts_with("tag:praksa.example.org,"));
            assert!(!child(entry, "title").is_empty() && !child(entry, "summary").is_empty());
            let link = entry.children().find(|node| node.has_tag_name((ATOM, "link"))).unwrap();
            let href = link.attribute("href").unwrap();
            let path = href.strip_prefix("https://praksa.example.org/").unwrap();
            assert!(shipped().has(&format!("{path}index.html")), "{href}");
        }
    }
}

#[test]
fn the_json_feed_tells_the_same() {
    let feed = shipped().json("mk/changes/feed.json");
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(feed["language"], "mk");
    let items = feed["items"].as_array().unwrap();
    let atom = shipped().text("mk/changes/feed.atom");
    assert_eq!(items.len(), atom.matches("<entry>").count());
    for item in items {
        for field in ["id", "url", "title", "content_text", "date_published"] {
            assert!(item[field].as_str().is_some_and(|text| !text.is_empty()), "{field}: {item}");
        }
        assert!(atom.contains(&format!("<id>{}</id>", item["id"].as_str().unwrap())));
        assert!(item["tags"].as_array().unwrap().iter().any(|tag| tag == "major" || tag == "minor"));
    }
}

#[test]
fn pages_lead_to_the_feeds_of_their_edition() {
    let page = shipped().text("sq/procedures/urgent-report-child/index.html");
    let at = "<link rel=\"alternate\" type=\"application/atom+xml\"";
    let link = page.lines().find(|line| line.starts_with(at)).unwrap();
    assert!(link.contains("href=\"../../../sq/changes/feed.atom\""), "{link}");
}

#[test]
fn without_a_base_address_there_are_no_feeds_and_no_links_to_them() {
    let site = original("content/site.yaml").replace("base_url:", "# base_url:");
    let built = with(&[("content/site.yaml", &site)]);
    assert!(built.paths().all(|path| !path.contains("feed.")));
    assert!(!built.text("bs/changes/index.html").contains("feed.atom"));
    assert!(built.has("catalogue.csv") && built.has("bs/manifest.webmanifest"));
}

#[test]
fn a_minor_change_is_told_apart_and_the_newest_stands_first() {
    let path = "content/practices/mobile-teams-mk.md";
    let old = "changes:\n  - version: \"1.0\"";
    let new = "changes:\n  - { version: \"1.1\", date: 2026-11-25, significance: minor, note: { bs: \"Ispravljen broj <b>.\", mk: \"Исправен број.\" } }\n  - version: \"1.0\"";
    let text = original(path);
    assert!(text.contains(old));
    let text = text.replace(old, new).replace("\nversion: \"1.0\"", "\nversion: \"1.1\"");
    let built = with(&[(path, &text)]);
    let page = built.text("bs/changes/index.html");
    let start = page.find("<ol class=\"cards site-changes\"").unwrap();
    let change = page[start..].split("</li>").find(|item| item.contains("Ispravljen broj")).unwrap();
    assert!(change.contains("Ispravljen broj &lt;b&gt;.") && change.contains("manja promjena"), "{change}");
    assert!(!change.contains("važna promjena") && change.contains("../practices/mobile-teams-mk/"));
    let feed = built.json("bs/changes/feed.json");
    let item =
        feed["items"].as_array().unwrap().iter().find(|item| item["content_text"] == "Ispravljen broj <b>.");
    assert_eq!(item.unwrap()["tags"], serde_json::json!(["practice", "minor"]));
}

#[test]
fn a_long_list_of_changes_has_several_pages() {
    let path = "content/practices/mobile-teams-mk.md";
    let mut many = String::from("changes:\n");
    for at in 0..150 {
        many.push_str(&format!(
            "  - {{ version: \"0.{at}\", date: 2025-{:02}-{:02}, significance: minor, note: {{ bs: \"Izmjena {at}.\" }} }}\n",
            at / 28 + 1,
            at % 28 + 1
        ));
    }
    let built = with(&[(path, &original(path).replace("changes:\n", &many))]);
    let (first, second) = (built.text("bs/changes/index.html"), built.text("bs/changes/2/index.html"));
    let count = |page: &str| page.matches("<li class=\"card\"").count();
    assert_eq!(count(first), 100);
    assert!(count(second) > 50 && !built.has("bs/changes/3/index.html"));
    assert!(first.contains("href=\"../changes/2/\"") && second.contains("href=\"../../changes/\""));
    assert!(second.contains("<meta name=\"robots\" content=\"noindex\">") && !first.contains("noindex"));
    let all = format!("{first}{second}");
    assert!((0..150).all(|at| all.contains(&format!("Izmjena {at}."))), "no change is lost");
}
