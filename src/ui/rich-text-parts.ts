import type { Block, RichText, Span } from '../../core/kernel/rich-text';

type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>;

/** A list whose items know their marks, so that a part of it counts on; a table whose part may have no head of its own. */
export type DrawnBlock =
  | Exclude<Block, { type: 'list' | 'table' }>
  | { type: 'list'; items: { spans: readonly Span[]; depth: number; mark: string }[] }
  | { type: 'table'; head: readonly Span[][] | null; rows: readonly Span[][][]; columns: number };

/** What is drawn as one: a block, or a part of a very long one. */
export interface Part {
  /** Of its block in the text. */
  index: number;
  block: DrawnBlock;
  isFirst: boolean;
  isLast: boolean;
  /** Elements that it takes on the screen, about. */
  nodes: number;
}

/** Only WeChat limits what a page may hold; a browser draws each block whole. */
const IS_LIMITED = process.env.TARO_ENV === 'weapp';
/** Elements of a part. */
const PART_NODES = IS_LIMITED ? 60 : Number.POSITIVE_INFINITY;
/** Runs of differing looks in one line of text, which nobody but a generator exceeds. */
const LINE_SPANS = IS_LIMITED ? 40 : Number.POSITIVE_INFINITY;
/** Columns next to each other; the further ones stand below. */
const MOST_COLUMNS = IS_LIMITED ? 12 : Number.POSITIVE_INFINITY;
/** The views around a block. */
const FRAME_NODES = 5;

export const partsOf = (blocks: RichText): Part[] =>
  blocks.flatMap((whole, index) => {
    const drawn = drawnOf(whole);
    return drawn.map((block, place) => ({
      index,
      block,
      isFirst: place === 0,
      isLast: place === drawn.length - 1,
      nodes: FRAME_NODES + nodesOf(block),
    }));
  });

function drawnOf(block: Block): DrawnBlock[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return chunksOf(block.spans, LINE_SPANS).map((spans) => ({ ...block, spans }));
    case 'quote': {
      const lines = block.lines.flatMap((line) => chunksOf(line, LINE_SPANS));
      return grouped(lines, nodesOfLine).map((own) => ({ type: 'quote', lines: own }));
    }
    case 'list':
      return grouped(itemsOf(block), ({ spans }) => 4 + nodesOfLine(spans)).map((items) => ({ type: 'list', items }));
    case 'table':
      return tablesOf(block);
    default:
      return [block];
  }
}

function itemsOf(block: BlockOf<'list'>) {
  const marks = listMarks(block);
  return block.items.flatMap(({ spans, depth }, index) =>
    chunksOf(spans, LINE_SPANS).map((own, place) => ({
      spans: own,
      depth,
      mark: place === 0 ? (marks[index] ?? '') : '',
    })),
  );
}

/** 1. 2. 3. for each depth of its own, starting again below a new parent. */
function listMarks(block: BlockOf<'list'>): string[] {
  const counts: number[] = [];
  return block.items.map(({ depth }) => {
    if (!block.ordered) return depth === 0 ? '•' : '◦';
    counts.length = Math.min(counts.length, depth + 1);
    counts[depth] = (counts[depth] ?? 0) + 1;
    return `${counts[depth]}.`;
  });
}

function tablesOf({ head, rows }: BlockOf<'table'>): DrawnBlock[] {
  const columns = Array.from({ length: Math.ceil(head.length / MOST_COLUMNS) || 1 }, (_, group) =>
    head.map((_cell, column) => column).filter((column) => Math.floor(column / MOST_COLUMNS) === group),
  );
  return columns.flatMap((own): DrawnBlock[] => {
    const cellsOf = (row: readonly Span[][]): Span[][] => own.map((column) => row[column] ?? []);
    const drawn = [head, ...rows]
      .map(cellsOf)
      .flatMap((row, index) => brokenRow(row).map((cells) => ({ cells, isHead: index === 0 })));
    return grouped(drawn, ({ cells }) => 1 + cells.reduce((total, cell) => total + nodesOfLine(cell), 0)).map(
      (part) => {
        const [first] = part;
        const head = first?.isHead ? first.cells : null;
        return {
          type: 'table',
          head,
          rows: part.slice(head ? 1 : 0).map(({ cells }) => cells),
          columns: own.length,
        };
      },
    );
  });
}

/** A row whose cells have very many runs goes on in rows below it. */
function brokenRow(row: readonly Span[][]): Span[][][] {
  const most = Math.floor(LINE_SPANS / Math.max(row.length, 1)) || 1;
  const broken = row.map((cell) => chunksOf(cell, most));
  const length = Math.max(1, ...broken.map((chunks) => chunks.length));
  return Array.from({ length }, (_, place) => broken.map((chunks) => chunks[place] ?? []));
}

const isMarked = ({ bold, italic, code, href, cites }: Span): boolean =>
  Boolean(bold || italic || code) || href !== undefined || cites !== undefined;

const nodesOfLine = (spans: readonly Span[]): number => 1 + spans.filter(isMarked).length;

function nodesOf(block: DrawnBlock): number {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return 1 + nodesOfLine(block.spans);
    case 'quote':
      return block.lines.reduce((total, line) => total + 1 + nodesOfLine(line), 1);
    case 'list':
      return block.items.reduce((total, { spans }) => total + 3 + nodesOfLine(spans), 1);
    case 'table':
      return [...(block.head ? [block.head] : []), ...block.rows].reduce(
        (total, row) => total + row.reduce((cells, cell) => cells + nodesOfLine(cell), 1),
        1,
      );
    default:
      return 12;
  }
}

/** Never nothing: what is empty is one empty chunk. */
function chunksOf<Entry>(entries: readonly Entry[], most: number): Entry[][] {
  if (entries.length <= most) return [[...entries]];
  return Array.from({ length: Math.ceil(entries.length / most) }, (_, at) => entries.slice(at * most, (at + 1) * most));
}

/** Neighbours, as many together as one part may have elements. */
function grouped<Entry>(entries: readonly Entry[], nodes: (entry: Entry) => number): Entry[][] {
  const groups: Entry[][] = [];
  let taken = 0;
  for (const entry of entries) {
    const own = nodes(entry);
    const last = groups[groups.length - 1];
    if (last && taken + own <= PART_NODES) {
      last.push(entry);
      taken += own;
    } else {
      groups.push([entry]);
      taken = own;
    }
  }
  return groups;
}
