//! Pages for a server → the same pages for a disk: a memory stick, a shared folder, an office without a network.
//!
//! A browser that opens a file from a disk (`file://`) differs from one that visits a server in two ways. It shows a folder
//! as a list of files instead of the folder's page, so links have to name `index.html`. And it counts every file as an
//! origin of its own, so a checksum on a style or script refuses the file instead of checking it. Everything else of a
//! page works as it is, because links are relative. The work is done on finished pages, so that no theme can forget it.

use crate::diagnostic::Diagnostic;
use crate::output::{Content, Sink};

/// A sink that rewrites pages on their way into another.
pub struct ForDisk<'a> {
    inner: &'a dyn Sink,
}

impl<'a> ForDisk<'a> {
    /// Pages go to `inner` as a browser wants them on a disk; other files go as they are.
    pub fn new(inner: &'a dyn Sink) -> Self {
        ForDisk { inner }
    }
}

impl Sink for ForDisk<'_> {
    fn put(&self, path: &str, content: Content) -> Result<(), Box<Diagnostic>> {
        let content = match content {
            Content::Bytes(bytes) if path.ends_with(".html") => match std::str::from_utf8(&bytes) {
                Ok(html) => Content::Bytes(page(html).into_bytes()),
                Err(_) => Content::Bytes(bytes),
            },
            other => other,
        };
        self.inner.put(path, content)
    }
}

/// A page whose links name files and whose styles and scripts are not checked.
fn page(html: &str) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 50);
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        out.push_str(before);
        // What is no tag is text of a page or of a script: it is left alone up to its end.
        if let Some(end) =
            ["<!--", "<script type=\"application/"].iter().find_map(|start| passed_over(tag, start))
        {
            out.push_str(tag.get(..end).unwrap_or_default());
            rest = tag.get(end..).unwrap_or_default();
            continue;
        }
        rest = element(tag, &mut out);
    }
    out.push_str(rest);
    out
}

/// The length of a comment or of a block of data at the beginning of `text`.
fn passed_over(text: &str, start: &str) -> Option<usize> {
    let end = if start == "<!--" { "-->" } else { "</script>" };
    text.starts_with(start).then(|| text.find(end).map_or(text.len(), |at| at + end.len()))
}

/// Writes the tag at the beginning of `text`; comes back with what follows it.
fn element<'a>(text: &'a str, out: &mut String) -> &'a str {
    let mut rest = text;
    loop {
        // Up to the next value in quotes, or the end of the tag.
        let Some(at) = rest.find(['"', '\'', '>']) else {
            out.push_str(rest);
            return "";
        };
        let (head, tail) = rest.split_at(at);
        let mut letters = tail.chars();
        let quote = letters.next();
        let tail = letters.as_str();
        if quote == Some('>') {
            out.push_str(head);
            out.push('>');
            return tail;
        }
        let quote = quote.unwrap_or('"');
        let (value, after) = tail.split_once(quote).unwrap_or((tail, ""));
        let name = head.trim_end().strip_suffix('=').unwrap_or(head).trim_end();
        let start = name.rfind(|c: char| c.is_ascii_whitespace()).map_or(0, |at| at + 1);
        match name.get(start..).unwrap_or_default() {
            "integrity" => out.push_str(name.get(..start).unwrap_or_default().trim_end()),
            "href" | "data-href" => write(head, quote, &file(value), out),
            // Where a page leads on its own.
            "content" if value.contains("url=") => {
                let (wait, address) = value.split_once("url=").unwrap_or((value, ""));
                write(head, quote, &format!("{wait}url={}", file(address)), out);
            }
            _ => write(head, quote, value, out),
        }
        rest = after;
    }
}

fn write(head: &str, quote: char, value: &str, out: &mut String) {
    out.push_str(head);
    out.push(quote);
    out.push_str(value);
    out.push(quote);
}

/// An address of the site that names a file where it named a folder.
fn file(address: &str) -> String {
    let (way, place) = match address.find(['#', '?']) {
        Some(at) => address.split_at(at),
        None => (address, ""),
    };
    let elsewhere = way.contains(':') || way.starts_with("//");
    let folder = way.ends_with('/') || matches!(way.rsplit('/').next(), Some("." | ".."));
    if elsewhere || way.is_empty() || !folder {
        return address.to_owned();
    }
    let parting = if way.ends_with('/') { "" } else { "/" };
    format!("{way}{parting}index.html{place}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_name_files() {
        for (link, on_disk) in [
            ("../", "../index.html"),
            ("..", "../index.html"),
            ("./", "./index.html"),
            ("../a/b/#c", "../a/b/index.html#c"),
            ("#c", "#c"),
            ("", ""),
            ("../a.pdf", "../a.pdf"),
            ("https://example.org/", "https://example.org/"),
            ("//example.org/", "//example.org/"),
            ("mailto:a@example.org", "mailto:a@example.org"),
            ("tel:192", "tel:192"),
        ] {
            assert_eq!(file(link), on_disk, "{link}");
            assert_eq!(
                page(&format!("<a class='x' href=\"{link}\">a</a>")),
                format!("<a class='x' href=\"{on_disk}\">a</a>")
            );
            assert_eq!(page(&format!("<li data-href='{link}'>")), format!("<li data-href='{on_disk}'>"));
        }
    }

    #[test]
    fn nothing_is_checked() {
        assert_eq!(
            page(
                "<link rel=\"stylesheet\" href=\"a.css\" integrity=\"sha384-x/+=\">\n<script defer src=\"a.js\" integrity=\"sha384-y\"></script>"
            ),
            "<link rel=\"stylesheet\" href=\"a.css\">\n<script defer src=\"a.js\"></script>"
        );
    }

    #[test]
    fn a_page_that_leads_on_leads_to_a_file() {
        assert_eq!(
            page("<meta http-equiv=\"refresh\" content=\"0; url=../b/\">"),
            "<meta http-equiv=\"refresh\" content=\"0; url=../b/index.html\">"
        );
    }

    #[test]
    fn what_is_no_tag_stays_as_it_is() {
        for kept in [
            "a href=\"../\" b",
            "<p>href=\"../\"</p>",
            "<!-- <a href=\"../\"> -->",
            "<script type=\"application/ld+json\">{\"a\":\"href=\\\"../\\\" integrity=\\\"\\\"\"}</script>",
            "<a title=\"a > href='../'\" href=\"x.html\">",
            "<a href=\"",
            "<a href",
            "a < b",
        ] {
            let same = page(kept);
            assert!(same == kept || same == format!("{kept}\""), "{kept} → {same}");
        }
    }
}
