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
  annexes: fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { maxLength: 3 }),
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
    ...annexes.map((paragraphs, at): Article => {
      const label = `附件${inChinese(at + 1)}`;
      return { number: label, paragraphs, chapterPath: [label] };
    }),
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
    const isArticle = /^第.+条$/.test(number);
    lines.push(isArticle ? `${isBold ? `**${number}**` : number}${gap}${first}` : first, ...others);
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
    { numRuns: 1500, seed: 40 },
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
    { numRuns: 500, seed: 41 },
  );
});
