//! The fields of each document type, once: for reading, for "did you mean", and for the skeletons of `praksa new`.
//!
//! What a field is for is told to authors in their language by the message `field-NAME` of `cli.ftl`.

use crate::model::Kind;

/// When a field must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Always.
    Always,
    /// Once the document is in force.
    InForce,
    /// Never.
    Optional,
}

/// What a skeleton shows as the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    /// A text in every language of the site.
    Localized,
    /// A list in every language of the site.
    LocalizedList,
    /// A value of a vocabulary, or a list of such.
    Vocabulary(&'static str, bool),
    /// This YAML; lines below the first belong to it.
    Yaml(&'static str),
    /// The language of the file.
    Language,
    /// Today, or a year from today.
    Today(bool),
}

/// A field of a document type.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// When it must be there.
    pub need: Need,
    /// What a skeleton shows.
    pub sample: Sample,
}

const fn field(name: &'static str, need: Need, sample: Sample) -> Field {
    Field { name, need, sample }
}

use Need::{Always, InForce, Optional};
use Sample::{Language, Localized, LocalizedList, Today, Vocabulary, Yaml};

/// The fields all types share.
pub const COMMON: &[Field] = &[
    field("type", Optional, Yaml("")),
    field("language", Always, Language),
    field("title", Always, Localized),
    field("summary", Optional, Localized),
    field("keywords", Optional, LocalizedList),
    field("topics", Optional, Vocabulary("topics", true)),
    field("phase", Optional, Vocabulary("phases", true)),
    field("audience", Optional, Vocabulary("actors", true)),
    field("target_groups", Optional, Yaml("{ groups: [], circumstances: [], age: [], sex: [] }")),
    field("countries", Optional, Vocabulary("countries", true)),
    field("level", Optional, Vocabulary("levels", true)),
    field("status", InForce, Yaml("draft")),
    field("version", InForce, Yaml("\"1.0\"")),
    field("valid_from", InForce, Today(false)),
    field("review_by", InForce, Today(true)),
    field("verified_on", Optional, Today(false)),
    field("owner", InForce, Localized),
    field("licence", InForce, Yaml("CC-BY-SA-4.0")),
    field("attribution", Optional, Yaml("\"\"")),
    field("sensitivity", Optional, Yaml("public")),
    field("neutral_title", Optional, Localized),
    field("sources", Optional, Yaml("[ { id: S1, title: \"\", url: \"https://\" } ]")),
    field("related", Optional, Yaml("[]")),
    field("supersedes", Optional, Yaml("[]")),
    field("aliases", Optional, Yaml("[]")),
    field("changes", Optional, Yaml("[]")),
    field("adapted_from", Optional, Yaml("{ source: \"\", title: \"\", version: \"\", url: \"https://\" }")),
    field("review_needed", Optional, Yaml("[]")),
    field("protected", Optional, Yaml("[]")),
];

const GUIDELINE: &[Field] = &[field("recommendations", Optional, Yaml("\n  first: { strength: should }"))];

const PROCEDURE: &[Field] = &[
    field("urgent", Optional, Yaml("false")),
    field("trigger", Optional, Localized),
    field("aim", Optional, Localized),
    field("record", Optional, Localized),
    field("steps", Always, Yaml("\n  first: {}")),
    field("countries_differ", Optional, Yaml("{}")),
];

const MODULE: &[Field] = &[
    field("duration", Always, Yaml("PT1H")),
    field("start", Optional, Yaml("\"09:00\"")),
    field("group_size", Optional, Yaml("{ min: 8, max: 16 }")),
    field("trainers", Optional, Yaml("2")),
    field("format", Optional, Yaml("in-person")),
    field("level_of_training", Optional, Yaml("basic")),
    field("objectives", Optional, Yaml("[]")),
    field("prerequisites", Optional, Yaml("[]")),
    field("room", Optional, Localized),
    field("content_warning", Optional, Localized),
    field("distress_plan", Optional, Localized),
    field("materials", Optional, Yaml("{}")),
    field("sessions", Always, Yaml("\n  first: { minutes: 60 }")),
];

const PRACTICE: &[Field] = &[
    field("organisation", Optional, Localized),
    field("place", Optional, Localized),
    field("since", Optional, Yaml("2020")),
    field("evidence", InForce, Vocabulary("evidence", false)),
    field("maturity", InForce, Vocabulary("maturity", false)),
    field("reviewed", Optional, Yaml("{ by: \"\", on: 2026-01-01 }")),
    field("participation", Optional, Yaml("unknown")),
    field("results", Optional, Yaml("[]")),
    field("contact", Optional, Yaml("\"\"")),
];

const FORM: &[Field] = &[
    field("purpose", InForce, Localized),
    field("filled_by", Optional, Vocabulary("actors", true)),
    field("when", Optional, Localized),
    field("kept", Optional, Localized),
    field("retention", Optional, Localized),
    field("files", Optional, Yaml("[]")),
];

const LEGAL: &[Field] = &[
    field("instrument", Always, Localized),
    field("article", Optional, Yaml("\"\"")),
    field("in_force_from", Optional, Yaml("2000-01-01")),
    field("in_force_until", Optional, Yaml("2000-01-01")),
    field("quotation", Optional, Localized),
    field("official_url", Optional, Yaml("https://")),
    field("checked_on", Optional, Today(false)),
];

/// The sections of a practice that every description must have, in order.
pub const PRACTICE_SECTIONS: &[&str] = &[
    "problem",
    "context",
    "how",
    "resources",
    "results",
    "what-did-not-work",
    "transfer",
    "participation",
    "ethics",
];

/// The fields that only this type has.
pub fn own(kind: Kind) -> &'static [Field] {
    match kind {
        Kind::Guideline => GUIDELINE,
        Kind::Procedure => PROCEDURE,
        Kind::Module => MODULE,
        Kind::Practice => PRACTICE,
        Kind::Form => FORM,
        Kind::Legal => LEGAL,
        Kind::Page => &[],
    }
}

/// The names of all fields of a type.
pub fn names(kind: Kind) -> Vec<&'static str> {
    COMMON.iter().chain(own(kind)).map(|field| field.name).collect()
}

/// The fields of a translation's front matter.
pub const TRANSLATION: &[&str] =
    &["title", "summary", "keywords", "status", "translator", "reviewer", "source", "protected", "language"];
