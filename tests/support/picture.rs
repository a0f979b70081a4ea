//! Small real pictures.

/// A drawing of this size (PNG).
pub(crate) fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    let points = (0..width * height).flat_map(|at| [(at % width / 9 * 40) as u8, (at / width) as u8, 90]);
    encoder.write_header().unwrap().write_image_data(&points.collect::<Vec<u8>>()).unwrap();
    bytes
}

/// A photograph of this size as a telephone makes it: `place` stands where telephones write where they were, in a text
/// about the picture, and behind its end.
pub(crate) fn photograph(width: u16, height: u16, place: &str) -> Vec<u8> {
    let mut plain = Vec::new();
    let mut seed = 1u32;
    let points = (0..u32::from(width) * u32::from(height)).flat_map(|at| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let noise = (seed >> 28) as u8;
        [(at % u32::from(width) / 12) as u8 + noise, (at / u32::from(width) / 8) as u8, 120 - noise]
    });
    jpeg_encoder::Encoder::new(&mut plain, 97)
        .encode(&points.collect::<Vec<u8>>(), width, height, jpeg_encoder::ColorType::Rgb)
        .unwrap();
    let segment = |mark: u8, inside: &[u8]| {
        let length = u16::try_from(inside.len() + 2).unwrap().to_be_bytes();
        [&[0xFF, mark], length.as_slice(), inside].concat()
    };
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x25\x88\x04\0\x01\0\0\0\x1a\0\0\0\0\0\0\0".to_vec();
    exif.extend(place.bytes());
    let (start, rest) = plain.split_at(2);
    [start, &segment(0xE1, &exif), &segment(0xFE, place.as_bytes()), rest, place.as_bytes()].concat()
}
