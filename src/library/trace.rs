//! What the making of something looked at in the library.
//!
//! In: every question to a [`super::Library`]. Out: the [`Facts`] that the answers came from, for whoever wants to know
//! whether what was made is still true ([`record`]). A library's fields are its own, and each way to them notes the fact
//! behind it; so a dependency cannot be forgotten, only be wider than need be. What was made from facts is made again
//! when one of them has another [fingerprint](super::fingerprint), and then asks the same questions up to there.
//!
//! Notes are kept by the thread that asks. Work that is recorded and hands questions to other
//! threads has these record what they ask, and [replays](replay) it.

use std::cell::RefCell;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::document::DocIx;
use crate::language::Lang;

/// Something of a library that may be different in the next build. What is not here, the site's configuration, languages,
/// vocabularies and words, everything depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Fact {
    /// The glossary's concepts.
    Glossary,
    /// One of them, by its index.
    Concept(usize),
    /// Which documents use which concept.
    Uses,
    /// The contacts.
    Contacts,
    /// Which documents there are, and the face of each.
    Documents,
    /// Which documents each value of each facet has.
    Lists,
    /// The documents' files.
    Files,
    /// What is known of a document without its texts.
    Face(DocIx),
    /// The state in which a document exists in each language.
    States(DocIx),
    /// A document's text in a language.
    Text(DocIx, Lang),
}

/// Facts, each once, in order. There are millions of them, as every page keeps those it came from; so each is written as
/// one number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts(Box<[Written]>);

impl Facts {
    /// These facts.
    pub fn of(facts: impl IntoIterator<Item = Fact>) -> Self {
        Self::sorted(facts.into_iter().map(Written::of).collect())
    }

    fn sorted(mut facts: Vec<Written>) -> Self {
        facts.sort_unstable();
        facts.dedup();
        Facts(facts.into_boxed_slice())
    }

    /// Whether one of them is one of `others`.
    pub fn has_any(&self, others: &Facts) -> bool {
        let (few, many) = if self.0.len() < others.0.len() { (self, others) } else { (others, self) };
        few.0.iter().any(|fact| many.0.binary_search(fact).is_ok())
    }

    /// Exchanges each fact for what `renew` makes of it. Whether there was something for all; the first for which there is
    /// nothing ends it.
    pub fn renew(&mut self, mut renew: impl FnMut(Fact) -> Option<Fact>) -> bool {
        let renewed = self.0.iter_mut().all(|written| {
            let now = written.fact().and_then(&mut renew);
            now.is_some_and(|now| {
                *written = Written::of(now);
                true
            })
        });
        self.0.sort_unstable();
        renewed
    }
}

/// A fact as a number: which fact in its lowest bits, then a language, then the number of a document or concept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Written(u64);

/// Where the language of a fact begins, and where its number does.
const LANG: u32 = 4;
const NUMBER: u32 = LANG + u8::BITS;

impl Written {
    fn of(fact: Fact) -> Self {
        let (which, number, lang) = match fact {
            Fact::Glossary => (0, 0, 0),
            Fact::Concept(at) => (1, at, 0),
            Fact::Uses => (2, 0, 0),
            Fact::Contacts => (3, 0, 0),
            Fact::Documents => (4, 0, 0),
            Fact::Lists => (5, 0, 0),
            Fact::Files => (6, 0, 0),
            Fact::Face(DocIx(at)) => (7, at, 0),
            Fact::States(DocIx(at)) => (8, at, 0),
            Fact::Text(DocIx(at), Lang(lang)) => (9, at, lang),
        };
        // There are fewer documents than 2^52.
        Written(which | u64::from(lang) << LANG | (number as u64) << NUMBER)
    }

    /// Nothing if the number is not one of a fact: it may come from a damaged file.
    fn fact(self) -> Option<Fact> {
        let number = usize::try_from(self.0 >> NUMBER).ok()?;
        let document = DocIx(number);
        Some(match self.0 & ((1 << LANG) - 1) {
            0 => Fact::Glossary,
            1 => Fact::Concept(number),
            2 => Fact::Uses,
            3 => Fact::Contacts,
            4 => Fact::Documents,
            5 => Fact::Lists,
            6 => Fact::Files,
            7 => Fact::Face(document),
            8 => Fact::States(document),
            9 => Fact::Text(document, Lang((self.0 >> LANG & u64::from(u8::MAX)) as u8)),
            _ => return None,
        })
    }
}

thread_local! {
    /// What is being recorded, the innermost last; `None` is deaf.
    static FRAMES: RefCell<Vec<Option<Vec<Written>>>> = const { RefCell::new(Vec::new()) };
}

/// Takes its frame away, whatever happens meanwhile.
struct Frame;

impl Frame {
    fn open(frame: Option<Vec<Written>>) -> Self {
        FRAMES.with_borrow_mut(|frames| frames.push(frame));
        Frame
    }

    fn close(self) -> Vec<Written> {
        let noted = FRAMES.with_borrow_mut(|frames| frames.last_mut().and_then(Option::take));
        noted.unwrap_or_default()
    }
}

impl Drop for Frame {
    fn drop(&mut self) {
        FRAMES.with_borrow_mut(Vec::pop);
    }
}

/// Does something, and comes back with the facts it asked for. What is being recorded around it learns nothing of them
/// until somebody [replays](replay) them.
pub fn record<T>(work: impl FnOnce() -> T) -> (T, Facts) {
    let frame = Frame::open(Some(Vec::new()));
    let made = work();
    (made, Facts::sorted(frame.close()))
}

/// Does something whose answer depends on no more than what whoever asks has noted already.
pub fn unseen<T>(work: impl FnOnce() -> T) -> T {
    let _frame = Frame::open(None);
    work()
}

/// Notes a fact.
pub fn note(fact: Fact) {
    let fact = Written::of(fact);
    FRAMES.with_borrow_mut(|frames| {
        if let Some(Some(facts)) = frames.last_mut()
            && facts.last() != Some(&fact)
        {
            facts.push(fact);
        }
    });
}

/// Notes the facts that something made earlier came from.
pub fn replay(facts: &Facts) {
    FRAMES.with_borrow_mut(|frames| {
        if let Some(Some(noted)) = frames.last_mut() {
            noted.extend_from_slice(&facts.0);
        }
    });
}

/// Something that is made when the first asks for it, and that every asker depends on as if it were made for him.
#[derive(Debug)]
pub struct Traced<T> {
    made: OnceLock<(T, Facts)>,
}

impl<T> Default for Traced<T> {
    fn default() -> Self {
        Traced { made: OnceLock::new() }
    }
}

impl<T> Traced<T> {
    /// What was made, or is made now.
    pub fn get(&self, make: impl FnOnce() -> T) -> &T {
        let (made, facts) = self.made.get_or_init(|| record(make));
        replay(facts);
        made
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FACE: Fact = Fact::Face(DocIx(1));

    fn all(facts: &Facts) -> Vec<Fact> {
        facts.0.iter().filter_map(|written| written.fact()).collect()
    }

    #[test]
    fn every_fact_comes_back_as_it_was_written() {
        let document = DocIx(123_456_789);
        let facts = [
            Fact::Glossary,
            Fact::Concept(77),
            Fact::Uses,
            Fact::Contacts,
            Fact::Documents,
            Fact::Lists,
            Fact::Files,
            Fact::Face(document),
            Fact::States(DocIx(0)),
            Fact::Text(document, Lang(0)),
            Fact::Text(document, Lang(u8::MAX)),
        ];
        for fact in facts {
            assert_eq!(Written::of(fact).fact(), Some(fact));
        }
        assert_eq!(Written(15).fact(), None);
    }

    #[test]
    fn facts_are_found_among_others() {
        let text = |at| Fact::Text(DocIx(at), Lang(1));
        let few = Facts::of([text(3), Fact::Uses, text(3)]);
        let many = Facts::of((0..100).map(text));
        assert_eq!(all(&few), [Fact::Uses, text(3)]);
        assert!(few.has_any(&many) && many.has_any(&few));
        let others =
            Facts::of((4..100).map(text).chain([Fact::Text(DocIx(3), Lang(2)), Fact::States(DocIx(3))]));
        assert!(!few.has_any(&others) && !others.has_any(&few));
        assert!(!few.has_any(&Facts::default()));
    }

    #[test]
    fn facts_are_renewed_up_to_the_first_that_cannot_be() {
        let ((), mut facts) = record(|| [FACE, Fact::Face(DocIx(2)), Fact::Uses].into_iter().for_each(note));
        let later = |fact| match fact {
            Fact::Face(DocIx(at)) => Some(Fact::Face(DocIx(at + 10))),
            other => Some(other),
        };
        assert!(facts.renew(later));
        assert_eq!(all(&facts), [Fact::Uses, Fact::Face(DocIx(11)), Fact::Face(DocIx(12))]);
        assert!(!facts.renew(|fact| Some(fact).filter(|fact| *fact != Fact::Face(DocIx(12)))));
    }

    #[test]
    fn facts_are_noted_once_and_in_order() {
        let ((), facts) = record(|| [FACE, Fact::Glossary, FACE, FACE].into_iter().for_each(note));
        assert_eq!(all(&facts), [Fact::Glossary, FACE]);
    }

    #[test]
    fn what_is_shared_is_noted_by_all_who_ask() {
        let shared = Traced::default();
        let ask = || {
            *shared.get(|| {
                note(FACE);
                7
            })
        };
        for _ in 0..2 {
            let (made, facts) = record(ask);
            assert_eq!((made, all(&facts)), (7, vec![FACE]));
        }
    }

    #[test]
    fn nothing_unseen_is_noted_and_nobody_else_is_disturbed() {
        let ((), facts) = record(|| {
            unseen(|| note(FACE));
            let ((), inner) = record(|| note(Fact::Files));
            assert_eq!(all(&inner), [Fact::Files]);
            note(Fact::Contacts);
        });
        assert_eq!(all(&facts), [Fact::Contacts]);
        note(FACE);
    }

    #[test]
    fn a_panic_leaves_no_frame_behind() {
        let broken = std::panic::catch_unwind(|| record(|| panic!("broken")));
        assert!(broken.is_err());
        FRAMES.with_borrow(|frames| assert!(frames.is_empty()));
    }
}
