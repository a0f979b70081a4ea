//! Where pages are. Addresses never change: they are made of the edition's slug, the section and the id alone.

use crate::library::Facet;
use crate::model::Kind;
use crate::picture::Variant;

/// A page of an edition: its path from the edition's home, empty for the home itself, else ending in `/`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Address(String);

impl Address {
    /// The edition's home.
    pub(super) fn home() -> Self {
        Address(String::new())
    }

    /// The list of all documents of a type.
    pub(super) fn section(kind: Kind) -> Self {
        Address(format!("{}/", kind.folder()))
    }

    /// A document, or an old id of one.
    pub(super) fn document(kind: Kind, id: &str) -> Self {
        Address(format!("{}/{id}/", kind.folder()))
    }

    /// All facets.
    pub(super) fn lists() -> Self {
        Address("lists/".to_owned())
    }

    /// The documents with a value of a facet.
    pub(super) fn facet(facet: Facet, value: &str) -> Self {
        Address(format!("lists/{}/{value}/", facet.name()))
    }

    /// The glossary.
    pub(super) fn glossary() -> Self {
        Address("glossary/".to_owned())
    }

    /// A concept of the glossary.
    pub(super) fn term(id: &str) -> Self {
        Address(format!("glossary/{id}/"))
    }

    /// The contacts.
    pub(super) fn contacts() -> Self {
        Address("contacts/".to_owned())
    }

    /// What changed on the site: page `number` of the list, from one.
    pub(super) fn changes(number: usize) -> Self {
        Address(numbered("changes/", number))
    }

    /// The practices side by side: page `number`, from one.
    pub(super) fn compare(number: usize) -> Self {
        Address(numbered(&format!("{}/compare/", Kind::Practice.folder()), number))
    }

    /// All documents of a type on one page, to be printed.
    pub(super) fn collection(kind: Kind) -> Self {
        Address(format!("{}/print/", kind.folder()))
    }

    /// The search.
    pub(super) fn search() -> Self {
        Address("search/".to_owned())
    }

    /// The path from the edition's home.
    pub(super) fn path(&self) -> &str {
        &self.0
    }

    /// The way from this page to its edition's home.
    pub(super) fn to_base(&self) -> String {
        climb(self.0.matches('/').count())
    }

    /// The way from this page to the site's root.
    pub(super) fn to_root(&self) -> String {
        climb(self.0.matches('/').count() + 1)
    }

    /// The path of the file in the site, for an edition.
    pub(super) fn file(&self, slug: &str) -> String {
        format!("{slug}/{}index.html", self.0)
    }
}

fn climb(levels: usize) -> String {
    if levels == 0 { "./".to_owned() } else { "../".repeat(levels) }
}

fn numbered(list: &str, number: usize) -> String {
    if number > 1 { format!("{list}{number}/") } else { list.to_owned() }
}

/// The path of an edition's Atom feed in the site.
pub(super) fn atom(slug: &str) -> String {
    format!("{slug}/changes/feed.atom")
}

/// The path of an edition's JSON feed in the site.
pub(super) fn json_feed(slug: &str) -> String {
    format!("{slug}/changes/feed.json")
}

/// The path of an edition's web app manifest in the site.
pub(super) fn manifest(slug: &str) -> String {
    format!("{slug}/manifest.webmanifest")
}

/// The path of a document's file in the site, the same for all editions.
pub(super) fn attachment(owner: &str, name: &str) -> String {
    format!("files/{owner}/{name}")
}

/// The path of a smaller copy of a document's picture. It has its own hash, so that browsers may keep it for ever.
pub(super) fn variant(owner: &str, name: &str, variant: &Variant) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let Variant { width, hash, format, .. } = variant;
    format!("files/{owner}/{stem}.{width}.{hash}.{}", format.ending())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_know_their_way_home() {
        assert_eq!(Address::home().to_base(), "./");
        assert_eq!(Address::home().to_root(), "../");
        let page = Address::document(Kind::Procedure, "x");
        assert_eq!((page.to_base().as_str(), page.to_root().as_str()), ("../../", "../../../"));
        assert_eq!(page.file("mk"), "mk/procedures/x/index.html");
    }
}
