//! A builder that knows the site from before comes to the same as one that starts anew: byte for byte, finding for finding.
//!
//! Random sequences of edits: documents and translations made, changed, renamed, taken away, broken and mended; front
//! matter, vocabularies, glossary, contacts, configuration, templates, styles, messages, files; the next day. After each
//! of them the state that the parts add up to is compared with a clean build. `PRAKSA_EDITS=N` tries N sequences.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

mod author;
mod on_disk;
mod random;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use author::Author;
use praksa::build::{Audience, Builder, Options, Task};
use praksa::diagnostic::{Diagnostic, any_error};
use praksa::files::{Changes, Embedded, Files, Layered};
use praksa::output::{Collected, Content, Sink};
use random::Random;

/// Edits in a sequence.
const EDITS: usize = 14;

fn sequences() -> u64 {
    std::env::var("PRAKSA_EDITS").ok().and_then(|count| count.parse().ok()).unwrap_or(3)
}

type Site = BTreeMap<String, Content>;

/// What has been put out, for those who want to see it before all of it is there.
#[derive(Default)]
struct Put(Mutex<Site>);

impl Sink for Put {
    fn put(&self, path: &str, content: Content) -> Result<(), Box<Diagnostic>> {
        let before = self.0.lock().unwrap().insert(path.to_owned(), content);
        assert!(before.is_none(), "{path} was put out twice");
        Ok(())
    }
}

/// The site as it is served, and the builder that keeps it.
struct Served {
    builder: Builder,
    site: Site,
}

impl Served {
    fn rebuild(
        &mut self,
        author: &Author,
        options: &Options,
        changes: &Changes,
        viewed: &[String],
    ) -> Vec<Diagnostic> {
        let files = Layered::new(&author.files, &Embedded);
        let put = Put::default();
        let early = RefCell::new(Site::new());
        let no_more = RefCell::new(Vec::new());
        let shown = |gone| {
            *early.borrow_mut() = put.0.lock().unwrap().clone();
            *no_more.borrow_mut() = gone;
        };
        let task = Task { changes, viewed, early: &shown, observer: &() };
        let built = self.builder.build(&files, options, &task, &put);
        // What somebody looks at is in the site at once, whatever becomes of the rest.
        self.site.extend(early.take());
        if !any_error(&built.findings) {
            for path in no_more.take() {
                assert!(built.gone.contains(&path), "{path} is said to be gone and is not");
            }
            for path in &built.gone {
                assert!(self.site.remove(path).is_some(), "{path} is gone and was never there");
            }
            self.site.extend(put.0.into_inner().unwrap());
        }
        built.findings
    }
}

fn clean(author: &Author, options: &Options) -> (Site, Vec<Diagnostic>) {
    let files = Layered::new(&author.files, &Embedded);
    let sink = Collected::default();
    let findings = praksa::build::build(&files, options, &sink);
    (sink.into_files(), findings)
}

/// Fails with the first file that differs.
fn compare(served: &Site, clean: &Site, history: &[String]) {
    for (path, content) in clean {
        let Some(own) = served.get(path) else { panic!("{path} is missing after {history:#?}") };
        if own != content {
            let text = |content: &Content| match content {
                Content::Bytes(bytes) => String::from_utf8_lossy(bytes).into_owned(),
                Content::File { path, len } => format!("{} {len}", path.display()),
            };
            let (own, new) = (text(own), text(content));
            let at = own.bytes().zip(new.bytes()).take_while(|(one, other)| one == other).count();
            let part = |text: &str| {
                let bytes = &text.as_bytes()[at.saturating_sub(60)..text.len().min(at + 90)];
                String::from_utf8_lossy(bytes).into_owned()
            };
            panic!("{path} differs after {history:#?}\nserved: {}\nclean:  {}", part(&own), part(&new));
        }
    }
    let left: Vec<_> = served.keys().filter(|path| !clean.contains_key(*path)).collect();
    assert!(left.is_empty(), "left over after {history:#?}: {left:?}");
}

fn sequence(seed: u64) {
    let mut random = Random::new(seed);
    let mut author = Author::new();
    let mut options = Options { today: jiff::civil::date(2026, 11, 25), audience: Audience::Participant };
    let mut served = Served { builder: Builder::lasting(), site: Site::new() };
    let findings = served.rebuild(&author, &options, &Changes::Everything, &[]);
    assert!(!any_error(&findings), "{findings:#?}");
    let mut history = vec![format!("seed {seed}")];
    let mut good = served.site.clone();
    let mut is_broken = false;
    for _ in 0..EDITS {
        let mut touched = BTreeSet::new();
        // Nobody leaves a site broken for long.
        if is_broken && random.chance(2) {
            let (what, paths) = author.mend();
            history.push(what);
            touched.extend(paths);
        }
        for _ in 0..=random.below(2) {
            let (what, paths) = author.edit(&mut random);
            history.push(what);
            touched.extend(paths);
        }
        if random.chance(12) {
            options.today = options.today.tomorrow().unwrap();
            history.push(options.today.to_string());
        }
        let changes = match random.below(8) {
            0 => Changes::Everything,
            1 => Changes::Paths(
                touched.iter().filter_map(|path| Some(path.rsplit_once('/')?.0.to_owned())).collect(),
            ),
            _ => Changes::Paths(touched),
        };
        let pages: Vec<&String> = served.site.keys().filter(|path| path.ends_with(".html")).collect();
        let viewed: Vec<String> = (0..random.below(3)).map(|_| random.pick(&pages).to_string()).collect();
        let own = served.rebuild(&author, &options, &changes, &viewed);
        let (site, findings) = clean(&author, &options);
        assert_eq!(format!("{own:#?}"), format!("{findings:#?}"), "after {history:#?}");
        is_broken = any_error(&findings);
        if is_broken {
            history.push("(errors)".to_owned());
            let kept = good.keys().all(|path| served.site.contains_key(path));
            assert!(kept, "the last good site lost pages after {history:#?}");
        } else {
            compare(&served.site, &site, &history);
            good = site;
            author.rest();
        }
    }
}

#[test]
fn parts_add_up_to_a_clean_build() {
    for seed in 0..sequences() {
        sequence(seed);
    }
}

#[test]
fn a_change_of_one_text_makes_its_pages_and_no_others() {
    let mut author = Author::new();
    let options = Options { today: jiff::civil::date(2026, 11, 25), audience: Audience::Participant };
    let mut served = Served { builder: Builder::lasting(), site: Site::new() };
    served.rebuild(&author, &options, &Changes::Everything, &[]);
    let path = "content/procedures/report.sr.md";
    author.change(path, |text| text.replace("Проверите.", "Проверите све."));
    let files = Layered::new(&author.files, &Embedded);
    let put = Put::default();
    let changes = Changes::Paths([path.to_owned()].into());
    let built = served.builder.build(&files, &options, &Task { changes: &changes, ..Task::default() }, &put);
    assert!(built.gone.iter().all(|path| !path.ends_with(".html")), "{:?}", built.gone);
    let put = put.0.into_inner().unwrap();
    let pages: Vec<&str> = put.keys().map(String::as_str).filter(|path| path.ends_with(".html")).collect();
    let own = ["mk", "sr-latn", "sr"];
    let own: Vec<String> = own
        .iter()
        .flat_map(|slug| ["print", "report"].map(|page| format!("{slug}/procedures/{page}/index.html")))
        .collect();
    // The pages for searching name the index, which has another name with every text.
    let is_search = |page: &str| page.ends_with("/search/index.html");
    let pages: Vec<&str> = pages.into_iter().filter(|page| !is_search(page)).collect();
    assert_eq!(pages, own);
}

/// The paths of what one edit makes.
fn made_by(path: &str, edit: impl FnOnce(&mut Author)) -> Vec<String> {
    let mut author = Author::new();
    let options = Options { today: jiff::civil::date(2026, 11, 25), audience: Audience::Participant };
    let mut served = Served { builder: Builder::lasting(), site: Site::new() };
    served.rebuild(&author, &options, &Changes::Everything, &[]);
    edit(&mut author);
    let files = Layered::new(&author.files, &Embedded);
    let put = Put::default();
    let changes = Changes::Paths([path.to_owned()].into());
    let built = served.builder.build(&files, &options, &Task { changes: &changes, ..Task::default() }, &put);
    assert!(!any_error(&built.findings), "{:?}", built.findings);
    put.0.into_inner().unwrap().into_keys().collect()
}

#[test]
fn an_original_that_moves_on_leaves_lists_alone() {
    let path = "content/procedures/report.md";
    let made = made_by(path, |author| author.change(path, |text| format!("{text}\nJoš nešto.\n")));
    let page = |path: &&String| path.ends_with(".html") && !path.ends_with("/search/index.html");
    let other: Vec<&String> = made
        .iter()
        .filter(page)
        .filter(|path| !["/report/", "/procedures/print/"].iter().any(|part| path.contains(part)))
        .collect();
    assert!(made.iter().any(|path| path == "sr/procedures/report/index.html"), "{made:?}");
    assert!(other.is_empty(), "{other:?}");
}

#[test]
fn a_template_has_no_say_in_the_search() {
    let path = "themes/default/templates/base.html";
    let template = String::from_utf8(Embedded.read(path, u64::MAX).unwrap()).unwrap();
    let template = template.replace("</body>", "<!-- other --></body>");
    let made = made_by(path, |author| author.files.insert(path, template));
    assert!(made.iter().any(|path| path == "sr/index.html"), "{made:?}");
    assert!(!made.iter().any(|path| path.starts_with("assets/search/")), "{made:?}");
}

#[test]
fn a_translation_that_falls_behind_is_told_wherever_it_is_named() {
    let base = "content/pages/plan.md";
    let text = "---\nlanguage: bs\ntitle: { bs: Plan }\n---\n\n## A {#a}\n\nstaro\n";
    let mut author = Author::new();
    author.files.insert(base, text);
    author.files.insert("content/pages/plan.sr.md", "---\nstatus: reviewed\n---\n\n## А {#a}\n\nстаро\n");
    let (sources, _) = praksa::read::read(&Layered::new(&author.files, &Embedded));
    let sources = sources.unwrap();
    let original = sources.documents.iter().find(|file| file.path.as_ref() == base).unwrap();
    let source = format!("source: {{ version: \"1.0\", hash: {}, sections: {{}} }}", original.body.hash);
    let translation = format!("---\nstatus: reviewed\n{source}\n---\n\n## А {{#a}}\n\nстаро\n");
    author.files.insert("content/pages/plan.mk.md", translation);
    let options = Options { today: jiff::civil::date(2026, 11, 25), audience: Audience::Participant };
    let mut served = Served { builder: Builder::lasting(), site: Site::new() };
    served.rebuild(&author, &options, &Changes::Everything, &[]);
    let files = ["sr/pages/plan/index.html", "catalogue.json"];
    let before = files.map(|file| served.site[file].clone());
    author.change(base, |text| text.replace("staro", "novo"));
    served.rebuild(&author, &options, &Changes::Paths([base.to_owned()].into()), &[]);
    for (file, before) in files.iter().zip(before) {
        assert!(served.site[*file] != before, "{file}");
    }
}

#[test]
fn a_word_that_results_show_is_in_the_index() {
    let path = "locales/sr/site.ftl";
    let messages = String::from_utf8(Embedded.read(path, u64::MAX).unwrap()).unwrap();
    assert!(messages.contains("\nkind_procedure = "));
    let messages = messages.replace("\nkind_procedure = ", "\nkind_procedure = X ");
    let made = made_by(path, |author| author.files.insert(path, messages));
    assert!(made.iter().any(|path| path.starts_with("assets/search/sr/")), "{made:?}");
}

#[test]
fn a_term_is_on_the_pages_that_name_it() {
    let path = "content/glossary.yaml";
    let made = made_by(path, |author| {
        author.change(path, |text| text.replace("term: kromid", "term: kromidi").replace("кромид", "кромиди"))
    });
    let is_page = |path: &&String| path.ends_with(".html") && !path.ends_with("/search/index.html");
    let pages: Vec<&String> = made.iter().filter(is_page).collect();
    assert!(pages.iter().any(|path| *path == "mk/glossary/onion/index.html"), "{pages:?}");
    let others = ["/procedures/", "/guidelines/", "/practices/", "/modules/", "/glossary/love/"];
    let others = pages.iter().filter(|path| others.iter().any(|part| path.contains(part)));
    assert_eq!(others.collect::<Vec<_>>(), Vec::<&&String>::new());
}

#[test]
fn nothing_new_makes_nothing() {
    let author = Author::new();
    let options = Options { today: jiff::civil::date(2026, 11, 25), audience: Audience::Participant };
    let mut served = Served { builder: Builder::lasting(), site: Site::new() };
    served.rebuild(&author, &options, &Changes::Everything, &[]);
    let files = Layered::new(&author.files, &Embedded);
    let put = Put::default();
    let built = served.builder.build(&files, &options, &Task::default(), &put);
    assert_eq!(built.gone, Vec::<String>::new());
    let put: Vec<String> = put.0.into_inner().unwrap().into_keys().collect();
    let rest: Vec<&String> = put.iter().filter(|path| !path.starts_with("files/")).collect();
    assert!(rest.is_empty(), "{rest:?}");
}
