//! All languages of a site: which editions are published, which language each shows, and what a reader gets when a text
//! does not exist in hers.

use std::collections::HashMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::Locale;
use super::anchors::AnchorLetters;
use super::transliteration::{Converter, Transliterator};
use crate::diagnostic::Diagnostic;
use crate::files::Files;
use crate::yaml::Node;
use crate::yaml::fields::{Fields, Report};

/// A content language of the site, as an index into [`Languages::content`]. Authors write in these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Lang(pub u8);

/// A published edition, as an index into [`Languages::editions`]. Readers read these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EditionIx(pub u8);

/// One step of an edition's fallback: text in this content language, shown as this locale shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The content language looked for.
    pub lang: Lang,
    /// Index into [`Languages::locales`]: gives the script and the `lang` attribute.
    pub locale: usize,
}

/// The languages of a site.
#[derive(Debug)]
pub struct Languages {
    /// Published locales first, in published order; then those that only fallback chains name.
    locales: Vec<Locale>,
    editions: usize,
    content: Vec<Arc<str>>,
    chains: Vec<Vec<Step>>,
    /// Slugs and content languages of all locales there are, published here or not.
    known: Vec<String>,
    anchors: AnchorLetters,
    /// For each locale the table between the scripts of its language, if it has several.
    tables: Vec<Option<Arc<Transliterator>>>,
}

/// The transliteration table of each locale: its own, that of the locale it is derived from, or that of any other locale
/// of the same language.
fn tables(
    locales: &[Locale],
    all: &[(&Locale, &Node)],
    findings: &mut Vec<Diagnostic>,
) -> Vec<Option<Arc<Transliterator>>> {
    let mut read: HashMap<&str, Option<Arc<Transliterator>>> = HashMap::new();
    let mut table = |locale: &Locale| {
        let rank =
            |other: &Locale| (other.slug != locale.slug, Some(&other.slug) != locale.derived_from.as_ref());
        let mut candidates: Vec<_> =
            all.iter().filter(|(other, _)| other.language == locale.language).collect();
        candidates.sort_by_key(|(other, _)| rank(other));
        candidates.into_iter().find_map(|(other, node)| {
            let known = read.entry(&other.slug).or_insert_with(|| {
                let fields = Fields::open_any(node, &mut Report::new(""))?;
                let mut report = Report::new(format!("locales/{}/language.yaml", other.slug));
                let table = Transliterator::read(fields.get("transliteration")?, &mut report);
                findings.extend(report.into_findings());
                table.map(Arc::new)
            });
            known.clone()
        })
    };
    locales.iter().map(&mut table).collect()
}

impl Languages {
    /// Reads the locales of the published `slugs` and whatever their fallback chains need. The YAML of each locale comes
    /// back in the order of [`Languages::locales`], for tables that other modules read from it.
    pub fn read(files: &dyn Files, slugs: &[String], findings: &mut Vec<Diagnostic>) -> (Self, Vec<Node>) {
        let mut locales: Vec<Locale> = Vec::new();
        let mut nodes = Vec::new();
        for slug in slugs {
            if let Some((locale, node)) = Locale::read(files, slug, findings) {
                locales.push(locale);
                nodes.push(node);
            }
        }
        let editions = locales.len();
        let mut content: Vec<Arc<str>> = Vec::new();
        for locale in &locales {
            if !content.contains(&locale.language) {
                content.push(Arc::clone(&locale.language));
            }
        }
        // Of the locales that are not published only what the site needs of them matters: not their mistakes.
        let known = super::available(files);
        let mut others: Vec<(Locale, Node)> = known
            .iter()
            .filter(|slug| !slugs.contains(slug))
            .filter_map(|slug| Locale::read(files, slug, &mut Vec::new()))
            .collect();
        // A chain may name a locale that is not published, if only its language is: Serbian in Latin letters for a
        // Bosnian reader of a site that publishes Serbian in Cyrillic alone.
        let named: Vec<Arc<str>> =
            locales.iter().flat_map(|locale| locale.fallback.iter().cloned()).collect();
        for slug in named {
            let wanted =
                |(locale, _): &(Locale, Node)| locale.slug == slug && content.contains(&locale.language);
            if let Some(at) = others.iter().position(wanted) {
                let (locale, node) = others.remove(at);
                locales.push(locale);
                nodes.push(node);
            }
        }
        let all = || locales.iter().zip(&nodes).chain(others.iter().map(|(locale, node)| (locale, node)));
        let mut languages_known = known;
        for (locale, _) in all() {
            if !languages_known.iter().any(|known| *known == *locale.language) {
                languages_known.push(locale.language.to_string());
            }
        }
        let known = languages_known;
        let anchors = AnchorLetters::read(all(), findings);
        let tables = tables(&locales, &all().collect::<Vec<_>>(), findings);
        let mut languages =
            Languages { locales, editions, content, chains: Vec::new(), known, anchors, tables };
        languages.chains = (0..languages.editions).map(|edition| languages.chain_of(edition)).collect();
        (languages, nodes)
    }

    fn chain_of(&self, edition: usize) -> Vec<Step> {
        let Some(own) = self.locales.get(edition) else { return Vec::new() };
        let mut chain: Vec<Step> = Vec::with_capacity(self.content.len());
        let mut push = |locale: usize| {
            let lang = self.locales.get(locale).and_then(|locale| self.lang(&locale.language));
            if let Some(lang) = lang.filter(|lang| chain.iter().all(|step| step.lang != *lang)) {
                chain.push(Step { lang, locale });
            }
        };
        push(edition);
        let by_slug = |slug: &Arc<str>| self.locales.iter().position(|locale| locale.slug == *slug);
        own.fallback.iter().filter_map(by_slug).for_each(&mut push);
        // Never a dead end: whatever the chain leaves out comes last, in the reader's script where there is a choice.
        let rest = |same_script: bool| {
            let fits = move |locale: &Locale| (locale.script == own.script) == same_script;
            self.locales.iter().enumerate().filter(move |(_, locale)| fits(locale)).map(|(at, _)| at)
        };
        rest(true).chain(rest(false)).for_each(&mut push);
        chain
    }

    /// All locales: the published ones first, in published order.
    pub fn locales(&self) -> &[Locale] {
        &self.locales
    }

    /// The published editions in order.
    pub fn editions(&self) -> impl ExactSizeIterator<Item = (EditionIx, &Locale)> {
        let indexed = self.locales.iter().take(self.editions).enumerate();
        indexed.map(|(at, locale)| (EditionIx(u8::try_from(at).unwrap_or(u8::MAX)), locale))
    }

    /// The content languages: what authors write in, in the order in which the editions first name them.
    pub fn content(&self) -> &[Arc<str>] {
        &self.content
    }

    /// The content language of this code.
    pub fn lang(&self, code: &str) -> Option<Lang> {
        let at = self.content.iter().position(|known| known.as_ref() == code)?;
        u8::try_from(at).ok().map(Lang)
    }

    /// The content language that a code, a locale's slug or its tag stands for: `sr`, `sr-latn` and `sr-Latn` are all
    /// Serbian to an author.
    pub fn lang_of_tag(&self, tag: &str) -> Option<Lang> {
        self.lang(tag).or_else(|| {
            let named = |locale: &&Locale| {
                locale.slug.eq_ignore_ascii_case(tag) || locale.tag.eq_ignore_ascii_case(tag)
            };
            self.locales.iter().find(named).and_then(|locale| self.lang(&locale.language))
        })
    }

    /// Whether some locale has this slug or shows this content language, published by this site or not.
    pub fn is_known(&self, code: &str) -> bool {
        self.known.iter().any(|known| known == code)
    }

    /// Whether this is the slug of a locale, so that it begins the addresses of an edition.
    pub fn is_slug(&self, name: &str) -> bool {
        self.is_known(name)
    }

    /// Words as plain small letters, digits and hyphens, for the anchor of a heading that has none of its own. The same
    /// words give the same anchor in every script of their language.
    pub fn slug(&self, words: &str) -> String {
        self.anchors.fold(words)
    }

    /// Turns text, in whatever script of its language it is written, into the script of the locale at this index of
    /// [`Languages::locales`]. `protected` are words that stay. `None` when the language has one script only.
    pub fn converter(&self, locale: usize, protected: &[String]) -> Option<Converter> {
        let table = self.tables.get(locale)?.as_ref()?;
        Converter::new(Arc::clone(table), &self.locales.get(locale)?.script, protected)
    }

    /// The code of a content language.
    pub fn code(&self, lang: Lang) -> &str {
        self.content.get(usize::from(lang.0)).map_or("", AsRef::as_ref)
    }

    /// The fallback chain of an edition: its own language first, then every other content language, best first.
    pub fn chain(&self, edition: EditionIx) -> &[Step] {
        self.chains.get(usize::from(edition.0)).map_or(&[], Vec::as_slice)
    }

    /// The locale of an edition.
    pub fn edition(&self, edition: EditionIx) -> Option<&Locale> {
        self.locales.get(usize::from(edition.0))
    }
}
