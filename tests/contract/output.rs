//! O: what becomes of the output, whatever becomes of the build.

use std::fs;
use std::process::Stdio;

use super::support::{Site, TODAY, Tree, document, page};

const PATH: &str = "content/pages/help.md";

/// Builds into `out` and asserts that it is refused with this code, with nothing changed anywhere.
#[track_caller]
fn refuses_output(site: &Site, out: &str, code: &str) {
    let before = Tree::read(site.folder());
    let run = site.build(&["--out", out]);
    assert_ne!(run.exit, Some(0), "{out}\n{run}");
    assert!(run.codes().contains(&code), "{out}: no {code}\n{run}");
    before.is_same_as(&Tree::read(site.folder()));
}

// O02, O03, O04
#[test]
fn an_output_among_the_sources_is_refused() {
    let site = Site::new();
    site.file("themes/own/assets/a.css", "").file("locales/xx/language.yaml", "");
    for out in [
        "content",
        ".",
        "content/public",
        "content/pages",
        "./content/../content/x",
        "themes/own",
        "locales",
        "locales/xx/public",
        "public/..",
        "..",
        "/",
    ] {
        refuses_output(&site, out, "output-overlaps-source");
    }
    let absolute = site.folder().join("content").display().to_string();
    refuses_output(&site, &absolute, "output-overlaps-source");
    // From elsewhere, too.
    let elsewhere = tempfile::tempdir().unwrap();
    let before = Tree::read(site.folder());
    let mut command = site.command(&["build", "--format", "json", "--today", TODAY, "--site"]);
    command.arg(site.folder()).arg("--out").arg(site.path("content")).current_dir(elsewhere.path());
    let run = super::support::Run::of(&command.output().unwrap());
    assert!(run.codes().contains(&"output-overlaps-source"), "{run}");
    before.is_same_as(&Tree::read(site.folder()));
}

// O05, O06, O08
#[test]
fn files_of_somebody_else_are_never_touched() {
    let site = Site::new();
    site.file("public/notes.txt", "mine").file("public/.git/HEAD", "mine").file("file", "mine");
    refuses_output(&site, "public", "output-not-ours");
    refuses_output(&site, "file", "output-not-a-folder");
    refuses_output(&site, "file/below", "output-not-a-folder");
    // What comes to stand beside the site's files later stays there.
    let site = Site::new();
    site.publishes();
    site.file("public/.git/HEAD", "mine").file("public/CNAME", "mine").file("public/bs/mine.txt", "mine");
    site.file(PATH, page("Novo."));
    let tree = site.publishes();
    assert!(tree.has("bs/pages/help/index.html"));
    assert_eq!(tree.holding("mine"), [".git/HEAD", "CNAME", "bs/mine.txt"]);
}

// O07
#[test]
#[cfg(unix)]
fn a_link_to_a_folder_of_somebody_else_is_refused() {
    let site = Site::new();
    site.file("elsewhere/notes.txt", "mine");
    std::os::unix::fs::symlink("elsewhere", site.path("public")).unwrap();
    refuses_output(&site, "public", "output-not-ours");
    std::os::unix::fs::symlink("content", site.path("trap")).unwrap();
    refuses_output(&site, "trap", "output-overlaps-source");
}

// O14
#[test]
fn what_is_removed_from_the_source_is_gone() {
    let site = Site::new();
    let before = site.publishes();
    let front = "language: bs\ntitle: Privremena\naliases: [old]\ntopics: [identification]\nkeywords: { bs: [privremenost] }";
    site.file(PATH, document(front, "[plan](plan.pdf)")).file("content/pages/help/plan.pdf", "plan");
    site.file("content/pages/help.sr.md", "---\nstatus: reviewed\n---\n\n[план](plan.pdf)\n");
    let with = site.publishes();
    assert!(with.has("bs/pages/old/index.html") && with.has("files/help/plan.pdf"));
    assert!(!with.holding("Privremena").is_empty());
    fs::remove_dir_all(site.path("content/pages/help")).unwrap();
    site.remove(PATH).remove("content/pages/help.sr.md");
    site.publishes().is_same_as(&before);
    assert!(!site.path("public/bs/pages/help").exists() && !site.path("public/files").exists());
}

/// A site with something of everything that could come out in another order.
fn varied() -> Site {
    let site = Site::new();
    for (at, id) in ["delta", "alpha", "charlie", "bravo"].into_iter().enumerate() {
        let front = format!(
            "language: {}\ntitle: {{ bs: \"Naslov {id}\", sr: \"Наслов\" }}\nrelated: [about, first-talk]\ntopics: [identification]\ncountries: [RS, BA]\naliases: [old-{id}]",
            ["bs", "sr"][at % 2]
        );
        site.file(
            &format!("content/pages/{id}.md"),
            document(&front, "## A {#a}\n\n[[about]] [[first-talk]]"),
        );
        site.file(&format!("content/pages/{id}/plan-{at}.pdf"), id);
    }
    site.file(
        "content/glossary.yaml",
        "terms:\n  zrtva:\n    bs: { term: žrtva, definition: x }\n  dijete:\n    bs: { term: dijete, definition: x }\n    sr: { term: дете, definition: x }\n",
    );
    site.file("content/contacts.yaml", "contacts:\n  b:\n    name: { bs: B }\n    country: RS\n    verified_on: 2026-11-01\n  a:\n    name: { bs: A }\n    country: BA\n    verified_on: 2026-11-01\n");
    site
}

// O15, O19, O22
#[test]
fn the_same_input_gives_the_same_bytes() {
    let first = varied();
    first.build(&[]).fine();
    let first = first.published();
    for (at, environment) in [
        vec![("TZ", "Pacific/Kiritimati"), ("LC_ALL", "tr_TR.UTF-8"), ("RAYON_NUM_THREADS", "1")],
        vec![
            ("TZ", "America/Adak"),
            ("LC_ALL", "sr_RS.UTF-8@latin"),
            ("RAYON_NUM_THREADS", "7"),
            ("HOME", "/nowhere"),
        ],
        vec![
            ("LANG", "mk_MK"),
            ("TMPDIR", "/nowhere"),
            ("COLUMNS", "7"),
            ("USER", "x"),
            ("SOURCE_DATE_EPOCH", "1"),
        ],
    ]
    .into_iter()
    .enumerate()
    {
        let site = varied();
        // Other times, and made in another order.
        let times = [1, 4_000_000_000, 1_000_000_000];
        for (path, bytes) in Tree::read(&site.path("content")).0.into_iter().rev() {
            let full = site.path("content").join(path);
            fs::remove_file(&full).unwrap();
            fs::write(&full, bytes).unwrap();
            let time = std::time::UNIX_EPOCH + std::time::Duration::from_secs(times[at]);
            fs::File::options().append(true).open(&full).unwrap().set_modified(time).unwrap();
        }
        let mut command = site.command(&["build", "--today", TODAY, "--out", "deeper/folder/out"]);
        let output = command.env_remove("LC_ALL").envs(environment.clone()).output().unwrap();
        assert!(output.status.success(), "{environment:?}: {}", String::from_utf8_lossy(&output.stdout));
        Tree::read(&site.path("deeper/folder/out")).is_same_as(&first);
    }
}

/// A site built from elsewhere is the same site.
#[test]
fn the_way_to_the_site_makes_no_difference() {
    let site = varied();
    let here = site.publishes();
    let elsewhere = tempfile::tempdir().unwrap();
    let mut command = site.command(&["build", "--today", TODAY, "--site"]);
    command.arg(site.folder()).args(["--out", "other"]).current_dir(elsewhere.path());
    assert!(command.output().unwrap().status.success());
    Tree::read(&elsewhere.path().join("other")).is_same_as(&here);
}

// O17
#[test]
fn a_reader_that_goes_away_does_no_harm() {
    let site = Site::new();
    for at in 0..300 {
        site.file(&format!("content/pages/p{at}.md"), document("language: bs\ntitle: x\ntitel: y", ""));
    }
    let before = Tree::read(site.folder());
    let mut child = site.command(&["build"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(!String::from_utf8_lossy(&output.stderr).contains("panicked"), "{output:?}");
    before.is_same_as(&Tree::read(site.folder()));
    // The same where there is nothing wrong: the site is whole.
    let site = Site::new();
    let mut child = site.command(&["build", "--today", TODAY]).stdout(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    child.wait().unwrap();
    Site::new().publishes().is_same_as(&site.published());
}

// O18
#[test]
#[cfg(unix)]
fn thirty_two_file_descriptors_are_enough() {
    let site = varied();
    let whole = site.publishes();
    let program = env!("CARGO_BIN_EXE_praksa");
    let script = "ulimit -n 32; exec \"$0\" build --out few --today \"$1\"";
    let mut command = std::process::Command::new("sh");
    let output = command.args(["-c", script, program, TODAY]).current_dir(site.folder()).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    Tree::read(&site.path("few")).is_same_as(&whole);
}

// O21
#[test]
fn one_bad_document_among_many_stops_everything() {
    let site = Site::new();
    for at in 0..60 {
        site.file(&format!("content/pages/p{at}.md"), page("Tekst."));
    }
    site.publishes();
    for at in 0..60 {
        site.file(&format!("content/pages/p{at}.md"), page("Novi tekst."));
    }
    site.file("content/pages/p30.md", page("[[nema]]"));
    site.refuses("broken-link", "content/pages/p30.md", 5);
    assert_eq!(site.published().holding("Novi tekst"), Vec::<&str>::new());
    // A template that fails in the middle of the pages does so, too.
    site.file("content/pages/p30.md", page("Novi tekst."));
    site.file("themes/default/templates/section.html", "{{ list.nothing }}");
    site.fails();
}

// O16
#[test]
fn a_document_that_is_saved_again_and_again_is_published_whole() {
    let site = Site::new();
    let words = |word: &str| page(&format!("{} kraj", format!("{word} ").repeat(40_000)));
    let path = site.path(PATH);
    site.file(PATH, words("jedan"));
    let (end, ended) = std::sync::mpsc::channel::<()>();
    std::thread::scope(|scope| {
        // Its other end is dropped when the builds are done, or when the test has failed.
        let _end = end;
        scope.spawn(move || {
            for at in 0.. {
                match ended.recv_timeout(std::time::Duration::from_millis(7)) {
                    Err(std::sync::mpsc::RecvTimeoutError::Timeout) => {}
                    _ => break,
                }
                fs::write(&path, words(["jedan", "dva"][at % 2])).unwrap();
            }
        });
        for _ in 0..6 {
            let run = site.build(&[]);
            if run.exit == Some(0) {
                let page = site.page("bs/pages/help/");
                let whole = ["jedan", "dva"].iter().any(|word| {
                    page.matches(&format!("{word} ")).count() == 40_000 && page.contains(" kraj")
                });
                assert!(whole, "a cut page was published");
            } else {
                // Empty, cut or changing: whichever it was caught at, it is named.
                assert!(run.findings.iter().any(|finding| finding.is_error && finding.file == PATH), "{run}");
            }
        }
    });
}

/// Of two builds at once, each ends well or is refused by name, and what is published is one of them, whole.
#[test]
fn two_builds_at_once_leave_one_whole_site() {
    // O11, O12
    let (one, other) = (Site::new(), Site::new());
    one.file(PATH, page("Prva."));
    other.file(PATH, page("Druga."));
    let whole = [one.publishes(), other.publishes()];
    let out = tempfile::tempdir().unwrap();
    let target = out.path().join("public");
    for _ in 0..3 {
        let children: Vec<_> = [&one, &other, &one]
            .into_iter()
            .map(|site| {
                let mut command = site.command(&["build", "--format", "json", "--today", TODAY, "--out"]);
                command.arg(&target).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
            })
            .collect();
        for child in children {
            let run = super::support::Run::of(&child.wait_with_output().unwrap());
            assert!(run.exit == Some(0) || run.codes().contains(&"output-locked"), "{run}");
        }
        let published = Tree::read(&target);
        assert!(whole.contains(&published), "{:#?}", published.paths());
    }
}

/// Sites for two audiences can stand side by side, and neither takes the other's files.
#[test]
fn the_output_is_where_it_was_asked_for() {
    let site = Site::new();
    site.build(&["--out", "a/b c/ž"]).fine();
    let there = Tree::read(&site.path("a/b c/ž"));
    assert!(there.has("bs/index.html"));
    site.build(&["--out", "a/b c/ž"]).fine();
    Tree::read(&site.path("a/b c/ž")).is_same_as(&there);
    assert!(!site.path("public").exists());
}
