//! Where documents lead → who points to each document, and which documents use each concept.

use std::sync::Arc;

use super::document::DocIx;
use super::links::Ways;

/// For each document, the others that point to it, in order.
pub(super) fn of_documents(ways: &[Arc<Ways>]) -> Vec<Vec<DocIx>> {
    let mut mentions = vec![Vec::new(); ways.len()];
    for (from, ways) in ways.iter().enumerate() {
        for target in ways.documents.iter().filter(|target| target.0 != from) {
            if let Some(mentions) = mentions.get_mut(target.0) {
                mentions.push(DocIx(from));
            }
        }
    }
    mentions
}

/// For each of so many concepts of the glossary, the documents that link to it in any language, in order.
pub(super) fn of_concepts(ways: &[Arc<Ways>], concepts: usize) -> Vec<Vec<DocIx>> {
    let mut uses = vec![Vec::new(); concepts];
    for (at, ways) in ways.iter().enumerate() {
        for concept in &ways.concepts {
            if let Some(uses) = uses.get_mut(*concept) {
                uses.push(DocIx(at));
            }
        }
    }
    uses
}
