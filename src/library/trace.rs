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

/// Facts, each once, in order.
pub type Facts = Box<[Fact]>;

thread_local! {
    /// What is being recorded, the innermost last; `None` is deaf.
    static FRAMES: RefCell<Vec<Option<Vec<Fact>>>> = const { RefCell::new(Vec::new()) };
}

/// Takes its frame away, whatever happens meanwhile.
struct Frame;

impl Frame {
    fn open(frame: Option<Vec<Fact>>) -> Self {
        FRAMES.with_borrow_mut(|frames| frames.push(frame));
        Frame
    }

    fn close(self) -> Vec<Fact> {
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
    let mut facts = frame.close();
    facts.sort_unstable();
    facts.dedup();
    (made, facts.into_boxed_slice())
}

/// Does something whose answer depends on no more than what whoever asks has noted already.
pub fn unseen<T>(work: impl FnOnce() -> T) -> T {
    let _frame = Frame::open(None);
    work()
}

/// Notes a fact.
pub fn note(fact: Fact) {
    FRAMES.with_borrow_mut(|frames| {
        if let Some(Some(facts)) = frames.last_mut()
            && facts.last() != Some(&fact)
        {
            facts.push(fact);
        }
    });
}

/// Notes the facts that something made earlier came from.
pub fn replay(facts: &[Fact]) {
    FRAMES.with_borrow_mut(|frames| {
        if let Some(Some(noted)) = frames.last_mut() {
            noted.extend_from_slice(facts);
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

    #[test]
    fn facts_are_noted_once_and_in_order() {
        let ((), facts) = record(|| [FACE, Fact::Glossary, FACE, FACE].into_iter().for_each(note));
        assert_eq!(facts.as_ref(), [Fact::Glossary, FACE]);
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
            assert_eq!(record(ask), (7, Box::from([FACE])));
        }
    }

    #[test]
    fn nothing_unseen_is_noted_and_nobody_else_is_disturbed() {
        let ((), facts) = record(|| {
            unseen(|| note(FACE));
            let ((), inner) = record(|| note(Fact::Files));
            assert_eq!(inner.as_ref(), [Fact::Files]);
            note(Fact::Contacts);
        });
        assert_eq!(facts.as_ref(), [Fact::Contacts]);
        note(FACE);
    }

    #[test]
    fn a_panic_leaves_no_frame_behind() {
        let broken = std::panic::catch_unwind(|| record(|| panic!("broken")));
        assert!(broken.is_err());
        FRAMES.with_borrow(|frames| assert!(frames.is_empty()));
    }
}
