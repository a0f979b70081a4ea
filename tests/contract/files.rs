//! F: what stands in the content besides ordinary files.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::net::UnixListener;
use std::process::Command;

use super::support::{Site, page};

const PATH: &str = "content/pages/help.md";

/// A site with a file outside it that nobody may read on the web.
fn with_secret() -> Site {
    let site = Site::new();
    site.file("outside/secret.md", page("SECRET")).file("outside/secret.pdf", "SECRET");
    site
}

// F01
#[test]
fn links_in_a_circle_are_refused() {
    let site = Site::new();
    symlink("..", site.path("content/pages/up")).unwrap();
    symlink("loop.md", site.path("content/pages/loop.md")).unwrap();
    let run = site.fails();
    run.refused("not-a-regular-file", "content/pages/loop.md", None);
    run.refused("not-a-regular-file", "content/pages/up", None);
}

// F02, F03
#[test]
fn links_to_what_is_outside_are_refused() {
    for (link, target) in [
        (PATH, "../../outside/secret.md"),
        ("content/pages/about/plan.pdf", "../../../outside/secret.pdf"),
        ("content/pages/about", "../../outside"),
        ("content/outside", "../outside"),
        ("content/site2", "/etc"),
    ] {
        let site = with_secret();
        let full = site.path(link);
        fs::create_dir_all(full.parent().unwrap()).unwrap();
        symlink(target, &full).unwrap();
        site.refuses("not-a-regular-file", link, None);
        assert_eq!(site.published().holding("SECRET"), Vec::<&str>::new());
    }
}

/// Nor is a link that stays inside followed: what is published has one place.
#[test]
fn links_to_what_is_inside_are_refused_too() {
    let site = Site::new();
    symlink("about.md", site.path(PATH)).unwrap();
    site.refuses("not-a-regular-file", PATH, None);
}

/// Configuration, themes and messages are no way in either.
#[test]
fn links_are_refused_wherever_files_are_read() {
    for (path, target) in [
        ("content/site.yaml", "../outside/site.yaml"),
        ("content/contacts.yaml", "../outside/contacts.yaml"),
        ("themes/default/templates/home.html", "../../../outside/home.html"),
        ("themes/default/assets/extra.css", "../../../outside/secret.pdf"),
        ("locales/bs/site.ftl", "../../outside/site.ftl"),
        ("locales/bs/language.yaml", "../../outside/language.yaml"),
    ] {
        let site = with_secret();
        for name in ["site.yaml", "contacts.yaml", "home.html", "site.ftl", "language.yaml"] {
            site.file(&format!("outside/{name}"), "SECRET");
        }
        let full = site.path(path);
        fs::create_dir_all(full.parent().unwrap()).unwrap();
        let _ = fs::remove_file(&full);
        symlink(target, &full).unwrap();
        site.refuses("not-a-regular-file", path, None);
    }
}

// F04
#[test]
fn a_folder_where_a_file_is_expected_is_refused() {
    let site = Site::new();
    fs::create_dir(site.path(PATH)).unwrap();
    site.refuses("not-a-regular-file", PATH, None);
    for path in ["content/site.yaml", "content/vocabulary.yaml", "content/contacts.yaml"] {
        let site = Site::new();
        let _ = fs::remove_file(site.path(path));
        fs::create_dir(site.path(path)).unwrap();
        site.refuses("not-a-regular-file", path, None);
    }
}

// F05
#[test]
fn a_pipe_is_refused_without_waiting_for_its_writer() {
    for path in [PATH, "content/pages/about/plan.pdf", "content/contacts.yaml"] {
        let site = Site::new();
        fs::create_dir_all(site.path(path).parent().unwrap()).unwrap();
        assert!(Command::new("mkfifo").arg(site.path(path)).status().unwrap().success());
        site.refuses("not-a-regular-file", path, None);
    }
}

// F06
#[test]
fn a_device_is_refused_and_not_read() {
    // Devices can be made by root alone; the link to one is refused for everybody.
    let site = Site::new();
    let made = Command::new("mknod").arg(site.path(PATH)).args(["c", "1", "5"]).status();
    if !made.is_ok_and(|status| status.success()) {
        symlink("/dev/zero", site.path(PATH)).unwrap();
    }
    site.refuses("not-a-regular-file", PATH, None);
    let site = Site::new();
    fs::create_dir(site.path("content/pages/about")).unwrap();
    symlink("/dev/zero", site.path("content/pages/about/film.mp4")).unwrap();
    site.refuses("not-a-regular-file", "content/pages/about/film.mp4", None);
}

// F07
#[test]
fn a_socket_is_refused() {
    let site = Site::new();
    let _socket = UnixListener::bind(site.path(PATH)).unwrap();
    site.refuses("not-a-regular-file", PATH, None);
}

// F08, F11
#[test]
fn a_file_that_is_too_large_is_refused_unread() {
    let site = Site::new();
    // Fifty megabytes of nothing take no space on the disk.
    site.file(PATH, page("Tekst."));
    fs::File::options().append(true).open(site.path(PATH)).unwrap().set_len(50_000_000).unwrap();
    site.refuses("file-too-large", PATH, None);
    site.file(PATH, page(&"a".repeat(20_000_000)));
    site.refuses("file-too-large", PATH, None);
    for path in ["content/site.yaml", "content/glossary.yaml"] {
        let site = Site::new();
        site.file(path, "# comment\n".repeat(300_000));
        site.refuses("file-too-large", path, None);
    }
}

// F08, F11
#[test]
fn the_largest_body_that_is_read_is_built_within_the_limits() {
    let words = "Riječ po riječ nastaje tekst koji je predug za svakoga. ";
    let site = Site::new();
    site.file(PATH, page(&words.repeat(30_000)));
    site.publishes();
    site.file(PATH, page(&(words.to_owned() + "\n\n").repeat(30_000)));
    site.publishes();
}

// F09
#[test]
fn a_link_to_nowhere_is_refused() {
    let site = Site::new();
    symlink("nowhere.md", site.path(PATH)).unwrap();
    site.refuses("not-a-regular-file", PATH, None);
}

// F10
#[test]
fn a_file_that_may_not_be_read_is_refused() {
    for path in [PATH, "content/pages/about/plan.pdf", "content/pages", "content/site.yaml"] {
        let site = Site::new();
        site.file(PATH, page("Tekst.")).file("content/pages/about/plan.pdf", "plan");
        site.build(&[]).fine();
        let before = site.published();
        fs::set_permissions(site.path(path), PermissionsExt::from_mode(0o000)).unwrap();
        let run = as_nobody(&site);
        fs::set_permissions(site.path(path), PermissionsExt::from_mode(0o755)).unwrap();
        assert_eq!(run.exit, Some(1), "{run}");
        run.refused("unreadable-file", path, None);
        site.published().is_same_as(&before);
    }
}

/// Builds as a user for whom permissions mean something.
fn as_nobody(site: &Site) -> super::support::Run {
    use std::os::unix::fs::MetadataExt;
    let args = ["build", "--today", super::support::TODAY, "--format", "json"];
    let mut command = site.command(&args);
    if fs::metadata(site.folder()).unwrap().uid() == 0 {
        let user = "65534";
        let everything = Command::new("chown").args(["-R", "65534:65534"]).arg(site.folder()).status();
        assert!(everything.unwrap().success());
        let program = command.get_program().to_owned();
        let args: Vec<_> = command.get_args().map(ToOwned::to_owned).collect();
        let mut other = Command::new("setpriv");
        other.args(["--reuid", user, "--regid", user, "--clear-groups"]).arg(program).args(args);
        other
            .current_dir(site.folder())
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default());
        other.env("LC_ALL", "C");
        command = other;
    }
    super::support::Run::of(&command.output().unwrap())
}

/// The theme and the locales of a site are held to the same.
#[test]
fn special_files_in_a_theme_are_refused() {
    let site = Site::new();
    fs::create_dir_all(site.path("themes/default/templates")).unwrap();
    let path = "themes/default/templates/home.html";
    assert!(Command::new("mkfifo").arg(site.path(path)).status().unwrap().success());
    site.refuses("not-a-regular-file", path, None);
    let site = Site::new();
    fs::create_dir_all(site.path("locales/bs")).unwrap();
    assert!(Command::new("mkfifo").arg(site.path("locales/bs/site.ftl")).status().unwrap().success());
    site.refuses("not-a-regular-file", "locales/bs/site.ftl", None);
}
