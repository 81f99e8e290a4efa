import * as v from 'valibot';
import { integer } from '../kernel/fields';

const days = (most: number) => v.pipe(integer, v.minValue(1), v.maxValue(most));

/** How long an office has, in days of the calendar, by analogy with the 信访工作条例. A letter keeps those in force when it came. */
export const letterTerms = v.object({
  /** To accept it (签收). */
  receiptDays: days(30),
  /** To say something about it. */
  answerDays: days(60),
  /** To bring it to an end. */
  endDays: days(180),
  /** By which an office may extend that, once. */
  extensionDays: days(60),
});
export type LetterTerms = v.InferOutput<typeof letterTerms>;

export const DEFAULT_TERMS: LetterTerms = { receiptDays: 3, answerDays: 15, endDays: 60, extensionDays: 30 };

/** An answer that the writer says nothing about for so long ends the letter. */
export const SILENT_DAYS = 14;
/** A question to the writer stops the clock for so long at most: then the office goes on with what it has. */
export const MOST_PAUSE_DAYS = 14;
/** A letter is due soon when it has no more days than these. */
export const SOON_DAYS = 3;
