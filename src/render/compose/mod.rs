//! The linked library → views: one file for each kind of page or part of it.

pub(super) mod card;
pub(super) mod changes;
pub(super) mod chrome;
pub(super) mod compare;
pub(super) mod contacts;
pub(super) mod document;
pub(super) mod facts;
pub(super) mod flow;
pub(super) mod glossary;
pub(super) mod home;
pub(super) mod list;
pub(super) mod page;
pub(super) mod paging;
pub(super) mod search;
pub(super) mod section;
mod source;
