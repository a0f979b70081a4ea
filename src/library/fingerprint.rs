//! Facts of a library → their fingerprints: what tells whether something made from them is still true.

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::document::{DocIx, Document, Text};
use super::trace::{Fact, Facts};
use super::{Facet, Library};
use crate::fingerprint::{Fingerprint, Fingerprinting};
use crate::language::Lang;
use crate::model::Concept;
use crate::read::Prints;

/// The fingerprints of all facts.
#[derive(Debug, Serialize, Deserialize)]
pub struct Fingerprints {
    /// What everything depends on: configuration, languages, vocabularies, the day, the values that have documents.
    pub ground: Fingerprint,
    glossary: Fingerprint,
    concepts: Vec<Fingerprint>,
    uses: Fingerprint,
    contacts: Fingerprint,
    documents: Fingerprint,
    lists: Fingerprint,
    files: Fingerprint,
    faces: Vec<Fingerprint>,
    states: Vec<Fingerprint>,
    texts: Vec<Vec<(Lang, Fingerprint)>>,
}

impl Fingerprints {
    /// Takes them from a library that was linked from sources with these; `before` are those of the one before.
    pub(super) fn of(library: &Library, prints: &Prints, before: Option<&Fingerprints>) -> Self {
        let ((faces, states), texts): ((Vec<_>, Vec<_>), Vec<_>) = library
            .documents
            .par_iter()
            .with_min_len(64)
            .map(|document| {
                let texts = document.texts.iter();
                let texts = texts.map(|of| (of.lang, text(library, of))).collect::<Vec<_>>();
                ((face(library, document), states(document)), texts)
            })
            .unzip();
        let mut documents = Fingerprinting::default();
        for (document, face) in library.documents.iter().zip(&faces) {
            documents.text(&document.id).part(*face);
        }
        let mut names = Fingerprinting::default();
        let mut lists = Fingerprinting::default();
        for facet in Facet::ALL {
            names.text(facet.name());
            for (value, list) in library.facets.all(*facet) {
                names.text(value);
                lists.text(facet.name()).text(value);
                ids(library, list, &mut lists);
            }
        }
        let mut uses = Fingerprinting::default();
        library.term_use.iter().for_each(|list| ids(library, list, &mut uses));
        let mut files = Fingerprinting::default();
        library.attachments.iter().for_each(|file| {
            files.text(&file.path).number(file.len);
        });
        let mut ground = Fingerprinting::default();
        ground.part(prints.ground).part(names.finish()).text(&format!("{:?}", library.audience));
        ground.text(&library.today.to_string());
        let ground = ground.finish();
        // The same file was understood in the same way.
        let before = before.filter(|before| (before.ground, before.glossary) == (ground, prints.glossary));
        let concepts = match before {
            Some(before) => before.concepts.clone(),
            None => library.glossary.concepts.iter().map(concept).collect(),
        };
        Fingerprints {
            ground,
            glossary: prints.glossary,
            concepts,
            uses: uses.finish(),
            contacts: prints.contacts,
            documents: documents.finish(),
            lists: lists.finish(),
            files: files.finish(),
            faces,
            states,
            texts,
        }
    }

    /// The facts that are not as they were `before`, those included that are new or no more. Documents and concepts are told
    /// by their numbers.
    pub fn changed_since(&self, before: &Fingerprints) -> Facts {
        let singles = [
            (Fact::Glossary, self.glossary != before.glossary),
            (Fact::Uses, self.uses != before.uses),
            (Fact::Contacts, self.contacts != before.contacts),
            (Fact::Documents, self.documents != before.documents),
            (Fact::Lists, self.lists != before.lists),
            (Fact::Files, self.files != before.files),
        ];
        let singles = singles.into_iter().filter_map(|(fact, differs)| differs.then_some(fact));
        let texts = differing(&self.texts, &before.texts).flat_map(|at| {
            let texts = [self, before].into_iter().filter_map(move |prints| prints.texts.get(at)).flatten();
            texts.map(move |(lang, _)| Fact::Text(DocIx(at), *lang))
        });
        // Of a document's texts only one may have changed.
        let texts = texts.filter(|text| self.get(*text) != before.get(*text));
        let concepts = differing(&self.concepts, &before.concepts).map(Fact::Concept);
        let faces = differing(&self.faces, &before.faces).map(|at| Fact::Face(DocIx(at)));
        let states = differing(&self.states, &before.states).map(|at| Fact::States(DocIx(at)));
        Facts::of(singles.chain(concepts).chain(faces).chain(states).chain(texts))
    }

    /// The fingerprint of a fact; nothing for a document or text that is not there.
    pub fn get(&self, fact: Fact) -> Option<Fingerprint> {
        match fact {
            Fact::Glossary => Some(self.glossary),
            Fact::Concept(at) => self.concepts.get(at).copied(),
            Fact::Uses => Some(self.uses),
            Fact::Contacts => Some(self.contacts),
            Fact::Documents => Some(self.documents),
            Fact::Lists => Some(self.lists),
            Fact::Files => Some(self.files),
            Fact::Face(at) => self.faces.get(at.0).copied(),
            Fact::States(at) => self.states.get(at.0).copied(),
            Fact::Text(at, lang) => {
                let texts = self.texts.get(at.0)?;
                texts.iter().find(|(known, _)| *known == lang).map(|(_, print)| *print)
            }
        }
    }
}

/// Where two rows differ.
fn differing<'p, T: PartialEq>(now: &'p [T], before: &'p [T]) -> impl Iterator<Item = usize> + 'p {
    (0..now.len().max(before.len())).filter(|at| now.get(*at) != before.get(*at))
}

fn ids(library: &Library, list: &[DocIx], all: &mut Fingerprinting) {
    all.number(list.len() as u64);
    for document in list.iter().filter_map(|at| library.documents.get(at.0)) {
        all.text(&document.id);
    }
}

/// All of a concept but where it stands in its file.
fn concept(concept: &Concept) -> Fingerprint {
    let Concept { id, group, related, usage, terms, foreign } = concept;
    let related: Vec<&str> = related.iter().map(|(id, _)| id.as_ref()).collect();
    let mut all = Fingerprinting::default();
    all.text(id).text(&format!("{:?}", (group, related, usage, terms, foreign)));
    all.finish()
}

/// The states in which a document exists in its languages.
fn states(document: &Document) -> Fingerprint {
    let mut all = Fingerprinting::default();
    for text in &document.texts {
        all.number(u64::from(text.lang.0)).text(&format!("{:?}", text.state));
    }
    all.finish()
}

/// Everything of a document but what is in its texts and how far these may be trusted.
fn face(library: &Library, document: &Document) -> Fingerprint {
    let mut all = Fingerprinting::default();
    all.text(&document.path).text(document.status.name()).number(u64::from(document.overdue));
    for text in &document.texts {
        all.number(u64::from(text.lang.0)).text(&text.path).part(text.front);
    }
    ids(library, &document.superseded_by, &mut all);
    ids(library, &document.mentioned_in, &mut all);
    let folder = format!("content/{}/{}/", document.kind.folder(), document.id);
    let from = library.attachments.partition_point(|file| file.path.as_ref() < folder.as_str());
    let own = library.attachments.iter().skip(from).take_while(|file| file.path.starts_with(&folder));
    own.for_each(|file| {
        all.text(&file.path).number(file.len);
    });
    all.finish()
}

fn text(library: &Library, text: &Text) -> Fingerprint {
    let mut all = Fingerprinting::default();
    all.part(text.written).part(text.front).part(text.leads).text(&format!("{:?}", text.state));
    // A picture may have become another under the same name.
    let pictures = text.images.iter().flatten().filter_map(|at| library.attachments.get(*at));
    for picture in pictures.filter_map(|file| file.picture.as_ref()) {
        all.number(u64::from(picture.width)).number(u64::from(picture.height));
        picture.variants.iter().for_each(|variant| {
            all.text(variant.format.ending()).number(u64::from(variant.width)).text(&variant.hash);
        });
    }
    all.finish()
}
