//! `content/contacts.yaml`: services and their numbers, each with the day somebody last verified it.

use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;

use super::{Localized, Name};
use crate::yaml::fields::Happened;

/// A telephone number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    /// The number as people read it.
    pub number: String,
    /// When it is answered, if that differs from the contact's hours.
    pub hours: Localized<String>,
}

impl Phone {
    /// The number for a `tel:` link: digits and a leading plus only.
    pub fn dial(&self) -> String {
        self.number.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect()
    }
}

/// Whether a call or service costs something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Free {
    /// Nothing.
    Yes,
    /// Something.
    No,
    /// Nobody here knows.
    #[default]
    Unknown,
}

/// A service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Its id.
    pub id: Arc<str>,
    /// Its name.
    pub name: Localized<String>,
    /// What it chiefly is.
    pub kind: Option<Name>,
    /// What to turn to it for.
    pub needs: Vec<Name>,
    /// Its country.
    pub country: Name,
    /// Its numbers.
    pub phones: Vec<Phone>,
    /// Its e-mail address.
    pub email: Option<String>,
    /// Its site.
    pub web: Option<String>,
    /// When it is open.
    pub hours: Localized<String>,
    /// The languages it speaks (codes, not only the site's).
    pub languages: Vec<String>,
    /// Whether it is free.
    pub free: Free,
    /// Whom it serves.
    pub who: Localized<String>,
    /// How to get through to it.
    pub how: Localized<String>,
    /// When somebody last verified it.
    pub verified_on: Option<Date>,
    /// Who did.
    pub verified_by: Option<String>,
    /// Where its data come from: the id of a source, or words.
    pub source: Option<String>,
    /// Where its id stands, in bytes.
    pub range: Range<usize>,
}

/// All contacts, in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Contacts {
    /// Contacts in order.
    pub contacts: Vec<Contact>,
    /// What contacts name as their source.
    pub sources: Vec<super::Source>,
    /// Days that must not be in the future.
    pub happened: Vec<Happened>,
}
