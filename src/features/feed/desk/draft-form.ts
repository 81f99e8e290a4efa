import * as v from 'valibot';
import type { ColumnKey } from '../../../../core/feed/columns';
import type { DraftFields, WorkView } from '../../../../core/feed/workbench-contract';
import { dayKey, endOfDay } from '../../../../core/kernel/calendar';

/** The fields that a writer fills in. Kept on the device while incomplete, so any may be empty. */
export const draftForm = v.object({
  title: v.string(),
  column: v.string(),
  markdown: v.string(),
  unitId: v.string(),
  scope: v.array(v.string()),
  isRequired: v.boolean(),
  dueDay: v.nullable(v.string()),
  /** Of an amendment. Missing in what was kept before there were any. */
  confirmAgain: v.optional(v.boolean(), false),
});
export type DraftForm = v.InferOutput<typeof draftForm>;

/** What a post is amended from, and where its amendment stands. */
type Amending = Pick<WorkView, 'amends'>;

export type DraftProblems = Partial<Record<'title' | 'column' | 'markdown' | 'unitId' | 'scope' | 'dueDay', string>>;

export const MAX_TITLE = 60;
export const MAX_MARKDOWN = 20_000;
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
  confirmAgain: false,
});

export const formOf = ({
  title,
  column,
  markdown,
  unitId,
  scope,
  requiredReading,
  confirmAgain = false,
}: DraftFields): DraftForm => ({
  title,
  column,
  markdown,
  unitId,
  scope,
  isRequired: requiredReading !== null,
  dueDay: requiredReading && dayKey(requiredReading.dueAt),
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
  confirmAgain,
}: DraftForm): DraftFields => ({
  title: title.trim(),
  column,
  markdown,
  unitId,
  scope,
  requiredReading: isRequired && dueDay ? { dueAt: endOfDay(dueDay) } : null,
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
  scope: [...form.scope].sort(),
});
