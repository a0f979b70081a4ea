//! `praksa status`: what there is in which language, and what needs somebody's attention.

use std::path::PathBuf;

use serde::Serialize;

use super::command::{Among, Command, Flag, Shape, Value};
use super::flags::{SITE, TODAY};
use super::given::Given;
use super::site::Site;
use super::{Exit, Failure, Session};
use crate::library::coverage::{Coverage, Row};
use crate::report::{Format, Style, Tone, Wording};

const FORMAT: Flag = Flag {
    name: "format",
    text: "flag-format",
    shape: Shape::Option(Value {
        name: "value-format",
        among: Among::Few(|| vec!["human", "json"]),
        default: Some("human"),
    }),
};

pub(super) const COMMAND: Command = Command { name: "status", flags: &[&SITE, &FORMAT, &TODAY], run };

/// The shape of `--format json`: stable; fields are only ever added.
#[derive(Serialize)]
struct Json<'a> {
    version: u8,
    #[serde(flatten)]
    coverage: &'a Coverage,
}

fn run(given: &Given, session: &mut Session<'_>) -> Result<Exit, Failure> {
    let folder: PathBuf = given.path(&SITE).unwrap_or_default();
    let json = given.text(&FORMAT)?.is_some_and(|format| format == "json");
    let today = given.date(&TODAY)?.unwrap_or(session.environment.today);
    let site = Site::new(&folder);
    let (sources, findings) = site.read();
    let Some(sources) = sources else {
        site.tell(if json { Format::Json } else { Format::Human }, &findings, session)?;
        return Ok(Exit::Findings);
    };
    let coverage = Coverage::of(&Site::link(sources, today));
    if json {
        let text = serde_json::to_string_pretty(&Json { version: 1, coverage: &coverage });
        writeln!(session.out, "{}", text.unwrap_or_default())?;
    } else {
        table(&coverage, &session.wording, session.style, session.out)?;
    }
    Ok(Exit::Fine)
}

fn table(
    coverage: &Coverage,
    wording: &Wording,
    style: Style,
    out: &mut dyn std::io::Write,
) -> std::io::Result<()> {
    use unicode_width::UnicodeWidthStr;
    let states = ["original", "reviewed", "draft", "machine-assisted", "outdated", "missing"];
    let word = |state: &str| wording.say(&format!("state-{state}"), &[]);
    let widest = |words: &mut dyn Iterator<Item = usize>| words.max().unwrap_or(0);
    let first = widest(&mut coverage.documents.iter().map(|row| row.id.width()));
    let column = widest(&mut states.iter().map(|state| word(state).width()).chain([4])) + 2;
    let pad = |text: &str, width: usize| format!("{text}{}", " ".repeat(width.saturating_sub(text.width())));
    let mut head = pad("", first + 2);
    for code in &coverage.languages {
        head.push_str(&pad(code, column));
    }
    writeln!(out, "{}", style.paint(Tone::Strong, head.trim_end()))?;
    for row in &coverage.documents {
        let mut line = pad(&row.id, first + 2);
        for state in &row.states {
            let cell = pad(&word(state), column);
            line.push_str(&match *state {
                "missing" | "outdated" => style.paint(Tone::Warning, &cell),
                "original" | "reviewed" => style.paint(Tone::Good, &cell),
                _ => cell,
            });
        }
        line.push_str(&notes(row, wording));
        writeln!(out, "{}", line.trim_end())?;
    }
    writeln!(out)?;
    for total in &coverage.totals {
        let args = [
            ("language", total.language.as_str().into()),
            ("there", total.there.into()),
            ("all", coverage.documents.len().into()),
            ("outdated", total.outdated.into()),
            ("missing", total.missing.into()),
            ("unreviewed", total.unreviewed.into()),
        ];
        writeln!(out, "{}", wording.say("status-total", &args))?;
    }
    for id in &coverage.stale_contacts {
        writeln!(out, "{}", wording.say("status-contact", &[("id", id.as_str().into())]))?;
    }
    Ok(())
}

fn notes(row: &Row, wording: &Wording) -> String {
    let mut notes = Vec::new();
    if row.overdue {
        notes.push(wording.say("status-overdue", &[]));
    }
    if row.status != "in-force" {
        notes.push(row.status.to_owned());
    }
    notes.join(", ")
}
