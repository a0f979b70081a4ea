//! A watch over a real folder, once told by the system and once looking by itself.

use super::*;
use std::sync::Mutex;
use std::sync::mpsc;

/// A site on disk, a watch over it in its own thread, and what it sees.
struct Scene {
    folder: tempfile::TempDir,
    pending: Arc<Pending>,
    changes: Mutex<mpsc::Receiver<Changes>>,
}

impl Scene {
    fn new(watching: Watching, before: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for path in before {
            write(folder.path(), path, "before");
        }
        let pending = Arc::new(Pending::default());
        let (root, shared) = (folder.path().canonicalize().unwrap(), Arc::clone(&pending));
        let (ready, is_ready) = mpsc::channel();
        let (sender, changes) = mpsc::channel();
        std::thread::spawn(move || {
            let out = [PathBuf::from("content/out")];
            let mut watch = Watch::new(root, &out, watching, shared, Box::new(|_, _| {}));
            ready.send(()).unwrap();
            while let Some(changes) = watch.next() {
                if sender.send(changes).is_err() {
                    return;
                }
            }
        });
        is_ready.recv().unwrap();
        Scene { folder, pending, changes: Mutex::new(changes) }
    }

    fn root(&self) -> &Path {
        self.folder.path()
    }

    fn write(&self, path: &str) {
        write(self.root(), path, "after");
    }

    /// Waits until `path`, or a folder it is in, was among the changes; everything seen until then.
    fn until(&self, path: &str) -> BTreeSet<String> {
        let within = |folder: &String| Path::new(path).starts_with(folder);
        let mut seen = BTreeSet::new();
        while !seen.iter().any(within) {
            let Some(paths) = self.next(Duration::from_secs(60)) else {
                panic!("{path} not noticed, only {seen:?}")
            };
            seen.extend(paths);
        }
        seen
    }

    /// Writes a file until it is named itself, which proves that its folder is watched.
    fn told(&self, path: &str) {
        for round in 0..300 {
            write(self.root(), path, &format!("round {round}"));
            while let Some(paths) = self.next(Duration::from_millis(200)) {
                if paths.contains(path) {
                    return;
                }
            }
        }
        panic!("{path} is not watched");
    }

    fn next(&self, longest: Duration) -> Option<BTreeSet<String>> {
        match self.changes.lock().unwrap().recv_timeout(longest).ok()? {
            Changes::Paths(paths) => Some(paths),
            Changes::Everything => panic!("everything"),
        }
    }
}

impl Drop for Scene {
    fn drop(&mut self) {
        self.pending.stop();
    }
}

fn write(root: &Path, path: &str, text: &str) {
    let full = root.join(path);
    fs::create_dir_all(full.parent().unwrap()).unwrap();
    fs::write(full, text).unwrap();
}

const POLLING: Watching = Watching::Polling(Duration::from_millis(20));

fn both(before: &[&str], test: impl Fn(&Scene)) {
    for watching in [Watching::System, POLLING] {
        test(&Scene::new(watching, before));
    }
}

#[test]
fn a_changed_file_is_noticed_and_what_does_not_matter_is_not() {
    both(&["content/a.md", "public/x"], |scene| {
        for path in ["public/x", "content/.a.md.swp", "content/a.md~", "content/out/x", "other", ".git/x"] {
            scene.write(path);
        }
        scene.write("content/a.md");
        let seen = scene.until("content/a.md");
        // The folder that holds a file may be named as well.
        let known = ["content", "content/a.md"];
        assert!(seen.iter().all(|path| known.contains(&path.as_str())), "{seen:?}");
    });
}

#[test]
fn folders_that_come_later_are_watched() {
    both(&[], |scene| {
        for path in ["content/deep/er/a.md", "themes/x/templates/a.html"] {
            scene.write(path);
            scene.until(path);
            scene.told(path);
        }
        scene.told("content/deep/b.md");
        scene.told("themes/x/templates/b.html");
    });
}

#[test]
fn a_folder_deleted_and_made_anew_is_watched() {
    both(&["content/guidelines/a.md"], |scene| {
        for round in 0..3 {
            fs::remove_dir_all(scene.root().join("content")).unwrap();
            let path = format!("content/guidelines/{round}.md");
            scene.write(&path);
            scene.until(&path);
            scene.told("content/guidelines/again.md");
        }
    });
}

#[test]
fn a_folder_moved_in_from_elsewhere_is_watched() {
    both(&["content/a.md", "elsewhere/b.md"], |scene| {
        fs::rename(scene.root().join("content"), scene.root().join("old")).unwrap();
        fs::rename(scene.root().join("elsewhere"), scene.root().join("content")).unwrap();
        scene.until("content");
        scene.told("content/b.md");
        scene.write("old/a.md");
        scene.write("content/c.md");
        assert!(!scene.until("content/c.md").contains("content/a.md"));
    });
}

#[test]
fn a_file_saved_by_renaming_and_a_deleted_one_are_noticed() {
    both(&["content/a.md", "content/b.md"], |scene| {
        scene.write("content/.a.md.new");
        fs::rename(scene.root().join("content/.a.md.new"), scene.root().join("content/a.md")).unwrap();
        scene.until("content/a.md");
        fs::remove_file(scene.root().join("content/b.md")).unwrap();
        scene.until("content/b.md");
    });
}

#[test]
fn changes_nobody_told_of_are_found() {
    let scene = Scene::new(Watching::System, &["content/a.md", "content/b.md"]);
    scene.write("content/a.md");
    scene.until("content/a.md");
    // What an overflow does.
    scene.pending.lose();
    scene.write("content/b.md");
    scene.until("content/b.md");
}

#[test]
fn an_overflow_in_which_nothing_changed_is_no_change() {
    let folder = tempfile::tempdir().unwrap();
    for path in ["content/a.md", "content/b.md"] {
        write(folder.path(), path, "before");
        let file = fs::File::options().write(true).open(folder.path().join(path)).unwrap();
        file.set_modified(SystemTime::UNIX_EPOCH).unwrap();
    }
    let root = folder.path().canonicalize().unwrap();
    let mut watch = Watch::new(root, &[], Watching::System, Arc::default(), Box::new(|_, _| {}));
    let lost = || Batch { lost: true, ..Batch::default() };
    assert_eq!(watch.told(lost()), BTreeSet::new());
    write(folder.path(), "content/b.md", "after");
    assert_eq!(watch.told(lost()), BTreeSet::from(["content/b.md".to_owned()]));
}

#[test]
fn when_the_system_gives_up_the_folders_are_looked_through() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "content/a.md", "before");
    let (sender, reasons) = mpsc::channel();
    let tell = move |_, reason| sender.send(reason).unwrap();
    let pending = Arc::new(Pending::default());
    let root = folder.path().canonicalize().unwrap();
    let mut watch = Watch::new(root, &[], Watching::System, Arc::clone(&pending), Box::new(tell));
    pending.fail("no more watches".to_owned());
    write(folder.path(), "content/a.md", "after!");
    assert!(matches!(watch.next(), Some(Changes::Paths(paths)) if paths.contains("content/a.md")));
    write(folder.path(), "content/b.md", "after");
    assert!(matches!(watch.next(), Some(Changes::Paths(paths)) if paths.contains("content/b.md")));
    assert_eq!(reasons.try_iter().collect::<Vec<_>>(), ["no more watches"]);
    pending.stop();
    assert_eq!(watch.next(), None);
}
