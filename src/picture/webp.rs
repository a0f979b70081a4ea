//! The chunks of a WebP file.

use std::io::Cursor;

use super::{Fault, Format, Parts};

/// Chunks that are the picture or say how its colours are meant. All others are left out.
const KEPT: &[&[u8; 4]] = &[b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"];
/// The bits of the first chunk that say that there are texts or places.
const TELLS: u8 = 0b0000_1100;

/// Takes a file apart.
pub(super) fn parts(bytes: &[u8]) -> Result<Parts, Fault> {
    if !(bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP")) {
        return Err(Fault::Ending);
    }
    read(bytes).ok_or(Fault::Damaged)
}

fn read(bytes: &[u8]) -> Option<Parts> {
    let number = |at: usize| -> Option<usize> {
        let four: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
        usize::try_from(u32::from_le_bytes(four)).ok()
    };
    let end = number(4)?.checked_add(8)?;
    let mut kept = bytes.get(..12)?.to_vec();
    let mut at = 12;
    while at < end {
        let length = number(at + 4)?;
        // Chunks begin at even places; the last may lack its filling.
        let whole = bytes.get(at..at.checked_add(8)?.checked_add(length)?)?;
        let name: &[u8; 4] = whole.get(..4)?.try_into().ok()?;
        if KEPT.contains(&name) {
            let start = kept.len();
            kept.extend(whole);
            if length % 2 == 1 {
                kept.push(0);
            }
            if name == b"VP8X"
                && let Some(bits) = kept.get_mut(start + 8)
            {
                *bits &= !TELLS;
            }
        }
        at += 8 + length + length % 2;
    }
    let length = u32::try_from(kept.len().checked_sub(8)?).ok()?;
    kept.get_mut(4..8)?.copy_from_slice(&length.to_le_bytes());
    let mut decoder = image_webp::WebPDecoder::new(Cursor::new(&kept)).ok()?;
    let (width, height) = decoder.dimensions();
    let profile = decoder.icc_profile().ok().flatten();
    let plain = !decoder.is_animated();
    Some(Parts { format: Format::WebP, width, height, turn: 1, profile, plain, kept })
}
