//! The rules of the field and what follows from them, seen from outside: what an author is told, and what a reader gets.

// A test says what went wrong by failing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use support::{Site, Tree, document, page};

const EDITIONS: [&str; 3] = ["bs", "sr", "sr-latn"];

/// Front matter that a document in force must have, beginning in line 2 and ending in line 8.
const IN_FORCE: &str = "language: bs\ntitle: { bs: Naslov, sr: Наслов }\nstatus: in-force\nversion: \"1.0\"\nvalid_from: 2026-01-01\nreview_by: 2027-01-01\nowner: Mi";

/// A document in force with these fields of its own, which begin in line 9.
fn in_force(fields: &str, body: &str) -> String {
    document(&format!("{IN_FORCE}\n{fields}"), body)
}

/// A translation, reviewed.
fn translation(body: &str) -> String {
    document("status: reviewed", body)
}

// Procedures

#[test]
fn a_deadline_names_who_has_to_keep_it() {
    let site = Site::new();
    let path = "content/procedures/report.md";
    let steps = "steps:\n  call:\n    within: PT24H";
    site.file(path, in_force(steps, "## Pozovite {#call}"));
    site.refuses("deadline-without-role", path, 11);
    site.file(path, in_force(&format!("{steps}\n    responsible: police"), "## Pozovite {#call}"));
    let page = site.publishes().text("bs/procedures/report/index.html").to_owned();
    assert!(page.contains("24") && page.contains("Policija"), "{page}");
}

#[test]
fn every_step_has_its_heading_in_order() {
    let path = "content/procedures/report.md";
    let steps = "steps:\n  call: {}\n  stay: {}";
    let site = Site::new();
    site.file(path, in_force(steps, "## Pozovite {#call}"));
    site.refuses("section-missing", path, 11);
    site.file(path, in_force(steps, "## Ostanite {#stay}\n\n## Pozovite {#call}"));
    site.refuses("section-order", path, 13);
    site.file(path, in_force(steps, "## Pozovite {#call}\n\n## Ostanite {#stay}"));
    site.publishes();
}

#[test]
fn a_deadline_runs_from_an_event_or_a_step_that_there_is() {
    let path = "content/procedures/report.md";
    let steps = |after: &str| {
        format!("steps:\n  call: {{}}\n  stay: {{ responsible: police, within: PT1H, after: {after} }}")
    };
    let body = "## A {#call}\n\n## B {#stay}";
    for (after, sound) in [("report", true), ("call", true), ("nothing", false)] {
        let site = Site::new();
        site.file(path, in_force(&steps(after), body));
        match sound {
            true => drop(site.publishes()),
            false => drop(site.refuses("unknown-value", path, 11)),
        }
    }
}

// Guidelines

#[test]
fn a_must_has_a_legal_basis() {
    let path = "content/guidelines/help.md";
    for strength in ["must", "must-not"] {
        let site = Site::new();
        site.file(path, in_force(&format!("recommendations:\n  a: {{ strength: {strength} }}"), "## A {#a}"));
        site.refuses("must-without-legal-basis", path, 10);
    }
    let site = Site::new();
    site.file("content/legal/law.md", in_force("instrument: Zakon", ""));
    site.file(path, in_force("recommendations:\n  a: { strength: must, legal: [law] }", "## A {#a}"));
    let page = site.publishes().text("sr/guidelines/help/index.html").to_owned();
    assert!(page.contains("legal/law/"), "{page}");
    // The basis is a legal reference, not just any document.
    site.file(path, in_force("recommendations:\n  a: { strength: must, legal: [about] }", "## A {#a}"));
    site.refuses("wrong-reference", path, 10);
}

// What replaces what

#[test]
fn what_is_superseded_says_by_what() {
    let site = Site::new();
    site.file("content/pages/old.md", document("language: bs\ntitle: Staro\nstatus: superseded", ""));
    site.refuses("superseded-without-successor", "content/pages/old.md", 4);
    site.file("content/pages/new.md", document("language: bs\ntitle: Novo\nsupersedes: [old]", ""));
    let tree = site.publishes();
    for edition in EDITIONS {
        assert!(tree.text(&format!("{edition}/pages/old/index.html")).contains("pages/new/"));
    }
}

#[test]
fn what_is_replaced_is_superseded_whatever_its_status_says_but_not_before_its_day() {
    let notice = |tree: &Tree| tree.text("bs/pages/old/index.html").contains("pages/new/");
    let site = Site::new();
    site.file("content/pages/old.md", document("language: bs\ntitle: Staro\nstatus: in-force", ""));
    let new = |day: &str| {
        format!("language: bs\ntitle: Novo\nvalid_from: {day}\nstatus: in-review\nsupersedes: [old]")
    };
    site.file("content/pages/new.md", document(&new("2026-11-24"), ""));
    assert!(!site.publishes().text("bs/pages/old/index.html").contains("notice strong"));
    site.file("content/pages/new.md", document(&new("2026-11-23"), ""));
    let tree = site.publishes();
    assert!(notice(&tree) && tree.text("bs/pages/old/index.html").contains("notice strong"));
}

// Modules

#[test]
fn a_plan_adds_up() {
    let path = "content/modules/course.md";
    let fields = |duration: &str| {
        format!(
            "duration: {duration}\nsessions:\n  a: {{ minutes: 40 }}\n  pause: {{ minutes: 15, break: true }}\n  b: {{ minutes: 35 }}"
        )
    };
    let site = Site::new();
    site.file(path, in_force(&fields("PT2H"), "## A {#a}\n\n## B {#b}"));
    let run = site.refuses("plan-mismatch", path, 9);
    let message = &run.refused("plan-mismatch", path, 9).message;
    assert!(message.contains("90") && message.contains("120"), "{message}");
    site.file(path, in_force(&fields("PT1H30M"), "## A {#a}\n\n## B {#b}"));
    site.publishes();
}

#[test]
fn the_clock_of_a_plan_runs_on() {
    let site = Site::new();
    let fields = "duration: PT1H30M\nstart: \"09:30\"\nsessions:\n  a: { minutes: 40 }\n  pause: { minutes: 15, break: true }\n  b: { minutes: 35 }";
    site.file("content/modules/course.md", in_force(fields, "## Prvo {#a}\n\n## Drugo {#b}"));
    let page = site.publishes().text("bs/modules/course/index.html").to_owned();
    let mut from = 0;
    for time in ["09:30", "10:10", "10:25"] {
        let at = page[from..].find(time).unwrap_or_else(|| panic!("no {time} after byte {from}: {page}"));
        from += at;
    }
}

/// A module of which every kind of part is for facilitators only.
fn training(site: &Site) {
    let fields = "duration: PT1H\ncontent_warning: Teška tema\ndistress_plan: PLAN-TAJNA\nsessions:\n  a: { minutes: 60 }";
    let body = "## Vježba {#a}\n\nZa sve. Vidi[^1].\n\n> [!FACILITATOR]\n> BLOK-TAJNA i [[about|VEZA-TAJNA]] i `KOD-TAJNA`.\n\n### Za trenera BILJEŠKA-TAJNA {.facilitator}\n\nODJELJAK-TAJNA[^2]\n\n![SLIKA-TAJNA](plan-tajna.png)\n\n| TABELA-TAJNA |\n|---|\n| x |\n\n#### Dublje DUBLJE-TAJNA\n\n- STAVKA-TAJNA\n\n### Opet za sve {#opet}\n\nJavno.\n\n[^1]: Javna bilješka.\n[^2]: FUSNOTA-TAJNA";
    site.file("content/modules/course.md", in_force(fields, body));
    site.file("content/modules/course/plan-tajna.png", support::picture::png(8, 8));
    site.file(
        "content/modules/course.sr.md",
        translation("## Вежба {#a}\n\nЗа све.\n\n> [!FACILITATOR]\n> ТАЈНА-БЛОК\n\n### За тренера {.facilitator}\n\nТАЈНА-ОДЕЉАК\n\n### Опет {#opet}\n\nЈавно."),
    );
}

#[test]
fn nothing_for_facilitators_is_in_any_file_of_the_participants() {
    let site = Site::new();
    training(&site);
    site.build(&[]).fine();
    let tree = site.published();
    for word in ["TAJNA", "ТАЈНА", "Tajna", "tajna-blok", "тајна"] {
        assert_eq!(tree.holding(word), Vec::<&str>::new(), "{word}");
    }
    // A word of such a part is in no index either: neither whole nor as it is searched for.
    assert_eq!(tree.holding("odjeljak-tajna"), Vec::<&str>::new());
    let page = tree.text("bs/modules/course/index.html");
    assert!(page.contains("Za sve.") && page.contains("Javno.") && page.contains("Javna bilješka"), "{page}");
}

#[test]
fn a_facilitators_site_has_it_all() {
    let site = Site::new();
    training(&site);
    site.build(&["--audience", "facilitator"]).fine();
    let tree = site.published();
    let page = tree.text("bs/modules/course/index.html");
    for part in [
        "PLAN",
        "BLOK",
        "VEZA",
        "KOD",
        "BILJEŠKA",
        "ODJELJAK",
        "SLIKA",
        "TABELA",
        "DUBLJE",
        "STAVKA",
        "FUSNOTA",
    ] {
        assert!(page.contains(&format!("{part}-TAJNA")), "{part}: {page}");
    }
    assert!(tree.text("sr/modules/course/index.html").contains("ТАЈНА-БЛОК"));
    assert!(tree.text("sr-latn/modules/course/index.html").contains("TAJNA-ODELJAK"));
}

// Contacts

/// A contact verified on this day, if on any.
fn contact(verified: &str) -> String {
    format!(
        "contacts:\n  hotline:\n    name: {{ bs: Telefon, sr: Телефон }}\n    country: BA\n    phones: [\"+387 33 123 456\"]\n{verified}"
    )
}

#[test]
fn a_stale_contact_is_warned_of_and_an_old_one_withheld() {
    let path = "content/contacts.yaml";
    // Day, code of the finding, whether the number may be shown.
    for (verified, code, shown) in [
        ("    verified_on: 2026-05-23\n", None, true),
        ("    verified_on: 2026-05-22\n", Some("stale-contact"), true),
        ("    verified_on: 2025-11-23\n", Some("stale-contact"), true),
        ("    verified_on: 2025-11-22\n", Some("expired-contact"), false),
        ("", Some("expired-contact"), false),
    ] {
        let site = Site::new();
        site.file(path, contact(verified));
        let run = site.build(&[]).fine();
        match code {
            None => assert!(run.findings.is_empty(), "{run}"),
            Some(code) => {
                let finding = run.found(code, path, 2);
                assert!(!finding.is_error, "{verified}");
            }
        }
        let tree = site.published();
        for edition in EDITIONS {
            let page = tree.text(&format!("{edition}/contacts/index.html"));
            assert_eq!(page.contains("+387 33 123 456"), shown, "{verified} {edition}");
            assert_eq!(page.contains("notice"), code.is_some(), "{verified} {edition}: the reader is told");
        }
        // In no other file of the site either: neither as it is read nor as it is dialled.
        if !shown {
            for number in ["33 123 456", "38733123456"] {
                assert_eq!(tree.holding(number), Vec::<&str>::new());
            }
        }
    }
}

#[test]
fn where_a_service_is_must_not_be_published() {
    let site = Site::new();
    site.file("content/contacts.yaml", contact("    address: Skrivena 1\n"));
    site.refuses("shelter-address", "content/contacts.yaml", 6);
}

// Freshness

#[test]
fn an_overdue_review_is_told_to_author_and_reader() {
    let site = Site::new();
    site.replace("content/guidelines/first-talk.md", "review_by: 2028-01-01", "review_by: 2026-11-22");
    let run = site.build(&[]).fine();
    run.found("review-overdue", "content/guidelines/first-talk.md", 10);
    let overdue = site.published();
    for edition in EDITIONS {
        let page = overdue.text(&format!("{edition}/guidelines/first-talk/index.html"));
        assert!(page.contains("notice strong"), "{edition}");
    }
    // On the day itself it is not overdue; and the day is what is asked for, not what the clock says.
    site.build(&["--today", "2026-11-22"]).clean();
    assert!(!site.page("bs/guidelines/first-talk/").contains("notice strong"));
}

#[test]
fn warnings_stop_a_build_where_that_is_wanted() {
    let site = Site::new();
    site.publishes();
    site.replace("content/guidelines/first-talk.md", "review_by: 2028-01-01", "review_by: 2026-11-22");
    let before = site.published();
    assert_eq!(site.build(&["--deny-warnings"]).exit, Some(1));
    assert_eq!(site.check(&["--deny-warnings"]).exit, Some(1));
    site.published().is_same_as(&before);
    assert_eq!(site.check(&[]).exit, Some(0));
}

// Fields

#[test]
fn what_a_document_in_force_must_say() {
    for field in ["version", "valid_from", "review_by", "owner"] {
        let site = Site::new();
        let text = site.read("content/guidelines/first-talk.md");
        let lines: Vec<&str> = text.lines().filter(|line| !line.starts_with(&format!("{field}:"))).collect();
        site.file("content/guidelines/first-talk.md", lines.join("\n"));
        let run = site.fails();
        let told = run
            .findings
            .iter()
            .any(|finding| finding.code == "missing-field" && finding.message.contains(field));
        assert!(told, "{field}\n{run}");
    }
}

#[test]
fn unknown_values_are_told_with_the_nearest_right_one() {
    for (from, to, suggestion) in [
        ("topics: [identification]", "topics: [identificaton]", "identification"),
        ("countries: [BA, RS]", "countries: [BA, RSS]", "RS"),
        ("status: in-force", "status: in force", "in-force"),
        ("  listen: { strength: should }", "  listen: { strength: shuold }", "should"),
    ] {
        let site = Site::new();
        let path = "content/guidelines/first-talk.md";
        site.replace(path, from, to);
        let line = site.read(path).lines().position(|line| line == to).unwrap() + 1;
        let run = site.refuses("unknown-value", path, line);
        assert_eq!(run.refused("unknown-value", path, line).suggestion.as_deref(), Some(suggestion));
    }
}

#[test]
fn references_lead_somewhere() {
    for field in ["related: [nowhere]", "supersedes: [nowhere]", "related: [first-talk#nowhere]"] {
        let site = Site::new();
        site.file("content/pages/help.md", document(&format!("language: bs\ntitle: x\n{field}"), ""));
        let run = site.fails();
        assert_eq!(
            (run.findings[0].file.as_str(), run.findings[0].line),
            ("content/pages/help.md", Some(4)),
            "{run}"
        );
    }
    let site = Site::new();
    site.file("content/pages/help.md", page("[[term:nowhere]]"));
    site.refuses("unknown-term", "content/pages/help.md", 5);
}

#[test]
fn a_major_change_says_why() {
    let site = Site::new();
    let changes = "changes:\n  - { version: \"2\", date: 2026-01-01, significance: major }";
    site.file("content/pages/help.md", document(&format!("language: bs\ntitle: x\n{changes}"), ""));
    site.refuses("change-without-reason", "content/pages/help.md", 5);
}

// Translations

#[test]
fn a_translation_has_the_sections_of_its_original_in_order() {
    let path = "content/guidelines/first-talk.sr.md";
    let site = Site::new();
    site.file(path, translation("Реч.\n\n## Друго {#other}"));
    let run = site.fails();
    let missing = run.refused("section-missing", path, 1);
    assert!(missing.message.contains("listen"), "{}", missing.message);
    assert_eq!(missing.related, ["content/guidelines/first-talk.md"]);
    run.refused("section-unknown", path, 6);
}

/// Stamps all translations of a document as made from its original as it is now.
fn stamp(site: &Site, id: &str) {
    let output = site.command(&["translate", "stamp", id]).output().unwrap();
    assert!(output.status.success(), "{output:?}");
}

/// What a page says about its text before the text begins.
fn notices(page: &str) -> &str {
    page.split("class=\"notices\"").nth(1).unwrap().split("<dl").next().unwrap()
}

#[test]
fn a_translation_is_outdated_by_section() {
    let site = Site::new();
    let base = "content/guidelines/first-talk.md";
    let recommendations = "recommendations:\n  listen: { strength: should }\n  wait: { strength: should }\n  tell: { strength: should }";
    let body = "Uvod.\n\n## Slušajte {#listen}\n\nPustite osobu da govori.\n\n## Čekajte {#wait}\n\nNe žurite.\n\n## Recite {#tell}\n\nRecite ko ste.";
    site.file(base, in_force(recommendations, body));
    site.file("content/guidelines/first-talk.sr.md", translation("Увод.\n\n## Слушајте {#listen}\n\nПустите.\n\n## Чекајте {#wait}\n\nНе журите.\n\n## Реците {#tell}\n\nКо сте."));
    stamp(&site, "first-talk");
    site.build(&[]).clean();
    // How the text is wrapped is no change.
    site.file(base, in_force(recommendations, &body.replace("Pustite osobu da", "Pustite\nosobu   da")));
    site.build(&[]).clean();
    site.file(base, in_force(recommendations, &body.replace("Ne žurite.", "Ne žurite nikad.")));
    let run = site.build(&[]).fine();
    let finding = run.found("translation-outdated", "content/guidelines/first-talk.sr.md", 1);
    assert!(finding.message.contains("wait") && !finding.message.contains("listen"), "{}", finding.message);
    let tree = site.published();
    for edition in ["sr", "sr-latn"] {
        let page = tree.text(&format!("{edition}/guidelines/first-talk/index.html"));
        let notices = notices(page);
        assert!(notices.contains("href=\"#wait\""), "{edition}: {notices}");
        assert!(!notices.contains("href=\"#listen\"") && !notices.contains("href=\"#tell\""), "{notices}");
    }
    // The original has nothing to be behind.
    assert!(!notices(tree.text("bs/guidelines/first-talk/index.html")).contains("#wait"));
    stamp(&site, "first-talk");
    site.build(&[]).clean();
}

// What a reader of another language gets

#[test]
fn what_is_not_translated_is_shown_with_a_notice_and_its_language() {
    let site = Site::new();
    site.file(
        "content/pages/only-bs.md",
        document("language: bs\ntitle: { bs: Samo bosanski, sr: Само босански }", "Tekst na bosanskom."),
    );
    site.file(
        "content/pages/only-sr.md",
        document("language: sr\ntitle: { bs: Samo srpski, sr: Само српски }", "Текст на српском."),
    );
    let tree = site.publishes();
    let has = |path: &str, texts: &[&str]| {
        let page = tree.text(path);
        for text in texts {
            assert!(page.contains(text), "{path}: no {text}: {page}");
        }
    };
    has(
        "sr/pages/only-bs/index.html",
        &[
            "<html lang=\"sr-Cyrl\"",
            "Само босански",
            "lang=\"bs\"",
            "Tekst na bosanskom.",
            "није преведен на",
        ],
    );
    has(
        "sr-latn/pages/only-bs/index.html",
        &["<html lang=\"sr-Latn\"", "Samo bosanski", "lang=\"bs\"", "nije preveden na"],
    );
    // A Bosnian reader gets Serbian in her own letters.
    has(
        "bs/pages/only-sr/index.html",
        &["<html lang=\"bs\"", "Samo srpski", "class=\"body\" lang=\"sr-Latn\"", "Tekst na srpskom."],
    );
    // No notice where there is nothing to notice.
    for (path, word) in [
        ("bs/pages/only-bs/index.html", "nije preveden na"),
        ("sr/pages/only-sr/index.html", "није преведен на"),
    ] {
        assert!(!tree.text(path).contains(word), "{path}");
    }
}

#[test]
fn a_title_that_is_not_translated_is_marked_with_its_language() {
    let site = Site::new();
    site.file("content/pages/only-bs.md", document("language: bs\ntitle: Samo bosanski", "Tekst."));
    let tree = site.publishes();
    assert!(tree.text("sr/pages/index.html").contains("<span lang=\"bs\">Samo bosanski</span>"));
    assert!(!tree.text("bs/pages/index.html").contains("<span lang=\"bs\">"));
}

#[test]
fn the_switch_leads_to_the_same_document_and_says_how_it_exists_there() {
    let site = Site::new();
    site.file("content/pages/only-bs.md", document("language: bs\ntitle: Samo bosanski", "Tekst."));
    let tree = site.publishes();
    let switch = |path: &str| {
        let page = tree.text(path).to_owned();
        let nav = page.split("class=\"languages\"").nth(1).unwrap();
        nav.split("</nav>").next().unwrap().to_owned()
    };
    let about = switch("sr/pages/about/index.html");
    assert!(about.contains("aria-current"), "{about}");
    for edition in ["bs", "sr-latn"] {
        assert!(about.contains(&format!("{edition}/pages/about/\"")), "{about}");
    }
    assert!(!about.contains("state-missing"), "{about}");
    let only = switch("bs/pages/only-bs/index.html");
    assert_eq!(only.matches("state-missing").count(), 2, "{only}");
}

#[test]
fn serbian_is_written_in_either_script_and_published_in_both() {
    let site = Site::new();
    let body = "## Ljubav i njega {#njega}\n\nPodršku pruža džudista iz Ljiga; piši na <https://example.org/ljubav> i koristi `njuz`.";
    site.file("content/pages/latin.md", document("language: sr\ntitle: Podrška deci", body));
    site.file(
        "content/pages/cyrillic.md",
        document("language: sr\ntitle: Подршка деци", "## Љубав и нега {#nega}\n\nПодршка."),
    );
    let tree = site.publishes();
    let has = |path: &str, texts: &[&str]| {
        for text in texts {
            assert!(tree.text(path).contains(text), "{path}: no {text}: {}", tree.text(path));
        }
    };
    has(
        "sr/pages/latin/index.html",
        &[
            "Подршка деци",
            "Љубав и њега",
            "Подршку пружа џудиста из Љига",
            "<code translate=\"no\">njuz</code>",
            "href=\"https://example.org/ljubav\"",
        ],
    );
    has("sr-latn/pages/latin/index.html", &["Podrška deci", "Ljubav i njega", "džudista iz Ljiga"]);
    has("sr/pages/cyrillic/index.html", &["Подршка деци", "Љубав и нега"]);
    has("sr-latn/pages/cyrillic/index.html", &["Podrška deci", "Ljubav i nega"]);
    // Both are the language itself: nobody is told of a translation.
    assert!(!tree.text("sr-latn/pages/cyrillic/index.html").contains("nije preveden na"));
    // The same anchors in both scripts.
    for edition in ["sr", "sr-latn"] {
        has(&format!("{edition}/pages/latin/index.html"), &["id=\"njega\""]);
    }
}

// What search engines are told

/// The addresses of a page's alternates.
fn alternates(page: &str) -> Vec<(String, String)> {
    let links = page.split("<link rel=\"alternate\" hreflang=\"").skip(1);
    links
        .map(|link| {
            let (tag, rest) = link.split_once('"').unwrap();
            let href = rest.split("href=\"").nth(1).unwrap().split('"').next().unwrap();
            (tag.to_owned(), href.to_owned())
        })
        .collect()
}

#[test]
fn alternates_are_mutual_and_leave_out_what_is_not_translated() {
    let site = Site::new();
    site.file("content/pages/only-bs.md", document("language: bs\ntitle: Samo bosanski", "Tekst."));
    let tree = site.publishes();
    let base = "https://praksa.example.org/";
    let mut seen = 0;
    for path in tree.paths().into_iter().filter(|path| path.ends_with("index.html")) {
        let page = tree.text(path);
        let own = format!("{base}{}", path.trim_end_matches("index.html"));
        let alternates = alternates(page);
        if alternates.is_empty() {
            continue;
        }
        seen += 1;
        assert!(alternates.iter().any(|(_, href)| *href == own), "{path} is not among its own alternates");
        for (tag, href) in &alternates {
            let other = format!("{}index.html", href.strip_prefix(base).unwrap());
            if tag == "x-default" {
                continue;
            }
            let other = tree.text(&other);
            assert!(other.contains(&format!("<html lang=\"{tag}\"")), "{href} is not {tag}");
            assert_eq!(self::alternates(other), alternates, "{href} and {path} do not agree");
        }
    }
    assert!(seen > 20, "{seen}");
    // A page with the text of another language is no alternate, and is not to be found.
    let sitemap = tree.text("sitemap.xml");
    assert!(sitemap.contains(&format!("<loc>{base}bs/pages/only-bs/</loc>")));
    for edition in ["sr", "sr-latn"] {
        assert!(!sitemap.contains(&format!("{base}{edition}/pages/only-bs/")));
        let page = tree.text(&format!("{edition}/pages/only-bs/index.html"));
        assert!(
            page.contains(&format!("<link rel=\"canonical\" href=\"{base}bs/pages/only-bs/\">")),
            "{edition}"
        );
        assert!(alternates(page).is_empty(), "{edition}");
    }
}

#[test]
fn the_sitemap_holds_every_page_that_may_be_found_and_no_other() {
    let site = Site::new();
    site.file("content/pages/help.md", document("language: bs\ntitle: x\naliases: [old]", ""));
    site.file("content/pages/sketch.md", document("language: bs\ntitle: x\nstatus: draft", ""));
    let tree = site.publishes();
    let mut listed: Vec<&str> = tree
        .text("sitemap.xml")
        .split("<loc>https://praksa.example.org/")
        .skip(1)
        .map(|rest| rest.split("</loc>").next().unwrap())
        .collect();
    listed.sort_unstable();
    let mut pages: Vec<&str> = tree
        .paths()
        .into_iter()
        .filter(|path| path.ends_with("index.html"))
        .filter(|path| {
            let own = format!("https://praksa.example.org/{}", path.trim_end_matches("index.html"));
            tree.text(path).contains(&format!("<link rel=\"canonical\" href=\"{own}\">"))
                && !tree.text(path).contains("content=\"noindex\"")
        })
        .map(|path| path.trim_end_matches("index.html"))
        .collect();
    pages.sort_unstable();
    assert_eq!(listed, pages);
    assert!(tree.text("robots.txt").contains("Sitemap: https://praksa.example.org/sitemap.xml"));
}

/// Every link of every page leads to a file of the site, to an anchor that is there, or away.
#[test]
fn no_link_of_the_site_leads_nowhere() {
    let site = Site::new();
    training(&site);
    site.file("content/contacts.yaml", contact("    verified_on: 2026-11-01\n"));
    site.file(
        "content/glossary.yaml",
        "terms:\n  zrtva:\n    bs: { term: žrtva, definition: x }\n    sr: { term: жртва, definition: x }\n",
    );
    site.file(
        "content/pages/help.md",
        document(
            "language: sr\ntitle: Помоћ\naliases: [old]\ntopics: [identification]",
            "[[term:zrtva]] [[first-talk#listen]] [plan](plan.pdf)\n\n## A {#a}\n\n[x](#a)[^1]\n\n[^1]: b",
        ),
    );
    site.file("content/pages/help/plan.pdf", "x");
    site.build(&["--audience", "facilitator"]).fine();
    let tree = site.published();
    let mut links = 0;
    for path in tree.paths().into_iter().filter(|path| path.ends_with(".html") && !path.ends_with("404.html"))
    {
        let page = tree.text(path);
        let addresses = page.split(" href=\"").skip(1).chain(page.split(" src=\"").skip(1));
        for address in addresses.map(|rest| rest.split('"').next().unwrap()) {
            if ["https:", "http:", "mailto:", "tel:"].iter().any(|scheme| address.starts_with(scheme)) {
                continue;
            }
            links += 1;
            let (file, anchor) = address.split_once('#').unwrap_or((address, ""));
            let mut parts: Vec<&str> = path.split('/').collect();
            let name = parts.pop().unwrap();
            for part in file.split('/').filter(|part| !part.is_empty() && *part != ".") {
                match part {
                    ".." => assert!(parts.pop().is_some(), "{path}: {address} leads out of the site"),
                    part => parts.push(part),
                }
            }
            let mut target = parts.join("/");
            if file.is_empty() {
                target = format!("{target}/{name}").trim_start_matches('/').to_owned();
            } else if file.ends_with('/') || file.ends_with("..") || file == "." {
                target = format!("{target}/index.html").trim_start_matches('/').to_owned();
            }
            assert!(tree.has(&target), "{path}: {address} leads to {target}, which is not there");
            if !anchor.is_empty() {
                let id = format!("id=\"{anchor}\"");
                assert!(tree.text(&target).contains(&id), "{path}: there is no {id} in {target}");
            }
        }
    }
    assert!(links > 500, "{links}");
}
