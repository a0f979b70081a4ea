//! Every kind of finding as an author reads it, in two languages: provoked by a small site, compared whole.
//!
//! The outputs stand in `tests/findings/CODE.LANGUAGE.txt`. After an intended change, `SNAPSHOTS=overwrite cargo test --test
//! every_finding` writes them anew, to be read before they are kept.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use praksa::build::{Audience, Options, build};
use praksa::diagnostic::{Code, Diagnostic, Place};
use praksa::files::{Embedded, Files, Layered, Memory};
use praksa::output::{Content, Sink};
use praksa::report::{Format, Reporter, Style, Wording};

const LANGUAGES: [&str; 2] = ["en", "bs"];

const SITE: &str =
    "title: { bs: Praksa, mk: Пракса }\nlanguages: [bs, mk]\nlicence: CC-BY-SA-4.0\ncountries: [BA]\n";
const VOCABULARY: &str = "topics:\n  prevention: { label: { bs: Prevencija, mk: Превенција } }\n\
    actors:\n  police: { label: { bs: Policija, mk: Полиција } }\n\
    countries:\n  BA: { label: { bs: Bosna i Hercegovina, mk: Босна и Херцеговина } }\n\
    bases:\n  law: { label: { bs: Zakon, mk: Закон } }\n\
    evidence:\n  reported: { label: { bs: Prijavljeno, mk: Пријавено } }\n\
    maturity:\n  good: { label: { bs: Dobra, mk: Добра } }\n";
const GLOSSARY: &str = "terms:\n  victim: { bs: { term: žrtva }, mk: { term: жртва } }\n";
const HEAD: &str = "---\nlanguage: bs\ntitle: { bs: Naslov }\n---\n\n";
const IN_FORCE: &str =
    "status: in-force\nversion: \"2\"\nvalid_from: 2026-01-01\nreview_by: 2027-01-01\nowner: { bs: Mi }\n";

/// What is put into the sound site to provoke a finding: files by path.
type Change = Vec<(&'static str, String)>;

fn page(body: &str) -> Change {
    vec![("content/pages/x.md", format!("{HEAD}{body}"))]
}

fn front(lines: &str) -> Change {
    vec![(
        "content/pages/x.md",
        format!("---\nlanguage: bs\ntitle: {{ bs: Naslov }}\n{lines}\n---\n\ntekst\n"),
    )]
}

fn procedure(lines: &str, body: &str) -> Change {
    let text = format!("---\nlanguage: bs\ntitle: {{ bs: Postupak }}\n{lines}\n---\n\n{body}\n");
    vec![("content/procedures/x.md", text)]
}

fn contact(lines: &str) -> Change {
    vec![(
        "content/contacts.yaml",
        format!("contacts:\n  hotline:\n    name: {{ bs: Linija }}\n    country: BA\n{lines}\n"),
    )]
}

fn template(name: &'static str, text: &str) -> Change {
    vec![(name, text.to_owned())]
}

/// The change that provokes a finding of this kind; `None` for kinds that only a disk or a fault of the program brings.
fn provoke(code: Code) -> Option<Change> {
    let two = |one: Change, more: (&'static str, String)| Some(one.into_iter().chain([more]).collect());
    Some(match code {
        Code::NotUtf8
        | Code::NotARegularFile
        | Code::UnreadableFile
        | Code::FileChanged
        | Code::MarkdownFailure
        | Code::OutputOverlapsSource
        | Code::OutputNotOurs
        | Code::OutputNotAFolder
        | Code::OutputLocked
        | Code::OutputFailure => return None,
        Code::FileTooLarge => page(&"tekst ".repeat(400_000)),
        Code::ControlCharacter => page("tek\u{1b}st\n"),
        Code::DirectionCharacter => page("tek\u{202e}st\n"),
        Code::BadName => vec![("content/pages/Moja stranica.md", format!("{HEAD}tekst\n"))],
        Code::ReservedName => vec![("content/pages/index.md", format!("{HEAD}tekst\n"))],
        Code::DuplicateId => {
            return two(page("a\n"), ("content/legal/x.md", "---\nlanguage: bs\ntitle: { bs: N }\ninstrument: { bs: Z }\nstatus: draft\n---\n".into()));
        }
        Code::UnknownLanguage => return two(page("a\n"), ("content/pages/x.hr.md", "---\nstatus: draft\n---\n\na\n".into())),
        Code::OrphanTranslation => vec![("content/pages/soundd.mk.md", "---\nstatus: draft\n---\n\nа\n".into())],
        Code::UnplacedDocument => vec![("content/page/x.md", format!("{HEAD}tekst\n"))],
        Code::OrphanAttachment => vec![("content/pages/nobody/plan.pdf", "x".into())],
        Code::AttachmentType => vec![("content/pages/sound/program.exe", "x".into())],
        Code::UnsafeSvg => vec![("content/pages/sound/plan.svg", "<svg>\n  <script>x</script>\n</svg>\n".into())],
        Code::ImageBroken => vec![("content/pages/sound/plan.png", "GIF89a".into())],
        // Its bytes are no text: see below.
        Code::ImageTooLarge => Vec::new(),
        Code::FrontMatterMissing => vec![("content/pages/x.md", "# Naslov\n\ntekst\n".into())],
        Code::FrontMatterUnclosed => vec![("content/pages/x.md", "---\nlanguage: bs\ntitle: { bs: N }\n\ntekst\n".into())],
        Code::YamlSyntax => front("summary: \"bez kraja"),
        Code::YamlTab => front("summary:\n\tbs: a"),
        Code::YamlLimit => front(&format!("summary: {}", "[".repeat(500))),
        Code::YamlFeature => front("<<: { version: \"1\" }"),
        Code::DuplicateKey => front("version: \"1\"\nversion: \"2\""),
        Code::UnknownField => front("sumary: { bs: a }"),
        Code::MissingField => vec![("content/pages/x.md", "---\nlanguage: bs\n---\n\ntekst\n".into())],
        Code::WrongType => front("topics: { prevention: true }"),
        Code::EmptyValue => vec![("content/pages/x.md", "---\nlanguage: bs\ntitle: { bs: \"\" }\n---\n".into())],
        Code::UnknownValue => front("topics: [prevencion]"),
        Code::TooLong => front(&format!("summary: {{ bs: {} }}", "a".repeat(301))),
        Code::OutOfRange => vec![(
            "content/modules/x.md",
            "---\nlanguage: bs\ntitle: { bs: N }\nstatus: draft\nduration: PT1H\ntrainers: 99\nsessions:\n  a: { minutes: 60 }\n---\n\n## A {#a}\n".into(),
        )],
        Code::BadDate => front("verified_on: 2026-02-30"),
        Code::BadDuration => procedure("status: draft\nsteps:\n  a: { responsible: police, within: 24h }", "## A {#a}"),
        Code::BadTime => vec![(
            "content/modules/x.md",
            "---\nlanguage: bs\ntitle: { bs: N }\nstatus: draft\nduration: PT1H\nstart: \"9.00\"\nsessions:\n  a: { minutes: 60 }\n---\n\n## A {#a}\n".into(),
        )],
        Code::BadUrl => front("sources: [ { title: a, url: \"javascript:alert(1)\" } ]"),
        Code::FutureDate => front("verified_on: 2030-01-01"),
        Code::DeadlineWithoutRole => procedure("status: draft\nsteps:\n  a: { within: PT24H }", "## A {#a}"),
        Code::MustWithoutLegalBasis => vec![(
            "content/guidelines/x.md",
            "---\nlanguage: bs\ntitle: { bs: N }\nstatus: draft\nrecommendations:\n  a: { strength: must }\n---\n\n## A {#a}\n".into(),
        )],
        Code::SupersededWithoutSuccessor => front("status: superseded"),
        Code::PlanMismatch => vec![(
            "content/modules/x.md",
            "---\nlanguage: bs\ntitle: { bs: N }\nstatus: draft\nduration: PT2H\nsessions:\n  a: { minutes: 31 }\n---\n\n## A {#a}\n".into(),
        )],
        Code::StaleContact => contact("    verified_on: 2026-03-01"),
        Code::ExpiredContact => contact("    verified_on: 2024-03-01"),
        Code::ReviewOverdue => procedure(&format!("{}steps:\n  a: {{}}", IN_FORCE.replace("2027", "2025")), "## A {#a}"),
        Code::ChangeWithoutReason => front("changes: [ { version: \"2\", date: 2026-01-01, significance: major } ]"),
        Code::NothingDidNotWork => {
            let sections = ["problem", "context", "how", "resources", "results", "what-did-not-work", "transfer", "participation", "ethics"];
            let body: String = sections
                .iter()
                .map(|id| format!("## N {{#{id}}}\n\n{}\n\n", if *id == "what-did-not-work" { "" } else { "tekst" }))
                .collect();
            vec![("content/practices/x.md", format!("---\nlanguage: bs\ntitle: {{ bs: N }}\nstatus: draft\n---\n\n{body}"))]
        }
        Code::ShelterAddress => contact("    address: Ulica 1"),
        Code::UnknownReference => front("related: [soundd]"),
        Code::WrongReference => procedure("status: draft\nsteps:\n  a: { form: sound }", "## A {#a}"),
        Code::CircularReference => {
            return two(front("supersedes: [y]"), ("content/pages/y.md", "---\nlanguage: bs\ntitle: { bs: Y }\nsupersedes: [x]\n---\n".into()));
        }
        Code::SectionMissing => procedure("status: draft\nsteps:\n  call: {}", "## Poziv {#cal}"),
        Code::SectionOrder => procedure("status: draft\nsteps:\n  a: {}\n  b: {}", "## B {#b}\n\n## A {#a}"),
        Code::SectionUnknown => {
            return two(page("## A {#a}\n"), ("content/pages/x.mk.md", "---\nstatus: draft\n---\n\n## А {#a}\n\n## Б {#b}\n".into()));
        }
        Code::TranslationWithoutSource => return two(page("a\n"), ("content/pages/x.mk.md", "---\nstatus: draft\n---\n\nа\n".into())),
        Code::TranslationOutdated => {
            let source = "---\nstatus: reviewed\nsource: { version: \"1\", hash: abcdefghij, sections: { \"a\": abcdefghij } }\n---\n\n## А {#a}\n\nа\n";
            return two(page("## A {#a}\n\na\n"), ("content/pages/x.mk.md", source.into()));
        }
        Code::RawHtml => page("tekst <b>važno</b>\n"),
        Code::LanguageTag => page("tekst <span lang=\"engleski\">case management</span>\n"),
        Code::UnsafeLink => page("[klik](javascript:alert)\n"),
        Code::BrokenLink => page("[[soundd]]\n"),
        Code::BrokenAnchor => page("[[sound#parrt]]\n"),
        Code::MissingFile => page("![plan](plan.png)\n"),
        Code::RemoteImage => page("![plan](https://example.org/plan.png)\n"),
        Code::ImageWithoutText => vec![
            ("content/pages/x.md", format!("{HEAD}![](plan.png)\n")),
            ("content/pages/x/plan.png", "x".into()),
        ],
        Code::ReservedAnchor => page("## A {#p-a}\n"),
        Code::BadAnchor => page("## A {#Б}\n"),
        Code::DuplicateAnchor => page("## A {#a}\n\n## B {#a}\n"),
        Code::UnknownClass => page("## A {.checklst}\n"),
        Code::UnknownTerm => page("[[term:victm]]\n"),
        Code::UnknownFootnote => page("tekst[^1] i još[^2]\n\n[^1]: a\n"),
        Code::QuestionWithoutAnswer => page("## Pitanje? {.question}\n\n- [ ] a\n- [ ] b\n"),
        Code::DecisionWithoutLinks => page("## Pitanje? {.decision}\n\ntekst\n"),
        Code::NestedTooDeep => page(&format!("{}a\n", "> ".repeat(300))),
        Code::BodyTooLarge => {
            page(&format!("{}\n{}\n{}", "|a".repeat(3000), "|-".repeat(3000), "|x\n".repeat(3000)))
        }
        Code::MixedScript => page("žртва\n"),
        Code::SiteMissing => vec![("content/site.yaml", String::new())],
        Code::UnknownLocale => vec![("content/site.yaml", SITE.replace("[bs, mk]", "[bs, mkk]"))],
        Code::BadRule => {
            let own = String::from_utf8(Embedded.read("locales/mk/language.yaml", 1 << 20).unwrap()).unwrap();
            vec![("locales/mk/language.yaml", own.replacen("- gj dj > g\n", "- gj d(j > g\n", 1))]
        }
        Code::MessageSyntax => vec![("locales/bs/site.ftl", "a = { $n\n".into())],
        Code::MessageMissing => {
            let own = String::from_utf8(Embedded.read("locales/bs/site.ftl", 1 << 20).unwrap()).unwrap();
            vec![("locales/bs/site.ftl", format!("{own}\nonly_here = x\n"))]
        }
        Code::MessageReference => vec![("locales/bs/site.ftl", "a = { b }\n".into())],
        Code::TemplateSyntax => template("themes/default/templates/home.html", "<p>{{ page. }}</p>\n"),
        Code::TemplateFailure => template("themes/default/templates/home.html", "<p>{{ page.titel }}</p>\n"),
        Code::TemplateCycle => template("themes/default/templates/home.html", "{% include \"home.html\" %}\n"),
        Code::TemplateMissing => vec![("content/site.yaml", format!("{SITE}theme: nowhere\n"))],
        Code::TemplateLimit => {
            template("themes/default/templates/home.html", &format!("{{{{ 1{} }}}}\n", " + 1".repeat(2_000)))
        }
        Code::AddressConflict => front("aliases: [sound]"),
    })
}

/// Findings that no file in memory can bring, as the stages make them.
fn made(code: Code) -> Diagnostic {
    let finding = Diagnostic::new(code);
    match code {
        Code::NotUtf8 => finding.at(Place::range("content/pages/sound.md", 4..5)),
        Code::NotARegularFile => finding.at(Place::file("content/pages/x.md")).arg("found", "link"),
        Code::UnreadableFile => {
            finding.at(Place::file("content/pages/x.md")).arg("reason", "permission denied")
        }
        Code::FileChanged => finding.at(Place::file("content/pages/x.md")),
        Code::MarkdownFailure => finding.at(Place::range("content/pages/sound.md", 0..0)),
        Code::OutputOverlapsSource => {
            finding.at(Place::file("content")).arg("found", "content").arg("path", "content")
        }
        Code::OutputNotOurs => finding
            .at(Place::file("public"))
            .arg("path", "public")
            .arg("found", ".git, CNAME")
            .arg("count", 2usize),
        Code::OutputNotAFolder => {
            finding.at(Place::file("public")).arg("found", "public").arg("reason", "file")
        }
        Code::OutputLocked => finding.at(Place::file("public")).arg("path", "public").arg("found", "4711"),
        Code::OutputFailure => finding
            .at(Place::file("public"))
            .arg("path", "public/bs")
            .arg("reason", "no space left on device"),
        other => panic!("{} is neither provoked nor made", other.name()),
    }
}

struct Nowhere;

impl Sink for Nowhere {
    fn put(&self, _: &str, _: Content) -> Result<(), Box<Diagnostic>> {
        Ok(())
    }
}

/// The site, and its findings of the kind wanted.
fn findings(code: Code) -> (Memory, Vec<Diagnostic>) {
    let mut site = Memory::new();
    site.insert("content/site.yaml", SITE);
    site.insert("content/vocabulary.yaml", VOCABULARY);
    site.insert("content/glossary.yaml", GLOSSARY);
    site.insert("content/pages/sound.md", format!("{HEAD}## Dio {{#part}}\n\ntekst\n"));
    let Some(change) = provoke(code) else { return (site, vec![made(code)]) };
    for (path, text) in change {
        site.insert(path, text);
    }
    if code == Code::ImageTooLarge {
        let size = [30_000u32.to_be_bytes(), 20_000u32.to_be_bytes()].concat();
        let head =
            [b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", size.as_slice(), &[8, 2, 0, 0, 0, 0, 0, 0, 0]].concat();
        site.insert("content/pages/sound/plan.png", [head.as_slice(), b"\0\0\0\0IEND\0\0\0\0"].concat());
    }
    if code == Code::SiteMissing {
        site.remove("content/site.yaml");
    }
    let options = Options { today: "2026-11-23".parse().unwrap(), audience: Audience::Participant };
    let all = build(&Layered::new(&site, &Embedded), &options, &Nowhere);
    let found: Vec<Diagnostic> = all.iter().filter(|finding| finding.code == code).cloned().collect();
    assert!(!found.is_empty(), "{} was not provoked, but {all:#?}", code.name());
    (site, found)
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings")
}

#[test]
fn every_kind_of_finding_is_told_whole_in_two_languages() {
    let overwrite = std::env::var("SNAPSHOTS").is_ok_and(|how| how == "overwrite");
    let mut differences = Vec::new();
    let mut expected = BTreeSet::new();
    for code in Code::ALL {
        let (site, found) = findings(*code);
        let files = Layered::new(&site, &Embedded);
        for language in LANGUAGES {
            let wording = Wording::load(&site, &Embedded, language);
            let mut out = Vec::new();
            let style = Style { colour: false };
            Reporter::new(&files, &wording).write(Format::Human, &found, style, &mut out).unwrap();
            let told = String::from_utf8(out).unwrap();
            let name = format!("{}.{language}.txt", code.name());
            let path = folder().join(&name);
            expected.insert(name.clone());
            if overwrite {
                fs::write(&path, &told).unwrap();
            } else if fs::read_to_string(&path).unwrap_or_default() != told {
                differences.push(format!("--- {name}\n{told}"));
            }
        }
    }
    let there: BTreeSet<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(there, expected, "files that belong to no kind of finding, or are missing");
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}
