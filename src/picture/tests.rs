use super::points::Points;
use super::*;

/// What must never be found in a published file.
const SECRET: &[u8] = b"41.9981N 21.4254E";

/// Points that look like a photograph: soft, with some noise.
pub(super) fn photograph(width: usize, height: usize, channels: usize) -> Points {
    let mut seed = 7u32;
    let mut bytes = Vec::with_capacity(width * height * channels);
    for y in 0..height {
        for x in 0..width {
            for channel in 0..channels {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                let noise = (seed >> 28) as usize;
                bytes.push(((x * 200 / width + y * 40 / height + channel * 5 + noise) % 256) as u8);
            }
        }
    }
    Points { width, height, channels, bytes, profile: None }
}

/// A drawing: few colours, sharp edges.
pub(super) fn drawing(width: usize, height: usize) -> Points {
    let point = |at: usize| match (at % width / 40 + at / width / 40) % 3 {
        0 => [255, 255, 255],
        1 => [20, 60, 120],
        _ => [200, 30, 30],
    };
    Points { width, height, channels: 3, bytes: (0..width * height).flat_map(point).collect(), profile: None }
}

fn holds(bytes: &[u8], what: &[u8]) -> bool {
    bytes.windows(what.len()).any(|window| window == what)
}

fn segment(mark: u8, inside: &[u8]) -> Vec<u8> {
    let length = u16::try_from(inside.len() + 2).unwrap().to_be_bytes();
    [&[0xFF, mark], length.as_slice(), inside].concat()
}

/// What a telephone writes: how it was held, and where.
fn exif(turn: u8) -> Vec<u8> {
    let mut inside = b"Exif\0\0II*\0\x08\0\0\0\x02\0".to_vec();
    inside.extend([0x12, 1, 3, 0, 1, 0, 0, 0, turn, 0, 0, 0]);
    inside.extend([0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0, 0, 0, 0]);
    inside.extend(SECRET);
    inside
}

/// A photograph as it comes from a telephone.
fn from_a_telephone(points: &Points, turn: u8) -> Vec<u8> {
    let plain = points.pack(Format::Jpeg).unwrap();
    let (start, rest) = plain.split_at(2);
    let mut bytes = start.to_vec();
    bytes.extend(segment(0xE1, &exif(turn)));
    bytes.extend(segment(0xE1, &[b"http://ns.adobe.com/xap/1.0/\0".as_slice(), SECRET].concat()));
    bytes.extend(segment(0xE2, &[b"MPF\0".as_slice(), SECRET].concat()));
    bytes.extend(segment(0xED, &[b"Photoshop 3.0\0".as_slice(), SECRET].concat()));
    bytes.extend(segment(0xFE, SECRET));
    bytes.extend(rest);
    // The uncropped picture, or a film, behind the end.
    bytes.extend(SECRET);
    bytes
}

fn chunk(name: &[u8; 4], inside: &[u8]) -> Vec<u8> {
    let length = u32::try_from(inside.len()).unwrap().to_be_bytes();
    // Nobody looks at the sum of a part that is left out.
    [length.as_slice(), name, inside, &[0; 4]].concat()
}

fn with_texts(png: &[u8]) -> Vec<u8> {
    let (start, rest) = png.split_at(33);
    let texts = [b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME", b"prVt"].map(|name| chunk(name, SECRET));
    [start, &texts.concat(), rest, SECRET].concat()
}

/// A simple WebP file as an extended one with places and texts.
fn with_places(webp: &[u8], width: u32, height: u32) -> Vec<u8> {
    let chunk = |name: &[u8; 4], inside: &[u8]| {
        let length = u32::try_from(inside.len()).unwrap().to_le_bytes();
        let filling: &[u8] = if inside.len() % 2 == 1 { &[0] } else { &[] };
        [name.as_slice(), &length, inside, filling].concat()
    };
    let side = |length: u32| (length - 1).to_le_bytes()[..3].to_vec();
    let head = [vec![0b0000_1100, 0, 0, 0], side(width), side(height)].concat();
    let inside =
        [chunk(b"VP8X", &head), webp[12..].to_vec(), chunk(b"EXIF", SECRET), chunk(b"XMP ", SECRET)].concat();
    let length = u32::try_from(inside.len() + 4).unwrap().to_le_bytes();
    [b"RIFF".as_slice(), &length, b"WEBP", &inside].concat()
}

#[test]
fn a_photograph_tells_nothing_but_how_it_is_turned() {
    let points = photograph(64, 40, 3);
    for turn in 1..=8 {
        let bytes = from_a_telephone(&points, turn);
        let cleaned = clean(Format::Jpeg, &bytes).unwrap();
        assert!(holds(&bytes, SECRET) && !holds(&cleaned, SECRET), "{turn}");
        assert!(!holds(&cleaned, b"Photoshop") && !holds(&cleaned, b"adobe"), "{turn}");
        assert_eq!(clean(Format::Jpeg, &cleaned).unwrap(), cleaned, "cleaning twice is cleaning once");
        let (before, after) = (parts(Format::Jpeg, &bytes).unwrap(), parts(Format::Jpeg, &cleaned).unwrap());
        assert_eq!((before.turn, after.turn), (turn, turn));
        assert_eq!(Points::of(&before).unwrap().bytes, Points::of(&after).unwrap().bytes);
        let picture = read(Format::Jpeg, &bytes).unwrap();
        assert!(picture.tells_more);
        assert_eq!((picture.width, picture.height), if turn < 5 { (64, 40) } else { (40, 64) });
    }
    // Without anything to take out, the file is published as it is.
    let plain = points.pack(Format::Jpeg).unwrap();
    assert!(!read(Format::Jpeg, &plain).unwrap().tells_more);
}

#[test]
fn drawings_and_screens_tell_nothing_either() {
    let points = drawing(120, 80);
    let png = points.pack(Format::Png).unwrap();
    let bytes = with_texts(&png);
    assert!(holds(&bytes, SECRET));
    assert_eq!(clean(Format::Png, &bytes).unwrap(), png);
    let webp = points.pack(Format::WebP).unwrap();
    let bytes = with_places(&webp, 120, 80);
    let cleaned = clean(Format::WebP, &bytes).unwrap();
    assert!(holds(&bytes, SECRET) && !holds(&cleaned, SECRET) && !holds(&cleaned, b"EXIF"));
    assert_eq!(Points::of(&parts(Format::WebP, &cleaned).unwrap()).unwrap().bytes, points.bytes);
    assert_eq!(read(Format::WebP, &bytes).map(|picture| (picture.width, picture.height)), Ok((120, 80)));
}

#[test]
fn copies_are_smaller_and_always_the_same() {
    let photograph = photograph(1200, 1000, 3);
    let bytes = from_a_telephone(&photograph, 6);
    let picture = read(Format::Jpeg, &bytes).unwrap();
    let sizes: Vec<(Format, u32)> = picture.variants.iter().map(|copy| (copy.format, copy.width)).collect();
    // Held upright, it is 1000 points wide.
    assert_eq!(sizes, [(Format::Jpeg, 480), (Format::Jpeg, 960)]);
    for copy in &picture.variants {
        assert!(copy.bytes.len() < bytes.len() && !holds(&copy.bytes, SECRET));
        let again = read(Format::Jpeg, &copy.bytes).unwrap();
        assert_eq!((again.width, again.height), (copy.width, copy.width * 1200 / 1000));
    }
    assert_eq!(picture, read(Format::Jpeg, &bytes).unwrap());
    let png = drawing(1500, 400).pack(Format::Png).unwrap();
    let picture = read(Format::Png, &png).unwrap();
    assert!(picture.variants.iter().all(|copy| copy.bytes.len() < png.len()));
    let best: Vec<u32> =
        picture.variants.iter().filter(|copy| copy.format == Format::WebP).map(|copy| copy.width).collect();
    assert!(best.is_empty() || best.last() == Some(&WIDEST), "{best:?}");
}

#[test]
fn what_shines_through_stays_so_and_only_then() {
    let mut points = photograph(1000, 500, 4);
    let png = points.pack(Format::Png).unwrap();
    let picture = read(Format::Png, &png).unwrap();
    let copy = picture.variants.iter().find(|copy| copy.width == 480 && copy.format == Format::Png).unwrap();
    assert!(Points::of(&parts(Format::Png, &copy.bytes).unwrap()).unwrap().has_opacity());
    points.bytes.chunks_mut(4).for_each(|point| point[3] = 255);
    let opaque = points.pack(Format::Png).unwrap();
    assert!(!Points::of(&parts(Format::Png, &opaque).unwrap()).unwrap().has_opacity());
}

#[test]
fn a_picture_that_would_fill_the_memory_is_refused_before_it_is_unpacked() {
    let png = drawing(40, 40).pack(Format::Png).unwrap();
    for (width, height) in [(30_000u32, 20_000u32), (SIDE_LIMIT + 1, 1), (u32::MAX, u32::MAX), (0, 40)] {
        let mut bytes = png.clone();
        bytes[16..20].copy_from_slice(&width.to_be_bytes());
        bytes[20..24].copy_from_slice(&height.to_be_bytes());
        assert_eq!(read(Format::Png, &bytes), Err(Fault::TooLarge { width, height }));
    }
}

#[test]
fn what_is_no_picture_or_half_of_one_is_refused() {
    let points = photograph(90, 60, 3);
    for format in [Format::Jpeg, Format::Png, Format::WebP] {
        let bytes = points.pack(format).unwrap();
        for other in [Format::Jpeg, Format::Png, Format::WebP].into_iter().filter(|other| *other != format) {
            assert_eq!(read(other, &bytes), Err(Fault::Ending));
        }
        assert_eq!(read(format, b""), Err(Fault::Ending));
        for length in (12..bytes.len()).step_by(97) {
            assert_eq!(read(format, &bytes[..length]), Err(Fault::Damaged), "{format:?} {length}");
        }
    }
}

#[test]
fn no_damage_is_too_much() {
    let points = photograph(50, 30, 3);
    let originals = [
        (Format::Jpeg, from_a_telephone(&points, 6)),
        (Format::Png, with_texts(&points.pack(Format::Png).unwrap())),
        (Format::WebP, with_places(&points.pack(Format::WebP).unwrap(), 50, 30)),
    ];
    let mut seed = 1u64;
    let mut random = |end: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % end
    };
    for round in 0..600 {
        let (format, original) = &originals[round % 3];
        let mut bytes = original.clone();
        for _ in 0..=random(4) {
            let at = random(bytes.len());
            bytes[at] = random(256) as u8;
        }
        // Whatever comes of it, it comes without a panic and tells nothing.
        let _ = read(*format, &bytes);
        if let Ok(cleaned) = clean(*format, &bytes) {
            assert!(cleaned.len() <= bytes.len() + 40);
        }
    }
}
