import { type ComparedArticle, compareVersions } from '../../../core/library/rules/compare-versions';

const articles = (...texts: string[]): ComparedArticle[] =>
  texts.map((text, index) => ({ number: `第${'一二三四五六七八九'[index]}条`, paragraphs: text.split('|') }));

/** Each change as text: `changed 第二条→第三条`. */
const told = (before: ComparedArticle[], after: ComparedArticle[]): string[] =>
  compareVersions(before, after).map(
    (change) => `${change.kind} ${change.before?.number ?? ''}→${change.after?.number ?? ''}`,
  );

const purpose = '为了方便职工读书，制定本办法。';
const open = '图书角向全体职工开放，由工会小组负责日常管理。';
const term = '每人一次可以借两本书，借期为三十天。|借期内可以续借一次。';
const loss = '图书丢失的，应当购买同样的书归还。';
const night = '夜班车组可以把书带上车，收班之后放回原处。';

const cases: [string, string[], string[], string[]][] = [
  ['nothing', [], [], []],
  ['the same text', [purpose, open], [purpose, open], ['same 第一条→第一条', 'same 第二条→第二条']],
  ['another width and spacing', ['借期 30 天，可以续借。'], ['借期３０天,可以续借。'], ['same 第一条→第一条']],
  ['other punctuation', ['借书，还书。'], ['借书、还书。'], ['changed 第一条→第一条']],
  ['paragraphs divided otherwise', [term], [term.replace('|', '')], ['changed 第一条→第一条']],
  [
    'an inserted article, which renumbers the rest',
    [purpose, open, loss],
    [purpose, night, open, loss],
    ['same 第一条→第一条', 'new →第二条', 'moved 第二条→第三条', 'moved 第三条→第四条'],
  ],
  [
    'a deleted article',
    [purpose, open, loss],
    [purpose, loss],
    ['same 第一条→第一条', 'gone 第二条→', 'moved 第三条→第二条'],
  ],
  ['a deleted first article', [purpose, loss], [loss], ['gone 第一条→', 'moved 第二条→第一条']],
  ['all gone', [purpose, loss], [], ['gone 第一条→', 'gone 第二条→']],
  [
    'a rewritten article under another number',
    [purpose, term],
    [purpose, night, '每人一次可以借三本书，借期为六十天。|借期内可以续借一次。'],
    ['same 第一条→第一条', 'new →第二条', 'changed 第二条→第三条'],
  ],
  [
    'another matter under the same number',
    [purpose, night],
    [purpose, loss],
    ['same 第一条→第一条', 'gone 第二条→', 'new →第二条'],
  ],
  [
    'the same words twice',
    [loss, open, loss],
    [loss, loss],
    ['same 第一条→第一条', 'gone 第二条→', 'moved 第三条→第二条'],
  ],
  [
    'two candidates: the more similar one is the origin',
    ['每人一次可以借两本书。', '每人一次可以借两本书，借期为三十天。'],
    ['每人一次可以借两本书，借期为四十天。'],
    ['gone 第一条→', 'changed 第二条→第一条'],
  ],
];
test.each(cases)('compares %s', (_name, before, after, changes) => {
  expect(told(articles(...before), articles(...after))).toEqual(changes);
});
