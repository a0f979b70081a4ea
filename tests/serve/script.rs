//! The script in the pages, run by Node.js against a window that is just enough of one.

use std::process::Command;

#[test]
fn the_script_follows_reloads_and_shows() {
    let root = env!("CARGO_MANIFEST_DIR");
    let outcome = Command::new("node")
        .args(["--test", "--test-reporter=spec", "tests/serve/live.test.mjs"])
        .current_dir(root)
        .output()
        .expect("Node.js is needed for this test");
    let said = String::from_utf8_lossy(&outcome.stdout);
    assert!(outcome.status.success(), "{said}{}", String::from_utf8_lossy(&outcome.stderr));
    // A file that holds no tests passes as well.
    assert!(said.contains("puts away"), "{said}");
}
