//! What makes a served page follow the site: tags put into it on the way out, and the events they listen to.
//!
//! Nothing of this is ever in a published file. Script and style come from the server itself, as files, because the
//! pages' own policy allows neither from anywhere else nor inline.

use std::sync::Arc;
use std::time::Duration;

use hyper::body::Bytes;
use serde_json::json;
use tokio::sync::watch;
use tokio::time::{MissedTickBehavior, interval};

use super::body::Body;
use super::overlay::{escape, panel};
use super::site::{Changed, Site, State};
use super::viewers::Viewer;
use crate::report::Wording;

/// The script. No file of a site has such an address: names that begin with a full stop are never published.
pub(super) const SCRIPT: &str = "/.praksa/live.js";
/// The style of the findings.
pub(super) const STYLE: &str = "/.praksa/overlay.css";
/// The events.
pub(super) const EVENTS: &str = "/.praksa/events";

/// The text of [`SCRIPT`].
pub(super) const SCRIPT_TEXT: &str = include_str!("live.js");
/// The text of [`STYLE`].
pub(super) const STYLE_TEXT: &str = include_str!("overlay.css");

/// What is put into a page.
#[derive(Debug)]
pub(super) struct Tags<'a> {
    /// The name of the state the page belongs to.
    pub(super) id: &'a str,
    /// The file of the site that the page is, or would be.
    pub(super) page: &'a str,
    /// Whether the page is the server's own, so that any new state replaces it.
    pub(super) always: bool,
    /// The panel of findings, or nothing.
    pub(super) panel: &'a str,
}

/// Writes the tags.
pub(super) fn tags(tags: &Tags<'_>, out: &mut String) {
    out.push_str("<link rel=\"stylesheet\" href=\"");
    out.push_str(STYLE);
    out.push_str("\">");
    out.push_str(tags.panel);
    out.push_str("<script defer src=\"");
    out.push_str(SCRIPT);
    out.push_str("\" data-state=\"");
    escape(tags.id, out);
    out.push_str("\" data-page=\"");
    escape(tags.page, out);
    out.push_str(if tags.always { "\" data-always></script>" } else { "\"></script>" });
}

/// Puts the tags into a page: before the end of its body, or at its end.
pub(super) fn inject(page: &[u8], with: &Tags<'_>) -> Vec<u8> {
    const END: &[u8] = b"</body>";
    let at =
        page.windows(END.len()).rposition(|window| window.eq_ignore_ascii_case(END)).unwrap_or(page.len());
    let mut text = String::new();
    tags(with, &mut text);
    let (before, after) = page.split_at_checked(at).unwrap_or((page, &[]));
    [before, text.as_bytes(), after].concat()
}

/// The panel of findings for a page of the state: empty unless an older site is shown.
pub(super) fn panel_of(state: &State, wording: &Wording) -> String {
    match state.failed() {
        Some(failure) if state.has_site() => panel(failure, wording),
        _ => String::new(),
    }
}

/// What a listener that saw the state named `seen` has to be told, with the name of the state it then knows.
fn event(state: &State, seen: &str, wording: &Wording) -> Option<(String, String)> {
    let changed = state.changed_since(seen)?;
    let id = state.id();
    let paths = match changed {
        Changed::All => serde_json::Value::Null,
        Changed::Named(paths) => json!(paths),
    };
    // JSON has no line breaks of its own, so one line holds it.
    let data = json!({ "paths": paths, "overlay": panel_of(state, wording) });
    Some((format!("id: {id}\ndata: {data}\n\n"), id))
}

/// Sends events for as long as the listener listens and the server runs. `seen` is the name of the state it knows.
pub(super) fn events(
    site: Arc<Site>,
    viewer: Viewer,
    seen: String,
    wording: Arc<Wording>,
    heartbeat: Duration,
    mut stop: watch::Receiver<bool>,
) -> Body {
    let (sender, body) = Body::flow();
    let mut numbers = site.numbers();
    tokio::spawn(async move {
        let _viewer = viewer;
        let mut seen = seen;
        let mut beat = interval(heartbeat);
        beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
        // The first tick is at once: the listener learns that it is connected.
        let mut text = String::from("retry: 1000\n");
        loop {
            numbers.borrow_and_update();
            if let Some((event, id)) = event(&site.state(), &seen, &wording) {
                text.push_str(&event);
                seen = id;
            }
            if !text.is_empty() && sender.send(Ok(Bytes::from(std::mem::take(&mut text)))).await.is_err() {
                return;
            }
            tokio::select! {
                changed = numbers.changed() => if changed.is_err() { return },
                _ = beat.tick() => text.push_str(": \n\n"),
                _ = stop.changed() => return,
                () = sender.closed() => return,
            }
        }
    });
    body
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::serve::overlay::tests::wording;
    use crate::serve::rebuild::{Built, Update};
    use std::collections::BTreeMap;

    const TAGS: Tags<'_> = Tags { id: "1-2", page: "sr/\"<x>.html", always: false, panel: "<section>" };

    #[test]
    fn tags_go_before_the_last_end_of_a_body() {
        let page = inject(b"<body><pre>&lt;/body></body> </pre></BODY>\n</html>", &TAGS);
        let page = String::from_utf8(page).unwrap();
        assert!(page.starts_with("<body><pre>&lt;/body></body> </pre><link "), "{page}");
        assert!(page.ends_with("</script></BODY>\n</html>"), "{page}");
        assert!(page.contains("data-page=\"sr/&quot;&lt;x&gt;.html\"") && page.contains("<section>"));
    }

    #[test]
    fn a_page_without_an_end_gets_them_at_its_own() {
        for page in [&b""[..], b"x", b"\xFF</bod", b"</body"] {
            let out = inject(page, &TAGS);
            assert!(out.starts_with(page) && out.ends_with(b"</script>"));
        }
    }

    #[test]
    fn an_event_says_what_changed_and_what_is_wrong() {
        let site = Site::new();
        let put = BTreeMap::from([("a\nb".to_owned(), crate::output::Content::Bytes(Vec::new()))]);
        site.take(Built { site: Some(Update::Whole(BTreeMap::new())), findings: Vec::new() });
        let first = site.state().id();
        site.take(Built { site: Some(Update::Whole(put)), findings: Vec::new() });
        let second = site.state().id();
        let (text, id) = event(&site.state(), &first, &wording()).unwrap();
        assert_eq!(text, format!("id: {id}\ndata: {{\"paths\":[\"a\\nb\"],\"overlay\":\"\"}}\n\n"));
        assert_eq!(event(&site.state(), &second, &wording()), None);
        site.take(Built { site: None, findings: Vec::new() });
        let (text, _) = event(&site.state(), &second, &wording()).unwrap();
        assert!(
            text.contains("{\"paths\":[],\"overlay\":\"<section")
                && text.contains(&wording().say("serve-older-site", &[])),
            "{text}"
        );
        let (text, _) = event(&site.state(), "other-1", &wording()).unwrap();
        assert!(text.contains("\"paths\":null"), "{text}");
    }
}
