//! Which smaller copies of a picture there are.

use super::points::Points;
use super::{Format, Parts, Variant, scale};

/// The width of the widest copy, in points: the column of text on a sharp screen.
pub const WIDEST: u32 = 1440;
/// Widths of copies, in points: a telephone, the column of text, the same on a sharp screen.
const WIDTHS: [u32; 3] = [480, 960, WIDEST];

/// The copies of a picture; `None` if it cannot be unpacked.
///
/// A copy that is no smaller in bytes than the picture helps nobody and is left out.
pub(super) fn of(parts: &Parts) -> Option<Vec<Variant>> {
    if !parts.plain {
        return Some(Vec::new());
    }
    let points = scale::turned(Points::of(parts)?, parts.turn);
    let own = u32::try_from(points.width).ok()?;
    let formats: &[Format] = match parts.format {
        Format::Jpeg => &[Format::Jpeg],
        Format::Png => &[Format::WebP, Format::Png],
        Format::WebP if points.has_opacity() => &[Format::WebP],
        Format::WebP => &[Format::Jpeg],
    };
    let mut widths: Vec<u32> = WIDTHS.into_iter().filter(|width| *width < own).collect();
    // In another format it may be smaller at its own width.
    if parts.format == Format::Png && own <= WIDEST {
        widths.push(own);
    }
    let mut variants = Vec::new();
    for width in widths.iter().copied() {
        let width_of = usize::try_from(width).ok()?;
        let small = (width < own).then(|| scale::to_width(&points, width_of));
        let small = small.as_ref().unwrap_or(&points);
        for format in formats.iter().filter(|format| width < own || **format != parts.format) {
            let Some(bytes) = small.pack(*format).filter(|bytes| bytes.len() < parts.kept.len()) else {
                continue;
            };
            variants.push(Variant::new(*format, width, bytes.into()));
        }
    }
    // A browser takes the first format that it knows, so that one without the widest copy would only do harm.
    let widest = widths.last().copied();
    let reaches = |format: Format| {
        let mut own = variants.iter().filter(|variant: &&Variant| variant.format == format);
        own.any(|variant| Some(variant.width) == widest)
    };
    if parts.format == Format::Png && !reaches(Format::WebP) {
        variants.retain(|variant| variant.format == Format::Png);
    }
    variants.sort_by_key(|variant| (variant.format, variant.width));
    Some(variants)
}
