import fc from 'fast-check';
import { blocksOf, markdownOf, type TextBlock } from '../../../../core/kernel/blocks/blocks';
import {
  paragraphsOf,
  withAdded,
  withKind,
  withMoved,
  withoutBlock,
  withValue,
} from '../../../../core/kernel/blocks/edit';

const TEXT = '## 题\n\n一\n\n- 甲\n- 乙';
const said = (blocks: readonly TextBlock[]) => blocks.map(({ kind, value }) => `${kind} ${value}`);

test('a block is added, moved, changed into another kind, and removed', () => {
  const blocks = blocksOf(TEXT);
  expect(markdownOf(withMoved(blocks, 2, -1))).toBe('## 题\n\n- 甲\n- 乙\n\n一');
  expect(markdownOf(withMoved(blocks, 0, -1))).toBe(TEXT);
  expect(markdownOf(withoutBlock(blocks, 1))).toBe('## 题\n\n- 甲\n- 乙');
  expect(markdownOf(withKind(blocks, 2, 'steps'))).toBe('## 题\n\n一\n\n1. 甲\n2. 乙');
  expect(markdownOf(withKind(blocks, 1, 'quote'))).toBe('## 题\n\n> 一\n\n- 甲\n- 乙');
  const { blocks: more, focus } = withAdded(blocks, 0, [{ kind: 'subheading', value: '新' }]);
  expect(markdownOf(more)).toBe('## 题\n\n### 新\n\n一\n\n- 甲\n- 乙');
  expect(focus).toBe(3);
  expect(said(withAdded(blocks, null, [{ kind: 'text', value: '末' }]).blocks).slice(-1)).toEqual(['text 末']);
});

test('an empty block takes no place in the text', () => {
  const { blocks } = withAdded(blocksOf(TEXT), 1, [{ kind: 'text', value: '' }]);
  expect(markdownOf(blocks)).toBe(TEXT);
});

test('what stood close together is parted once one of them has changed', () => {
  const blocks = blocksOf('## 题\n正文');
  expect(markdownOf(blocks)).toBe('## 题\n正文');
  expect(markdownOf(withKind(blocks, 0, 'text'))).toBe('题\n\n正文');
});

describe('words in a block', () => {
  const typed = (from: string, value: string) => {
    const { blocks, focus } = withValue([{ id: 4, kind: 'text', value: from }], 4, value);
    return { said: said(blocks), focus };
  };

  test.each<[string, string, string[]]>([
    ['一', '一二', ['text 一二']],
    ['一', '一\n', ['text 一\n']],
    ['一', '一\n二', ['text 一\n二']],
    // A blank line begins another.
    ['一\n', '一\n\n', ['text 一', 'text ']],
    ['一二', '一\n\n二', ['text 一', 'text 二']],
    // Several lines at once were pasted: each is a paragraph.
    ['', '一\n二\n三', ['text 一', 'text 二', 'text 三']],
    ['前后', '前一\n二后', ['text 前一', 'text 二后']],
    ['', '## 题\n一\n\n- 甲\n- 乙\n> 引', ['heading 题', 'text 一', 'list 甲\n乙', 'quote 引']],
    ['', '| 甲 |\n| - |\n| 1 |\n文', ['table | 甲 |\n| - |\n| 1 |', 'text 文']],
    ['', '```\n一\n\n二\n```', ['text ```\n一\n\n二\n```']],
  ])('%j → %j', (from, value, expected) => {
    expect(typed(from, value).said).toEqual(expected);
  });

  test('writing goes on in the block that a blank line began', () => {
    expect(typed('一\n', '一\n\n').focus).toBe(5);
    expect(typed('一', '一二').focus).toBeNull();
  });

  test('a blank line ends a list; its lines stay its items', () => {
    const list = blocksOf('- 甲');
    expect(said(withValue(list, 0, '甲\n乙').blocks)).toEqual(['list 甲\n乙']);
    expect(said(withValue(list, 0, '甲\n\n').blocks)).toEqual(['list 甲', 'text ']);
  });
});

test('pasted plain text is paragraphs of which nothing is lost', () => {
  expect(paragraphsOf('一\r\n二\r\r- 甲\n- 乙\n1. 丙\n')).toEqual(['一', '二', '- 甲\n- 乙', '1. 丙']);
  fc.assert(
    fc.property(fc.array(fc.constantFrom('一', '- 二', '\n', '  ', '> 三', '| 四 |', '\r\n')), (parts) => {
      const lines = (text: string) => text.split(/\s+/).filter(Boolean).join(' ');
      expect(lines(paragraphsOf(parts.join('')).join('\n'))).toBe(lines(parts.join('')));
    }),
  );
});
