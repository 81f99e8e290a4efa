import type { Question, QuestionBody } from '../../question';
import { COLUMNS, OPTION_LETTERS } from './columns';
import { writeBlanks } from './separated';
import { judgementWord, TYPE_NAMES } from './words';

/**
 * A cell that no spreadsheet takes for a formula, whoever wrote it: an apostrophe before what would begin one. An
 * apostrophe that stood there already gets another, so that reading takes exactly one away.
 * Source: https://owasp.org/www-community/attacks/CSV_Injection
 */
export const safeCell = (text: string): string => (/^'*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text);

/** 答案 on one line. */
export function writeKey(body: QuestionBody): string {
  switch (body.type) {
    case 'single':
      return body.key;
    case 'multiple':
      return [...body.key].sort().join('');
    case 'judge':
      return judgementWord(body.key);
    case 'blank':
      return writeBlanks(body.key);
    default:
      return body satisfies never;
  }
}

const optionText = (body: QuestionBody, letter: string): string =>
  'options' in body ? (body.options.find((option) => option.key === letter)?.text ?? '') : '';

/** One row for each question, below the header. */
export const writeTable = (questions: readonly Question[]): string[][] => [[...COLUMNS], ...questions.map(rowOf)];

const rowOf = ({ questionId, body, topic, difficulty, stem, explanation, source }: Question): string[] =>
  [
    questionId,
    TYPE_NAMES[body.type],
    topic,
    String(difficulty),
    stem,
    ...OPTION_LETTERS.map((letter) => optionText(body, letter)),
    writeKey(body),
    explanation,
    source.document,
    source.version,
    source.article,
    source.quote,
  ].map(safeCell);
