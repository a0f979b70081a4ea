//! The last changes as feeds: Atom (RFC 4287) and JSON Feed 1.1, one of each per edition.
//!
//! A feed's addresses are absolute, so a site without a base address has none. An entry is a change of a document; its id
//! is made of what never changes: the document's id, its version and the edition.

use std::fmt::Write;

use serde_json::{Value, json};

use crate::diagnostic::Diagnostic;
use crate::markdown::html::escape;
use crate::model::{Change, Significance};
use crate::output::{Content, Sink};
use crate::render::address::{self, Address};
use crate::render::compose::changes::{self, ChangeIx};
use crate::render::edition::Edition;

/// How many changes a feed tells: enough for somebody who looks once a month.
const LIMIT: usize = 50;

/// A change as feeds tell it.
struct Entry {
    id: String,
    url: String,
    title: String,
    note: String,
    day: String,
    kind: &'static str,
    significance: &'static str,
}

/// Writes the feeds of an edition. `all` are the changes of the site, newest first.
pub(crate) fn publish(edition: &Edition<'_>, all: &[ChangeIx], sink: &dyn Sink) -> Vec<Diagnostic> {
    let Some(base) = &edition.library.site.base_url else { return Vec::new() };
    let entries: Vec<Entry> = all.iter().take(LIMIT).filter_map(|at| entry(*at, base, edition)).collect();
    let slug = &edition.locale.slug;
    let files = [
        (address::atom(slug), atom(&entries, base, edition)),
        (address::json_feed(slug), json_feed(&entries, base, edition)),
    ];
    let put = |(path, text): (String, String)| sink.put(&path, Content::Bytes(text.into_bytes())).err();
    files.into_iter().filter_map(put).map(|finding| *finding).collect()
}

fn entry(at: ChangeIx, base: &str, edition: &Edition<'_>) -> Option<Entry> {
    let (document, change) = changes::find(at, edition.library)?;
    let Change { version, date, significance, note, .. } = change;
    let slug = &edition.locale.slug;
    let address = Address::document(document.kind, &document.id);
    let significance = match significance {
        Significance::Major => "major",
        Significance::Minor => "minor",
    };
    let words = edition.named("significance_", significance);
    let title = edition.phrase(&document.title).text;
    Some(Entry {
        id: format!("tag:{},{date}:{slug}/{}{}/{}", host(base), address.path(), tag_part(version), at.1),
        url: format!("{base}{slug}/{}", address.path()),
        title: format!("{title} ({} {version}, {words})", edition.word("version")),
        note: edition.phrase(note).text,
        day: date.to_string(),
        kind: document.kind.name(),
        significance,
    })
}

/// The name of the host in an address, which makes ids of entries the site's own.
fn host(base: &str) -> &str {
    let after = base.split_once("://").map_or(base, |(_, rest)| rest);
    after.split(['/', ':']).next().unwrap_or(after)
}

/// A version as a part of an id: letters, digits and dots.
fn tag_part(version: &str) -> String {
    version.chars().map(|c| if c.is_ascii_alphanumeric() || c == '.' { c } else { '-' }).collect()
}

/// A day as the moment that feeds ask for.
fn moment(day: &str) -> String {
    format!("{day}T00:00:00Z")
}

fn atom(entries: &[Entry], base: &str, edition: &Edition<'_>) -> String {
    let slug = &edition.locale.slug;
    let home = format!("{base}{slug}/{}", Address::changes(1).path());
    let own = format!("{base}{}", address::atom(slug));
    let newest = entries.first().map_or_else(|| edition.library.today.to_string(), |entry| entry.day.clone());
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let _ =
        write!(out, "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n<id>", edition.locale.tag);
    text(&own, &mut out);
    out.push_str("</id>\n<title>");
    text(&title(edition), &mut out);
    let _ = write!(
        out,
        "</title>\n<updated>{}</updated>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"",
        moment(&newest)
    );
    text(&own, &mut out);
    out.push_str("\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"");
    text(&home, &mut out);
    out.push_str("\"/>\n<author><name>");
    text(&author(edition), &mut out);
    out.push_str("</name></author>\n");
    for entry in entries {
        out.push_str("<entry>\n<id>");
        text(&entry.id, &mut out);
        out.push_str("</id>\n<title>");
        text(&entry.title, &mut out);
        let _ = write!(
            out,
            "</title>\n<updated>{}</updated>\n<link rel=\"alternate\" type=\"text/html\" href=\"",
            moment(&entry.day)
        );
        text(&entry.url, &mut out);
        let _ = write!(
            out,
            "\"/>\n<category term=\"{}\"/>\n<category term=\"{}\"/>\n<summary>",
            entry.kind, entry.significance
        );
        text(if entry.note.is_empty() { &entry.title } else { &entry.note }, &mut out);
        out.push_str("</summary>\n</entry>\n");
    }
    out.push_str("</feed>\n");
    out
}

fn json_feed(entries: &[Entry], base: &str, edition: &Edition<'_>) -> String {
    let slug = &edition.locale.slug;
    let items: Vec<Value> = entries
        .iter()
        .map(|entry| {
            json!({
                "id": entry.id,
                "url": entry.url,
                "title": entry.title,
                "content_text": if entry.note.is_empty() { &entry.title } else { &entry.note },
                "date_published": moment(&entry.day),
                "tags": [entry.kind, entry.significance],
            })
        })
        .collect();
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": title(edition),
        "home_page_url": format!("{base}{slug}/{}", Address::changes(1).path()),
        "feed_url": format!("{base}{}", address::json_feed(slug)),
        "language": edition.locale.tag,
        "authors": [{ "name": author(edition) }],
        "items": items,
    });
    format!("{feed:#}\n")
}

fn title(edition: &Edition<'_>) -> String {
    format!("{}: {}", edition.phrase(&edition.library.site.title).text, edition.word("section_changes"))
}

/// Who runs the site; a feed must name somebody.
fn author(edition: &Edition<'_>) -> String {
    let site = &edition.library.site;
    let name = edition.phrase(&site.contact_name).text;
    if name.is_empty() { edition.phrase(&site.title).text } else { name }
}

/// Appends text for XML, which has no place for control characters.
fn text(words: &str, out: &mut String) {
    let allowed = |c: char| !c.is_control() || matches!(c, '\t' | '\n');
    if words.chars().all(allowed) {
        escape(words, out);
    } else {
        escape(&words.chars().filter(|c| allowed(*c)).collect::<String>(), out);
    }
}
