import fc from 'fast-check';
import { inChinese } from '../../../core/kernel/chinese-number';
import { parseStatute } from '../../../core/library/rules/parse-statute';
import { readPlace } from '../../../core/library/rules/place';
import type { Article } from '../../../core/library/statute';

/** How one text is printed: the same statute must come back from each. */
interface Print {
  isMarkdown: boolean;
  isBold: boolean;
  gap: string;
  hasContents: boolean;
  hasPages: boolean;
  lineEnd: string;
}

const print: fc.Arbitrary<Print> = fc.record({
  isMarkdown: fc.boolean(),
  isBold: fc.boolean(),
  gap: fc.constantFrom(' ', '　', '  '),
  hasContents: fc.boolean(),
  hasPages: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n', '\n\n', '\u200B\n'),
});

const sentence = fc
  .array(fc.constantFrom(...'借书还架读者管理时间第条一二（）《》'), { minLength: 1, maxLength: 12 })
  .map((words) => `本馆${words.join('')}。`);
const listed = sentence.map((words) => `（一）${words}`);
const article = fc.array(fc.oneof(sentence, listed), { minLength: 1, maxLength: 4 });
const chapter = fc.record({
  name: fc.constantFrom('借书', '还书', '管理', '附加规定'),
  before: fc.array(sentence, { maxLength: 2 }),
  articles: fc.array(article, { minLength: 1, maxLength: 5 }),
});
const text = fc.record({
  opening: fc.array(sentence, { maxLength: 3 }),
  first: fc.integer({ min: 1, max: 1200 }),
  chapters: fc.array(chapter, { minLength: 1, maxLength: 4 }),
  annexes: fc.array(
    fc.record({
      opening: fc.array(sentence, { maxLength: 4 }),
      articles: fc.array(article, { maxLength: 3 }),
    }),
    { maxLength: 3 },
  ),
});
type Text = typeof text extends fc.Arbitrary<infer Value> ? Value : never;

const paragraphsOf = (label: string, texts: readonly string[], path: string[]): Article[] =>
  texts.map((words, at) => ({
    number: texts.length === 1 ? label : `${label}第${inChinese(at + 1)}段`,
    paragraphs: [words],
    chapterPath: path,
  }));

function piecesOf({ opening, first, chapters, annexes }: Text): Article[] {
  let next = first;
  return [
    ...paragraphsOf('引言', opening, ['引言']),
    ...chapters.flatMap(({ name, before, articles }, at) => {
      const counter = `第${inChinese(at + 1)}章`;
      const path = [`${counter} ${name}`];
      const own = articles.map((paragraphs): Article => {
        next += 1;
        return { number: `第${inChinese(next - 1)}条`, paragraphs, chapterPath: path };
      });
      return [...paragraphsOf(`${counter}引言`, before, path), ...own];
    }),
    ...annexes.flatMap(annexPieces),
  ];
}

/** An annex with its text in one piece, and behind it articles that count from 1 again. */
function annexPieces({ opening, articles }: Text['annexes'][number], at: number): Article[] {
  const label = `附件${inChinese(at + 1)}`;
  const above = articles.length > 0 ? opening : ['本表。', ...opening];
  return [
    ...(above.length > 0 ? [{ number: label, paragraphs: above, chapterPath: [label] }] : []),
    ...articles.map((paragraphs, position) => ({
      number: `${label}第${inChinese(position + 1)}条`,
      paragraphs,
      chapterPath: [label],
    })),
  ];
}

function written(
  pieces: readonly Article[],
  { isMarkdown, isBold, gap, hasContents, hasPages, lineEnd }: Print,
): string {
  const mark = isMarkdown ? '## ' : '';
  const headings = [
    ...new Set(pieces.flatMap(({ chapterPath: [heading = ''] }) => (heading === '引言' ? [] : [heading]))),
  ];
  const lines = [`${isMarkdown ? '# ' : ''}图书馆借阅办法`, '2024年3月1日 职工大会通过'];
  if (hasContents) lines.push('目　录', ...headings.map((heading, at) => `${heading}……${at + 1}`));
  let open = '引言';
  for (const { number, paragraphs, chapterPath } of pieces) {
    const [heading = ''] = chapterPath;
    if (heading !== open) lines.push(`${mark}${heading}`);
    open = heading;
    const [first = '', ...others] = paragraphs;
    const counter = /第[^第]+条$/.exec(number)?.[0];
    lines.push(counter ? `${isBold ? `**${counter}**` : counter}${gap}${first}` : first, ...others);
    if (hasPages && heading.startsWith('第')) lines.push('— 7 —');
  }
  return lines.join(lineEnd);
}

it('reads back what was written, in every print', () => {
  fc.assert(
    fc.property(text, print, (given, how) => {
      const pieces = piecesOf(given);
      const { statute, problems } = parseStatute(written(pieces, how));
      expect(problems).toEqual([]);
      expect(statute).toEqual({
        title: '图书馆借阅办法',
        adoption: ['2024年3月1日 职工大会通过'],
        articles: pieces,
      });
      expect(statute.articles.filter(({ number }) => readPlace(number)?.label !== number)).toEqual([]);
    }),
    { numRuns: 1200, seed: 40 },
  );
});

const items = fc.record({
  opening: fc.array(sentence, { maxLength: 3 }),
  items: fc.array(
    fc.record({
      name: fc.constantFrom('时间安排', '还书', '一般要求'),
      // A quotation may hold numbers of its own.
      below: fc.array(fc.oneof(sentence, listed, fc.constant('“本馆改为：\n二、乙。”')), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
    { minLength: 1, maxLength: 9 },
  ),
  annex: fc.option(fc.array(sentence, { minLength: 1, maxLength: 2 })),
});

it('reads back texts that count items, in every print', () => {
  fc.assert(
    fc.property(items, print, ({ opening, items: given, annex }, { isMarkdown, lineEnd }) => {
      const pieces: Article[] = [
        ...paragraphsOf('引言', opening, ['引言']),
        ...given.map(({ name, below }, at): Article => {
          const number = `第${inChinese(at + 1)}项`;
          return { number, paragraphs: [name, ...below.flatMap((text) => text.split('\n'))], chapterPath: [] };
        }),
        ...(annex ? [{ number: '附件', paragraphs: annex, chapterPath: ['附件'] }] : []),
      ];
      const lines = [
        `${isMarkdown ? '# ' : ''}读书活动通知`,
        ...opening,
        ...given.flatMap(({ name, below }, at) => [`${inChinese(at + 1)}、${name}`, ...below]),
        ...(annex ? ['附件：', ...annex] : []),
      ];
      const { statute, problems } = parseStatute(lines.join('\n').replaceAll('\n', lineEnd));
      expect(problems).toEqual([]);
      expect(statute.articles).toEqual(pieces);
    }),
    { numRuns: 500, seed: 42 },
  );
});

it('names the gap that a lost article leaves', () => {
  fc.assert(
    fc.property(text, print, fc.nat(), (given, how, at) => {
      const pieces = piecesOf(given);
      const inside = pieces.filter(({ number }) => /^第.+条$/.test(number)).slice(1, -1);
      const lost = inside[at % Math.max(1, inside.length)];
      fc.pre(lost !== undefined);
      const { problems } = parseStatute(
        written(
          pieces.filter((piece) => piece !== lost),
          how,
        ),
      );
      expect(problems).toMatchObject([{ kind: 'articleOutOfOrder' }]);
    }),
    { numRuns: 300, seed: 41 },
  );
});
