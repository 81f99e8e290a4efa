import type { Result } from '../../kernel/result';
import type { CellProblem } from '../rules/formats/draft';
import type { Option } from './choice/shape';

/** A question as people write it: options that have words, and 答案, which is never empty here. */
export interface Written {
  stem: string;
  options: readonly Option[];
  key: string;
}

/** What options and 答案 can be read as; it tells the type where that is not said. */
export interface Clues {
  /** The key as letters of options; null: it is no list of letters. */
  letters: readonly string[] | null;
  /** The key as a judgement, if there are no options or just 对 and 错; null: it is none. */
  judgement: boolean | null;
}

export interface Composed<Body> {
  /** With blanks as we mark them. */
  stem: string;
  body: Body | null;
  problems: CellProblem[];
}

export interface GiftAnswers<Body> {
  body: Body;
  /** What a right answer is told; '' for nothing. */
  feedback: string;
}

/** How Moodle writes questions of a type. https://docs.moodle.org/en/GIFT_format */
export interface GiftNotation<Body> {
  /** How the words between the braces begin, as the source of a regular expression: by it a text is known to be GIFT. */
  opening: string;
  /** Whether Moodle takes a general feedback after `####`; else the explanation stands in a comment. */
  hasFeedback: boolean;
  isMine(inside: string): boolean;
  /** The words between the braces, with escaped signs hidden; or a Chinese sentence on what we have no question for. */
  read(inside: string, show: (text: string) => string): Result<GiftAnswers<Body>, string>;
  write(body: Body): string;
  /** The stem, of what stands before and after the braces. */
  stemOf(before: string, after: string): string;
  /** What stands before and after the braces. */
  around(stem: string): [before: string, after: string];
}

/** What files must know of a type of question. Methods for the same reason as in `TypeRules`. */
export interface TypeFormats<Body> {
  /** What people call the type, without 题. */
  words: readonly string[];
  /** What a file may hold of it, in words for the template and for who has to correct a row. */
  takes: {
    options: string;
    key: string;
    /** In the template of the plain text; '' where the example says enough. */
    text: string;
    /** What the schema asks of the key. */
    keyLimits: string;
  };

  /** Whether a question that does not say its type is of this one; at most one type says so. */
  isMeantBy(written: Written, clues: Clues): boolean;
  compose(written: Written, clues: Clues): Composed<Body>;
  /** 答案 on one line. */
  writeKey(body: Body): string;

  /** null: GIFT has no such question. */
  gift: GiftNotation<Body> | null;
  /** A whole question of Aiken; null: Aiken has no such question. */
  writeAiken(stem: string, body: Body): string | null;
}
