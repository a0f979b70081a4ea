//! Somebody who edits a small site, now and then badly.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use praksa::files::{Embedded, Files, Memory};

use crate::random::Random;

/// The languages of the site; the last has no text of its own.
const LANGUAGES: &str = "[bs, sr, sr-latn, mk]";
const SITE: &str = "content/site.yaml";
const GLOSSARY: &str = "content/glossary.yaml";
const CARD: &str = "themes/default/templates/components/card.html";
const STYLE: &str = "themes/default/assets/css/site.css";
const MESSAGES: &str = "locales/mk/site.ftl";

/// See the module.
pub(super) struct Author {
    pub(super) files: Memory,
    /// Earlier states of files, to go back to.
    drawer: Vec<(String, Option<String>)>,
    count: usize,
    /// The last state without mistakes.
    good: Memory,
}

impl Author {
    /// Starts with a site in which everything is.
    pub(super) fn new() -> Self {
        let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
        let mut files = Memory::new();
        for site in [
            "procedure",
            "module",
            "practice-form",
            "guideline",
            "superseded",
            "contacts",
            "glossary",
            "scripts",
        ] {
            copy(&golden.join(site).join("content"), "content", &mut files);
        }
        let mut author = Author { files, drawer: Vec::new(), count: 0, good: Memory::new() };
        author.change(SITE, |text| {
            let lines = text.lines().filter(|line| !line.starts_with("theme:")).map(|line| match line {
                line if line.starts_with("languages:") => format!("languages: {LANGUAGES}\n"),
                line => format!("{line}\n"),
            });
            lines.collect()
        });
        author.change(GLOSSARY, |text| format!("{text}  victim: {{ bs: {{ term: žrtva }}, sr: {{ term: жртва }}, mk: {{ term: жртва }}, sq: {{ term: viktimë }} }}\n"));
        let team = author.text("content/practices/team.md").unwrap();
        author.files.insert("content/practices/team-two.md", team);
        author.rest();
        author
    }

    fn text(&self, path: &str) -> Option<String> {
        let own = self.files.read(path, u64::MAX).ok();
        let bytes = own.or_else(|| Embedded.read(path, u64::MAX).ok())?;
        Some(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// Changes a file's text.
    pub(super) fn change(&mut self, path: &str, how: impl FnOnce(&str) -> String) {
        let Some(text) = self.text(path) else { return };
        self.write(path, &how(&text));
    }

    fn write(&mut self, path: &str, text: &str) {
        let before = self.files.read(path, u64::MAX).ok();
        self.drawer.push((path.to_owned(), before.map(|bytes| String::from_utf8_lossy(&bytes).into_owned())));
        self.files.insert(path, text);
    }

    fn remove(&mut self, path: &str) {
        let before = self.files.read(path, u64::MAX).ok();
        self.drawer.push((path.to_owned(), before.map(|bytes| String::from_utf8_lossy(&bytes).into_owned())));
        self.files.remove(path);
    }

    fn documents(&self) -> Vec<String> {
        self.files.paths().filter(|path| path.ends_with(".md")).map(str::to_owned).collect()
    }

    fn bases(&self) -> Vec<String> {
        let is_base =
            |path: &String| path.rsplit('/').next().is_some_and(|name| name.matches('.').count() == 1);
        self.documents().into_iter().filter(is_base).collect()
    }

    /// Everything that belongs to a document.
    fn family(&self, base: &str) -> Vec<String> {
        let stem = base.trim_end_matches(".md");
        let own = |path: &&str| {
            path.strip_prefix(stem).is_some_and(|rest| rest.starts_with('.') || rest.starts_with('/'))
        };
        self.files.paths().filter(own).map(str::to_owned).collect()
    }

    fn ids(&self) -> Vec<String> {
        let id =
            |path: &String| path.rsplit('/').next().unwrap_or_default().trim_end_matches(".md").to_owned();
        self.bases().iter().map(id).collect()
    }

    /// Everything is as it should be.
    pub(super) fn rest(&mut self) {
        self.good = self.files.clone();
        self.drawer.clear();
    }

    /// Goes back to when everything was as it should be.
    pub(super) fn mend(&mut self) -> (String, BTreeSet<String>) {
        let paths: BTreeSet<String> =
            self.files.paths().chain(self.good.paths()).map(str::to_owned).collect();
        let text = |files: &Memory, path: &str| files.read(path, u64::MAX).ok();
        let changed =
            paths.into_iter().filter(|path| text(&self.files, path) != text(&self.good, path)).collect();
        self.files = self.good.clone();
        self.drawer.clear();
        ("mend".to_owned(), changed)
    }

    /// Edits something. Comes back with what it was, and the paths concerned.
    pub(super) fn edit(&mut self, random: &mut Random) -> (String, BTreeSet<String>) {
        self.count += 1;
        let number = self.count;
        let base = random.pick(&self.bases()).clone();
        let any = random.pick(&self.documents()).clone();
        let id = random.pick(&self.ids()).clone();
        let one = |path: &str| BTreeSet::from([path.to_owned()]);
        let front = |line: String| move |text: &str| text.replacen("---\n", &format!("---\n{line}\n"), 1);
        match random.below(27) {
            0..=3 => {
                self.change(&any, |text| format!("{text}\nRečenica {number}.\n"));
                (format!("text {any}"), one(&any))
            }
            4 => {
                self.change(&any, |text| format!("{text}\nVidi [[{id}]] i [[term:victim]] {number}.\n"));
                (format!("link {any} → {id}"), one(&any))
            }
            5 => {
                self.change(&any, |text| {
                    format!("{text}\n## Odjeljak {number} {{#part-{number}}}\n\nTekst.\n")
                });
                (format!("section {any}"), one(&any))
            }
            6 | 7 => {
                self.change(&base, |text| text.replacen("bs: ", &format!("bs: N{number} "), 1));
                (format!("title {base}"), one(&base))
            }
            8 => {
                self.change(&base, front(format!("topics: [{}]", random.pick(&["a", "b"]))));
                (format!("topic {base}"), one(&base))
            }
            9 => {
                self.change(&base, front("countries: [BA]".to_owned()));
                (format!("country {base}"), one(&base))
            }
            10 => {
                self.change(&base, front(format!("related: [{id}]")));
                (format!("related {base} → {id}"), one(&base))
            }
            11 => {
                self.change(&base, |text| text.replacen("status: in-force", "status: draft", 1));
                (format!("draft {base}"), one(&base))
            }
            12 => {
                let paths = self.family(&base);
                paths.iter().for_each(|path| self.remove(path));
                (format!("delete {base}"), paths.into_iter().collect())
            }
            13 => {
                self.remove(&any);
                (format!("delete file {any}"), one(&any))
            }
            14 | 15 => {
                let (old, new) = (
                    base.trim_end_matches(".md").to_owned(),
                    format!("{}-{number}", base.trim_end_matches(".md")),
                );
                let family = self.family(&base);
                let is_rename = random.chance(2);
                let mut touched = BTreeSet::new();
                for path in family {
                    let text = self.text(&path).unwrap_or_default();
                    let to = path.replacen(&old, &new, 1);
                    self.write(&to, &text);
                    touched.extend([path.clone(), to]);
                    if is_rename {
                        self.remove(&path);
                    }
                }
                (format!("{} {base}", if is_rename { "rename" } else { "copy" }), touched)
            }
            16 => {
                self.change(&any, front("titel: x".to_owned()));
                (format!("break {any}"), one(&any))
            }
            17..=19 => {
                // Back to an earlier state: often what mends a mistake.
                let mut touched = BTreeSet::new();
                for _ in 0..=random.below(3) {
                    let Some((path, text)) = self.drawer.pop() else { break };
                    match text {
                        Some(text) => self.files.insert(path.as_str(), text),
                        None => self.files.remove(&path),
                    }
                    touched.insert(path);
                }
                (format!("undo {touched:?}"), touched)
            }
            20 => {
                let stem = base.trim_end_matches(".md");
                let path = format!("{stem}.{}.md", random.pick(&["sr", "mk"]));
                let body = self.text(&base).unwrap_or_default();
                let body = body.splitn(3, "---\n").nth(2).unwrap_or_default().to_owned();
                self.write(&path, &format!("---\nstatus: draft\ntitle: Превод {number}\n---\n{body}"));
                (format!("translate {path}"), one(&path))
            }
            21 => {
                self.change(GLOSSARY, |text| {
                    text.replacen("term: žrtva", &format!("term: žrtva{number}"), 1)
                });
                ("glossary".to_owned(), one(GLOSSARY))
            }
            22 => {
                let path = *random.pick(&["content/vocabulary.yaml", "content/contacts.yaml", SITE]);
                self.change(path, |text| text.replacen("bs: ", &format!("bs: V{number} "), 1));
                (path.to_owned(), one(path))
            }
            23 => {
                self.change(CARD, |text| {
                    text.replacen("class=\"card\"", &format!("class=\"card n{number}\""), 1)
                });
                ("template".to_owned(), one(CARD))
            }
            24 => {
                let path = *random.pick(&[STYLE, MESSAGES]);
                let more =
                    if path == STYLE { format!("\n.n{number} {{ color: red }}\n") } else { String::new() };
                self.change(path, |text| {
                    text.replacen("section_lists = ", &format!("section_lists = {number} "), 1) + &more
                });
                (path.to_owned(), one(path))
            }
            25 => {
                let path = "content/forms/sheet/sheet.pdf";
                self.write(path, &format!("%PDF {}", "x".repeat(number % 3)));
                (path.to_owned(), one(path))
            }
            _ => {
                let path = format!("{}/note-{number}.txt", base.trim_end_matches(".md"));
                self.write(&path, "file");
                (path.clone(), one(&path))
            }
        }
    }
}

fn copy(from: &Path, to: &str, files: &mut Memory) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = format!("{to}/{}", entry.file_name().to_str().unwrap());
        if entry.path().is_dir() {
            copy(&entry.path(), &to, files);
        } else {
            files.insert(to, fs::read(entry.path()).unwrap());
        }
    }
}
