//! Contacts by the day somebody last verified them. A number that is no longer answered is worse than none; only those that
//! a state keeps, whoever answers them, are worth a try.

use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::model::{Contact, Contacts, Vocabulary};
use crate::yaml::fields::Happened;

/// After so many months a contact is shown with a warning.
const STALE: i64 = 6;
/// After so many months its numbers are withheld.
const EXPIRED: i64 = 12;

/// Whether a contact's numbers may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactState {
    /// Verified lately.
    Fresh,
    /// Verified so many whole months ago, more than six.
    Stale(i64),
    /// Verified so many whole months ago, more than twelve, but [lasting](crate::model::Entry::lasting).
    Lasting(i64),
    /// Verified so many whole months ago, more than twelve.
    Expired(i64),
    /// Nobody says when it was verified.
    NeverVerified,
}

impl ContactState {
    /// The state of a contact on a day.
    pub fn of(contact: &Contact, vocabulary: &Vocabulary, today: Date) -> Self {
        let Some(verified) = contact.verified_on else { return ContactState::NeverVerified };
        let months = months_between(verified, today);
        let past = |limit: i64| months > limit || (months == limit && verified.day() != today.day());
        let kind = contact.kind.as_ref().and_then(|kind| vocabulary.list("needs").get(kind));
        if past(EXPIRED) && kind.is_some_and(|kind| kind.lasting) {
            ContactState::Lasting(months)
        } else if past(EXPIRED) {
            ContactState::Expired(months)
        } else if past(STALE) {
            ContactState::Stale(months)
        } else {
            ContactState::Fresh
        }
    }
}

/// Whole months from one day to a later one; nought if it is not later.
pub fn months_between(from: Date, to: Date) -> i64 {
    let months = (i64::from(to.year()) - i64::from(from.year())) * 12 + i64::from(to.month())
        - i64::from(from.month());
    (months - i64::from(to.day() < from.day())).max(0)
}

/// Warns of days on which something is said to have happened, and which have not come: the year is mistyped, and nobody
/// would be reminded for as long.
pub(super) fn check_happened(
    path: &Arc<str>,
    days: &[Happened],
    today: Date,
    findings: &mut Vec<Diagnostic>,
) {
    for day in days.iter().filter(|day| day.value > today) {
        findings.push(future(path, &day.range, day.value));
    }
}

/// A day that lies too far ahead to be meant.
pub(super) fn future(path: &Arc<str>, range: &Range<usize>, day: Date) -> Diagnostic {
    let place = Place::range(Arc::clone(path), range.clone());
    Diagnostic::new(Code::FutureDate).at(place).arg("found", day.to_string())
}

/// Warns of contacts that need a call.
pub(super) fn check_contacts(
    contacts: &Contacts,
    vocabulary: &Vocabulary,
    today: Date,
    findings: &mut Vec<Diagnostic>,
) {
    let path: Arc<str> = Arc::from(crate::read::contacts_path());
    check_happened(&path, &contacts.happened, today, findings);
    for contact in &contacts.contacts {
        let place = Place::range(Arc::clone(&path), contact.range.clone());
        let finding = match ContactState::of(contact, vocabulary, today) {
            ContactState::Fresh => continue,
            ContactState::Stale(months) | ContactState::Lasting(months) => {
                Diagnostic::new(Code::StaleContact).arg("months", months)
            }
            ContactState::Expired(months) => Diagnostic::new(Code::ExpiredContact).arg("months", months),
            ContactState::NeverVerified => Diagnostic::new(Code::ExpiredContact).arg("months", -1i64),
        };
        findings.push(finding.at(place).arg("id", &contact.id));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Entry, Free, List, Localized};

    #[test]
    fn months_are_whole() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        assert_eq!(months_between(day("2026-05-23"), day("2026-11-23")), 6);
        assert_eq!(months_between(day("2026-05-24"), day("2026-11-23")), 5);
        assert_eq!(months_between(day("2025-11-24"), day("2026-11-23")), 11);
        assert_eq!(months_between(day("2026-12-01"), day("2026-11-23")), 0);
    }

    /// A contact of a kind, and the vocabulary that says what kinds there are.
    fn contact(kind: &str, verified_on: Option<&str>) -> (Contact, Vocabulary) {
        let entry = |id: &str, lasting| Entry {
            id: id.into(),
            label: Localized::default(),
            alias: Localized::default(),
            description: Localized::default(),
            note: Localized::default(),
            within: None,
            lasting,
        };
        let needs = List { entries: vec![entry("emergency", true), entry("hotline", false)] };
        let contact = Contact {
            id: "one".into(),
            name: Localized::default(),
            kind: Some(kind.into()),
            needs: Vec::new(),
            country: "XX".into(),
            phones: Vec::new(),
            email: None,
            web: None,
            hours: Localized::default(),
            languages: Vec::new(),
            free: Free::Unknown,
            who: Localized::default(),
            how: Localized::default(),
            verified_on: verified_on.map(|day| day.parse().unwrap()),
            verified_by: None,
            source: None,
            range: 0..0,
        };
        (contact, Vocabulary { lists: vec![("needs".into(), needs)] })
    }

    #[test]
    fn only_what_lasts_outlives_a_year_without_verification() {
        let state = |kind: &str, verified_on: Option<&str>| {
            let (contact, vocabulary) = contact(kind, verified_on);
            ContactState::of(&contact, &vocabulary, "2026-11-23".parse().unwrap())
        };
        for kind in ["hotline", "emergency"] {
            assert_eq!(state(kind, Some("2026-05-23")), ContactState::Fresh);
            assert_eq!(state(kind, Some("2026-05-22")), ContactState::Stale(6));
            assert_eq!(state(kind, Some("2025-11-23")), ContactState::Stale(12));
            assert_eq!(state(kind, None), ContactState::NeverVerified);
        }
        assert_eq!(state("hotline", Some("2025-11-22")), ContactState::Expired(12));
        assert_eq!(state("emergency", Some("2025-11-22")), ContactState::Lasting(12));
        assert_eq!(state("emergency", Some("2018-10-26")), ContactState::Lasting(96));
    }
}
