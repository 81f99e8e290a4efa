import { CAPACITY, qrMatrix } from '../../../src/ui/qr/matrix';
import { qrPicture } from '../../../src/ui/qr/picture';

/** https://a.cn/ as another program's reader (zbar) reads it. */
const READ = [
  '#######.#..##.#######',
  '#.....#..##.#.#.....#',
  '#.###.#.......#.###.#',
  '#.###.#.#####.#.###.#',
  '#.###.#.#...#.#.###.#',
  '#.....#.##.#..#.....#',
  '#######.#.#.#.#######',
  '........#..##........',
  '#...#.###..#.#####..#',
  '#...##..###.#...###..',
  '#..##.#.##.#.#####.#.',
  '##.....####.##.......',
  '.#.####.##.#.#.###.#.',
  '........#.#..##.####.',
  '#######.##.#.#.###.#.',
  '#.....#..####..#...#.',
  '#.###.#.#..#.#..##...',
  '#.###.#...#....##.###',
  '#.###.#..#....####...',
  '#.....#...#.##.......',
  '#######.##..##...#..#',
];

const bytesOf = (text: string) => [...text].map((sign) => sign.charCodeAt(0));
const drawn = (text: string) =>
  qrMatrix(bytesOf(text))?.map((row) => row.map((isDark) => (isDark ? '#' : '.')).join(''));

test('draws the code that a reader reads', () => {
  expect(drawn('https://a.cn/')).toEqual(READ);
});

test.each(CAPACITY.map((bytes, at) => [bytes, at * 4 + 21]))(
  '%i bytes fit into %i modules, and one more does not',
  (bytes, size) => {
    expect(drawn('a'.repeat(bytes))).toHaveLength(size);
    expect(drawn('a'.repeat(bytes + 1))?.length).not.toBe(size);
  },
);

test('a link that is too long has no picture, any other one is a picture that loads nothing', () => {
  expect(qrPicture(`https://a.cn/${'a'.repeat(300)}`)).toBeNull();
  const picture = qrPicture('https://a.cn/#/页?名=<script>') ?? '';
  expect(picture).toMatch(/^data:image\/svg\+xml,%3Csvg/);
  expect(decodeURIComponent(picture)).not.toMatch(/script|页/);
});
