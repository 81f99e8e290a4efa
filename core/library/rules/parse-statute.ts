import { inChinese } from '../../kernel/chinese-number';
import type { Article, Statute } from '../statute';
import { type ArticleNumber, follows } from './article-number';
import { assemble, type Heading, type Piece } from './reading/assemble';
import { readHead } from './reading/head';
import { leaveAside } from './reading/leave-aside';
import { readLines } from './reading/lines';
import { signatureOf } from './reading/signature';
import { skippedHeadings } from './reading/skipped-headings';
import { skippedItems } from './reading/skipped-items';
import { joinWrapped } from './reading/wrapped';

/** A fault of the text; `line` counts its lines from 1. */
export type StatuteProblem =
  | { kind: 'noTitle'; line: number }
  | { kind: 'titleTooLong'; line: number }
  | { kind: 'noText'; line: number }
  | { kind: 'titleRepeated'; line: number }
  | { kind: 'headingUnnamed'; line: number }
  /** A section outside any chapter. */
  | { kind: 'headingTooDeep'; line: number }
  | { kind: 'headingEmpty'; line: number; heading: string }
  /** `after` is the number of the article or item before it. */
  | { kind: 'articleOutOfOrder'; line: number; number: string; after: string }
  | { kind: 'articleEmpty'; line: number; number: string };

/** What was left aside or assumed; no fault, and said once. */
export type StatuteRemark =
  | { kind: 'contentsLeft' | 'pagesLeft' | 'linesJoined'; line: number; lines: number }
  | { kind: 'signatureLeft'; line: number; text: string }
  | { kind: 'startsAt'; line: number; number: string }
  /** `after`: the heading of its rank before it. */
  | { kind: 'headingSkipped'; line: number; heading: string; after: string }
  /** `after`: the item of the same article before it. */
  | { kind: 'itemSkipped'; line: number; article: string; number: string; after: string }
  | { kind: 'noNumbers'; line: number }
  | { kind: 'annexEmpty'; line: number; number: string }
  | { kind: 'readAsText' | 'readAsHeading' | 'readAsAnnex' | 'readInItem'; line: number; text: string };

const READ_AS = { heading: 'readAsHeading', annex: 'readAsAnnex', item: 'readInItem' } as const;

export interface ParsedStatute {
  statute: Statute;
  problems: StatuteProblem[];
  remarks: StatuteRemark[];
}

/**
 * Reads a statute from Markdown or plain lines in stages: lines are classified, what belongs to the print is left aside,
 * the outline is assembled, then it is judged. A statute with problems must not be stored.
 */
export function parseStatute(text: string): ParsedStatute {
  const lines = readLines(text);
  const head = readHead(lines);
  const { kept, remarks } = leaveAside(head.body, head.title);
  const { whole, joined } = joinWrapped(kept);
  if (joined[0]) remarks.push({ kind: 'linesJoined', line: joined[0].line, lines: joined.length });
  const { pieces, headings, doubtful, titles, named } = assemble(whole, head.title);
  remarks.push(...skippedHeadings(headings), ...skippedItems(pieces));
  remarks.push(...signatureOf(pieces));
  remarks.push(
    ...named.map(({ line: { line, text: words }, as }) => ({
      kind: READ_AS[as],
      line,
      text: words.slice(0, 30),
    })),
    ...doubtful.map(({ line, text: words }) => ({ kind: 'readAsText' as const, line, text: words.slice(0, 30) })),
  );

  const problems: StatuteProblem[] = [
    ...head.problems,
    ...titles.map(({ line }) => ({ kind: 'titleRepeated' as const, line })),
    ...headings.flatMap(headingProblem),
    ...orderProblems(pieces, remarks),
    ...pieces.flatMap(emptiness),
  ];
  for (const { kind, paragraphs, path, label, line } of pieces) {
    if (kind === 'annex' && paragraphs.length === 0 && path[0] === label)
      remarks.push({ kind: 'annexEmpty', line, number: label });
  }
  const articles = pieces.flatMap(articlesOf);
  if (articles.length === 0) problems.push({ kind: 'noText', line: lines[lines.length - 1]?.line ?? 1 });
  else if (pieces.every(({ kind }) => kind === 'part')) remarks.push({ kind: 'noNumbers', line: pieces[0]?.line ?? 1 });
  problems.sort((one, other) => one.line - other.line);
  remarks.sort((one, other) => one.line - other.line);
  return { statute: { title: head.title, adoption: head.adoption, articles }, problems, remarks };
}

function headingProblem({ line, text, level, depth, isEmpty }: Heading): StatuteProblem[] {
  if (text === '') return [{ kind: 'headingUnnamed', line }];
  if (level > depth + 1) return [{ kind: 'headingTooDeep', line }];
  return isEmpty ? [{ kind: 'headingEmpty', line, heading: text }] : [];
}

/** Numbers that do not follow each other. Where a text starts is its own affair: parts and amendments start anywhere. */
function orderProblems(pieces: readonly Piece[], remarks: StatuteRemark[]): StatuteProblem[] {
  const problems: StatuteProblem[] = [];
  const last = new Map<string, { counted: ArticleNumber; label: string }>();
  for (const { kind, counted, label, line, annex } of pieces) {
    if (counted === null) continue;
    const scope = `${kind} ${annex} ${kind === 'item' ? label.replace(/第[^第]+项$/, '') : ''}`;
    const before = last.get(scope);
    if (before && !follows(before.counted, counted))
      problems.push({ kind: 'articleOutOfOrder', line, number: label, after: before.label });
    if (!before && (counted.article > 1 || counted.inserted > 0))
      remarks.push({ kind: 'startsAt', line, number: label });
    last.set(scope, { counted, label });
  }
  return problems;
}

const emptiness = ({ kind, paragraphs, line, label }: Piece): StatuteProblem[] =>
  (kind === 'article' || kind === 'item') && paragraphs.length === 0
    ? [{ kind: 'articleEmpty', line, number: label }]
    : [];

/** An annex longer than this is divided, so that a screen holds it. */
const MOST_OF_ANNEX = 40;

function articlesOf({ kind, label, path, paragraphs }: Piece): Article[] {
  const texts = paragraphs.map(({ text }) => text);
  const piece = (number: string, own: string[]): Article => ({ number, paragraphs: own, chapterPath: path });
  if (kind === 'article' || kind === 'item') return [piece(label, texts)];
  if (texts.length === 0) return kind === 'annex' && path[0] !== label ? [piece(label, [path[0] ?? label])] : [];
  if (kind === 'part') {
    if (texts.length === 1) return [piece(label, texts)];
    return texts.map((text, index) => piece(`${label}第${inChinese(index + 1)}段`, [text]));
  }
  if (texts.length <= MOST_OF_ANNEX) return [piece(label, texts)];
  const slices = Math.ceil(texts.length / MOST_OF_ANNEX);
  return Array.from({ length: slices }, (_unused, slice) =>
    piece(`${label}第${inChinese(slice + 1)}部分`, texts.slice(slice * MOST_OF_ANNEX, (slice + 1) * MOST_OF_ANNEX)),
  );
}
