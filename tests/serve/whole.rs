//! The pipeline itself behind the server: the content that comes with praksa, broken and mended.

use std::fs;
use std::sync::Arc;

use praksa::build::{Audience, Options};
use praksa::serve::{Notice, Outcome, Port, Server, Settings, SiteBuilder};

use crate::client::get;
use crate::stage::{said, wording};

#[test]
fn a_site_is_built_broken_and_mended() {
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in praksa::files::starter_content() {
        let full = folder.path().join(path);
        fs::create_dir_all(full.parent().unwrap()).unwrap();
        fs::write(full, bytes).unwrap();
    }
    let site_file = folder.path().join("content/site.yaml");
    let good = fs::read_to_string(&site_file).unwrap();
    fs::write(&site_file, format!("{good}\ntitel: x\n")).unwrap();

    let options = || Options { today: jiff::civil::date(2026, 11, 25), audience: Audience::Participant };
    let builder = Arc::new(SiteBuilder::new(folder.path(), Box::new(options), wording()));
    let mut settings = Settings::new(folder.path(), wording());
    settings.port = Port::Exactly(0);
    let server = Server::start(settings, builder).unwrap();
    let outcome = || loop {
        match server.next_notice() {
            Some(Notice::Rebuilt { outcome, findings, .. }) => return (outcome, findings),
            Some(_) => {}
            None => panic!("ended"),
        }
    };
    let (first, findings) = outcome();
    assert_eq!(first, Outcome::Mistakes);
    assert!(findings.iter().any(|row| row.code.name() == "unknown-field"), "{findings:?}");
    let page = get(server.address(), "/");
    assert_eq!(page.status, 500);
    for part in ["content/site.yaml:", "<mark>titel</mark>", &said("serve-no-site")] {
        assert!(page.text().contains(part), "{part}: {}", page.text());
    }

    fs::write(&site_file, &good).unwrap();
    let (second, findings) = outcome();
    assert_eq!(second, Outcome::Good, "{findings:?}");
    let front = get(server.address(), "/");
    assert_eq!(front.status, 200);
    assert!(front.text().contains("/.praksa/live.js"));

    fs::write(&site_file, format!("{good}\ntitel: x\n")).unwrap();
    assert_eq!(outcome().0, Outcome::Mistakes);
    let page = get(server.address(), "/");
    assert_eq!(page.status, 200);
    assert!(page.text().contains("content/site.yaml:"));
    server.stop();
}
