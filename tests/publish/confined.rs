//! Publications under the worst conditions: a full disk, a read-only one, a mount point, few file descriptors.
//!
//! The test starts itself again inside a shell that sets the conditions up, and the scenario looks at the outcome from
//! in there, because a file system mounted for it is gone when the process ends.

#![cfg(unix)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use praksa::diagnostic::Code;
use praksa::output::{Content, Sink};

use crate::site::{arg, begin, names, publish, put, read, read_published, version, write};

const SCENARIO: &str = "PRAKSA_TEST_SCENARIO";
const FOLDER: &str = "PRAKSA_TEST_FOLDER";

const NOBODY: u32 = 65_534;
const AS_NOBODY: &[&str] = &["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];

/// The process inside; nothing when run as a test.
#[test]
fn inside() {
    let (Ok(scenario), Some(folder)) = (std::env::var(SCENARIO), std::env::var_os(FOLDER)) else { return };
    let folder = PathBuf::from(folder);
    match scenario.as_str() {
        "full" => full(&folder),
        "read-only" => read_only(&folder),
        "mount-point" => mount_point(&folder),
        "few-descriptors" => few_descriptors(&folder),
        "unwritable-parent" => unwritable_parent(&folder),
        "no-links" => no_links(&folder),
        other => panic!("no scenario {other}"),
    }
    fs::write(std::env::var_os("PRAKSA_TEST_PASSED").unwrap(), scenario).unwrap();
}

/// Runs a scenario in `folder`, after `setup` in the same shell.
fn run(scenario: &str, folder: &Path, wrapper: &[&str], setup: &str) {
    let passed = tempfile::NamedTempFile::new().unwrap();
    mode(passed.path(), 0o666);
    let script = format!("{setup}\nexec \"$0\" --exact confined::inside --nocapture");
    let mut words = wrapper.iter().copied().chain(["sh", "-ec", &script]);
    let output = Command::new(words.next().unwrap())
        .args(words)
        .arg(std::env::current_exe().unwrap())
        .env(SCENARIO, scenario)
        .env(FOLDER, folder)
        .env("PRAKSA_TEST_PASSED", passed.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert_eq!(
        fs::read_to_string(passed.path()).unwrap(),
        scenario,
        "the scenario did not run to its end: {said}"
    );
}

fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(tempfile::tempdir().unwrap().path()).unwrap().uid() == 0
}

fn mode(path: &Path, mode: u32) {
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(mode)).unwrap();
}

/// A command after which file systems may be mounted that nobody else sees, if this machine lets us.
fn own_mounts() -> Option<&'static [&'static str]> {
    const WAYS: [&[&str]; 2] =
        [&["unshare", "--mount"], &["unshare", "--user", "--map-root-user", "--mount"]];
    WAYS.into_iter().find(|way| {
        let probe = ["sh", "-c", "mount -t tmpfs tmpfs /mnt"];
        Command::new(way[0]).args(&way[1..]).args(probe).output().is_ok_and(|output| output.status.success())
    })
}

#[test]
fn a_full_disk() {
    let folder = tempfile::tempdir().unwrap();
    if let Some(wrapper) = own_mounts() {
        run("full", folder.path(), wrapper, &format!("mount -t tmpfs -o size=700k tmpfs \"${FOLDER}\""));
        assert_eq!(names(folder.path()), Vec::<String>::new());
    }
    // The system refuses to write beyond a size, as it does on a full disk.
    run("full", folder.path(), &[], "trap '' XFSZ\nulimit -f 300");
}

fn full(folder: &Path) {
    let target = folder.join("public");
    publish(&target, &version(1, 20)).unwrap();
    let before = read(&target);
    let mut big = version(2, 20);
    big.insert("files/film.webm".into(), vec![7; 2_000_000]);
    let finding = publish(&target, &big).unwrap_err();
    assert_eq!(finding.code, Code::OutputFailure);
    assert_eq!(arg(&finding, "path"), target.join("files/film.webm").to_str().unwrap());
    assert!(arg(&finding, "reason").contains("os error"), "{finding:?}");
    assert_eq!(read(&target), before);
    assert_eq!(names(folder), ["public"], "the space is free again");
    publish(&target, &version(2, 20)).unwrap();
    assert_eq!(read_published(&target), version(2, 20));
}

#[test]
fn a_read_only_disk() {
    let folder = tempfile::tempdir().unwrap();
    publish(&folder.path().join("public"), &version(1, 5)).unwrap();
    let before = read(folder.path());
    if let Some(wrapper) = own_mounts() {
        let setup =
            format!("mount --bind \"${FOLDER}\" \"${FOLDER}\"\nmount -o remount,bind,ro \"${FOLDER}\"");
        run("read-only", folder.path(), wrapper, &setup);
    }
    if !is_root() {
        let folders = [folder.path().to_owned(), folder.path().join("public")];
        folders.iter().for_each(|path| mode(path, 0o555));
        run("read-only", folder.path(), &[], "");
        folders.iter().for_each(|path| mode(path, 0o755));
    }
    assert_eq!(read(folder.path()), before);
}

fn read_only(folder: &Path) {
    for target in ["public", "new", "deep/new"] {
        let finding = publish(&folder.join(target), &version(2, 5)).unwrap_err();
        assert_eq!(finding.code, Code::OutputFailure, "{finding:?}");
        assert_eq!(arg(&finding, "path"), folder.join(target).to_str().unwrap());
    }
    assert_eq!(read_published(&folder.join("public")), version(1, 5));
}

/// A folder that is itself a mount point cannot be exchanged; it is also the one with a `lost+found` from the start.
#[test]
fn a_mount_point() {
    let Some(wrapper) = own_mounts() else {
        // What happens there is tested wherever files are swapped one by one; only the finding out is not.
        eprintln!("not run: this machine lets nobody mount a file system");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("public");
    fs::create_dir(&target).unwrap();
    let mount = format!("mount -t tmpfs tmpfs \"${FOLDER}/public\"\nmkdir \"${FOLDER}/public/lost+found\"");
    run("mount-point", folder.path(), wrapper, &mount);
    // A second mount of the same file system has the device number of its parent.
    fs::create_dir(folder.path().join("disk")).unwrap();
    run(
        "mount-point",
        folder.path(),
        wrapper,
        &format!("mount --bind \"${FOLDER}/disk\" \"${FOLDER}/public\""),
    );
    assert_eq!(names(folder.path()), ["disk", "public"]);
    assert_eq!(names(&target), Vec::<String>::new());
}

fn mount_point(folder: &Path) {
    let target = folder.join("public");
    for number in 1..4 {
        let beside = names(folder);
        publish(&target, &version(number, 6)).unwrap();
        assert_eq!(read_published(&target), version(number, 6));
        assert_eq!(names(folder), beside);
        assert!(!target.join(".praksa-publish").exists());
        let publication = begin(&target, praksa::publish::Swap::default()).unwrap();
        put(&publication, &version(9, 3)).unwrap();
        let second = begin(&target, praksa::publish::Swap::default()).unwrap_err();
        assert_eq!(second.code, Code::OutputLocked);
        drop(publication);
        assert_eq!(read_published(&target), version(number, 6));
    }
}

#[test]
fn thirty_two_file_descriptors() {
    let folder = tempfile::tempdir().unwrap();
    let setup = "ulimit -n 32\nexport RAYON_NUM_THREADS=40";
    run("few-descriptors", folder.path(), &[], setup);
}

fn few_descriptors(folder: &Path) {
    use rayon::prelude::*;
    let target = folder.join("public");
    let source = write(folder, "plan.pdf", &"text ".repeat(50_000));
    for number in 1..4 {
        let publication = begin(&target, praksa::publish::Swap::default()).unwrap();
        let file = Content::File { path: source.clone(), len: 250_000 };
        publication.put("plan.pdf", file.clone()).unwrap();
        let site = version(number, 300);
        site.par_iter().for_each(|(path, bytes)| {
            publication.put(path, Content::Bytes(bytes.clone())).unwrap();
            publication.put(&format!("files/{path}.pdf"), file.clone()).unwrap();
        });
        publication.commit().unwrap();
        let mut found = read_published(&target);
        found.retain(|path, _| !path.ends_with(".pdf"));
        assert_eq!(found, site);
    }
}

/// Where nothing may be created beside the target, the stage stands inside it.
#[test]
fn a_folder_beside_which_nothing_may_be_created() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("public");
    fs::create_dir(&target).unwrap();
    let wrapper: &[&str] = if is_root() {
        // Permissions mean nothing to root; somebody else has to try.
        std::os::unix::fs::chown(&target, Some(NOBODY), Some(NOBODY)).unwrap();
        AS_NOBODY
    } else {
        &[]
    };
    mode(folder.path(), 0o555);
    run("unwritable-parent", folder.path(), wrapper, "");
    mode(folder.path(), 0o755);
    assert_eq!(names(folder.path()), ["public"]);
    assert_eq!(read_published(&target), version(2, 6));
}

fn unwritable_parent(folder: &Path) {
    let target = folder.join("public");
    for number in 1..3 {
        publish(&target, &version(number, 6)).unwrap();
        assert_eq!(read_published(&target), version(number, 6));
    }
    let finding = publish(&folder.join("new"), &version(1, 6)).unwrap_err();
    assert_eq!(finding.code, Code::OutputFailure);
}

/// Linux refuses a link to a file of somebody else that one may not write to; such files are copied.
#[test]
fn files_that_cannot_be_linked() {
    if !is_root() {
        eprintln!("not run: only root can make files that belong to somebody else");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("public");
    publish(&target, &version(1, 6)).unwrap();
    write(&target, "CNAME", "mine");
    for entry in walkdir::WalkDir::new(folder.path()) {
        let entry = entry.unwrap();
        if entry.file_type().is_dir() {
            std::os::unix::fs::chown(entry.path(), Some(NOBODY), Some(NOBODY)).unwrap();
        }
    }
    run("no-links", folder.path(), AS_NOBODY, "");
    assert_eq!(fs::read_to_string(target.join("CNAME")).unwrap(), "mine");
    fs::remove_file(target.join("CNAME")).unwrap();
    assert_eq!(read_published(&target), version(2, 6));
    assert_eq!(names(folder.path()), ["public"]);
}

fn no_links(folder: &Path) {
    let summary = publish(&folder.join("public"), &version(2, 6)).unwrap();
    assert_eq!((summary.linked, summary.kept), (1, 1));
}
