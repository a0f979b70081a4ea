//! A corpus as a site for Hugo and for Zola: the same texts and files, links as these programs want them.

use std::fmt::Write;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::bench::body::{self, Links};
use crate::bench::corpus::{Corpus, Purpose};
use crate::bench::plan::Plan;
use crate::model::Kind;
use crate::yaml::fields::{Fields, Report, list, text};
use crate::yaml::{self, Node};

/// The longest value that is taken over, in characters.
const LONGEST: usize = 2_000;

type Written = Result<(), (PathBuf, io::Error)>;

const HUGO: [(&str, &str); 6] = [
    ("baseof.html", include_str!("hugo/baseof.html")),
    ("home.html", include_str!("hugo/home.html")),
    ("page.html", include_str!("hugo/page.html")),
    ("section.html", include_str!("hugo/list.html")),
    ("term.html", include_str!("hugo/list.html")),
    ("taxonomy.html", include_str!("hugo/taxonomy.html")),
];

const ZOLA: [(&str, &str); 7] = [
    ("base.html", include_str!("zola/base.html")),
    ("index.html", include_str!("zola/index.html")),
    ("list.html", include_str!("zola/list.html")),
    ("page.html", include_str!("zola/page.html")),
    ("section.html", include_str!("zola/section.html")),
    ("taxonomy_list.html", include_str!("zola/taxonomy_list.html")),
    ("taxonomy_single.html", include_str!("zola/taxonomy_single.html")),
];

/// Writes a site for Hugo.
pub(super) fn hugo(corpus: &Corpus, folder: &Path) -> Written {
    let mut settings = String::from(
        "baseURL = \"https://example.org/\"\ntitle = \"Praksa\"\ndefaultContentLanguageInSubdir = true\n",
    );
    let main = corpus.speeches().first().map_or("", |(code, _)| code);
    let _ = writeln!(settings, "defaultContentLanguage = \"{main}\"");
    settings.push_str("enableRobotsTXT = true\n\n[pagination]\npagerSize = 20\n\n");
    settings.push_str("[taxonomies]\ntopic = \"topics\"\ncountry = \"countries\"\n\n");
    settings.push_str("[markup.tableOfContents]\nstartLevel = 2\nendLevel = 3\n");
    for (at, (code, _)) in corpus.speeches().iter().enumerate() {
        let weight = at + 1;
        let _ = write!(settings, "\n[languages.{code}]\nlabel = \"{code}\"\nweight = {weight}\n");
    }
    put(folder, "hugo.toml", settings.as_bytes())?;
    for (name, template) in HUGO {
        put(folder, &format!("layouts/{name}"), template.as_bytes())?;
    }
    for kind in Kind::ALL {
        for (code, _) in corpus.speeches() {
            let section = kind.folder();
            let text = format!("+++\ntitle = \"{section}\"\n+++\n");
            put(folder, &format!("content/{section}/_index.{code}.md"), text.as_bytes())?;
        }
    }
    let front = |about: &About| {
        let mut front =
            format!("+++\ntitle = {}\ndescription = {}\n", quoted(&about.title), quoted(&about.summary));
        let _ = writeln!(front, "date = {}", about.day);
        let _ = writeln!(front, "topics = {}\ncountries = {}\n+++\n", about.topics, about.countries);
        front
    };
    documents(corpus, folder, &Shape { front: &front, folder_of: &|code| format!("/{code}"), plain: None })
}

/// Writes a site for Zola.
pub(super) fn zola(corpus: &Corpus, folder: &Path) -> Written {
    let main = corpus.speeches().first().map_or("", |(code, _)| code);
    let lists = "[{ name = \"topics\", paginate_by = 20 }, { name = \"countries\", paginate_by = 20 }]";
    let mut settings = String::from("base_url = \"https://example.org\"\ntitle = \"Praksa\"\n");
    let _ = writeln!(settings, "default_language = \"{main}\"\ncompile_sass = false\ngenerate_feeds = true");
    let _ = writeln!(
        settings,
        "build_search_index = false\ntaxonomies = {lists}\n\n[markdown]\ngithub_alerts = true"
    );
    for (code, _) in corpus.speeches().iter().skip(1) {
        let _ = write!(settings, "\n[languages.{code}]\ngenerate_feeds = true\ntaxonomies = {lists}\n");
    }
    put(folder, "config.toml", settings.as_bytes())?;
    for (name, template) in ZOLA {
        put(folder, &format!("templates/{name}"), template.as_bytes())?;
    }
    for (at, (code, _)) in corpus.speeches().iter().enumerate() {
        let end = if at == 0 { ".md".to_owned() } else { format!(".{code}.md") };
        put(folder, &format!("content/_index{end}"), b"+++\ntitle = \"Praksa\"\n+++\n")?;
        for kind in Kind::ALL {
            let section = kind.folder();
            let text = format!("+++\ntitle = \"{section}\"\nsort_by = \"title\"\npaginate_by = 20\n+++\n");
            put(folder, &format!("content/{section}/_index{end}"), text.as_bytes())?;
        }
    }
    let front = |about: &About| {
        let mut front =
            format!("+++\ntitle = {}\ndescription = {}\n", quoted(&about.title), quoted(&about.summary));
        let _ = writeln!(front, "date = {}\n\n[taxonomies]", about.day);
        let _ = writeln!(front, "topics = {}\ncountries = {}\n+++\n", about.topics, about.countries);
        front
    };
    let folder_of = |code: &str| if code == main { String::new() } else { format!("/{code}") };
    documents(corpus, folder, &Shape { front: &front, folder_of: &folder_of, plain: Some(main) })
}

/// How a program wants its documents.
struct Shape<'a> {
    /// The front matter.
    front: &'a (dyn Fn(&About) -> String + Sync),
    /// Where the pages of a language are.
    folder_of: &'a (dyn Fn(&str) -> String + Sync),
    /// The language whose files do not name it.
    plain: Option<&'a str>,
}

/// What stands in a front matter.
struct About {
    title: String,
    summary: String,
    day: String,
    /// Written as a list.
    topics: String,
    countries: String,
}

fn documents(corpus: &Corpus, folder: &Path, shape: &Shape<'_>) -> Written {
    (0..corpus.len()).into_par_iter().try_for_each(|at| document(at, corpus, folder, shape))
}

fn document(at: usize, corpus: &Corpus, folder: &Path, shape: &Shape<'_>) -> Written {
    let names = corpus.names();
    let plan = Plan::of(at, names, &mut corpus.random(Purpose::Plan(at)));
    let own = format!("content/{}/{}", plan.kind.folder(), names.id(at));
    let files = corpus.document(at);
    let Some(front) = files.first().and_then(|(path, bytes)| front_matter(path, bytes)) else {
        return Ok(());
    };
    for (lang, (code, speech)) in corpus.speeches().iter().enumerate() {
        let base = (shape.folder_of)(code);
        let link = |to: &str| match to.strip_prefix("term:") {
            Some(term) => format!("{base}/glossary/{term}/"),
            None => {
                let (id, section) =
                    to.split_once('#').map_or((to, None), |(id, section)| (id, Some(section)));
                let kind = names.kind_of(id).map_or("", Kind::folder);
                let section = section.map(|section| format!("#{section}")).unwrap_or_default();
                format!("{base}/{kind}/{id}/{section}")
            }
        };
        let text =
            body::write(&plan, speech, corpus.random(Purpose::Body(at, lang)), Links::Addresses(&link));
        let name = if shape.plain == Some(code) { "index.md".to_owned() } else { format!("index.{code}.md") };
        let Some(about) = about(&front, code) else { continue };
        put(folder, &format!("{own}/{name}"), format!("{}\n{text}", (shape.front)(&about)).as_bytes())?;
    }
    // The files that belong to it.
    for (path, bytes) in files.iter().filter(|(path, _)| path.starts_with(&format!("{own}/"))) {
        put(folder, path, bytes)?;
    }
    Ok(())
}

fn front_matter(path: &str, bytes: &[u8]) -> Option<Node> {
    let text = std::str::from_utf8(bytes).ok()?;
    let (front, _) = text.strip_prefix("---\n")?.split_once("\n---\n")?;
    yaml::parse(path, front, 0).ok()
}

/// What a language's page says about a document.
fn about(front: &Node, code: &str) -> Option<About> {
    let mut report = Report::new("");
    let fields = Fields::open_any(front, &mut report)?;
    let mut localised = |name: &str| {
        let fields = Fields::open_any(fields.get(name)?, &mut report)?;
        text(fields.get(code)?, LONGEST, &mut report).map(|found| found.value)
    };
    let (title, summary) = (localised("title")?, localised("summary")?);
    let day = text(fields.get("valid_from")?, LONGEST, &mut report)?.value;
    let mut names = |name: &str| {
        let names = fields.get(name).map(list).unwrap_or_default().iter();
        let names =
            names.filter_map(|node| text(node, LONGEST, &mut report)).map(|found| quoted(&found.value));
        format!("[{}]", names.collect::<Vec<_>>().join(", "))
    };
    Some(About { title, summary, day, topics: names("topics"), countries: names("countries") })
}

/// A text as TOML has it.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

fn put(folder: &Path, path: &str, bytes: &[u8]) -> Written {
    let path = folder.join(path);
    let written = path.parent().map_or(Ok(()), fs::create_dir_all);
    written.and_then(|()| fs::write(&path, bytes)).map_err(|error| (path, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_has_every_document_in_every_language_and_no_link_of_another_shape() {
        let folder = tempfile::tempdir().unwrap();
        let corpus = Corpus::new(8, 1).unwrap();
        hugo(&corpus, &folder.path().join("hugo")).unwrap();
        zola(&corpus, &folder.path().join("zola")).unwrap();
        for (name, main) in [("hugo", "index.mk.md"), ("zola", "index.md")] {
            for at in 0..corpus.len() {
                let kind = corpus.names().kind(at).folder();
                let own = folder.path().join(name).join(format!("content/{kind}/{}", corpus.names().id(at)));
                for file in [main, "index.sq.md", "index.sr.md", "index.bs.md"] {
                    let text = fs::read_to_string(own.join(file)).unwrap();
                    assert!(text.starts_with("+++\ntitle = \""), "{text}");
                    assert!(text.contains("topics = [\"") && text.contains("date = 20"), "{text}");
                    assert!(!text.contains("[["), "{text}");
                }
            }
        }
    }
}
