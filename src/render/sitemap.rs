//! `sitemap.xml` (sitemaps.org, with the alternates that search engines read) and `robots.txt`.
//!
//! Absolute addresses need the site's base address; a site without one has no sitemap. Pages whose text is in another
//! language are left out.

use std::fmt::Write;

use super::address::Address;
use super::is_own;
use super::together;
use super::view::Alternate;
use crate::diagnostic::Diagnostic;
use crate::library::{Facet, Library};
use crate::markdown::html::escape;
use crate::model::Kind;
use crate::output::{Content, Sink};

/// How many addresses a sitemap may have; the standard allows 50,000.
const LIMIT: usize = 40_000;

/// Writes the sitemap and `robots.txt`.
pub(super) fn publish(library: &Library, sink: &dyn Sink) -> Vec<Diagnostic> {
    let Some(base) = &library.site.base_url else { return Vec::new() };
    let mut urls: Vec<String> = Vec::new();
    for address in pages(library) {
        let all: Vec<_> = library.languages.editions().map(|(_, locale)| locale).collect();
        push(base, &address, &all, None, &mut urls);
    }
    for document in library.documents() {
        let address = Address::document(document.kind, &document.id);
        let own: Vec<_> = library
            .languages
            .editions()
            .filter(|(ix, _)| is_own(library, document, *ix))
            .map(|(_, locale)| locale)
            .collect();
        let changed = document.metadata.changes.iter().map(|change| change.date).max();
        push(base, &address, &own, changed.map(|date| date.to_string()), &mut urls);
    }
    let mut findings = Vec::new();
    let mut put = |path: &str, text: String| {
        if let Err(finding) = sink.put(path, Content::Bytes(text.into_bytes())) {
            findings.push(*finding);
        }
    };
    let parts: Vec<&[String]> = urls.chunks(LIMIT).collect();
    if let [one] = parts.as_slice() {
        put("sitemap.xml", urlset(one));
    } else {
        let mut index = String::from(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
        );
        for (at, part) in parts.iter().enumerate() {
            let name = format!("sitemap-{}.xml", at + 1);
            let _ = writeln!(index, "<sitemap><loc>{base}{name}</loc></sitemap>");
            put(&name, urlset(part));
        }
        index.push_str("</sitemapindex>\n");
        put("sitemap.xml", index);
    }
    put("robots.txt", format!("User-agent: *\nAllow: /\n\nSitemap: {base}sitemap.xml\n"));
    findings
}

/// The pages that are no documents, the same in all editions.
fn pages(library: &Library) -> Vec<Address> {
    let mut pages = vec![Address::home()];
    let kinds = Kind::ALL.iter().filter(|kind| !library.of_kind(**kind).is_empty());
    pages.extend(kinds.map(|kind| Address::section(*kind)));
    pages.push(Address::lists());
    for facet in Facet::ALL {
        pages.extend(library.facets().names(*facet).map(|value| Address::facet(*facet, value)));
    }
    if !library.glossary().concepts.is_empty() {
        pages.push(Address::glossary());
        pages.extend(library.glossary().concepts.iter().map(|concept| Address::term(&concept.id)));
    }
    if !library.contacts().contacts.is_empty() {
        pages.push(Address::contacts());
    }
    if together::comparisons(library) > 0 {
        pages.push(Address::compare(1));
    }
    if library.documents().iter().any(|document| !document.metadata.changes.is_empty()) {
        pages.push(Address::changes(1));
    }
    pages
}

fn push(
    base: &str,
    address: &Address,
    locales: &[&crate::language::Locale],
    changed: Option<String>,
    urls: &mut Vec<String>,
) {
    let root = Some(Alternate::anybody(base)).filter(|_| address.path().is_empty());
    let alternates: Vec<Alternate> = locales
        .iter()
        .map(|locale| Alternate {
            tag: locale.tag.clone(),
            href: format!("{base}{}/{}", locale.slug, address.path()),
        })
        .chain(root)
        .collect();
    for own in &alternates {
        let mut url = String::from("<url><loc>");
        escape(&own.href, &mut url);
        url.push_str("</loc>");
        if let Some(day) = &changed {
            let _ = write!(url, "<lastmod>{day}</lastmod>");
        }
        for other in alternates.iter().filter(|_| alternates.len() > 1) {
            let _ = write!(url, "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"", other.tag);
            escape(&other.href, &mut url);
            url.push_str("\"/>");
        }
        url.push_str("</url>\n");
        urls.push(url);
    }
}

fn urlset(urls: &[String]) -> String {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    urls.iter().for_each(|url| text.push_str(url));
    text.push_str("</urlset>\n");
    text
}
