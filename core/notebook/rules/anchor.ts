import type { Block, RichText } from '../../kernel/rich-text';
import { wordsOf } from '../../kernel/sentences';
import type { NoteAnchor } from '../contract';

/** Longest quote of a paragraph, in UTF-16 units. */
const QUOTE_LENGTH = 120;

/** The first words of a paragraph; '' for a picture and other blocks without text. */
export const quoteOf = (block: Block): string => wordsOf(block).slice(0, QUOTE_LENGTH).trim();

/**
 * Index of the paragraph that a note belongs to: its own block while the words are the same, else another block with
 * the same words (for example after a paragraph was inserted above it); null when the words are gone.
 */
export function locate({ block, quote }: NoteAnchor, body: RichText): number | null {
  const own = body[block];
  if (own && quoteOf(own) === quote) return block;
  const moved = body.findIndex((candidate) => quoteOf(candidate) === quote);
  return moved < 0 ? null : moved;
}
