//! Findings for people: what is wrong, the line with the place marked, what is allowed, what to do.
//!
//! Our own rather than a library's, because of what it must get right: columns in characters of the real file, lines of
//! thousands of characters cut around the place, and hidden characters shown by their number.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::wrap::{WIDTH, wrap};
use super::{Counts, Excerpt, Row, Spot, Style, Tone, Wording, summary};
use crate::diagnostic::Severity;

/// How many findings are told one by one.
const FINDINGS: usize = 200;
/// How many allowed values are listed.
const ALLOWED: usize = 16;

pub(super) fn write(
    rows: &[Row],
    counts: Counts,
    wording: &Wording,
    style: Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    // Should there be too many, what stops the build must be among those that are told.
    let errors = rows.iter().filter(|row| row.severity == Severity::Error).count();
    let mut warnings = FINDINGS.saturating_sub(errors);
    let mut told = 0;
    for row in rows {
        if row.severity == Severity::Warning {
            if warnings == 0 {
                continue;
            }
            warnings -= 1;
        } else if told == FINDINGS {
            continue;
        }
        told += 1;
        finding(row, wording, style, out)?;
    }
    if told < rows.len() {
        writeln!(out, "{}\n", wording.say("summary-cut", &[("count", (rows.len() - told).into())]))?;
    }
    let tone = match counts {
        Counts { errors: 0, warnings: 0, .. } => Tone::Good,
        Counts { errors: 0, .. } => Tone::Warning,
        _ => Tone::Error,
    };
    writeln!(out, "{}", style.paint(tone, &summary(counts, wording)))
}

fn finding(row: &Row, wording: &Wording, style: Style, out: &mut dyn Write) -> io::Result<()> {
    let tone = match row.severity {
        Severity::Error => Tone::Error,
        Severity::Warning => Tone::Warning,
    };
    let label = format!("{}[{}]", row.label, row.code.name());
    let mut message = wrap(&format!("{label}: {}", row.message), WIDTH).into_iter();
    let first = message.next().unwrap_or_default();
    match first.strip_prefix(&label) {
        Some(rest) => writeln!(out, "{}{}", style.paint(tone, &label), style.paint(Tone::Strong, rest))?,
        None => writeln!(out, "{}", style.paint(tone, &first))?,
    }
    for line in message {
        writeln!(out, "{}", style.paint(Tone::Strong, &line))?;
    }
    let spots = row.spot.iter().chain(&row.related);
    let widest = spots.filter_map(|spot| spot.lines).map(|lines| lines.line).max().unwrap_or(1);
    let gutter = Gutter { width: widest.to_string().len(), style };
    if let Some(found) = &row.spot {
        spot(found, tone, gutter, out)?;
    }
    if let Some(suggestion) = &row.suggestion {
        let label = wording.say("label-did-you-mean", &[]);
        gutter.note(&label, suggestion, Some(Tone::Good), out)?;
    }
    if !row.allowed.is_empty() {
        let label = wording.say("label-allowed", &[]);
        gutter.note(&label, &allowed_values(&row.allowed, row.suggestion.as_deref(), wording), None, out)?;
    }
    for related in &row.related {
        gutter.note(&wording.say("label-related", &[]), "", None, out)?;
        spot(related, Tone::Frame, gutter, out)?;
    }
    if let Some(help) = &row.help {
        gutter.note(&wording.say("label-help", &[]), help, None, out)?;
    }
    writeln!(out)
}

/// Allowed values in a line: if there are many, the first of them and the suggestion, and how many are left out.
pub(crate) fn allowed_values(allowed: &[String], suggestion: Option<&str>, wording: &Wording) -> String {
    let mut shown: Vec<&str> = allowed.iter().take(ALLOWED).map(String::as_str).collect();
    if allowed.len() > ALLOWED
        && let Some(suggestion) = suggestion
        && !shown.contains(&suggestion)
        && allowed.iter().any(|value| value == suggestion)
    {
        shown.pop();
        shown.insert(0, suggestion);
    }
    let mut line = shown.join(", ");
    if allowed.len() > shown.len() {
        line.push_str(", … ");
        line.push_str(&wording.say("label-more", &[("count", (allowed.len() - shown.len()).into())]));
    }
    line
}

fn spot(spot: &Spot, tone: Tone, gutter: Gutter, out: &mut dyn Write) -> io::Result<()> {
    let arrow = gutter.style.paint(Tone::Frame, "-->");
    let Some(lines) = spot.lines else {
        return writeln!(out, "{:gap$}{arrow} {}", "", spot.file, gap = gutter.width + 1);
    };
    let gap = gutter.width + 1;
    writeln!(out, "{:gap$}{arrow} {}:{}:{}", "", spot.file, lines.line, lines.column)?;
    let Some(Excerpt { before, marked, after }) = &spot.excerpt else { return Ok(()) };
    gutter.bar("", "", out)?;
    gutter.bar(&lines.line.to_string(), &format!("{before}{marked}{after}"), out)?;
    let mark = "^".repeat(marked.width().max(1));
    let more = if lines.end_line > lines.line { "…" } else { "" };
    let mark = gutter.style.paint(tone, &format!("{mark}{more}"));
    gutter.bar("", &format!("{:indent$}{mark}", "", indent = before.width()), out)
}

/// The column of line numbers.
#[derive(Clone, Copy)]
struct Gutter {
    width: usize,
    style: Style,
}

impl Gutter {
    fn bar(self, number: &str, text: &str, out: &mut dyn Write) -> io::Result<()> {
        let frame = format!(" {number:>width$} |", width = self.width);
        let gap = if text.is_empty() { "" } else { " " };
        writeln!(out, "{}{gap}{text}", self.style.paint(Tone::Frame, &frame))
    }

    fn note(self, label: &str, text: &str, tone: Option<Tone>, out: &mut dyn Write) -> io::Result<()> {
        let gap = self.width + 2;
        let label = format!("{label}:");
        let indent = gap + 2;
        let mut lines = wrap(&format!("{label} {text}"), WIDTH.saturating_sub(indent)).into_iter();
        let first = lines.next().unwrap_or_default();
        let rest = first.strip_prefix(label.as_str()).unwrap_or(&first);
        let paint = |text: &str| tone.map_or_else(|| text.to_owned(), |tone| self.style.paint(tone, text));
        let (sign, label) = (self.style.paint(Tone::Frame, "="), self.style.paint(Tone::Strong, &label));
        writeln!(out, "{:gap$}{sign} {label}{}", "", paint(rest))?;
        for line in lines {
            writeln!(out, "{:indent$}{}", "", paint(&line))?;
        }
        Ok(())
    }
}
