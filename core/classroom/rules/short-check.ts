import { isDistinct } from '../../kernel/is-distinct';
import { ok, type Result, refuse } from '../../kernel/result';
import type { CheckItem } from '../workbench-contract';

/** Key of a question in the check: `c1`, `c2` … */
export const questionKey = (index: number): string => `c${index + 1}`;

/** Key of an option: `a`, `b` … */
export const optionKey = (index: number): string => String.fromCharCode('a'.charCodeAt(0) + index);

/** Whether a question can be answered: each right position is an option, and no two options have the same text. */
const isSound = ({ options, right }: CheckItem): boolean =>
  right.every((position) => position < options.length) &&
  isDistinct(right) &&
  isDistinct(options.map((option) => option.normalize('NFKC').trim()));

export const isCheckSound = (check: readonly CheckItem[]): boolean => check.every(isSound);

export interface Marked {
  isAllRight: boolean;
  verdicts: { key: string; isRight: boolean }[];
}

/**
 * A question is right only if exactly the right options are chosen. A lesson without a check has nothing to mark: the
 * member completes it by confirming.
 */
export function markCheck(
  check: readonly CheckItem[],
  answers: Readonly<Record<string, readonly string[]>>,
): Result<Marked, 'ANSWERS_MISSING'> {
  const verdicts: Marked['verdicts'] = [];
  for (const [index, { right }] of check.entries()) {
    const key = questionKey(index);
    const chosen = new Set(answers[key] ?? []);
    if (chosen.size === 0) return refuse('ANSWERS_MISSING');
    verdicts.push({
      key,
      isRight: chosen.size === right.length && right.every((position) => chosen.has(optionKey(position))),
    });
  }
  return ok({ isAllRight: verdicts.every((verdict) => verdict.isRight), verdicts });
}
