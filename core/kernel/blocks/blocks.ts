import { type MediaKind, mediaKindOf } from '../media-files';

/** What a writer says in words. `table` is written as its lines. */
export type WordKind = 'heading' | 'subheading' | 'text' | 'quote' | 'list' | 'steps' | 'table';

interface Placed {
  /** Of this block among those of its text, as long as it is edited. */
  id: number;
  /** What stood between it and the block before it; absent for a new block. */
  gap?: { after: number | null; text: string };
  /** Something else than what was read. */
  isChanged?: boolean;
}

export interface WordBlock extends Placed {
  kind: WordKind;
  /** As a person writes it: without the marks that make it a heading, a quote or a list. */
  value: string;
  /** The marks where there are several: `##`, `####`; `-`, `*`. */
  mark?: string;
}

export interface FileBlock extends Placed {
  kind: MediaKind;
  src: string;
  /** What is said of a picture, the title of film and sound, the name and size of a document. */
  value: string;
}

/** A part of a text as its writer handles it. */
export type TextBlock = WordBlock | FileBlock;

export const isFile = (block: TextBlock): block is FileBlock => 'src' in block;

const BLANK = /^[ \t\r]*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^#{1,6}[ \t]+\S/;
/** `![说明](地址)` alone on its line, of our own storage or the app. Any other address stays a text that says it. */
const FILE = /^!\[((?:[^[\]\\]|\\.)*)\]\(((?:cloud:\/|\/static)\/[^\s()<>\\]+)\)\r?$/;
const BULLET = /^[ \t]*[-*+][ \t]+\S/;
const NUMBER = /^[ \t]*\d{1,9}[.)][ \t]+\S/;
const QUOTE = /^ {0,3}>/;

type LineKind = 'empty' | 'heading' | 'file' | 'list' | 'steps' | 'quote' | 'other';

function kindOfLine(line: string): LineKind {
  if (BLANK.test(line)) return 'empty';
  if (HEADING.test(line)) return 'heading';
  if (line.startsWith('![') && FILE.test(line)) return 'file';
  if (BULLET.test(line)) return 'list';
  if (NUMBER.test(line)) return 'steps';
  return QUOTE.test(line) ? 'quote' : 'other';
}

/** Whether a line begins something new below a paragraph without a blank line between them. */
const interrupts = (kind: LineKind, line: string): boolean =>
  kind === 'quote' || kind === 'list' || (kind === 'steps' && /^ {0,3}1[.)]/.test(line));

/**
 * The blocks of a text. `markdownOf` of them is the same text again, without the space around it: what could not be
 * written back as it stood is a block of text with its marks. Reads each line once.
 */
export function blocksOf(markdown: string): TextBlock[] {
  const text = markdown.trim();
  const blocks: TextBlock[] = [];
  /** Where the last block ended, where the current one began. */
  let end = 0;
  let start = -1;
  let first: LineKind = 'other';
  let fence: string | null = null;

  const close = (to: number) => {
    if (start < 0) return;
    const id = blocks.length;
    const after = id === 0 ? null : id - 1;
    const gap = { after, text: text.slice(end, start) };
    blocks.push({ id, gap, ...blockOf(text.slice(start, to), first) });
    end = to;
    start = -1;
  };

  let at = 0;
  let before = 0;
  for (const line of text.split('\n')) {
    const to = at + line.length;
    const mark = FENCE.exec(line)?.[1];
    if (fence !== null) {
      if (mark?.startsWith(fence) && BLANK.test(line.replace(/^ {0,3}[`~]+/, ''))) {
        fence = null;
        close(to);
      }
    } else if (mark !== undefined) {
      close(before);
      fence = mark;
      start = at;
      first = 'other';
    } else {
      const kind = kindOfLine(line);
      const isAlone = kind === 'heading' || kind === 'file';
      if (kind === 'empty' || isAlone || (start >= 0 && first === 'other' && interrupts(kind, line))) close(before);
      if (kind !== 'empty' && start < 0) {
        start = at;
        first = kind;
      }
      if (isAlone) close(to);
    }
    before = to;
    at = to + 1;
  }
  close(text.length);
  return blocks;
}

type Content = Pick<WordBlock, 'kind' | 'value' | 'mark'> | Pick<FileBlock, 'kind' | 'value' | 'src'>;

/** What some lines say, if it can be written back as it stands. */
function blockOf(written: string, first: LineKind): Content {
  const content = contentOf(written, first);
  return writtenOf(content) === written ? content : { kind: 'text', value: written };
}

function contentOf(written: string, first: LineKind): Content {
  const lines = written.split('\n');
  switch (first) {
    case 'heading': {
      const mark = /^#+/.exec(written)?.[0] ?? '##';
      return { kind: mark.length <= 2 ? 'heading' : 'subheading', value: written.slice(mark.length + 1), mark };
    }
    case 'file': {
      const [, words = '', src = ''] = FILE.exec(written) ?? [];
      const kind = mediaKindOf(src);
      return kind === null ? { kind: 'text', value: written } : { kind, value: unescaped(words), src };
    }
    case 'quote':
      return { kind: 'quote', value: lines.map((line) => line.replace(/^> ?/, '')).join('\n') };
    case 'list': {
      const mark = written.slice(0, 1);
      return { kind: 'list', value: lines.map((line) => line.replace(/^([ \t]*)[-*+] /, '$1')).join('\n'), mark };
    }
    case 'steps':
      return { kind: 'steps', value: lines.map((line) => line.replace(/^\d+\. /, '')).join('\n') };
    default:
      return { kind: isTable(lines) ? 'table' : 'text', value: written };
  }
}

const isTable = ([head = '', line = '']: readonly string[]): boolean =>
  head.startsWith('|') && line.startsWith('|') && /^[|:\- \t\r]+$/.test(line) && line.includes('-');

const unescaped = (words: string): string => words.replace(/\\([[\]\\])/g, '$1');
const escaped = (words: string): string => words.replace(/\s+/g, ' ').replace(/[[\]\\]/g, '\\$&');

const linesWith = (value: string, mark: (line: string, index: number) => string): string =>
  value
    .split('\n')
    .filter((line) => !BLANK.test(line))
    .map((line, index) => line.replace(/^[ \t]*/, (indent) => `${indent}${mark(line, index)} `))
    .join('\n');

/** Without the blank lines above and below. */
function withoutBlankEnds(value: string): string {
  const lines = value.split('\n');
  const isSaid = (line: string) => !BLANK.test(line);
  return lines.slice(lines.findIndex(isSaid), lines.length - [...lines].reverse().findIndex(isSaid)).join('\n');
}

const oneLine = (value: string): string =>
  value.includes('\n')
    ? value
        .split('\n')
        .map((line) => line.trim())
        .join(' ')
    : value;

/** A block as it stands in the text; '' if it says nothing. */
function writtenOf(content: Content): string {
  const { kind, value } = content;
  if ('src' in content) return `![${escaped(value)}](${content.src})`;
  if (value.split('\n').every((line) => BLANK.test(line))) return '';
  switch (kind) {
    case 'heading':
    case 'subheading':
      return `${content.mark ?? (kind === 'heading' ? '##' : '###')} ${oneLine(value)}`;
    case 'quote':
      return value
        .split('\n')
        .map((line) => (line === '' ? '>' : `> ${line}`))
        .join('\n');
    case 'list':
      return linesWith(value, () => content.mark ?? '-');
    case 'steps':
      return linesWith(value, (_line, index) => `${index + 1}.`);
    default:
      return withoutBlankEnds(value);
  }
}

const HAS_BLANK_LINE = /\n[ \t\r]*\n/;

/** The text that these blocks say. Between two of them stands what stood there, as long as both are what they were. */
export function markdownOf(blocks: readonly TextBlock[]): string {
  let markdown = '';
  let before: TextBlock | null = null;
  for (const block of blocks) {
    const written = writtenOf(block);
    if (written === '') continue;
    const { gap } = block;
    const isKept: boolean =
      gap !== undefined &&
      gap.after === (before?.id ?? null) &&
      (HAS_BLANK_LINE.test(gap.text) || !(block.isChanged || before?.isChanged));
    markdown += isKept && gap ? gap.text : before ? '\n\n' : '';
    markdown += written;
    before = block;
  }
  return markdown.trim();
}
