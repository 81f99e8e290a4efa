import fc from 'fast-check';
import * as v from 'valibot';
import { parseLesson } from '../../../cloudfunctions/_kit/lesson-markdown';
import { type Block, fileIdsIn, richText } from '../../../core/kernel/rich-text';
import { ENV_ID, platformVariables } from '../../../local/functions/platform-variables';

beforeAll(() => void Object.assign(process.env, platformVariables('', 'key')));

const OWN = `cloud://${ENV_ID}.storage/lessons/b1`;
const bodyOf = (markdown: string) => parseLesson(markdown).body;

describe('what a lesson shows is told by the ending', () => {
  test.each<[string, string, Block]>([
    ['a picture', `![一图读懂](${OWN}/a-1.png)`, { type: 'picture', src: `${OWN}/a-1.png`, alt: '一图读懂' }],
    [
      'a picture of the app',
      '![图](/static/lessons/a.png)',
      { type: 'picture', src: '/static/lessons/a.png', alt: '图' },
    ],
    ['a video', `![雨天会车](${OWN}/v.mp4)`, { type: 'video', src: `${OWN}/v.mp4`, title: '雨天会车' }],
    ['sound', `![听一听](${OWN}/s.MP3)`, { type: 'audio', src: `${OWN}/s.MP3`, title: '听一听' }],
    [
      'a document with its size',
      `![手册.pdf（1.2 MB）](${OWN}/d.pdf)`,
      { type: 'attachment', src: `${OWN}/d.pdf`, name: '手册.pdf', size: '1.2 MB' },
    ],
    [
      'a document without one',
      `![手册](${OWN}/d.docx)`,
      { type: 'attachment', src: `${OWN}/d.docx`, name: '手册', size: null },
    ],
  ])('%s', (_title, markdown, block) => {
    expect(parseLesson(markdown)).toEqual({ body: [block], refusedLines: [] });
    expect(v.parse(richText, [block])).toEqual([block]);
  });

  test('and each file is asked for once', () => {
    expect(fileIdsIn(bodyOf(`![](${OWN}/a.png)\n\n![](${OWN}/a.png)\n\n![](/static/lessons/a.png)\n\n字`))).toEqual([
      `${OWN}/a.png`,
    ]);
  });
});

describe('what would load from elsewhere is refused with its line', () => {
  test.each<[string, string, number[]]>([
    ['an address', '甲\n\n乙\n![图](https://example.org/a.png)', [4]],
    ['an address without a protocol', '![](//example.org/static/a.png)', [1]],
    ['a video of another host', `甲\n\n- 一\n- 二 ![看](https://example.org/v.mp4)\n\n![](${OWN}/v.mp4)`, [4]],
    ['data', '> 甲\n> ![](data:image/svg+xml;base64,AAAA)', [2]],
    ['a script', '![点](javascript:alert(1))', [1]],
    ['another environment', '![](cloud://other-env.abc/lessons/b1/a.png)', [1]],
    ['an environment that begins like ours', `![](cloud://${ENV_ID}x.storage/lessons/b1/a.png)`, [1]],
    ['somebody’s recording in our storage', `![](cloud://${ENV_ID}.storage/recordings/m001/a.mp3)`, [1]],
    ['a step out of the folder', `![](${OWN}/../../recordings/m001.mp3)`, [1]],
    ['a page', `![](${OWN}/page.html)`, [1]],
    ['a drawing that can hold scripts', `![](${OWN}/drawing.svg)`, [1]],
    ['an ending hidden behind a query', `![](${OWN}/a.png?x=.html)`, [1]],
    ['a reference', `甲\n\n![图][a]\n\n[a]: https://example.org/a.png`, [3]],
    ['two of them', '![](http://a.b/1.png)\r\n\r\n```\n\n```\n\n![](http://a.b/2.png)', [1, 7]],
    ['one in a table', '|甲|\n|-|\n|乙|\n|![](http://a.b/1.png)|', [4]],
  ])('%s', (_title, markdown, lines) => {
    expect(parseLesson(markdown).refusedLines).toEqual(lines);
  });

  test('and never comes out as a block', () => {
    const address = fc.oneof(
      fc.webUrl({ withQueryParameters: true }),
      fc.constantFrom(`${OWN}/a.png`, `${OWN}/v.mp4`, '/static/lessons/a.png', '/static/..//x.png', 'cloud://', OWN),
      fc
        .array(
          fc.constantFrom('cloud://', ENV_ID, '.storage', '/lessons', '/', '..', 'a', '.png', '.html', '%2e', '@', ':'),
          {
            maxLength: 9,
          },
        )
        .map((parts) => parts.join('')),
    );
    const frame = fc.constantFrom('![x](', '- ![x](', '> ![x](', '|a|\n|-|\n|![x](', '[![x](', '<img src=', '[x]: ');
    fc.assert(
      fc.property(fc.array(fc.tuple(frame, address), { maxLength: 6 }), (pieces) => {
        const text = pieces.map(([before, src]) => `${before}${src})`).join('\n\n');
        const { body, refusedLines } = parseLesson(text);
        const sources = body.flatMap((block) => ('src' in block ? [block.src] : []));
        expect(sources.every((src) => /^\/static\/[\w/-]+\.png$/.test(src) || src.startsWith(`${OWN}/`))).toBe(true);
        const lines = text.split('\n').length;
        expect(refusedLines.every((line) => line >= 1 && line <= lines)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
