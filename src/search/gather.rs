//! The documents of an edition → their words, numbered.
//!
//! In: the linked library. Out: [`Gathered`]: for each document the numbers of its words with their places, and the
//! distinct words, analysed once each. Documents are read in parallel, a few at a time, each lot with numbers of its own;
//! the lots are then renumbered in order, so that the result does not depend on the number of threads.

use std::collections::{BTreeMap, HashMap};

use rayon::prelude::*;

use super::Analyzers;
use super::concepts::{self, Finder, Met, wordings};
use super::lexicon::{Lexicon, Names};
use super::parts::{self, Field};
use crate::language::analysis::words;
use crate::language::{EditionIx, Lang};
use crate::library::{Document, Library, LinkTarget};

/// Documents read at a time.
const LOT: usize = 32;
/// Longest word that is indexed, in bytes; what is longer is no word.
const LONGEST: usize = 160;
/// Positions between two parts, so that no phrase reaches across.
const GAP: u32 = 4;
/// A stop word that at most one in so many documents has is a word like any other.
const RARE: usize = 16;
/// A concept named so often in a text is what the text is about.
const OFTEN: usize = 3;

/// A word at its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// The word, by its number.
    pub word: u32,
    /// Its position in the document.
    pub position: u32,
}

/// The words of one part.
#[derive(Clone, Debug)]
pub(super) struct Run {
    /// Where they stand.
    pub field: Field,
    /// In which section.
    pub section: u16,
    lang: Lang,
    /// The words.
    pub tokens: Vec<Token>,
}

/// What an edition's documents say.
#[derive(Debug)]
pub(super) struct Gathered {
    /// Each document's parts, in the order of the library.
    pub documents: Vec<Vec<Run>>,
    /// The distinct words.
    pub lexicon: Lexicon,
}

/// Reads all documents of an edition.
pub(super) fn gather(library: &Library, ix: EditionIx, analyzers: &Analyzers) -> Gathered {
    let (mut documents, mut names) = read(library, ix);
    let own = library.languages.chain(ix).first().map(|step| step.lang);
    let languages: Vec<Lang> =
        (0..library.languages.content().len()).filter_map(|at| u8::try_from(at).ok().map(Lang)).collect();
    for lang in &languages {
        concepts::name_words(library.glossary(), *lang, &mut names);
    }
    let lexicon = Lexicon::new(names.texts(), analyzers.of_edition(ix));
    let mut tongues = BTreeMap::new();
    for lang in languages {
        let used = Some(lang) == own || documents.iter().flatten().any(|run| run.lang == lang);
        if used {
            let tongue = match Some(lang) == own {
                true => Tongue::own(library, lang, &mut names, &lexicon),
                false => Tongue::foreign(library, lang, &documents, &names, analyzers),
            };
            tongues.insert(lang, tongue);
        }
    }
    let terms = own.map(|own| terms(library, own, &names, &lexicon)).unwrap_or_default();
    documents.par_iter_mut().zip(library.documents()).for_each(|(runs, document)| {
        let used = used(library, document, ix, own, runs, &tongues, &lexicon);
        add_terms(&used, &terms, runs);
    });
    let mut gathered = Gathered { documents, lexicon };
    gathered.keep_rare_stop_words();
    gathered
}

impl Gathered {
    /// A stop word that few documents have tells something after all: that it is there.
    fn keep_rare_stop_words(&mut self) {
        let mut counts: HashMap<u32, (usize, usize)> = HashMap::new();
        for (at, runs) in self.documents.iter().enumerate() {
            for token in runs.iter().flat_map(|run| &run.tokens) {
                if let Some(known) = self.lexicon.word(token.word).filter(|known| known.stop) {
                    // The form's documents, and the last of them.
                    let count = counts.entry(known.form).or_insert((0, usize::MAX));
                    if count.1 != at {
                        *count = (count.0 + 1, at);
                    }
                }
            }
        }
        let many = self.documents.len() / RARE;
        self.lexicon.keep(|known| counts.get(&known.form).is_some_and(|(count, _)| *count <= many));
    }
}

/// Cuts all documents into words.
fn read(library: &Library, ix: EditionIx) -> (Vec<Vec<Run>>, Names) {
    let mut lots: Vec<(Names, Vec<Vec<Run>>)> = library
        .documents()
        .par_chunks(LOT)
        .map(|documents| {
            let mut names = Names::default();
            let runs = documents.iter().map(|document| runs(library, document, ix, &mut names)).collect();
            (names, runs)
        })
        .collect();
    let mut names = Names::default();
    let renumbered: Vec<Vec<u32>> =
        lots.iter().map(|(own, _)| own.texts().iter().map(|text| names.number(text)).collect()).collect();
    lots.par_iter_mut().zip(&renumbered).for_each(|((_, documents), numbers)| {
        for token in documents.iter_mut().flatten().flat_map(|run| &mut run.tokens) {
            let at = usize::try_from(token.word).unwrap_or(usize::MAX);
            token.word = numbers.get(at).copied().unwrap_or(u32::MAX);
        }
    });
    (lots.into_iter().flat_map(|(_, documents)| documents).collect(), names)
}

fn runs(library: &Library, document: &Document, ix: EditionIx, names: &mut Names) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut position: u32 = 0;
    parts::each(library, document, ix, &mut |part| {
        let mut last = None;
        let tokens: Vec<Token> = words(part.text)
            .filter(|word| word.text.len() <= LONGEST)
            .map(|word| {
                let within = u32::try_from(word.position).unwrap_or(u32::MAX / 2);
                last = Some(within);
                Token { word: names.number(word.text), position: position.saturating_add(within) }
            })
            .collect();
        if let Some(last) = last {
            position = position.saturating_add(last).saturating_add(GAP);
            runs.push(Run { field: part.field, section: part.section, lang: part.lang, tokens });
        }
    });
    runs
}

/// What finds the terms of one language in texts of that language.
struct Tongue {
    finder: Finder,
    /// For another language than the edition's: its own analysis of its words.
    foreign: Option<(HashMap<u32, u32>, Lexicon)>,
}

impl Tongue {
    fn own(library: &Library, lang: Lang, names: &mut Names, lexicon: &Lexicon) -> Self {
        Tongue { finder: Finder::new(library.glossary(), lang, names, lexicon), foreign: None }
    }

    fn foreign(
        library: &Library,
        lang: Lang,
        documents: &[Vec<Run>],
        names: &Names,
        analyzers: &Analyzers,
    ) -> Self {
        let mut own = Names::default();
        let mut numbers = HashMap::new();
        for token in documents.iter().flatten().filter(|run| run.lang == lang).flat_map(|run| &run.tokens) {
            numbers.entry(token.word).or_insert_with(|| own.number(names.text(token.word)));
        }
        concepts::name_words(library.glossary(), lang, &mut own);
        let lexicon = Lexicon::new(own.texts(), analyzers.of_lang(lang));
        let finder = Finder::new(library.glossary(), lang, &mut own, &lexicon);
        Tongue { finder, foreign: Some((numbers, lexicon)) }
    }

    /// The terms in a part of a document.
    fn find(&self, run: &Run, lexicon: &Lexicon, met: &mut Vec<Met>) {
        let telling = |word: &u32, lexicon: &Lexicon| lexicon.word(*word).is_some_and(|known| !known.stop);
        let words = run.tokens.iter().map(|token| token.word);
        match &self.foreign {
            None => {
                let words: Vec<u32> = words.filter(|word| telling(word, lexicon)).collect();
                self.finder.find(&words, lexicon, met);
            }
            Some((numbers, lexicon)) => {
                let words = words.filter_map(|word| numbers.get(&word).copied());
                let words: Vec<u32> = words.filter(|word| telling(word, lexicon)).collect();
                self.finder.find(&words, lexicon, met);
            }
        }
    }
}

/// A concept that a document uses, and the section where it does first.
struct Use {
    concept: usize,
    section: u16,
}

fn used(
    library: &Library,
    document: &Document,
    ix: EditionIx,
    own: Option<Lang>,
    runs: &[Run],
    tongues: &BTreeMap<Lang, Tongue>,
    lexicon: &Lexicon,
) -> Vec<Use> {
    // Concept → section, how often, and whether it stands where a text says what it is about.
    let mut found: BTreeMap<usize, (u16, usize, bool)> = BTreeMap::new();
    let mut note = |concept: usize, section: u16, about: bool| {
        let entry = found.entry(concept).or_insert((section, 0, false));
        entry.1 += 1;
        entry.2 |= about;
    };
    let mut met = Vec::new();
    for run in runs {
        let Some(tongue) = tongues.get(&run.lang) else { continue };
        met.clear();
        tongue.find(run, lexicon, &mut met);
        let about = !matches!(run.field, Field::Body | Field::ForeignBody);
        met.iter().for_each(|met| note(met.concept, run.section, about));
    }
    let shown = library.text(document, ix);
    for link in shown.iter().flat_map(|(text, _)| text.links.iter()) {
        if let LinkTarget::Term(concept) = link {
            note(*concept, 0, true);
        }
    }
    // Whoever cannot read the text finds it by its concepts alone, so each of them counts.
    let foreign = shown.is_some_and(|(_, step)| Some(step.lang) != own);
    let keep = |(count, about): (usize, bool)| foreign || about || count >= OFTEN;
    let kept = found.into_iter().filter(|(_, (_, count, about))| keep((*count, *about)));
    kept.map(|(concept, (section, ..))| Use { concept, section }).collect()
}

/// The words of each concept's terms: in the edition's language, in all others.
type Terms = Vec<[Vec<Vec<u32>>; 2]>;

fn terms(library: &Library, own: Lang, names: &Names, lexicon: &Lexicon) -> Terms {
    let numbers: HashMap<&str, u32> =
        names.texts().iter().zip(0..).map(|(text, number)| (text.as_ref(), number)).collect();
    let telling = |word: &u32| lexicon.word(*word).is_some_and(|known| !known.stop);
    let row = |wording: &str| -> Vec<u32> {
        words(wording).filter_map(|word| numbers.get(word.text).copied()).filter(telling).collect()
    };
    let concepts = library.glossary().concepts.iter();
    concepts
        .map(|concept| {
            let mut rows = [Vec::new(), Vec::new()];
            for (lang, term) in concept.terms.iter() {
                let [in_own, in_others] = &mut rows;
                let into = if lang == own { in_own } else { in_others };
                into.extend(wordings(term).map(row).filter(|row| !row.is_empty()));
            }
            rows
        })
        .collect()
}

/// Adds the terms of the concepts that a document uses to its parts.
fn add_terms(used: &[Use], terms: &Terms, runs: &mut Vec<Run>) {
    let last = runs.iter().flat_map(|run| run.tokens.last()).map(|token| token.position).max();
    let mut position = last.unwrap_or(0);
    let Some(lang) = runs.first().map(|run| run.lang) else { return };
    for Use { concept, section } in used {
        let Some(rows) = terms.get(*concept) else { continue };
        for (rows, field) in rows.iter().zip([Field::Glossary, Field::Equivalent]) {
            for row in rows {
                position = position.saturating_add(GAP);
                let tokens = row
                    .iter()
                    .map(|word| {
                        position = position.saturating_add(1);
                        Token { word: *word, position }
                    })
                    .collect();
                runs.push(Run { field, section: *section, lang, tokens });
            }
        }
    }
}
