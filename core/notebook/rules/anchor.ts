import type { Block, RichText } from '../../kernel/rich-text';
import { wordsOf } from '../../kernel/sentences';
import type { NoteAnchor } from '../contract';

/** Longest quote of a paragraph, in UTF-16 units. */
const QUOTE_LENGTH = 120;

/** The first words of a paragraph; '' for a picture and other blocks without text. */
export const quoteOf = (block: Block): string => wordsOf(block).slice(0, QUOTE_LENGTH).trim();

/** The first block with each quote, of the texts asked about: a lesson of thousands of blocks asks for each of its notes. */
const firstBlocks = new WeakMap<RichText, ReadonlyMap<string, number>>();

/**
 * Index of the paragraph that a note belongs to: its own block while the words are the same, else another block with
 * the same words (for example after a paragraph was inserted above it); null when the words are gone.
 */
export function locate({ block, quote }: NoteAnchor, body: RichText): number | null {
  const own = body[block];
  if (own && quoteOf(own) === quote) return block;
  return firstBlocksOf(body).get(quote) ?? null;
}

function firstBlocksOf(body: RichText): ReadonlyMap<string, number> {
  const known = firstBlocks.get(body);
  if (known) return known;
  // Of several blocks with the same words the first one is entered last.
  const blocks = new Map(body.map((block, index): [string, number] => [quoteOf(block), index]).reverse());
  firstBlocks.set(body, blocks);
  return blocks;
}
