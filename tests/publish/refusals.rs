//! Targets that are refused before anything is written or removed.

use std::fs;
use std::path::Path;

use praksa::diagnostic::{Code, Diagnostic};
use praksa::publish::Publication;

use crate::site::{arg, names, publish, read, version, write};

/// Begins, which must be refused, and makes sure that nothing below `root` was touched.
fn refused(root: &Path, target: &Path, sources: &[&Path]) -> Vec<Diagnostic> {
    let before = (read(root), tree(root));
    let findings = Publication::begin(target, sources).unwrap_err();
    assert_eq!((read(root), tree(root)), before, "{target:?}");
    findings
}

fn tree(root: &Path) -> Vec<(String, bool)> {
    let mut paths: Vec<_> = walkdir::WalkDir::new(root)
        .into_iter()
        .map(|entry| {
            let entry = entry.unwrap();
            (entry.path().to_str().unwrap().to_owned(), entry.path_is_symlink())
        })
        .collect();
    paths.sort();
    paths
}

#[test]
fn a_target_that_overlaps_the_sources() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    write(root, "site/content/guidelines/a.md", "text");
    write(root, "site/notes.txt", "mine");
    let site = root.join("site");
    let sources = ["content", "themes", "locales"].map(|name| site.join(name));
    let sources: Vec<&Path> = sources.iter().map(|path| path.as_path()).collect();
    for target in
        ["site/content", "site/content/public", "site/content/guidelines", "site/themes", "site/x/../content"]
    {
        let findings = refused(root, &root.join(target), &sources);
        assert_eq!(findings.len(), 1, "{target}");
        assert_eq!(findings[0].code, Code::OutputOverlapsSource);
        assert_eq!(findings[0].place.as_ref().unwrap().file.as_ref(), root.join(target).to_str().unwrap());
    }
    for target in ["site", ""] {
        let findings = refused(root, &root.join(target), &sources);
        assert_eq!(findings.len(), 1, "{target}");
        assert_eq!(findings[0].code, Code::OutputOverlapsSource);
        assert_eq!(arg(&findings[0], "found"), root.join(target).to_str().unwrap());
        assert_eq!(arg(&findings[0], "path"), site.join("content").to_str().unwrap());
        assert_eq!(findings[0].related.len(), 3);
    }
    let inside = Publication::begin(&site.join("public"), &sources);
    assert!(inside.is_ok(), "beside the content, inside the folder that holds both, is the usual place");
}

#[test]
#[cfg(unix)]
fn a_link_that_leads_into_the_sources() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    write(root, "site/content/a.md", "text");
    std::os::unix::fs::symlink("site/content", root.join("public")).unwrap();
    let content = root.join("site/content");
    for target in ["public", "public/out"] {
        let findings = refused(root, &root.join(target), &[&content]);
        assert_eq!(findings[0].code, Code::OutputOverlapsSource, "{target}");
    }
}

#[test]
fn a_folder_with_files_of_somebody_else() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("public");
    for path in [".git/HEAD", "CNAME", "index.html", "photos/1.jpg", "photos/2.jpg", "z.txt", "zz.txt"] {
        write(&target, path, "mine");
    }
    let findings = refused(folder.path(), &target, &[]);
    assert_eq!(findings[0].code, Code::OutputNotOurs);
    assert_eq!(arg(&findings[0], "found"), ".git, CNAME, index.html, photos, z.txt");
    assert_eq!(arg(&findings[0], "count"), "6");
}

#[test]
fn a_folder_whose_manifest_cannot_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("public");
    publish(&target, &version(1, 3)).unwrap();
    for text in
        ["", "{}", "not json", r#"{"praksa-manifest": 1, "files": {"../x": {"size": 1, "blake3": "00"}}}"#]
    {
        write(&target, "praksa-manifest.json", text);
        let findings = refused(folder.path(), &target, &[]);
        assert_eq!(findings[0].code, Code::OutputNotOurs);
        assert_eq!(arg(&findings[0], "found"), "praksa-manifest.json");
    }
}

#[test]
#[cfg(unix)]
fn a_link_to_a_folder_of_somebody_else() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "home/diary.txt", "mine");
    std::os::unix::fs::symlink("home", folder.path().join("public")).unwrap();
    let findings = refused(folder.path(), &folder.path().join("public"), &[]);
    assert_eq!(findings[0].code, Code::OutputNotOurs);
    assert_eq!(arg(&findings[0], "found"), "diary.txt");
}

#[test]
fn a_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = write(folder.path(), "public", "mine");
    for target in [file.clone(), file.join("below")] {
        let findings = refused(folder.path(), &target, &[]);
        assert_eq!(findings[0].code, Code::OutputNotAFolder);
    }
}

#[test]
fn a_workspace_of_somebody_else() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), ".public.praksa-publish/diary.txt", "mine");
    let findings = refused(folder.path(), &folder.path().join("public"), &[]);
    assert_eq!(findings[0].code, Code::OutputNotOurs);
    assert_eq!(arg(&findings[0], "found"), "diary.txt");
}

#[test]
#[cfg(unix)]
fn a_link_to_a_site_of_ours_is_followed_and_stays() {
    let folder = tempfile::tempdir().unwrap();
    let (link, real) = (folder.path().join("public"), folder.path().join("srv/site"));
    fs::create_dir_all(&real).unwrap();
    std::os::unix::fs::symlink("srv/site", &link).unwrap();
    for number in 1..3 {
        publish(&link, &version(number, 3)).unwrap();
        assert_eq!(fs::read_link(&link).unwrap(), Path::new("srv/site"));
        assert_eq!(crate::site::read_published(&real), version(number, 3));
        assert_eq!(names(&folder.path().join("srv")), ["site"]);
        assert_eq!(names(folder.path()), ["public", "srv"]);
    }
}
