//! Findings → the panel that lies over a page.
//!
//! It takes the lower part of the window only: the quick exit at the top of every page stays visible and within reach.

use super::rebuild::Row;
use super::settings::Wording;
use crate::diagnostic::Severity;

/// How many findings are shown; the heading says how many there are.
const SHOWN: usize = 50;

/// Makes the panel. `introduction` says what is to be seen behind it.
pub(super) fn panel(rows: &[Row], introduction: &str, wording: &Wording) -> String {
    let mut out = String::new();
    out.push_str(
        "<section id=\"praksa-overlay\" role=\"alertdialog\" aria-labelledby=\"praksa-overlay-title\"",
    );
    out.push_str(" aria-describedby=\"praksa-overlay-intro\" tabindex=\"-1\" lang=\"");
    escape(&wording.lang, &mut out);
    out.push_str("\"><button type=\"button\" class=\"praksa-close\" hidden>");
    escape(&wording.close, &mut out);
    out.push_str("</button><h2 id=\"praksa-overlay-title\">");
    escape(&(wording.findings)(rows.len()), &mut out);
    out.push_str("</h2><p id=\"praksa-overlay-intro\">");
    escape(introduction, &mut out);
    out.push_str("</p>");
    list(rows, wording, &mut out);
    out.push_str("</section>");
    out
}

/// The findings as a list, those that stop the build first.
pub(super) fn list(rows: &[Row], wording: &Wording, out: &mut String) {
    out.push_str("<ol class=\"praksa-findings\">");
    let errors = rows.iter().filter(|row| row.severity == Severity::Error);
    let others = rows.iter().filter(|row| row.severity != Severity::Error);
    for row in errors.chain(others).take(SHOWN) {
        item(row, wording, out);
    }
    out.push_str("</ol>");
    let more = rows.len().saturating_sub(SHOWN);
    if more > 0 {
        out.push_str(&format!("<p>+ {more}</p>"));
    }
}

fn item(row: &Row, wording: &Wording, out: &mut String) {
    let severity = match row.severity {
        Severity::Error => &wording.error,
        Severity::Warning => &wording.warning,
    };
    out.push_str(&format!("<li class=\"praksa-{}\"><p><strong>", row.severity.name()));
    escape(severity, out);
    out.push_str("</strong> ");
    escape(&row.message, out);
    if !row.code.is_empty() {
        out.push_str(" <code>");
        escape(&row.code, out);
        out.push_str("</code>");
    }
    out.push_str("</p>");
    if let Some(file) = &row.file {
        out.push_str("<p class=\"praksa-place\"><code>");
        escape(file, out);
        for number in [row.line, row.line.and(row.column)].into_iter().flatten() {
            out.push_str(&format!(":{number}"));
        }
        out.push_str("</code></p>");
    }
    if let Some(excerpt) = &row.excerpt {
        // A box that scrolls has to be reachable for those without a mouse.
        out.push_str("<pre tabindex=\"0\">");
        // A line break at the very beginning would be swallowed.
        out.push('\n');
        escape(excerpt, out);
        out.push_str("</pre>");
    }
    if !row.help.is_empty() {
        out.push_str("<ul>");
        for help in &row.help {
            out.push_str("<li>");
            escape(help, out);
            out.push_str("</li>");
        }
        out.push_str("</ul>");
    }
    out.push_str("</li>");
}

/// Text as it stands in a page or in an attribute; control characters are shown rather than sent.
pub(super) fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(letter),
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' => {
                out.push_str(&format!("[U+{:04X}]", u32::from(letter)));
            }
            _ if letter.is_control() => out.push('\u{FFFD}'),
            _ => out.push(letter),
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use std::sync::Arc;

    /// Words that can be told apart.
    pub(in super::super) fn wording() -> Wording {
        Wording {
            lang: "bs".to_owned(),
            findings: Arc::new(|count| format!("nalaza: {count}")),
            older_site_shown: "stariji".to_owned(),
            no_site_yet: "nema".to_owned(),
            error: "greška".to_owned(),
            warning: "upozorenje".to_owned(),
            close: "zatvori".to_owned(),
            building: "gradi se".to_owned(),
            not_found: "nije nađeno".to_owned(),
            wrong_host: "drugi domaćin".to_owned(),
            wrong_method: "samo čitanje".to_owned(),
            bad_request: "loš zahtjev".to_owned(),
            busy: "zauzeto".to_owned(),
            build_failed: "kvar".to_owned(),
        }
    }

    fn row(message: &str, severity: Severity) -> Row {
        Row {
            severity,
            code: "raw-html".to_owned(),
            message: message.to_owned(),
            file: Some("content/a.md".to_owned()),
            line: Some(3),
            column: Some(7),
            excerpt: Some("\n3 | <b>&".to_owned()),
            help: vec!["\"'".to_owned()],
        }
    }

    #[test]
    fn nothing_in_a_finding_becomes_markup() {
        let html =
            panel(&[row("<script>alert(1)</script>\u{202E}\u{1B}", Severity::Error)], "<i>", &wording());
        for raw in ["<script", "<b>", "<i>", "\"'", "\u{202E}", "\u{1B}"] {
            assert!(!html.contains(raw), "{raw}: {html}");
        }
        assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;[U+202E]\u{FFFD}"));
        assert!(html.contains("<pre tabindex=\"0\">\n\n3 | &lt;b&gt;&amp;</pre>"));
        assert!(html.contains("content/a.md:3:7"));
    }

    #[test]
    fn errors_come_first_and_the_list_ends_somewhere() {
        let mut rows: Vec<_> = (0..SHOWN).map(|at| row(&format!("w{at}."), Severity::Warning)).collect();
        rows.push(row("first", Severity::Error));
        rows.push(row("last", Severity::Warning));
        let html = panel(&rows, "", &wording());
        assert!(html.find("first") < html.find("w0."));
        assert!(html.contains("nalaza: 52") && html.contains("+ 2") && !html.contains("last"));
    }

    #[test]
    fn a_place_is_as_exact_as_it_is_known() {
        let mut known = row("", Severity::Error);
        known.line = None;
        let html = panel(&[known], "", &wording());
        assert!(html.contains("<code>content/a.md</code>"), "{html}");
    }
}
