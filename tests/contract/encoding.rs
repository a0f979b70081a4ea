//! E: bytes, characters, line ends, and where the front matter begins and ends.

use super::support::{Site, Tree, document, page};

const PATH: &str = "content/pages/help.md";

/// A page whose file holds these bytes, line by line.
fn lines(lines: &[&[u8]]) -> Vec<u8> {
    lines.join(&b'\n')
}

// E01
#[test]
fn a_body_that_is_not_utf8_is_refused() {
    let site = Site::new();
    site.file(PATH, lines(&[b"---", b"language: bs", b"title: Pomoc", b"---", b"", b"Pi\x9aite nam."]));
    site.refuses("not-utf8", PATH, 6);
}

// E02
#[test]
fn front_matter_that_is_not_utf8_is_refused() {
    let site = Site::new();
    site.file(PATH, lines(&[b"---", b"language: bs", b"title: Pomo\xe6", b"---", b"Tekst."]));
    let run = site.refuses("not-utf8", PATH, 3);
    assert_eq!(run.findings[0].column, Some(12));
}

// E03
#[test]
fn a_byte_order_mark_is_dropped() {
    let site = Site::new();
    site.file(PATH, format!("\u{FEFF}{}", page("Tekst.")));
    let tree = site.publishes();
    assert!(tree.text("bs/pages/help/index.html").contains("<p>Tekst.</p>"));
    // Spreadsheet programs need the mark to take a table for UTF-8; nothing else has one.
    assert_eq!(tree.holding("\u{FEFF}"), ["catalogue.csv"]);
    // Places are counted in the real file, but the mark is no column of its own.
    site.file(PATH, "\u{FEFF}---\nlanguage: bs\ntitel: x\n---\n");
    assert_eq!(site.fails().refused("unknown-field", PATH, 3).column, Some(1));
}

// E04, E05
#[test]
fn the_line_end_makes_no_difference() {
    let text = document(
        "language: bs\ntitle: Pomoć\nsummary: |\n  Prvi red.\n  Drugi red.",
        "## Naslov {#naslov}\n\nPrvi pasus\nteče dalje.\n\n- jedan\n- dva\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\nkod\n```",
    );
    let pages: Vec<Tree> = ["\n", "\r\n", "\r"]
        .map(|end| Site::new().file(PATH, text.replace('\n', end)).publishes())
        .into_iter()
        .collect();
    assert!(pages[0].text("bs/pages/help/index.html").contains("<p>Prvi pasus\nteče dalje.</p>"));
    pages[1].is_same_as(&pages[0]);
    pages[2].is_same_as(&pages[0]);
}

// E04
#[test]
fn lines_are_counted_at_whichever_end() {
    for end in ["\n", "\r\n", "\r"] {
        let site = Site::new();
        site.file(PATH, page("Prvi pasus.\n\n[[nema]]").replace('\n', end));
        site.refuses("broken-link", PATH, 7);
        site.file(PATH, document("language: bs\ntitle: x\ntitel: y", "").replace('\n', end));
        site.refuses("unknown-field", PATH, 4);
    }
}

// E06, E07
#[test]
fn control_characters_are_refused_and_never_shown_raw() {
    for letter in ["\0", "\u{1B}", "\u{7}", "\u{7F}", "\u{9B}", "\u{202E}", "\u{2066}"] {
        let site = Site::new();
        site.file(PATH, page(&format!("Tekst.\n\nOvdje {letter}[31mcrveno.")));
        let run = site.fails();
        assert_eq!(run.findings.len(), 1, "{run}");
        assert_eq!((run.findings[0].file.as_str(), run.findings[0].line), (PATH, Some(7)), "{letter:?}");
        site.file(PATH, document(&format!("language: bs\ntitle: \"Na{letter}slov\""), ""));
        assert_eq!(site.fails().findings[0].line, Some(3), "{letter:?}");
        let shown = site.command(&["check", "--format", "human"]).output().unwrap();
        for stream in [shown.stdout, shown.stderr] {
            let shown = String::from_utf8(stream).unwrap();
            assert!(!shown.contains(letter), "{shown:?}");
        }
    }
}

// E07
#[test]
fn control_characters_written_as_escapes_are_refused() {
    let site = Site::new();
    for written in ["\\u0000", "\\e[31m", "\\x07", "\\u202E"] {
        site.file(PATH, document(&format!("language: bs\ntitle: \"Na{written}slov\""), ""));
        let run = site.fails();
        assert_eq!((run.findings[0].file.as_str(), run.findings[0].line), (PATH, Some(3)), "{written}");
    }
    // In a body an entity that names no character of text becomes the sign for that.
    site.file(PATH, page("Na&#0;slov"));
    assert!(site.publishes().text("bs/pages/help/index.html").contains("Na\u{FFFD}slov"));
    for written in ["&#27;", "&#x7;", "&#x202E;"] {
        site.file(PATH, page(&format!("Na{written}slov")));
        site.either(PATH, |tree| {
            for raw in ["\u{1B}", "\u{7}", "\u{202E}"] {
                assert_eq!(tree.holding(raw), Vec::<&str>::new(), "{written}");
            }
        });
    }
}

// E08
#[test]
fn an_empty_file_is_refused() {
    let site = Site::new();
    for text in ["", "\n", "\u{FEFF}"] {
        site.file(PATH, text);
        assert_eq!(site.fails().findings[0].file, PATH);
    }
    site.file(PATH, "---\n---\n");
    site.refuses("missing-field", PATH, 1);
}

// E09
#[test]
fn front_matter_alone_is_a_page_with_an_empty_body() {
    for end in ["", "\n", "\n\n\n"] {
        let site = Site::new();
        site.file(PATH, format!("---\nlanguage: bs\ntitle: Samo naslov\n---{end}"));
        let tree = site.publishes();
        for edition in ["bs", "sr", "sr-latn"] {
            assert!(tree.text(&format!("{edition}/pages/help/index.html")).contains("Samo naslov"));
        }
    }
}

// E10
#[test]
fn front_matter_that_is_never_closed_is_refused_at_its_opening() {
    let site = Site::new();
    site.file(PATH, "---\nlanguage: bs\ntitle: Pomoć\n\nTekst.\n");
    site.refuses("front-matter-unclosed", PATH, 1);
}

// E11
#[test]
fn utf16_is_refused() {
    let site = Site::new();
    let units = page("Tekst.").encode_utf16().collect::<Vec<_>>();
    let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
    for bytes in [[b"\xFF\xFE".as_slice(), &little].concat(), [b"\xFE\xFF".as_slice(), &big].concat()] {
        site.file(PATH, bytes);
        site.refuses("not-utf8", PATH, 1);
    }
    // Without a mark it is ASCII with a NUL at every other place.
    site.file(PATH, little);
    site.refuses("control-character", PATH, 1);
}

// E12
#[test]
fn what_almost_closes_the_front_matter_never_makes_it_text() {
    for marker in ["--- ", "---\t", "----", "-- -", "...", " ---"] {
        let site = Site::new();
        site.file(PATH, format!("---\nlanguage: bs\ntitle: Pomoć\nowner: tajna\n{marker}\n\nTekst.\n"));
        site.either(PATH, |tree| {
            assert_eq!(tree.holding("owner:"), Vec::<&str>::new(), "{marker:?}");
            assert!(tree.text("bs/pages/help/index.html").contains("<p>Tekst.</p>"), "{marker:?}");
        });
    }
    let site = Site::new();
    site.file(PATH, "----\nlanguage: bs\ntitle: Pomoć\n----\n\nTekst.\n");
    site.refuses("front-matter-missing", PATH, 1);
}

// E13
#[test]
fn an_encoded_surrogate_is_refused() {
    let site = Site::new();
    site.file(PATH, lines(&[b"---", b"language: bs", b"title: x", b"---", b"\xED\xA0\xBD\xED\xB8\x80"]));
    site.refuses("not-utf8", PATH, 5);
}

// E14
#[test]
fn what_is_no_text_at_all_is_refused_by_name() {
    let site = Site::new();
    let mut state = 1u32;
    let noise: Vec<u8> = std::iter::repeat_with(|| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    })
    .take(1_000_000)
    .collect();
    site.file(PATH, noise);
    site.refuses("not-utf8", PATH, 1);
}

/// Whatever the fault, every file that has one is named in the same run.
#[test]
fn all_faulty_files_are_named_at_once() {
    let site = Site::new();
    site.file("content/pages/a.md", b"\xFF")
        .file("content/pages/b.md", "---\n")
        .file("content/pages/c.md", "");
    site.file("content/contacts.yaml", b"contacts: \xFF\n")
        .file("content/glossary.yaml", b"terms:\n\tx: y\n");
    let run = site.fails();
    let files: Vec<&str> = run.findings.iter().map(|finding| finding.file.as_str()).collect();
    let yaml = ["content/contacts.yaml", "content/glossary.yaml"];
    assert_eq!(
        files,
        [&yaml[..], &["content/pages/a.md", "content/pages/b.md", "content/pages/c.md"]].concat()
    );
}
