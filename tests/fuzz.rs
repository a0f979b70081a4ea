//! Whatever a file holds, a build ends, says what is wrong, and nothing an author writes becomes markup.
//!
//! Seeded: the same numbers give the same inputs. `PRAKSA_FUZZ=1000000 cargo test --release --test fuzz` tries more of them.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on fails")]

use praksa::build::{Audience, Options, build};
use praksa::files::{Embedded, Layered, Memory};
use praksa::output::{Collected, Content};

/// A small generator of numbers (xorshift64*), so that inputs do not depend on a library's version.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let number = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(number).unwrap() % sides
    }

    fn pick<'a>(&mut self, among: &[&'a str]) -> &'a str {
        among[self.roll(among.len())]
    }
}

fn rounds() -> u64 {
    std::env::var("PRAKSA_FUZZ").ok().and_then(|count| count.parse().ok()).unwrap_or(160)
}

const SITE: &str = "title: { mk: А, bs: B }\nlanguages: [mk, bs]\n";

const BODY: &[&str] = &[
    "# ",
    "## ",
    "### ",
    "\n",
    "\n\n",
    "- ",
    "1. ",
    "> ",
    "[ ] ",
    "[x] ",
    "| a | b |\n|---|---|\n",
    "|",
    "`",
    "```\n",
    "**",
    "*",
    "_",
    "~~",
    "[",
    "]",
    "(",
    ")",
    "[[",
    "]]",
    "[[x]]",
    "[[x#a|b]]",
    "[[term:t]]",
    "![",
    "](",
    "<",
    ">",
    "</",
    "<script>",
    "<!--",
    "-->",
    "<span lang=\"en\">",
    "</span>",
    "<br>",
    "&lt;",
    "&colon;",
    "javascript:",
    "data:",
    "https://a.b/",
    "{#a}",
    "{.facilitator}",
    "{.question}",
    "{.decision}",
    "{.checklist}",
    "{.why}",
    "{",
    "}",
    "[^1]",
    "[^1]: ",
    "> [!NOTE]\n",
    "> [!FACILITATOR]\n",
    "    ",
    "\t",
    "\\",
    "жртва",
    "žrtva",
    "Љ",
    "ё",
    "e\u{301}",
    "\u{200B}",
    "\u{202E}",
    "\u{0}",
    "😀",
    "a",
    " ",
    "\"",
    "'",
    "---\n",
    "***\n",
    "===\n",
    "x.md",
    "#p-exit",
    "onerror=",
];

const YAML: &[&str] = &[
    "title:",
    " ",
    "\n",
    "  ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    ": ",
    ",",
    "mk: ",
    "bs: ",
    "\"",
    "'",
    "|",
    ">",
    "&a ",
    "*a",
    "<<: ",
    "!!str ",
    "~",
    "null",
    "true",
    "no",
    "1.10",
    "2024-02-30",
    "status: in-force",
    "steps:",
    "version: ",
    "language: ",
    "#",
    "\t",
    "жртва",
    "\u{FEFF}",
    "---",
    "...",
    "?",
    "@",
    "%",
    "1e999",
    "\\",
];

const MESSAGES: &[&str] = &[
    "a = ",
    "b = ",
    "-t = ",
    "{ ",
    " }",
    "$n",
    "{ $n ->\n",
    "   [one] x\n",
    "  *[other] y\n",
    "\n",
    "    ",
    ".x = ",
    "\"",
    "a",
    "b",
    "-t",
    "NUMBER(",
    ")",
    "{ a }",
    "{ b }",
    "# c\n",
    "жртва",
    "{{",
    "}}",
];

/// Splices pieces into a sound text at random places.
fn mutate(sound: &str, pieces: &[&str], dice: &mut Dice) -> String {
    let mut text: Vec<char> = sound.chars().collect();
    for _ in 0..=dice.roll(12) {
        let at = dice.roll(text.len() + 1);
        match dice.roll(4) {
            0 => {
                let end = (at + dice.roll(8)).min(text.len());
                text.drain(at..end);
            }
            1 => {
                let piece = dice.pick(pieces).repeat(1 + dice.roll(40));
                text.splice(at..at, piece.chars());
            }
            _ => {
                let piece = dice.pick(pieces);
                text.splice(at..at, piece.chars());
            }
        }
    }
    text.into_iter().collect()
}

fn options() -> Options {
    Options { today: "2026-11-23".parse().unwrap(), audience: Audience::Participant }
}

/// Builds a site that has one odd file; looks at every page that comes of it.
fn survives(path: &str, text: &str) {
    let mut site = Memory::new();
    site.insert("content/site.yaml", SITE);
    site.insert("content/glossary.yaml", "terms:\n  t: { mk: { term: збор }, bs: { term: riječ } }\n");
    site.insert("content/pages/x.md", "---\nlanguage: bs\ntitle: { bs: X }\n---\n\n## A {#a}\n\ntekst\n");
    site.insert(path, text);
    let files = Layered::new(&site, &Embedded);
    let sink = Collected::default();
    let findings = build(&files, &options(), &sink);
    let pages = sink.into_files();
    if findings.iter().any(|finding| finding.severity == praksa::diagnostic::Severity::Error) {
        assert!(findings.iter().all(|finding| finding.place.is_some()), "{text:?}\n{findings:#?}");
        return;
    }
    for (page, content) in pages.iter().filter(|(page, _)| page.ends_with(".html")) {
        let Content::Bytes(bytes) = content else { continue };
        let html = String::from_utf8(bytes.clone()).unwrap().to_lowercase();
        let main = html.find("<main").map_or("", |start| &html[start..]);
        let main = main.find("</main>").map_or(main, |end| &main[..end]);
        for forbidden in
            ["<style", "<iframe", "href=\"javascript", "href=\"data:", "src=\"http", "<!--", "\u{0}"]
        {
            assert!(!main.contains(forbidden), "{forbidden} in {page} from\n{text:?}");
        }
        let tags = main.split('<').skip(1).filter_map(|tag| tag.split('>').next());
        for tag in tags {
            // The theme's own scripts are files of the site, with their hash.
            let own = tag.contains("/assets/js/") && tag.contains("integrity=\"sha384-");
            assert!(!tag.starts_with("script") || own, "<{tag}> in {page} from\n{text:?}");
            let outside: String = tag.split('"').step_by(2).collect();
            assert!(
                !outside.contains(" on") && !outside.contains(" style="),
                "<{tag}> in {page} from\n{text:?}"
            );
        }
        assert!(html.contains("</html>"), "{page} is cut, from\n{text:?}");
    }
}

#[test]
fn any_body_is_published_safely_or_refused_with_a_place() {
    let sound = "---\nlanguage: mk\ntitle: { mk: Наслов }\n---\n\nУвод со [[x]] и [[term:t|збор]].\n\n## Дел {#del}\n\n- [ ] а\n- [x] б\n\n\
                 | А | Б |\n|---|---|\n| в | г |\n\n> [!NOTE]\n> Белешка[^1]\n\n[^1]: Фуснота\n";
    let head = sound.find("---\n\n").unwrap() + 5;
    for seed in 1..=rounds() {
        let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        let body = mutate(&sound[head..], BODY, &mut dice);
        survives("content/pages/y.md", &format!("{}{body}", &sound[..head]));
    }
}

#[test]
fn any_front_matter_is_read_or_refused_with_a_place() {
    let sound = "---\nlanguage: mk\ntitle: { mk: Наслов, bs: Naslov }\nsummary: { mk: Опис }\nversion: \"1.0\"\nstatus: in-review\n\
                 changes:\n  - { version: \"1.0\", date: 2026-01-01, significance: minor }\n---\n\nтекст\n";
    for seed in 1..=rounds() {
        let mut dice = Dice(seed.wrapping_mul(0xD134_2543_DE82_EF95) | 1);
        survives("content/pages/y.md", &mutate(sound, YAML, &mut dice));
    }
}

#[test]
fn any_configuration_is_read_or_refused_with_a_place() {
    for seed in 1..=rounds() / 2 {
        let mut dice = Dice(seed.wrapping_mul(0xA076_1D64_78BD_642F) | 1);
        survives("content/site.yaml", &mutate(SITE, YAML, &mut dice));
    }
}

#[test]
fn any_messages_are_read_or_refused_with_a_place() {
    let own =
        String::from_utf8(praksa::files::Files::read(&Embedded, "locales/bs/site.ftl", 1 << 20).unwrap())
            .unwrap();
    for seed in 1..=rounds() / 4 {
        let mut dice = Dice(seed.wrapping_mul(0xE703_7ED1_A0B4_28DB) | 1);
        survives("locales/bs/site.ftl", &mutate(&own, MESSAGES, &mut dice));
    }
}
