import fc from 'fast-check';
import { parseMarkdown } from '../../../../cloudfunctions/_kit/markdown';
import { blocksOf, markdownOf } from '../../../../core/kernel/blocks/blocks';

const FILE = 'cloud://env.storage/posts/b1/a';

const pieces = fc.constantFrom(
  ...[
    '# 题',
    '## 小题',
    '#### 更小',
    '- 一',
    '* 二',
    '  - 里面',
    '1. 甲',
    '2. 乙',
    '3) 丙',
    '> 引',
    '>紧',
    '文字',
    '**粗**',
  ],
  ...[
    `![图](${FILE}.png)`,
    `![a\\[1\\].pdf（3 KB）](${FILE}.pdf)`,
    '![外](https://example.org/a.png)',
    '![x](javascript:1)',
  ],
  ...[
    '| 甲 | 乙 |',
    '| - | - |',
    '```',
    '~~~',
    '---',
    '===',
    '    缩进',
    '',
    '',
    ' ',
    '\t',
    '\r',
    '　',
    '\\',
    '`',
    '<div>',
  ],
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 24 }).map((lines) => lines.join('\n')),
  fc.array(pieces, { maxLength: 12 }).map((lines) => lines.join('')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

describe('a text as blocks', () => {
  test('is the same text when they are written', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(markdownOf(blocksOf(text))).toBe(text.trim());
      }),
      { numRuns: 2000 },
    );
  });

  test.each<[string, { kind: string; value: string }[]]>([
    [
      '# 大\n### 小\n正文',
      [
        { kind: 'heading', value: '大' },
        { kind: 'subheading', value: '小' },
        { kind: 'text', value: '正文' },
      ],
    ],
    [
      '一\n二\n\n三',
      [
        { kind: 'text', value: '一\n二' },
        { kind: 'text', value: '三' },
      ],
    ],
    [
      '说：\n- 甲\n  - 乙',
      [
        { kind: 'text', value: '说：' },
        { kind: 'list', value: '甲\n  乙' },
      ],
    ],
    ['1. 甲\n2. 乙', [{ kind: 'steps', value: '甲\n乙' }]],
    ['> 甲\n>\n> 乙', [{ kind: 'quote', value: '甲\n\n乙' }]],
    ['| 甲 |\n| - |\n| 1 |', [{ kind: 'table', value: '| 甲 |\n| - |\n| 1 |' }]],
    [
      `前\n![图\\[1\\]](${FILE}.jpg)\n后`,
      [
        { kind: 'text', value: '前' },
        { kind: 'picture', value: '图[1]' },
        { kind: 'text', value: '后' },
      ],
    ],
    [
      `![看](${FILE}.mp4)\n\n![听](/static/a.mp3)`,
      [
        { kind: 'video', value: '看' },
        { kind: 'audio', value: '听' },
      ],
    ],
    [`![手册.pdf（3 KB）](${FILE}.pdf)`, [{ kind: 'attachment', value: '手册.pdf（3 KB）' }]],
    // What could not be written back as it stands keeps its marks.
    ['3. 丙\n4. 丁', [{ kind: 'text', value: '3. 丙\n4. 丁' }]],
    ['- 甲\n接着', [{ kind: 'text', value: '- 甲\n接着' }]],
    [
      '```\n甲\n\n# 乙\n```\n后',
      [
        { kind: 'text', value: '```\n甲\n\n# 乙\n```' },
        { kind: 'text', value: '后' },
      ],
    ],
    // Addresses that readers would not get are text that says so.
    ['![图](https://example.org/a.png)', [{ kind: 'text', value: '![图](https://example.org/a.png)' }]],
    ['![图](data:image/png;base64,AA)', [{ kind: 'text', value: '![图](data:image/png;base64,AA)' }]],
    [`![页](${FILE}.html)`, [{ kind: 'text', value: `![页](${FILE}.html)` }]],
  ])('%j', (text, blocks) => {
    expect(blocksOf(text).map(({ kind, value }) => ({ kind, value }))).toEqual(blocks);
  });

  test('mean to readers what the text means, also when each was touched', () => {
    const said = fc.constantFrom(
      '# 题',
      '## 小题\n文',
      '- 一\n- 二',
      '- 一\n  - 里',
      '1. 甲\n2. 乙',
      '> 引\n>\n> 文',
      '文字\n第二行',
    );
    const told = fc.constantFrom(
      '**粗**字',
      '| 甲 |\n| - |\n| 1 |',
      '文\n> 引',
      '文\n- 一',
      '![图](/static/a.png)',
      '```\n码\n\n码\n```',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(said, told), { maxLength: 8 }), (parts) => {
        const text = parts.join('\n\n');
        const touched = blocksOf(text).map((block) => ({ ...block, isChanged: true }));
        expect(parseMarkdown(markdownOf(touched))).toEqual(parseMarkdown(text));
      }),
    );
  });
});
