//! The path of a request → the path of a file of the site.
//!
//! Escapes are undone once and never again, and only then is the path looked at: what is checked is what is looked up.
//! Files are looked up in a map in memory, so that a path which slipped through could still not leave the site.

use crate::files::is_plain;

/// The longest path that is looked at, in bytes as sent.
const LONGEST: usize = 2048;

/// What a request asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    /// The page of this folder; empty for the site's own.
    Folder(String),
    /// This file, or the folder of that name.
    File(String),
}

/// Why a path is no use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refused {
    /// It is longer than any address of a site.
    TooLong,
    /// It could not mean a file of a site.
    Malformed,
}

/// Reads the path of a request.
pub(super) fn read(path: &str) -> Result<Target, Refused> {
    if path.len() > LONGEST {
        return Err(Refused::TooLong);
    }
    let path = decode(path).ok_or(Refused::Malformed)?;
    let path = path.strip_prefix('/').ok_or(Refused::Malformed)?;
    if path.is_empty() {
        return Ok(Target::Folder(String::new()));
    }
    let (plain, folder) = match path.strip_suffix('/') {
        Some(folder) => (folder, true),
        None => (path, false),
    };
    if !is_plain(plain) || plain.chars().any(char::is_control) {
        return Err(Refused::Malformed);
    }
    Ok(if folder { Target::Folder(plain.to_owned()) } else { Target::File(plain.to_owned()) })
}

/// Undoes percent escapes; `None` where one is broken or the outcome is not text.
pub(super) fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// A path as it stands in an address: everything but plain letters, digits and a few marks is escaped.
pub(super) fn encode(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'_' | b'.' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_folders_and_files() {
        assert_eq!(read("/"), Ok(Target::Folder(String::new())));
        assert_eq!(read("/sr/a/"), Ok(Target::Folder("sr/a".to_owned())));
        assert_eq!(read("/sr/a.css"), Ok(Target::File("sr/a.css".to_owned())));
        assert_eq!(read("/%D1%80%20a%2Fb"), Ok(Target::File("р a/b".to_owned())));
        assert_eq!(read("/100%25"), Ok(Target::File("100%".to_owned())));
        assert_eq!(read("/a+b"), Ok(Target::File("a+b".to_owned())));
    }

    #[test]
    fn escapes_are_undone_once() {
        assert_eq!(read("/%252e%252e/x"), Ok(Target::File("%2e%2e/x".to_owned())));
    }

    #[test]
    fn nothing_leads_out() {
        for bad in [
            "",
            "x",
            "*",
            "//",
            "//evil.example",
            "/a//b",
            "/..",
            "/../x",
            "/a/../b",
            "/a/..",
            "/.",
            "/./a",
            "/%2e%2e/x",
            "/%2E%2E%2Fx",
            "/a/%2e%2e",
            "/..%2fx",
            "/%2f%2fevil",
            "/a%5c..%5cb",
            "/a\\b",
            "/a%00.html",
            "/a%0d%0aSet-Cookie:x",
            "/a%7f",
            "/%c2%85",
            "/%",
            "/%2",
            "/%zz",
            "/%+1",
            "/%ff",
            "/%c0%ae%c0%ae/x",
            "/%ed%a0%80",
        ] {
            assert_eq!(read(bad), Err(Refused::Malformed), "{bad}");
        }
        assert_eq!(read(&format!("/{}", "a".repeat(LONGEST))), Err(Refused::TooLong));
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_asked_for_what_is_looked_up_is_plain(path in r"/?([%./\\\\a0-2ef]|%2[ef5]|%5c|%00|\\PC){0,20}") {
            match read(&path) {
                Ok(Target::Folder(plain)) if plain.is_empty() => {}
                Ok(Target::Folder(plain) | Target::File(plain)) => proptest::prop_assert!(is_plain(&plain)),
                Err(_) => {}
            }
        }
    }

    #[test]
    fn an_encoded_path_leads_back() {
        for path in ["sr/a-b/c_d.e~f", "р a/b%?#\"<>&"] {
            assert!(encode(path).is_ascii());
            assert_eq!(decode(&encode(path)).as_deref(), Some(path));
        }
    }
}
