import type { Question, QuestionBody } from '../../../question';
import { formatsOf } from '../../../question-types/formats';
import { rulesOf } from '../../../question-types/rules';
import { SHAPES } from '../../../question-types/shapes';
import { COLUMNS } from '../columns';
import { OPTION_LETTERS } from '../letters';

/**
 * A cell of a text file that no spreadsheet reads as a formula, whoever wrote it: an apostrophe is put before a first
 * character that would begin one. An existing apostrophe gets another one, so that reading removes exactly one.
 * Source: https://owasp.org/www-community/attacks/CSV_Injection
 */
export const safeCell = (text: string): string => (/^'*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text);

/**
 * A cell of a workbook, whose type says that it is text: -5℃ stays as it is. Only an apostrophe that the writer put
 * there gets another one, because reading removes one.
 */
export const typedCell = (text: string): string => (/^'+[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text);

const optionText = (body: QuestionBody, letter: string): string =>
  rulesOf(body.type)
    .optionsOf(body)
    .find(({ key }) => key === letter)?.text ?? '';

/** The header, then one row per question. `cellOf` makes each cell fit the kind of file. */
export const writeTable = (questions: readonly Question[], cellOf: (text: string) => string = safeCell): string[][] => [
  [...COLUMNS],
  ...questions.map((question) => rowOf(question).map(cellOf)),
];

const rowOf = ({ questionId, body, topic, difficulty, stem, explanation, source }: Question): string[] => [
  questionId,
  SHAPES[body.type].name,
  topic,
  String(difficulty),
  stem,
  ...OPTION_LETTERS.map((letter) => optionText(body, letter)),
  formatsOf(body.type).writeKey(body, stem),
  explanation,
  source.document,
  source.version,
  source.article,
  source.quote,
];
