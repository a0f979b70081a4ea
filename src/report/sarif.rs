//! Findings as SARIF 2.1.0, which code scanners and editors exchange.
//!
//! Columns are counted in characters (`columnKind` says so), and a region ends after its last character. Each kind of
//! finding that occurs is a rule with its explanation.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::{Row, Spot, Wording, allowed_values};
use crate::diagnostic::{Code, Severity};

pub(super) fn write(rows: &[Row], wording: &Wording, out: &mut dyn Write) -> io::Result<()> {
    let mut codes: Vec<Code> = rows.iter().map(|row| row.code).collect();
    codes.sort_unstable();
    codes.dedup();
    let rules: Vec<Value> = codes.iter().map(|code| rule(*code, wording)).collect();
    let results: Vec<Value> = rows.iter().map(|row| result(row, &codes, wording)).collect();
    let report = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": env!("CARGO_PKG_NAME"),
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    serde_json::to_writer_pretty(&mut *out, &report)?;
    writeln!(out)
}

fn rule(code: Code, wording: &Wording) -> Value {
    let (title, help) = wording.kind(code);
    let mut text = help.unwrap_or_else(|| title.clone());
    if let Some(example) = wording.attribute(code.name(), "example", &[]) {
        text.push_str(&format!("\n\n{}:\n\n{example}", wording.say("label-example", &[])));
    }
    json!({
        "id": code.name(),
        "shortDescription": { "text": title },
        "help": { "text": text },
        "defaultConfiguration": { "level": level(code.severity()) },
    })
}

fn result(row: &Row, codes: &[Code], wording: &Wording) -> Value {
    let mut text = row.message.clone();
    let mut add = |label: &str, value: &str| {
        text.push_str(&format!("\n{}: {value}", wording.say(label, &[])));
    };
    if let Some(suggestion) = &row.suggestion {
        add("label-did-you-mean", suggestion);
    }
    if !row.allowed.is_empty() {
        add("label-allowed", &allowed_values(&row.allowed, row.suggestion.as_deref(), wording));
    }
    if let Some(help) = &row.help {
        add("label-help", help);
    }
    let locations: Vec<Value> = row.spot.iter().map(location).collect();
    let related: Vec<Value> = row
        .related
        .iter()
        .enumerate()
        .map(|(at, spot)| {
            let mut location = location(spot);
            if let Value::Object(location) = &mut location {
                location.insert("id".into(), at.into());
                location.insert("message".into(), json!({ "text": wording.say("label-related", &[]) }));
            }
            location
        })
        .collect();
    json!({
        "ruleId": row.code.name(),
        "ruleIndex": codes.binary_search(&row.code).unwrap_or_default(),
        "level": level(row.severity),
        "message": { "text": text },
        "locations": locations,
        "relatedLocations": related,
    })
}

fn location(spot: &Spot) -> Value {
    let mut physical = json!({ "artifactLocation": { "uri": uri(&spot.file) } });
    if let (Some(lines), Value::Object(physical)) = (spot.lines, &mut physical) {
        let region = json!({
            "startLine": lines.line,
            "startColumn": lines.column,
            "endLine": lines.end_line,
            "endColumn": lines.end_column,
        });
        physical.insert("region".into(), region);
    }
    json!({ "physicalLocation": physical })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// A path as an address.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    if path.starts_with('/') {
        uri.push_str("file://");
    }
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            other => uri.push_str(&format!("%{other:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn paths_are_addresses() {
        assert_eq!(uri("content/a b/č.md"), "content/a%20b/%C4%8D.md");
        assert_eq!(uri("/tmp/x"), "file:///tmp/x");
    }
}
