/** How long a frame is, and what all frames of a sound share; null where none begins. */
type Frame = { length: number; sort: number } | null;

/** Kilobits a second of layer III. https://www.iso.org/standard/22412.html, 2.4.2.3 */
const RATES_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0];
const RATES_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0];
const PER_SECOND = [44_100, 48_000, 32_000, 0];

function frameAt(bytes: Buffer, at: number): Frame {
  if (at + 7 > bytes.length) return null;
  const head = bytes.readUInt32BE(at);
  // ADTS. https://www.iso.org/standard/76383.html, 1.A.2
  if (head >>> 16 === 0xfff1 || head >>> 16 === 0xfff0 || head >>> 16 === 0xfff8 || head >>> 16 === 0xfff9) {
    const length = ((head & 3) << 11) | (bytes.readUInt16BE(at + 4) >> 5);
    return length < 7 ? null : { length, sort: (head & 0xfff6fc00) >>> 0 };
  }
  const version = (head >>> 19) & 3;
  if (head >>> 21 !== 0x7ff || version === 1 || ((head >>> 17) & 3) !== 1) return null;
  const rate = (version === 3 ? RATES_1 : RATES_2)[(head >>> 12) & 15] ?? 0;
  const perSecond = (PER_SECOND[(head >>> 10) & 3] ?? 0) / (version === 3 ? 1 : version === 2 ? 2 : 4);
  if (rate === 0 || perSecond === 0) return null;
  const length = Math.floor(((version === 3 ? 144_000 : 72_000) * rate) / perSecond) + ((head >>> 9) & 1);
  return { length, sort: (head & 0xfffe0c00) >>> 0 };
}

/** How tags at the end of a sound begin. */
const TAGS: readonly string[] = ['APETAGEX', 'LYRICSBEGIN', 'TAG', 'ID3'];
/** Length of the oldest of them. https://id3.org/ID3v1 */
const OLD_TAG = 128;

/** Where the tags before the sound end. https://id3.org/id3v2.4.0-structure, 3.1: four times seven bits are the length. */
function soundStart(bytes: Buffer): number {
  let from = 0;
  while (bytes.toString('latin1', from, from + 3) === 'ID3' && from + 10 <= bytes.length) {
    const size = [6, 7, 8, 9].reduce((sum, place) => sum * 128 + ((bytes[from + place] ?? 0) & 0x7f), 0);
    from += 10 + size + ((bytes[from + 5] ?? 0) & 0x10 ? 10 : 0);
  }
  while (bytes[from] === 0) from += 1;
  return from;
}

/**
 * The frames of an MP3 or an ADTS sound, without any tag before or behind them, and without a last frame that is cut; null
 * where something lies there that is neither.
 */
export function bareSound(bytes: Buffer): Buffer | null {
  const hasOldTag = bytes.length >= OLD_TAG && bytes.toString('latin1', bytes.length - OLD_TAG).startsWith('TAG');
  const sound = hasOldTag ? bytes.subarray(0, -OLD_TAG) : bytes;
  const from = soundStart(sound);
  const first = frameAt(sound, from);
  let at = from;
  let last = from;
  let frame = first;
  while (frame && frame.sort === first?.sort && at + frame.length <= sound.length) {
    last = at;
    at += frame.length;
    frame = frameAt(sound, at);
  }
  // A cut frame may reach into the tag behind it.
  const isCut = TAGS.some((tag) => sound.subarray(last, at).includes(tag, 0, 'latin1'));
  const end = isCut ? last : at;
  if (end === from) return null;
  const rest = sound.subarray(at);
  const isCutShort = frame !== null && frame.sort === first?.sort;
  const isTag = TAGS.some((tag) => rest.toString('latin1', 0, tag.length) === tag);
  if (!isCut && !isCutShort && !isTag && !isPadding(rest)) return null;
  return sound.subarray(from, end);
}

/** A few bytes that are no head of a frame, or zeros. */
const isPadding = (rest: Buffer): boolean => rest.length < 7 || rest.every((byte) => byte === 0);
