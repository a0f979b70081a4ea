//! Findings as workflow commands: a line each, which GitHub shows as a note on the line of the file.
//!
//! `::error file=content/a.md,line=3,col=1,endLine=3,endColumn=6,title=unknown-field::There is …%0AWhat to do: …`

use std::io::{self, Write};

use super::{Counts, Row, Wording, allowed_values, summary};

pub(super) fn write(rows: &[Row], counts: Counts, wording: &Wording, out: &mut dyn Write) -> io::Result<()> {
    for row in rows {
        let mut properties = Vec::new();
        if let Some(spot) = &row.spot {
            properties.push(format!("file={}", property(&spot.file)));
            if let Some(lines) = spot.lines {
                properties.push(format!("line={}", lines.line));
                properties.push(format!("col={}", lines.column));
                properties.push(format!("endLine={}", lines.end_line));
                properties.push(format!("endColumn={}", lines.end_column));
            }
        }
        properties.push(format!("title={}", property(&format!("{}[{}]", row.label, row.code.name()))));
        let mut message = row.message.clone();
        let mut add = |label: &str, text: &str| {
            message.push_str(&format!("\n{}: {text}", wording.say(label, &[])));
        };
        if let Some(suggestion) = &row.suggestion {
            add("label-did-you-mean", suggestion);
        }
        if !row.allowed.is_empty() {
            add("label-allowed", &allowed_values(&row.allowed, row.suggestion.as_deref(), wording));
        }
        for related in &row.related {
            let line = related.lines.map(|lines| format!(":{}:{}", lines.line, lines.column));
            add("label-related", &format!("{}{}", related.file, line.unwrap_or_default()));
        }
        if let Some(help) = &row.help {
            add("label-help", help);
        }
        writeln!(out, "::{} {}::{}", row.severity.name(), properties.join(","), data(&message))?;
    }
    if !rows.is_empty() {
        writeln!(out, "::notice::{}", data(&summary(counts, wording)))?;
    }
    Ok(())
}

/// Text after the second `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_a_command_early() {
        assert_eq!(property("a,b: 100%\r\n::error::x"), "a%2Cb%3A 100%25%0D%0A%3A%3Aerror%3A%3Ax");
        assert_eq!(data("a::b, 100%\nc"), "a::b, 100%25%0Ac");
    }
}
