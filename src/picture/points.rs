//! A picture's file → its points, and back.

use std::io::Cursor;

use super::{Format, Parts, SIDE_LIMIT};

/// How good a JPEG is, of a hundred: the point from which most people see no difference.
const QUALITY: u8 = 80;

/// A picture unpacked.
#[derive(Debug)]
pub(super) struct Points {
    /// Width in points.
    pub width: usize,
    /// Height in points.
    pub height: usize,
    /// Bytes of a point: one (grey), two (grey and how opaque), three (colour) or four.
    pub channels: usize,
    /// All points, row by row.
    pub bytes: Vec<u8>,
    /// What the colours mean.
    pub profile: Option<Vec<u8>>,
}

impl Points {
    /// Unpacks a picture; `None` if it is damaged.
    pub(super) fn of(parts: &Parts) -> Option<Self> {
        let mut points = match parts.format {
            Format::Jpeg => from_jpeg(parts)?,
            Format::Png => from_png(parts)?,
            Format::WebP => from_webp(parts)?,
        };
        if points.bytes.len() != points.width.checked_mul(points.height)?.checked_mul(points.channels)? {
            return None;
        }
        if points.has_opacity() && points.is_opaque() {
            points.drop_opacity();
        }
        Some(points)
    }

    /// Whether nothing shines through.
    fn is_opaque(&self) -> bool {
        self.bytes.chunks_exact(self.channels).all(|point| point.last() == Some(&u8::MAX))
    }

    fn drop_opacity(&mut self) {
        let kept = self.channels - 1;
        self.bytes = self
            .bytes
            .chunks_exact(self.channels)
            .flat_map(|point| point.iter().take(kept).copied())
            .collect();
        self.channels = kept;
    }

    /// Whether something may shine through.
    pub(super) fn has_opacity(&self) -> bool {
        self.channels.is_multiple_of(2)
    }

    /// Packs the picture; `None` if the format cannot hold it.
    pub(super) fn pack(&self, format: Format) -> Option<Vec<u8>> {
        match format {
            Format::Jpeg => self.to_jpeg(),
            Format::Png => self.to_png(),
            Format::WebP => self.to_webp(),
        }
    }

    fn to_jpeg(&self) -> Option<Vec<u8>> {
        use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
        let colours = match self.channels {
            1 => ColorType::Luma,
            3 => ColorType::Rgb,
            _ => return None,
        };
        let mut out = Vec::new();
        let mut encoder = Encoder::new(&mut out, QUALITY);
        encoder.set_progressive(true);
        encoder.set_optimized_huffman_tables(true);
        encoder.set_sampling_factor(SamplingFactor::F_2_2);
        if let Some(profile) = &self.profile {
            encoder.add_icc_profile(profile).ok()?;
        }
        let (width, height) = (u16::try_from(self.width).ok()?, u16::try_from(self.height).ok()?);
        encoder.encode(&self.bytes, width, height, colours).ok()?;
        Some(out)
    }

    fn to_png(&self) -> Option<Vec<u8>> {
        let colours = match self.channels {
            1 => png::ColorType::Grayscale,
            2 => png::ColorType::GrayscaleAlpha,
            3 => png::ColorType::Rgb,
            _ => png::ColorType::Rgba,
        };
        let mut out = Vec::new();
        let mut info =
            png::Info::with_size(u32::try_from(self.width).ok()?, u32::try_from(self.height).ok()?);
        info.color_type = colours;
        info.bit_depth = png::BitDepth::Eight;
        info.icc_profile = self.profile.clone().map(Into::into);
        let mut encoder = png::Encoder::with_info(&mut out, info).ok()?;
        encoder.set_compression(png::Compression::High);
        encoder.write_header().ok()?.write_image_data(&self.bytes).ok()?;
        Some(out)
    }

    fn to_webp(&self) -> Option<Vec<u8>> {
        let colours = match self.channels {
            1 => image_webp::ColorType::L8,
            2 => image_webp::ColorType::La8,
            3 => image_webp::ColorType::Rgb8,
            _ => image_webp::ColorType::Rgba8,
        };
        let mut out = Vec::new();
        let mut encoder = image_webp::WebPEncoder::new(&mut out);
        if let Some(profile) = &self.profile {
            encoder.set_icc_profile(profile.clone());
        }
        let (width, height) = (u32::try_from(self.width).ok()?, u32::try_from(self.height).ok()?);
        encoder.encode(&self.bytes, width, height, colours).ok()?;
        Some(out)
    }
}

fn from_jpeg(parts: &Parts) -> Option<Points> {
    use zune_jpeg::JpegDecoder;
    use zune_jpeg::zune_core::bytestream::ZCursor;
    use zune_jpeg::zune_core::colorspace::ColorSpace;
    use zune_jpeg::zune_core::options::DecoderOptions;
    let side = usize::try_from(SIDE_LIMIT).ok()?;
    let options = DecoderOptions::default()
        .set_max_width(side)
        .set_max_height(side)
        .jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(&parts.kept), options);
    let bytes = decoder.decode().ok()?;
    let (width, height) = decoder.dimensions()?;
    Some(Points { width, height, channels: 3, bytes, profile: parts.profile.clone() })
}

fn from_png(parts: &Parts) -> Option<Points> {
    let mut decoder = png::Decoder::new(Cursor::new(&parts.kept));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().ok()?;
    let mut bytes = vec![0; reader.output_buffer_size()?];
    let frame = reader.next_frame(&mut bytes).ok()?;
    bytes.truncate(frame.buffer_size());
    Some(Points {
        width: usize::try_from(frame.width).ok()?,
        height: usize::try_from(frame.height).ok()?,
        channels: frame.color_type.samples(),
        bytes,
        profile: reader.info().icc_profile.as_ref().map(|profile| profile.to_vec()),
    })
}

fn from_webp(parts: &Parts) -> Option<Points> {
    let mut decoder = image_webp::WebPDecoder::new(Cursor::new(&parts.kept)).ok()?;
    let (width, height) = decoder.dimensions();
    let mut bytes = vec![0; decoder.output_buffer_size()?];
    decoder.read_image(&mut bytes).ok()?;
    Some(Points {
        width: usize::try_from(width).ok()?,
        height: usize::try_from(height).ok()?,
        channels: if decoder.has_alpha() { 4 } else { 3 },
        bytes,
        profile: parts.profile.clone(),
    })
}
