import { ok, type Result, refuse } from '../../kernel/result';
import type { CheckItem } from '../workbench-contract';

/** `c1` … in the order of the check. */
export const questionKey = (index: number): string => `c${index + 1}`;

/** `a` … in the order of the options. */
export const optionKey = (index: number): string => String.fromCharCode('a'.charCodeAt(0) + index);

const isDistinct = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

/** Whether a question can be answered at all: each right position is an option, and no two options read the same. */
const isSound = ({ options, right }: CheckItem): boolean =>
  right.every((position) => position < options.length) &&
  isDistinct(right) &&
  isDistinct(options.map((option) => option.normalize('NFKC').trim()));

export const isCheckSound = (check: readonly CheckItem[]): boolean => check.every(isSound);

export interface Marked {
  isAllRight: boolean;
  verdicts: { key: string; isRight: boolean }[];
}

/** Right means exactly the right options. A lesson without a check is completed by confirming it: nothing is to be answered. */
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
