//! M and X: bodies that are made to be large, slow or dangerous.

use super::support::{Site, Tree, document, page};

const PATH: &str = "content/pages/help.md";
const PAGE: &str = "bs/pages/help/index.html";

/// What is published of a page with this body.
#[track_caller]
fn published(body: &str) -> Tree {
    let site = Site::new();
    site.file(PATH, page(body));
    site.publishes()
}

/// Refuses a page with this body; the line is counted from the first of the body.
#[track_caller]
fn refuses(body: &str, code: &str, line: usize) {
    let site = Site::new();
    site.file(PATH, page(body));
    site.refuses(code, PATH, line + 4);
}

/// Built or refused, within the limits, and with no more in it than was put in.
#[track_caller]
fn bounded(body: &str) {
    let site = Site::new();
    let text = page(body);
    site.file(PATH, &text);
    let most = text.len() * 40 + 200_000;
    site.either(PATH, |tree| {
        let size = tree.text(PAGE).len();
        assert!(size < most, "{size} bytes of {}", text.len());
    });
}

// M05
#[test]
fn a_table_of_thousands_of_columns_does_not_grow() {
    let head = "|a".repeat(5_000);
    bounded(&format!("{head}|\n{}|\n{}", "|-".repeat(5_000), "|x\n".repeat(4_000)));
}

// M07
#[test]
fn fifty_thousand_headings_of_one_text_are_read_in_linear_time() {
    bounded(&"## Isto\n\n".repeat(50_000));
    refuses(&"## Isto {#isto}\n\n".repeat(3), "duplicate-anchor", 3);
}

// M10
#[test]
fn footnotes_that_never_close_are_read_in_linear_time() {
    bounded(&"[^".repeat(90_000));
    bounded(&"[^a\n".repeat(40_000));
    bounded(&(0..20_000).map(|at| format!("[^n{at}]\n")).collect::<String>());
    bounded(&(0..10_000).map(|at| format!("a[^n{at}]\n\n[^n{at}]: x\n\n")).collect::<String>());
    bounded(&format!("{}\n\n[^n]: [^n] [^n]\n", "[^n]".repeat(30_000)));
}

// M12
#[test]
fn a_long_reference_used_thousands_of_times_does_not_grow() {
    let address = format!("https://example.org/{}", "a".repeat(20_000));
    bounded(&format!("{}\n\n[x]: {address} \"{}\"\n", "[x] ".repeat(10_000), "t".repeat(20_000)));
}

// M: one of each kind of input on which parsers are known to be slow or to recurse
#[test]
fn what_is_hard_to_parse_is_built_or_refused() {
    let open = |text: &str, times: usize| text.repeat(times);
    for body in [
        open("> ", 20_000),
        open("- ", 20_000),
        open("1. ", 10_000),
        open("*a_ ", 50_000),
        open("**", 50_000),
        open("[", 50_000),
        open("![", 50_000),
        open("[a](", 50_000),
        open("[[", 50_000),
        open("[[a|", 30_000),
        open("<a ", 50_000),
        open("<!--", 40_000),
        open("&#", 50_000),
        open("`", 50_001),
        open("`a``b```c", 10_000),
        open("\\", 100_000),
        open("$$ ", 30_000),
        open("~~a ", 40_000),
        open("<span lang=\"en\">", 5_000),
        open("| a | b |\n|---|---|\n", 10_000),
        open("- [ ] a\n", 20_000),
        open("> [!NOTE]\n> a\n\n", 5_000),
        open("a  \n", 50_000),
        (0..1_000).map(|at| format!("{}- a\n", " ".repeat(at))).collect(),
        (0..3_000).map(|at| format!("[r{at}]: a\n")).collect(),
        "  2\n:<\n  {}\n -\n".to_owned(),
        format!("a{}", "\u{301}".repeat(100_000)),
    ] {
        bounded(&body);
    }
}

// M13, M16, M17
#[test]
fn one_endless_word_is_only_a_word() {
    for word in ["a", "ж", "漢", "-", "😀"] {
        bounded(&word.repeat(50_000));
        bounded(&format!("## {}\n", word.repeat(20_000)));
        bounded(&format!("[[about|{}]]", word.repeat(20_000)));
    }
}

// X11
#[test]
fn nothing_of_a_fences_info_or_a_links_title_is_published() {
    let tree = published(
        "```\"><script>alert(1)</script>\nkod\n```\n\n``` a onmouseover=alert(1)\nkod\n```\n\n\
         [x](about.md \"onmouseover=alert(1) \\\"><script>alert(2)</script>\")\n\n[y](https://example.org/ 'z\" onclick=\"a')\n",
    );
    for word in ["alert(", "onmouseover", "onclick"] {
        assert_eq!(tree.holding(word), Vec::<&str>::new(), "{word}");
    }
    assert!(tree.text(PAGE).contains("<code>kod\n</code>"));
}

// X01 to X08
#[test]
fn raw_html_is_refused_in_its_line() {
    for html in [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "<math><mtext></mtext></math>",
        "<style>*{display:none}</style>",
        "<iframe src=\"https://example.org\"></iframe>",
        "<base href=\"https://example.org/\">",
        "<meta http-equiv=refresh content=0>",
        "<form action=x>",
        "<textarea>",
        "<plaintext>",
        "<!-- nikad zatvoren",
        "<![CDATA[ x",
        "<?php x",
        "<!DOCTYPE html>",
        "<div id=\"ui-exit\">",
        "<b>",
        "</main>",
        "<a href=\"javascript:alert(1)\">x</a>",
    ] {
        refuses(&format!("Prvi pasus.\n\n{html}"), "raw-html", 3);
        if !html.starts_with("<!--") && !html.starts_with("<![") && !html.starts_with("<?") {
            refuses(&format!("Prvi pasus.\n\nTekst {html} tekst."), "raw-html", 3);
        }
    }
}

// X06
#[test]
fn a_comment_that_is_closed_is_left_out_and_hides_nothing_else() {
    let tree = published("Prvo.\n\n<!-- TAJNA\n\ntajno -->\n\nDrugo <!-- TAJNA --> treće.");
    assert_eq!(tree.holding("TAJNA"), Vec::<&str>::new());
    assert!(tree.text(PAGE).contains("Prvo.") && tree.text(PAGE).contains("treće."));
}

// X: addresses
#[test]
fn addresses_are_checked_after_they_are_decoded() {
    for address in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "javascript&colon;alert(1)",
        "&#106;avascript:alert(1)",
        "java\\\nscript:alert(1)",
        "java&#9;script:alert(1)",
        "java&#10;script:alert(1)",
        "&#1;javascript:alert(1)",
        "data:text/html;base64,PHNjcmlwdD4=",
        "vbscript:x",
        "file:///etc/passwd",
        "blob:x",
        "view-source:x",
        "//example.org/x",
        "\\\\\\\\example.org",
        "https:example.org",
        "https://",
        "ftp://example.org/x",
    ] {
        let site = Site::new();
        site.file(PATH, page(&format!("[x](<{address}>)")));
        site.either(PATH, |tree| {
            let page = tree.text(PAGE).to_ascii_lowercase();
            let links = page.split("href=\"").skip(1);
            for link in links.map(|rest| rest.split('"').next().unwrap_or_default()) {
                let safe = ["https://", "http://", "mailto:", "tel:", "../", "./", "#"];
                assert!(safe.iter().any(|start| link.starts_with(start)), "{address}: {link}");
            }
        });
    }
    // So are those of front matter.
    for url in ["javascript:alert(1)", "data:text/html,x", "//example.org", "https://exa mple.org"] {
        let front = format!("language: bs\ntitle: x\nsources:\n  - {{ title: A, url: \"{url}\" }}");
        let site = Site::new();
        site.file(PATH, document(&front, ""));
        site.refuses("bad-url", PATH, 5);
    }
}

// X10
#[test]
fn images_of_other_sites_are_refused() {
    refuses("Prvi pasus.\n\n![Slika](https://example.org/a.png)", "remote-image", 3);
    refuses("![Slika](//example.org/a.png)", "unsafe-link", 1);
    refuses("![Slika](data:image/png;base64,AA==)", "unsafe-link", 1);
    refuses("![][a]\n\n[a]: https://example.org/a.png", "remote-image", 1);
}

// X12
#[test]
fn anchors_that_the_page_itself_uses_are_not_for_content() {
    refuses("Prvi pasus.\n\n## Naslov {#p-exit}", "reserved-anchor", 3);
    let tree = published(
        "## Ui exit\n\n## p-fn-1\n\n## Main {#main}\n\n## ui main\n\n## Exit {#exit}\n\na[^1]\n\n[^1]: bilješka",
    );
    let page = tree.text(PAGE);
    let mut ids: Vec<&str> =
        page.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap_or_default()).collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "an id stands twice: {ids:?}");
    // The site's own names begin with `ui-` or `p-`, and no heading's do.
    refuses("## Naslov {#ui-main}", "reserved-anchor", 1);
}

// X13: attributes of headings
#[test]
fn headings_take_no_attributes_but_their_anchor_and_class() {
    refuses("## Naslov {style=position:fixed}", "unknown-class", 1);
    refuses("## Naslov {onclick=alert(1)}", "unknown-class", 1);
    refuses("## Naslov {.modal}", "unknown-class", 1);
    refuses("## Naslov {#a\"b}", "bad-anchor", 1);
    refuses("## Naslov {#A}", "bad-anchor", 1);
}

// X14
#[test]
fn drawings_that_run_or_fetch_something_are_refused() {
    let draw = |inside: &str| format!("<svg xmlns=\"http://www.w3.org/2000/svg\">\n{inside}\n</svg>\n");
    for inside in [
        "<script>alert(1)</script>",
        "<rect onload=\"alert(1)\"/>",
        "<a href=\"javascript:alert(1)\"><rect/></a>",
        "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"/></foreignObject>",
        "<image href=\"https://example.org/x.png\"/>",
        "<use href=\"https://example.org/x.svg#a\"/>",
        "<style>@import url(https://example.org/x.css)</style>",
        "<rect style=\"fill:url(https://example.org/x)\"/>",
        "<animate attributeName=\"href\" to=\"javascript:alert(1)\"/>",
    ] {
        let site = Site::new();
        site.file("content/pages/help/slika.svg", draw(inside));
        site.file(PATH, page("![Slika](slika.svg)"));
        site.refuses("unsafe-svg", "content/pages/help/slika.svg", 2);
    }
    let site = Site::new();
    site.file("content/pages/help/slika.svg", draw("<circle r=\"3\"/>"));
    site.file(PATH, page("![Slika](slika.svg)"));
    assert!(site.publishes().text(PAGE).contains("alt=\"Slika\""));
    // Neither may it be called something else.
    for name in ["slika.html", "slika.js", "slika.svgz", "slika.xml", "slika.exe", "slika"] {
        let path = format!("content/pages/help/{name}");
        let site = Site::new();
        site.file(&path, draw("<script>alert(1)</script>")).file(PATH, page("Tekst."));
        site.refuses("attachment-type", &path, None);
    }
}

/// Whatever an author writes is text: in the title, in every field that a page shows, in headings, and in the excerpt of
/// the document on other pages.
#[test]
fn markup_in_fields_is_shown_as_typed() {
    let evil = "<img src=x onerror=alert(1)>'\\\"&{{7*7}}";
    let front = format!(
        "language: bs\ntitle: {{ bs: \"{evil}\", sr: \"{evil}\" }}\nsummary: \"{evil}\"\nkeywords: {{ bs: [\"{evil}\"] }}\nowner: \"{evil}\"\nversion: \"{evil}\"\nattribution: \"{evil}\"\nlicence: \"{evil}\"\nsources: [ {{ title: \"{evil}\" }} ]\nadapted_from: {{ source: \"{evil}\", title: \"{evil}\", licence: \"{evil}\", authors: [\"{evil}\"], changes: \"{evil}\" }}"
    );
    let site = Site::new();
    site.file(PATH, document(&front, "Tekst."));
    site.file(
        "content/glossary.yaml",
        format!(
            "terms:\n  a:\n    bs: {{ term: \"{evil}\", definition: \"{evil}\", synonyms: [\"{evil}\"] }}\n"
        ),
    );
    site.file(
        "content/contacts.yaml",
        format!("contacts:\n  a:\n    name: {{ bs: \"{evil}\" }}\n    country: BA\n    verified_on: 2026-11-01\n    hours: {{ bs: \"{evil}\" }}\n    who: {{ bs: \"{evil}\" }}\n"),
    );
    let tree = site.publishes();
    for raw in ["<img src=x", "onerror=alert(1)>"] {
        // In JSON and CSV a text is not read as markup.
        let pages =
            tree.holding(raw).into_iter().filter(|path| path.ends_with("html") || path.ends_with("xml"));
        assert_eq!(pages.collect::<Vec<_>>(), Vec::<&str>::new());
    }
    assert!(tree.text(PAGE).contains("&lt;img src=x onerror"));
    // Nor is it taken for a template.
    assert!(tree.text(PAGE).contains("{{7*7}}"));
}

/// The words of an author and of their page in another script are the same words.
#[test]
fn markup_survives_no_change_of_script() {
    let site = Site::new();
    let front = "language: sr\ntitle: Помоћ";
    let body = "## Љубав и <span lang=\"en\">Njuz</span> {#a}\n\nTekst &lt;script&gt;alert(1)&lt;/script&gt; и `<b>код</b>` [веза](https://example.org/ж?a=1&b=\"2\").";
    site.file(PATH, document(front, body));
    let tree = site.publishes();
    for edition in ["sr", "sr-latn"] {
        let page = tree.text(&format!("{edition}/pages/help/index.html"));
        assert!(!page.contains("<script>alert") && !page.contains("<b>"), "{page}");
        assert!(page.contains("<span lang=\"en\">Njuz</span>"), "{page}");
        assert!(page.contains("&lt;b&gt;код&lt;/b&gt;"), "{page}");
    }
    assert!(tree.text("sr-latn/pages/help/index.html").contains("Ljubav"));
    assert!(tree.text("sr/pages/help/index.html").contains("Љубав"));
}
