//! What was made before: which files came from which facts.
//!
//! In: the units of work of one rendering, each with the facts it asked for ([`crate::library::trace`]) and the files it put
//! out. Out: whether a unit of the next rendering would come to the same, and which files are no more. A unit is fresh
//! when each of its facts has the fingerprint it had; nothing is guessed from names or times.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use hashbrown::HashMap;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::fingerprint::Fingerprint;
use crate::library::trace::{Fact, Facts};
use crate::library::{DocIx, Fingerprints, Library};

/// What one unit of work came from, and the files it made.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Unit {
    facts: Facts,
    files: Vec<String>,
    /// Whether this rendering has it too.
    #[serde(skip)]
    met: AtomicBool,
}

impl Unit {
    /// A unit that was made just now.
    pub(super) fn new(facts: Facts, files: Vec<String>) -> Self {
        Unit { facts, files, met: AtomicBool::new(true) }
    }
}

/// All units of the last rendering that came to its end.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Past {
    /// What every unit depends on.
    ground: Fingerprint,
    prints: Option<Arc<Fingerprints>>,
    /// Ids of the documents, by [`DocIx`].
    ids: Vec<Arc<str>>,
    units: BTreeMap<String, Unit>,
    /// Files whose units are not known any more.
    loose: BTreeSet<String>,
}

impl Past {
    /// Looks at a library: units that would no longer come to the same are forgotten.
    pub(super) fn compare(&mut self, library: &Library, ground: Fingerprint) {
        let Some(prints) = library.fingerprints().cloned() else { return };
        let before = self.prints.take();
        let same_ground = self.ground == ground;
        let before = before.as_ref().filter(|_| same_ground);
        let ids: Vec<Arc<str>> = library.ids().cloned().collect();
        let moved = (ids != self.ids).then(|| {
            let places: HashMap<&Arc<str>, usize> = ids.iter().zip(0..).collect();
            self.ids.iter().map(|id| places.get(id).map(|at| DocIx(*at))).collect::<Vec<_>>()
        });
        let changed = before.filter(|_| moved.is_none()).map(|before| prints.changed_since(before));
        let check = |(key, unit): (&String, &mut Unit)| {
            *unit.met.get_mut() = false;
            let is_fresh = match (&changed, before, &moved) {
                (Some(changed), ..) => !unit.facts.has_any(changed),
                (None, Some(before), Some(moved)) => {
                    let to = |at: DocIx| moved.get(at.0).copied().flatten();
                    unit.facts.renew(|fact| {
                        let now = match fact {
                            Fact::Face(at) => Fact::Face(to(at)?),
                            Fact::States(at) => Fact::States(to(at)?),
                            Fact::Text(at, lang) => Fact::Text(to(at)?, lang),
                            other => other,
                        };
                        (prints.get(now)? == before.get(fact)?).then_some(now)
                    })
                }
                _ => false,
            };
            (!is_fresh).then(|| key.clone())
        };
        let stale: Vec<String> = self.units.par_iter_mut().filter_map(check).collect();
        for key in stale {
            self.forget(&key);
        }
        (self.ground, self.prints, self.ids) = (ground, Some(prints), ids);
    }

    /// Whether this is what every unit came from.
    pub(super) fn stands_on(&self, ground: Fingerprint) -> bool {
        self.ground == ground && self.prints.is_some()
    }

    /// Whether a unit of this rendering would come to what it came to before.
    pub(super) fn is_fresh(&self, key: &str) -> bool {
        let unit = self.units.get(key);
        unit.inspect(|unit| unit.met.store(true, Ordering::Relaxed)).is_some()
    }

    /// Whether a file was there that is a unit of its own.
    pub(super) fn had(&self, file: &str) -> bool {
        self.units.contains_key(file) || self.loose.contains(file)
    }

    /// Forgets a unit, though not that its files are there.
    pub(super) fn forget(&mut self, key: &str) {
        if let Some(unit) = self.units.remove(key) {
            self.loose.extend(unit.files);
        }
    }

    /// Takes over the units that were made. Their files, and those of the fresh units that were asked for, are the site.
    /// Comes back with the files that are no more.
    pub(super) fn settle(&mut self, made: Vec<(String, Unit)>) -> Vec<String> {
        let unmet = self.units.iter().filter(|(_, unit)| !unit.met.load(Ordering::Relaxed));
        let unmet: Vec<String> = unmet.map(|(key, _)| key.clone()).collect();
        unmet.iter().for_each(|key| self.forget(key));
        let mut gone = std::mem::take(&mut self.loose);
        // Nearly always all that were forgotten were made again, and nobody has to look through the files of the whole site.
        for file in made.iter().flat_map(|(_, unit)| &unit.files) {
            gone.remove(file);
        }
        self.units.extend(made);
        if !gone.is_empty() {
            for file in self.units.values().flat_map(|unit| &unit.files) {
                gone.remove(file);
            }
        }
        gone.into_iter().collect()
    }

    /// All files of the site.
    pub(super) fn files(&self) -> impl Iterator<Item = &str> {
        self.units.values().flat_map(|unit| &unit.files).map(String::as_str)
    }

    /// Takes note of files that are no more, should nobody have been told.
    pub(super) fn keep(&mut self, gone: Vec<String>) {
        self.loose.extend(gone);
    }

    /// Forgets everything but that the files are there.
    pub(super) fn lose(&mut self) {
        let keys: Vec<String> = self.units.keys().cloned().collect();
        keys.iter().for_each(|key| self.forget(key));
    }
}
