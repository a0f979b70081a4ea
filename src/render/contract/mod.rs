//! What praksa promises theme makers: the templates a theme has, and every value they are given.
//!
//! In: nothing but the program's own source. Out: Markdown for `praksa theme docs`, and whether a template asks for what there
//! is. Both are made from the views themselves, so they cannot say anything else than what templates get.

mod fields;
mod source;
mod templates;

use std::fmt::Write;

pub(super) use fields::{Unknown, bound, unknown};
use source::{Shape, shapes, words};
pub(super) use templates::{TEMPLATES, declares, is_given};

/// How a theme is made.
const INTRO: &str = include_str!("intro.md");

/// The views.
const SOURCES: &[(&str, &str)] = &[
    ("card.rs", include_str!("../view/card.rs")),
    ("changes.rs", include_str!("../view/changes.rs")),
    ("chrome.rs", include_str!("../view/chrome.rs")),
    ("compare.rs", include_str!("../view/compare.rs")),
    ("document.rs", include_str!("../view/document.rs")),
    ("facts.rs", include_str!("../view/facts.rs")),
    ("listing.rs", include_str!("../view/listing.rs")),
    ("page.rs", include_str!("../view/page.rs")),
    ("phrase.rs", include_str!("../view/phrase.rs")),
    ("section.rs", include_str!("../view/section.rs")),
];

/// The type whose fields are the shared values.
const SHARED: &str = "Chrome";
/// The type of `page`.
const PAGE: &str = "PageView";

/// The context of all templates as Markdown.
pub fn markdown() -> String {
    let mut out = format!("# Themes of praksa {}\n\n{INTRO}\n## Templates\n\n", env!("CARGO_PKG_VERSION"));
    out.push_str("| Template | Draws | Given, besides the shared values and `page` |\n|---|---|---|\n");
    for template in TEMPLATES {
        let values: Vec<String> =
            template.values.iter().map(|(name, kind)| format!("`{name}`: {}", words(kind))).collect();
        let _ = writeln!(out, "| `{}` | {} | {} |", template.name, template.draws, values.join(", "));
    }
    let mut all: Vec<Shape> = SOURCES.iter().flat_map(|(_, source)| shapes(source)).collect();
    let mut take = |name: &str| all.iter().position(|shape| shape.name == name).map(|at| all.remove(at));
    let (shared, page) = (take(SHARED), take(PAGE));
    if let Some(shared) = shared {
        out.push_str("\n## Shared values\n\nThe same on all pages of an edition, by their plain names.\n\n");
        fields(&shared, &mut out);
    }
    if let Some(page) = page {
        let _ = write!(out, "\n## `page`\n\n{}\n\n", page.about);
        fields(&page, &mut out);
    }
    out.push_str("\n## Types\n");
    all.sort_by(|a, b| a.name.cmp(&b.name));
    for shape in &all {
        let _ = write!(out, "\n### {}\n\n{}\n\n", shape.name, shape.about);
        fields(shape, &mut out);
    }
    out
}

fn fields(shape: &Shape, out: &mut String) {
    out.push_str("| Field | Type | Meaning |\n|---|---|---|\n");
    for field in &shape.fields {
        let about = field.about.replace('|', "\\|");
        let _ = writeln!(out, "| `{}` | {} | {about} |", field.name, words(&field.kind));
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::source::named;
    use super::*;

    fn all() -> Vec<Shape> {
        SOURCES.iter().flat_map(|(_, source)| shapes(source)).collect()
    }

    #[test]
    fn no_file_of_views_is_left_out() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/render/view");
        let files: BTreeSet<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name != "mod.rs")
            .collect();
        let known: BTreeSet<String> = SOURCES.iter().map(|(name, _)| (*name).to_owned()).collect();
        assert_eq!(files, known);
    }

    #[test]
    fn every_struct_and_field_is_read_and_explained() {
        for (name, source) in SOURCES {
            let found = shapes(source);
            let structs = source.lines().filter(|line| line.starts_with("pub struct ")).count();
            assert_eq!(found.len(), structs, "{name}");
            let told: usize = found.iter().map(|shape| shape.fields.len()).sum();
            let fields =
                source.lines().filter(|line| line.starts_with("    pub ") && line.ends_with(',')).count();
            assert_eq!(told, fields, "{name}");
            // Templates would see other names than the ones told here.
            assert!(!source.contains("#[serde"), "{name}");
            for shape in found {
                assert!(!shape.about.is_empty(), "{}", shape.name);
                for field in shape.fields {
                    assert!(!field.about.is_empty(), "{}.{}", shape.name, field.name);
                }
            }
        }
    }

    #[test]
    fn every_type_that_is_named_is_described() {
        let known: BTreeSet<String> = all().into_iter().map(|shape| shape.name).collect();
        let fields = all().into_iter().flat_map(|shape| shape.fields).map(|field| field.kind);
        let values =
            TEMPLATES.iter().flat_map(|template| template.values).map(|(_, kind)| (*kind).to_owned());
        for kind in fields.chain(values) {
            if let Some(name) = named(&kind) {
                assert!(known.contains(name), "{kind}");
            }
        }
    }

    #[test]
    fn links_lead_to_headings() {
        let text = markdown();
        for anchor in text.split("](#").skip(1).filter_map(|rest| rest.split(')').next()) {
            let found = text.lines().any(|line| {
                line.strip_prefix("### ").is_some_and(|heading| heading.to_lowercase() == anchor)
            });
            assert!(found, "{anchor}");
        }
        for template in TEMPLATES {
            assert!(text.contains(&format!("| `{}` |", template.name)));
        }
    }
}
