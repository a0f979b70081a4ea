//! Contacts by country. A number that nobody has verified for a year is not printed, unless it is one that lasts.

use std::sync::Arc;

use super::source;
use crate::language::messages::Value;
use crate::library::{ContactState, Facet};
use crate::model::{Contact, Free};
use crate::render::edition::Edition;
use crate::render::view::{ContactGroup, ContactView, Linked, NeedView, PhoneView, Phrase};

/// All contacts, in the site's order of countries, then the vocabulary's.
pub(crate) fn groups(edition: &Edition<'_>) -> Vec<ContactGroup> {
    let library = edition.library;
    let countries = library.vocabulary.list("countries");
    let mut order: Vec<Arc<str>> = library.site.countries.clone();
    for entry in &countries.entries {
        if !order.contains(&entry.id) {
            order.push(Arc::clone(&entry.id));
        }
    }
    let mut groups = Vec::new();
    for country in order {
        let own = library.contacts().contacts.iter().filter(|contact| contact.country == country);
        let contacts: Vec<ContactView> = own.map(|contact| one(contact, edition)).collect();
        // A country of the site with nobody to ring is shown as such.
        if !contacts.is_empty() || library.site.countries.contains(&country) {
            let note = countries.get(&country).map(|entry| edition.phrase(&entry.note));
            groups.push(ContactGroup {
                country: edition.facet(Facet::Countries, &country),
                note: note.unwrap_or_default(),
                contacts,
            });
        }
    }
    groups
}

/// The same contacts by what they are there for, in the vocabulary's order.
pub(crate) fn needs(groups: &[ContactGroup], edition: &Edition<'_>) -> Vec<NeedView> {
    let mut needs = Vec::new();
    for entry in &edition.library.vocabulary.list("needs").entries {
        for (group, contact) in
            groups.iter().flat_map(|group| group.contacts.iter().map(move |one| (group, one)))
        {
            let served = contact.kind.iter().chain(&contact.needs).find(|need| need.id == entry.id);
            needs.extend(served.map(|need| NeedView {
                need: need.clone(),
                contact: Linked {
                    id: Arc::clone(&contact.id),
                    label: contact.name.clone(),
                    href: Some(format!("#{}", contact.id)),
                },
                country: group.country.clone(),
            }));
        }
    }
    needs
}

fn one(contact: &Contact, edition: &Edition<'_>) -> ContactView {
    let state = ContactState::of(contact, &edition.library.vocabulary, edition.library.today);
    let months = |months: i64| [("months", Value::from(months))];
    let withheld = match state {
        ContactState::Expired(age) => Some(edition.say("contact_withheld", &months(age))),
        ContactState::NeverVerified => Some(edition.word("contact_never_verified")),
        ContactState::Fresh | ContactState::Stale(_) | ContactState::Lasting(_) => None,
    };
    let warning = match state {
        ContactState::Stale(age) => Some(edition.say("contact_stale", &months(age))),
        ContactState::Lasting(age) => Some(edition.say("contact_lasting", &months(age))),
        _ => None,
    };
    let phones = contact.phones.iter().map(|phone| PhoneView {
        number: phone.number.clone(),
        dial: phone.dial(),
        hours: edition.phrase(&phone.hours),
    });
    let (free, free_label) = match contact.free {
        Free::Yes => ("yes", Some(edition.word("free_yes"))),
        Free::No => ("no", Some(edition.word("free_no"))),
        Free::Unknown => ("unknown", None),
    };
    ContactView {
        id: Arc::clone(&contact.id),
        name: edition.phrase(&contact.name),
        kind: contact.kind.as_ref().map(|id| edition.entry("needs", id)),
        needs: contact.needs.iter().map(|id| edition.entry("needs", id)).collect(),
        phones: if withheld.is_some() { Vec::new() } else { phones.collect() },
        email: contact.email.clone().filter(|_| withheld.is_none()),
        web: contact.web.clone(),
        hours: edition.phrase(&contact.hours),
        languages: contact.languages.iter().map(|code| language(code, edition)).collect(),
        free,
        free_label,
        who: edition.phrase(&contact.who),
        how: if withheld.is_some() { Default::default() } else { edition.phrase(&contact.how) },
        verified_on: contact.verified_on.map(|day| edition.day(day)),
        verified_by: contact.verified_by.clone(),
        source: contact.source.as_deref().map(|id| {
            let words = || Linked { id: Arc::from(id), label: Phrase::own(id), href: None };
            source::find(id, &edition.library.contacts().sources, edition).unwrap_or_else(words)
        }),
        stale: state != ContactState::Fresh,
        withheld,
        warning,
    }
}

/// A language's name in itself, where the site has it; else its code.
fn language(code: &str, edition: &Edition<'_>) -> Phrase {
    let languages = &edition.library.languages;
    let lang = languages.lang(code);
    let step = lang.and_then(|lang| edition.chain().iter().find(|step| step.lang == lang));
    step.map_or_else(
        || Phrase::own(code),
        |step| {
            let locale = edition.locale_of(*step);
            let lang = (locale.tag != edition.locale.tag).then(|| locale.tag.clone());
            Phrase { text: locale.spoken.to_string(), lang }
        },
    )
}
