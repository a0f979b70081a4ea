//! Publications that are killed, at whatever moment.
//!
//! The test starts itself again as a process that does nothing but publish two sites by turns, and kills it.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use praksa::output::{Content, Sink};
use praksa::publish::{Publication, Swap};

use crate::site::{begin, names, publish_with, read_published, version};

const PAGES: usize = 120;
const TARGET: &str = "PRAKSA_TEST_KILLED_TARGET";
/// Ends after one publication of [`FEW`] pages.
const ONCE: &str = "PRAKSA_TEST_KILLED_ONCE";
const FEW: usize = 3;
const SWAP: &str = "PRAKSA_TEST_KILLED_SWAP";

/// The process that is killed; nothing when run as a test.
#[test]
fn victim() {
    let Some(target) = std::env::var_os(TARGET) else { return };
    let swap = if std::env::var_os(SWAP).is_some() { Swap::FileByFile } else { Swap::Exchange };
    if std::env::var_os(ONCE).is_some() {
        // All in one thread, since system calls are counted by thread.
        let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
        pool.install(|| {
            let publication = begin(Path::new(&target), swap).unwrap();
            for (path, bytes) in version(1, FEW) {
                publication.put(&path, Content::Bytes(bytes)).unwrap();
            }
            publication.commit().unwrap();
        });
        return;
    }
    for number in 1.. {
        publish_with(Path::new(&target), &version(number % 2, PAGES), swap).unwrap();
    }
}

fn start(target: &Path, swap: Swap) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "killed::victim"]).env(TARGET, target).stdout(Stdio::null());
    if swap == Swap::FileByFile {
        command.env(SWAP, "1");
    }
    command.spawn().unwrap()
}

fn is_whole(target: &Path) -> bool {
    let site = read_published(target);
    site == version(0, PAGES) || site == version(1, PAGES)
}

/// Kills after ever other delays, and returns how often that was in the middle of a publication.
fn kill_often(swap: Swap, check: impl Fn(&Path)) {
    const KILLS: u64 = 40;
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("public");
    let workspace = folder.path().join(".public.praksa-publish");
    let mut in_the_middle = 0;
    for kill in 0..KILLS {
        let mut child = start(&target, swap);
        // The first times the very first publication is hit, later ones the replacement of a site.
        std::thread::sleep(Duration::from_micros(3_000 + kill * 1_700 + kill * kill * 37 % 5_000));
        child.kill().unwrap();
        child.wait().unwrap();
        in_the_middle += usize::from(workspace.exists());
        if target.exists() {
            check(&target);
        }
        // What is left beside is at most one workspace, which the next publication takes over.
        assert!(names(folder.path()).iter().all(|name| name == "public" || name == ".public.praksa-publish"));
    }
    assert!(in_the_middle > 0, "no kill hit a publication");
    if !target.exists() {
        publish_with(&target, &version(0, PAGES), swap).unwrap();
    }
    publish_with(&target, &version(7, 3), swap).unwrap();
    assert_eq!(read_published(&target), version(7, 3));
    assert_eq!(names(folder.path()), ["public"]);
}

#[test]
fn a_killed_exchange_leaves_the_old_site_or_the_new_one() {
    kill_often(Swap::Exchange, |target| assert!(is_whole(target)));
}

#[test]
fn what_a_kill_left_half_renamed_is_completed_by_the_next_publication() {
    kill_often(Swap::FileByFile, |target| {
        // Begun and given up: what it finds half-done it completes all the same.
        drop(begin(target, Swap::FileByFile).unwrap());
        assert!(is_whole(target));
    });
}

/// Killed at each system call in turn that changes anything on the disk, from the first of its kind to the last.
#[test]
#[cfg(target_os = "linux")]
fn killed_at_every_system_call() {
    const CALLS: &[&str] = &[
        "openat",
        "write",
        "ftruncate",
        "flock",
        "mkdir",
        "link",
        "linkat",
        "rename",
        "renameat2",
        "chmod",
        "unlink",
        "unlinkat",
        "rmdir",
        "fsync",
        "syncfs",
    ];
    if !Command::new("strace").arg("-V").stdout(Stdio::null()).status().is_ok_and(|status| status.success()) {
        eprintln!("not run: there is no strace here; the other tests kill at moments of chance");
        return;
    }
    for (swap, first) in [(Swap::Exchange, true), (Swap::Exchange, false), (Swap::FileByFile, false)] {
        // How often the old site was found, and how often the new one.
        let mut found = [0, 0];
        for call in CALLS {
            let mut time = 1;
            while killed_at(call, time, swap, first, &mut found) {
                time += 1;
            }
        }
    }
}

/// Kills one publication at one system call, looks at what it left, and publishes again. `false` when it ended before.
#[cfg(target_os = "linux")]
fn killed_at(call: &str, time: usize, swap: Swap, first: bool, found: &mut [usize; 2]) -> bool {
    let case = format!("{swap:?}, killed at {call} {time}, first: {first}");
    // In memory where that can be had: a disk is asked hundreds of times here to write everything down.
    let folder = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap();
    let target = folder.path().join("public");
    let mine = target.join(".git/HEAD");
    if !first {
        publish_with(&target, &version(0, FEW), swap).unwrap();
        crate::site::write(&target, ".git/HEAD", "mine");
    }
    let mut command = Command::new("strace");
    command.args(["-qq", "-f", "-o", "/dev/null", "-e", &format!("trace={call}")]);
    command.args(["-e", &format!("inject={call}:signal=KILL:when={time}")]);
    command.arg(std::env::current_exe().unwrap()).args(["--exact", "killed::victim"]);
    command.env(TARGET, &target).env(ONCE, "1");
    if swap == Swap::FileByFile {
        command.env(SWAP, "1");
    }
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
    if target.exists() {
        if swap == Swap::FileByFile {
            drop(begin(&target, swap).unwrap());
        }
        if !first {
            assert_eq!(fs::read_to_string(&mine).unwrap(), "mine", "{case}");
            fs::rename(target.join(".git"), folder.path().join("git")).unwrap();
        }
        let site = read_published(&target);
        let which = (0..2).find(|number| site == version(*number, FEW));
        found[which.unwrap_or_else(|| panic!("neither site: {case}"))] += 1;
        if !first {
            fs::rename(folder.path().join("git"), target.join(".git")).unwrap();
        }
    } else {
        assert!(first, "{case}");
    }
    publish_with(&target, &version(2, FEW), swap).unwrap();
    if !first {
        assert_eq!(fs::read_to_string(&mine).unwrap(), "mine", "{case}");
        fs::remove_dir_all(target.join(".git")).unwrap();
    }
    assert_eq!(read_published(&target), version(2, FEW), "{case}");
    assert_eq!(names(folder.path()), ["public"], "{case}");
    !status.success()
}

/// A workspace with everything a killed build can leave, in every combination that a kill can produce.
#[test]
fn whatever_a_killed_build_left_is_cleared() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("public");
    let workspace = folder.path().join(".public.praksa-publish");
    publish_with(&target, &version(0, 5), Swap::Exchange).unwrap();
    let leave = |files: &[(&str, &str)]| {
        fs::create_dir(&workspace).unwrap();
        for (path, text) in files {
            crate::site::write(&workspace, path, text);
        }
    };
    for files in [
        &[][..],
        &[("lock", "")],
        &[("lock", "praksa publish 1\n1\n"), ("stage/mk/half.html", "half")],
        &[("lock", "praksa publish 1\n1\n"), ("stage/mk/half.html", "half"), ("exchange", "1")],
        &[("lock", "praksa publish 1\n1\n"), ("exchange", "1")],
        &[("lock", "praksa publish 1\n1\n"), ("stage/half.html", "half"), ("probe/one/x", "")],
        &[("lock", "praksa publish 1\n1\n"), ("stage/a.html", "half"), ("journal-draft", "{\"cle")],
    ] {
        leave(files);
        drop(Publication::begin(&target, &[]).unwrap());
        assert_eq!(names(folder.path()), ["public"], "{files:?}");
    }
}
