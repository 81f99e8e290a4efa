import type { MarkedToken, Token } from 'marked';
import { decodeEntities } from '../../core/kernel/html-entities';
import type { Block, Span } from '../../core/kernel/rich-text';
import { formatAddress, parseAddress } from '../../core/library/rules/article-address';

export type Picture = Extract<Block, { type: 'picture' }>;
/** An element of a line. */
export type Inline = Span | Picture;

export const isPicture = (part: Inline): part is Picture => 'type' in part;

type Marks = Pick<Span, 'bold' | 'italic' | 'href' | 'cites'>;

const TOKEN_TYPES: Record<MarkedToken['type'], true> = {
  blockquote: true,
  br: true,
  checkbox: true,
  code: true,
  codespan: true,
  def: true,
  del: true,
  em: true,
  escape: true,
  heading: true,
  hr: true,
  html: true,
  image: true,
  link: true,
  list: true,
  list_item: true,
  paragraph: true,
  space: true,
  strong: true,
  table: true,
  text: true,
};

const isKnown = (token: Token): token is MarkedToken => token.type in TOKEN_TYPES;

/** marked leaves its token type open for extensions. We use none, so every token is one of marked's own. */
export const known = (tokens: readonly Token[] | undefined): MarkedToken[] => (tokens ?? []).filter(isKnown);

/** Removes the word joiners that `joinPunctuation` inserted. */
const literal = (text: string): string => text.replaceAll('\u2060', '');
const words = (text: string): string => decodeEntities(literal(text));

/** The parser leaves backslashes in the description of a picture. */
const unescaped = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');

const SAFE_LINK = /^https:\/\/[^\s"<>]+$/;

export function inlineOf(tokens: readonly Token[] | undefined, marks: Marks = {}): Inline[] {
  return known(tokens).flatMap((token): Inline[] => {
    switch (token.type) {
      case 'strong':
        return inlineOf(token.tokens, { ...marks, bold: true });
      case 'em':
        return inlineOf(token.tokens, { ...marks, italic: true });
      case 'link':
        return inlineOf(token.tokens, { ...marks, ...linkMarks(literal(token.href)) });
      case 'del': {
        // `3~5天` and `10~20天` in one line parse as struck out. Pages never strike out, so the marks are kept as text.
        const mark = token.raw.startsWith('~~') ? '~~' : '~';
        return [{ text: mark, ...marks }, ...inlineOf(token.tokens, marks), { text: mark, ...marks }];
      }
      case 'image':
        return [{ type: 'picture', src: literal(token.href), alt: words(unescaped(token.text)) }];
      case 'codespan':
        return [{ text: literal(token.text), code: true, ...marks }];
      case 'code':
        return [{ text: literal(token.text), code: true }];
      case 'br':
        return [{ text: '\n', ...marks }];
      case 'text':
        return token.tokens ? inlineOf(token.tokens, marks) : [{ text: words(token.text), ...marks }];
      case 'escape':
        return [{ text: literal(token.text), ...marks }];
      case 'checkbox':
        return [];
      default:
        return [{ text: literal(token.raw).trimEnd(), ...marks }];
    }
  });
}

/** Keeps an https address, or that of an article in the law library. Any other link becomes plain text. */
function linkMarks(href: string): Pick<Span, 'href' | 'cites'> {
  if (SAFE_LINK.test(href)) return { href };
  const cited = parseAddress(href);
  return cited ? { cites: formatAddress(cited) } : {};
}

const isAlike = (left: Span, right: Span): boolean =>
  left.bold === right.bold &&
  left.italic === right.italic &&
  left.code === right.code &&
  left.href === right.href &&
  left.cites === right.cites;

/** Merges neighbours with the same marks and drops empty spans. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged[merged.length - 1];
    if (last && isAlike(last, span)) merged[merged.length - 1] = { ...last, text: last.text + span.text };
    else if (span.text !== '') merged.push(span);
  }
  return merged;
}
