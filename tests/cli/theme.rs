//! What theme makers are told.

use std::fs;
use std::path::Path;

use crate::site::praksa;

#[test]
fn the_context_is_told_template_by_template() {
    let output = praksa().args(["theme", "docs"]).output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty());
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.starts_with("# Themes of praksa "));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/templates");
    for entry in fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if name.ends_with(".html") && name != "base.html" {
            assert!(text.contains(&format!("| `{name}` |")), "{name}");
        }
    }
    for told in [
        "| `diagram_svg` | text |",
        "| `json_ld` | text or null |",
        "### StepView",
        "| `assets` | map of [Asset](#asset) |",
    ] {
        assert!(text.contains(told), "{told}");
    }
}

#[test]
fn there_is_no_other_action() {
    let output = praksa().args(["theme", "make"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("docs"));
}
