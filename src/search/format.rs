//! The files of an index: what is in them, how they are named, what they may not be.
//!
//! An index is a set of small static files under `assets/search/`. Every file is a classic script that hands one JSON
//! array to a function, so that a browser can load it by a `<script>` element under `script-src 'self'`, from a server
//! and from a disk alike, and any other reader by cutting off the same few bytes at both ends:
//!
//! ```text
//! praksaSearch([4,"w","radn",…]);
//!               │  │   └ where it begins, or the edition's slug
//!               │  └ layer
//!               └ version of the format
//! ```
//!
//! # Layers
//!
//! | layer  | file                | payload after the beginning                     | loaded                           |
//! |--------|---------------------|-------------------------------------------------|----------------------------------|
//! | `meta` | `SLUG.HASH.js`      | [`Meta`]: tables of the analysis, where to look | when a reader begins to search   |
//! | `w`    | `IN/wFROM.HASH.js`  | dictionary, postings                            | for the words of the query       |
//! | `d`    | `IN/d.HASH.js`      | where files of positions begin                  | for phrases                      |
//! | `p`    | `IN/pFROM.HASH.js`  | positions of forms                              | for phrases                      |
//! | `f`    | `IN/fFROM.HASH.js`  | all forms                                       | for typing mistakes              |
//! | `r`    | `IN/rN.HASH.js`     | [`RECORDS`] [`Record`]s, from number N on       | for the results that are shown   |
//! | `n`    | `IN/n.HASH.js`      | [`FacetGroup`]s                                 | for narrowing down               |
//!
//! `IN` is a folder of the edition, [`Layer::folder`]; editions with the same texts (one language in two scripts) share
//! files, since keys know no script. `FROM` is where the file begins: its first [`SPELT`] characters, of which all but small
//! ASCII letters and digits are written as their numbers in hexadecimal digits between two hyphens. `HASH` is [`HASH`]
//! characters long: as one file in a million may keep its name although it has changed, whoever keeps copies for ever has to
//! compare, and browsers, which meet few of these files twice, need not. Records come [`Kind::group`] files to a hash, that
//! of them all together. In the first file, which everybody loads, hashes would otherwise be the longest part.
//!
//! [`Layer::from`] tells where the files of a layer begin, each as the shortest text that parts it from the file before, in
//! the writing of the forms (`f`): a capital for the letters that it shares with the one before, then the rest.
//!
//! # Where files end
//!
//! Files of words, positions and forms end where their content says so ([`Cut`](super::cut::Cut)), not when they are full:
//! a document that changes thus changes the files of its words and no others. What a file is called and what is in it
//! depends neither on how many files there are nor on what is in those before it. Records always come [`RECORDS`] to a file.
//!
//! # Words (`w`)
//!
//! Keys are those of [`crate::language::analysis`], in the order of their UTF-16 units; a file holds a range of them. The
//! payload is two texts.
//!
//! *Dictionary.* Entries joined by blanks. Capitals never occur in a key or form, so they are what parts and counts:
//!
//! - `Cradnik` a key: `C` says that it begins with the 2 letters that the key before begins with, then come the rest;
//! - `AAaBci` its forms, each as what is to be done to the key: `A` take nothing off (*radnik*), `Aa` add *a*
//!   (*radnika*), `Bci` take one letter off and add *ci* (*radnici*); `Z` takes all off. The most frequent comes first.
//! - `Ae~ploče` a form that an edition has with marks and without: which of both, in one script for all that keys know. The
//!   form without them is written as any other. Where an edition has a form in one way only, as nearly always, nobody has
//!   to know in which, and it is written without;
//! - `Druci=ruk` no entry but a pointer: the form *ruci* belongs to the key *ruk*, which stands elsewhere. For the
//!   completion of words that are still being typed.
//!
//! *Postings.* [Numbers](super::number), of all entries that are no pointers, one kind after the other: how many documents
//! each entry has; their numbers as differences, from zero for each entry; the weight of each (0 … 63,
//! [BM25F](super::weigh) of title, headings, keywords, summary, glossary and body, saturated), less [`USUAL`], below zero
//! from the other end: so the commonest are small numbers, as those of the other kinds are, and take less once compressed;
//! the section where it weighs most; and, for entries with several forms, which of them occur, as bits (the last of
//! [`MASK`] bits stands for all further forms).
//!
//! # Positions (`p`)
//!
//! Forms in their order, each with the letters it shares with the one before (`Cxyz`, as above), and numbers: for each form
//! how many documents; for each of these its number as a difference, how often, and the positions as differences.
//! Positions count all words; parts of a document are kept apart by a gap, so that no phrase reaches across. A phrase is
//! looked for in the very forms it has, so that positions need not stand under each key of a word.
//!
//! # Forms (`f`)
//!
//! All forms, in the order of their first letter, then length, then letters, written as those of the positions.
//! [`Layer::from`] has the first letter and length of each file: `a7`.
//!
//! # Records (`r`)
//!
//! A record has all that a result shows. Its excerpt is the document's summary, or how its text begins, with the words of
//! the query marked in it; so are they in the title and in the heading of the section that fits best, to which the result
//! leads. It is not the sentence around a match. For that the text of every page shown would have to be fetched, several
//! kilobytes each, and a whole query after the first is to cost no more than twelve. Files of one section each would be
//! small enough, but tens of thousands; and the first hundred letters of every section make records twice as large, and have
//! the words of the query in one result out of eleven in texts of practice.
//!
//! # Limits
//!
//! Readers trust nothing: a file of another version, larger than [`LIMIT`] or not as described here is as good as missing.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The version of the format. A reader refuses any other.
pub const VERSION: u32 = 4;
/// The folder of all files of all indexes.
pub const FOLDER: &str = "assets/search";
/// The largest file that is read, in bytes.
pub const LIMIT: usize = 8 * 1024 * 1024;
/// How long the hash in the name of a file is: 20 bits, to tell what a file is from what it was.
pub const HASH: usize = 4;
/// How many characters of its beginning the name of a file has at most.
pub const SPELT: usize = 8;
/// How many records a file has.
pub const RECORDS: usize = 2;
/// What stands before the spelling of a form with marks.
pub const MARKED: char = '~';
/// How many forms of a key are told apart.
pub const MASK: usize = 24;
/// The largest weight of a posting.
pub const HEAVIEST: u32 = 63;
/// The weight that is written as zero: words that a text has once or twice weigh a little more.
pub const USUAL: u32 = 20;

/// What the name of the function is that a file calls.
const CALL: &str = "praksaSearch(";
const END: &str = ");\n";

/// A layer with several files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Dictionary and postings.
    Words,
    /// Where files of positions begin.
    Directory,
    /// Positions.
    Positions,
    /// Forms.
    Forms,
    /// What a result shows.
    Records,
    /// Facets.
    Facets,
}

impl Kind {
    /// The layer's letter.
    pub fn letter(self) -> &'static str {
        match self {
            Kind::Words => "w",
            Kind::Directory => "d",
            Kind::Positions => "p",
            Kind::Forms => "f",
            Kind::Records => "r",
            Kind::Facets => "n",
        }
    }

    /// How many files share a hash.
    pub fn group(self) -> usize {
        if self == Kind::Records { 32 } else { 1 }
    }
}

/// Where the files of a layer are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layer {
    /// The folder of its files.
    #[serde(rename = "in")]
    pub folder: String,
    /// Where each file begins: a key, a form, or a letter and a length. Empty for records and single files.
    pub from: String,
    /// The hash of each group of files, one after the other.
    pub hash: String,
}

impl Layer {
    /// The path of a file of this layer, by its number and where it begins; `None` if there is none of that number.
    pub fn path(&self, kind: Kind, at: usize, from: &str) -> Option<String> {
        let start = (at / kind.group()).checked_mul(HASH)?;
        let hash = self.hash.get(start..start.checked_add(HASH)?)?;
        let plain = |byte: u8| byte.is_ascii_digit() || byte.is_ascii_lowercase();
        (hash.bytes().all(plain) && is_plain(&self.folder)).then(|| path(kind, &self.folder, from, hash))
    }
}

/// Whether a text may be the name of an edition's folder.
fn is_plain(slug: &str) -> bool {
    !slug.is_empty() && slug.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// The path of a file that begins with `from`.
pub(super) fn path(kind: Kind, folder: &str, from: &str, hash: &str) -> String {
    let mut path = format!("{FOLDER}/{folder}/{}", kind.letter());
    for letter in from.chars().take(SPELT) {
        if letter.is_ascii_digit() || letter.is_ascii_lowercase() {
            path.push(letter);
        } else {
            path.push_str(&format!("-{:x}-", u32::from(letter)));
        }
    }
    path.push('.');
    path.push_str(hash);
    path.push_str(".js");
    path
}

/// The words for what a record names by number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Labels {
    /// Types: folder in addresses, name, what readers see.
    pub kinds: Vec<(String, String, String)>,
    /// States: name, what readers see.
    pub statuses: Vec<(String, String)>,
    /// Countries: code, what readers see.
    pub countries: Vec<(String, String)>,
    /// Languages of bodies: tag, name in itself.
    pub languages: Vec<(String, String)>,
}

/// What a search begins with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meta {
    /// The tables of the analysis.
    pub analysis: Value,
    /// One character for each document: its [`Class`].
    pub classes: String,
    /// Words.
    pub words: Layer,
    /// Where files of positions begin: a [`Layer`] that few need.
    pub directory: Layer,
    /// Forms.
    pub forms: Layer,
    /// Records.
    pub records: Layer,
    /// Facets.
    pub facets: Layer,
    /// What records name by number.
    pub labels: Labels,
}

/// What a document's rank depends on, whatever the query.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Class {
    /// 0: one may rely on it; 1: not yet; 2: no longer.
    pub life: u8,
    /// Whether its body is in another language than the edition's.
    pub foreign: bool,
}

impl Class {
    /// The character that stands for it.
    pub fn to_char(self) -> char {
        char::from(b'0' + self.life.min(2) + if self.foreign { 3 } else { 0 })
    }

    /// What a character stands for.
    pub fn from_char(written: char) -> Self {
        let code = u32::from(written).wrapping_sub(u32::from('0')).min(5);
        let code = u8::try_from(code).unwrap_or(5);
        Class { life: code % 3, foreign: code >= 3 }
    }
}

/// What a result shows of a document. Written as an array, in this order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record(
    /// Its id.
    pub String,
    /// Its title.
    pub String,
    /// What it is about, or how its text begins.
    pub String,
    /// Its type, by its place in [`Labels::kinds`].
    pub usize,
    /// Its state, by its place in [`Labels::statuses`].
    pub usize,
    /// The language of its body, by its place in [`Labels::languages`].
    pub usize,
    /// The countries it is valid in, by their places in [`Labels::countries`].
    pub Vec<usize>,
    /// The day of its last change, in words; empty if it is not known.
    pub String,
    /// Its sections but the first: anchor and heading, one after the other.
    pub Vec<String>,
);

/// A facet with the documents of each value. Written as an array, in this order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetGroup(
    /// Its name: `topics`.
    pub String,
    /// What readers see.
    pub String,
    /// Its values: id, what readers see, the documents' numbers as differences.
    pub Vec<(String, String, String)>,
);

/// How a weight is written.
pub(super) fn written_weight(weight: u32) -> u32 {
    (weight + HEAVIEST + 1 - USUAL) % (HEAVIEST + 1)
}

/// The weight that is written so.
pub(super) fn read_weight(written: u32) -> u32 {
    (written % (HEAVIEST + 1) + USUAL) % (HEAVIEST + 1)
}

/// Writes a file; the payload is JSON already.
pub(super) fn write(layer: &str, from: &str, payload: &[String]) -> Vec<u8> {
    let mut text = format!("{CALL}[{VERSION},\"{layer}\",{}", json(&from));
    for part in payload {
        text.push(',');
        text.push_str(part);
    }
    text.push(']');
    text.push_str(END);
    text.into_bytes()
}

/// A value as JSON that is a script as well, and no markup to whoever takes the file for a page.
pub(super) fn json(value: &impl Serialize) -> String {
    let text = serde_json::to_string(value).unwrap_or_default();
    // `E2` is the first byte of both separators. Hardly a file has one, and many bytes are looked at in one go.
    let suspect = |bytes: &[u8]| bytes.iter().fold(false, |any, byte| any | (*byte == b'<') | (*byte == 0xe2));
    if text.as_bytes().chunks(64).any(suspect) {
        return text.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029");
    }
    text
}

/// Reads a file: what comes after its beginning. `None` if it is not what it should be.
pub(super) fn read(bytes: &[u8], layer: &str, from: &str) -> Option<Vec<Value>> {
    if bytes.len() > LIMIT {
        return None;
    }
    let text = std::str::from_utf8(bytes).ok()?;
    let inner = text.strip_prefix(CALL)?.strip_suffix(END)?;
    let mut values: Vec<Value> = serde_json::from_str(inner).ok()?;
    let head = values.get(..3)?;
    let same = head == [Value::from(VERSION), Value::from(layer), Value::from(from)];
    same.then(|| values.drain(3..).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_back_and_nothing_else_is() {
        let file = write("w", "ra", &[json(&"Aa <\u{2028}"), json(&"!")]);
        assert_eq!(
            String::from_utf8_lossy(&file),
            "praksaSearch([4,\"w\",\"ra\",\"Aa \\u003c\\u2028\",\"!\"]);\n"
        );
        assert_eq!(read(&file, "w", "ra"), Some(vec![Value::from("Aa <\u{2028}"), Value::from("!")]));
        assert_eq!(read(&file, "p", "ra"), None);
        assert_eq!(read(&file, "w", "rb"), None);
        for wrong in
            ["", "praksaSearch([1,\"w\",\"ra\"]);\n", "praksaSearch([4]);\n", "praksaSearch([[[;", "x"]
        {
            assert_eq!(read(wrong.as_bytes(), "w", "ra"), None, "{wrong}");
        }
    }

    #[test]
    fn weights_are_written_and_read_back() {
        let there_and_back: Vec<u32> =
            (0..=HEAVIEST).map(|weight| read_weight(written_weight(weight))).collect();
        assert_eq!(there_and_back, (0..=HEAVIEST).collect::<Vec<_>>());
        assert_eq!((written_weight(USUAL), written_weight(USUAL + 3), written_weight(0)), (0, 3, 44));
        assert!(read_weight(u32::MAX) <= HEAVIEST);
    }

    #[test]
    fn a_class_is_one_character() {
        for life in 0..3 {
            for foreign in [false, true] {
                let class = Class { life, foreign };
                assert_eq!(Class::from_char(class.to_char()), class);
            }
        }
        assert_eq!(Class::from_char('\u{ffff}'), Class { life: 2, foreign: true });
    }

    #[test]
    fn names_say_where_a_file_begins() {
        let layer = Layer { folder: "sr".to_owned(), from: String::new(), hash: "0123abcd".to_owned() };
        let path = |kind, at, from| layer.path(kind, at, from);
        for (kind, at, from, name) in [
            (Kind::Words, 0, "", "w.0123.js"),
            (Kind::Words, 1, "radn", "wradn.abcd.js"),
            (Kind::Words, 1, "../x", "w-2e--2e--2f-x.abcd.js"),
            (Kind::Forms, 0, "字7", "f-5b57-7.0123.js"),
            (Kind::Positions, 0, "abcdefghij", "pabcdefgh.0123.js"),
            (Kind::Records, 32, "64", "r64.abcd.js"),
        ] {
            assert_eq!(path(kind, at, from), Some(format!("assets/search/sr/{name}")));
        }
        assert_eq!(path(Kind::Words, 2, "x"), None);
        assert_eq!(path(Kind::Words, usize::MAX, "x"), None);
        assert_eq!(Layer { hash: "../x".to_owned(), ..layer.clone() }.path(Kind::Words, 0, ""), None);
        assert_eq!(Layer { folder: "..".to_owned(), ..layer }.path(Kind::Words, 0, ""), None);
    }
}
