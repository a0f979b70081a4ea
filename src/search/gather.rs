//! Documents → what each of them says in an edition: its words at their places, and the terms of its concepts.
//!
//! In: the linked library, and which documents to read. Out: a [`Said`] for each. Documents are read in parallel, a lot at a
//! time with numbers of its own; the words of the lots are then learnt by the [`Lexicon`] of the edition, and a text of
//! another language is also read with the words of that language, to know which of its terms it uses. What a document
//! says depends on nothing that another one says, so that an index can be brought up to date by reading what has changed.

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use super::Analyzers;
use super::concepts::{self, Finder, Met, wordings};
use super::lexicon::{Lexicon, index, number};
use super::names::Names;
use super::parts::{self, Field};
use crate::language::analysis::words;
use crate::language::{EditionIx, Lang};
use crate::library::{Document, Library, LinkTarget};

/// Documents read at a time, at least and at most: the words of a lot are learnt once, and most lots have most words.
const LOT: Range<usize> = 64..256;
/// How many lots there are at least, if they are not too small, so that all processors have some.
const SHARES: usize = 8;
/// About how many different words the documents of a large lot have, and how many of one are new to it.
const WORDS: usize = 14_000;
const OF_ONE: usize = 200;
/// Longest word that is indexed, in bytes; what is longer is no word.
const LONGEST: usize = 160;
/// Positions between two parts, so that no phrase reaches across.
const GAP: u32 = 4;
/// A concept named so often in a text is what the text is about.
const OFTEN: usize = 3;
/// Stands where a word is too long to be one.
const NONE: u32 = u32::MAX;

/// The words of one part.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    /// Where they stand.
    pub field: Field,
    /// In which section.
    pub section: u16,
    lang: Lang,
    /// The position of the first; each of the others has that of the one before, and one more.
    position: u32,
    /// Where its words end among those of the document; they begin where those of the run before end.
    end: u32,
}

/// What a document says.
#[derive(Debug, Default)]
pub(super) struct Said {
    runs: Vec<Run>,
    /// The forms of the words, run by run.
    words: Vec<u32>,
}

/// A word at its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// Its form.
    pub form: u32,
    /// Its position in the document.
    pub position: u32,
}

impl Said {
    /// The parts with their words.
    pub(super) fn runs(&self) -> impl Iterator<Item = (&Run, impl Iterator<Item = Token> + '_)> {
        let mut start = 0;
        self.runs.iter().map(move |run| {
            let range = start..index(run.end);
            start = range.end;
            let words = self.words.get(range).unwrap_or_default().iter();
            let tokens = words.zip(run.position..).filter(|(form, _)| **form != NONE);
            (run, tokens.map(|(form, position)| Token { form: *form, position }))
        })
    }

    /// The forms of all words.
    pub(super) fn forms(&self) -> impl Iterator<Item = u32> + '_ {
        self.words.iter().copied().filter(|form| *form != NONE)
    }

    fn push(&mut self, field: Field, section: u16, lang: Lang, position: u32) {
        self.runs.push(Run { field, section, lang, position, end: number(self.words.len()) });
    }
}

/// Words by the analysis they went through.
#[derive(Debug, Default)]
pub(super) struct Lexica {
    each: Vec<Lexicon>,
    none: Lexicon,
}

impl Lexica {
    /// The words of one analysis.
    pub(super) fn get(&self, analysis: usize) -> &Lexicon {
        self.each.get(analysis).unwrap_or(&self.none)
    }

    fn learn<'w>(
        &mut self,
        analysis: usize,
        words: impl Iterator<Item = &'w str>,
        analyzers: &Analyzers,
    ) -> Vec<u32> {
        if self.each.len() <= analysis {
            self.each.resize_with(analysis + 1, Lexicon::default);
        }
        let lexicon = self.each.get_mut(analysis);
        lexicon.map(|lexicon| lexicon.learn(words, analyzers.of(analysis))).unwrap_or_default()
    }
}

/// What finds the terms of one language in texts of that language.
#[derive(Debug)]
struct Tongue {
    finder: Finder,
    /// The analysis of its words.
    analysis: usize,
}

/// A reader of documents for one edition.
#[derive(Debug)]
pub(super) struct Reader {
    /// The edition.
    pub ix: EditionIx,
    own: Option<Lang>,
    /// The analysis of the edition.
    pub analysis: usize,
    tongues: BTreeMap<Lang, Tongue>,
    terms: Terms,
}

/// The words of each concept's terms: in the edition's language, in all others.
type Terms = Vec<[Vec<Vec<u32>>; 2]>;

/// A few documents, their words by numbers of their own.
struct Lot {
    names: Names,
    documents: Vec<Said>,
    /// The forms of the names.
    forms: Vec<u32>,
    /// Their forms by other analyses, as far as their texts are in languages of these.
    others: BTreeMap<usize, Vec<u32>>,
}

impl Reader {
    /// Learns the terms of the glossary.
    pub(super) fn new(library: &Library, ix: EditionIx, analyzers: &Analyzers, lexica: &mut Lexica) -> Self {
        let own = library.languages.chain(ix).first().map(|step| step.lang);
        let analysis = analyzers.analysis_of(ix);
        let languages =
            (0..library.languages.content().len()).filter_map(|at| u8::try_from(at).ok().map(Lang));
        let mut tongues = BTreeMap::new();
        for lang in languages {
            let of_lang = if Some(lang) == own { analysis } else { analyzers.analysis_of_lang(lang) };
            for analysis in [analysis, of_lang] {
                lexica.learn(analysis, concepts::term_words(library.glossary(), lang), analyzers);
            }
            let finder = Finder::new(library.glossary(), lang, lexica.get(of_lang));
            tongues.insert(lang, Tongue { finder, analysis: of_lang });
        }
        let terms = own.map(|own| terms(library, own, lexica.get(analysis))).unwrap_or_default();
        Reader { ix, own, analysis, tongues, terms }
    }

    /// Reads documents, given by their numbers.
    pub(super) fn read(
        &self,
        library: &Library,
        which: &[usize],
        analyzers: &Analyzers,
        lexica: &mut Lexica,
    ) -> Vec<Said> {
        let documents: Vec<&Document> = which.iter().filter_map(|at| library.documents().get(*at)).collect();
        let lot = (documents.len() / SHARES).clamp(LOT.start, LOT.end);
        // A lot for each processor at a time: the words of each take more memory by their texts than by their numbers.
        let turns: Vec<&[&Document]> = documents.chunks(lot * rayon::current_num_threads()).collect();
        let cut =
            |turn: Option<&&[&Document]>| turn.map(|turn| self.cut(library, turn, lot)).unwrap_or_default();
        let mut read = Vec::with_capacity(documents.len());
        let mut next = cut(turns.first());
        for (at, turn) in turns.iter().enumerate() {
            let mut lots = next;
            // One lexicon learns one word after the other: what the others have meanwhile is the next turn.
            (next, ()) = rayon::join(|| cut(turns.get(at + 1)), || self.learn(&mut lots, analyzers, lexica));
            read.extend(self.understand(library, turn, lot, lots, lexica));
        }
        read
    }

    /// Cuts lots of documents into words.
    fn cut(&self, library: &Library, documents: &[&Document], lot: usize) -> Vec<Lot> {
        documents
            .par_chunks(lot)
            .map(|documents| {
                let mut names = Names::with_room_for(WORDS.min(documents.len() * OF_ONE));
                let said = |document: &&Document| said(library, document, self.ix, &mut names);
                let documents = documents.iter().map(said).collect();
                Lot { names, documents, forms: Vec::new(), others: BTreeMap::new() }
            })
            .collect()
    }

    /// Learns the words of lots.
    fn learn(&self, lots: &mut [Lot], analyzers: &Analyzers, lexica: &mut Lexica) {
        for lot in lots {
            let names = &lot.names;
            lot.forms =
                lexica.learn(self.analysis, (0..number(names.len())).map(|name| names.text(name)), analyzers);
            for (analysis, mut used) in self.others(lot) {
                let forms = lexica.learn(analysis, used.iter().map(|name| lot.names.text(*name)), analyzers);
                let mut by_name = vec![NONE; lot.names.len()];
                for (name, form) in used.drain(..).zip(forms) {
                    if let Some(place) = by_name.get_mut(index(name)) {
                        *place = form;
                    }
                }
                lot.others.insert(analysis, by_name);
            }
        }
    }

    /// What the documents of lots say, by words that have been learnt.
    fn understand(
        &self,
        library: &Library,
        documents: &[&Document],
        lot: usize,
        mut lots: Vec<Lot>,
        lexica: &Lexica,
    ) -> impl Iterator<Item = Said> {
        documents.par_chunks(lot).zip(&mut lots).for_each(|(documents, lot)| {
            for (document, said) in documents.iter().zip(&mut lot.documents) {
                let used = self.used(library, document, said, &lot.forms, &lot.others, lexica);
                for word in said.words.iter_mut().filter(|word| **word != NONE) {
                    *word = lot.forms.get(index(*word)).copied().unwrap_or(NONE);
                }
                add_terms(&used, &self.terms, said);
            }
        });
        lots.into_iter().flat_map(|lot| lot.documents)
    }

    /// The names in texts of languages with another analysis than the edition's, by the analysis.
    fn others(&self, lot: &Lot) -> BTreeMap<usize, Vec<u32>> {
        let mut others: BTreeMap<usize, Vec<u32>> = BTreeMap::new();
        for (run, tokens) in lot.documents.iter().flat_map(Said::runs) {
            let analysis = self.tongues.get(&run.lang).map(|tongue| tongue.analysis);
            if let Some(analysis) = analysis.filter(|analysis| *analysis != self.analysis) {
                others.entry(analysis).or_default().extend(tokens.map(|token| token.form));
            }
        }
        for names in others.values_mut() {
            names.sort_unstable();
            names.dedup();
        }
        others
    }

    /// The concepts that a document uses.
    fn used(
        &self,
        library: &Library,
        document: &Document,
        said: &Said,
        forms: &[u32],
        others: &BTreeMap<usize, Vec<u32>>,
        lexica: &Lexica,
    ) -> Vec<Use> {
        // Concept → section, how often, and whether it stands where a text says what it is about.
        let mut found: BTreeMap<usize, (u16, usize, bool)> = BTreeMap::new();
        let mut note = |concept: usize, section: u16, about: bool| {
            let entry = found.entry(concept).or_insert((section, 0, false));
            entry.1 += 1;
            entry.2 |= about;
        };
        let (mut met, mut words): (Vec<Met>, Vec<u32>) = Default::default();
        for (run, tokens) in said.runs() {
            let Some(tongue) = self.tongues.get(&run.lang) else { continue };
            let own = tongue.analysis == self.analysis;
            let Some(forms) =
                (if own { Some(forms) } else { others.get(&tongue.analysis).map(Vec::as_slice) })
            else {
                continue;
            };
            let lexicon = lexica.get(tongue.analysis);
            words.clear();
            words.extend(tokens.filter_map(|token| forms.get(index(token.form)).copied()));
            words.retain(|form| lexicon.is_telling(*form));
            met.clear();
            tongue.finder.find(&words, lexicon, &mut met);
            let about = !matches!(run.field, Field::Body | Field::ForeignBody);
            met.iter().for_each(|met| note(met.concept, run.section, about));
        }
        let shown = library.text(document, self.ix);
        for link in shown.iter().flat_map(|(text, _)| text.links.iter()) {
            if let LinkTarget::Term(concept) = link {
                note(*concept, 0, true);
            }
        }
        // Whoever cannot read the text finds it by its concepts alone, so each of them counts.
        let foreign = shown.is_some_and(|(_, step)| Some(step.lang) != self.own);
        let keep = |(count, about): (usize, bool)| foreign || about || count >= OFTEN;
        let kept = found.into_iter().filter(|(_, (_, count, about))| keep((*count, *about)));
        kept.map(|(concept, (section, ..))| Use { concept, section }).collect()
    }
}

/// Cuts a document into words.
fn said(library: &Library, document: &Document, ix: EditionIx, names: &mut Names) -> Said {
    let mut said = Said::default();
    let mut position: u32 = 0;
    parts::each(library, document, ix, &mut |part| {
        let from = said.words.len();
        let mut last = None;
        for (within, word) in (0u32..).zip(words(part.text)) {
            let short = word.text.len() <= LONGEST;
            said.words.push(if short { names.number(word.text) } else { NONE });
            if short {
                last = Some(within);
            }
        }
        said.words.truncate(last.map_or(from, |last| from + index(last) + 1));
        if let Some(last) = last {
            said.push(part.field, part.section, part.lang, position);
            position = position.saturating_add(last).saturating_add(GAP);
        }
    });
    said
}

/// A concept that a document uses, and the section where it does first.
struct Use {
    concept: usize,
    section: u16,
}

fn terms(library: &Library, own: Lang, lexicon: &Lexicon) -> Terms {
    let concepts = library.glossary().concepts.iter();
    concepts
        .map(|concept| {
            let mut rows = [Vec::new(), Vec::new()];
            for (lang, term) in concept.terms.iter() {
                let [in_own, in_others] = &mut rows;
                let into = if lang == own { in_own } else { in_others };
                let row = |wording| concepts::telling(wording, lexicon);
                into.extend(wordings(term).map(row).filter(|row| !row.is_empty()));
            }
            rows
        })
        .collect()
}

/// Adds the terms of the concepts that a document uses to its parts.
fn add_terms(used: &[Use], terms: &Terms, said: &mut Said) {
    let Some(lang) = said.runs.first().map(|run| run.lang) else { return };
    let last = said.runs().filter_map(|(_, tokens)| tokens.last()).map(|token| token.position).max();
    let mut position = last.unwrap_or(0);
    for Use { concept, section } in used {
        let Some(rows) = terms.get(*concept) else { continue };
        for (rows, field) in rows.iter().zip([Field::Glossary, Field::Equivalent]) {
            for row in rows {
                position = position.saturating_add(GAP).saturating_add(1);
                said.words.extend(row);
                said.push(field, *section, lang, position);
                position = position.saturating_add(number(row.len()) - 1);
            }
        }
    }
}
