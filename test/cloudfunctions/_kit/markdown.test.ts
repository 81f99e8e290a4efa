import fc from 'fast-check';
import * as v from 'valibot';
import { parseMarkdown } from '../../../cloudfunctions/_kit/markdown';
import { plainText, type RichText, richText } from '../../../core/kernel/rich-text';
import { ENV_ID, platformVariables } from '../../../local/functions/platform-variables';

beforeAll(() => void Object.assign(process.env, platformVariables('', 'key')));

const paragraph = (text: string): RichText => [{ type: 'paragraph', spans: [{ text }] }];

describe('Markdown becomes blocks', () => {
  test.each<[string, string, RichText]>([
    ['a paragraph', '今天学习。', paragraph('今天学习。')],
    ['no blocks for no words', '  \n\n', []],
    [
      'the first two levels of headings as the largest',
      '# 一\n\n## 二',
      [
        { type: 'heading', level: 2, spans: [{ text: '一' }] },
        { type: 'heading', level: 2, spans: [{ text: '二' }] },
      ],
    ],
    [
      'the smaller headings, down to the smallest',
      '### 三\n\n#### 四\n\n###### 六',
      [
        { type: 'heading', level: 3, spans: [{ text: '三' }] },
        { type: 'heading', level: 4, spans: [{ text: '四' }] },
        { type: 'heading', level: 4, spans: [{ text: '六' }] },
      ],
    ],
    [
      'a link to an article as a citation, under its short name',
      '见[监察法第三条](中华人民共和国监察法@2024-12-25#第三条)。',
      [
        {
          type: 'paragraph',
          spans: [{ text: '见' }, { text: '监察法第三条', cites: '监察法@2024-12-25#第三条' }, { text: '。' }],
        },
      ],
    ],
    [
      'a link to no article as its words',
      '[一](监察法@2024-12-25#第三章) [二](监察法@今天#第三条) [三](监察法#第三条) [四](javascript:a@2024-12-25#x)',
      paragraph('一 二 三 四'),
    ],
    [
      'bold, italic and code',
      '**要**和*点*与`&lt;码>`',
      [
        {
          type: 'paragraph',
          spans: [
            { text: '要', bold: true },
            { text: '和' },
            { text: '点', italic: true },
            { text: '与' },
            { text: '&lt;码>', code: true },
          ],
        },
      ],
    ],
    [
      'bold within italic',
      '*甲**乙***',
      [
        {
          type: 'paragraph',
          spans: [
            { text: '甲', italic: true },
            { text: '乙', italic: true, bold: true },
          ],
        },
      ],
    ],
    [
      'bold that ends with a full-width colon',
      '**注意：**请按时',
      [{ type: 'paragraph', spans: [{ text: '注意：', bold: true }, { text: '请按时' }] }],
    ],
    [
      'bold around quotation marks in a sentence',
      '是**“重要”**的',
      [{ type: 'paragraph', spans: [{ text: '是' }, { text: '“重要”', bold: true }, { text: '的' }] }],
    ],
    [
      'a list',
      '- 一\n- 二',
      [
        {
          type: 'list',
          ordered: false,
          items: [
            { spans: [{ text: '一' }], depth: 0 },
            { spans: [{ text: '二' }], depth: 0 },
          ],
        },
      ],
    ],
    [
      'lists in lists by their depth',
      '1. 一\n   - 甲\n     - 子\n2. 二',
      [
        {
          type: 'list',
          ordered: true,
          items: [
            { spans: [{ text: '一' }], depth: 0 },
            { spans: [{ text: '甲' }], depth: 1 },
            { spans: [{ text: '子' }], depth: 2 },
            { spans: [{ text: '二' }], depth: 0 },
          ],
        },
      ],
    ],
    [
      'an item of two paragraphs',
      '- 一\n\n  续\n\n- 二',
      [
        {
          type: 'list',
          ordered: false,
          items: [
            { spans: [{ text: '一\n续' }], depth: 0 },
            { spans: [{ text: '二' }], depth: 0 },
          ],
        },
      ],
    ],
    [
      'tasks with their boxes',
      '- [x] 做完\n- [ ] 没做',
      [
        {
          type: 'list',
          ordered: false,
          items: [
            { spans: [{ text: '☑ 做完' }], depth: 0 },
            { spans: [{ text: '☐ 没做' }], depth: 0 },
          ],
        },
      ],
    ],
    [
      'a quote line by line',
      '> 第一段\n>\n> 第**二**段',
      [{ type: 'quote', lines: [[{ text: '第一段' }], [{ text: '第' }, { text: '二', bold: true }, { text: '段' }]] }],
    ],
    [
      'a list within a quote as lines',
      '> - 甲\n>   - 乙',
      [{ type: 'quote', lines: [[{ text: '· 甲' }], [{ text: '　· 乙' }]] }],
    ],
    [
      'a table',
      '|甲|乙|\n|-|-|\n|1|**2**|',
      [
        {
          type: 'table',
          head: [[{ text: '甲' }], [{ text: '乙' }]],
          rows: [[[{ text: '1' }], [{ text: '2', bold: true }]]],
        },
      ],
    ],
    ['a rule', '---', [{ type: 'rule' }]],
    ['a code block', '```js\na < b\n```', [{ type: 'paragraph', spans: [{ text: 'a < b', code: true }] }]],
    ['a line break', '甲  \n乙', paragraph('甲\n乙')],
    ['an escaped mark', '3\\*4', paragraph('3*4')],
    ['tildes of ranges', '1~5天，10~20天', paragraph('1~5天，10~20天')],
  ])('%s', (_title, markdown, blocks) => {
    expect(parseMarkdown(markdown)).toEqual(blocks);
  });
});

describe('characters by name and number', () => {
  test.each([
    ['the usual names', '&lt;b&gt; &amp; &ldquo;甲&rdquo;', '<b> & “甲”'],
    ['decimal and hexadecimal numbers', '&#20844;&#x5F00;', '公开'],
    ['a name that does not exist, as written', '&unknown; &constructor;', '&unknown; &constructor;'],
    ['a number that is no character, as U+FFFD', '&#0;&#xD800;&#9999999;', '\ufffd\ufffd\ufffd'],
    ['once only', '&amp;lt;', '&lt;'],
  ])('%s', (_title, markdown, text) => {
    expect(parseMarkdown(markdown)).toEqual(paragraph(text));
  });
});

describe('HTML stays text', () => {
  test.each([
    ['a block', '<div onclick="x()">甲</div>', '<div onclick="x()">甲</div>'],
    ['a script', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['a tag in a line', '甲<b>乙</b>', '甲<b>乙</b>'],
    ['a comment', '甲 <!-- 乙 -->', '甲 <!-- 乙 -->'],
  ])('%s', (_title, markdown, text) => {
    expect(parseMarkdown(markdown)).toEqual(paragraph(text));
  });
});

describe('links', () => {
  test('an https link keeps its address', () => {
    expect(parseMarkdown('[规定](https://example.org/a?b=1)')).toEqual([
      { type: 'paragraph', spans: [{ text: '规定', href: 'https://example.org/a?b=1' }] },
    ]);
  });

  test.each([
    ['javascript', '[点我](javascript:alert(1))'],
    ['javascript in disguise', '[点我](JaVaScRiPt:alert(1))'],
    ['an entity in the scheme', '[点我](&#106;avascript:alert(1))'],
    ['http', '[点我](http://example.org)'],
    ['data', '[点我](data:text/html;base64,PHA+)'],
    ['a relative address', '[点我](/pages/x)'],
  ])('%s: the words stay, the address goes', (_title, markdown) => {
    expect(parseMarkdown(markdown)).toEqual(paragraph('点我'));
  });
});

describe('pictures', () => {
  test('one of our own stands between the words around it', () => {
    expect(parseMarkdown('前![图一](/static/lessons/a-1.png)后')).toEqual([
      { type: 'paragraph', spans: [{ text: '前' }] },
      { type: 'picture', src: '/static/lessons/a-1.png', alt: '图一' },
      { type: 'paragraph', spans: [{ text: '后' }] },
    ]);
  });

  test('one within a list, a quote or a table comes after it', () => {
    const src = `cloud://${ENV_ID}.storage/posts/a.png`;
    const types = (markdown: string) => parseMarkdown(markdown)?.map((block) => block.type);
    expect(types(`- 甲 ![图](${src})`)).toEqual(['list', 'picture']);
    expect(types(`> 甲 ![图](${src})`)).toEqual(['quote', 'picture']);
    expect(types(`|甲|\n|-|\n|![图](${src})|`)).toEqual(['table', 'picture']);
    expect(types(`[![图](${src})](https://example.org)`)).toEqual(['picture']);
  });

  test.each([
    ['from elsewhere', '![图](https://example.org/a.png)'],
    ['from elsewhere, in a list', '- ![图](https://example.org/a.png)'],
    ['from elsewhere, by reference', '![图][a]\n\n[a]: https://example.org/a.png'],
    ['that is data', '![图](data:image/png;base64,AAAA)'],
    ['that climbs out of its folder', '![图](/static/../secret.png)'],
    ['that is a script', '![图](javascript:alert(1).png)'],
    ['of another environment', '![图](cloud://other.storage/posts/b1/a.png)'],
    ['of somebody else', `![声](cloud://${ENV_ID}.storage/recordings/m1/a.mp3)`],
    ['that would run', `![页](cloud://${ENV_ID}.storage/posts/b1/a.html)`],
    ['that is film from elsewhere', '![片](https://example.org/a.mp4)'],
    ['without a protocol', '![图](//example.org/static/a.png)'],
  ])('refuses a text with a picture %s', (_title, markdown) => {
    expect(parseMarkdown(markdown)).toBeNull();
  });
});

test('a file of our own storage is film, sound or a document by its extension', () => {
  const file = (name: string) => `cloud://${ENV_ID}.storage/posts/b1/${name}`;
  const lines = [`![看](${file('a.mp4')})`, `![听](${file('b.mp3')})`, `![手册.pdf（1.2 MB）](${file('c.pdf')})`];
  expect(parseMarkdown(lines.join('\n'))).toEqual([
    { type: 'video', src: file('a.mp4'), title: '看' },
    { type: 'audio', src: file('b.mp3'), title: '听' },
    { type: 'attachment', src: file('c.pdf'), name: '手册.pdf', size: '1.2 MB' },
  ]);
});

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    ...[
      '#',
      '- ',
      '1. ',
      '> ',
      '**',
      '*',
      '_',
      '`',
      '```\n',
      '|',
      '|-|',
      '![',
      '](',
      ')',
      '[',
      ']',
      '<b>',
      '<!--',
      '&lt;',
      '&#0;',
    ],
    ...[
      '~',
      '~~',
      '\n',
      '\n\n',
      '    ',
      '\t',
      '\\',
      'https://a.b',
      'javascript:',
      '：',
      '“',
      '公开',
      'a',
      '\u2060',
      '\r\n',
    ],
  );
  const markdown = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(pieces, { maxLength: 120 }).map((parts) => parts.join('')),
  );

  test('parses to blocks of the schema, whose links are https', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const blocks = parseMarkdown(text);
        if (blocks === null) return;
        expect(v.parse(richText, blocks)).toEqual(blocks);
        const hrefs = JSON.stringify(blocks).match(/"href":"[^"]*/g) ?? [];
        expect(hrefs.every((href) => href.startsWith('"href":"https://'))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('keeps the words of plain Chinese text', () => {
    const sentence = fc.string({
      unit: fc.constantFrom(...'支部党员学习，公开。“监督”：意见！'),
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(sentence, (text) => {
        expect(plainText(parseMarkdown(text) ?? [])).toBe(text);
      }),
    );
  });

  test('stays in proportion: short lines under a very wide table are not filled up, nor is a deep list in a quote', () => {
    const wide = `${'|a'.repeat(300)}\n${'|-'.repeat(300)}\n${'|\n'.repeat(9000)}`;
    const deep = `> ${'- '.repeat(290)}x\n\n`.repeat(33);
    for (const text of [wide, deep]) expect(JSON.stringify(parseMarkdown(text)).length).toBeLessThan(30 * text.length);
  });

  test.each([
    ['quotes', '>'.repeat(20_000)],
    ['numbered items', '1. '.repeat(6_000)],
    ['emphasis', `${'*'.repeat(10_000)}x${'*'.repeat(10_000)}`],
  ])('that nests %s thousands deep is shown as it is', (_title, text) => {
    expect(parseMarkdown(text)).toEqual(paragraph(text.trim()));
  });
});
