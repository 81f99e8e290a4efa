export const box = (type: string, ...content: Buffer[]): Buffer => {
  const body = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + body.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
};

export const words = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value, at * 4);
  return bytes;
};

interface Parts {
  /** Stands in the boxes of that type, or beside what they have. */
  told?: Record<string, Buffer>;
  /** Sizes of the samples, all in one stretch. */
  sizes?: number[];
}

const TIMES = words(0, 3_900_000_000, 3_900_000_001);

/** A track with samples in one stretch. */
function track(kind: string, at: number, { told = {}, sizes = [6] }: Parts = {}): Buffer {
  const beside = (type: string) => told[type] ?? Buffer.alloc(0);
  const dataReference = box('dref', words(0, 1), box('url ', words(1), beside('url ')));
  const entry = Buffer.concat([Buffer.alloc(42), beside('entry'), Buffer.alloc(36)]).subarray(0, 78);
  return box(
    'trak',
    box('tkhd', TIMES, words(1), Buffer.alloc(68)),
    box(
      'mdia',
      box('mdhd', TIMES, Buffer.alloc(12)),
      box('hdlr', Buffer.alloc(8), Buffer.from(kind), Buffer.alloc(12), beside('hdlr'), Buffer.alloc(1)),
      box(
        'minf',
        box(kind === 'vide' ? 'vmhd' : 'smhd', Buffer.alloc(8)),
        box('dinf', dataReference),
        beside('minf'),
        box(
          'stbl',
          box('stsd', words(0, 1), box(kind === 'vide' ? 'avc1' : 'mp4a', entry)),
          box('stsc', words(0, 1, 1, sizes.length, 1)),
          box('stsz', words(0, 0, sizes.length, ...sizes)),
          box('stco', words(0, 1, at)),
        ),
      ),
    ),
    beside('trak'),
  );
}

/** A file with tracks whose stretches follow each other in mdat. */
export function film(
  tracks: { kind: string; data: Buffer; told?: Record<string, Buffer> }[],
  beside: Buffer[] = [],
): Buffer {
  const head = box('ftyp', Buffer.from('isom\0\0\0\0isom'));
  const build = (start: number) => {
    let at = start;
    const traks = tracks.map(({ kind, data, told = {} }) => {
      const made = track(kind, at, { told, sizes: [data.length] });
      at += data.length;
      return made;
    });
    return Buffer.concat([head, box('moov', box('mvhd', TIMES, Buffer.alloc(88)), ...traks, ...beside)]);
  };
  return Buffer.concat([build(build(0).length + 8), box('mdat', ...tracks.map(({ data }) => data))]);
}

/** A film or a sound of six bytes, with a line that tells where it was made. */
export const movie = (kind: 'vide' | 'soun', told = '+30.2+120.1/张三的手机'): Buffer =>
  film([{ kind, data: Buffer.from('frames') }], [box('udta', Buffer.from(told))]);

/** A frame of MPEG 1 layer III with 128 kilobits and 44,100 samples a second. */
export const FRAME = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413, 5)]);
/** A frame of ADTS with 64 bytes. */
export const ADTS_FRAME = Buffer.concat([Buffer.from([0xff, 0xf1, 0x50, 0x80, 8, 0x1f, 0xfc]), Buffer.alloc(57, 5)]);
