//! What a file is called in a `Content-Type`, by the ending of its name.
//!
//! Browsers are told not to guess (`nosniff`), so a kind that is missing here is offered for saving rather than shown.

/// Endings with the type of such files.
const TYPES: &[(&str, &str)] = &[
    ("atom", "application/atom+xml; charset=utf-8"),
    ("avif", "image/avif"),
    ("bin", "application/octet-stream"),
    ("bmp", "image/bmp"),
    ("css", "text/css; charset=utf-8"),
    ("csv", "text/csv; charset=utf-8"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("epub", "application/epub+zip"),
    ("gif", "image/gif"),
    ("html", HTML),
    ("ico", "image/x-icon"),
    ("ics", "text/calendar; charset=utf-8"),
    ("jpeg", "image/jpeg"),
    ("jpg", "image/jpeg"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json; charset=utf-8"),
    ("jsonld", "application/ld+json; charset=utf-8"),
    ("map", "application/json; charset=utf-8"),
    ("md", "text/markdown; charset=utf-8"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("mp3", "audio/mpeg"),
    ("mp4", "video/mp4"),
    ("odp", "application/vnd.oasis.opendocument.presentation"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("oga", "audio/ogg"),
    ("ogg", "audio/ogg"),
    ("opus", "audio/ogg"),
    ("otf", "font/otf"),
    ("pdf", "application/pdf"),
    ("png", "image/png"),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("rss", "application/rss+xml; charset=utf-8"),
    ("rtf", "application/rtf"),
    ("svg", "image/svg+xml; charset=utf-8"),
    ("ttf", "font/ttf"),
    ("txt", TEXT),
    ("vtt", "text/vtt; charset=utf-8"),
    ("wav", "audio/wav"),
    ("webm", "video/webm"),
    ("webmanifest", "application/manifest+json; charset=utf-8"),
    ("webp", "image/webp"),
    ("woff", "font/woff"),
    ("woff2", "font/woff2"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("xml", "application/xml; charset=utf-8"),
    ("yaml", "application/yaml; charset=utf-8"),
    ("zip", "application/zip"),
];

/// The type of a page.
pub(super) const HTML: &str = "text/html; charset=utf-8";
/// The type of plain text.
pub(super) const TEXT: &str = "text/plain; charset=utf-8";

/// The type of the file at `path`.
pub(super) fn of(path: &str) -> &'static str {
    find(path).unwrap_or("application/octet-stream")
}

/// Whether a name ends as that of a file does, rather than that of a folder.
pub(super) fn is_known(path: &str) -> bool {
    find(path).is_some()
}

fn find(path: &str) -> Option<&'static str> {
    let name = path.rsplit('/').next().unwrap_or_default();
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    TYPES
        .binary_search_by(|(known, _)| (*known).cmp(&ending))
        .ok()
        .and_then(|at| TYPES.get(at))
        .map(|(_, kind)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_are_in_order_so_that_each_is_found() {
        for (ending, kind) in TYPES {
            assert_eq!(of(&format!("a.b/x.{ending}")), *kind);
        }
    }

    #[test]
    fn text_names_its_encoding_and_strangers_are_not_shown() {
        assert_eq!(of("sr/index.HTML"), HTML);
        for (_, kind) in TYPES.iter().filter(|(_, kind)| kind.starts_with("text/")) {
            assert!(kind.ends_with("charset=utf-8"), "{kind}");
        }
        for strange in ["CNAME", "a.b/c", "x.exe", ".html/x", "", "x."] {
            assert_eq!(of(strange), "application/octet-stream", "{strange}");
        }
    }
}
