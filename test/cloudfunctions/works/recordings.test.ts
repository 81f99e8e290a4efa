import { readFileSync } from 'node:fs';
import { bareRecording } from '../../../cloudfunctions/works/recordings';
import { ADTS_FRAME, box, FRAME, film, movie, words } from './sample-recordings';

const NAME = '张三 13800000000';
const told = Buffer.from(NAME);
const frames = Buffer.from('frames');
const vide = (within: Record<string, Buffer> = {}) => film([{ kind: 'vide', data: frames, told: within }]);

/** With a number of entries, or flags, that are not true. */
function shortened(type: string, said?: number): Buffer {
  const bytes = vide();
  const at = bytes.indexOf(type) + 4;
  if (said === undefined) bytes.writeUInt32BE(0xffff_ffff, type === 'stsz' ? at + 8 : at + 4);
  else bytes.writeUInt32BE(said, at);
  return bytes;
}

describe('a film', () => {
  test.each<[string, Buffer]>([
    ['a box of its user', movie('vide', NAME)],
    ['one within a track', vide({ trak: box('udta', told) })],
    ['one within the media', vide({ minf: box('udta', told) })],
    ['words in free space', Buffer.concat([vide(), box('free', told), box('skip', told)])],
    ['a box of a maker', Buffer.concat([vide(), box('uuid', told), box('SEFT', told)])],
    ['the name of a handler', vide({ hdlr: told })],
    ['the name of what made the pictures', vide({ entry: told })],
    ['where it lay', vide({ 'url ': told })],
    [
      'a track of places',
      film([
        { kind: 'meta', data: told },
        { kind: 'vide', data: frames },
      ]),
    ],
    [
      'a track of text',
      film([
        { kind: 'vide', data: frames },
        { kind: 'text', data: told },
      ]),
    ],
    ['what no track has', Buffer.concat([vide(), box('mdat', told)])],
  ])('%s is gone, and nothing has moved', (_title, bytes) => {
    expect(bytes.includes(NAME)).toBe(true);
    const bare = bareRecording(bytes);
    expect(bare).toHaveLength(bytes.length);
    expect(bare?.includes(NAME)).toBe(false);
    expect(bare?.indexOf('frames')).toBe(bytes.indexOf('frames'));
  });

  test('says of no part when it was made', () => {
    const bare = bareRecording(vide());
    for (const type of ['mvhd', 'tkhd', 'mdhd']) {
      const at = (bare?.indexOf(type) ?? 0) + 8;
      expect(bare?.subarray(at, at + 8)).toEqual(Buffer.alloc(8));
    }
  });

  test('of the sample, which is in fragments, stays whole in its pictures', () => {
    const bytes = readFileSync('content/media/rainy-day.mp4');
    const bare = bareRecording(bytes);
    expect(bare).toHaveLength(bytes.length);
    let count = 0;
    for (let at = bytes.indexOf('mdat'); at >= 0; at = bytes.indexOf('mdat', at + 1), count += 1) {
      const end = at - 4 + bytes.readUInt32BE(at - 4);
      expect(bare?.subarray(at, end).equals(bytes.subarray(at, end))).toBe(true);
    }
    expect(count).toBeGreaterThan(1);
    expect(bare?.includes('mfra')).toBe(false);
  });

  test('in fragments keeps the samples of what is shown', () => {
    const part = (id: number, at: number, size: number) =>
      box('traf', box('tfhd', words(0x02_0010, id, size)), box('trun', words(1, 1, at)));
    const fragment = (at: number) =>
      box('moof', box('mfhd', words(0, 1)), part(1, at, 6), part(2, at + 6, told.length));
    const bytes = Buffer.concat([vide(), fragment(fragment(0).length + 8), box('mdat', Buffer.from('moving'), told)]);
    const bare = bareRecording(bytes);
    expect(bare?.indexOf('moving')).toBe(bytes.indexOf('moving'));
    expect(bare?.includes(NAME)).toBe(false);
    expect(bare?.indexOf('free')).toBeGreaterThan(0);
  });

  test.each<[string, Buffer]>([
    ['cut', vide().subarray(0, -2)],
    ['followed by something else', Buffer.concat([vide(), told])],
    ['with a fragment that does not say whose it is', Buffer.concat([vide(), box('moof', box('traf', box('trun')))])],
    ['without a track that is shown', film([{ kind: 'meta', data: told }])],
    ['whose tables are short', shortened('stsz')],
    ['whose tables say more than they have', shortened('stco')],
    ['that lies in another file', shortened('url ', 0)],
    ['of thousands of boxes', Buffer.concat([vide(), ...Array.from({ length: 10_001 }, () => box('free'))])],
  ])('%s is refused', (_title, bytes) => {
    expect(bareRecording(bytes)).toBeNull();
  });
});

const sound = Buffer.concat([FRAME, FRAME, FRAME]);
const id3 = Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0', 'latin1'), Buffer.from([told.length]), told]);
const ape = Buffer.concat([Buffer.from('APETAGEX'), Buffer.alloc(24), Buffer.from('Artist\0'), told]);
const lyrics = Buffer.concat([Buffer.from('LYRICSBEGIN'), told, Buffer.from('LYRICS200')]);
const old = Buffer.concat([Buffer.from('TAG'), told, Buffer.alloc(125 - told.length)]);

describe('a sound', () => {
  test.each<[string, Buffer, Buffer]>([
    ['nothing', sound, sound],
    ['tags of every kind', Buffer.concat([id3, sound, ape, lyrics, old]), sound],
    ['a tag and zeros before it', Buffer.concat([id3, Buffer.alloc(40), sound]), sound],
    ['a last frame that is cut', Buffer.concat([sound, FRAME.subarray(0, 99)]), sound],
    ['a cut frame and a tag', Buffer.concat([sound, FRAME.subarray(0, 99), ape]), sound],
    ['a cut frame and an old tag', Buffer.concat([sound, FRAME.subarray(0, 399), old]), sound],
    [
      'a cut frame that a long tag fills',
      Buffer.concat([sound, FRAME.subarray(0, 99), ape, Buffer.alloc(900), ape]),
      sound,
    ],
    ['zeros behind it', Buffer.concat([sound, Buffer.alloc(200)]), sound],
    ['ADTS', Buffer.concat([ADTS_FRAME, ADTS_FRAME, old]), Buffer.concat([ADTS_FRAME, ADTS_FRAME])],
  ])('with %s is its frames', (_title, bytes, expected) => {
    expect(bareRecording(bytes)).toEqual(expected);
  });

  test('of the sample stays whole', () => {
    const bytes = readFileSync('content/media/two-minutes.mp3');
    const bare = bareRecording(bytes);
    expect(bare && bytes.includes(bare)).toBe(true);
    expect(bare?.length).toBeGreaterThan(bytes.length - 2000);
  });

  test.each<[string, Buffer]>([
    ['only a tag', id3],
    ['a cut frame and a tag alone', Buffer.concat([FRAME.subarray(0, 68), ape])],
    ['something else behind it', Buffer.concat([sound, Buffer.from('made by '), told])],
    ['something else within it', Buffer.concat([sound, told, sound])],
    ['a tag that is longer than the file', Buffer.from('ID3\x04\0\0\x7f\x7f\x7f\x7f123456789', 'latin1')],
  ])('with %s is refused', (_title, bytes) => {
    expect(bareRecording(bytes)).toBeNull();
  });
});
