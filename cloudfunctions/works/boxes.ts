export interface Box {
  type: string;
  /** Where its type stands. */
  typeAt: number;
  /** Where its content begins, and where it ends. */
  from: number;
  to: number;
}

/** Boxes side by side; an hour in fragments of a second has twice its seconds. */
const MOST_BOXES = 10_000;

/** The boxes of an ISO base media file that fill a stretch of it; null where something else stands there. */
export function boxesIn(bytes: Buffer, start: number, end: number): Box[] | null {
  const boxes: Box[] = [];
  let at = start;
  while (at + 8 <= end) {
    const short = bytes.readUInt32BE(at);
    const isLong = short === 1 && at + 16 <= end;
    const size = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? end - at : short;
    const from = at + (isLong ? 16 : 8);
    const to = at + size;
    if (to > end || to < from || boxes.length === MOST_BOXES) return null;
    boxes.push({ type: bytes.toString('latin1', at + 4, at + 8), typeAt: at + 4, from, to });
    at = to;
  }
  // QuickTime ends a list with a zero.
  return bytes.subarray(at, end).every((byte) => byte === 0) ? boxes : null;
}

/** The kind of a track: vide, soun or another; empty where it does not say. https://www.iso.org/standard/83102.html, 8.4.3 */
export function handlerOf(bytes: Buffer, track: Box): string {
  const media = boxesIn(bytes, track.from, track.to)?.find(({ type }) => type === 'mdia');
  const handler = media && boxesIn(bytes, media.from, media.to)?.find(({ type }) => type === 'hdlr');
  return handler ? bytes.toString('latin1', handler.from + 8, Math.min(handler.from + 12, handler.to)) : '';
}
