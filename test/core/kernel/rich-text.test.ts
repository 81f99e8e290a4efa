import { type Block, citedIn, plainText } from '../../../core/kernel/rich-text';

const words = (text: string) => [{ text }];

test.each<[string, Block, string]>([
  ['a heading', { type: 'heading', level: 2, spans: words('学习安排') }, '学习安排'],
  [
    'a paragraph with marks',
    { type: 'paragraph', spans: [{ text: '本周', bold: true }, { text: '自测' }] },
    '本周自测',
  ],
  ['a quote', { type: 'quote', lines: [words('第一行'), words('第二行')] }, '第一行\n第二行'],
  [
    'a list',
    {
      type: 'list',
      ordered: true,
      items: [
        { spans: words('一'), depth: 0 },
        { spans: words('二'), depth: 1 },
      ],
    },
    '一\n二',
  ],
  [
    'a table',
    { type: 'table', head: [words('日期'), words('内容')], rows: [[words('周一'), words('学习')]] },
    '日期 内容\n周一 学习',
  ],
  ['a picture', { type: 'picture', src: '/static/a.png', alt: '流程图' }, '流程图'],
  ['a rule', { type: 'rule' }, ''],
])('the words of %s', (_title, block, expected) => {
  expect(plainText([block])).toBe(expected);
});

test('blocks without words leave no empty line', () => {
  const blocks: Block[] = [
    { type: 'paragraph', spans: words('甲') },
    { type: 'rule' },
    { type: 'paragraph', spans: words('乙') },
  ];
  expect(plainText(blocks)).toBe('甲\n乙');
});

test('knows the articles that a text cites, wherever they stand in it', () => {
  const cites = (article: string) => [{ text: article, cites: `监察法@2024-12-25#${article}` }];
  const blocks: Block[] = [
    { type: 'paragraph', spans: [{ text: '见' }, ...cites('第一条'), ...cites('第一条')] },
    { type: 'quote', lines: [cites('第二条')] },
    { type: 'list', ordered: false, items: [{ spans: cites('第三条'), depth: 0 }] },
    { type: 'table', head: [cites('第四条')], rows: [[cites('第五条')]] },
    { type: 'rule' },
  ];
  expect(citedIn(blocks).map((address) => address.slice(-3))).toEqual([
    '第一条',
    '第二条',
    '第三条',
    '第四条',
    '第五条',
  ]);
});
