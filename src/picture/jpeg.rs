//! The segments of a JPEG file.

use super::{Fault, Format, Parts, two};

const START: [u8; 2] = [0xFF, 0xD8];
const END: u8 = 0xD9;
const SCAN: u8 = 0xDA;
const COMMENT: u8 = 0xFE;
/// What a segment with a colour profile begins with, before its number and the number of all.
const PROFILE: &[u8] = b"ICC_PROFILE\0";

/// Takes a file apart.
pub(super) fn parts(bytes: &[u8]) -> Result<Parts, Fault> {
    if !bytes.starts_with(&START) {
        return Err(Fault::Ending);
    }
    read(bytes).ok_or(Fault::Damaged)
}

fn read(bytes: &[u8]) -> Option<Parts> {
    let mut kept = START.to_vec();
    let mut rest = Vec::with_capacity(bytes.len());
    let (mut size, mut turn) = (None, 1);
    let mut profile: Vec<(u8, &[u8])> = Vec::new();
    let mut at = 2;
    loop {
        if *bytes.get(at)? != 0xFF {
            return None;
        }
        // Any number of these may stand before a mark.
        while *bytes.get(at + 1)? == 0xFF {
            at += 1;
        }
        let mark = *bytes.get(at + 1)?;
        if mark == END {
            rest.extend([0xFF, END]);
            break;
        }
        if matches!(mark, 0x01 | 0xD0..=0xD7) {
            at += 2;
            continue;
        }
        let length = usize::from(two(bytes, at + 2)?);
        let whole = bytes.get(at..at + 2 + length)?;
        let inside = whole.get(4..)?;
        at += whole.len();
        match mark {
            // Size of the preview that may stand here: none.
            0xE0 if inside.starts_with(b"JFIF\0") && inside.len() >= 14 => {
                kept.extend([0xFF, 0xE0, 0, 16]);
                kept.extend(inside.get(..12)?);
                kept.extend([0, 0]);
            }
            0xE1 if inside.starts_with(b"Exif\0\0") => turn = turning(inside.get(6..)?).unwrap_or(1),
            0xE2 if inside.starts_with(PROFILE) => {
                profile.push((*inside.get(PROFILE.len())?, inside.get(PROFILE.len() + 2..)?));
                rest.extend(whole);
            }
            // How its colours are stored.
            0xEE if inside.starts_with(b"Adobe") => rest.extend(whole),
            0xE0..=0xEF | COMMENT => {}
            0xC0..=0xCF if !matches!(mark, 0xC4 | 0xC8 | 0xCC) => {
                size = Some((two(inside, 3)?, two(inside, 1)?, *inside.get(5)?));
                rest.extend(whole);
            }
            SCAN => {
                rest.extend(whole);
                let end = at + end_of_scan(bytes.get(at..)?)?;
                rest.extend(bytes.get(at..end)?);
                at = end;
            }
            _ => rest.extend(whole),
        }
    }
    if (2..=8).contains(&turn) {
        kept.extend(only_turning(turn));
    }
    kept.append(&mut rest);
    let (width, height, channels) = size?;
    profile.sort_by_key(|(number, _)| *number);
    let profile: Vec<u8> = profile.into_iter().flat_map(|(_, part)| part.iter().copied()).collect();
    Some(Parts {
        format: Format::Jpeg,
        width: width.into(),
        height: height.into(),
        turn,
        profile: (!profile.is_empty()).then_some(profile),
        plain: matches!(channels, 1 | 3),
        kept,
    })
}

/// How many bytes of picture stand before the next segment.
fn end_of_scan(bytes: &[u8]) -> Option<usize> {
    let mut pairs = bytes.windows(2);
    // A zero says that the byte before is part of the picture; the others are marks within it.
    pairs.position(|pair| matches!(pair, [0xFF, mark] if !matches!(*mark, 0 | 0xD0..=0xD7 | 0xFF)))
}

/// How a picture is to be turned, out of what a camera says of it.
fn turning(tiff: &[u8]) -> Option<u8> {
    let little = match tiff.get(..4)? {
        [b'I', b'I', 42, 0] => true,
        [b'M', b'M', 0, 42] => false,
        _ => return None,
    };
    let number = |at: usize| -> Option<u16> {
        let pair: [u8; 2] = tiff.get(at..at + 2)?.try_into().ok()?;
        Some(if little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) })
    };
    let offset: [u8; 4] = tiff.get(4..8)?.try_into().ok()?;
    let offset = if little { u32::from_le_bytes(offset) } else { u32::from_be_bytes(offset) };
    let offset = usize::try_from(offset).ok()?;
    let entries = usize::from(number(offset)?);
    let entry = (0..entries).map(|at| offset + 2 + at * 12).find(|at| number(*at) == Some(0x0112))?;
    number(entry + 8).and_then(|turn| u8::try_from(turn).ok()).filter(|turn| (1..=8).contains(turn))
}

/// A segment that says how the picture is to be turned, and nothing else.
fn only_turning(turn: u8) -> Vec<u8> {
    let mut segment = vec![0xFF, 0xE1, 0, 34];
    segment.extend(b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0");
    segment.push(turn);
    segment.extend([0; 6]);
    segment
}
