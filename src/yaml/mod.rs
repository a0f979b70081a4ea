//! YAML text → a tree of [`Node`]s, each with its place in the file.
//!
//! The only module that knows the YAML crate. Scalars are kept to the letter (`1.10`, `0123`, `no`, `12:30` stay as
//! written): what a value means is decided by the field that reads it, in [`fields`], not by its looks. Aliases
//! are allowed within a budget; merge keys, type tags and several documents in one file are refused.

pub mod fields;

use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::{DuplicateKeyPolicy, MergeKeyPolicy, NonFiniteFloatPolicy, Spanned, Tagged};

use crate::diagnostic::{Code, Diagnostic, Place};

/// The largest YAML text that is read, in bytes: a document's front matter.
pub const FRONT_MATTER_LIMIT: usize = 64 * 1024;
/// How deep collections may nest.
const DEPTH_LIMIT: usize = 16;
/// How many values a file may have, aliases expanded. `glossary.yaml` has some thousands.
const NODE_LIMIT: usize = 200_000;

/// A value with its place in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// What stands there.
    pub value: Value,
    /// Byte range in the file. For block collections it is where they begin.
    pub range: Range<usize>,
}

/// What a [`Node`] holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing: `~`, `null`, or no value at all.
    Null,
    /// A scalar, to the letter, quotes and escapes undone.
    Scalar(String),
    /// A list.
    List(Vec<Node>),
    /// A map in the order of the file. A key that stands twice is kept twice.
    Map(Vec<(Key, Node)>),
}

impl Value {
    /// The name of the kind of value, as the argument of a message.
    pub fn kind(&self) -> &'static str {
        match self {
            Value::Null => "nothing",
            Value::Scalar(_) => "text",
            Value::List(_) => "list",
            Value::Map(_) => "map",
        }
    }
}

/// A key of a map with its place in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// The key, to the letter.
    pub name: String,
    /// Byte range in the file.
    pub range: Range<usize>,
}

/// Parses `text`, which begins at byte `offset` of `file`.
///
/// # Errors
/// One diagnostic: the first place where the text is not YAML, or what of YAML is not used here.
pub fn parse(file: &str, text: &str, offset: usize) -> Result<Node, Box<Diagnostic>> {
    if let Some(tab) = indenting_tab(text) {
        let place = Place::range(file, offset + tab..offset + tab + 1);
        return Err(Box::new(Diagnostic::new(Code::YamlTab).at(place)));
    }
    let mut budget = serde_yaml::Budget::default();
    budget.max_depth = DEPTH_LIMIT;
    budget.flow_nesting_limit = DEPTH_LIMIT;
    budget.max_nodes = NODE_LIMIT;
    budget.max_events = NODE_LIMIT * 2;
    budget.max_anchors = 64;
    budget.max_aliases = 256;
    budget.max_documents = 2;
    let options = serde_yaml::options! {
        budget: Some(budget),
        strict_booleans: true,
        with_snippet: false,
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        merge_keys: MergeKeyPolicy::Error,
        non_finite_float_policy: NonFiniteFloatPolicy::PassThrough,
        reject_unsupported_tags: true,
    };
    let source = Source { text, offset };
    match serde_yaml::from_str_with_options::<Placed<Raw>>(text, options) {
        Ok(raw) => source.node(raw).map_err(|range| {
            let finding = Diagnostic::new(Code::YamlFeature).at(Place::range(file, range));
            Box::new(finding.arg("reason", "type-tag"))
        }),
        Err(error) => Err(Box::new(source.diagnose(file, &error))),
    }
}

/// The first tab in the indentation of a line, as a byte offset.
fn indenting_tab(text: &str) -> Option<usize> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        if line.trim().is_empty() {
            at += line.len();
            continue;
        }
        if let Some(tab) = line.get(..indent).and_then(|blank| blank.find('\t')) {
            return Some(at + tab);
        }
        at += line.len();
    }
    None
}

struct Source<'a> {
    text: &'a str,
    offset: usize,
}

impl Source<'_> {
    /// Byte range, in the YAML text, of a location.
    fn local(&self, location: serde_yaml::Location) -> Range<usize> {
        let span = location.span();
        let bytes = |value: Option<u64>| value.and_then(|value| usize::try_from(value).ok());
        let start =
            bytes(span.byte_offset()).unwrap_or_else(|| self.byte_at(location.line(), location.column()));
        let start = start.min(self.text.len());
        let end = bytes(span.byte_len()).map_or(start, |len| start.saturating_add(len)).min(self.text.len());
        start..end
    }

    /// The byte at a line and column, both counted from one, the column in characters.
    fn byte_at(&self, line: u64, column: u64) -> usize {
        let line = usize::try_from(line.saturating_sub(1)).unwrap_or(usize::MAX);
        let column = usize::try_from(column.saturating_sub(1)).unwrap_or(usize::MAX);
        let mut start = 0;
        for text in self.text.split_inclusive('\n').take(line) {
            start += text.len();
        }
        let rest = self.text.get(start..).unwrap_or_default();
        start + rest.char_indices().nth(column).map_or(rest.len(), |(at, _)| at)
    }

    fn place(&self, location: serde_yaml::Location) -> Range<usize> {
        let range = self.local(location);
        range.start + self.offset..range.end + self.offset
    }

    /// A value with all that is in it; or the place of a type tag. The parser refuses tags that it does not know, but
    /// would do what the others say, and then `!!binary` or `!!int` decides what a value means.
    fn node(&self, Tagged(raw, tag): Placed<Raw>) -> Result<Node, Range<usize>> {
        let range = self.place(raw.referenced);
        if tag.is_some() {
            return Err(range);
        }
        let value = match raw.value {
            Raw::Null => Value::Null,
            Raw::Text(text) => Value::Scalar(text),
            // What looks like a number or a truth value is taken from the file as it was written.
            Raw::Typed => {
                Value::Scalar(self.text.get(self.local(raw.defined)).unwrap_or_default().to_owned())
            }
            Raw::List(items) => {
                Value::List(items.into_iter().map(|item| self.node(item)).collect::<Result<_, _>>()?)
            }
            Raw::Map(pairs) => Value::Map(
                pairs
                    .into_iter()
                    .map(|(Tagged(key, tag), value)| {
                        let range = self.place(key.referenced);
                        if tag.is_some() {
                            return Err(range);
                        }
                        Ok((Key { range, name: key.value }, self.node(value)?))
                    })
                    .collect::<Result<_, _>>()?,
            ),
        };
        Ok(Node { value, range })
    }

    fn diagnose(&self, file: &str, error: &serde_yaml::Error) -> Diagnostic {
        use serde_yaml::Error;
        let location = error.location();
        let range = location.map_or(self.offset..self.offset, |location| self.place(location));
        let range =
            range.start..range.end.max(range.start + 1).min(self.offset + self.text.len()).max(range.start);
        let words = error.to_string();
        let code = match error {
            Error::Budget { .. }
            | Error::AliasReplayCounterOverflow { .. }
            | Error::AliasReplayLimitExceeded { .. }
            | Error::AliasExpansionLimitExceeded { .. }
            | Error::AliasReplayStackDepthExceeded { .. }
            | Error::RecursiveReferencesRequireWeakTypes { .. } => Code::YamlLimit,
            Error::MergeKeyNotAllowed { .. } | Error::MultipleDocuments { .. } => Code::YamlFeature,
            _ if words.contains("budget breached")
                || words.contains("nest")
                || words.contains("recursion") =>
            {
                Code::YamlLimit
            }
            _ if words.contains("tag") => Code::YamlFeature,
            _ => Code::YamlSyntax,
        };
        Diagnostic::new(code).at(Place::range(file, range)).arg("reason", reason(&words))
    }
}

/// The parser's own words, reduced to one of the reasons that the messages in `cli.ftl` have a sentence for.
fn reason(words: &str) -> &'static str {
    const REASONS: &[(&str, &str)] = &[
        ("unclosed quote", "unclosed-quote"),
        ("unclosed bracket", "unclosed-bracket"),
        ("mapping values are not allowed", "colon-in-text"),
        ("unexpected character", "needs-quotes"),
        ("did not find expected key", "indentation"),
        ("did not find expected '-' indicator", "indentation"),
        ("could not find expected ':'", "missing-colon"),
        ("multiple YAML documents", "several-documents"),
        ("merge keys", "merge-key"),
        ("string scalar", "key-not-text"),
        ("nknown anchor", "unknown-alias"),
        ("tag", "type-tag"),
        ("invalid !!", "type-tag"),
    ];
    REASONS.iter().find(|(found, _)| words.contains(found)).map_or("other", |(_, reason)| reason)
}

/// What the parser tells of a value: where it stands, and its type tag.
type Placed<T> = Tagged<Spanned<T>>;

enum Raw {
    Null,
    Text(String),
    Typed,
    List(Vec<Placed<Raw>>),
    Map(Vec<(Placed<String>, Placed<Raw>)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }
    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }
    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }
    fn visit_bool<E>(self, _: bool) -> Result<Raw, E> {
        Ok(Raw::Typed)
    }
    fn visit_i64<E>(self, _: i64) -> Result<Raw, E> {
        Ok(Raw::Typed)
    }
    fn visit_u64<E>(self, _: u64) -> Result<Raw, E> {
        Ok(Raw::Typed)
    }
    fn visit_i128<E>(self, _: i128) -> Result<Raw, E> {
        Ok(Raw::Typed)
    }
    fn visit_u128<E>(self, _: u128) -> Result<Raw, E> {
        Ok(Raw::Typed)
    }
    fn visit_f64<E>(self, _: f64) -> Result<Raw, E> {
        Ok(Raw::Typed)
    }
    fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw::Text(text.to_owned()))
    }
    fn visit_string<E>(self, text: String) -> Result<Raw, E> {
        Ok(Raw::Text(text))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Raw, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Raw::List(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut pairs: A) -> Result<Raw, A::Error> {
        let mut map = Vec::new();
        while let Some(key) = pairs.next_key()? {
            map.push((key, pairs.next_value()?));
        }
        Ok(Raw::Map(map))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scalar(text: &str) -> String {
        let node = parse("x.yaml", &format!("key: {text}\n"), 0).unwrap();
        let Value::Map(pairs) = node.value else { panic!("a map") };
        let Value::Scalar(value) = &pairs[0].1.value else { panic!("a scalar: {pairs:?}") };
        value.clone()
    }

    #[test]
    fn scalars_are_kept_to_the_letter() {
        for text in
            ["no", "1.10", "0123", "1e3", "12:30:45", "0x1F", "1_000", "2024-02-30", "yes", "true", ".nan"]
        {
            assert_eq!(scalar(text), text);
        }
        assert_eq!(scalar("'жртва ''x'''"), "жртва 'x'");
        assert_eq!(scalar("\"a\\tb\""), "a\tb");
    }

    #[test]
    fn places_are_bytes_of_the_real_file() {
        let text = "наслов: 'Жртва'\nx: [а, 1.10]\n";
        let node = parse("x.yaml", text, 100).unwrap();
        let Value::Map(pairs) = &node.value else { panic!() };
        let at = |range: &Range<usize>| &text[range.start - 100..range.end - 100];
        assert_eq!(at(&pairs[0].0.range), "наслов");
        assert_eq!(at(&pairs[0].1.range), "'Жртва'");
        let Value::List(items) = &pairs[1].1.value else { panic!() };
        assert_eq!(at(&items[1].range), "1.10");
        assert_eq!(items[1].value, Value::Scalar("1.10".into()));
    }

    #[test]
    fn a_key_that_stands_twice_is_kept_twice() {
        let node = parse("x.yaml", "a: 1\na: 2\n", 0).unwrap();
        let Value::Map(pairs) = node.value else { panic!() };
        assert_eq!(pairs.len(), 2);
    }

    #[test]
    fn what_is_not_yaml_is_placed() {
        let code = |text: &str| {
            let finding = parse("x.yaml", text, 10).unwrap_err();
            (finding.code, finding.place.unwrap().range.unwrap().start)
        };
        assert_eq!(code("a: b\n\tc: d\n"), (Code::YamlTab, 15));
        assert_eq!(code("a: \"x\nb: c\n"), (Code::YamlSyntax, 13));
        assert_eq!(code("жж: b: c\n"), (Code::YamlSyntax, 17));
        assert_eq!(code("a: b\n---\nc: d\n").0, Code::YamlFeature);
        assert_eq!(code("<<: {a: b}\n").0, Code::YamlFeature);
        for tag in ["!!python/object", "!own", "!!str", "!!int", "!!float", "!"] {
            assert_eq!(code(&format!("a: b\nc: {tag} 7\n")), (Code::YamlFeature, 19 + tag.len()), "{tag}");
            assert_eq!(code(&format!("{tag} 7: b\n")).0, Code::YamlFeature, "{tag}");
        }
        assert_eq!(code("a: !!map { b: c }\n").0, Code::YamlFeature);
        assert_eq!(code("- !!seq [b]\n").0, Code::YamlFeature);
        assert_eq!(code(&"[".repeat(10_000)).0, Code::YamlLimit);
        assert_eq!(code(&format!("a: {}", "{a: ".repeat(10_000))).0, Code::YamlLimit);
        assert_eq!(code("a: &x [*x]\n").0, Code::YamlLimit);
    }

    /// Worker threads have two megabytes; what has not been optimised needs the most.
    #[test]
    fn nesting_is_refused_long_before_the_stack_ends() {
        let nested = |levels: usize| -> String {
            (0..levels).map(|level| format!("{}a:\n", " ".repeat(level))).collect()
        };
        for (levels, refused) in [(DEPTH_LIMIT - 1, false), (DEPTH_LIMIT + 1, true), (3_000, true)] {
            let text = nested(levels);
            let run = move || parse("x.yaml", &text, 0).map_err(|finding| finding.code).err();
            let thread = std::thread::Builder::new().stack_size(2_000_000).spawn(run).unwrap();
            assert_eq!(thread.join().unwrap(), refused.then_some(Code::YamlLimit), "{levels}");
        }
    }

    #[test]
    fn an_alias_bomb_is_refused() {
        let mut text = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for level in 1..10 {
            let alias = format!("*a{}, ", level - 1).repeat(10);
            text.push_str(&format!("a{level}: &a{level} [{}]\n", alias.trim_end_matches(", ")));
        }
        let finding = parse("x.yaml", &text, 0).unwrap_err();
        assert_eq!(finding.code, Code::YamlLimit, "{finding:?}");
    }
}
