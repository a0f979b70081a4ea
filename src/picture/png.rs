//! The chunks of a PNG file.

use super::{Fault, Format, Parts, four};

const START: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Chunks that are the picture or say how its colours are meant. All others are left out: texts, times, places.
const KEPT: &[&[u8; 4]] = &[
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT",
    b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT",
];

/// Takes a file apart.
pub(super) fn parts(bytes: &[u8]) -> Result<Parts, Fault> {
    if !bytes.starts_with(START) {
        return Err(Fault::Ending);
    }
    read(bytes).ok_or(Fault::Damaged)
}

fn read(bytes: &[u8]) -> Option<Parts> {
    let mut kept = Vec::with_capacity(bytes.len());
    kept.extend(START);
    let mut size = None;
    let mut plain = true;
    let mut at = START.len();
    loop {
        let length = usize::try_from(four(bytes, at)?).ok()?;
        let whole = bytes.get(at..at.checked_add(length)?.checked_add(12)?)?;
        let name: &[u8; 4] = whole.get(4..8)?.try_into().ok()?;
        at += whole.len();
        match name {
            b"IHDR" => size = Some((four(whole, 8)?, four(whole, 12)?)),
            // It moves.
            b"acTL" => plain = false,
            _ => {}
        }
        if KEPT.contains(&name) {
            kept.extend(whole);
        }
        if name == b"IEND" {
            break;
        }
    }
    let (width, height) = size?;
    // Its profile is packed; whoever unpacks the picture unpacks that too.
    Some(Parts { format: Format::Png, width, height, turn: 1, profile: None, plain, kept })
}
