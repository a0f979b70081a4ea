//! The frame of a page: titles, addresses, and the same page in other editions.

use crate::language::EditionIx;
use crate::library::Document;
use crate::render::address::{self, Address};
use crate::render::edition::Edition;
use crate::render::view::{Alternate, EditionLink, Feeds, PageView};

/// The frame of a page that is the same in all editions.
pub(crate) fn of(
    kind: &'static str,
    address: &Address,
    title: String,
    description: String,
    edition: &Edition<'_>,
) -> PageView {
    let library = edition.library;
    let slug = &edition.locale.slug;
    let absolute =
        |slug: &str| library.site.base_url.as_ref().map(|base| format!("{base}{slug}/{}", address.path()));
    let alternates = library
        .languages
        .editions()
        .filter_map(|(_, locale)| Some(Alternate { tag: locale.tag.clone(), href: absolute(&locale.slug)? }));
    // Readers of none of the languages choose one at the root.
    let root = library.site.base_url.as_ref().filter(|_| address.path().is_empty());
    let alternates = alternates.chain(root.map(|base| Alternate::anybody(base)));
    PageView {
        kind,
        path: format!("{slug}/{}", address.path()),
        root: address.to_root(),
        base: address.to_base(),
        head_title: title.clone(),
        title,
        description,
        sensitive: false,
        canonical: absolute(slug),
        noindex: false,
        alternates: alternates.collect(),
        editions: library
            .languages
            .editions()
            .map(|(ix, locale)| EditionLink {
                slug: locale.slug.clone(),
                tag: locale.tag.clone(),
                name: locale.name.clone(),
                href: format!("{}{}/{}", address.to_root(), locale.slug, address.path()),
                current: ix == edition.ix,
                state: None,
                state_label: None,
            })
            .collect(),
        metadata: Vec::new(),
        json_ld: None,
        feeds: feeds(edition),
        manifest: address::manifest(slug),
    }
}

/// The ways to an edition's feeds, whose addresses must be absolute.
fn feeds(edition: &Edition<'_>) -> Option<Feeds> {
    let slug = &edition.locale.slug;
    let has = edition.library.site.base_url.is_some();
    has.then(|| Feeds { atom: address::atom(slug), json: address::json_feed(slug) })
}

/// The frame of a document's page.
///
/// A page whose body is in another language points search engines to that language's page, and is no alternate of it.
pub(crate) fn of_document(document: &Document, edition: &Edition<'_>) -> PageView {
    let address = Address::document(document.kind, &document.id);
    let title = edition.title(document).text;
    let summary = edition.phrase(&document.summary).text;
    let mut page = of("document", &address, title, summary, edition);
    let library = edition.library;
    let own = |ix: EditionIx| {
        let lang = library.languages.chain(ix).first().map(|step| step.lang);
        lang.is_some_and(|lang| document.has_text(lang))
    };
    if !own(edition.ix)
        && let Some(step) = library.step(document, edition.ix)
    {
        let slug = edition.showing(step).map(|locale| locale.slug.clone());
        page.canonical = slug
            .zip(library.site.base_url.as_ref())
            .map(|(slug, base)| format!("{base}{slug}/{}", address.path()));
    }
    let tags: Vec<_> =
        library.languages.editions().filter(|(ix, _)| own(*ix)).map(|(_, locale)| &locale.tag).collect();
    if own(edition.ix) {
        page.alternates.retain(|alternate| tags.contains(&&alternate.tag));
    } else {
        page.alternates.clear();
    }
    for (link, (ix, _)) in page.editions.iter_mut().zip(library.languages.editions()) {
        let lang = library.languages.chain(ix).first().map(|step| step.lang);
        if let Some(lang) = lang {
            let state = document.state(lang).name();
            link.state = Some(state);
            link.state_label = Some(edition.named("state_", state));
        }
    }
    if document.is_sensitive() {
        page.sensitive = true;
        page.description = String::new();
        let neutral = edition.phrase(&document.metadata.neutral_title).text;
        page.head_title = if neutral.is_empty() { edition.word("neutral_title") } else { neutral };
    }
    page
}
