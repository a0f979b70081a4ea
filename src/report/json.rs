//! Findings for programs: one JSON object, whose shape is stable.
//!
//! ```json
//! { "version": 1,
//!   "language": "bs",
//!   "summary": { "errors": 1, "warnings": 0, "files": 1, "text": "…" },
//!   "findings": [
//!     { "code": "unknown-field", "severity": "error", "message": "…", "help": "…",
//!       "file": "content/guidelines/a.md", "line": 3, "column": 1, "end_line": 3, "end_column": 6,
//!       "excerpt": { "before": "", "marked": "titel", "after": ": First contact" },
//!       "allowed": ["title"], "suggestion": "title",
//!       "related": [ { "file": "…", "line": 1, "column": 1, "end_line": 1, "end_column": 2, "excerpt": null } ] } ] }
//! ```
//!
//! All fields are always there; what is not known is `null`. Lines and columns begin at one, columns count characters,
//! and the end is the column after the last character. `severity` is `error` or `warning` in every language; `code` is
//! what `praksa explain` takes. Fields may be added, but not without a new `version` removed or given another meaning.

use std::io::{self, Write};

use serde_json::{Map, Value, json};

use super::{Counts, Row, Spot, Wording, summary};

/// The version of the shape.
const VERSION: u32 = 1;

pub(super) fn write(rows: &[Row], counts: Counts, wording: &Wording, out: &mut dyn Write) -> io::Result<()> {
    let report = json!({
        "version": VERSION,
        "language": wording.slug(),
        "summary": {
            "errors": counts.errors,
            "warnings": counts.warnings,
            "files": counts.files,
            "text": summary(counts, wording),
        },
        "findings": rows.iter().map(finding).collect::<Vec<_>>(),
    });
    serde_json::to_writer_pretty(&mut *out, &report)?;
    writeln!(out)
}

fn finding(row: &Row) -> Value {
    let mut finding = Map::new();
    finding.insert("code".into(), row.code.name().into());
    finding.insert("severity".into(), row.severity.name().into());
    finding.insert("message".into(), row.message.clone().into());
    finding.insert("help".into(), row.help.clone().into());
    place(row.spot.as_ref(), &mut finding);
    finding.insert("allowed".into(), row.allowed.clone().into());
    finding.insert("suggestion".into(), row.suggestion.clone().into());
    let related = row.related.iter().map(|spot| {
        let mut related = Map::new();
        place(Some(spot), &mut related);
        Value::Object(related)
    });
    finding.insert("related".into(), Value::Array(related.collect()));
    Value::Object(finding)
}

fn place(spot: Option<&Spot>, object: &mut Map<String, Value>) {
    let lines = spot.and_then(|spot| spot.lines);
    let excerpt = spot.and_then(|spot| spot.excerpt.as_ref());
    object.insert("file".into(), spot.map(|spot| spot.file.clone()).into());
    object.insert("line".into(), lines.map(|lines| lines.line).into());
    object.insert("column".into(), lines.map(|lines| lines.column).into());
    object.insert("end_line".into(), lines.map(|lines| lines.end_line).into());
    object.insert("end_column".into(), lines.map(|lines| lines.end_column).into());
    let excerpt = excerpt
        .map(|excerpt| json!({ "before": excerpt.before, "marked": excerpt.marked, "after": excerpt.after }));
    object.insert("excerpt".into(), excerpt.into());
}
