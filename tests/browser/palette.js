// A picture of a page → the same with at most 256 colours, which a page seldom has more of: a third of the bytes.
import { deflateSync } from 'node:zlib';

import { PNG } from 'pngjs';

/** Makes a screenshot small. @param {Buffer} picture @returns {Buffer} */
export function small(picture) {
  const { width, height, data } = PNG.sync.read(picture);
  // Colours near each other count as one, by ever coarser steps, until there are few enough.
  for (let bits = 8; bits > 2; bits -= 1) {
    const mask = (0xff << (8 - bits)) & 0xff;
    /** @type {Map<number, {at: number, sum: [number, number, number], n: number}>} */
    const colours = new Map();
    const rows = Buffer.alloc((width + 1) * height);
    for (let y = 0, from = 0; y < height && colours.size <= 256; y += 1) {
      for (let x = 0; x < width; x += 1, from += 4) {
        const [red, green, blue] = [data[from], data[from + 1], data[from + 2]];
        const key = ((red & mask) << 16) | ((green & mask) << 8) | (blue & mask);
        let colour = colours.get(key);
        if (!colour) colours.set(key, (colour = { at: colours.size, sum: [0, 0, 0], n: 0 }));
        colour.sum[0] += red;
        colour.sum[1] += green;
        colour.sum[2] += blue;
        colour.n += 1;
        rows[y * (width + 1) + 1 + x] = colour.at;
      }
    }
    if (colours.size > 256) continue;
    const palette = Buffer.from([...colours.values()].flatMap(({ sum, n }) => sum.map((part) => Math.round(part / n))));
    const header = Buffer.alloc(13);
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    header.set([8, 3, 0, 0, 0], 8);
    const parts = [chunk('IHDR', header), chunk('PLTE', palette), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))];
    return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...parts]);
  }
  return picture;
}

/** A part of a PNG file. @param {string} name @param {Buffer} data */
function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const part = Buffer.alloc(body.length + 8);
  part.writeUInt32BE(data.length, 0);
  body.copy(part, 4);
  part.writeUInt32BE(checksum(body), body.length + 4);
  return part;
}

/** CRC-32 as PNG wants it. @param {Buffer} bytes */
function checksum(bytes) {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ -1) >>> 0;
}
