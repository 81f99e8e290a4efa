import { blocksOf, isFile, type TextBlock, type WordBlock, type WordKind } from './blocks';

/** Blocks after a change, and the one to go on writing in; null: where one was. */
export interface Edited {
  blocks: TextBlock[];
  focus: number | null;
}

export type NewBlock = Pick<WordBlock, 'kind' | 'value'> | Omit<Extract<TextBlock, { src: string }>, 'id'>;

const freshId = (blocks: readonly TextBlock[]): number => 1 + Math.max(-1, ...blocks.map(({ id }) => id));

const placeOf = (blocks: readonly TextBlock[], id: number): number => blocks.findIndex((block) => block.id === id);

/** `blocks` with `added` after the one with this id, or at the end if there is none. */
export function withAdded(
  blocks: readonly TextBlock[],
  after: number | null,
  added: readonly NewBlock[],
): Edited & { added: number[] } {
  const place = after === null ? -1 : placeOf(blocks, after);
  const at = place < 0 ? blocks.length : place + 1;
  const from = freshId(blocks);
  const fresh = added.map((block, index): TextBlock => ({ ...block, id: from + index, isChanged: true }));
  const all = [...blocks.slice(0, at), ...fresh, ...blocks.slice(at)];
  return { blocks: all, focus: fresh[fresh.length - 1]?.id ?? null, added: fresh.map(({ id }) => id) };
}

export const withoutBlock = (blocks: readonly TextBlock[], id: number): TextBlock[] =>
  blocks.filter((block) => block.id !== id);

/** The blocks with one of them a place up or down. */
export function withMoved(blocks: readonly TextBlock[], id: number, by: -1 | 1): TextBlock[] {
  const at = placeOf(blocks, id);
  const [one, other] = [blocks[at], blocks[at + by]];
  if (!one || !other) return [...blocks];
  return blocks.map((block) => (block === one ? other : block === other ? one : block));
}

export const withKind = (blocks: readonly TextBlock[], id: number, kind: WordKind): TextBlock[] =>
  blocks.map((block) => (block.id === id && !isFile(block) ? asKind(block, kind) : block));

const asKind = ({ id, value }: WordBlock, kind: WordKind): WordBlock => ({ id, kind, value, isChanged: true });

/** With other words in a block. A blank line in them begins another block, as does each line of a longer paste. */
export function withValue(blocks: readonly TextBlock[], id: number, value: string): Edited {
  const at = placeOf(blocks, id);
  const block = blocks[at];
  if (!block) return { blocks: [...blocks], focus: null };
  const put = (changed: TextBlock): TextBlock[] => blocks.map((one) => (one === block ? changed : one));
  if (isFile(block) || block.kind === 'table')
    return { blocks: put({ ...block, value, isChanged: true }), focus: null };
  const parts = partsOf(block.kind, block.value, value);
  const [first = '', ...rest] = parts;
  // What was pasted into an empty block may begin with a heading or a list of its own.
  const own = block.value === '' && block.kind === 'text' && parts.length > 1 ? read(first) : null;
  const begun = put({ ...block, ...(own?.[0] ?? { value: first }), isChanged: true });
  const added = [
    ...(own ?? []).slice(1),
    ...rest.flatMap((part) => (part === '' ? [{ kind: 'text' as const, value: '' }] : read(part))),
  ];
  return added.length === 0 ? { blocks: begun, focus: null } : withAdded(begun, id, added);
}

/** Blocks of some text, without their places in it. */
export const read = (text: string): NewBlock[] => blocksOf(text).map(({ id: _id, gap: _gap, ...block }) => block);

const BLANK_LINES = /\n(?:[ \t\r]*\n)+/;

function partsOf(kind: WordKind, before: string, value: string): string[] {
  if (!value.includes('\n')) return [value];
  const isText = kind === 'text' || kind === 'heading' || kind === 'subheading';
  const pasted = isText ? pastedInto(before, value) : null;
  if (pasted !== null) return pasted;
  const parts = value.split(BLANK_LINES);
  if (parts.length === 1 || isInCode(value)) return [value];
  return parts.map((part, index) => (index === 0 ? part : part.replace(/^[ \t\r\n]+/, '')));
}

/** Blank lines of code are its own. */
const isInCode = (value: string): boolean => /^ {0,3}(?:```|~~~)/m.test(value);

/**
 * The paragraphs of a text into which several lines came at once, each a line; null if it was written by hand. A line
 * that goes on a list or a quote stays with it.
 */
function pastedInto(before: string, value: string): string[] | null {
  let from = 0;
  while (from < before.length && before[from] === value[from]) from += 1;
  let tail = 0;
  while (tail < before.length - from && before[before.length - 1 - tail] === value[value.length - 1 - tail]) tail += 1;
  const inserted = value.slice(from, value.length - tail);
  if (inserted.length < 2 || !inserted.trim().includes('\n') || isInCode(inserted)) return null;
  const head = value.slice(0, from);
  const end = value.slice(value.length - tail);
  const lines = paragraphsOf(inserted);
  return lines.map((line, index) => `${index === 0 ? head : ''}${line}${index === lines.length - 1 ? end : ''}`);
}

const MARKED = /^[ \t]*(?:([-*+])|\d{1,9}([.)])|(>)|(\|))/;

/** What a line of a list, a quote or a table begins with; null for any other line. */
function markOf(line: string): string | null {
  const [found = null, ...marks] = MARKED.exec(line) ?? [];
  return found === null ? null : (marks.find((mark) => mark !== undefined) ?? null);
}

/** Plain text by paragraphs: each line is one, but for the lines of a list, a quote or a table. */
export function paragraphsOf(plain: string): string[] {
  const paragraphs: string[][] = [];
  let open: string | null = null;
  for (const raw of plain.replace(/\r\n?/g, '\n').split('\n')) {
    const line = raw.trimEnd();
    const mark = markOf(line);
    if (line.trim() === '') open = null;
    else if (mark !== null && mark === open) paragraphs[paragraphs.length - 1]?.push(line);
    else {
      paragraphs.push([line]);
      open = mark;
    }
  }
  return paragraphs.map((lines) => lines.join('\n'));
}
