//! Which documents use which concepts: the links that authors set to terms.

use super::document::{DocIx, Document, LinkTarget};
use crate::model::Glossary;

/// For each concept of the glossary, the documents that link to it in any language.
pub(super) fn collect(documents: &[Document], glossary: &Glossary) -> Vec<Vec<DocIx>> {
    let mut uses: Vec<Vec<DocIx>> = vec![Vec::new(); glossary.concepts.len()];
    for (at, document) in documents.iter().enumerate() {
        for link in document.texts.iter().flat_map(|text| text.links.iter()) {
            if let LinkTarget::Term(concept) = link
                && let Some(uses) = uses.get_mut(*concept)
                && uses.last() != Some(&DocIx(at))
            {
                uses.push(DocIx(at));
            }
        }
    }
    uses
}
