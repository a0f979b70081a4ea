//! Ready files for servers: what a page cannot say about itself.
//!
//! `_headers` and `.htaccess` are read by their servers where they lie; `server/nginx.conf` is to be included by hand.
//! A page's own policy stands in the page, so that it holds wherever the page is opened, from a disk too; a server adds
//! that nobody may frame it, that nothing is guessed, and how long files may be kept: those with a hash in their name for
//! ever, everything else only after asking whether it is still the same.

use crate::diagnostic::Diagnostic;
use crate::library::Library;
use crate::output::{Content, Sink};

/// Where each file is published, and what it holds; `{base}` stands for the path of the site on its host.
const FILES: &[(&str, &str)] = &[
    ("_headers", include_str!("servers/_headers")),
    (".htaccess", include_str!("servers/htaccess")),
    ("server/nginx.conf", include_str!("servers/nginx.conf")),
];

/// Writes the files.
pub(crate) fn publish(library: &Library, sink: &dyn Sink) -> Vec<Diagnostic> {
    let base = library.site.base_path();
    let put = |(path, text): &(&str, &str)| {
        let bytes = text.replace("{base}", base).into_bytes();
        sink.put(path, Content::Bytes(bytes)).err().map(|finding| *finding)
    };
    FILES.iter().filter_map(put).collect()
}
