import { barePicture } from '../../../cloudfunctions/_kit/bare-picture';

const text = (value: string) => Buffer.from(value, 'latin1');

const segment = (marker: number, data: Buffer) =>
  Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data]);
const START = Buffer.from([0xff, 0xd8]);
const END = Buffer.from([0xff, 0xd9]);
const SCAN = Buffer.concat([segment(0xda, text('head')), Buffer.from([1, 0xff, 0, 2, 0xff, 0xd0, 3])]);
const JFIF = segment(0xe0, text('JFIF\0\x01\x02\0\0\x01\0\x01\0\0'));
const COLOURS = segment(0xe2, text('ICC_PROFILE\0\x01\x01'));
const ADOBE = segment(0xee, text('Adobe\0\x64\0\0\0\0\x01'));
const TABLE = segment(0xc4, Buffer.from([0xff, 0xd9]));
const GPS = '31.2304N';
/** EXIF with an orientation and a place, in either order of bytes. */
const exif = (turn: number, isLittle: boolean) =>
  segment(
    0xe1,
    Buffer.concat([
      text('Exif\0\0'),
      isLittle
        ? Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, turn, 0, 0, 0, 0, 0, 0, 0])
        : Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0]),
      text(GPS),
    ]),
  );
const jpeg = (...parts: Buffer[]) => Buffer.concat([START, ...parts, SCAN, TABLE, SCAN, END]);
/** The same without the place. */
const turned = (turn: number) => {
  const whole = exif(turn, false).subarray(0, -GPS.length);
  return Buffer.concat([Buffer.from([0xff, 0xe1, 0, whole.length - 2]), whole.subarray(4)]);
};

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const chunk = (type: string, data = '') => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, text(type + data), Buffer.alloc(4, 7)]);
};
const png = (...parts: Buffer[]) => Buffer.concat([SIGNATURE, chunk('IHDR', 'size'), ...parts, chunk('IEND')]);

const part = (type: string, data: Buffer) => {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(data.length);
  return Buffer.concat([text(type), size, data, Buffer.alloc(data.length % 2)]);
};
const webp = (...parts: Buffer[]) => Buffer.concat([part('RIFF', Buffer.concat([text('WEBP'), ...parts]))]);
const extended = (flags: number) => part('VP8X', Buffer.from([flags, 0, 0, 0, 9, 0, 0, 9, 0, 0]));
const IMAGE = part('VP8 ', text('odd'));
const moving = (...parts: Buffer[]) => part('ANMF', Buffer.concat([Buffer.alloc(16), ...parts]));

test.each<[string, Buffer, Buffer]>([
  ['a JPEG with nothing beside it', jpeg(JFIF), jpeg(JFIF)],
  ['an upright JPEG', jpeg(JFIF, exif(1, false)), jpeg(JFIF)],
  ['a turned JPEG', jpeg(JFIF, exif(6, false)), jpeg(JFIF, turned(6))],
  ['a turned JPEG, little-endian', jpeg(exif(8, true)), jpeg(turned(8))],
  ['EXIF that ends too early', jpeg(segment(0xe1, text('Exif\0\0II'))), jpeg()],
  [
    'XMP, IPTC and a remark',
    jpeg(segment(0xe1, text('http://ns.adobe.com/')), segment(0xed, text('x')), segment(0xfe, text('y'))),
    jpeg(),
  ],
  ['colours', jpeg(JFIF, COLOURS, ADOBE), jpeg(JFIF, COLOURS, ADOBE)],
  [
    'small pictures and words beside them',
    jpeg(
      segment(0xe0, Buffer.concat([JFIF.subarray(4, 16), text('\x01\x01'), text(GPS)])),
      segment(0xe0, text('JFXX\0')),
      segment(0xee, Buffer.concat([ADOBE.subarray(4), text(GPS)])),
    ),
    jpeg(JFIF, ADOBE),
  ],
  [
    'every other segment of a program',
    jpeg(...[2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15].map((place) => segment(0xe0 + place, text('c2pa 张三')))),
    jpeg(),
  ],
  ['what follows the end of a JPEG', Buffer.concat([jpeg(JFIF), jpeg(exif(6, true))]), jpeg(JFIF)],
  ['a PNG', png(chunk('eXIf', GPS), chunk('IDAT', 'x'), chunk('tEXt', 'Author')), png(chunk('IDAT', 'x'))],
  ['a chunk that nobody knows in a PNG', png(chunk('IDAT', 'x'), chunk('caBX', 'c2pa')), png(chunk('IDAT', 'x'))],
  ['what follows the end of a PNG', Buffer.concat([png(chunk('IDAT', 'x')), text(GPS)]), png(chunk('IDAT', 'x'))],
  [
    'a WebP that moves',
    webp(extended(0x02), moving(IMAGE, part('note', text(GPS))), part('C2PA', text('z'))),
    webp(extended(0x02), moving(IMAGE)),
  ],
  [
    'a WebP',
    webp(extended(0x1c), IMAGE, part('EXIF', text(GPS)), part('XMP ', text('z'))),
    webp(extended(0x10), IMAGE),
  ],
  ['a small WebP', webp(IMAGE), webp(IMAGE)],
])('%s: what was written beside it is gone', (_title, bytes, expected) => {
  expect(barePicture(bytes)).toEqual(expected);
});

test.each<[string, Buffer]>([
  ['a PNG that is cut', png(chunk('IDAT', 'x'), chunk('eXIf', GPS)).subarray(0, -3)],
  ['a PNG without an end', png(chunk('IDAT', 'x'), chunk('tEXt', 'Author')).subarray(0, -12)],
  ['a PNG without a picture', png(chunk('tEXt', 'Author'))],
  ['a JPEG without a picture', Buffer.concat([START, exif(6, true), END])],
  ['a JPEG with a byte between its segments', jpeg(exif(6, true), Buffer.from([0]))],
  ['a JPEG without an end', jpeg(JFIF).subarray(0, -2)],
  ['a JPEG that is cut in a segment', jpeg(exif(6, true)).subarray(0, 20)],
  ['a WebP that is cut', webp(IMAGE).subarray(0, -2)],
  ['a WebP without a picture', webp(extended(0x08), part('EXIF', text(GPS)))],
  ['a WebP with bytes behind its chunks', webp(IMAGE, text('31.2'))],
  ['a text', text('RIFF')],
  ['nothing', Buffer.alloc(0)],
])('%s is no picture', (_title, bytes) => {
  expect(barePicture(bytes)).toBeNull();
});
