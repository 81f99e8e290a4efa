import type { Block, RichText } from '../../kernel/rich-text';
import { wordsOf } from '../../kernel/sentences';
import type { NoteAnchor } from '../contract';

/** As much of a paragraph as is quoted, UTF-16 units. */
const QUOTE_LENGTH = 120;

/** The first words of a paragraph; '' for a picture and whatever else is not read. */
export const quoteOf = (block: Block): string => wordsOf(block).slice(0, QUOTE_LENGTH).trim();

/**
 * The index of the paragraph that a note stands at: its own while the words are the same, else another with these words,
 * for a lesson that got a paragraph more above it; null when the words are gone.
 */
export function locate({ block, quote }: NoteAnchor, body: RichText): number | null {
  const own = body[block];
  if (own && quoteOf(own) === quote) return block;
  const moved = body.findIndex((candidate) => quoteOf(candidate) === quote);
  return moved < 0 ? null : moved;
}
