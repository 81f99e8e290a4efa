import type { Result } from '../../kernel/result';
import type { Assumption } from '../imports/import';
import type { CellProblem } from '../rules/formats/draft';
import type { Option } from './choice/shape';

/** A question as people write it. Options have text, and 答案 is never empty here. */
export interface Written {
  stem: string;
  options: readonly Option[];
  key: string;
}

/** Possible readings of options and 答案. They decide the type if the file does not state it. */
export interface Clues {
  /** The key as letters of options; null if it is not a list of letters. */
  letters: readonly string[] | null;
  /** The key as a judgement, if there are no options or only 对 and 错; otherwise null. */
  judgement: boolean | null;
}

export interface Composed<Body> {
  /** The stem with blanks in our notation, `____`. */
  stem: string;
  body: Body | null;
  problems: CellProblem[];
  /** What was decided for the writer. */
  assumed: Assumption[];
}

export interface GiftAnswers<Body> {
  body: Body;
  /** Feedback for a right answer; '' if there is none. */
  feedback: string;
}

/** How Moodle's GIFT writes questions of a type. https://docs.moodle.org/en/GIFT_format */
export interface GiftNotation<Body> {
  /**
   * Source of a regular expression for the beginning of the text between the braces. A text is recognised as GIFT by
   * it.
   */
  opening: string;
  /** Whether Moodle accepts general feedback after `####`; if not, the explanation is written as a comment. */
  hasFeedback: boolean;
  isMine(inside: string): boolean;
  /**
   * Parses the text between the braces (with escaped signs hidden); refuses with a Chinese message about what we have
   * no question type for.
   */
  read(inside: string, show: (text: string) => string): Result<GiftAnswers<Body>, string>;
  write(body: Body): string;
  /** The stem, made of the text before and after the braces. */
  stemOf(before: string, after: string): string;
  /** The text before and after the braces. */
  around(stem: string): [before: string, after: string];
}

/** What reading and writing files needs to know of a type. Methods for the same reason as in `TypeRules`. */
export interface TypeFormats<Body> {
  /** Names of the type, without 题. */
  words: readonly string[];
  /** What a file may contain for this type: texts for the template and for people who correct a row. */
  takes: {
    options: string;
    key: string;
    /** For the template of the plain text format; '' if its example is clear enough. */
    text: string;
    /** What the schema requires of the key. */
    keyLimits: string;
  };

  /** Whether a question without a stated type is of this one. At most one type may say so. */
  isMeantBy(written: Written, clues: Clues): boolean;
  /** What is decided for the writer by reading such a question as of this type; without it, nothing. */
  assumedIfMeant?(written: Written): Assumption[];
  compose(written: Written, clues: Clues): Composed<Body>;
  /** 答案 as one line of text. */
  writeKey(body: Body, stem: string): string;

  /** null if GIFT has no such question. */
  gift: GiftNotation<Body> | null;
  /** A whole question in Aiken; null if Aiken has no such question. */
  writeAiken(stem: string, body: Body): string | null;
}
