//! A web app manifest per edition: name, language and icons for whoever keeps a page on a home screen.
//!
//! `display` is `browser`: the site never offers to be installed. An icon among somebody's applications is a trace, and
//! whoever wants one can still ask their browser for it.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::diagnostic::Diagnostic;
use crate::output::{Content, Sink};
use crate::render::address;
use crate::render::edition::Edition;
use crate::render::view::Asset;

/// Writes the manifest of an edition.
pub(crate) fn publish(
    edition: &Edition<'_>,
    assets: &BTreeMap<String, Asset>,
    sink: &dyn Sink,
) -> Vec<Diagnostic> {
    let site = &edition.library.site;
    let name = edition.phrase(&site.title).text;
    let manifest = json!({
        "id": "./",
        "name": name,
        "short_name": short(&name),
        "description": edition.phrase(&site.description).text,
        "lang": edition.locale.tag,
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        "display": "browser",
        "icons": icons(assets),
    });
    let text = format!("{manifest:#}\n").into_bytes();
    let put = sink.put(&address::manifest(&edition.locale.slug), Content::Bytes(text));
    put.err().map(|finding| *finding).into_iter().collect()
}

/// The name before its explanation.
fn short(name: &str) -> &str {
    name.split([':', '–', '—', '|']).next().unwrap_or(name).trim()
}

/// The theme's icons: `icons/icon-192.png` is one of 192 by 192 pixels, `favicon.svg` one of any size.
fn icons(assets: &BTreeMap<String, Asset>) -> Vec<Value> {
    let icon = |(name, asset): (&String, &Asset)| {
        let (sizes, kind) = if name == "favicon.svg" {
            ("any".to_owned(), "image/svg+xml")
        } else {
            let size: u32 = name.strip_prefix("icons/icon-")?.strip_suffix(".png")?.parse().ok()?;
            (format!("{size}x{size}"), "image/png")
        };
        Some(json!({ "src": format!("../{}", asset.path), "sizes": sizes, "type": kind }))
    };
    assets.iter().filter_map(icon).collect()
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn a_short_name_stops_before_the_explanation() {
        assert_eq!(short("Пракса – база на знаење"), "Пракса");
        assert_eq!(short("Praksa"), "Praksa");
    }
}
