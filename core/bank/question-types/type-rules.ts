import type { Option } from './choice/shape';

/** How a question with several right parts earns its points; the other types ignore it. */
export interface ScoreSettings {
  multiple: 'allOrNothing' | 'partial';
}

/** The parts of a question that are right, and how many it has: the answer earns `earned / total` of the points. */
export interface Score {
  earned: number;
  total: number;
}

/** Problems of options and key that the schema cannot express. */
export type BodyProblem =
  | { kind: 'optionRepeated' }
  | { kind: 'keyNotAnOption' }
  | { kind: 'keyRepeated' }
  /** Two blanks that may be filled in any order accept the same wording. */
  | { kind: 'keyShared' }
  | { kind: 'blanksDiffer'; inStem: number; inKey: number };

/** The size of a question, which an answer must fit. It does not depend on the right answer. */
export interface Measures {
  /** Number of options; 0 for types without options. */
  options: number;
  /** Number of blanks in the stem; 0 for types without blanks. */
  blanks: number;
}

/**
 * What asking and marking need to know of a question type. All of it is pure: time and randomness are arguments.
 *
 * These are methods, not function fields, because TypeScript compares the parameters of methods both ways: so the rules
 * of one type can stand for those of any. A caller of `rulesOf(body.type)` must pass that body, or an answer of that
 * type.
 */
export interface TypeRules<Body, Answer> {
  /** Takes only a tap or two to answer, so 自测一分钟 may ask it. */
  isQuick: boolean;

  /** The options to choose from, with the body's letters; empty for types without options. */
  optionsOf(body: Body): readonly Option[];
  /** Number of blanks to fill, from the stem that the member sees. */
  blanksIn(stem: string): number;
  /** Several answers are asked for, and any of them may stand in any place. */
  isAnyOrder(body: Body): boolean;
  problemOf(stem: string, body: Body): BodyProblem | null;
  /** Equal, as JSON, for bodies with the same content in any order. `plain` normalises texts. */
  canonical(body: Body, plain: (text: string) => string): unknown;

  /** Whether the answer is valid by itself. */
  isWellFormed(answer: Answer): boolean;
  /** The smallest question that the answer fits. */
  needs(answer: Answer): Measures;
  /** Whether something was answered: a list of no choices, or empty blanks only, is no answer. */
  isGiven(answer: Answer): boolean;
  /** Whether the answer is complete for a question of this size. An incomplete one is kept and marked all the same. */
  isFinished(answer: Answer, size: Measures): boolean;
  /** An answer that fits a question of this size, right or wrong, for performance measurements. */
  anyAnswer(size: Measures): Answer;

  /** The score of an answer that fits. Each type names the source of its formula. */
  score(answer: Answer, body: Body, settings: ScoreSettings): Score;
  /** The key in the form of an answer. */
  rightAnswer(body: Body): Answer;
  /** Other accepted answers for each blank; empty for types without blanks. */
  acceptedIn(body: Body): string[][];
  /**
   * The body with its options in the order of `letters`, lettered anew `a`, `b` …, and its key in the new letters;
   * unchanged for types without options. Members get questions in this form. The order is passed in and does not depend
   * on the key.
   */
  arranged(body: Body, letters: readonly string[]): Body;

  /**
   * Random guess score, 0–1: the mean share earned by answering without reading. A facility close to it suggests that
   * members guess.
   * Source: Moodle docs, Quiz statistics report, "Random guess score".
   */
  randomGuess(body: Body, settings: ScoreSettings): number;
  /** The possible answers that can be counted, right ones marked; null where members write their own words. */
  countable(body: Body): { option: string; text: string; isRight: boolean }[] | null;
  /**
   * The options that an answer chose, as in `countable`. `inBank` translates a letter that the member saw into its
   * letter in the bank; empty if there is none.
   */
  chosen(answer: Answer, inBank: (letter: string) => string[]): string[];
}
