//! `praksa search`: what a reader would find, for maintainers, scripts and tests.
//!
//! `--site` is the folder of a site's sources, of which an index is made in memory, or a published site, whose own files
//! answer.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::command::{Among, Command, Flag, Required, Shape, Value};
use super::flags::{AUDIENCE, AUDIENCES, SITE, TODAY};
use super::given::Given;
use super::usage::UsageError;
use super::{Exit, Failure, Session};
use crate::build::{self, Options};
use crate::diagnostic::{Diagnostic, any_error};
use crate::files::{Disk, Embedded, Files, Layered};
use crate::output::Collected;
use crate::report::{Format, Reporter, Tone, on_one_line};
use crate::search::format::FOLDER;
use crate::search::query::{Answer, Factor, Folder, Hit, Index, Narrow, Shelf, Tier, Trouble};

const QUERY: Flag = Flag {
    name: "query",
    text: "cmd-search-query",
    shape: Shape::Argument(
        Value { name: "value-query", among: Among::Anything, default: None },
        Required::No,
    ),
};

const LANG: Flag = Flag {
    name: "lang",
    text: "cmd-search-lang",
    shape: Shape::Option(Value { name: "value-language", among: Among::Anything, default: None }),
};

const COUNTRY: Flag = Flag {
    name: "country",
    text: "cmd-search-country",
    shape: Shape::Option(Value { name: "value-country", among: Among::Anything, default: None }),
};

const LIMIT: Flag = Flag {
    name: "limit",
    text: "cmd-search-limit",
    shape: Shape::Option(Value { name: "value-number", among: Among::Anything, default: Some("10") }),
};

const JSON: Flag = Flag { name: "json", text: "cmd-search-json", shape: Shape::Switch };
const EXPLAIN: Flag = Flag { name: "explain", text: "cmd-search-explain", shape: Shape::Switch };
const BATCH: Flag = Flag { name: "batch", text: "cmd-search-batch", shape: Shape::Switch };

pub(super) const COMMAND: Command = Command {
    name: "search",
    flags: &[&QUERY, &LANG, &COUNTRY, &LIMIT, &JSON, &EXPLAIN, &BATCH, &SITE, &TODAY, &AUDIENCE],
    run,
};

/// What is asked, and how the answer is wanted.
struct Search {
    site: PathBuf,
    query: String,
    lang: Option<String>,
    narrow: Narrow,
    limit: usize,
    json: bool,
    explain: bool,
    batch: bool,
    options: Options,
}

/// A query of a batch.
#[derive(Deserialize)]
struct Asked {
    qid: serde_json::Value,
    query: String,
}

/// The answer to it.
#[derive(Serialize)]
struct Answered {
    qid: serde_json::Value,
    results: Vec<String>,
}

/// A result for another program. Fields are only ever added.
#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    lang: &'a str,
    title: &'a str,
    section: Option<&'a str>,
    url: &'a str,
    score: f64,
    excerpt: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reasons: Option<Vec<RowReason<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    factors: Option<Vec<RowFactor>>,
}

/// How a score came about.
#[derive(Serialize)]
struct RowReason<'a> {
    word: &'a str,
    key: &'a str,
    tier: Tier,
    score: f64,
}

/// What the sum of the words was multiplied by.
#[derive(Serialize)]
struct RowFactor {
    factor: Factor,
    by: f64,
}

/// The factors of a result that make a difference.
fn factors(hit: &Hit) -> impl Iterator<Item = RowFactor> + '_ {
    let factors = hit.factors.iter().filter(|(_, by)| *by != 1.0);
    factors.map(|(factor, by)| RowFactor { factor: *factor, by: *by })
}

impl Search {
    fn understand(given: &Given, session: &Session<'_>) -> Result<Self, UsageError> {
        let limit = given.text(&LIMIT)?.unwrap_or_default();
        let bad = || UsageError::new("usage-bad-value").arg("found", limit.clone()).arg("option", "--limit");
        let limit =
            limit.parse::<usize>().ok().filter(|limit| *limit > 0).ok_or_else(|| bad().of(&COMMAND))?;
        let batch = given.switch(&BATCH);
        let query = given.any_text(&QUERY);
        if query.is_none() && !batch {
            return Err(UsageError::new("search-no-query").of(&COMMAND));
        }
        Ok(Search {
            site: given.path(&SITE).unwrap_or_default(),
            query: query.unwrap_or_default(),
            lang: given.text(&LANG)?,
            narrow: Narrow { facets: Vec::new(), country: given.text(&COUNTRY)? },
            limit,
            json: given.switch(&JSON),
            explain: given.switch(&EXPLAIN),
            batch,
            options: Options {
                today: given.date(&TODAY)?.unwrap_or(session.environment.today),
                audience: given.one_of(&AUDIENCE, AUDIENCES),
            },
        })
    }

    /// The slug of the edition that is searched.
    fn slug(&self, shelf: &dyn Shelf, session: &Session<'_>) -> Result<String, UsageError> {
        let names = shelf.names();
        // Files of layers have names such as `w12.HASH.js`, and no slug ends in a digit.
        let slugs: Vec<String> = names
            .iter()
            .filter_map(|name| name.split('.').next())
            .filter(|stem| !stem.ends_with(|end: char| end.is_ascii_digit()))
            .map(str::to_owned)
            .collect();
        let find = |wanted: &str| slugs.iter().find(|slug| slug.eq_ignore_ascii_case(wanted));
        match &self.lang {
            Some(lang) => find(&lang.replace('_', "-")).cloned().ok_or_else(|| {
                let error = UsageError::new("new-language").arg("found", lang.as_str());
                error.allowed(lang, slugs.clone()).of(&COMMAND)
            }),
            None => {
                let own = find(session.wording.slug()).or(slugs.first());
                own.cloned().ok_or_else(|| self.no_index())
            }
        }
    }

    fn no_index(&self) -> UsageError {
        let folder = on_one_line(&self.site.to_string_lossy()).into_owned();
        UsageError::new("search-no-index").arg("folder", folder).of(&COMMAND)
    }

    fn trouble(&self, trouble: Trouble) -> Failure {
        match trouble {
            Trouble::NoIndex => self.no_index().into(),
            Trouble::Damaged(path) => UsageError::new("search-damaged").arg("path", path).into(),
        }
    }

    fn answer(&self, shelf: &dyn Shelf, session: &mut Session<'_>) -> Result<(), Failure> {
        let slug = self.slug(shelf, session)?;
        let index = Index::open(shelf, &slug).map_err(|trouble| self.trouble(trouble))?;
        if self.batch {
            return self.batch(&index, session);
        }
        let answer = index.search(&self.query, &self.narrow, self.limit);
        let answer = answer.map_err(|trouble| self.trouble(trouble))?;
        if self.json { self.rows(&answer, session) } else { self.list(&answer, session) }
    }

    fn batch(&self, index: &Index<'_>, session: &mut Session<'_>) -> Result<(), Failure> {
        for (at, line) in BufReader::new(std::io::stdin().lock()).lines().enumerate() {
            let line = line?;
            if line.trim().is_empty() {
                continue;
            }
            let Ok(asked) = serde_json::from_str::<Asked>(&whole(&line)) else {
                return Err(UsageError::new("search-bad-line")
                    .arg("line", (at + 1).to_string())
                    .of(&COMMAND)
                    .into());
            };
            let results = index.ids(&asked.query, self.limit).map_err(|trouble| self.trouble(trouble))?;
            let answered = serde_json::to_string(&Answered { qid: asked.qid, results });
            writeln!(session.out, "{}", answered.unwrap_or_default())?;
        }
        Ok(())
    }

    fn rows(&self, answer: &Answer, session: &mut Session<'_>) -> Result<(), Failure> {
        writeln!(session.out, "[")?;
        for (at, hit) in answer.hits.iter().enumerate() {
            let reasons = self.explain.then(|| {
                let reasons = hit.reasons.iter();
                reasons
                    .map(|one| RowReason {
                        word: &one.asked,
                        key: &one.key,
                        tier: one.tier,
                        score: one.score,
                    })
                    .collect()
            });
            let row = Row {
                id: &hit.record.0,
                lang: &hit.body,
                title: &hit.record.1,
                section: hit.section.as_ref().map(|(_, heading)| heading.as_str()),
                url: &hit.href,
                score: hit.score,
                excerpt: &hit.excerpt,
                reasons,
                factors: self.explain.then(|| factors(hit).collect()),
            };
            let comma = if at + 1 < answer.hits.len() { "," } else { "" };
            writeln!(session.out, "{}{comma}", serde_json::to_string(&row).unwrap_or_default())?;
        }
        writeln!(session.out, "]")?;
        Ok(())
    }

    fn list(&self, answer: &Answer, session: &mut Session<'_>) -> Result<(), Failure> {
        let style = session.style;
        let found = session.wording.say("search-found", &[("n", answer.total.into())]);
        writeln!(session.out, "{found}")?;
        for hit in &answer.hits {
            let title = style.paint(Tone::Strong, &on_one_line(&hit.record.1));
            writeln!(session.out, "\n{title}")?;
            if let Some((_, heading)) = &hit.section {
                writeln!(session.out, "  § {}", on_one_line(heading))?;
            }
            writeln!(session.out, "  {}", on_one_line(&hit.href))?;
            writeln!(session.out, "  [{}] {}", on_one_line(&hit.body), marked(hit, style))?;
            if self.explain {
                let score =
                    session.wording.say("search-score", &[("score", format!("{:.3}", hit.score).into())]);
                writeln!(session.out, "  {score}")?;
                for reason in &hit.reasons {
                    let tier = session.wording.say(&format!("search-tier-{}", reason.tier.name()), &[]);
                    writeln!(
                        session.out,
                        "    {:.3}  {} → {}  {tier}",
                        reason.score, reason.asked, reason.key
                    )?;
                }
                for RowFactor { factor, by } in factors(hit) {
                    let why = session.wording.say(&format!("search-factor-{}", factor.name()), &[]);
                    writeln!(session.out, "    × {by:.3}  {why}")?;
                }
            }
        }
        Ok(())
    }
}

/// A line of JSON in which halves of characters stand for unknown letters: other programs write them, and what is looked
/// for is never wrong.
fn whole(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    let unit = |text: &str| u32::from_str_radix(text.strip_prefix("\\u")?.get(..4)?, 16).ok();
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        let low = || escape.get(6..).and_then(unit).is_some_and(|low| (0xdc00..0xe000).contains(&low));
        let (length, written) = match unit(escape) {
            Some(0xd800..0xdc00) if low() => (12, None),
            Some(0xd800..0xe000) => (6, Some("\\ufffd")),
            Some(_) => (6, None),
            // One sign after the stroke, however long it is.
            None => (1 + escape.chars().nth(1).map_or(0, char::len_utf8), None),
        };
        let (taken, after) = escape.split_at_checked(length).unwrap_or((escape, ""));
        out.push_str(written.unwrap_or(taken));
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The excerpt with the words of the query set off.
fn marked(hit: &Hit, style: crate::report::Style) -> String {
    let mut out = String::new();
    let mut at = 0;
    for range in &hit.marks {
        let plain = hit.excerpt.get(at..range.start).unwrap_or_default();
        let found = hit.excerpt.get(range.clone()).unwrap_or_default();
        out.push_str(&on_one_line(plain));
        out.push_str(&style.paint(Tone::Strong, &on_one_line(found)).to_string());
        at = range.end;
    }
    out.push_str(&on_one_line(hit.excerpt.get(at..).unwrap_or_default()));
    out
}

/// Makes the index of a site's sources in memory.
fn index(files: &dyn Files, options: &Options) -> (Collected, Vec<Diagnostic>) {
    let sink = Collected::default();
    let findings = build::index(files, options, &sink);
    (sink, findings)
}

/// Whether a folder is a published site rather than the sources of one.
fn is_published(site: &Path) -> bool {
    !site.join("content").is_dir() && site.join(FOLDER).is_dir()
}

fn run(given: &Given, session: &mut Session<'_>) -> Result<Exit, Failure> {
    let search = Search::understand(given, session)?;
    if is_published(&search.site) {
        search.answer(&Folder(search.site.clone()), session)?;
        return Ok(Exit::Fine);
    }
    let disk = Disk::new(&search.site);
    let files = Layered::new(&disk, &Embedded);
    let (sink, findings) = index(&files, &search.options);
    if any_error(&findings) {
        let format = if search.json { Format::Json } else { Format::Human };
        let reporter = Reporter::new(&files, &session.wording).below(&search.site);
        reporter.write(format, &findings, session.style, session.out)?;
        return Ok(Exit::Findings);
    }
    search.answer(&sink.into_files(), session)?;
    Ok(Exit::Fine)
}
