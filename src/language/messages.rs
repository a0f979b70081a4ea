//! The sentences of the interface: Fluent files (`site.ftl`, `cli.ftl`) → [`Messages`].
//!
//! Plural forms come from Fluent, which knows those of all our languages in either script. A file is checked whole when
//! it is read: what it refers to must exist, nothing may refer to itself, no function is known, and nesting is bounded
//! before the parser, which recurses, sees it. A formatting error is therefore a fault of the caller's arguments, and
//! it is returned, never shown as `{$x}` on a page.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast;
use fluent_syntax::parser::{self, ErrorKind, ParserError};

use super::locale::read_text;
use super::numbers::NumberFormat;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::files::Files;

/// How deep placeables may nest; the parser recurses once per level.
const DEPTH_LIMIT: usize = 24;
/// Around a number inside a formatted message, until the language's marks are put in.
const NUMBER_START: char = '\u{E000}';
const NUMBER_END: char = '\u{E001}';

/// A value for a message.
#[derive(Clone, Debug)]
pub enum Value<'a> {
    /// Text, put in as it is.
    Text(Cow<'a, str>),
    /// A number: chooses the plural form, and is written in the language's way.
    Number(f64),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Value::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Value::Text(Cow::Owned(text))
    }
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Value::Number(u32::try_from(number).map_or(f64::from(u32::MAX), f64::from))
    }
}

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Value::Number(i32::try_from(number).map_or(f64::from(i32::MAX), f64::from))
    }
}

/// A message that could not be formatted: it does not exist, or an argument is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormatError {
    /// The message, with its attribute after a full stop.
    pub id: String,
    /// What Fluent says of it.
    pub reason: String,
}

/// The messages of one file in one language.
pub struct Messages {
    bundle: FluentBundle<FluentResource>,
    numbers: NumberFormat,
    /// Every message, with whether it needs arguments.
    ids: BTreeMap<String, bool>,
}

impl std::fmt::Debug for Messages {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Messages").field("ids", &self.ids.len()).finish_non_exhaustive()
    }
}

/// Turns the text of a message into another script.
pub type Convert<'a> = &'a dyn Fn(&str) -> String;

impl Messages {
    /// Reads a Fluent file for the language `tag`; with `convert`, every piece of text goes through it.
    pub fn read(
        files: &dyn Files,
        path: &str,
        tag: &str,
        numbers: &NumberFormat,
        convert: Option<Convert<'_>>,
        findings: &mut Vec<Diagnostic>,
    ) -> Option<Self> {
        let source = match read_text(files, path) {
            Ok(source) => source,
            Err(finding) => {
                findings.push(*finding);
                return None;
            }
        };
        let before = findings.len();
        let messages = Self::parse(path, &source, tag, numbers, convert, findings);
        if findings.len() > before { None } else { messages }
    }

    fn parse(
        path: &str,
        source: &str,
        tag: &str,
        numbers: &NumberFormat,
        convert: Option<Convert<'_>>,
        findings: &mut Vec<Diagnostic>,
    ) -> Option<Self> {
        if let Some(at) = too_deep(source) {
            findings.push(
                Diagnostic::new(Code::MessageSyntax)
                    .at(Place::range(path, at..at + 1))
                    .arg("reason", "depth"),
            );
            return None;
        }
        let resource = match parser::parse(source) {
            Ok(resource) => resource,
            Err((_, errors)) => {
                for error in errors {
                    let place = Place::range(path, place_of(&error, source));
                    findings.push(
                        Diagnostic::new(Code::MessageSyntax).at(place).arg("reason", reason(&error.kind)),
                    );
                }
                return None;
            }
        };
        let ids = check(path, source, &resource, findings)?;
        let text = match convert {
            None => source.to_owned(),
            Some(convert) => fluent_syntax::serializer::serialize(&converted(&resource, convert)),
        };
        let resource = FluentResource::try_new(text).ok()?;
        let mut bundle = FluentBundle::new_concurrent(vec![tag.parse().ok()?]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(mark_number));
        bundle.add_resource(resource).ok()?;
        Some(Messages { bundle, numbers: numbers.clone(), ids })
    }

    /// Every message id, sorted.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.keys().map(String::as_str)
    }

    /// Whether there is a message of this id.
    pub fn has(&self, id: &str) -> bool {
        self.ids.contains_key(id)
    }

    /// All messages that need no arguments, formatted: what a template can print without a call.
    pub fn plain(&self) -> impl Iterator<Item = (&str, String)> {
        self.ids
            .iter()
            .filter(|(_, needs_arguments)| !**needs_arguments)
            .filter_map(|(id, _)| self.format(id, &[]).ok().map(|text| (id.as_str(), text)))
    }

    /// Formats a message.
    ///
    /// # Errors
    /// When there is no such message, or it names an argument that is not given.
    pub fn format(&self, id: &str, args: &[(&str, Value<'_>)]) -> Result<String, FormatError> {
        let fail = |reason: String| FormatError { id: id.to_owned(), reason };
        let message = self.bundle.get_message(id).ok_or_else(|| fail("no such message".to_owned()))?;
        let pattern = message.value().ok_or_else(|| fail("no value".to_owned()))?;
        self.write(pattern, args).map_err(fail)
    }

    /// Formats an attribute of a message, if the message has it.
    ///
    /// # Errors
    /// When the attribute names an argument that is not given.
    pub fn attribute(
        &self,
        id: &str,
        attribute: &str,
        args: &[(&str, Value<'_>)],
    ) -> Result<Option<String>, FormatError> {
        let found = self.bundle.get_message(id).and_then(|message| message.get_attribute(attribute));
        let Some(found) = found else { return Ok(None) };
        let fail = |reason| FormatError { id: format!("{id}.{attribute}"), reason };
        self.write(found.value(), args).map(Some).map_err(fail)
    }

    fn write(&self, pattern: &ast::Pattern<&str>, args: &[(&str, Value<'_>)]) -> Result<String, String> {
        let mut fluent = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            match value {
                Value::Text(text) => fluent.set(*name, FluentValue::from(text.as_ref())),
                Value::Number(number) => fluent.set(*name, FluentValue::from(*number)),
            }
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&fluent), &mut errors);
        match errors.first() {
            Some(error) => Err(error.to_string()),
            None => Ok(self.with_numbers(&text)),
        }
    }

    /// Puts the language's marks into the numbers of a formatted message.
    fn with_numbers(&self, text: &str) -> String {
        let mut written = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once(NUMBER_START) {
            written.push_str(before);
            let (number, after) = after.split_once(NUMBER_END).unwrap_or((after, ""));
            written.push_str(&self.numbers.written(number));
            rest = after;
        }
        written.push_str(rest);
        written
    }
}

fn mark_number<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(format!("{NUMBER_START}{}{NUMBER_END}", number.as_string())),
        _ => None,
    }
}

/// The byte at which placeables nest too deep, by counting braces.
fn too_deep(source: &str) -> Option<usize> {
    let mut depth = 0usize;
    for (at, byte) in source.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEPTH_LIMIT {
            return Some(at);
        }
    }
    None
}

/// The parser's complaint, reduced to the reasons that `cli.ftl` has a sentence for.
fn reason(kind: &ErrorKind) -> &'static str {
    match kind {
        ErrorKind::ExpectedMessageField { .. } | ErrorKind::ExpectedTermField { .. } => "no-value",
        ErrorKind::MissingDefaultVariant => "no-default",
        ErrorKind::MultipleDefaultVariants => "two-defaults",
        ErrorKind::UnterminatedStringLiteral => "unclosed-quote",
        ErrorKind::UnbalancedClosingBrace => "closing-brace",
        ErrorKind::MissingValue => "no-value",
        ErrorKind::ExpectedToken(_) => "token",
        _ => "other",
    }
}

/// Where the parser's complaint belongs. A missing sign is missing after what stands before it, not on the line where the
/// parser gave up.
fn place_of(error: &ParserError, source: &str) -> Range<usize> {
    let end = error.pos.end.min(source.len());
    let start = error.pos.start.min(end);
    match error.kind {
        ErrorKind::ExpectedToken(_) | ErrorKind::UnterminatedStringLiteral => {
            let before = source.get(..start).unwrap_or_default().trim_end();
            let last = before.char_indices().next_back().map_or(0, |(at, _)| at);
            last..before.len()
        }
        _ => start..end,
    }
}

/// Where a slice of `source` begins, in bytes.
fn offset_in(source: &str, slice: &str) -> usize {
    (slice.as_ptr() as usize).wrapping_sub(source.as_ptr() as usize).min(source.len())
}

/// What a message or term refers to, and whether it needs arguments.
#[derive(Default)]
struct Uses<'s> {
    references: Vec<(&'s str, String)>,
    functions: Vec<&'s str>,
    arguments: bool,
}

impl<'s> Uses<'s> {
    fn pattern(&mut self, pattern: &ast::Pattern<&'s str>) {
        for element in &pattern.elements {
            if let ast::PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &ast::Expression<&'s str>) {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline),
            ast::Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &ast::InlineExpression<&'s str>) {
        match inline {
            ast::InlineExpression::MessageReference { id, attribute } => {
                let key = attribute.as_ref().map_or_else(
                    || id.name.to_owned(),
                    |attribute| format!("{}.{}", id.name, attribute.name),
                );
                self.references.push((id.name, key));
            }
            ast::InlineExpression::TermReference { id, arguments, .. } => {
                self.references.push((id.name, format!("-{}", id.name)));
                if let Some(arguments) = arguments {
                    arguments.positional.iter().for_each(|argument| self.inline(argument));
                }
            }
            ast::InlineExpression::VariableReference { .. } => self.arguments = true,
            ast::InlineExpression::FunctionReference { id, .. } => self.functions.push(id.name),
            ast::InlineExpression::Placeable { expression } => self.expression(expression),
            ast::InlineExpression::StringLiteral { .. } | ast::InlineExpression::NumberLiteral { .. } => {}
        }
    }
}

/// Checks that every reference leads somewhere and nowhere in a circle. Returns the messages with whether they need
/// arguments, directly or through what they refer to.
fn check(
    path: &str,
    source: &str,
    resource: &ast::Resource<&str>,
    findings: &mut Vec<Diagnostic>,
) -> Option<BTreeMap<String, bool>> {
    let mut entries: HashMap<String, (Uses<'_>, &str)> = HashMap::new();
    let mut messages = Vec::new();
    let before = findings.len();
    let place = |name: &str| {
        let at = offset_in(source, name);
        Place::range(path, at..at + name.len())
    };
    for entry in &resource.body {
        let (key, name, value, attributes) = match entry {
            ast::Entry::Message(message) => {
                messages.push(message.id.name.to_owned());
                (message.id.name.to_owned(), message.id.name, message.value.as_ref(), &message.attributes)
            }
            ast::Entry::Term(term) => {
                (format!("-{}", term.id.name), term.id.name, Some(&term.value), &term.attributes)
            }
            _ => continue,
        };
        for attribute in attributes {
            let mut uses = Uses::default();
            uses.pattern(&attribute.value);
            entries.insert(format!("{key}.{}", attribute.id.name), (uses, attribute.id.name));
        }
        let mut uses = Uses::default();
        if let Some(value) = value {
            uses.pattern(value);
        }
        if let Some((_, first)) = entries.insert(key.clone(), (uses, name)) {
            let finding =
                Diagnostic::new(Code::DuplicateKey).at(place(name)).arg("found", key).related(place(first));
            findings.push(finding);
        }
    }
    for (uses, _) in entries.values() {
        for (name, key) in &uses.references {
            if !entries.contains_key(key) {
                let known: Vec<_> = entries.keys().filter(|known| !known.contains('.')).cloned().collect();
                let finding =
                    Diagnostic::new(Code::MessageReference).at(place(name)).arg("found", key.as_str());
                let mut finding = finding.arg("reason", "unknown").allowed(key, known);
                finding.allowed.clear();
                findings.push(finding);
            }
        }
        for name in &uses.functions {
            let finding = Diagnostic::new(Code::MessageReference).at(place(name)).arg("found", *name);
            findings.push(finding.arg("reason", "function"));
        }
    }
    let mut needs = HashMap::new();
    for key in entries.keys() {
        let mut visiting = HashSet::new();
        if needs_arguments(key, &entries, &mut needs, &mut visiting).is_none()
            && let Some((_, name)) = entries.get(key)
        {
            let finding = Diagnostic::new(Code::MessageReference).at(place(name)).arg("found", key.as_str());
            findings.push(finding.arg("reason", "circle"));
        }
    }
    if findings.len() > before {
        return None;
    }
    Some(messages.into_iter().map(|id| (id.clone(), needs.get(&id).copied().unwrap_or(true))).collect())
}

/// Whether an entry needs arguments; `None` if it leads back to itself.
fn needs_arguments<'k>(
    key: &'k str,
    entries: &'k HashMap<String, (Uses<'_>, &str)>,
    known: &mut HashMap<String, bool>,
    visiting: &mut HashSet<&'k str>,
) -> Option<bool> {
    if let Some(known) = known.get(key) {
        return Some(*known);
    }
    let Some((uses, _)) = entries.get(key) else { return Some(false) };
    // The depth of references is bounded by their number, which the file's size bounds; a chain longer than this is
    // taken for a circle rather than followed.
    if visiting.len() > 100 || !visiting.insert(key) {
        return None;
    }
    let mut needs = uses.arguments;
    for (_, reference) in &uses.references {
        needs |= needs_arguments(reference, entries, known, visiting)?;
    }
    visiting.remove(key);
    known.insert(key.to_owned(), needs);
    Some(needs)
}

/// The same messages with their text in another script.
fn converted(resource: &ast::Resource<&str>, convert: Convert<'_>) -> ast::Resource<String> {
    fn pattern(from: &ast::Pattern<&str>, convert: Convert<'_>) -> ast::Pattern<String> {
        let elements = from.elements.iter().map(|element| match element {
            ast::PatternElement::TextElement { value } => {
                ast::PatternElement::TextElement { value: convert(value) }
            }
            ast::PatternElement::Placeable { expression: inner } => {
                ast::PatternElement::Placeable { expression: expression(inner, convert) }
            }
        });
        ast::Pattern { elements: elements.collect() }
    }
    fn expression(from: &ast::Expression<&str>, convert: Convert<'_>) -> ast::Expression<String> {
        match from {
            ast::Expression::Inline(inner) => ast::Expression::Inline(inline(inner, convert)),
            ast::Expression::Select { selector, variants } => ast::Expression::Select {
                selector: inline(selector, convert),
                variants: variants
                    .iter()
                    .map(|variant| ast::Variant {
                        key: match &variant.key {
                            ast::VariantKey::Identifier { name } => {
                                ast::VariantKey::Identifier { name: (*name).to_owned() }
                            }
                            ast::VariantKey::NumberLiteral { value } => {
                                ast::VariantKey::NumberLiteral { value: (*value).to_owned() }
                            }
                        },
                        value: pattern(&variant.value, convert),
                        default: variant.default,
                    })
                    .collect(),
            },
        }
    }
    fn name(from: &ast::Identifier<&str>) -> ast::Identifier<String> {
        ast::Identifier { name: from.name.to_owned() }
    }
    fn arguments(from: &ast::CallArguments<&str>, convert: Convert<'_>) -> ast::CallArguments<String> {
        ast::CallArguments {
            positional: from.positional.iter().map(|argument| inline(argument, convert)).collect(),
            named: from
                .named
                .iter()
                .map(|argument| ast::NamedArgument {
                    name: name(&argument.name),
                    value: inline(&argument.value, convert),
                })
                .collect(),
        }
    }
    fn inline(from: &ast::InlineExpression<&str>, convert: Convert<'_>) -> ast::InlineExpression<String> {
        use ast::InlineExpression as Inline;
        match from {
            Inline::StringLiteral { value } => Inline::StringLiteral { value: convert(value) },
            Inline::NumberLiteral { value } => Inline::NumberLiteral { value: (*value).to_owned() },
            Inline::FunctionReference { id, arguments: args } => {
                Inline::FunctionReference { id: name(id), arguments: arguments(args, convert) }
            }
            Inline::MessageReference { id, attribute } => {
                Inline::MessageReference { id: name(id), attribute: attribute.as_ref().map(name) }
            }
            Inline::TermReference { id, attribute, arguments: args } => Inline::TermReference {
                id: name(id),
                attribute: attribute.as_ref().map(name),
                arguments: args.as_ref().map(|args| arguments(args, convert)),
            },
            Inline::VariableReference { id } => Inline::VariableReference { id: name(id) },
            Inline::Placeable { expression: inner } => {
                Inline::Placeable { expression: Box::new(expression(inner, convert)) }
            }
        }
    }
    let attributes = |from: &[ast::Attribute<&str>]| {
        let convert_one = |attribute: &ast::Attribute<&str>| ast::Attribute {
            id: name(&attribute.id),
            value: pattern(&attribute.value, convert),
        };
        from.iter().map(convert_one).collect()
    };
    let body = resource.body.iter().filter_map(|entry| match entry {
        ast::Entry::Message(message) => Some(ast::Entry::Message(ast::Message {
            id: name(&message.id),
            value: message.value.as_ref().map(|value| pattern(value, convert)),
            attributes: attributes(&message.attributes),
            comment: None,
        })),
        ast::Entry::Term(term) => Some(ast::Entry::Term(ast::Term {
            id: name(&term.id),
            value: pattern(&term.value, convert),
            attributes: attributes(&term.attributes),
            comment: None,
        })),
        _ => None,
    });
    ast::Resource { body: body.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers() -> NumberFormat {
        let node = crate::yaml::parse("x", "{ decimal: ',', group: '.' }", 0).unwrap();
        NumberFormat::read(&node, &mut crate::yaml::fields::Report::new("x")).unwrap()
    }

    fn read(source: &str, tag: &str) -> Result<Messages, Vec<Diagnostic>> {
        let mut findings = Vec::new();
        let messages = Messages::parse("x.ftl", source, tag, &numbers(), None, &mut findings);
        messages.filter(|_| findings.is_empty()).ok_or(findings)
    }

    const COUNT: &str =
        "n = { $n ->\n    [one] { $n } жртва\n    [few] { $n } жртве\n   *[other] { $n } жртава\n }\n";

    #[test]
    fn plurals_are_right_in_either_script() {
        for tag in ["sr-Cyrl", "sr-Latn", "bs"] {
            let messages = read(COUNT, tag).unwrap();
            let count = |n: usize| messages.format("n", &[("n", n.into())]).unwrap();
            assert_eq!(count(1), "1 жртва", "{tag}");
            assert_eq!(count(22), "22 жртве", "{tag}");
            assert_eq!(count(11), "11 жртава", "{tag}");
            assert_eq!(count(1021), "1.021 жртва", "{tag}");
        }
        assert_eq!(read(COUNT, "mk").unwrap().format("n", &[("n", 21usize.into())]).unwrap(), "21 жртва");
        assert_eq!(read(COUNT, "sq").unwrap().format("n", &[("n", 2usize.into())]).unwrap(), "2 жртава");
    }

    #[test]
    fn text_is_converted_but_not_names_or_variables() {
        let convert = |text: &str| text.replace("жртва", "žrtva");
        let mut findings = Vec::new();
        let source = "a = жртва { $жртва }\n    .b = жртва { a }\n";
        let source = source.replace("$жртва", "$name");
        let messages =
            Messages::parse("x", &source, "sr", &numbers(), Some(&convert), &mut findings).unwrap();
        assert_eq!(messages.format("a", &[("name", "жртва".into())]).unwrap(), "žrtva жртва");
    }

    #[test]
    fn faults_are_found_when_the_file_is_read() {
        let code = |source: &str| {
            let findings = read(source, "mk").unwrap_err();
            let place = findings[0].place.clone().unwrap().range.unwrap();
            (findings[0].code, source[place].to_owned())
        };
        assert_eq!(code("a = { b }\n"), (Code::MessageReference, "b".into()));
        assert_eq!(code("a = { LEN($x) }\n"), (Code::MessageReference, "LEN".into()));
        assert_eq!(code("a = { b }\nb = { a }\n").0, Code::MessageReference);
        assert_eq!(code("a = { $x\n").0, Code::MessageSyntax);
        assert_eq!(code(&format!("a = {}", "{".repeat(50_000))).0, Code::MessageSyntax);
        assert_eq!(code("a = 1\na = 2\n").0, Code::DuplicateKey);
    }

    #[test]
    fn a_missing_argument_is_an_error_not_a_page() {
        let messages = read("a = { $x }\nb = c\n", "mk").unwrap();
        assert!(messages.format("a", &[]).is_err());
        assert!(messages.format("z", &[]).is_err());
        assert_eq!(messages.plain().collect::<Vec<_>>(), [("b", "c".to_owned())]);
    }

    #[test]
    fn an_expansion_bomb_is_an_error() {
        let mut source = String::from("a0 = xxxxxxxxxx\n");
        for level in 1..12 {
            source.push_str(&format!("a{level} = {}\n", format!("{{ a{} }}", level - 1).repeat(10)));
        }
        let messages = read(&source, "mk").unwrap();
        assert!(messages.format("a11", &[]).is_err());
    }
}
