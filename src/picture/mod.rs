//! Pictures made of points (JPEG, PNG, WebP): what they are without what they must not tell, and smaller copies of them.
//!
//! In: a file's bytes. Out: a [`Picture`]: its size as it is shown, whether anything besides the picture stands in the file
//! ([`clean`] takes that out), and [`Variant`]s for narrow screens. A photograph tells where and when it was taken, with
//! which telephone, and often holds a second, uncropped picture; none of that may ever be published. Cleaning is done on
//! the file's parts, so that the picture itself stays as it is, point by point.
//!
//! Everything is computed with whole numbers by decoders and encoders in plain Rust, so that the same file gives the same
//! bytes on every machine. Photographs become JPEG, for which there is a sound encoder; lossy WebP and AVIF would be smaller,
//! but have none that is written in Rust, small and kept up. Drawings and screens (PNG) become lossless WebP.
//!
//! ```text
//! bytes ── jpeg · png · webp ──▶ parts ─┬─▶ the parts that may be published
//!                                        └─▶ points ── scale ──▶ smaller ── variants ──▶ bytes
//! ```

mod jpeg;
mod png;
mod points;
mod scale;
mod store;
mod variants;
mod webp;

pub use store::Store;
pub use variants::WIDEST;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};

/// The most points a picture may have: those of the largest telephone camera. Decoded they take three bytes each.
pub const POINTS_LIMIT: u64 = 50_000_000;
/// The longest side a picture may have, in points.
pub const SIDE_LIMIT: u32 = 16_000;
/// Pictures with more points than this are worked on one at a time, whatever the number of threads.
const LARGE: u64 = 12_000_000;

/// How a picture is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Format {
    /// For photographs.
    Jpeg,
    /// For drawings and screens, without loss.
    Png,
    /// Either; what is made here is without loss.
    WebP,
}

impl Format {
    /// The format that a file's name promises.
    pub fn of(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            "jpg" | "jpeg" => Some(Format::Jpeg),
            "png" => Some(Format::Png),
            "webp" => Some(Format::WebP),
            _ => None,
        }
    }

    /// What people call it.
    pub fn name(self) -> &'static str {
        match self {
            Format::Jpeg => "JPEG",
            Format::Png => "PNG",
            Format::WebP => "WebP",
        }
    }

    /// The ending of a file's name.
    pub fn ending(self) -> &'static str {
        match self {
            Format::Jpeg => "jpg",
            Format::Png => "png",
            Format::WebP => "webp",
        }
    }

    /// The media type.
    pub fn media(self) -> &'static str {
        match self {
            Format::Jpeg => "image/jpeg",
            Format::Png => "image/png",
            Format::WebP => "image/webp",
        }
    }
}

/// A picture that may be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// How it is stored.
    pub format: Format,
    /// Its width as it is shown, in points.
    pub width: u32,
    /// Its height as it is shown, in points.
    pub height: u32,
    /// Whether its file has parts that must not be published: see [`clean`].
    pub tells_more: bool,
    /// Smaller copies by format, narrow ones first. Each is smaller in bytes than the original.
    pub variants: Vec<Variant>,
}

/// A smaller copy of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// How it is stored.
    pub format: Format,
    /// Its width in points.
    pub width: u32,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
    /// A short hash of its bytes, for its name.
    pub hash: String,
}

impl Variant {
    fn new(format: Format, width: u32, bytes: Arc<[u8]>) -> Self {
        let hash = blake3::hash(&bytes).to_hex();
        let hash = hash.get(..10).unwrap_or_default().to_owned();
        Variant { format, width, bytes, hash }
    }
}

/// Why a picture cannot be published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not what the ending of its name says.
    Ending,
    /// It is cut off or damaged.
    Damaged,
    /// It has too many points.
    TooLarge {
        /// Its width in points.
        width: u32,
        /// Its height in points.
        height: u32,
    },
}

/// Looks at a picture and makes its smaller copies.
///
/// # Errors
/// See [`Fault`]. Sizes are read before anything is unpacked, so that a small file cannot fill the memory.
pub fn read(format: Format, bytes: &[u8]) -> Result<Picture, Fault> {
    let parts = parts(format, bytes)?;
    if !parts.is_sound() {
        return Err(Fault::TooLarge { width: parts.width, height: parts.height });
    }
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let large = u64::from(parts.width) * u64::from(parts.height) > LARGE;
    let _turn = large.then(|| ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner));
    let made = catch_unwind(AssertUnwindSafe(|| variants::of(&parts)));
    let variants = made.unwrap_or(None).ok_or(Fault::Damaged)?;
    let (width, height) = match parts.turn {
        5..=8 => (parts.height, parts.width),
        _ => (parts.width, parts.height),
    };
    Ok(Picture { format, width, height, tells_more: parts.kept != bytes, variants })
}

/// The bytes of a picture without any part that is not the picture: place, time and device, comments, previews, editing
/// history, whatever is appended. How it is to be turned stays.
///
/// # Errors
/// See [`Fault`].
pub fn clean(format: Format, bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    parts(format, bytes).map(|parts| parts.kept)
}

fn parts(format: Format, bytes: &[u8]) -> Result<Parts, Fault> {
    match format {
        Format::Jpeg => jpeg::parts(bytes),
        Format::Png => png::parts(bytes),
        Format::WebP => webp::parts(bytes),
    }
}

/// A picture's file, taken apart.
#[derive(Debug)]
struct Parts {
    format: Format,
    /// Width as stored.
    width: u32,
    /// Height as stored.
    height: u32,
    /// How it is to be turned to be shown, as cameras number it: 1 is not at all.
    turn: u8,
    /// What its colours mean, if the file says so.
    profile: Option<Vec<u8>>,
    /// Whether smaller copies can be made: it stands still, and its colours are such as screens have.
    plain: bool,
    /// The file without what must not be published.
    kept: Vec<u8>,
}

impl Parts {
    fn is_sound(&self) -> bool {
        let points = u64::from(self.width) * u64::from(self.height);
        (1..=POINTS_LIMIT).contains(&points) && self.width.max(self.height) <= SIDE_LIMIT
    }
}

/// Two bytes as a number, the higher first.
fn two(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at + 2)?.try_into().ok().map(u16::from_be_bytes)
}

/// Four bytes as a number, the highest first.
fn four(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes)
}

#[cfg(test)]
mod tests;
