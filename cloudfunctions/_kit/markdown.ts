import type { Tokens } from 'marked';
import type { Block, RichText, Span } from '../../core/kernel/rich-text';
import { lexBounded } from './bounded-lexer';
import { type Inline, inlineOf, isPicture, known, mergeSpans, type Picture } from './markdown-inline';
import { mediumOf, storedFileKind } from './text-media';

/**
 * Parses Markdown into blocks; null if a file would load from elsewhere. Every file is written like a picture, and its
 * extension tells what it is. Raw HTML stays text, and links must be https. Nothing else can be refused, because any text
 * is valid Markdown.
 */
export function parseMarkdown(markdown: string): RichText | null {
  const blocks: Block[] = [];
  for (const block of sectionsOf(markdown).flatMap((section) => section.blocks)) {
    const shown = block.type === 'picture' ? mediumOf(block, storedFileKind) : block;
    if (!shown) return null;
    blocks.push(shown);
  }
  return blocks;
}

/** A consecutive part of a text, and the blocks that it becomes. */
export interface Section {
  /** As written, except for line ends and word joiners. */
  raw: string;
  blocks: Block[];
}

/** The sections of a text, in order. Pictures from any source are accepted here. */
export const sectionsOf = (markdown: string): Section[] =>
  tooDeepAsText(markdown, () =>
    lexBounded(joinPunctuation(markdown)).map((token) => ({ raw: token.raw, blocks: blocksOf([token]) })),
  );

/**
 * In CommonMark, `**` between a full-width mark and a letter neither opens nor closes emphasis, so `**注意：**请` would
 * show its asterisks. A word joiner between the two makes the mark count as an ordinary character. `literal` removes
 * the joiners again.
 */
const joinPunctuation = (markdown: string): string =>
  markdown
    .replace(/([\u00b7\u2014\u2018-\u201d\u2026\u3001-\u303f\uff01-\uff65])(\*+)/g, '$1\u2060$2')
    .replace(/(?<!\*)(\*+)([\u00b7\u2014\u2018-\u201d\u2026\u3001-\u303f\uff01-\uff65])/g, '$1\u2060$2');

/**
 * More table cells than any page could show. Short rows are filled up to the width of the head, so a small text can
 * reach this.
 */
const MOST_CELLS = 5000;
/** Deeper list levels look the same. */
const DEEPEST_INDENT = 6;

/**
 * Deeply nested quotes exhaust the stack of the recursive parser, a table can fill a whole document, and marks without
 * end take it minutes (see `lexBounded`). Nobody writes that on purpose, so such a text is shown as it is.
 */
function tooDeepAsText(markdown: string, parse: () => Section[]): Section[] {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [{ raw: markdown, blocks: markdown.split('\n').flatMap((line) => paragraphs([{ text: line.trim() }])) }];
  }
}

function blocksOf(tokens: Parameters<typeof known>[0]): Block[] {
  return known(tokens).flatMap((token): Block[] => {
    switch (token.type) {
      case 'heading':
        return withPictures(inlineOf(token.tokens), (spans) => ({
          type: 'heading',
          level: headingLevel(token.depth),
          spans,
        }));
      case 'blockquote': {
        const lines = linesOf(token.tokens);
        const quoted = lines.map(spansIn).filter(hasWords);
        return [
          ...(quoted.length > 0 ? [{ type: 'quote' as const, lines: quoted }] : []),
          ...lines.flatMap(picturesIn),
        ];
      }
      case 'list': {
        const items = itemsOf(token, 0);
        return [
          {
            type: 'list',
            ordered: token.ordered,
            items: items.map(({ line, depth }) => ({ spans: spansIn(line), depth })),
          },
          ...items.flatMap(({ line }) => picturesIn(line)),
        ];
      }
      case 'table': {
        const [head = [], ...rows] = cellsOf(token);
        const pictures = [head, ...rows].flat().flatMap(picturesIn);
        return [{ type: 'table', head: head.map(spansIn), rows: rows.map((row) => row.map(spansIn)) }, ...pictures];
      }
      case 'hr':
        return [{ type: 'rule' }];
      default:
        return linesOf([token]).flatMap(paragraphs);
    }
  });
}

/** Pages have three heading sizes; the largest is reserved for the page's own title. */
const headingLevel = (depth: number): 2 | 3 | 4 => (depth <= 2 ? 2 : depth === 3 ? 3 : 4);

function cellsOf(table: Tokens.Table): Inline[][][] {
  const rows = [table.header, ...table.rows];
  if (rows.length * table.header.length > MOST_CELLS) throw new RangeError('a table of too many cells');
  return rows.map((row) => row.map((cell) => inlineOf(cell.tokens)));
}

const picturesIn = (line: readonly Inline[]): Picture[] => line.filter(isPicture);

const spansIn = (line: readonly Inline[]): Span[] =>
  mergeSpans(line.flatMap((part) => (isPicture(part) ? [] : [part])));

const hasWords = (spans: readonly Span[]): boolean => spans.some((span) => span.text.trim() !== '');

/** A block with the words of a line, if there are any, followed by the pictures in it. */
function withPictures(line: readonly Inline[], block: (spans: Span[]) => Block): Block[] {
  const spans = spansIn(line);
  return [...(hasWords(spans) ? [block(spans)] : []), ...picturesIn(line)];
}

/** Splits a paragraph at its pictures, so that each stands between the words before and after it. */
function paragraphs(line: readonly Inline[]): Block[] {
  const blocks: Block[] = [];
  let words: Inline[] = [];
  for (const part of line) {
    words.push(part);
    if (!isPicture(part)) continue;
    blocks.push(...withPictures(words, (spans) => ({ type: 'paragraph', spans })));
    words = [];
  }
  return [...blocks, ...withPictures(words, (spans) => ({ type: 'paragraph', spans }))];
}

interface Item {
  line: Inline[];
  depth: number;
}

function itemsOf(list: Tokens.List, depth: number): Item[] {
  return list.items.flatMap((item) => {
    const tokens = known(item.tokens);
    const own = linesOf(tokens.filter((token) => token.type !== 'list'));
    const nested = tokens.flatMap((token) => (token.type === 'list' ? itemsOf(token, depth + 1) : []));
    return [{ line: [...taskBox(item), ...joinLines(own)], depth }, ...nested];
  });
}

const taskBox = (item: Tokens.ListItem): Span[] => (item.task ? [{ text: item.checked ? '☑ ' : '☐ ' }] : []);

const joinLines = (lines: readonly Inline[][]): Inline[] =>
  lines.flatMap((line, index) => (index === 0 ? line : [{ text: '\n' }, ...line]));

/** Blocks flattened into lines, for elements that cannot contain blocks: quotes and list items. */
function linesOf(tokens: Parameters<typeof known>[0]): Inline[][] {
  return known(tokens).flatMap((token): Inline[][] => {
    switch (token.type) {
      case 'blockquote':
        return linesOf(token.tokens);
      case 'list':
        return itemsOf(token, 0).map(({ line, depth }) => [
          { text: `${'　'.repeat(Math.min(depth, DEEPEST_INDENT))}· ` },
          ...line,
        ]);
      case 'table':
        return cellsOf(token).map((row) =>
          row.flatMap((cell, index) => (index === 0 ? cell : [{ text: '　' }, ...cell])),
        );
      case 'paragraph':
      case 'heading':
        return [inlineOf(token.tokens)];
      case 'hr':
      case 'space':
      case 'def':
      // The box of a list item is added by `taskBox`.
      case 'checkbox':
        return [];
      default:
        return [inlineOf([token])];
    }
  });
}
