//! Every sentence exists in every language of the interface, and asks for the same values in each.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::{ast, parser};

use super::ARGUMENTS;
use crate::diagnostic::Code;
use crate::files::{Embedded, Files, TEXT_LIMIT};
use crate::language::{available, messages::Messages};
use crate::model::Kind;
use crate::read::schema;

/// Every message, and every attribute as `message.attribute`, with the variables it uses.
type Sentences = BTreeMap<String, BTreeSet<String>>;

fn sentences(source: &str) -> Sentences {
    fn pattern(pattern: &ast::Pattern<&str>, found: &mut BTreeSet<String>) {
        for element in &pattern.elements {
            if let ast::PatternElement::Placeable { expression } = element {
                expression_in(expression, found);
            }
        }
    }
    fn expression_in(expression: &ast::Expression<&str>, found: &mut BTreeSet<String>) {
        match expression {
            ast::Expression::Inline(inner) => inline(inner, found),
            ast::Expression::Select { selector, variants } => {
                inline(selector, found);
                variants.iter().for_each(|variant| pattern(&variant.value, found));
            }
        }
    }
    fn inline(inline: &ast::InlineExpression<&str>, found: &mut BTreeSet<String>) {
        match inline {
            ast::InlineExpression::VariableReference { id } => {
                found.insert(id.name.to_owned());
            }
            ast::InlineExpression::MessageReference { id, .. } => {
                found.insert(format!("message {}", id.name));
            }
            ast::InlineExpression::Placeable { expression } => expression_in(expression, found),
            _ => {}
        }
    }
    let resource = parser::parse(source).unwrap();
    let mut all = Sentences::new();
    for entry in &resource.body {
        let ast::Entry::Message(message) = entry else { continue };
        let mut found = BTreeSet::new();
        message.value.iter().for_each(|value| pattern(value, &mut found));
        all.insert(message.id.name.to_owned(), found);
        for attribute in &message.attributes {
            let mut found = BTreeSet::new();
            pattern(&attribute.value, &mut found);
            all.insert(format!("{}.{}", message.id.name, attribute.id.name), found);
        }
    }
    all
}

fn all() -> BTreeMap<String, (String, Sentences)> {
    let mut all = BTreeMap::new();
    for slug in available(&Embedded) {
        if let Ok(bytes) = Embedded.read(&format!("locales/{slug}/cli.ftl"), TEXT_LIMIT) {
            let source = String::from_utf8(bytes).unwrap();
            let found = sentences(&source);
            all.insert(slug, (source, found));
        }
    }
    all
}

#[test]
fn every_kind_of_finding_is_said_explained_and_shown() {
    let all = all();
    assert!(all.contains_key(&super::source(&Embedded, &Embedded)));
    for (slug, (_, sentences)) in &all {
        for code in Code::ALL {
            for id in ["", ".help", ".example"].map(|part| format!("{}{part}", code.name())) {
                let variables = sentences.get(&id);
                assert!(variables.is_some(), "{slug}: {id} is missing");
                for variable in variables.unwrap() {
                    assert!(ARGUMENTS.contains(&variable.as_str()), "{slug}: {id} uses {variable}");
                    assert!(!id.ends_with(".example"), "{slug}: {id} is an example and takes no values");
                }
            }
        }
    }
}

#[test]
fn every_field_of_every_type_is_explained() {
    for (slug, (_, sentences)) in &all() {
        let own = Kind::ALL.iter().flat_map(|kind| schema::names(*kind));
        for name in own.chain(schema::TRANSLATION.iter().copied()) {
            assert!(sentences.contains_key(&format!("field-{name}")), "{slug}: field-{name}");
        }
    }
}

#[test]
fn all_languages_say_the_same_with_the_same_values() {
    let all = all();
    let source = super::source(&Embedded, &Embedded);
    let wanted = &all.get(&source).unwrap().1;
    for (slug, (_, sentences)) in &all {
        for (id, variables) in wanted {
            assert_eq!(Some(variables), sentences.get(id), "{slug}: {id}");
        }
        for id in sentences.keys() {
            assert!(wanted.contains_key(id), "{slug}: {id} is not in {source}");
        }
    }
}

#[test]
fn sentences_are_read_without_findings_and_without_loose_ends() {
    for (slug, (source, _)) in &all() {
        let mut findings = Vec::new();
        let numbers = super::wording::plain_numbers().unwrap();
        let path = format!("locales/{slug}/cli.ftl");
        let messages = Messages::read(&Embedded, &path, slug, &numbers, None, &mut findings);
        assert!(messages.is_some() && findings.is_empty(), "{slug}: {findings:?}");
        for line in source.lines() {
            assert!(!line.contains('\t') && line.trim_end() == line, "{slug}: {line:?}");
        }
    }
}
