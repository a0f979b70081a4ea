//! What pages are made with: the words of all editions, the theme, and the analyses of the languages.
//!
//! In: `locales/` and `themes/`. Out: a [`Kit`], checked before the first page is written, and what is wrong with it. Each
//! part is read again only when files that it was read from have changed: an edit of a template costs no dictionary.

use std::sync::Arc;

use super::theme::Theme;
use super::wording::Wording;
use crate::diagnostic::Diagnostic;
use crate::files::{Derived, Files};
use crate::fingerprint::{Fingerprint, Fingerprinting};
use crate::language::Languages;
use crate::model::Site;
use crate::search::Analyzers;

/// Something that was read, with what is wrong about it.
type Part<T> = Arc<Derived<(T, Vec<Diagnostic>)>>;

/// See the module.
#[derive(Clone)]
pub struct Kit {
    wording: Part<Wording>,
    theme: Part<Option<Theme>>,
    analyzers: Part<Analyzers>,
}

impl Kit {
    /// Reads it. `before` is one that was read for the same languages and configuration.
    pub fn read(files: &dyn Files, languages: &Languages, site: &Site, before: Option<&Kit>) -> Self {
        let wording = before.map(|kit| &kit.wording);
        let theme = before.map(|kit| &kit.theme);
        let analyzers = before.map(|kit| &kit.analyzers);
        Kit {
            wording: part(files, wording, |files, findings| {
                Wording::read(files, languages, &site.protected, findings)
            }),
            theme: part(files, theme, |files, findings| Theme::read(files, &site.theme, findings)),
            analyzers: part(files, analyzers, |files, findings| Analyzers::read(files, languages, findings)),
        }
    }

    /// What is wrong with it.
    pub fn findings(&self) -> impl Iterator<Item = &Diagnostic> {
        let findings = [&self.wording.made().1, &self.theme.made().1, &self.analyzers.made().1];
        findings.into_iter().flatten()
    }

    /// The words of all editions.
    pub(super) fn wording(&self) -> &Wording {
        &self.wording.made().0
    }

    /// The theme, unless something is wrong with it.
    pub(super) fn theme(&self) -> Option<&Theme> {
        self.theme.made().0.as_ref()
    }

    /// The analyses of all editions.
    pub(super) fn analyzers(&self) -> &Analyzers {
        &self.analyzers.made().0
    }

    /// The fingerprint of what decides on the search indexes.
    pub(super) fn index_print(&self) -> Fingerprint {
        Fingerprinting::default().part(self.wording.print()).part(self.analyzers.print()).finish()
    }

    /// The fingerprint of all of it.
    pub(super) fn print(&self) -> Fingerprint {
        Fingerprinting::default().part(self.index_print()).part(self.theme.print()).finish()
    }
}

fn part<T>(
    files: &dyn Files,
    before: Option<&Part<T>>,
    read: impl FnOnce(&dyn Files, &mut Vec<Diagnostic>) -> T,
) -> Part<T> {
    match before.filter(|before| before.holds(files)) {
        Some(before) => Arc::clone(before),
        None => Arc::new(Derived::new(files, |files| {
            let mut findings = Vec::new();
            (read(files, &mut findings), findings)
        })),
    }
}
