import type { QuestionBody, QuestionType } from '../question';

/** What an answer must look like to fit a question. Nothing of it depends on the right answer. */
export interface QuestionShape {
  type: QuestionType;
  /** Options to choose from; 0 for types without. */
  options: number;
  /** Blanks in the stem; 0 for types without. */
  blanks: number;
}

/** How a blank stands in a stem. */
const BLANK = '____';

export const countBlanks = (stem: string): number => stem.split(BLANK).length - 1;

/** The shape, read from what the member sees; blanks are counted in the stem, not in the key. */
export function shapeOf({ stem, body }: { stem: string; body: QuestionBody }): QuestionShape {
  switch (body.type) {
    case 'single':
    case 'multiple':
      return { type: body.type, options: body.options.length, blanks: 0 };
    case 'judge':
      return { type: body.type, options: 0, blanks: 0 };
    case 'blank':
      return { type: body.type, options: 0, blanks: countBlanks(stem) };
    default:
      return body satisfies never;
  }
}
