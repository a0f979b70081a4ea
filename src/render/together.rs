//! Pages that show several documents at once: practices side by side, and a whole section for printing.

use tera::{Context, Value};

use super::address::Address;
use super::compose::{card, compare, document, page};
use super::edition::Edition;
use super::units::Rendering;
use super::view::{CollectionItem, CollectionView};
use super::{anchors, body};
use crate::library::Library;
use crate::model::Kind;

/// How many practices stand side by side on one page.
const COLUMNS: usize = 24;
/// The largest section that anybody would print; a larger one has no page for it.
const SHEETS: usize = 60;

/// How many pages the comparison of practices has; none where there is nothing to compare.
pub(super) fn comparisons(library: &Library) -> usize {
    let practices = library.of_kind(Kind::Practice).len();
    if practices > 1 { practices.div_ceil(COLUMNS) } else { 0 }
}

/// Whether all documents of a type stand on one page for printing.
pub(super) fn is_printed(kind: Kind, library: &Library) -> bool {
    let count = library.of_kind(kind).len();
    (1..=SHEETS).contains(&count)
}

impl Rendering<'_> {
    /// A page of the comparison of practices.
    pub(super) fn compare(&self, at: usize, edition: &Edition<'_>, number: usize, file: &str) {
        let practices = compare::practices(self.library);
        let mut pages = practices.chunks(COLUMNS);
        let count = pages.len();
        let shown = pages.nth(number - 1).unwrap_or_default();
        let address = Address::compare(number);
        let (title, about) = (edition.word("compare_practices"), edition.word("compare_intro"));
        let mut frame = page::of("compare", &address, title, about, edition);
        // Which practices stand on a later page is another thing tomorrow.
        frame.noindex = number > 1;
        let view = Value::from_serializable(&compare::of(shown, number, count, edition));
        self.page(at, file, "compare.html", &frame, &[("compare", view)]);
    }

    /// A whole section for printing.
    pub(super) fn collection(&self, at: usize, edition: &Edition<'_>, kind: Kind, file: &str) {
        let address = Address::collection(kind);
        let section = edition.named("section_", kind.folder());
        let title = edition.say("print_section_title", &[("section", section.clone().into())]);
        let about = edition.word("print_section_intro");
        let mut frame = page::of("collection", &address, title, about, edition);
        // Search engines should lead to the documents themselves.
        frame.noindex = true;
        frame.alternates.clear();
        let cards = card::sorted(self.library.of_kind(kind), edition);
        let items: Vec<CollectionItem> =
            cards.iter().filter_map(|card| self.sheet(at, edition, &card.id, &address)).collect();
        let view = CollectionView {
            has_diagrams: items.iter().any(|item| item.html.contains("<svg class=\"flow\"")),
            documents: items,
            section_href: Address::section(kind).path().to_owned(),
            section_label: section,
        };
        let view = Value::from_serializable(&view);
        self.page(at, file, "collection.html", &frame, &[("collection", view)]);
    }

    /// A document of a collection, drawn for that page.
    fn sheet(&self, at: usize, edition: &Edition<'_>, id: &str, on: &Address) -> Option<CollectionItem> {
        let found = self.library.document(self.library.find(id)?)?;
        let (text, step) = self.library.text(found, edition.ix)?;
        let html = body::write(found, text, step, edition);
        let view = document::of(found, text, step, &html, edition);
        let mut frame = page::of_document(found, edition);
        (frame.root, frame.base) = (on.to_root(), on.to_base());
        let mut context = Context::new();
        context.insert_value("page", Value::from_serializable(&frame));
        context.insert_value("doc", Value::from_serializable(&view));
        let voice = self.voices.get(at)?;
        match self.theme.page(voice, "collection-document.html", &context) {
            Ok(bytes) => {
                let html = String::from_utf8_lossy(&bytes);
                let html = anchors::lowered(&anchors::set_apart(&html, id));
                Some(CollectionItem { id: found.id.clone(), title: view.title, html })
            }
            Err(finding) => {
                self.findings(vec![*finding]);
                None
            }
        }
    }
}
