import * as v from 'valibot';
import type { ColumnKey } from '../../../../core/feed/columns';
import type { DraftFields, WorkView } from '../../../../core/feed/workbench-contract';
import { clockOf, dayKey, endOfDay, instantAt } from '../../../../core/kernel/calendar';

const MORNING = '08:30';

/** The fields that a writer fills in. Kept on the device while incomplete, so any may be empty. */
export const draftForm = v.object({
  title: v.string(),
  column: v.string(),
  markdown: v.string(),
  unitId: v.string(),
  scope: v.array(v.string()),
  isRequired: v.boolean(),
  dueDay: v.nullable(v.string()),
  /** When it is to be published. Missing in what was kept before there were such times. */
  isTimed: v.optional(v.boolean(), false),
  publishDay: v.optional(v.nullable(v.string()), null),
  /** `HH:MM` in China. */
  publishTime: v.optional(v.string(), MORNING),
  /** Its last day in the feed. */
  isPassing: v.optional(v.boolean(), false),
  lastDay: v.optional(v.nullable(v.string()), null),
  /** 官方答复. Missing in what was kept before there was one. */
  hasAnswer: v.optional(v.boolean(), false),
  answer: v.optional(v.string(), ''),
  answerDay: v.optional(v.nullable(v.string()), null),
  answerTime: v.optional(v.string(), MORNING),
  /** Of an amendment. Missing in what was kept before there were any. */
  confirmAgain: v.optional(v.boolean(), false),
});
export type DraftForm = v.InferOutput<typeof draftForm>;

/** What a post is amended from, and where its amendment stands. */
type Amending = Pick<WorkView, 'amends'>;

export type DraftProblems = Partial<
  Record<
    'title' | 'column' | 'markdown' | 'unitId' | 'scope' | 'dueDay' | 'publishDay' | 'lastDay' | 'answer' | 'answerDay',
    string
  >
>;

export const MAX_TITLE = 60;
export const MAX_MARKDOWN = 20_000;
export const MAX_ANSWER = 5000;
const MAX_SCOPE = 50;

/** A new post, to its own unit until the writer chooses other readers. */
export const emptyForm = (unitId: string, column: ColumnKey): DraftForm => ({
  title: '',
  column,
  markdown: '',
  unitId,
  scope: unitId === '' ? [] : [unitId],
  isRequired: false,
  dueDay: null,
  isTimed: false,
  publishDay: null,
  publishTime: MORNING,
  isPassing: false,
  lastDay: null,
  hasAnswer: false,
  answer: '',
  answerDay: null,
  answerTime: MORNING,
  confirmAgain: false,
});

export const formOf = ({
  title,
  column,
  markdown,
  unitId,
  scope,
  requiredReading,
  publishAt = null,
  expiresAt = null,
  officialAnswer = null,
  confirmAgain = false,
}: DraftFields): DraftForm => ({
  title,
  column,
  markdown,
  unitId,
  scope,
  isRequired: requiredReading !== null,
  dueDay: requiredReading && dayKey(requiredReading.dueAt),
  isTimed: publishAt !== null,
  publishDay: publishAt === null ? null : dayKey(publishAt),
  publishTime: publishAt === null ? MORNING : clockOf(publishAt),
  isPassing: expiresAt !== null,
  lastDay: expiresAt === null ? null : dayKey(expiresAt),
  hasAnswer: officialAnswer !== null,
  answer: officialAnswer?.markdown ?? '',
  answerDay: officialAnswer && dayKey(officialAnswer.at),
  answerTime: officialAnswer === null ? MORNING : clockOf(officialAnswer.at),
  confirmAgain,
});

/** The fields for the server. Required reading is due at the end of the chosen day. */
export const fieldsOf = ({
  title,
  column,
  markdown,
  unitId,
  scope,
  isRequired,
  dueDay,
  isTimed,
  publishDay,
  publishTime,
  isPassing,
  lastDay,
  hasAnswer,
  answer,
  answerDay,
  answerTime,
  confirmAgain,
}: DraftForm): DraftFields => ({
  title: title.trim(),
  column,
  markdown,
  unitId,
  scope,
  requiredReading: isRequired && dueDay ? { dueAt: endOfDay(dueDay) } : null,
  publishAt: isTimed && publishDay ? instantAt(publishDay, publishTime) : null,
  expiresAt: isPassing && lastDay ? endOfDay(lastDay) : null,
  officialAnswer: hasAnswer && answerDay ? { markdown: answer, at: instantAt(answerDay, answerTime) } : null,
  confirmAgain: isRequired && confirmAgain,
});

/** Message for each field that is missing or wrong. `today` is a day in Asia/Shanghai. */
export function problemsOf(form: DraftForm, today: string, saved: Amending | null = null): DraftProblems {
  const problems: DraftProblems = {};
  if (form.title.trim() === '') problems.title = '请写标题。';
  if (form.column === '') problems.column = '没有由您起草的栏目，请管理员在“栏目”里设定。';
  if (form.markdown.trim() === '') problems.markdown = '请写正文。';
  if (form.markdown.trim().length > MAX_MARKDOWN) problems.markdown = `正文太长，请删去一些：最多 ${MAX_MARKDOWN} 字。`;
  if (form.unitId === '') problems.unitId = '请选择以哪个单元的名义发布。';
  if (form.scope.length === 0) problems.scope = '请选择谁能看到。';
  if (form.scope.length > MAX_SCOPE) problems.scope = `最多分别选择 ${MAX_SCOPE} 个单元，可以改选它们的上级。`;
  if (form.isRequired && !form.dueDay) problems.dueDay = '请选择截止日期。';
  else if (form.isRequired && form.dueDay && form.dueDay < today && !hasStood(form, saved))
    problems.dueDay = '截止日期已经过去。';
  return { ...problems, ...problemsOfTimes(form, today), ...problemsOfAnswer(form) };
}

function problemsOfAnswer({ hasAnswer, answer, answerDay }: DraftForm): DraftProblems {
  if (!hasAnswer) return {};
  return {
    ...(answer.trim() === '' && { answer: '请写答复。' }),
    ...(!answerDay && { answerDay: '请选择公开的日期。' }),
  };
}

function problemsOfTimes({ isTimed, publishDay, isPassing, lastDay, isRequired, dueDay }: DraftForm, today: string) {
  const problems: DraftProblems = {};
  if (isTimed && !publishDay) problems.publishDay = '请选择发布的日期。';
  if (isTimed && publishDay && isRequired && dueDay && dueDay < publishDay)
    problems.publishDay = '发布在必读截止之后。';
  if (!isPassing) return problems;
  if (!lastDay) problems.lastDay = '请选择下线的日期。';
  else if (lastDay < today) problems.lastDay = '下线日期已经过去。';
  else if (isTimed && publishDay && lastDay < publishDay) problems.lastDay = '下线在发布之前。';
  else if (isRequired && dueDay && lastDay <= dueDay) problems.lastDay = '请晚于必读的截止日期。';
  return problems;
}

/** A date that stood already does not keep anybody from correcting a post, see `dateToCome` on the server. */
const hasStood = ({ dueDay, confirmAgain }: DraftForm, saved: Amending | null): boolean => {
  const stood = saved?.amends?.before.requiredReading;
  return !confirmAgain && dueDay !== null && stood?.dueAt === endOfDay(dueDay);
};

/** Whether both forms would be saved as the same post. */
export const isSameForm = (one: DraftForm, other: DraftForm): boolean =>
  JSON.stringify(comparable(one)) === JSON.stringify(comparable(other));

const comparable = (form: DraftForm) => ({
  ...fieldsOf(form),
  isRequired: form.isRequired,
  isTimed: form.isTimed,
  isPassing: form.isPassing,
  hasAnswer: form.hasAnswer,
  answer: form.hasAnswer ? form.answer : '',
  scope: [...form.scope].sort(),
});
