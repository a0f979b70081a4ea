//! Any site after any other: the target holds exactly the last one, whichever way it got there.

use std::collections::BTreeSet;

use praksa::publish::Swap;
use proptest::prelude::*;

use crate::site::{Site, names, publish_with, read_published};

/// Paths among which a file may become a folder and the other way round.
const PATHS: &[&str] =
    &["a", "a/b.html", "a/b/c.css", "a/b/d/e.html", "f.html", "f/g", "f/g/h.html", "f/i.js", "index.html"];

/// A site without files that stand where another needs a folder.
fn site() -> impl Strategy<Value = Site> {
    let file = (0..PATHS.len(), 0..3u8);
    prop::collection::vec(file, 0..PATHS.len()).prop_map(|files| {
        let mut site = Site::new();
        for (path, content) in files {
            let path = PATHS[path];
            let clash = |other: &String| {
                other.starts_with(&format!("{path}/")) || path.starts_with(&format!("{other}/"))
            };
            if !site.keys().any(clash) {
                site.insert(path.to_owned(), vec![content; usize::from(content)]);
            }
        }
        site
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn a_sequence_of_sites(sites in prop::collection::vec((site(), any::<bool>()), 1..6)) {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("public");
        let mut before = Site::new();
        for (site, exchange) in sites {
            let swap = if exchange { Swap::Exchange } else { Swap::FileByFile };
            let summary = publish_with(&target, &site, swap).unwrap();
            prop_assert_eq!(&read_published(&target), &site);
            let same = site.iter().filter(|(path, bytes)| before.get(*path) == Some(*bytes)).count();
            prop_assert_eq!(summary.linked, same);
            prop_assert_eq!(summary.written, site.len() - same);
            let (old, new): (BTreeSet<_>, BTreeSet<_>) = (before.keys().collect(), site.keys().collect());
            prop_assert_eq!(summary.removed, old.difference(&new).count());
            prop_assert_eq!(names(folder.path()), ["public"]);
            // No folder is left that holds nothing.
            for entry in walkdir::WalkDir::new(&target).min_depth(1) {
                let entry = entry.unwrap();
                prop_assert!(!entry.file_type().is_dir() || !names(entry.path()).is_empty(), "{:?}", entry.path());
            }
            before = site;
        }
    }
}
