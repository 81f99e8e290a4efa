import * as v from 'valibot';
import { givenId, integer, optionalText, text } from '../kernel/fields';

/**
 * `ballot`: 推选, members are chosen among candidates; always secret. `survey`: 话题调查. `appraisal`: 民主评议党员, the
 * members of a branch grade each other; always secret.
 */
export const surveyKind = v.picklist(['survey', 'ballot', 'appraisal']);
export type SurveyKind = v.InferOutput<typeof surveyKind>;

export const MOST_QUESTIONS = 30;
export const MOST_OPTIONS = 20;
export const MOST_ROWS = 10;
export const MOST_CANDIDATES = 30;
export const MOST_VOTED_SEATS = 10;
/** Characters of a free answer, in UTF-16 units. */
export const LONGEST_TEXT = 300;
/** Free answers of a secret survey: each keeps a place of its own for every voter, see `rules/sealed.ts`. */
export const MOST_SECRET_TEXTS = 2;

const wording = text(60);
const optionList = v.pipe(v.array(wording), v.minLength(2), v.maxLength(MOST_OPTIONS));

const head = {
  key: givenId,
  title: text(120),
  isRequired: v.boolean(),
  /** Asked only of those who chose one of these options (from 0) in an earlier question; null: asked of everybody. */
  onlyIf: v.nullable(
    v.object({
      key: givenId,
      options: v.pipe(v.array(optionNumber()), v.minLength(1), v.maxLength(MOST_OPTIONS)),
    }),
  ),
};

function optionNumber() {
  return v.pipe(integer, v.minValue(0), v.maxValue(MOST_OPTIONS - 1));
}

export const surveyQuestion = v.variant('kind', [
  v.object({ ...head, kind: v.literal('one'), options: optionList }),
  v.object({ ...head, kind: v.literal('many'), options: optionList }),
  /** From 1 to `steps`; `low` and `high` say what its ends mean. */
  v.object({
    ...head,
    kind: v.literal('scale'),
    steps: v.pipe(integer, v.minValue(2), v.maxValue(10)),
    low: optionalText(20),
    high: optionalText(20),
  }),
  /** One of `options` for each of `rows`. */
  v.object({
    ...head,
    kind: v.literal('matrix'),
    rows: v.pipe(v.array(wording), v.minLength(1), v.maxLength(MOST_ROWS)),
    options: optionList,
  }),
  v.object({ ...head, kind: v.literal('text') }),
  /** All options, the most important first. */
  v.object({ ...head, kind: v.literal('rank'), options: optionList }),
]);
export type SurveyQuestion = v.InferOutput<typeof surveyQuestion>;
export type QuestionKind = SurveyQuestion['kind'];

/**
 * By kind: `one` an option, `many` options, `scale` a step from 1, `matrix` an option for each row, `text` words, `rank`
 * all options in their order. Options count from 0.
 */
export const answerValue = v.union([
  integer,
  v.pipe(v.array(integer), v.maxLength(MOST_OPTIONS)),
  optionalText(LONGEST_TEXT),
]);
export type AnswerValue = v.InferOutput<typeof answerValue>;

export const surveyAnswer = v.object({ key: givenId, value: answerValue });
export type SurveyAnswer = v.InferOutput<typeof surveyAnswer>;
export const surveyAnswers = v.pipe(v.array(surveyAnswer), v.maxLength(MOST_QUESTIONS));

/** Candidates by their number from 0. Empty: 弃权. */
export const picks = v.pipe(v.array(integer), v.maxLength(MOST_CANDIDATES));

/** What can be chosen in an answer; none where it is a step or words. */
export function optionsIn(question: SurveyQuestion): readonly string[] {
  switch (question.kind) {
    case 'one':
    case 'many':
    case 'rank':
    case 'matrix':
      return question.options;
    case 'scale':
    case 'text':
      return [];
    default:
      return question satisfies never;
  }
}

/** What is asked about line by line; none but in a matrix. */
export const rowsIn = (question: SurveyQuestion): readonly string[] =>
  question.kind === 'matrix' ? question.rows : [];
