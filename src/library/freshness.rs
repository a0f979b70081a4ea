//! Contacts by the day somebody last verified them. A number that is no longer answered is worse than none.

use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::model::{Contact, Contacts};
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
    /// Verified so many whole months ago, more than twelve.
    Expired(i64),
    /// Nobody says when it was verified.
    NeverVerified,
}

impl ContactState {
    /// The state of a contact on a day.
    pub fn of(contact: &Contact, today: Date) -> Self {
        let Some(verified) = contact.verified_on else { return ContactState::NeverVerified };
        let months = months_between(verified, today);
        let past = |limit: i64| months > limit || (months == limit && verified.day() != today.day());
        if past(EXPIRED) {
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
pub(super) fn check_contacts(contacts: &Contacts, today: Date, findings: &mut Vec<Diagnostic>) {
    let path: Arc<str> = Arc::from(crate::read::contacts_path());
    check_happened(&path, &contacts.happened, today, findings);
    for contact in &contacts.contacts {
        let place = Place::range(Arc::clone(&path), contact.range.clone());
        let finding = match ContactState::of(contact, today) {
            ContactState::Fresh => continue,
            ContactState::Stale(months) => Diagnostic::new(Code::StaleContact).arg("months", months),
            ContactState::Expired(months) => Diagnostic::new(Code::ExpiredContact).arg("months", months),
            ContactState::NeverVerified => Diagnostic::new(Code::ExpiredContact).arg("months", -1i64),
        };
        findings.push(finding.at(place).arg("id", &contact.id));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_whole() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        assert_eq!(months_between(day("2026-05-23"), day("2026-11-23")), 6);
        assert_eq!(months_between(day("2026-05-24"), day("2026-11-23")), 5);
        assert_eq!(months_between(day("2025-11-24"), day("2026-11-23")), 11);
        assert_eq!(months_between(day("2026-12-01"), day("2026-11-23")), 0);
    }
}
