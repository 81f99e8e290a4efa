import type { QuestionResult, ResultCell } from '../contract';
import type { SurveyQuestion } from '../form';
import type { Answers } from './answers';

/** So few answers tell who said what: nothing of them is shown. */
export const FEWEST_SHOWN = 5;

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

/**
 * What members have answered, question by question. What fewer than five answered shows nothing but that; there are no
 * filters, so that no two results can be subtracted from each other.
 */
export const tallyOf = (questions: readonly SurveyQuestion[], handedIn: readonly Answers[]): QuestionResult[] =>
  questions.map((question) => {
    const { key } = question;
    const values: unknown[] = handedIn.flatMap((answers) => (answers.has(key) ? [answers.get(key)] : []));
    return values.length < FEWEST_SHOWN
      ? { key, answered: null, tables: [] }
      : { key, answered: values.length, tables: tablesOf(question, values) };
  });
