//! Why there is no new site → the panel that lies over a page.
//!
//! It takes the lower part of the window only: the quick exit at the top of every page stays visible and within reach.
//! What rows say is visible and harmless already; here it becomes text in a page, never markup.

use super::site::Failure;
use crate::diagnostic::Severity;
use crate::report::{Excerpt, Row, Spot, Wording, allowed_values};

/// How many findings are shown; the heading says how many there are.
const SHOWN: usize = 50;

/// Makes the panel for the pages of an older site.
pub(super) fn panel(failure: &Failure, wording: &Wording) -> String {
    let mut out = String::new();
    out.push_str(
        "<section id=\"praksa-overlay\" role=\"alertdialog\" aria-labelledby=\"praksa-overlay-title\"",
    );
    out.push_str(" aria-describedby=\"praksa-overlay-intro\" tabindex=\"-1\" lang=\"");
    escape(wording.slug(), &mut out);
    out.push_str("\"><button type=\"button\" class=\"praksa-close\" hidden>");
    escape(&wording.say("serve-close", &[]), &mut out);
    out.push_str("</button><h2 id=\"praksa-overlay-title\">");
    escape(&heading(failure, wording), &mut out);
    out.push_str("</h2><p id=\"praksa-overlay-intro\">");
    escape(&wording.say("serve-older-site", &[]), &mut out);
    out.push_str("</p>");
    findings(failure, wording, &mut out);
    out.push_str("</section>");
    out
}

/// What is the matter.
pub(super) fn heading(failure: &Failure, wording: &Wording) -> String {
    match failure {
        Failure::Mistakes(rows) => wording.say("serve-findings", &[("n", rows.len().into())]),
        Failure::BrokenDown => wording.say("serve-build-failed", &[]),
    }
}

/// The findings as a list, those that stop the build first.
pub(super) fn findings(failure: &Failure, wording: &Wording, out: &mut String) {
    let Failure::Mistakes(rows) = failure else { return };
    out.push_str("<ol class=\"praksa-findings\">");
    let errors = rows.iter().filter(|row| row.severity == Severity::Error);
    let others = rows.iter().filter(|row| row.severity != Severity::Error);
    for row in errors.chain(others).take(SHOWN) {
        item(row, wording, out);
    }
    out.push_str("</ol>");
    let more = rows.len().saturating_sub(SHOWN);
    if more > 0 {
        out.push_str("<p>… ");
        escape(&wording.say("label-more", &[("count", more.into())]), out);
        out.push_str("</p>");
    }
}

fn item(row: &Row, wording: &Wording, out: &mut String) {
    out.push_str(&format!("<li class=\"praksa-{}\"><p><strong>", row.severity.name()));
    escape(&row.label, out);
    out.push_str("</strong> ");
    escape(&row.message, out);
    out.push_str(" <code>");
    escape(row.code.name(), out);
    out.push_str("</code></p>");
    if let Some(found) = &row.spot {
        spot(found, out);
    }
    if let Some(suggestion) = &row.suggestion {
        note(&wording.say("label-did-you-mean", &[]), suggestion, out);
    }
    if !row.allowed.is_empty() {
        let allowed = allowed_values(&row.allowed, row.suggestion.as_deref(), wording);
        note(&wording.say("label-allowed", &[]), &allowed, out);
    }
    for related in &row.related {
        note(&wording.say("label-related", &[]), "", out);
        spot(related, out);
    }
    if let Some(help) = &row.help {
        note(&wording.say("label-help", &[]), help, out);
    }
    out.push_str("</li>");
}

fn spot(spot: &Spot, out: &mut String) {
    out.push_str("<p><code>");
    escape(&spot.file, out);
    if let Some(lines) = spot.lines {
        out.push_str(&format!(":{}:{}", lines.line, lines.column));
    }
    out.push_str("</code></p>");
    if let (Some(lines), Some(Excerpt { before, marked, after })) = (spot.lines, &spot.excerpt) {
        // A box that scrolls has to be reachable for those without a mouse.
        out.push_str(&format!("<pre tabindex=\"0\">{} | ", lines.line));
        escape(before, out);
        out.push_str("<mark>");
        escape(marked, out);
        out.push_str("</mark>");
        escape(after, out);
        out.push_str("</pre>");
    }
}

fn note(label: &str, text: &str, out: &mut String) {
    out.push_str("<p><b>");
    escape(label, out);
    out.push_str(":</b> ");
    escape(text, out);
    out.push_str("</p>");
}

/// Text as it stands in a page or in an attribute.
pub(super) fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(letter),
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::files::{Embedded, Memory};
    use crate::report::Lines;

    pub(in super::super) fn wording() -> Wording {
        Wording::load(&Memory::new(), &Embedded, "en")
    }

    pub(in super::super) fn row(message: &str, severity: Severity) -> Row {
        let marked = "<b>&".to_owned();
        let lines = Lines { line: 3, column: 7, end_line: 3, end_column: 11 };
        let excerpt = Excerpt { before: "before ".to_owned(), marked, after: " after".to_owned() };
        Row {
            code: Code::RawHtml,
            severity,
            label: "<u>".to_owned(),
            message: message.to_owned(),
            help: Some("\"'".to_owned()),
            allowed: vec!["<s>".to_owned(), "two".to_owned()],
            suggestion: Some("<s>".to_owned()),
            spot: Some(Spot {
                file: "content/<a>.md".to_owned(),
                lines: Some(lines),
                excerpt: Some(excerpt),
            }),
            related: vec![Spot { file: "content/<c>.md".to_owned(), lines: None, excerpt: None }],
        }
    }

    fn shown(rows: Vec<Row>) -> String {
        panel(&Failure::Mistakes(rows), &wording())
    }

    #[test]
    fn nothing_in_a_finding_becomes_markup() {
        let html = shown(vec![row("<script>alert(1)</script>", Severity::Error)]);
        for raw in ["<script", "<b>&", "<u>", "<s>", "<a>", "<c>", "\"'"] {
            assert!(!html.contains(raw), "{raw}: {html}");
        }
        for part in [
            "&lt;script&gt;alert(1)&lt;/script&gt; <code>raw-html</code>",
            "<code>content/&lt;a&gt;.md:3:7</code>",
            "<pre tabindex=\"0\">3 | before <mark>&lt;b&gt;&amp;</mark> after</pre>",
            "<code>content/&lt;c&gt;.md</code>",
            "&lt;s&gt;, two",
            "&quot;&#39;",
        ] {
            assert!(html.contains(part), "{part}: {html}");
        }
    }

    #[test]
    fn errors_come_first_and_the_list_ends_somewhere() {
        let mut rows: Vec<_> = (0..SHOWN).map(|at| row(&format!("w{at}."), Severity::Warning)).collect();
        rows.push(row("first", Severity::Error));
        rows.push(row("last", Severity::Warning));
        let html = shown(rows);
        assert!(html.find("first") < html.find("w0."));
        assert!(html.contains(&wording().say("label-more", &[("count", 2usize.into())])));
        assert!(!html.contains("last") && html.contains("52"), "{html}");
    }

    #[test]
    fn a_builder_that_broke_down_is_not_the_authors_fault() {
        let html = panel(&Failure::BrokenDown, &wording());
        assert!(html.contains(&wording().say("serve-build-failed", &[])) && !html.contains("<ol"));
    }

    #[test]
    fn everything_the_server_says_has_words() {
        for id in [
            "serve-close",
            "serve-older-site",
            "serve-no-site",
            "serve-building",
            "serve-not-found",
            "serve-build-failed",
            "serve-wrong-host",
            "serve-wrong-method",
            "serve-bad-request",
            "serve-busy",
        ] {
            assert_ne!(wording().say(id, &[]), id);
        }
    }
}
