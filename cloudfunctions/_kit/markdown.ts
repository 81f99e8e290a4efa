import { lexer, type Token, type Tokens } from 'marked';
import type { Block, RichText, Span } from '../../core/kernel/rich-text';

/** Where a picture may come from: the app itself or the organisation's own cloud storage. */
const OWN_PICTURE = /^(\/static\/[\w./-]+|cloud:\/\/[\w./-]+)$/;

type Marks = Pick<Span, 'bold' | 'italic' | 'href'>;

/** Markdown → blocks, or null where a picture would load from elsewhere. Raw HTML stays text; links must be https. */
export function parseMarkdown(markdown: string): RichText | null {
  const pictures: boolean[] = [];
  const blocks = lexer(markdown, { gfm: true }).flatMap((token) => blocksOf(token, pictures));
  return pictures.every(Boolean) ? blocks : null;
}

function blocksOf(token: Token, pictures: boolean[]): Block[] {
  switch (token.type) {
    case 'heading':
      return [{ type: 'heading', level: headingLevel(token.depth), spans: spansOf(token.tokens) }];
    case 'paragraph':
      return paragraph(token.tokens ?? [], pictures);
    case 'blockquote':
      return [{ type: 'quote', lines: quoteLines(token.tokens ?? []) }];
    case 'list':
      return [{ type: 'list', ordered: token.ordered === true, items: listItems(token as Tokens.List, 0) }];
    case 'table': {
      const table = token as Tokens.Table;
      return [
        {
          type: 'table',
          head: table.header.map((cell) => spansOf(cell.tokens)),
          rows: table.rows.map((row) => row.map((cell) => spansOf(cell.tokens))),
        },
      ];
    }
    case 'hr':
      return [{ type: 'rule' }];
    case 'space':
    case 'def':
      return [];
    default:
      return [{ type: 'paragraph', spans: [{ text: token.raw.trim() }] }];
  }
}

const headingLevel = (depth: unknown): 2 | 3 | 4 => (depth === 1 || depth === 2 ? 2 : depth === 3 ? 3 : 4);

/** A picture within a paragraph becomes a block of its own. */
function paragraph(tokens: readonly Token[], pictures: boolean[]): Block[] {
  const blocks: Block[] = [];
  let line: Token[] = [];
  const flush = () => {
    const spans = spansOf(line);
    if (spans.some((span) => span.text.trim() !== '')) blocks.push({ type: 'paragraph', spans });
    line = [];
  };
  for (const token of tokens) {
    if (token.type === 'image') {
      flush();
      pictures.push(OWN_PICTURE.test(token.href));
      blocks.push({ type: 'picture', src: token.href, alt: token.text });
    } else line.push(token);
  }
  flush();
  return blocks;
}

const quoteLines = (tokens: readonly Token[]): Span[][] =>
  tokens.flatMap((token) => {
    if (token.type === 'space') return [];
    return token.type === 'paragraph' ? [spansOf(token.tokens)] : [[{ text: token.raw.trim() }]];
  });

function listItems(list: Tokens.List, depth: number): { spans: Span[]; depth: number }[] {
  return list.items.flatMap((item) => {
    const nested = item.tokens.filter((token): token is Tokens.List => token.type === 'list');
    const own = item.tokens.filter((token) => token.type !== 'list');
    return [{ spans: spansOf(own), depth }, ...nested.flatMap((inner) => listItems(inner, depth + 1))];
  });
}

function spansOf(tokens: readonly Token[] | undefined, marks: Marks = {}): Span[] {
  return (tokens ?? []).flatMap((token): Span[] => {
    switch (token.type) {
      case 'strong':
        return spansOf(token.tokens, { ...marks, bold: true });
      case 'em':
        return spansOf(token.tokens, { ...marks, italic: true });
      case 'link':
        return spansOf(token.tokens, /^https:\/\//.test(token.href) ? { ...marks, href: token.href } : marks);
      case 'codespan':
        return [{ text: token.text, code: true, ...marks }];
      case 'br':
        return [{ text: '\n', ...marks }];
      case 'image':
        return [{ text: token.text, ...marks }];
      case 'text':
        return 'tokens' in token && token.tokens ? spansOf(token.tokens, marks) : [{ text: token.text, ...marks }];
      case 'escape':
        return [{ text: token.text, ...marks }];
      default:
        return [{ text: token.raw, ...marks }];
    }
  });
}
