import { LONGEST_TEXT, type SurveyQuestion } from '../form';
import type { Answers } from './answers';

/**
 * How a secret answer is kept: as a text that is as long as that of every other one, so that nothing about its size or
 * place tells which it is, and writing it moves nothing. See docs/adr/070.
 */
const PAD = '.';

/** As base64 of UTF-8: three bytes for a UTF-16 unit at most, four signs for three bytes. */
const TEXT_LENGTH = LONGEST_TEXT * 4;

export const emptySlot = (length: number): string => PAD.repeat(length);
export const isEmptySlot = (sealed: string): boolean => sealed.startsWith(PAD);

/** @throws if it is longer than the place that was kept for it, which would be a bug */
function padded(packed: string, length: number): string {
  if (packed.length > length || packed.length === 0) throw new Error(`${packed.length} signs for a place of ${length}`);
  return packed.padEnd(length, PAD);
}

const unpadded = (sealed: string): string =>
  sealed.slice(0, sealed.indexOf(PAD) === -1 ? undefined : sealed.indexOf(PAD));

/** Options, steps and numbers have two digits at most, and a sign between them. */
const DIGITS = 3;

function placeFor(question: SurveyQuestion): number {
  switch (question.kind) {
    case 'one':
    case 'scale':
      return DIGITS;
    case 'many':
    case 'rank':
      return question.options.length * DIGITS;
    case 'matrix':
      return question.rows.length * DIGITS;
    case 'text':
      return 0;
    default:
      return question satisfies never;
  }
}

/** Length of a place for the choices of one voter. */
export const choicesLength = (questions: readonly SurveyQuestion[]): number =>
  1 + questions.reduce((sum, question) => sum + placeFor(question) + 1, 0);

/** `#3;0,2;;4`: a question after the other, without the free answers. */
export function sealChoices(questions: readonly SurveyQuestion[], answers: Answers): string {
  const parts = questions.map(({ key, kind }) => {
    const value = kind === 'text' ? undefined : answers.get(key);
    if (value === undefined) return '';
    return Array.isArray(value) ? value.join(',') : String(value);
  });
  return padded(`#${parts.join(';')}`, choicesLength(questions));
}

export function openChoices(questions: readonly SurveyQuestion[], sealed: string): Answers {
  const parts = unpadded(sealed).slice(1).split(';');
  return new Map(
    questions.flatMap(({ key, kind }, at) => {
      const part = parts[at] ?? '';
      if (part === '') return [];
      const values = part.split(',').map(Number);
      const [first = 0] = values;
      return [[key, kind === 'one' || kind === 'scale' ? first : values] as const];
    }),
  );
}

/** Length of a place for one free answer. */
export const textLength = TEXT_LENGTH;

/** @param packed the answer as base64 of UTF-8, which this file cannot make: that takes the platform */
export const sealText = (packed: string): string => padded(packed.replaceAll('=', ''), TEXT_LENGTH);
export const openText = (sealed: string): string => unpadded(sealed);

/** Length of a place for a ballot. */
export const picksLength = (candidates: readonly string[]): number => 1 + candidates.length * DIGITS;

export const sealPicks = (candidates: readonly string[], picks: readonly number[]): string =>
  padded(`#${[...picks].sort((left, right) => left - right).join(',')}`, picksLength(candidates));

/** Length of a place for one mark of an appraisal. */
export const markLength = 2;

export const sealMark = (sign: number): string => padded(`#${sign}`, markLength);
export const openMark = (sealed: string): number => Number(sealed.slice(1));

export const openPicks = (sealed: string): number[] => {
  const packed = unpadded(sealed).slice(1);
  return packed === '' ? [] : packed.split(',').map(Number);
};
