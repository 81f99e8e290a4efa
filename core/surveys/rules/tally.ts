import { FEWEST_SHOWN } from '../../kernel/fewest-shown';
import type { QuestionResult, ResultCell } from '../contract';
import type { SurveyQuestion } from '../form';
import { type Answers, isAsked } from './answers';

const countOf = (values: readonly number[], wanted: number): number =>
  values.filter((value) => value === wanted).length;

const cellsOf = (options: readonly string[], values: readonly number[]): ResultCell[] =>
  options.map((label, at) => ({ label, count: countOf(values, at), mean: null }));

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 100) / 100;

const numbers = (values: readonly unknown[]): number[] =>
  values.filter((value): value is number => typeof value === 'number');

const lists = (values: readonly unknown[]): number[][] =>
  values.filter((value): value is number[] => Array.isArray(value));

function tablesOf(question: SurveyQuestion, values: readonly unknown[]): QuestionResult['tables'] {
  switch (question.kind) {
    case 'one':
      return [{ label: '', cells: cellsOf(question.options, numbers(values)), mean: null }];
    case 'many':
      return [{ label: '', cells: cellsOf(question.options, lists(values).flat()), mean: null }];
    case 'scale': {
      const given = numbers(values);
      const steps = Array.from({ length: question.steps }, (_, at) => String(at + 1));
      const cells = cellsOf(
        steps,
        given.map((step) => step - 1),
      );
      return [{ label: '', cells, mean: meanOf(given) }];
    }
    case 'matrix':
      return question.rows.map((label, row) => ({
        label,
        cells: cellsOf(
          question.options,
          lists(values).flatMap((list) => list.slice(row, row + 1)),
        ),
        mean: null,
      }));
    case 'rank':
      return [
        {
          label: '',
          cells: question.options.map((label, option) => ({
            label,
            count: lists(values).filter(([first]) => first === option).length,
            mean: meanOf(lists(values).map((list) => list.indexOf(option) + 1)),
          })),
          mean: null,
        },
      ];
    case 'text':
      return [];
    default:
      return question satisfies never;
  }
}

/** Who was asked, by the order in which they are counted. */
type Asked = readonly boolean[];

/** Whether two questions that say the same could be subtracted, and the rest tell what one to four people said. */
function differByFew(one: Asked, other: Asked): boolean {
  const apart = one.filter((isIn, at) => isIn !== other[at]).length;
  return apart > 0 && apart < FEWEST_SHOWN;
}

/**
 * What members have answered, question by question. Nothing is shown of what fewer than five have answered, nor of a
 * question that was asked of nearly all, or of nearly the same as an earlier one that is shown: one to four apart.
 */
export function tallyOf(questions: readonly SurveyQuestion[], handedIn: readonly Answers[]): QuestionResult[] {
  const shown: Asked[] = [handedIn.map(() => true)];
  return questions.map((question) => {
    const { key } = question;
    const values: unknown[] = handedIn.flatMap((answers) => (answers.has(key) ? [answers.get(key)] : []));
    const asked = handedIn.map((answers) => isAsked(question, answers));
    if (values.length < FEWEST_SHOWN || shown.some((other) => differByFew(asked, other))) {
      return { key, answered: null, tables: [] };
    }
    shown.push(asked);
    return { key, answered: values.length, tables: tablesOf(question, values) };
  });
}
