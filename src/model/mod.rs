//! What a knowledge base is made of, as plain data.
//!
//! These types hold a site's sources as [`crate::read`] understood them: values are typed and in their vocabularies, dates
//! are dates, and every reference remembers its place so that [`crate::library`] can say where it is broken. Nothing here
//! reads, links or renders. Which fields exist and what they mean follows Dublin Core (metadata) and LRMI (training).

mod contacts;
mod document;
mod facts;
mod glossary;
mod localized;
mod metadata;
mod site;
mod vocabulary;

pub use contacts::{Contact, Contacts, Free, Phone};
pub use document::{
    BaseFile, Content, DocumentFile, Kind, TranslationFile, TranslationSource, TranslationStatus,
};
pub use facts::{
    Cell, Deadline, Difference, Facts, FormFacts, FormFile, Guideline, Legal, Material, Objective, Outcome,
    Practice, Procedure, Recommendation, Review, Session, Step, StepBasis, Strength, TrainingModule,
};
pub use glossary::{Concept, Glossary, Term};
pub use localized::Localized;
pub use metadata::{
    AdaptedFrom, Change, Metadata, Name, Reference, Sensitivity, Significance, Source, Status, TargetGroups,
};
pub use site::Site;
pub use vocabulary::{Entry, List, Vocabulary};
