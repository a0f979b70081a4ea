//! Y: front matter, as YAML and as fields.

use super::support::{Site, Tree, document};

const PATH: &str = "content/pages/help.md";
const PAGE: &str = "bs/pages/help/index.html";

/// Refuses a page with this front matter; the line is counted in the file, whose first is the opening marker.
#[track_caller]
fn refuses(front: &str, code: &str, line: usize) {
    let site = Site::new();
    site.file(PATH, document(front, "Tekst."));
    site.refuses(code, PATH, line);
}

/// The page of the contract's EITHER.
#[track_caller]
fn either(front: &str, safe: impl Fn(&Tree)) {
    let site = Site::new();
    site.file(PATH, document(front, "Tekst."));
    site.either(PATH, safe);
}

// Y01
#[test]
fn a_tab_that_indents_is_refused() {
    refuses("language: bs\ntitle:\n\tbs: Pomoć", "yaml-tab", 4);
    refuses("language: bs\ntitle:\n  bs: Pomoć\n \tsr: Помоћ", "yaml-tab", 5);
}

// Y02
#[test]
fn a_key_that_stands_twice_is_refused_where_it_stands_again() {
    refuses("language: bs\ntitle: Pomoć\nlanguage: sr", "duplicate-key", 4);
    refuses("language: bs\ntitle:\n  bs: Pomoć\n  bs: Nešto", "duplicate-key", 5);
}

// Y03
#[test]
fn an_alias_bomb_is_refused() {
    let mut front = String::from("language: bs\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..10 {
        let aliases = vec![format!("*a{}", level - 1); 10].join(", ");
        front.push_str(&format!("a{level}: &a{level} [{aliases}]\n"));
    }
    let site = Site::new();
    site.file(PATH, document(&(front + "title: *a9"), ""));
    assert_eq!(site.fails().codes(), ["yaml-limit"]);
}

// Y04, Y05, Y06
#[test]
fn deep_nesting_is_refused() {
    refuses(&format!("language: bs\ntitle: {}", "[".repeat(10_000)), "yaml-limit", 3);
    refuses(&format!("language: bs\ntitle: {}", "{a: ".repeat(10_000)), "yaml-limit", 3);
    let blocks: String = (0..300).map(|level| format!("{}a:\n", " ".repeat(level))).collect();
    let site = Site::new();
    site.file(PATH, document(&format!("language: bs\ntitle:\n{blocks}"), ""));
    assert_eq!(site.fails().codes(), ["yaml-limit"]);
    // With three thousand the indentation alone is larger than front matter may be.
    let blocks: String = (0..3_000).map(|level| format!("{}a:\n", " ".repeat(level))).collect();
    let site = Site::new();
    site.file(PATH, document(&format!("language: bs\ntitle:\n{blocks}"), ""));
    site.refuses("file-too-large", PATH, None);
    // Files that may be larger are no way round.
    let site = Site::new();
    let blocks: String = (0..1_500).map(|level| format!("{}a:\n", " ".repeat(level))).collect();
    site.file("content/glossary.yaml", format!("terms:\n{blocks}"));
    assert_eq!(site.fails().codes(), ["yaml-limit"]);
}

// Y07
#[test]
fn a_merge_key_is_refused() {
    refuses("language: bs\n<<: { title: Pomoć }", "yaml-feature", 3);
    refuses("language: bs\ntitle: { <<: { bs: Pomoć } }", "yaml-feature", 3);
}

// Y08
#[test]
fn an_anchor_that_holds_itself_is_refused() {
    refuses("language: bs\ntitle: &x [*x]", "yaml-limit", 3);
    refuses("language: bs\ntitle: &x { bs: *x }", "yaml-limit", 3);
}

// Y09
#[test]
fn a_mistyped_field_is_refused_with_the_right_one_named() {
    let site = Site::new();
    site.file(PATH, document("language: bs\ntitel: Pomoć", ""));
    let run = site.refuses("unknown-field", PATH, 3);
    assert_eq!(run.refused("unknown-field", PATH, 3).suggestion.as_deref(), Some("title"));
}

// Y10
#[test]
fn an_unknown_field_is_refused() {
    refuses("language: bs\ntitle: Pomoć\npubished: true", "unknown-field", 4);
    refuses("language: bs\ntitle: Pomoć\ntarget_groups:\n  agee: [x]", "unknown-field", 5);
}

// Y11, Y12
#[test]
fn a_value_of_the_wrong_shape_is_refused() {
    refuses("language: bs\ntitle: [Pomoć]", "wrong-type", 3);
    refuses("language: bs\ntitle: { bs: [Pomoć] }", "wrong-type", 3);
    refuses("language: bs\ntitle: Pomoć\ntopics: { identification: true }", "wrong-type", 4);
    refuses("language: bs\ntitle: Pomoć\ntopics: [[identification]]", "wrong-type", 4);
    refuses("language: [bs]\ntitle: Pomoć", "wrong-type", 2);
}

// Y13, Y27
#[test]
fn a_day_or_time_that_does_not_exist_is_refused() {
    for day in ["2024-02-30", "2023-02-29", "2026-13-01", "2026-00-10", "0000-01-01", "99999-01-01"] {
        refuses(&format!("language: bs\ntitle: Pomoć\nvalid_from: {day}"), "bad-date", 4);
    }
    for day in
        ["2026-01-01T25:61", "2026-01-01 25:61", "25:61", "2026-1-1", "1.1.2026.", "yesterday", "+2026-01-01"]
    {
        refuses(&format!("language: bs\ntitle: Pomoć\nreview_by: \"{day}\""), "bad-date", 4);
    }
    let site = Site::new();
    let module =
        "language: bs\ntitle: Obuka\nduration: PT1H\nstart: \"25:61\"\nsessions:\n  a: { minutes: 60 }";
    site.file("content/modules/obuka.md", document(module, "## A {#a}"));
    site.refuses("bad-time", "content/modules/obuka.md", 5);
}

// Y14
#[test]
fn a_title_that_is_the_word_no_stays_a_word() {
    for word in ["no", "No", "yes", "on", "off", "true", "y"] {
        let site = Site::new();
        site.file(PATH, document(&format!("language: bs\ntitle: {word}"), "Tekst."));
        let page = site.publishes().text(PAGE).to_owned();
        assert!(page.contains(&format!(">{word}</h1>")), "{word}: {page}");
    }
    // The empty word of YAML is no title.
    refuses("language: bs\ntitle: null", "empty-value", 3);
}

// Y15, Y16
#[test]
fn what_looks_like_a_number_or_a_clock_is_kept_to_the_letter() {
    for title in [
        "0123",
        "1e3",
        "12:30:45",
        "1.10",
        "0x1F",
        "0o17",
        "1_000",
        ".5",
        "+1",
        "-0",
        "12:30",
        "190:20:30",
        "1.0",
    ] {
        let site = Site::new();
        site.file(PATH, document(&format!("language: bs\ntitle: {title}"), "Tekst."));
        let page = site.publishes().text(PAGE).to_owned();
        assert!(page.contains(&format!(">{title}</h1>")), "{title}: {page}");
    }
}

// Y17
#[test]
fn type_tags_are_refused() {
    let known = ["!!binary", "!!str", "!!set", "!<tag:yaml.org,2002:str>"];
    for tag in known.into_iter().chain(["!own", "!!python/object/apply:os.system"]) {
        let site = Site::new();
        site.file(PATH, document(&format!("language: bs\ntitle: {tag} \"eA==\""), ""));
        let run = site.fails();
        assert_eq!((run.findings[0].file.as_str(), run.findings[0].line), (PATH, Some(3)), "{tag}\n{run}");
    }
}

// Y18
#[test]
fn two_documents_are_refused() {
    refuses("language: bs\ntitle: Pomoć\n...\nlanguage: sr", "yaml-feature", 5);
    let site = Site::new();
    site.file("content/contacts.yaml", "contacts: {}\n---\ncontacts: {}\n");
    site.refuses("yaml-feature", "content/contacts.yaml", 3);
}

// Y19
#[test]
fn a_title_that_is_too_long_is_refused() {
    refuses(&format!("language: bs\ntitle: {}", "a".repeat(1_000_000)), "file-too-large", 1);
    refuses(&format!("language: bs\ntitle: {}", "ž".repeat(301)), "too-long", 3);
    let site = Site::new();
    site.file(PATH, document(&format!("language: bs\ntitle: {}", "ž".repeat(300)), ""));
    site.publishes();
}

// Y20, Y21
#[test]
fn a_title_that_is_empty_or_nothing_is_refused() {
    refuses("language: bs\ntitle: \"\"", "empty-value", 3);
    refuses("language: bs\ntitle: \"  \"", "empty-value", 3);
    for nothing in ["", "~", "null", "Null"] {
        let site = Site::new();
        site.file(PATH, document(&format!("language: bs\ntitle: {nothing}"), ""));
        let run = site.fails();
        assert_eq!(
            (run.findings[0].file.as_str(), run.findings[0].line),
            (PATH, Some(3)),
            "{nothing:?}\n{run}"
        );
    }
    refuses("language: bs\ntitle: {}", "missing-field", 3);
    refuses("language: bs\ntitle: { sr: Помоћ }", "missing-field", 3);
    refuses("language: bs", "missing-field", 2);
}

// Y22
#[test]
fn numbers_out_of_range_are_refused() {
    for (number, code) in [
        (".nan", "wrong-type"),
        (".inf", "wrong-type"),
        ("1e999", "wrong-type"),
        ("1180591620717411303424", "wrong-type"),
        ("-1", "out-of-range"),
        ("0", "out-of-range"),
        ("9223372036854775807", "out-of-range"),
    ] {
        let site = Site::new();
        let front =
            format!("language: bs\ntitle: Obuka\nduration: PT1H\nsessions:\n  a:\n    minutes: {number}");
        site.file("content/modules/obuka.md", document(&front, "## A {#a}"));
        site.refuses(code, "content/modules/obuka.md", 7);
    }
}

// Y23
#[test]
fn keys_that_are_not_text_are_refused() {
    refuses("language: bs\ntitle: Pomoć\n[a, b]: c", "yaml-syntax", 4);
    refuses("language: bs\ntitle: Pomoć\n{a: b}: c", "yaml-syntax", 4);
    refuses("language: bs\ntitle: Pomoć\n? [a, b]\n: c", "yaml-syntax", 4);
    for key in ["1", "1.5", "true", "2026-01-01", "~", "\"\""] {
        let site = Site::new();
        site.file(PATH, document(&format!("language: bs\ntitle: Pomoć\n{key}: c"), ""));
        let run = site.fails();
        assert_eq!((run.findings[0].file.as_str(), run.findings[0].line), (PATH, Some(4)), "{key}\n{run}");
    }
}

// Y24
#[test]
fn half_a_million_lines_of_comment_are_refused_by_size() {
    refuses(&format!("language: bs\n{}title: Pomoć", "# x\n".repeat(400_000)), "file-too-large", 1);
    either(&format!("language: bs\n{}title: Pomoć", "# x\n".repeat(10_000)), |tree| {
        assert_eq!(tree.holding("# x"), Vec::<&str>::new());
    });
}

// Y25
#[test]
fn the_list_of_faults_of_one_file_is_cut_short() {
    let site = Site::new();
    let many: String = (0..4_000).map(|key| format!("key{key}: x\n")).collect();
    site.file(PATH, document(&format!("language: bs\ntitle: x\n{many}"), ""));
    let run = site.refuses("unknown-field", PATH, 4);
    assert!((10..=60).contains(&run.findings.len()), "{}", run.findings.len());
    // The faults of other files are not buried.
    site.file("content/pages/second.md", "");
    site.fails().refused("front-matter-missing", "content/pages/second.md", 1);
    let site = Site::new();
    let many: String = (0..50_000).map(|key| format!("key{key}: x\n")).collect();
    site.file("content/contacts.yaml", many);
    let run = site.fails();
    assert!(run.findings.len() <= 60, "{}", run.findings.len());
}

// Y26
#[test]
fn a_flood_of_anchors_is_refused() {
    let many: String = (0..100_000).map(|key| format!("k{key}: &a{key} x\n")).collect();
    let site = Site::new();
    site.file("content/glossary.yaml", many);
    assert_eq!(site.fails().codes(), ["yaml-limit"]);
    let many: String = (0..4_000).map(|key| format!("k{key}: &a{key} x\n")).collect();
    let site = Site::new();
    site.file(PATH, document(&format!("language: bs\ntitle: x\n{many}"), ""));
    assert_eq!(site.fails().codes(), ["yaml-limit"]);
}

// Y28
#[test]
fn a_date_far_in_the_future_is_never_passed_over() {
    let far = |field: &str| format!("language: bs\ntitle: Pomoć\nstatus: in-force\n{field}: 2190-01-01");
    for field in ["valid_from", "verified_on", "review_by"] {
        let site = Site::new();
        site.file(PATH, document(&far(field), "Tekst."));
        let run = site.build(&[]);
        run.found("future-date", PATH, 5);
    }
    let site = Site::new();
    site.file(
        PATH,
        document(
            "language: bs\ntitle: x\nchanges:\n  - { version: \"1\", date: 2190-01-01, significance: minor }",
            "",
        ),
    );
    site.build(&[]).found("future-date", PATH, 5);
    let site = Site::new();
    site.file(
        "content/contacts.yaml",
        "contacts:\n  a:\n    name: { bs: A }\n    country: BA\n    verified_on: 2190-01-01\n",
    );
    site.build(&[]).found("future-date", "content/contacts.yaml", 5);
    // What is not in force yet may be said to be from some day on.
    let site = Site::new();
    site.file(PATH, document("language: bs\ntitle: x\nstatus: in-review\nvalid_from: 2190-01-01", ""));
    site.build(&[]).clean();
}

/// Bounds are the file's, not the machine's: more of the same input takes no more than its share.
#[test]
fn aliases_within_reason_work() {
    let site = Site::new();
    site.file(PATH, document("language: bs\ntitle: { bs: &t Pomoć, sr: *t }", ""));
    assert!(site.publishes().text("sr-latn/pages/help/index.html").contains(">Pomoć</h1>"));
}
