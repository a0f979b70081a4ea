//! The fields that a template asks its values for, against the fields that there are.
//!
//! In: the text of a template. Out: the first field that no value can have. Printing such a field is an error of the engine;
//! in a condition it would silently count as `false`, and a slip of the fingers would leave out half a page. Only what is
//! certain is told: a value whose type cannot be read off the template is passed over.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::OnceLock;

use super::source::shapes;
use super::{PAGE, SHARED, SOURCES, TEMPLATES};
use crate::render::limits;

/// A field that is not there.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::render) struct Unknown {
    /// Where in the template it is asked for.
    pub at: Range<usize>,
    /// Its name.
    pub field: String,
    /// Of what it is asked: `page`, `doc.procedure`.
    pub of: String,
    /// The fields that there are.
    pub known: Vec<&'static str>,
}

/// The names that a template gives to values of its own, so that other templates that it includes may know them.
pub(in crate::render) fn bound(source: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (_, tag) in limits::tags(source) {
        let words = words(tag);
        for at in 0..words.len() {
            match text(&words, at) {
                "for" if binds(&words, at) => names.extend(loop_names(&words, at).map(str::to_owned)),
                "set" | "set_global" if at == 0 => names.extend([text(&words, 1).to_owned()]),
                _ => {}
            }
        }
    }
    names
}

/// The first field in a template that no value can have. What is in `elsewhere` may be something else than what the
/// contract says, because another template gives it a value.
pub(in crate::render) fn unknown(source: &str, elsewhere: &BTreeSet<String>) -> Option<Unknown> {
    let contract = contract();
    let mut scope = Scope { names: vec![BTreeMap::new()], elsewhere };
    for (start, tag) in limits::tags(source) {
        let words = words(tag);
        let first = text(&words, 0);
        if first == "endfor" {
            scope.leave();
        }
        scope.names.push(BTreeMap::new());
        for at in (1..words.len()).filter(|at| text(&words, *at) == "for" && binds(&words, *at)) {
            scope.bind_loop(&words, at, contract);
        }
        let found = paths(&words).find_map(|path| {
            let about = text(&words, path.end);
            let asks =
                about == "is" && (path.end + 1..path.end + 3).any(|at| text(&words, at).ends_with("defined"));
            scope.resolve(&words, path, contract).err().filter(|_| !asks)
        });
        scope.leave();
        if let Some(mut unknown) = found {
            unknown.at = start + unknown.at.start..start + unknown.at.end;
            return Some(unknown);
        }
        match first {
            "for" => {
                scope.names.push(BTreeMap::new());
                scope.bind_loop(&words, 0, contract);
            }
            "set" | "set_global" => {
                // `set x = a.b` names a field; anything more is not followed.
                let value = paths(&words)
                    .find(|path| path.start == 3 && path.end == words.len() && text(&words, 2) == "=");
                let kind = value.and_then(|path| scope.resolve(&words, path, contract).ok().flatten());
                scope.bind(text(&words, 1), kind, first == "set_global");
            }
            "component" => {
                for at in 2..words.len() {
                    let is_parameter =
                        ["(", ","].contains(&text(&words, at)) && is_name(text(&words, at + 1));
                    if is_parameter {
                        scope.bind(text(&words, at + 1), None, false);
                    }
                }
            }
            _ => {}
        }
    }
    None
}

/// The types of the context: fields by type, and types by the names that templates are given.
struct Contract {
    shapes: BTreeMap<String, Vec<(String, String)>>,
    roots: BTreeMap<String, Option<String>>,
}

fn contract() -> &'static Contract {
    static CONTRACT: OnceLock<Contract> = OnceLock::new();
    CONTRACT.get_or_init(|| {
        let all = SOURCES.iter().flat_map(|(_, source)| shapes(source));
        let shapes: BTreeMap<String, Vec<(String, String)>> = all
            .map(|shape| {
                (shape.name, shape.fields.into_iter().map(|field| (field.name, field.kind)).collect())
            })
            .collect();
        let mut roots: BTreeMap<String, Option<String>> = BTreeMap::new();
        let shared = shapes.get(SHARED).into_iter().flatten();
        roots.extend(shared.map(|(name, kind)| (name.clone(), Some(kind.clone()))));
        roots.insert("page".to_owned(), Some(PAGE.to_owned()));
        for (name, kind) in TEMPLATES.iter().flat_map(|template| template.values) {
            let known = roots.entry((*name).to_owned()).or_insert_with(|| Some((*kind).to_owned()));
            if known.as_deref() != Some(*kind) {
                *known = None;
            }
        }
        Contract { shapes, roots }
    })
}

/// What names mean at a place of a template, block by block; `None` where that is not known.
struct Scope<'s> {
    names: Vec<BTreeMap<String, Option<&'static str>>>,
    elsewhere: &'s BTreeSet<String>,
}

impl Scope<'_> {
    fn leave(&mut self) {
        if self.names.len() > 1 {
            self.names.pop();
        }
    }

    fn bind(&mut self, name: &str, kind: Option<&'static str>, everywhere: bool) {
        if everywhere {
            for names in &mut self.names {
                names.insert(name.to_owned(), kind);
            }
        } else if let Some(names) = self.names.last_mut() {
            names.insert(name.to_owned(), kind);
        }
    }

    /// `for x in a.b`, at its `for`.
    fn bind_loop(&mut self, words: &[Word<'_>], at: usize, contract: &'static Contract) {
        let names: Vec<&str> = loop_names(words, at).collect();
        let list = at + 1 + 2 * names.len();
        let path = paths(words).find(|path| path.start == list);
        let kind = path.and_then(|path| self.resolve(words, path, contract).ok().flatten());
        let item = kind.and_then(|kind| outer(kind).strip_prefix("Vec<")?.strip_suffix('>'));
        for name in &names {
            self.bind(name, item.filter(|_| names.len() == 1), false);
        }
    }

    fn kind(&self, name: &str, contract: &'static Contract) -> Option<&'static str> {
        match self.names.iter().rev().find_map(|names| names.get(name)) {
            Some(kind) => *kind,
            None if self.elsewhere.contains(name) => None,
            None => contract.roots.get(name)?.as_deref(),
        }
    }

    /// The type of a path; `None` where it is not known.
    fn resolve(
        &self,
        words: &[Word<'_>],
        path: Range<usize>,
        contract: &'static Contract,
    ) -> Result<Option<&'static str>, Unknown> {
        let mut kind = self.kind(text(words, path.start), contract);
        for at in path.clone().skip(2).step_by(2) {
            let Some(fields) = kind.and_then(|kind| contract.shapes.get(plain(kind))) else {
                return Ok(None);
            };
            let name = text(words, at);
            let Some((_, found)) = fields.iter().find(|(field, _)| field == name) else {
                let of = words.get(path.start..at.saturating_sub(1)).unwrap_or_default();
                return Err(Unknown {
                    at: words.get(at).map_or(0..0, |word| word.at..word.at + name.len()),
                    field: name.to_owned(),
                    of: of.iter().map(|word| word.text).collect::<String>().replace('?', ""),
                    known: fields.iter().map(|(field, _)| field.as_str()).collect(),
                });
            };
            kind = Some(found);
        }
        Ok(kind)
    }
}

/// A type without what makes no difference to a template: that it may be missing, or is shared.
fn outer(kind: &str) -> &str {
    let inside = |wrapper: &str| kind.strip_prefix(wrapper)?.strip_suffix('>');
    inside("Option<").or_else(|| inside("Shared<")).map_or(kind, outer)
}

/// The name of a type, however it is written.
fn plain(kind: &str) -> &str {
    outer(kind).trim_start_matches("super::")
}

/// A name, a dot or another sign of a tag.
struct Word<'t> {
    text: &'t str,
    at: usize,
}

/// The words of a tag. `?.` is a dot; texts in quotation marks are one sign.
fn words(tag: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut at = 2;
    let mut rest = tag;
    while let Some(first) = rest.chars().next() {
        let name =
            rest.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').unwrap_or(rest.len());
        let len = match first {
            '"' | '\'' | '`' => {
                rest.get(1..).and_then(|inside| inside.find(first)).map_or(rest.len(), |end| end + 2)
            }
            '?' if rest.starts_with("?.") => 2,
            _ if name > 0 => name,
            _ => first.len_utf8(),
        };
        let (text, after) = rest.split_at(len);
        let trims = first == '-' && words.is_empty();
        if !first.is_whitespace() && !trims {
            words.push(Word { text, at });
        }
        (at, rest) = (at + len, after);
    }
    words
}

fn text<'t>(words: &[Word<'t>], at: usize) -> &'t str {
    words.get(at).map_or("", |word| word.text)
}

fn is_name(word: &str) -> bool {
    word.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '_')
}

fn is_dot(word: &str) -> bool {
    word == "." || word == "?."
}

/// The paths of a tag, `a` and `a.b.c`, each as the range of its words.
fn paths<'w>(words: &'w [Word<'_>]) -> impl Iterator<Item = Range<usize>> + 'w {
    let begins = |at: &usize| is_name(text(words, *at)) && !(*at > 0 && is_dot(text(words, at - 1)));
    (0..words.len()).filter(begins).map(|start| {
        let mut end = start + 1;
        while is_dot(text(words, end)) && is_name(text(words, end + 1)) {
            end += 2;
        }
        start..end
    })
}

/// Whether the `for` at a place gives values names.
fn binds(words: &[Word<'_>], at: usize) -> bool {
    let names = loop_names(words, at).count();
    names > 0 && text(words, at + 2 * names) == "in"
}

/// The names after a `for`: one, or two with a comma.
fn loop_names<'w>(words: &'w [Word<'_>], at: usize) -> impl Iterator<Item = &'w str> {
    let two = text(words, at + 2) == ",";
    [at + 1, at + 3]
        .into_iter()
        .take(1 + usize::from(two))
        .map(|at| text(words, at))
        .filter(|name| is_name(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(source: &str) -> Option<String> {
        unknown(source, &BTreeSet::new()).map(|unknown| {
            assert_eq!(source.get(unknown.at.clone()), Some(unknown.field.as_str()), "{source}");
            assert!(!unknown.known.is_empty());
            format!("{}.{}", unknown.of, unknown.field)
        })
    }

    #[test]
    fn a_field_that_is_not_there_is_found_wherever_its_value_comes_from() {
        for (source, wanted) in [
            ("{% if page.titel %}a{% endif %}", "page.titel"),
            ("{%- if not doc.procedure.urgnt -%}a{% endif %}", "doc.procedure.urgnt"),
            ("{% if doc.procedure?.urgnt %}a{% endif %}", "doc.procedure.urgnt"),
            ("{% for card in list.cards %}{% if card.titel.text %}{% endif %}{% endfor %}", "card.titel"),
            ("{% set p = doc.procedure %}{% for s in p.steps %}{{ s.deadlin }}{% endfor %}", "s.deadlin"),
            ("{{ <card card={list.crds} /> }}", "list.crds"),
            ("{% set a = [c.nam for c in list.cards] %}", "c.nam"),
            ("{% for card in list.cards %}{% endfor %}{% if site.titel %}{% endif %}", "site.titel"),
        ] {
            assert_eq!(asked(source).as_deref(), Some(wanted), "{source}");
        }
    }

    #[test]
    fn what_is_not_certain_is_passed_over() {
        for source in [
            "{% if page.title and \"page.titel\" and t.anything %}{# page.titel #}page.titel{% endif %}",
            "{% component row(page, doc: x = none) %}{{ page.titel }}{{ doc.titel }}{% endcomponent row %}",
            "{% for page in pages %}{{ page.titel }}{% endfor %}",
            "{% for key, page in assets %}{{ page.titel }}{% endfor %}",
            "{% set page = list.cards | first %}{{ page.titel }}",
            "{% if page.titel is defined %}{% endif %}{% if page.titel is not defined %}{% endif %}",
            "{{ assets[name].path }}{{ loop.index }}{{ 1.5 }}",
            "{% for row in list.cards %}{{ row.title.text }}{% endfor %}{{ row.titel }}",
        ] {
            assert_eq!(asked(source), None, "{source}");
        }
        let elsewhere = bound("{% for page in x %}{% set doc = 1 %}{% endfor %}{{ [c for c in d] }}");
        assert_eq!(elsewhere, ["c", "doc", "page"].map(str::to_owned).into());
        assert_eq!(unknown("{{ page.titel }}", &elsewhere), None);
    }
}
