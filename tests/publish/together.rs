//! Publications that meet readers, and each other.

use std::fs;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use praksa::diagnostic::Code;
use praksa::publish::Swap;

use crate::site::{arg, begin, names, publish, publish_with, put, read_published, version};

/// A reader walks through the pages again and again while the site is replaced many times. Every read finds the page,
/// whole, and no page is older than one that was read before it.
fn readers_see_whole_pages_that_never_go_back(swap: Swap) {
    const VERSIONS: usize = 40;
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("public");
    publish_with(&target, &version(0, 30), swap).unwrap();
    let (done, rounds) = (AtomicBool::new(false), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        let readers: Vec<_> = (0..2)
            .map(|_| {
                scope.spawn(|| {
                    let (mut newest, mut finished) = (0, false);
                    while !finished {
                        // One more round after the last version, which must then be the one that is read.
                        finished = done.load(Ordering::SeqCst);
                        for page in 0..30 {
                            let path = format!("mk/guidelines/page-{page}/index.html");
                            let text = fs::read_to_string(target.join(&path))
                                .unwrap_or_else(|error| panic!("{path} cannot be read: {error}"));
                            let number: usize = text
                                .strip_prefix("version ")
                                .and_then(|rest| rest.split_once('\n'))
                                .and_then(|(number, _)| number.parse().ok())
                                .unwrap_or_else(|| panic!("{path} is not whole: {text:?}"));
                            let whole = &version(number, 30)[&path];
                            assert_eq!(text.as_bytes(), whole.as_slice(), "{path} is not whole");
                            if swap == Swap::Exchange {
                                assert!(number >= newest, "{path} is of {number}, after {newest}");
                            }
                            newest = number;
                        }
                        rounds.fetch_add(1, Ordering::SeqCst);
                    }
                    newest
                })
            })
            .collect();
        for number in 1..=VERSIONS {
            publish_with(&target, &version(number, 30), swap).unwrap();
        }
        done.store(true, Ordering::SeqCst);
        for reader in readers {
            assert_eq!(reader.join().unwrap(), VERSIONS);
        }
    });
    assert!(rounds.into_inner() >= 2);
    assert_eq!(read_published(&target), version(VERSIONS, 30));
}

#[test]
fn a_reader_during_many_exchanges() {
    readers_see_whole_pages_that_never_go_back(Swap::Exchange);
}

#[test]
#[cfg(unix)]
fn a_reader_while_files_are_renamed() {
    readers_see_whole_pages_that_never_go_back(Swap::FileByFile);
}

#[test]
fn a_second_publication_is_refused_and_the_holder_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("public");
    let first = begin(&target, Swap::default()).unwrap();
    put(&first, &version(1, 5)).unwrap();
    fs::create_dir(folder.path().join("x")).unwrap();
    for path in [target.clone(), folder.path().join("x/../public")] {
        let finding = begin(&path, Swap::default()).unwrap_err();
        assert_eq!(finding.code, Code::OutputLocked);
        assert_eq!(arg(&finding, "found"), std::process::id().to_string());
    }
    first.commit().unwrap();
    assert_eq!(read_published(&target), version(1, 5));
    publish(&target, &version(2, 5)).unwrap();
    assert_eq!(read_published(&target), version(2, 5));
}

/// Each either publishes or is refused because another is at it; what is published is one of them, whole.
#[test]
fn many_publications_at_once() {
    for swap in [Swap::Exchange, Swap::FileByFile] {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("public");
        let (published, refused) = (AtomicUsize::new(0), AtomicUsize::new(0));
        std::thread::scope(|scope| {
            for number in 0..4 {
                let (target, published, refused) = (&target, &published, &refused);
                scope.spawn(move || {
                    for _ in 0..25 {
                        match publish_with(target, &version(number, 8), swap) {
                            Ok(_) => published.fetch_add(1, Ordering::SeqCst),
                            Err(finding) => {
                                assert_eq!(finding.code, Code::OutputLocked, "{finding:?}");
                                refused.fetch_add(1, Ordering::SeqCst)
                            }
                        };
                    }
                });
            }
        });
        assert_eq!(published.load(Ordering::SeqCst) + refused.load(Ordering::SeqCst), 100);
        assert!(published.into_inner() > 0);
        let site = read_published(&target);
        assert!((0..4).any(|number| site == version(number, 8)));
        assert_eq!(names(folder.path()), ["public"]);
    }
}
