import type { Article, Statute } from '../statute';
import { type ArticleNumber, articleHead, follows, readArticleNumber } from './article-number';

/** A part that cannot be read; `line` counts lines of the Markdown from 1. */
export type StatuteProblem =
  | { kind: 'noTitle'; line: number }
  | { kind: 'noInfoEnd'; line: number }
  | { kind: 'noArticles'; line: number }
  | { kind: 'titleRepeated'; line: number }
  | { kind: 'headingUnnamed'; line: number }
  /** A section outside any chapter. */
  | { kind: 'headingTooDeep'; line: number }
  | { kind: 'headingEmpty'; line: number; heading: string }
  | { kind: 'textOutside'; line: number }
  /** `after` is the number of the article before it; null at the beginning. */
  | { kind: 'articleOutOfOrder'; line: number; number: string; after: string | null }
  | { kind: 'articleEmpty'; line: number; number: string };

export interface ParsedStatute {
  statute: Statute;
  problems: StatuteProblem[];
}

const INFO_END = /^<!--\s*INFO END\s*-->$/;

interface Line {
  number: number;
  text: string;
}

/**
 * Reads a statute from Markdown: `# title`, the adoption lines up to `<!-- INFO END -->`, then `##` chapters, `###`
 * sections and articles. A line `第N条 …` begins an article; the lines below are its further paragraphs. A statute with
 * problems must not be stored.
 */
export function parseStatute(markdown: string): ParsedStatute {
  const lines = linesOf(markdown);
  const infoEnd = lines.findIndex(({ text }) => INFO_END.test(text));
  const head = infoEnd < 0 ? lines.slice(0, 1) : lines.slice(0, infoEnd);
  const { articles, problems } = readBody(lines.slice(infoEnd < 0 ? 1 : infoEnd + 1));

  const [first, ...adoption] = head;
  const title = /^#\s+(.+)$/s.exec(first?.text ?? '')?.[1] ?? '';
  if (infoEnd < 0) problems.unshift({ kind: 'noInfoEnd', line: first?.number ?? 1 });
  if (title === '') problems.unshift({ kind: 'noTitle', line: first?.number ?? 1 });
  if (articles.length === 0) problems.push({ kind: 'noArticles', line: lines[lines.length - 1]?.number ?? 1 });
  return { statute: { title, adoption: adoption.map(({ text }) => text), articles }, problems };
}

const linesOf = (markdown: string): Line[] =>
  markdown
    .split(/\r?\n/)
    .map((text, index) => ({ number: index + 1, text: text.replace(/^\uFEFF/, '').trim() }))
    .filter(({ text }) => text !== '');

function readBody(lines: readonly Line[]): { articles: Article[]; problems: StatuteProblem[] } {
  const articles: Article[] = [];
  const problems: StatuteProblem[] = [];
  let chapterPath: string[] = [];
  /** A heading that has no article yet. */
  let openHeading: { line: number; heading: string; level: number } | null = null;
  let current: { article: Article; line: number } | null = null;
  let last: { number: string; counted: ArticleNumber } | null = null;

  const endArticle = (): void => {
    if (current?.article.paragraphs.length === 0) {
      problems.push({ kind: 'articleEmpty', line: current.line, number: current.article.number });
    }
    current = null;
  };
  const endHeading = (nextLevel: number): void => {
    if (openHeading && nextLevel <= openHeading.level) {
      problems.push({ kind: 'headingEmpty', line: openHeading.line, heading: openHeading.heading });
    }
    openHeading = null;
  };

  for (const { number: line, text } of lines) {
    const [, marks, name = ''] = /^(#+)(.*)$/.exec(text) ?? [];
    if (marks !== undefined) {
      endArticle();
      const level = marks.length - 1;
      if (level === 0) problems.push({ kind: 'titleRepeated', line });
      else if (name.trim() === '') problems.push({ kind: 'headingUnnamed', line });
      else if (level > chapterPath.length + 1) problems.push({ kind: 'headingTooDeep', line });
      else {
        endHeading(level);
        const heading = tidyHeading(name);
        chapterPath = [...chapterPath.slice(0, level - 1), heading];
        openHeading = { line, heading, level };
      }
      continue;
    }

    const begun = articleHead(text);
    const counted = begun && readArticleNumber(begun.number);
    if (begun && counted) {
      endArticle();
      openHeading = null;
      if (!follows(last?.counted ?? null, counted)) {
        problems.push({ kind: 'articleOutOfOrder', line, number: begun.number, after: last?.number ?? null });
      }
      last = { number: begun.number, counted };
      const paragraphs = begun.words === '' ? [] : [begun.words];
      const article: Article = { number: begun.number, paragraphs, chapterPath };
      articles.push(article);
      current = { article, line };
    } else if (current) current.article.paragraphs.push(text);
    else problems.push({ kind: 'textOutside', line });
  }
  endArticle();
  endHeading(0);
  return { articles, problems };
}

/** `第一章  总 则` → `第一章 总则`: print puts spaces into short names. */
function tidyHeading(name: string): string {
  const [, counter, rest = ''] = /^(第\S+?[编章节])[\s\u3000]+(.+)$/.exec(name.trim()) ?? [];
  const joined = (words: string): string => words.replace(/(?<=\p{Script=Han})[\s\u3000]+(?=\p{Script=Han})/gu, '');
  return counter === undefined ? joined(name.trim()) : `${counter} ${joined(rest)}`;
}
