import { isVisible } from '../../kernel/fields';
import { ok, type Result, refuse } from '../../kernel/result';
import type { AnswerValue, SurveyAnswer, SurveyQuestion } from '../form';

/** Answers by the key of their question. */
export type Answers = ReadonlyMap<string, AnswerValue>;

const isOption = (value: unknown, options: readonly string[]): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < options.length;

const areDistinct = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

/** Whether the value is an answer to this question. */
export function fits(question: SurveyQuestion, value: AnswerValue): boolean {
  switch (question.kind) {
    case 'one':
      return isOption(value, question.options);
    case 'many':
      return (
        Array.isArray(value) &&
        value.length > 0 &&
        areDistinct(value) &&
        value.every((option) => isOption(option, question.options))
      );
    case 'scale':
      return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= question.steps;
    case 'matrix':
      return (
        Array.isArray(value) &&
        value.length === question.rows.length &&
        value.every((option) => isOption(option, question.options))
      );
    case 'text':
      return typeof value === 'string' && isVisible(value);
    case 'rank':
      return (
        Array.isArray(value) &&
        value.length === question.options.length &&
        areDistinct(value) &&
        value.every((option) => isOption(option, question.options))
      );
    default:
      return question satisfies never;
  }
}

/** Whether whoever gave these answers is asked this question. What was not asked opens nothing after it. */
export function isAsked({ onlyIf }: SurveyQuestion, answers: Answers): boolean {
  if (onlyIf === null) return true;
  const given = answers.get(onlyIf.key);
  const chosen = Array.isArray(given) ? given : [given];
  return chosen.some((option) => typeof option === 'number' && onlyIf.options.includes(option));
}

/**
 * The answers, checked against the questions in their order: `ANSWERS_DO_NOT_FIT` if one is missing that has to be there,
 * is given twice or to what is not asked, or is no answer to its question.
 */
export function checkAnswers(
  questions: readonly SurveyQuestion[],
  given: readonly SurveyAnswer[],
): Result<Answers, 'ANSWERS_DO_NOT_FIT'> {
  const waiting = new Map(given.map(({ key, value }) => [key, value]));
  if (waiting.size < given.length) return refuse('ANSWERS_DO_NOT_FIT');
  const answers = new Map<string, AnswerValue>();
  for (const question of questions) {
    const value = waiting.get(question.key);
    const isMissing = value === undefined;
    if (isMissing && question.isRequired && isAsked(question, answers)) return refuse('ANSWERS_DO_NOT_FIT');
    if (isMissing) continue;
    if (!isAsked(question, answers) || !fits(question, value)) return refuse('ANSWERS_DO_NOT_FIT');
    answers.set(question.key, value);
    waiting.delete(question.key);
  }
  return waiting.size === 0 ? ok(answers) : refuse('ANSWERS_DO_NOT_FIT');
}
