//! The pages the server has of its own: there is no site yet, it is being built, there is no such page.

use super::live::{self, Tags};
use super::overlay::{escape, list};
use super::rebuild::Row;
use super::settings::Wording;

/// A page with the findings that keep the site from being built.
pub(super) fn failed(rows: &[Row], wording: &Wording, tags: &Tags<'_>) -> String {
    let heading = (wording.findings)(rows.len());
    page(&heading, &wording.no_site_yet, wording, tags, |out| list(rows, wording, out))
}

/// A page that says one thing.
pub(super) fn saying(text: &str, wording: &Wording, tags: &Tags<'_>) -> String {
    page(text, "", wording, tags, |_| {})
}

fn page(
    heading: &str,
    introduction: &str,
    wording: &Wording,
    tags: &Tags<'_>,
    rest: impl FnOnce(&mut String),
) -> String {
    let mut out = String::from("<!doctype html>\n<html lang=\"");
    escape(&wording.lang, &mut out);
    out.push_str("\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"");
    out.push_str(
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; ",
    );
    out.push_str("form-action 'none'\"><meta name=\"viewport\" content=\"width=device-width\"><title>");
    escape(heading, &mut out);
    out.push_str("</title></head><body class=\"praksa-page\"><main><h1>");
    escape(heading, &mut out);
    out.push_str("</h1>");
    if !introduction.is_empty() {
        out.push_str("<p>");
        escape(introduction, &mut out);
        out.push_str("</p>");
    }
    rest(&mut out);
    out.push_str("</main>");
    live::tags(tags, &mut out);
    out.push_str("</body></html>\n");
    out
}
