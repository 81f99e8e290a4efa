import type { Option } from './choice/shape';

/** How a question that can be right in part earns its points; other types have no use for it. */
export interface ScoreSettings {
  multiple: 'allOrNothing' | 'partial';
}

/** Parts of a question that are right, of how many: `earned / total` of its points. */
export interface Score {
  earned: number;
  total: number;
}

/** What the schema cannot say of options and key. */
export type BodyProblem =
  | { kind: 'optionRepeated' }
  | { kind: 'keyNotAnOption' }
  | { kind: 'keyRepeated' }
  | { kind: 'blanksDiffer'; inStem: number; inKey: number };

/** What an answer must look like to fit a question, type aside. Nothing of it depends on the right answer. */
export interface Measures {
  /** Options to choose from; 0 for types without. */
  options: number;
  /** Blanks in the stem; 0 for types without. */
  blanks: number;
}

/**
 * What asking and marking must know of a type of question. All of it pure; no time and no chance but what is handed in.
 *
 * Methods and no function fields: TypeScript compares the parameters of methods both ways, so that the rules of one type
 * stand in for those of any. Whoever asks `rulesOf(body.type)` hands in that body, or an answer of that type.
 */
export interface TypeRules<Body, Answer> {
  /** Answered with a tap or a few: 自测一分钟 asks it. */
  isQuick: boolean;

  /** What there is to choose from, with the letters that the body has; empty for types without. */
  optionsOf(body: Body): readonly Option[];
  /** Blanks that a member fills in, by what the member sees. */
  blanksIn(stem: string): number;
  problemOf(stem: string, body: Body): BodyProblem | null;
  /** Equal, as JSON, for two bodies that say the same in whatever order they were written. `plain` evens out a text. */
  canonical(body: Body, plain: (text: string) => string): unknown;

  /** Whether an answer makes sense by itself. */
  isWellFormed(answer: Answer): boolean;
  /** The least that a question must have for the answer to be one to it. */
  needs(answer: Answer): Measures;
  /** Whether something was answered: choices taken back and blanks left empty are no answer. */
  isGiven(answer: Answer): boolean;
  /** Some answer that fits a question of this size, right or not: what measurements of the product send. */
  anyAnswer(size: Measures): Answer;

  /** Of an answer that fits. Source of the formula at each type. */
  score(answer: Answer, body: Body, settings: ScoreSettings): Score;
  /** The key as the answer that would have been right. */
  rightAnswer(body: Body): Answer;
  /** Other answers that are taken as right, per blank; empty for types without. */
  acceptedIn(body: Body): string[][];
  /**
   * The body with the options of these letters in this order, lettered anew `a`, `b` …, and its key in the new letters; of
   * types without options the body itself. It is how a member gets it: the order comes from elsewhere and knows no key.
   */
  arranged(body: Body, letters: readonly string[]): Body;

  /**
   * What somebody earns on average who answers without reading, 0–1; a facility near it says that people guess.
   * Source: Moodle docs, Quiz statistics report, "Random guess score".
   */
  randomGuess(body: Body, settings: ScoreSettings): number;
  /** What can be counted in the answers, right ones marked; null where answers are words of people's own. */
  countable(body: Body): { option: string; text: string; isRight: boolean }[] | null;
  /** Which of it an answer chose; `inBank` gives the letter in the bank for one that the member saw, if there is one. */
  chosen(answer: Answer, inBank: (letter: string) => string[]): string[];
}
