import { crc32 } from 'node:zlib';

/** A chunk of a PNG file: https://www.w3.org/TR/png-3/ */
export function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  frame.set(body, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

export const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
