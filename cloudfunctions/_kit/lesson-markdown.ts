import { type MediaKind, mediaKindOf } from '../../core/kernel/media-files';
import type { Block, RichText } from '../../core/kernel/rich-text';
import { ownPathOf } from './files';
import { type Section, sectionsOf } from './markdown';
import { mediumOf } from './text-media';

/** `lessons/<unit>/<file>` as it was uploaded, and the copy as which it was published. */
const LESSON_FILE = /^(?:lessons\/[\w!-]+|fixed)\/[\w-]+\.\w+$/;

/** The kind of a lesson's file, by its extension; null for a file from anywhere else. */
export const lessonFileKind = (src: string): MediaKind | null =>
  LESSON_FILE.test(ownPathOf(src) ?? '') ? mediaKindOf(src) : null;

export interface ParsedLesson {
  body: RichText;
  /** Line numbers, from 1, of media that would load from elsewhere. */
  refusedLines: number[];
}

/**
 * Parses a lesson's Markdown into blocks. Every medium is written like a picture, `![字](…)`, and its extension tells
 * the kind. A file must be part of the app or in our storage; the lines of all others are reported.
 */
export function parseLesson(markdown: string): ParsedLesson {
  const body: Block[] = [];
  const refusedLines: number[] = [];
  let line = 1;
  for (const section of sectionsOf(markdown)) {
    const lineOf = linesIn(section, line);
    for (const block of section.blocks) {
      const shown = block.type === 'picture' ? mediumOf(block, lessonFileKind) : block;
      if (shown) body.push(shown);
      else if (block.type === 'picture') refusedLines.push(lineOf(block.src));
    }
    line += lineBreaksIn(section.raw);
  }
  return { body, refusedLines };
}

const lineBreaksIn = (text: string): number => text.split('\n').length - 1;

/**
 * Finds the lines of addresses, asked for in the order of the section, which is walked once. An address given by
 * reference stands elsewhere; then the line reached so far is reported.
 */
function linesIn({ raw }: Section, first: number): (src: string) => number {
  let [at, line] = [0, first];
  return (src) => {
    const found = raw.indexOf(src, at);
    if (found < 0) return line;
    line += lineBreaksIn(raw.slice(at, found));
    at = found;
    return line;
  };
}
