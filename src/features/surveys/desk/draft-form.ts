import * as v from 'valibot';
import { addDays, clockOf, dayKey, instantAt } from '../../../../core/kernel/calendar';
import {
  MOST_QUESTIONS,
  MOST_SECRET_TEXTS,
  optionsIn,
  type QuestionKind,
  rowsIn,
  type SurveyQuestion,
  surveyKind,
} from '../../../../core/surveys/form';
import { isFormRight } from '../../../../core/surveys/rules/form';
import { follows, type SurveyFields, type SurveyWork, surveyFields } from '../../../../core/surveys/workbench-contract';

const KINDS = ['one', 'many', 'scale', 'matrix', 'text', 'rank'] as const satisfies readonly QuestionKind[];

/** A question that is being written: lists are lines, and what its kind does not need is there too. */
const draftQuestion = v.object({
  key: v.string(),
  kind: v.picklist(KINDS),
  title: v.string(),
  isRequired: v.boolean(),
  options: v.string(),
  rows: v.string(),
  steps: v.string(),
  low: v.string(),
  high: v.string(),
  /** '' : asked of everybody. */
  onlyKey: v.string(),
  onlyOptions: v.array(v.number()),
});
export type DraftQuestion = v.InferOutput<typeof draftQuestion>;

/** A survey that is being written; every field may still be missing. Kept on the device. Times are China's. */
export const draft = v.object({
  title: v.string(),
  intro: v.string(),
  kind: surveyKind,
  isSecret: v.boolean(),
  questions: v.array(draftQuestion),
  candidates: v.string(),
  seats: v.string(),
  closeDay: v.nullable(v.string()),
  closeTime: v.string(),
  /** Of an appraisal: until when 自评 is written. */
  selfDay: v.nullable(v.string()),
  selfTime: v.string(),
  showsTally: v.boolean(),
  unitId: v.nullable(v.string()),
  scope: v.array(v.string()),
  follows: v.nullable(follows),
});
export type Draft = v.InferOutput<typeof draft>;

export const emptyDraft: Draft = {
  title: '',
  intro: '',
  kind: 'survey',
  isSecret: true,
  questions: [],
  candidates: '',
  seats: '1',
  closeDay: null,
  closeTime: '18:00',
  selfDay: null,
  selfTime: '18:00',
  showsTally: false,
  unitId: null,
  scope: [],
  follows: null,
};

/** The next key that no question has. */
export function newQuestion(questions: readonly DraftQuestion[]): DraftQuestion {
  const numbers = questions.map(({ key }) => Number(key.slice(1)));
  return {
    key: `q${Math.max(0, ...numbers.filter(Number.isFinite)) + 1}`,
    kind: 'one',
    title: '',
    isRequired: true,
    options: '',
    rows: '',
    steps: '5',
    low: '',
    high: '',
    onlyKey: '',
    onlyOptions: [],
  };
}

export const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const draftQuestionOf = (question: SurveyQuestion): DraftQuestion => ({
  ...newQuestion([]),
  key: question.key,
  kind: question.kind,
  title: question.title,
  isRequired: question.isRequired,
  options: optionsIn(question).join('\n'),
  rows: rowsIn(question).join('\n'),
  ...(question.kind === 'scale' && { steps: String(question.steps), low: question.low, high: question.high }),
  onlyKey: question.onlyIf?.key ?? '',
  onlyOptions: question.onlyIf?.options ?? [],
});

export const draftOf = (survey: SurveyWork): Draft => ({
  title: survey.title,
  intro: survey.intro,
  kind: survey.kind,
  isSecret: survey.isSecret,
  questions: survey.questions.map(draftQuestionOf),
  candidates: survey.candidates.join('\n'),
  seats: String(survey.seats || emptyDraft.seats),
  closeDay: dayKey(survey.closesAt),
  closeTime: clockOf(survey.closesAt),
  selfDay: survey.terms && dayKey(survey.terms.selfUntil),
  selfTime: survey.terms ? clockOf(survey.terms.selfUntil) : emptyDraft.selfTime,
  showsTally: survey.terms?.showsTally ?? emptyDraft.showsTally,
  unitId: survey.unitId,
  scope: survey.scope,
  follows: survey.follows,
});

/** Days that a second round has, unless its writer sets others. */
const DAYS_OF_A_ROUND = 3;

/** What goes on from a survey: another version of its form, or a second round among the tied. */
export function draftAfter(survey: SurveyWork, now: number): Draft {
  const { result, surveyId } = survey;
  const outcome = result?.kind === 'ballot' && result.outcome.state === 'tied' ? result.outcome : null;
  const form = draftOf(survey);
  if (!outcome) return { ...form, follows: { surveyId, as: 'version' } };
  return {
    ...form,
    title: `${survey.title.slice(0, 54)}（第二轮）`,
    candidates: outcome.tied.map((candidate) => survey.candidates[candidate] ?? '').join('\n'),
    seats: String(outcome.seatsLeft),
    closeDay: addDays(dayKey(now), DAYS_OF_A_ROUND),
    follows: { surveyId, as: 'round' },
  };
}

/** Sets the unit that holds it. A scope that is empty, or only the former unit, becomes the new unit. */
export function withUnit(form: Draft, unitId: string): Draft {
  const isOwnScope = form.scope.length === 0 || (form.scope.length === 1 && form.scope[0] === form.unitId);
  return { ...form, unitId, scope: isOwnScope ? [unitId] : form.scope };
}

/** Whether both would be saved as the same survey. */
export const isSameDraft = (one: Draft, other: Draft): boolean =>
  JSON.stringify(comparable(one)) === JSON.stringify(comparable(other));

const comparable = ({ scope, ...rest }: Draft) => ({ ...rest, title: rest.title.trim(), scope: [...scope].sort() });

function questionOf(question: DraftQuestion): object {
  const { key, kind, title, isRequired, onlyKey, onlyOptions } = question;
  const onlyIf = onlyKey === '' ? null : { key: onlyKey, options: onlyOptions };
  const head = { key, kind, title, isRequired, onlyIf };
  switch (kind) {
    case 'one':
    case 'many':
    case 'rank':
      return { ...head, options: linesIn(question.options) };
    case 'matrix':
      return { ...head, options: linesIn(question.options), rows: linesIn(question.rows) };
    case 'scale':
      return { ...head, steps: Number(question.steps), low: question.low, high: question.high };
    case 'text':
      return head;
    default:
      return kind satisfies never;
  }
}

const asFields = (form: Draft) => ({
  title: form.title,
  intro: form.intro,
  kind: form.kind,
  isSecret: form.isSecret || form.kind !== 'survey',
  questions: form.kind === 'survey' ? form.questions.map(questionOf) : [],
  candidates: form.kind === 'ballot' ? linesIn(form.candidates) : [],
  seats: form.kind === 'ballot' ? Number(form.seats || Number.NaN) : 0,
  closesAt: form.closeDay ? instantAt(form.closeDay, form.closeTime) : Number.NaN,
  terms:
    form.kind === 'appraisal'
      ? {
          selfUntil: form.selfDay ? instantAt(form.selfDay, form.selfTime) : Number.NaN,
          showsTally: form.showsTally,
        }
      : null,
  unitId: form.unitId,
  // The members of one branch grade each other.
  scope: form.kind === 'appraisal' && form.unitId !== null ? [form.unitId] : form.scope,
});

/** A field whose value the server would refuse. */
export type Problem = keyof SurveyFields;

/** The fields of the draft; null while one is missing or wrong. */
export function fieldsOf(form: Draft): SurveyFields | null {
  const parsed = v.safeParse(surveyFields, asFields(form));
  return parsed.success ? parsed.output : null;
}

const words: Record<Problem, string> = {
  title: '请写标题。',
  intro: '说明最多 1000 字。',
  kind: '请选择办什么。',
  isSecret: '请选择记名还是无记名。',
  questions: `有的题没有写好：每题要有题目，选择、排序、表格的题至少两个选项，一行一个；最多 ${MOST_QUESTIONS} 题。`,
  candidates: '候选人一行一个，每个最多 40 字。',
  seats: '请填 1 到 10 之间的整数。',
  closesAt: '请选择截止的日期。',
  terms: '请选择自评截止的日期。',
  unitId: '请选择由哪个单元发起。',
  scope: '请选择谁参加。',
};

const UNFIT = {
  questions: `选项不能重复；“只问”的题要排在它依据的选择题后面，并选好选项；无记名的文字题最多 ${MOST_SECRET_TEXTS} 题。`,
  candidates: '候选人至少两个，不能重复，名额要少于候选人。',
};

const SELF_LATE = '自评要在互评截止以前截止。';

/** Message for each field that is missing or wrong. */
export function problemsOf(form: Draft): Partial<Record<Problem, string>> {
  const parsed = v.safeParse(surveyFields, asFields(form));
  const named = (parsed.issues ?? []).map((issue) => issue.path?.[0].key);
  const problems: Partial<Record<Problem, string>> = {};
  for (const field of Object.keys(words) as Problem[]) if (named.includes(field)) problems[field] = words[field];
  const terms = parsed.success ? parsed.output.terms : null;
  if (parsed.success && terms && terms.selfUntil >= parsed.output.closesAt) problems.terms = SELF_LATE;
  if (parsed.success && !isFormRight(parsed.output)) {
    const field = form.kind === 'survey' ? 'questions' : 'candidates';
    problems[field] = UNFIT[field];
  }
  return problems;
}
