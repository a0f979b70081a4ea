//! The `analysis` block of `locales/LANG/language.yaml` → a [`Table`].
//!
//! ```yaml
//! analysis:
//!   same_as: sr              # whatever is not given here is taken from that language
//!   letters:                 # plain letters: the letters written as them (blanks do not count)
//!     b: б
//!     lj: љ
//!     _: ьъ                  # written as nothing
//!   marks: { č: ч }          # letters with marks that other scripts have too: to compare words as they were typed
//!   spelling:                # rules applied all over the word once it is plain: typing habits
//!     - dj > d
//!   elided: s t              # folded words that stand before an apostrophe, of which the key knows nothing: s'ka
//!   vowels: aeiou            # what `vowel: true` asks for
//!   syllabic: r              # these do as well, between two consonants: trg
//!   classes: { C: bcdfghjklmnprstvz }    # one capital: any one of these letters, in rules
//!   lists: { case: "a e i u om ama" }    # <case> in a rule: any one of these
//!   words:                   # whole folded words with their keys: what no rule can know
//!     covek: "covek coveka ljudi ljudima"
//!   stop: "i u na"           # folded words that tell nothing about a text
//!   stem:                    # passes, one after the other
//!     - start: [naj]         # start, end or inside: where the rules of this pass apply
//!       ends: "iji ija"      # only to words that end so
//!       least: 4             # letters that must be left
//!     - end:                 # the one rule with the longest removed part applies
//!         - ima ama
//!         - C(ci) > c k
//!       least: 2
//!       vowel: true          # a vowel must be left
//!   variants:                # passes that bring regional variants together
//!     - inside: [ "C(je) > e" ]
//! ```
//!
//! `what` in a pass is a comment for readers. [`super::pattern`] describes the rules. Passes run on words of plain Latin
//! letters only; a word with digits or with letters the table does not know is its own key.

use std::collections::HashSet;
use std::ops::Range;

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::diagnostic::Code;
use crate::yaml::fields::{Fields, Report, boolean, integer, list, text};
use crate::yaml::{Node, Value};

/// The longest text of a field, in characters.
const LONGEST_TEXT: usize = 20_000;

/// The tables of a language as they are written, `same_as` resolved. Serialises to what the browser reads.
#[derive(Clone, Debug, Default, serde::Serialize)]
pub struct Table {
    /// Plain letters with the letters that are written as them.
    #[serde(serialize_with = "as_map")]
    pub letters: Vec<(String, String)>,
    /// Letters with marks, with the letters of other scripts that are written as them.
    #[serde(serialize_with = "as_map")]
    pub marks: Vec<(String, String)>,
    /// The typing habits.
    pub spelling: PassTable,
    /// The words that are nothing but a beginning before an apostrophe, folded.
    pub elided: String,
    /// The vowels, among plain letters.
    pub vowels: String,
    /// The consonants that stand for a vowel when no vowel is beside them.
    pub syllabic: String,
    /// Names of classes with their letters.
    #[serde(serialize_with = "as_map")]
    pub classes: Vec<(String, String)>,
    /// Names of lists with their patterns.
    #[serde(serialize_with = "as_map")]
    pub lists: Vec<(String, String)>,
    /// Keys with the folded words that have them.
    #[serde(serialize_with = "as_map")]
    pub words: Vec<(String, String)>,
    /// The stop words, folded.
    pub stop: String,
    /// The passes that take inflection off.
    pub stem: Vec<PassTable>,
    /// The passes that bring regional variants together.
    pub variants: Vec<PassTable>,
}

/// Where in a word the rules of a pass apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Place {
    /// At the beginning: the rule that takes most.
    Start,
    /// At the end: the rule that takes most.
    End,
    /// Everywhere, from left to right.
    #[default]
    Inside,
}

impl Place {
    fn name(self) -> &'static str {
        match self {
            Place::Start => "start",
            Place::End => "end",
            Place::Inside => "inside",
        }
    }
}

/// One pass as it is written.
#[derive(Clone, Debug, Default)]
pub struct PassTable {
    /// Where its rules apply.
    pub place: Place,
    /// The rules with their places in the file; no place if they come from another language's file.
    pub rules: Vec<(String, Range<usize>)>,
    /// How many letters must be left.
    pub least: usize,
    /// Whether a vowel must be left.
    pub vowel: bool,
    /// The pass is for words with one of these endings only; for all words if it is empty.
    pub ends: String,
}

impl Serialize for PassTable {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let rules: Vec<&str> = self.rules.iter().map(|(rule, _)| rule.as_str()).collect();
        map.serialize_entry(self.place.name(), &rules)?;
        if self.least > 0 {
            map.serialize_entry("least", &self.least)?;
        }
        if self.vowel {
            map.serialize_entry("vowel", &self.vowel)?;
        }
        if !self.ends.is_empty() {
            map.serialize_entry("ends", &self.ends)?;
        }
        map.end()
    }
}

fn as_map<S: Serializer>(pairs: &[(String, String)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(pairs.iter().map(|(key, value)| (key, value)))
}

/// What gives the block of another language, and which languages there are.
pub type Others<'a> = (&'a dyn Fn(&str) -> Option<Node>, &'a [String]);

const FIELDS: &[&str] = &[
    "same_as", "letters", "marks", "spelling", "elided", "vowels", "syllabic", "classes", "lists", "words",
    "stop", "stem", "variants",
];

impl Table {
    /// Reads a block; `others` gives that of another language, of which there are `known`.
    pub(super) fn read(node: &Node, (others, known): Others<'_>, report: &mut Report) -> Option<Self> {
        Self::read_at(node, (others, known), report, 0)
    }

    /// What [`Table`] serialises to, read back. `None` if it is something else.
    pub(super) fn from_json(value: &serde_json::Value) -> Option<Self> {
        let text = |name: &str| Some(value.get(name)?.as_str()?.to_owned());
        let pairs = |name: &str| -> Option<Vec<(String, String)>> {
            let entries = value.get(name)?.as_object()?.iter();
            entries.map(|(key, value)| Some((key.clone(), value.as_str()?.to_owned()))).collect()
        };
        let passes = |name: &str| -> Option<Vec<PassTable>> {
            value.get(name)?.as_array()?.iter().map(PassTable::from_json).collect()
        };
        Some(Table {
            letters: pairs("letters")?,
            marks: pairs("marks")?,
            spelling: PassTable::from_json(value.get("spelling")?)?,
            elided: text("elided")?,
            vowels: text("vowels")?,
            syllabic: text("syllabic")?,
            classes: pairs("classes")?,
            lists: pairs("lists")?,
            words: pairs("words")?,
            stop: text("stop")?,
            stem: passes("stem")?,
            variants: passes("variants")?,
        })
    }

    fn read_at(node: &Node, (others, known): Others<'_>, report: &mut Report, depth: usize) -> Option<Self> {
        let fields = Fields::open(node, FIELDS, report)?;
        let mut table = match fields.get("same_as") {
            Some(node) => Self::inherited(node, (others, known), report, depth)?,
            None => Table::default(),
        };
        if let Some(node) = fields.get("letters") {
            table.letters = pairs(node, report);
        }
        if let Some(node) = fields.get("marks") {
            table.marks = pairs(node, report);
        }
        if let Some(node) = fields.get("spelling") {
            table.spelling = PassTable { rules: rules(node, report), ..PassTable::default() };
        }
        if let Some(node) = fields.get("elided") {
            table.elided = text(node, LONGEST_TEXT, report)?.value;
        }
        if let Some(node) = fields.get("vowels") {
            table.vowels = text(node, LONGEST_TEXT, report)?.value;
        }
        if let Some(node) = fields.get("syllabic") {
            table.syllabic = text(node, LONGEST_TEXT, report)?.value;
        }
        if let Some(node) = fields.get("classes") {
            table.classes = pairs(node, report);
        }
        if let Some(node) = fields.get("lists") {
            table.lists = pairs(node, report);
        }
        if let Some(node) = fields.get("words") {
            table.words = pairs(node, report);
            report_repeated(node, report);
        }
        if let Some(node) = fields.get("stop") {
            table.stop = text(node, LONGEST_TEXT, report)?.value;
        }
        if let Some(node) = fields.get("stem") {
            table.stem = list(node).iter().filter_map(|pass| PassTable::read(pass, report)).collect();
        }
        if let Some(node) = fields.get("variants") {
            table.variants = list(node).iter().filter_map(|pass| PassTable::read(pass, report)).collect();
        }
        Some(table)
    }

    /// The table another language gives. Its own mistakes are reported with its own file.
    fn inherited(
        node: &Node,
        (others, known): Others<'_>,
        report: &mut Report,
        depth: usize,
    ) -> Option<Self> {
        let name = text(node, 20, report)?;
        let found = others(&name.value)
            .filter(|_| depth < 4)
            .and_then(|other| Self::read_at(&other, (others, known), &mut Report::new(""), depth + 1));
        let Some(mut table) = found else {
            let finding = report.finding(Code::UnknownLocale, &name.range).arg("found", name.value.as_str());
            report.add(finding.allowed(&name.value, known.iter().map(String::as_str)));
            return None;
        };
        let passes = table.stem.iter_mut().chain(&mut table.variants);
        for pass in passes.chain(std::iter::once(&mut table.spelling)) {
            pass.rules.iter_mut().for_each(|(_, range)| *range = 0..0);
        }
        Some(table)
    }
}

impl PassTable {
    fn from_json(value: &serde_json::Value) -> Option<Self> {
        let place = [Place::Start, Place::End, Place::Inside]
            .into_iter()
            .find(|place| value.get(place.name()).is_some())?;
        let rules = value.get(place.name())?.as_array()?.iter();
        let rules: Option<Vec<_>> = rules.map(|rule| Some((rule.as_str()?.to_owned(), 0..0))).collect();
        let least = value.get("least").and_then(serde_json::Value::as_u64).unwrap_or(0);
        Some(PassTable {
            place,
            rules: rules?,
            least: usize::try_from(least).ok()?,
            vowel: value.get("vowel").and_then(serde_json::Value::as_bool).unwrap_or(false),
            ends: value.get("ends").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned(),
        })
    }

    fn read(node: &Node, report: &mut Report) -> Option<Self> {
        let fields =
            Fields::open(node, &["what", "start", "end", "inside", "least", "vowel", "ends"], report)?;
        let places = [Place::Start, Place::End, Place::Inside];
        let given = places.into_iter().find_map(|place| Some((place, fields.get(place.name())?)));
        let Some((place, node)) = given else {
            fields.require("end", report)?;
            return None;
        };
        let rules = rules(node, report);
        let least = match fields.get("least") {
            Some(node) => usize::try_from(integer(node, 0..=20, report)?.value).unwrap_or(0),
            None => 0,
        };
        let vowel = match fields.get("vowel") {
            Some(node) => boolean(node, report)?,
            None => false,
        };
        let ends = match fields.get("ends") {
            Some(node) => text(node, LONGEST_TEXT, report)?.value,
            None => String::new(),
        };
        Some(PassTable { place, rules, least, vowel, ends })
    }
}

fn rules(node: &Node, report: &mut Report) -> Vec<(String, Range<usize>)> {
    let lines = list(node).iter().filter_map(|line| text(line, LONGEST_TEXT, report));
    lines.map(|line| (line.value, line.range)).collect()
}

fn pairs(node: &Node, report: &mut Report) -> Vec<(String, String)> {
    let Some(fields) = Fields::open_any(node, report) else { return Vec::new() };
    let given = fields.pairs().filter(|(_, node)| node.value != Value::Null);
    given
        .filter_map(|(key, node)| Some((key.name.clone(), text(node, LONGEST_TEXT, report)?.value)))
        .collect()
}

/// Reports words that stand twice beside one key.
fn report_repeated(node: &Node, report: &mut Report) {
    let Value::Map(pairs) = &node.value else { return };
    for (_, node) in pairs {
        let Value::Scalar(text) = &node.value else { continue };
        let mut seen = HashSet::new();
        for word in text.split_whitespace().filter(|word| !seen.insert(*word)) {
            // Only a value that stands in the file as it is has a place for each of its words.
            let offset = word.as_ptr().addr() - text.as_ptr().addr();
            let start = node.range.start + if node.range.len() == text.len() { offset } else { 0 };
            let end = if node.range.len() == text.len() { start + word.len() } else { node.range.end };
            let finding = report.finding(Code::DuplicateKey, &(start..end));
            report.add(finding.arg("found", word));
        }
    }
}

/// Reports a rule that cannot be read, unless it belongs to another file.
pub(super) fn report_rule(range: &Range<usize>, found: &str, report: &mut Report) {
    if !range.is_empty() {
        let finding = report.finding(Code::BadRule, range);
        report.add(finding.arg("found", found));
    }
}
