//! The flow of a procedure on its page, read as a browser reads it.

use roxmltree::Document;

use crate::built::{EDITIONS, shipped};

fn drawing(edition: &str) -> String {
    let page = shipped().text(&format!("{edition}/procedures/urgent-report-child/index.html"));
    let start = page.find("<svg class=\"flow\"").unwrap_or_else(|| panic!("{edition}: no drawing"));
    let end = page[start..].find("</svg>").unwrap() + start + "</svg>".len();
    page[start..end].to_owned()
}

/// The words of every box of a class.
fn boxes(svg: &Document<'_>, class: &str) -> Vec<String> {
    let groups = svg.descendants().filter(|node| node.attribute("class") == Some(class));
    groups.map(|group| group.descendants().filter_map(|node| node.text()).collect::<String>()).collect()
}

#[test]
fn every_edition_draws_all_steps_questions_and_fallbacks() {
    for edition in EDITIONS {
        let source = drawing(edition);
        let svg = Document::parse(&source).unwrap_or_else(|error| panic!("{edition}: {error}"));
        assert_eq!(boxes(&svg, "flow-step").len(), 7, "{edition}");
        assert_eq!(boxes(&svg, "flow-question").len(), 2, "{edition}");
        assert_eq!(boxes(&svg, "flow-way").len(), 5, "{edition}");
        assert_eq!(boxes(&svg, "flow-fails").len(), 6, "{edition}");
    }
}

#[test]
fn it_says_what_the_text_says_in_the_script_of_the_edition() {
    let source = drawing("sr-latn");
    let svg = Document::parse(&source).unwrap();
    let steps = boxes(&svg, "flow-step");
    assert!(steps[0].contains("Opasnost") && steps[1].contains("Bezbedno mesto"), "{steps:?}");
    let ways = boxes(&svg, "flow-way");
    assert!(ways.iter().any(|words| words.contains("→ 4. Poziv policiji")), "{ways:?}");
    assert!(!source.chars().any(|c| ('\u{400}'..'\u{500}').contains(&c)), "Latin only");
    assert!(boxes(&Document::parse(&drawing("sr")).unwrap(), "flow-step")[0].contains("Опасност"));
}

#[test]
fn those_who_cannot_see_it_are_told_and_led_to_the_table() {
    let page = shipped().text("bs/procedures/urgent-report-child/index.html");
    let source = drawing("bs");
    let svg = Document::parse(&source).unwrap();
    let root = svg.root_element();
    assert_eq!(root.attribute("role"), Some("img"));
    let described = root.attribute("aria-describedby").unwrap();
    for id in described.split(' ').chain(root.attribute("aria-labelledby")) {
        assert_eq!(page.matches(&format!(" id=\"{id}\"")).count(), 1, "{id}");
    }
    assert!(described.split(' ').any(|id| id == "ui-steps-table"));
    let words =
        svg.descendants().find(|node| node.has_tag_name("desc")).and_then(|node| node.text()).unwrap();
    assert!(words.contains("ukupno: 7") && words.contains("ukupno: 2"), "{words}");
    assert!(!source.contains("style="));
}

#[test]
fn other_documents_have_no_drawing() {
    assert!(!shipped().text("bs/guidelines/first-conversation/index.html").contains("<svg class=\"flow\""));
}
