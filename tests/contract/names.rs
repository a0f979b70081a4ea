//! S: names of files, ids and addresses.

use std::path::Path;

use super::support::{Site, Tree, document, page};

/// Builds with something at a path that must not be taken, and asserts that it is named.
#[track_caller]
fn refuses_name(path: &str, code: &str) {
    let site = Site::new();
    site.file(path, page("Tekst."));
    site.refuses(code, path, None);
}

/// A page with these lines in its front matter, beginning in line 4.
#[track_caller]
fn refuses_front(front: &str, code: &str, line: usize) {
    let site = Site::new();
    site.file("content/pages/help.md", document(&format!("language: bs\ntitle: Pomoć\n{front}"), "Tekst."));
    site.refuses(code, "content/pages/help.md", line);
    nothing_outside(&site);
}

/// Nothing was written but below `public`.
#[track_caller]
fn nothing_outside(site: &Site) {
    let parent = site.folder().parent().unwrap();
    assert!(!parent.join("evil").exists() && !parent.join("evil.md").exists());
    let stray = Tree::read(site.folder());
    let stray: Vec<_> = stray
        .paths()
        .into_iter()
        .filter(|path| {
            !["public/", "content/", "themes/", "locales/", ".praksa-cache/"]
                .iter()
                .any(|own| path.starts_with(own))
        })
        .map(str::to_owned)
        .collect();
    assert!(stray.is_empty(), "{stray:?}");
}

// S01, L03
#[test]
fn one_id_in_two_documents_is_refused_with_both_named() {
    let site = Site::new();
    site.file("content/pages/first-talk.md", page("Tekst."));
    let run = site.refuses("duplicate-id", "content/pages/first-talk.md", None);
    let finding = run.refused("duplicate-id", "content/pages/first-talk.md", None);
    assert_eq!(finding.related, ["content/guidelines/first-talk.md"]);
}

// S02
#[test]
fn names_that_differ_in_case_only_are_refused() {
    refuses_name("content/pages/About.md", "bad-name");
    refuses_name("content/pages/ABOUT.sr.md", "bad-name");
    let site = Site::new();
    site.file("content/pages/About.md", page("Tekst."));
    let run = site.fails();
    let suggestion = run.refused("bad-name", "content/pages/About.md", None).suggestion.clone();
    assert_eq!(suggestion.as_deref(), Some("about"));
    // So are two attachments, which would be one file on many systems.
    let site = Site::new();
    site.file("content/pages/about/plan.pdf", "a").file("content/pages/about/Plan.PDF", "b");
    let run = site.fails();
    let both = run.refused("address-conflict", "content/pages/about/plan.pdf", None);
    assert_eq!(both.related, ["content/pages/about/Plan.PDF"]);
    // And two values of a vocabulary, each of which has a page.
    let site = Site::new();
    site.replace(
        "content/vocabulary.yaml",
        "  RS: {",
        "  rs: { label: { bs: \"Srbija\", sr: \"Србија\" } }\n  RS: {",
    );
    site.refuses("address-conflict", "content/vocabulary.yaml", 11);
}

// S03, S05, S15: an id is the name of its file, and there is no field that says otherwise
#[test]
fn no_field_sets_an_address() {
    for field in ["slug: ../../evil", "path: /etc/cron.d/evil", "url: ../../evil", "permalink: ../../evil/"] {
        refuses_front(field, "unknown-field", 4);
    }
    refuses_front("id: ../../evil", "unknown-field", 4);
}

// S04, S09, S15, S17
#[test]
fn an_alias_is_a_plain_name() {
    for alias in [
        "../../evil",
        "/etc/cron.d/evil",
        "%2e%2e%2fevil",
        "..\\\\..\\\\evil",
        "a/b",
        "a.b",
        "Evil",
        "evil ",
        "\\\"><script>",
        "евил",
        "-evil",
        "e\\u200Bvil",
        "--",
    ] {
        let site = Site::new();
        let front = format!("language: bs\ntitle: Pomoć\naliases: [\"{alias}\"]");
        site.file("content/pages/help.md", document(&front, "Tekst."));
        if alias == "evil " {
            // Blanks at the ends mean nothing in YAML's flow and nothing here.
            assert!(site.publishes().has("bs/pages/evil/index.html"));
            continue;
        }
        site.refuses("bad-name", "content/pages/help.md", 4);
        nothing_outside(&site);
    }
}

// S06
#[test]
fn an_alias_that_is_another_pages_address_is_refused() {
    let site = Site::new();
    site.file("content/pages/help.md", document("language: bs\ntitle: Pomoć\naliases: [about]", ""));
    let run = site.refuses("address-conflict", "content/pages/help.md", 4);
    assert_eq!(run.findings[0].related, ["content/pages/about.md"]);
    // Of two that want the same old address, one has to give way.
    let site = Site::new();
    for name in ["help", "more"] {
        let front = "language: bs\ntitle: Pomoć\naliases: [old]";
        site.file(&format!("content/pages/{name}.md"), document(front, ""));
    }
    let run = site.refuses("address-conflict", "content/pages/more.md", 4);
    assert_eq!(run.findings[0].related, ["content/pages/help.md"]);
    // Its own name as an alias.
    refuses_front("aliases: [help]", "address-conflict", 4);
    // An alias leads on, in every edition.
    let site = Site::new();
    site.file("content/pages/help.md", document("language: bs\ntitle: Pomoć\naliases: [old]", "Tekst."));
    let tree = site.publishes();
    for edition in ["bs", "sr", "sr-latn"] {
        assert!(tree.text(&format!("{edition}/pages/old/index.html")).contains("../../pages/help/"));
    }
}

// S07
#[test]
fn a_link_out_of_the_tree_is_refused() {
    for link in [
        "/etc/passwd",
        "../../../../../../etc/passwd",
        "../../../../../../etc/passwd.txt",
        "file:///etc/passwd",
        "help/../../../secret.pdf",
        "//etc/passwd.pdf",
        "..%2f..%2fsecret.pdf",
        "..\\secret.pdf",
    ] {
        for body in [format!("[datoteka]({link})"), format!("![slika]({link})")] {
            let site = Site::new();
            site.file("secret.pdf", "secret").file("content/secret.pdf.bak", "secret");
            site.file("content/pages/help.md", page(&body));
            let run = site.fails();
            let named =
                |at: &&super::support::Finding| at.file == "content/pages/help.md" && at.line == Some(5);
            assert!(run.findings.iter().find(named).is_some(), "{body}\n{run}");
        }
    }
    // The same through front matter.
    for file in ["../../secret.pdf", "/etc/passwd", "..\\\\secret.pdf"] {
        let site = Site::new();
        site.file("secret.pdf", "secret");
        let front = format!(
            "language: bs\ntitle: Obuka\nduration: PT1H\nmaterials:\n  m: {{ title: M, file: \"{file}\" }}\nsessions:\n  a: {{ minutes: 60 }}"
        );
        site.file("content/modules/obuka.md", document(&front, "## A {#a}"));
        site.refuses("missing-file", "content/modules/obuka.md", 6);
    }
}

// S08
#[test]
fn names_that_some_systems_cannot_hold_are_refused() {
    for name in ["con", "aux", "nul", "prn", "com1", "lpt9"] {
        refuses_name(&format!("content/pages/{name}.md"), "reserved-name");
    }
    for name in ["x..md", "a:b.md", "a b.md", "a?.md", "a*.md", "a|b.md", "<a>.md", "a\\b.md", ".md.md"] {
        let site = Site::new();
        let path = format!("content/pages/{name}");
        site.file(&path, page("Tekst."));
        if name.starts_with('.') {
            // A hidden file is none of ours.
            site.publishes();
            continue;
        }
        let run = site.fails();
        assert!(run.findings.iter().any(|finding| finding.file == path), "{name}\n{run}");
    }
    for name in ["con.pdf", "x/aux.png", "a b.pdf", "a:b.pdf", "plan..pdf.", "x./plan.pdf", "план.pdf"] {
        let site = Site::new();
        let path = format!("content/pages/about/{name}");
        site.file(&path, "x");
        let run = site.fails();
        assert!(run.findings.iter().any(|finding| finding.is_error && finding.file == path), "{name}\n{run}");
    }
}

// S09
#[test]
fn odd_names_of_files_climb_nowhere() {
    for name in ["..%2f..%2fevil.md", "..\\..\\evil.md", "%2e%2e.md", "….md", "..evil.md"] {
        let site = Site::new();
        let path = format!("content/pages/{name}");
        site.file(&path, page("Tekst."));
        site.either(&path, |tree| {
            // Hidden files are left where they are.
            assert!(name.starts_with(".."), "{name}");
            assert_eq!(tree.paths().iter().filter(|path| path.contains("evil")).count(), 0);
        });
        nothing_outside(&site);
    }
}

// S10
#[test]
fn names_that_the_site_itself_writes_are_refused() {
    for name in ["index", "404", "assets", "sr", "bs", "mk", "sr-latn", "en"] {
        refuses_name(&format!("content/pages/{name}.md"), "reserved-name");
        refuses_front(&format!("aliases: [\"{name}\"]"), "reserved-name", 4);
    }
    // These are no names of the site at the place where a document's page is.
    for name in ["lists", "glossary", "contacts", "files", "sitemap", "robots", "praksa-manifest"] {
        let site = Site::new();
        site.file(&format!("content/pages/{name}.md"), page("Moj tekst."));
        let before = Site::new().publishes();
        let tree = site.publishes();
        assert!(tree.text(&format!("bs/pages/{name}/index.html")).contains("Moj tekst."));
        // The files of the search are named by what they hold, which is one page more.
        for path in before.paths().iter().filter(|path| !path.starts_with("assets/search/")) {
            assert!(tree.has(path), "{name} took the place of {path}");
        }
    }
    // Attachments of a document of that name have their own place too.
    let site = Site::new();
    site.file("content/pages/lists.md", page("[plan](plan.pdf)"))
        .file("content/pages/lists/plan.pdf", "moj plan");
    assert_eq!(site.publishes().text("files/lists/plan.pdf"), "moj plan");
}

// S11
#[test]
fn names_that_are_too_long_are_refused() {
    refuses_name(&format!("content/pages/{}.md", "a".repeat(252)), "bad-name");
    refuses_name(&format!("content/pages/{}.md", "a".repeat(81)), "bad-name");
    refuses_front(&format!("aliases: [{}]", "a".repeat(81)), "bad-name", 4);
    refuses_front(&format!("aliases: [{}]", "a".repeat(400)), "too-long", 4);
    let site = Site::new();
    site.file(&format!("content/pages/{}.md", "a".repeat(80)), page("Tekst."));
    site.publishes();
    let path = format!("content/pages/about/{}.pdf", "a".repeat(250));
    let site = Site::new();
    site.file(&path, "x");
    site.refuses("bad-name", &path, None);
}

// S12
#[test]
fn a_very_long_path_is_refused_by_name() {
    let site = Site::new();
    // Longer than one system call takes as a path, so it is made folder by folder.
    let folder = vec!["d".repeat(200); 18].join("/");
    let path = format!("content/pages/about/{folder}/plan.pdf");
    site.file(&path, "x");
    site.either(&path, |tree| assert!(tree.holding("plan.pdf").is_empty()));
}

// S13
#[test]
fn names_with_signs_that_a_shell_knows_do_nothing() {
    for name in
        ["$(touch evil)", "-rf", "--help", "`touch evil`", "a'b", "a\"b", "a&b", "a;touch evil", "*", "~"]
    {
        for path in [format!("content/pages/{name}.md"), format!("content/pages/about/{name}.pdf")] {
            let site = Site::new();
            site.file(&path, page("Tekst."));
            site.either(&path, |tree| {
                // What begins like an editor's leaving is left lying.
                let plain = name.starts_with('~') || (name.starts_with('-') && path.ends_with(".pdf"));
                assert!(plain, "{path}: {:#?}", tree.paths());
            });
            assert!(!site.path("evil").exists());
        }
    }
}

// S14
#[test]
fn what_editors_and_systems_leave_lying_is_never_published() {
    let site = Site::new();
    let clean = site.publishes();
    for name in [
        ".help.md.swp",
        ".#help.md",
        "#help.md#",
        "help.md~",
        "help.md.bak",
        "help.md.orig",
        "help.md.tmp",
        ".DS_Store",
        "Thumbs.db",
        "desktop.ini",
        "~$plan.docx",
        ".hidden.md",
        "about.md.part",
    ] {
        site.file(&format!("content/pages/{name}"), "SECRET");
        site.file(&format!("content/pages/about/{name}"), "SECRET");
        site.file(&format!("content/{name}"), "SECRET");
    }
    site.file("content/.git/HEAD", "SECRET").file("content/pages/.obsidian/app.json", "SECRET");
    site.file("content/pages/about/.private/plan.pdf", "SECRET");
    site.file("themes/default/templates/.home.html.swp", "SECRET")
        .file("themes/default/assets/.x.css", "SECRET");
    site.file("locales/bs/.site.ftl.swp", "SECRET");
    site.build(&[]).clean();
    site.published().is_same_as(&clean);
}

// S16
#[test]
fn a_file_where_another_needs_a_folder_is_refused() {
    // A value of a vocabulary that would be the home page of its list.
    let site = Site::new();
    site.replace("content/vocabulary.yaml", "  BA: {", "  ../x: { label: { bs: X, sr: X } }\n  BA: {");
    let run = site.fails();
    assert_eq!(
        (run.findings[0].file.as_str(), run.findings[0].line),
        ("content/vocabulary.yaml", Some(9)),
        "{run}"
    );
    // An attachment that is named as a folder of others is named.
    let site = Site::new();
    site.file("content/pages/about/plan.pdf/more.pdf", "a")
        .file("content/guidelines/first-talk/plan.pdf", "b");
    assert_eq!(site.publishes().text("files/about/plan.pdf/more.pdf"), "a");
}

// S17
#[test]
fn names_with_markup_are_refused_and_never_shown_raw() {
    for name in ["<b>x</b>", "x\" onmouseover=\"y", "x'y", "&lt;x"] {
        let name = name.replace('/', "∕");
        let site = Site::new();
        let path = format!("content/pages/{name}.md");
        site.file(&path, page("Tekst."));
        site.refuses("bad-name", &path, None);
    }
    for id in ["<b>", "x\\\"y", "a b", "con"] {
        let site = Site::new();
        site.file(
            "content/glossary.yaml",
            format!("terms:\n  \"{id}\":\n    bs: {{ term: \"pojam\", definition: \"x\" }}\n"),
        );
        let run = site.fails();
        let place = (run.findings[0].file.as_str(), run.findings[0].line);
        assert_eq!(place, ("content/glossary.yaml", Some(2)), "{id}\n{run}");
    }
}

/// A file whose name is no Unicode cannot be read back by its name; it is told, not left out.
#[test]
#[cfg(target_os = "linux")]
fn a_name_that_is_not_unicode_is_refused() {
    use std::os::unix::ffi::OsStrExt;
    let site = Site::new();
    site.file("content/pages/x.md", page("Tekst."));
    let odd = Path::new(std::ffi::OsStr::from_bytes(b"content/pages/\xFF.md"));
    std::fs::rename(site.path("content/pages/x.md"), site.folder().join(odd)).unwrap();
    let run = site.fails();
    assert!(run.findings.iter().any(|finding| finding.file.starts_with("content/pages/")), "{run}");
}
