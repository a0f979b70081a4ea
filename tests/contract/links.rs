//! L: languages, ids, links and what leads in circles.

use super::support::{Site, document, page};

const PATH: &str = "content/pages/help.md";

/// A module of one hour with these prerequisites, given in line 4.
fn module(prerequisites: &str) -> String {
    let front = format!(
        "language: bs\ntitle: Obuka\nprerequisites: [{prerequisites}]\nstatus: in-force\nversion: \"1\"\nvalid_from: 2026-01-01\nreview_by: 2027-01-01\nowner: Mi\nduration: PT1H\nsessions:\n  a: {{ minutes: 60 }}"
    );
    document(&front, "## A {#a}")
}

// L01
#[test]
fn a_translation_without_its_original_is_refused() {
    let site = Site::new();
    site.file("content/pages/help.sr.md", "---\nstatus: reviewed\n---\nТекст.\n");
    site.refuses("orphan-translation", "content/pages/help.sr.md", None);
    // The original in another folder is another document.
    let site = Site::new();
    site.file("content/pages/first-talk.sr.md", "---\nstatus: reviewed\n---\nТекст.\n");
    site.refuses("orphan-translation", "content/pages/first-talk.sr.md", None);
}

// L02, L10
#[test]
fn a_language_that_is_none_is_refused() {
    for (code, suggestion) in [
        ("xx", None),
        ("SR", Some("sr")),
        ("sr_Latn", Some("sr")),
        ("sr-Latn", Some("sr")),
        ("sr-latn", Some("sr")),
        ("sr-Cyrl", None),
        ("srp", None),
        ("bs.sr", None),
        ("", None),
    ] {
        let site = Site::new();
        let path = format!("content/pages/about.{code}.md");
        site.file(&path, "---\nstatus: reviewed\n---\nТекст.\n");
        let run = site.refuses("unknown-language", &path, None);
        let finding = run.refused("unknown-language", &path, None);
        if suggestion.is_some() {
            assert_eq!(finding.suggestion.as_deref(), suggestion, "{code}");
        }
    }
}

/// A partner's translation into a language that this site does not publish is kept, and is no page.
#[test]
fn a_language_that_is_not_published_is_left_out_with_a_warning() {
    let site = Site::new();
    let before = site.publishes();
    site.file("content/pages/about.mk.md", "---\nstatus: reviewed\n---\nТекст.\n");
    let run = site.build(&[]).fine();
    run.found("unknown-language", "content/pages/about.mk.md", None);
    site.published().is_same_as(&before);
}

// L04
#[test]
fn a_broken_link_is_refused_in_its_line() {
    let site = Site::new();
    site.file(PATH, page("Prvi pasus.\n\nVidi [[first-tlak]]."));
    let run = site.refuses("broken-link", PATH, 7);
    let finding = run.refused("broken-link", PATH, 7);
    assert_eq!((finding.column, finding.suggestion.as_deref()), (Some(8), Some("first-talk")));
}

// L05
#[test]
fn a_broken_anchor_is_refused_in_its_line() {
    for link in
        ["[[first-talk#lissten]]", "[x](../guidelines/first-talk.md#lissten)", "[[first-talk#lissten|x]]"]
    {
        let site = Site::new();
        site.file(PATH, page(&format!("Prvi pasus.\n\n{link}")));
        let run = site.refuses("broken-anchor", PATH, 7);
        assert_eq!(run.findings[0].suggestion.as_deref(), Some("listen"), "{link}");
    }
    let site = Site::new();
    site.file(PATH, page("## Naslov {#naslov}\n\n[ovdje](#naslof)"));
    site.refuses("broken-anchor", PATH, 7);
    // The anchor must be in the text that a reader of the language will land on.
    let site = Site::new();
    site.file("content/pages/help.md", page("[[first-talk#listen]]"));
    site.replace("content/guidelines/first-talk.sr.md", "## Слушајте {#listen}", "## Слушајте {#lissten}");
    site.file("content/pages/help.sr.md", "---\nstatus: reviewed\n---\n\n[[first-talk#listen]]\n");
    site.fails().refused("broken-anchor", "content/pages/help.sr.md", 5);
}

// L06
#[test]
fn a_plain_link_to_a_missing_page_is_refused_in_its_line() {
    for (link, code) in [
        ("missing.md", "broken-link"),
        ("../pages/missing.md#x", "broken-link"),
        ("./missing", "broken-link"),
        ("/pages/about/", "broken-link"),
        ("about", "broken-link"),
        ("missing.pdf", "missing-file"),
        ("?x", "broken-link"),
        ("", "broken-link"),
    ] {
        let site = Site::new();
        site.file(PATH, page(&format!("Prvi pasus.\n\nVidi [ovdje]({link}).")));
        site.refuses(code, PATH, 7);
    }
    let site = Site::new();
    site.file(PATH, page("Prvi pasus.\n\nVidi [ovdje][tamo].\n\n[tamo]: missing.md"));
    site.refuses("broken-link", PATH, 7);
    let site = Site::new();
    site.file(PATH, page("Prvi pasus.\n\nVidi [ovdje][nigdje]."));
    site.refuses("broken-link", PATH, 7);
}

/// However a link is written, it leads to the page, from every edition.
#[test]
fn sound_links_lead_to_the_page() {
    for link in ["[[about]]", "[x](about.md)", "[x](../pages/about.md)", "[x](about.sr.md)", "[[about|x]]"] {
        let site = Site::new();
        site.file(PATH, page(link));
        let tree = site.publishes();
        for edition in ["bs", "sr", "sr-latn"] {
            let page = tree.text(&format!("{edition}/pages/help/index.html"));
            assert!(page.contains("href=\"../../pages/about/\""), "{link}: {page}");
        }
    }
}

// L07
#[test]
fn prerequisites_in_a_circle_are_refused_with_the_whole_circle() {
    let site = Site::new();
    for (id, next) in [("one", "two"), ("two", "three"), ("three", "one")] {
        site.file(&format!("content/modules/{id}.md"), module(next));
    }
    let run = site.fails();
    let circles: Vec<_> =
        run.findings.iter().filter(|finding| finding.code == "circular-reference").collect();
    assert_eq!(circles.len(), 1, "{run}");
    assert_eq!(circles[0].line, Some(4));
    for id in ["one", "two", "three"] {
        assert!(circles[0].message.contains(id), "{}", circles[0].message);
    }
}

// L08
#[test]
fn a_prerequisite_that_does_not_exist_is_refused() {
    let site = Site::new();
    site.file("content/modules/one.md", module("two"));
    site.refuses("unknown-reference", "content/modules/one.md", 4);
    // Nor may it be anything but a module.
    site.file("content/modules/one.md", module("first-talk"));
    site.refuses("wrong-reference", "content/modules/one.md", 4);
}

// L09
#[test]
fn a_prerequisite_of_itself_is_refused() {
    let site = Site::new();
    site.file("content/modules/one.md", module("one"));
    site.refuses("circular-reference", "content/modules/one.md", 4);
}

/// What supersedes must not in the end be superseded by what it supersedes.
#[test]
fn documents_that_supersede_each_other_are_refused() {
    let site = Site::new();
    for (id, other) in [("one", "two"), ("two", "one")] {
        site.file(
            &format!("content/pages/{id}.md"),
            document(&format!("language: bs\ntitle: x\nsupersedes: [{other}]"), ""),
        );
    }
    let run = site.fails();
    assert!(run.codes().contains(&"circular-reference"), "{run}");
}

// L11
#[test]
fn a_draft_shows_nowhere_whatever_its_translations_say() {
    let site = Site::new();
    let front =
        "language: bs\ntitle: { bs: Nacrt, sr: Нацрт }\nstatus: draft\nkeywords: { bs: [nacrtovina] }";
    site.file("content/pages/sketch.md", document(front, "Tajni tekst."));
    site.file("content/pages/sketch.sr.md", "---\nstatus: reviewed\ntitle: Нацртић\n---\n\nТајни текст.\n");
    site.file("content/pages/sketch/plan.pdf", "tajni plan");
    site.file(PATH, page("Vidi [[sketch|ovdje]]."));
    let run = site.build(&[]).fine();
    run.found("broken-link", PATH, 5);
    let tree = site.published();
    assert_eq!(tree.paths().into_iter().filter(|path| path.contains("sketch")).count(), 0);
    for word in ["Nacrt", "Нацрт", "nacrtovina", "Tajni", "Тајни", "Tajni tekst", "sketch", "tajni plan"]
    {
        assert_eq!(tree.holding(word), Vec::<&str>::new(), "{word}");
    }
    // A reader keeps the words of the sentence.
    assert!(tree.text("bs/pages/help/index.html").contains("Vidi ovdje."));
}

// L12
#[test]
fn a_chain_of_three_thousand_prerequisites_is_built() {
    let site = Site::new();
    // One edition: the length of the chain is what matters.
    site.replace("content/site.yaml", "languages: [bs, sr, sr-latn]", "languages: [bs]");
    site.remove("content/pages/about.sr.md").remove("content/guidelines/first-talk.sr.md");
    for at in 0..3_000 {
        let next = if at + 1 < 3_000 { format!("m{}", at + 1) } else { String::new() };
        site.file(&format!("content/modules/m{at}.md"), module(&next));
    }
    site.check(&[]).fine();
}

/// An index into the links of a body is never shifted by what is left out of it.
#[test]
fn many_links_in_one_paragraph_lead_where_they_say() {
    let site = Site::new();
    let links: String =
        (0..50).map(|at| format!("[a{at}](about.md) [f{at}](../guidelines/first-talk.md)\n")).collect();
    site.file(PATH, page(&links));
    let page = site.publishes().text("sr/pages/help/index.html").to_owned();
    for at in 0..50 {
        assert!(page.contains(&format!("href=\"../../pages/about/\">a{at}<")), "{at}");
        assert!(page.contains(&format!("href=\"../../guidelines/first-talk/\">f{at}<")), "{at}");
    }
}
