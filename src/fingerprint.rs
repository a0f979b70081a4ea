//! A short stand-in for what something was made from: equal inputs have equal fingerprints, and different ones differ.
//!
//! BLAKE3, cut to 128 bits: nobody finds two inputs with one fingerprint by chance, and nothing here protects against
//! somebody who tries; what comes from outside is verified in full.

use serde::{Deserialize, Serialize};

/// A fingerprint.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Fingerprint(pub u128);

impl Fingerprint {
    /// The fingerprint of bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self::cut(&blake3::hash(bytes))
    }

    /// The fingerprint of all bytes that there are to read.
    ///
    /// # Errors
    /// Those of the reader.
    pub fn of_reader(reader: impl std::io::Read) -> std::io::Result<Self> {
        Ok(Self::cut(&blake3::Hasher::new().update_reader(reader)?.finalize()))
    }

    fn cut(hash: &blake3::Hash) -> Self {
        let mut short = [0; 16];
        short.iter_mut().zip(hash.as_bytes()).for_each(|(to, from)| *to = *from);
        Fingerprint(u128::from_le_bytes(short))
    }
}

impl From<Fingerprint> for String {
    fn from(print: Fingerprint) -> String {
        format!("{:032x}", print.0)
    }
}

impl TryFrom<String> for Fingerprint {
    type Error = std::num::ParseIntError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        u128::from_str_radix(&text, 16).map(Fingerprint)
    }
}

/// Makes a fingerprint of several parts, in which it matters where one part ends and the next begins.
#[derive(Debug, Default)]
pub struct Fingerprinting(blake3::Hasher);

impl Fingerprinting {
    /// Adds bytes.
    pub fn bytes(&mut self, bytes: &[u8]) -> &mut Self {
        self.0.update(&(bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
        self
    }

    /// Adds a text.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.bytes(text.as_bytes())
    }

    /// Adds a number.
    pub fn number(&mut self, number: u64) -> &mut Self {
        self.0.update(&number.to_le_bytes());
        self
    }

    /// Adds the fingerprint of a part.
    pub fn part(&mut self, part: Fingerprint) -> &mut Self {
        self.0.update(&part.0.to_le_bytes());
        self
    }

    /// The fingerprint of all parts.
    pub fn finish(&self) -> Fingerprint {
        Fingerprint::cut(&self.0.finalize())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_do_not_run_together() {
        let of = |parts: &[&str]| {
            let mut all = Fingerprinting::default();
            parts.iter().for_each(|part| {
                all.text(part);
            });
            all.finish()
        };
        assert_eq!(of(&["ab", "c"]), of(&["ab", "c"]));
        assert_ne!(of(&["ab", "c"]), of(&["a", "bc"]));
        assert_ne!(of(&["ab", ""]), of(&["ab"]));
        assert_ne!(Fingerprint::of(b"a"), Fingerprint::of(b"b"));
        assert_eq!(Fingerprint::of_reader(&b"a"[..]).ok(), Some(Fingerprint::of(b"a")));
    }
}
