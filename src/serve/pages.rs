//! The pages the server has of its own: there is no site yet, it is being built, there is no such page.

use super::live::{self, Tags};
use super::overlay::{escape, findings, heading};
use super::site::Failure;
use crate::report::Wording;

/// A page that says why there is no site.
pub(super) fn failed(failure: &Failure, wording: &Wording, tags: &Tags<'_>) -> String {
    let introduction = wording.say("serve-no-site", &[]);
    page(&heading(failure, wording), &introduction, wording, tags, |out| findings(failure, wording, out))
}

/// A page that says one sentence.
pub(super) fn saying(sentence: &str, wording: &Wording, tags: &Tags<'_>) -> String {
    page(&wording.say(sentence, &[]), "", wording, tags, |_| {})
}

fn page(
    heading: &str,
    introduction: &str,
    wording: &Wording,
    tags: &Tags<'_>,
    rest: impl FnOnce(&mut String),
) -> String {
    let mut out = String::from("<!doctype html>\n<html lang=\"");
    escape(wording.slug(), &mut out);
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
