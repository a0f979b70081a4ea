//! What a publication changes and what it leaves alone.

use std::fs;

use praksa::diagnostic::Code;
use praksa::output::{Content, Sink};
use praksa::publish::{MANIFEST, Publication, Summary, Swap};

use crate::site::{arg, begin, names, publish, publish_with, put, read, read_published, version, write};

const SWAPS: [Swap; 2] = [Swap::Exchange, Swap::FileByFile];

#[test]
fn a_site_and_nothing_else() {
    for swap in SWAPS {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("a/b/public");
        let site = version(1, 20);
        let summary = publish_with(&target, &site, swap).unwrap();
        let bytes = site.values().map(|bytes| bytes.len() as u64).sum();
        assert_eq!(
            summary,
            Summary { written: site.len(), bytes, manifest: summary.manifest, ..Summary::default() }
        );
        assert_eq!(read_published(&target), site);
        assert_eq!(names(target.parent().unwrap()), ["public"]);
    }
}

#[test]
fn a_page_that_is_gone_from_the_source_is_gone() {
    for swap in SWAPS {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("public");
        publish_with(&target, &version(1, 20), swap).unwrap();
        let summary = publish_with(&target, &version(2, 10), swap).unwrap();
        assert_eq!((summary.removed, summary.linked, summary.written), (11, 1, 12));
        assert_eq!(read_published(&target), version(2, 10));
        assert!(!target.join("mk/only-1").exists() && !target.join("mk/guidelines/page-11").exists());
        assert_eq!(names(folder.path()), ["public"]);
    }
}

#[test]
fn two_publications_of_one_site_are_equal_to_the_byte() {
    let folder = tempfile::tempdir().unwrap();
    let (one, other) = (folder.path().join("one"), folder.path().join("deep/other"));
    publish(&one, &version(1, 9)).unwrap();
    publish(&other, &version(2, 30)).unwrap();
    publish_with(&other, &version(1, 9), Swap::FileByFile).unwrap();
    assert_eq!(read(&one), read(&other));
}

#[test]
#[cfg(unix)]
fn unchanged_files_are_the_same_files() {
    use std::os::unix::fs::MetadataExt;
    for swap in SWAPS {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("public");
        let mut site = version(1, 12);
        publish_with(&target, &site, swap).unwrap();
        let inode = |path: &str| fs::metadata(target.join(path)).unwrap().ino();
        let (page, home) = (inode("mk/guidelines/page-5/index.html"), inode("index.html"));
        site.insert("index.html".into(), b"new".to_vec());
        let summary = publish_with(&target, &site, swap).unwrap();
        assert_eq!((summary.written, summary.linked, summary.bytes), (1, site.len() - 1, 3));
        assert_eq!(inode("mk/guidelines/page-5/index.html"), page);
        assert_ne!(inode("index.html"), home, "a published file is replaced, never written to");
        assert_eq!(fs::metadata(target.join("mk/guidelines/page-5/index.html")).unwrap().nlink(), 1);
    }
}

#[test]
#[cfg(unix)]
fn nothing_changed_nothing_done() {
    use std::os::unix::fs::MetadataExt;
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("public");
    publish(&target, &version(1, 12)).unwrap();
    let inode = || fs::metadata(&target).unwrap().ino();
    let before = (inode(), fs::metadata(&target).unwrap().modified().unwrap());
    let summary = publish(&target, &version(1, 12)).unwrap();
    assert_eq!(summary, Summary { linked: 15, manifest: summary.manifest, ..Summary::default() });
    assert_eq!((inode(), fs::metadata(&target).unwrap().modified().unwrap()), before);
    assert_eq!(names(folder.path()), ["public"]);
}

/// Damage that shows neither in size nor in time is healed as well.
#[test]
fn a_damaged_file_is_healed() {
    for swap in SWAPS {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("public");
        let site = version(1, 12);
        publish_with(&target, &site, swap).unwrap();
        let page = target.join("mk/guidelines/page-7/index.html");
        let time = fs::metadata(&page).unwrap().modified().unwrap();
        let mut bytes = fs::read(&page).unwrap();
        bytes[20] ^= 1;
        fs::write(&page, bytes).unwrap();
        fs::File::options().append(true).open(&page).unwrap().set_modified(time).unwrap();
        fs::write(target.join("index.html"), "cut").unwrap();
        fs::remove_file(target.join("assets/style.css")).unwrap();
        let summary = publish_with(&target, &site, swap).unwrap();
        assert_eq!(summary.written, 3);
        assert_eq!(read_published(&target), site);
    }
}

#[test]
fn what_is_not_ours_is_kept() {
    for swap in SWAPS {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("public");
        publish_with(&target, &version(1, 5), swap).unwrap();
        let mine =
            [".git/HEAD", ".git/objects/ab/cdef", "CNAME", ".well-known/security.txt", "mk/only-1/notes.txt"];
        for path in mine {
            write(&target, path, path);
        }
        fs::create_dir(target.join("empty")).unwrap();
        let summary = publish_with(&target, &version(2, 4), swap).unwrap();
        assert_eq!(summary.kept, 5);
        let mut found = read(&target);
        for path in mine {
            assert_eq!(found.remove(path).as_deref(), Some(path.as_bytes()), "{path}");
        }
        found.remove(MANIFEST);
        assert_eq!(found, version(2, 4));
        assert!(target.join("empty").is_dir());
        assert_eq!(names(folder.path()), ["public"]);
    }
}

#[test]
fn what_is_not_ours_is_not_overwritten() {
    for swap in SWAPS {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("public");
        publish_with(&target, &version(1, 5), swap).unwrap();
        write(&target, "sq/index.html", "mine");
        write(&target, "bs", "mine");
        let before = read(&target);
        let mut site = version(2, 5);
        site.insert("sq/index.html".into(), b"site".to_vec());
        site.insert("bs/index.html".into(), b"site".to_vec());
        let finding = publish_with(&target, &site, swap).unwrap_err();
        assert_eq!(finding.code, Code::OutputNotOurs);
        assert_eq!(
            (arg(&finding, "found"), arg(&finding, "count")),
            ("bs, sq/index.html".into(), "2".into())
        );
        assert_eq!(read(&target), before);
        assert_eq!(names(folder.path()), ["public"]);

        site.insert("sq/index.html".into(), b"mine".to_vec());
        site.remove("bs/index.html");
        assert_eq!(publish_with(&target, &site, swap).unwrap().kept, 1, "one file holds what the site wants");
        assert_eq!(fs::read(target.join("sq/index.html")).unwrap(), b"mine");
    }
}

#[test]
fn without_a_commit_the_old_site_stays_byte_for_byte() {
    for swap in SWAPS {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("public");
        let publication = begin(&target, swap).unwrap();
        put(&publication, &version(1, 5)).unwrap();
        drop(publication);
        assert_eq!(names(folder.path()), Vec::<String>::new());
        publish_with(&target, &version(1, 5), swap).unwrap();
        let before = read(&target);
        let publication = begin(&target, swap).unwrap();
        put(&publication, &version(2, 5)).unwrap();
        drop(publication);
        assert_eq!(read(&target), before);
        assert_eq!(names(folder.path()), ["public"]);
    }
}

#[test]
fn a_site_with_a_file_missing_is_not_published() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("public");
    publish(&target, &version(1, 5)).unwrap();
    let before = read(&target);
    let bytes = || Content::Bytes(b"x".to_vec());
    let gone = Content::File { path: folder.path().join("gone.pdf"), len: 1 };
    let cases: [(&str, Content, Code); 7] = [
        ("../escape.html", bytes(), Code::OutputFailure),
        ("/etc/cron.d/x", bytes(), Code::OutputFailure),
        (".praksa-publish/lock", bytes(), Code::OutputFailure),
        (&"n".repeat(300), bytes(), Code::OutputFailure),
        (MANIFEST, bytes(), Code::AddressConflict),
        ("index.html", bytes(), Code::AddressConflict),
        ("gone.pdf", gone, Code::UnreadableFile),
    ];
    for (path, content, code) in cases {
        let publication = begin(&target, Swap::default()).unwrap();
        put(&publication, &version(2, 5)).unwrap();
        let finding = publication.put(path, content).unwrap_err();
        assert_eq!(finding.code, code, "{path}");
        assert_eq!(publication.commit().unwrap_err(), finding);
        assert_eq!(read(&target), before, "{path}");
    }
    let mut site = version(2, 5);
    site.insert("index.html/page".into(), b"x".to_vec());
    assert!(publish(&target, &site).is_err());
    let mut site = version(1, 5);
    site.insert("mk".into(), b"x".to_vec());
    assert_eq!(publish(&target, &site).unwrap_err().code, Code::AddressConflict);
    assert_eq!(read(&target), before);
    assert_eq!(names(folder.path()), ["public"]);
}

#[test]
fn attachments_are_copies_that_follow_their_source_at_the_next_build_only() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("public");
    let source = write(folder.path(), "plan.pdf", &"one ".repeat(100_000));
    let publish = || {
        let publication = Publication::begin(&target, &[]).unwrap();
        let len = fs::metadata(&source).unwrap().len();
        publication.put("files/plan.pdf", Content::File { path: source.clone(), len }).unwrap();
        publication.commit().unwrap()
    };
    let first = publish();
    assert_eq!(first, Summary { written: 1, bytes: 400_000, manifest: first.manifest, ..Summary::default() });
    // The manifest names the same bytes, and so has the same fingerprint.
    assert_eq!(publish(), Summary { linked: 1, manifest: first.manifest, ..Summary::default() });
    fs::write(&source, "two ".repeat(100_000)).unwrap();
    assert_eq!(fs::read(target.join("files/plan.pdf")).unwrap(), "one ".repeat(100_000).as_bytes());
    assert_eq!(publish().written, 1);
    assert_eq!(fs::read(target.join("files/plan.pdf")).unwrap(), "two ".repeat(100_000).as_bytes());
}

#[test]
#[cfg(unix)]
fn the_folder_keeps_its_permissions() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("public");
    fs::create_dir(&target).unwrap();
    fs::set_permissions(&target, fs::Permissions::from_mode(0o2750)).unwrap();
    for number in 1..3 {
        publish(&target, &version(number, 2)).unwrap();
        assert_eq!(fs::metadata(&target).unwrap().permissions().mode() & 0o7777, 0o2750);
    }
}
