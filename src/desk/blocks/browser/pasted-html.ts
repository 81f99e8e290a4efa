import { type NewBlock, read } from '../../../../core/kernel/blocks/edit';
import { escapedLine, escapedWords } from '../../../../core/kernel/blocks/escape';

interface Policy {
  createHTML(text: string): unknown;
}

const { trustedTypes } = globalThis as {
  trustedTypes?: { createPolicy(name: 'pasted', rules: { createHTML(text: string): string }): Policy };
};

/** A browser allows this policy once, and for nothing else: see src/index.html. */
let policy: Policy | null = null;

/**
 * A document that belongs to no page: in it no script runs, nothing is loaded and no handler is called. Only words leave
 * it, never an element.
 */
function inertDocument(html: string): Document {
  const itself = { createHTML: (text: string) => text };
  policy ??= trustedTypes?.createPolicy('pasted', itself) ?? itself;
  // biome-ignore lint/plugin: the document is only read
  return new DOMParser().parseFromString(policy.createHTML(html) as string, 'text/html');
}

/** What came with a text from a text processor or a page. */
export interface Pasted {
  blocks: NewBlock[];
  /** Pictures that stand in it and could not come along. */
  pictures: number;
}

type Kind = 'heading' | 'subheading' | 'list' | 'steps' | 'quote' | 'table' | 'text';
interface Piece {
  kind: Kind;
  /** Words as they stand in the text. */
  lines: string[];
}

/** Whatever stands in these is no text of the document. */
const SILENT = new Set(
  'SCRIPT STYLE HEAD TITLE META LINK TEMPLATE NOSCRIPT IFRAME OBJECT EMBED SVG MATH CANVAS AUDIO VIDEO SELECT TEXTAREA BUTTON INPUT O:P'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'P DIV SECTION ARTICLE MAIN HEADER FOOTER FIGURE FIGCAPTION CENTER ADDRESS DL DT DD PRE BODY FORM FIELDSET DETAILS SUMMARY'.split(
    ' ',
  ),
);
const HEADINGS: Readonly<Record<string, Kind>> = {
  H1: 'heading',
  H2: 'heading',
  H3: 'subheading',
  H4: 'subheading',
  H5: 'subheading',
  H6: 'subheading',
};

/** Deeper than any document of a person; below it the words stay together. */
const DEEPEST = 200;
/** Of what an element says of its looks. */
const MOST_STYLE = 500;
/** A text has at most 20,000 characters; much more than that is not read. */
const MOST_NODES = 50_000;

/** The blocks of pasted HTML: headings, paragraphs, lists, quotes, tables and bold words. Anything else is its words. */
export function blocksOfHtml(html: string): Pasted {
  const reader = new Reader();
  reader.children(inertDocument(html).body, 0);
  reader.end();
  return { blocks: reader.pieces.flatMap(blocksOfPiece), pictures: reader.pictures };
}

class Reader {
  readonly pieces: Piece[] = [];
  pictures = 0;
  private left = MOST_NODES;
  private words = '';
  private kind: Kind = 'text';
  /** Levels of the list that is open. */
  private indent = '';

  children(node: Node, depth: number): void {
    for (let child = node.firstChild; child !== null; child = child.nextSibling) this.node(child, depth + 1);
  }

  /** Ends the paragraph. */
  end(kind: Kind = 'text'): void {
    const lines = this.words.split('\n').map(tidy);
    const said = lines.filter((line) => line !== '');
    const last = this.pieces[this.pieces.length - 1];
    const isListed = this.kind === 'list' || this.kind === 'steps';
    if (said.length > 0 && isListed) {
      const item = `${this.indent}${said.join(' ')}`;
      if (last?.kind === this.kind) last.lines.push(item);
      else this.pieces.push({ kind: this.kind, lines: [item.trimStart()] });
    } else if (said.length > 0) {
      if (this.kind === 'quote' && last?.kind === 'quote') last.lines.push('', ...said);
      else this.pieces.push({ kind: this.kind, lines: said });
    }
    this.words = '';
    this.kind = kind;
  }

  private node(node: Node, depth: number): void {
    this.left -= 1;
    if (this.left < 0) return;
    if (node.nodeType === Node.TEXT_NODE) {
      this.words += escapedWords((node.nodeValue ?? '').replace(/[\s\u00a0]+/g, ' '));
      return;
    }
    if (!(node.nodeType === Node.ELEMENT_NODE) || depth > DEEPEST) {
      if (depth > DEEPEST && node.nodeType === Node.ELEMENT_NODE) this.words += escapedWords(node.textContent ?? '');
      return;
    }
    this.element(node as Element, depth);
  }

  private element(element: Element, depth: number): void {
    const tag = element.tagName.toUpperCase();
    if (SILENT.has(tag) || tag.startsWith('V:')) return;
    const style = (element.getAttribute('style') ?? '').slice(0, MOST_STYLE);
    // The mark that a text processor puts before an item, and what it hides.
    if (/mso-list:\s*ignore|display:\s*none|mso-hide:\s*all/i.test(style)) return;
    if (tag === 'IMG') {
      this.pictures += 1;
      return;
    }
    if (tag === 'BR') {
      this.words += '\n';
      return;
    }
    const kind = this.kindOf(element, tag);
    if (tag === 'TABLE') this.table(element as HTMLTableElement);
    else if (tag === 'UL' || tag === 'OL') this.list(element, depth, tag === 'OL' ? 'steps' : 'list');
    else if (kind !== null) this.block(element, depth, kind);
    else if (BLOCKS.has(tag)) this.paragraph(element, depth, style);
    else if (isBold(tag, style)) this.bold(element, depth);
    else this.children(element, depth);
  }

  /** Of an item, a quote, a heading; null of any other element. */
  private kindOf({ className }: Element, tag: string): Kind | null {
    if (tag === 'LI') return this.kind === 'steps' ? 'steps' : 'list';
    if (tag === 'BLOCKQUOTE') return 'quote';
    return HEADINGS[tag] ?? (/^Mso(?:Title|Heading)/i.test(className) ? 'heading' : null);
  }

  /** Of a text processor an item is a paragraph whose style tells its level and whose first words are its mark. */
  private paragraph(element: Element, depth: number, style: string): void {
    const level = /mso-list:[^;]*\blevel(\d)/i.exec(style)?.[1];
    if (level === undefined) {
      this.block(element, depth, isHolding(this.kind) ? this.kind : 'text');
      return;
    }
    const mark = element.querySelector('[style*="Ignore" i]')?.textContent?.trim() ?? '';
    const before = this.indent;
    this.indent = '  '.repeat(Number(level) - 1);
    this.block(element, depth, /^[(（]?[\d一二三四五六七八九十a-z]+[.)）、．]/i.test(mark) ? 'steps' : 'list');
    this.indent = before;
  }

  private block(element: Element, depth: number, kind: Kind): void {
    const outer = this.kind;
    this.end(kind);
    this.children(element, depth);
    this.end(outer);
  }

  private list(element: Element, depth: number, kind: 'list' | 'steps'): void {
    const [outer, before] = [this.kind, this.indent];
    const isInner = outer === 'list' || outer === 'steps';
    // Levels below the first are items of the same list.
    this.end(isInner ? outer : kind);
    if (isInner) this.indent = `${before}  `;
    this.children(element, depth);
    this.end(outer);
    this.indent = before;
  }

  private bold(element: Element, depth: number): void {
    const before = this.words;
    this.words = '';
    this.children(element, depth);
    const words = this.words.trim();
    const space = this.words.length - this.words.trimStart().length;
    const end = this.words.slice(space + words.length);
    const isOneLine = words !== '' && !words.includes('\n') && !words.includes('**');
    this.words = `${before}${this.words.slice(0, space)}${isOneLine ? `**${words}**` : words}${end}`;
  }

  private table(table: HTMLTableElement): void {
    this.end(this.kind);
    const rows = [...table.rows].slice(0, 200).map((row) => [...row.cells].slice(0, 40).map(cellWords));
    const columns = Math.max(0, ...rows.map((row) => row.length));
    const said = rows.filter((row) => row.some((cell) => cell !== ''));
    this.pictures += table.querySelectorAll('img').length;
    if (said.length === 0) return;
    const lineOf = (row: readonly string[]) =>
      `| ${Array.from({ length: columns }, (_, at) => row[at] ?? '').join(' | ')} |`;
    const [head = [], ...rest] = said;
    // A frame of one column is how some pages lay out a text.
    if (columns === 1) for (const [cell = ''] of said) this.pieces.push({ kind: 'text', lines: [cell] });
    else {
      this.pieces.push({ kind: 'table', lines: [lineOf(head), `|${' - |'.repeat(columns)}`, ...rest.map(lineOf)] });
    }
  }
}

/** Whether its paragraphs are parts of it. */
const isHolding = (kind: Kind): boolean => kind === 'quote' || kind === 'list' || kind === 'steps';

const cellWords = (cell: Element): string =>
  escapedWords(tidy((cell.textContent ?? '').replace(/[\s\u00a0]+/g, ' '))).replaceAll('|', '\\|');

const tidy = (line: string): string => line.replace(/ {2,}/g, ' ').trim();

const isBold = (tag: string, style: string): boolean =>
  tag === 'B' || tag === 'STRONG'
    ? !/font-weight:\s*(?:normal|[1-5]00)/i.test(style)
    : /font-weight:\s*(?:bold|[6-9]00)/i.test(style);

function blocksOfPiece({ kind, lines }: Piece): NewBlock[] {
  const value = lines.join('\n');
  switch (kind) {
    case 'text':
      return [{ kind, value: lines.map(escapedLine).join('\n') }];
    case 'steps': {
      // Steps have no levels: those with some are shown as a list.
      const isFlat = lines.every((line) => !line.startsWith(' '));
      return [{ kind: isFlat ? 'steps' : 'list', value }];
    }
    default:
      return kind === 'table' ? read(value) : [{ kind, value: plain(kind, value) }];
  }
}

/** A heading is one size already. */
const plain = (kind: Kind, value: string): string =>
  kind === 'heading' || kind === 'subheading' ? value.replaceAll('**', '').replace(/\n/g, ' ') : value;
