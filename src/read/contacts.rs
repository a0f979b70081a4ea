//! `content/contacts.yaml` → [`Contacts`].

use std::sync::Arc;

use crate::diagnostic::Code;
use crate::model::{Contact, Contacts, Free, Phone};
use crate::yaml::Node;
use crate::yaml::fields::{Fields, Report, list, one_of, text};

use super::sources;
use super::values::{Context, NAME, TEXT, TITLE, keyed, list_field, past_date_field, plain_field, url_field};

/// Where a site's contacts are.
pub(super) const PATH: &str = "content/contacts.yaml";

const CONTACT: &[&str] = &[
    "name",
    "kind",
    "needs",
    "country",
    "phones",
    "email",
    "web",
    "hours",
    "languages",
    "free",
    "who",
    "how",
    "verified_on",
    "verified_by",
    "source",
];

/// Fields by which somebody might publish where a shelter is.
const ADDRESS: &[&str] =
    &["address", "street", "location", "adresa", "адреса", "adresë", "map", "coordinates"];

/// Reads all contacts.
pub(super) fn read(node: &Node, context: &Context<'_>, report: &mut Report) -> Contacts {
    let Some(fields) = Fields::open(node, &["contacts", "sources"], report) else {
        return Contacts::default();
    };
    let Some(contacts) = fields.require("contacts", report) else { return Contacts::default() };
    let entries = keyed(contacts, report);
    let contacts =
        entries.into_iter().filter_map(|(id, range, node)| contact(id, range, node, context, report));
    let contacts = contacts.collect();
    let sources = sources::read(&fields, report);
    Contacts { contacts, sources, happened: report.take_happened() }
}

fn contact(
    id: Arc<str>,
    range: std::ops::Range<usize>,
    node: &Node,
    context: &Context<'_>,
    report: &mut Report,
) -> Option<Contact> {
    let addresses = Fields::open_any(node, &mut Report::new("")).map(|fields| {
        fields
            .pairs()
            .filter(|(key, _)| ADDRESS.contains(&key.name.as_str()))
            .map(|(key, _)| key.range.clone())
            .collect()
    });
    let addresses: Vec<std::ops::Range<usize>> = addresses.unwrap_or_default();
    if !addresses.is_empty() {
        for range in addresses {
            let finding = report.finding(Code::ShelterAddress, &range);
            report.add(finding.arg("id", &id));
        }
        return None;
    }
    let fields = Fields::open(node, CONTACT, report)?;
    let name = fields.require("name", report).map(|node| context.localized_text(node, TITLE, report));
    let country = fields.require("country", report).and_then(|node| context.name(node, "countries", report));
    let phones = fields
        .get("phones")
        .map(|node| list(node).iter().filter_map(|item| phone(item, context, report)).collect());
    let free = fields.get("free").and_then(|node| {
        one_of(node, &[("true", Free::Yes), ("false", Free::No), ("unknown", Free::Unknown)], report)
    });
    Some(Contact {
        id,
        name: name?,
        kind: context.name_field(&fields, "kind", "needs", report),
        needs: context.names_field(&fields, "needs", "needs", report),
        country: country?,
        phones: phones.unwrap_or_default(),
        email: plain_field(&fields, "email", NAME, report),
        web: url_field(&fields, "web", report),
        hours: context.text_field(&fields, "hours", TEXT, report),
        languages: list_field(&fields, "languages", NAME, report),
        free: free.map_or(Free::Unknown, |found| found.value),
        who: context.text_field(&fields, "who", TEXT, report),
        how: context.text_field(&fields, "how", TEXT, report),
        verified_on: past_date_field(&fields, "verified_on", report),
        verified_by: plain_field(&fields, "verified_by", TEXT, report),
        source: plain_field(&fields, "source", NAME, report),
        range,
    })
}

/// A number alone, or a map with hours.
fn phone(node: &Node, context: &Context<'_>, report: &mut Report) -> Option<Phone> {
    let (number_node, hours) = match &node.value {
        crate::yaml::Value::Map(_) => {
            let fields = Fields::open(node, &["number", "hours"], report)?;
            (fields.require("number", report)?, context.text_field(&fields, "hours", TEXT, report))
        }
        _ => (node, crate::model::Localized::default()),
    };
    let number = text(number_node, 40, report)?;
    let sound = |letter: char| letter.is_ascii_digit() || matches!(letter, '+' | ' ' | '-' | '/' | '(' | ')');
    if !number.value.chars().all(sound) || number.value.chars().filter(char::is_ascii_digit).count() < 2 {
        let finding = report.finding(Code::UnknownValue, &number.range);
        report.add(finding.arg("found", number.value.as_str()));
        return None;
    }
    Some(Phone { number: number.value, hours })
}
