import * as v from 'valibot';
import { clockOf, dayKey, instantAt } from '../../../../core/kernel/calendar';
import { furtherUse, workKind } from '../../../../core/works/call';
import { isFormRight } from '../../../../core/works/rules/form';
import { type CallDesk, type CallFields, callFields, juror } from '../../../../core/works/workbench-contract';

/** A call that is being written; every field may still be missing. Kept on the device. Times are China's. */
export const draft = v.object({
  title: v.string(),
  theme: v.string(),
  kinds: v.array(workKind),
  most: v.string(),
  endDay: v.nullable(v.string()),
  endTime: v.string(),
  judgedDay: v.nullable(v.string()),
  judgedTime: v.string(),
  uses: v.array(furtherUse),
  jury: v.array(juror),
  hasVotes: v.boolean(),
  votesEach: v.string(),
  unitId: v.nullable(v.string()),
  scope: v.array(v.string()),
});
export type Draft = v.InferOutput<typeof draft>;

export const emptyDraft: Draft = {
  title: '',
  theme: '',
  kinds: [],
  most: '1',
  endDay: null,
  endTime: '18:00',
  judgedDay: null,
  judgedTime: '18:00',
  uses: [],
  jury: [],
  hasVotes: false,
  votesEach: '3',
  unitId: null,
  scope: [],
};

export const draftOf = (call: CallDesk): Draft => ({
  title: call.title,
  theme: call.theme,
  kinds: call.kinds,
  most: String(call.most),
  endDay: dayKey(call.endsAt),
  endTime: clockOf(call.endsAt),
  judgedDay: dayKey(call.judgedBy),
  judgedTime: clockOf(call.judgedBy),
  uses: call.uses,
  jury: call.jury,
  hasVotes: call.hasVotes,
  votesEach: String(call.votesEach),
  unitId: call.unitId,
  scope: call.scope,
});

/** Sets the unit that holds it. A scope that is empty, or only the former unit, becomes the new unit. */
export function withUnit(form: Draft, unitId: string): Draft {
  const isOwnScope = form.scope.length === 0 || (form.scope.length === 1 && form.scope[0] === form.unitId);
  return { ...form, unitId, scope: isOwnScope ? [unitId] : form.scope };
}

const comparable = ({ scope, jury, ...rest }: Draft) => ({
  ...rest,
  title: rest.title.trim(),
  theme: rest.theme.trim(),
  jury: jury.map(({ memberId }) => memberId),
  scope: [...scope].sort(),
});

/** Whether both would be saved as the same call. */
export const isSameDraft = (one: Draft, other: Draft): boolean =>
  JSON.stringify(comparable(one)) === JSON.stringify(comparable(other));

const instantOf = (day: string | null, time: string): number => (day ? instantAt(day, time) : Number.NaN);

const asFields = (form: Draft) => ({
  title: form.title,
  theme: form.theme,
  kinds: form.kinds,
  most: Number(form.most || Number.NaN),
  endsAt: instantOf(form.endDay, form.endTime),
  judgedBy: instantOf(form.judgedDay, form.judgedTime),
  uses: form.uses,
  juryIds: form.jury.map(({ memberId }) => memberId),
  hasVotes: form.hasVotes,
  votesEach: form.hasVotes ? Number(form.votesEach || Number.NaN) : 1,
  unitId: form.unitId,
  scope: form.scope,
});

/** A field whose value the server would refuse. */
export type Problem = keyof CallFields;

/** The fields of the draft; null while one is missing or wrong. */
export function fieldsOf(form: Draft): CallFields | null {
  const parsed = v.safeParse(callFields, asFields(form));
  return parsed.success ? parsed.output : null;
}

const words: Record<Problem, string> = {
  title: '请写标题。',
  theme: '请写要求，最多 2000 字。',
  kinds: '至少收一种作品。',
  most: '请填 1 到 10 之间的整数。',
  endsAt: '请选择截止的日期。',
  judgedBy: '请选择评到哪一天。',
  uses: '请重新选择用途。',
  juryIds: '评委最多十位。',
  hasVotes: '请选择要不要投票。',
  votesEach: '请填 1 到 10 之间的整数。',
  unitId: '请选择由哪个单元发起。',
  scope: '请选择谁参加。',
};

/** Message for each field that is missing or wrong. */
export function problemsOf(form: Draft): Partial<Record<Problem, string>> {
  const parsed = v.safeParse(callFields, asFields(form));
  const named = (parsed.issues ?? []).map((issue) => issue.path?.[0].key);
  const problems: Partial<Record<Problem, string>> = {};
  for (const field of Object.keys(words) as Problem[]) if (named.includes(field)) problems[field] = words[field];
  if (parsed.success && parsed.output.judgedBy <= parsed.output.endsAt) problems.judgedBy = '评的时间要在截止以后。';
  if (parsed.success && !isFormRight(parsed.output)) problems.juryIds = '要有评委，或者让党员投票。';
  return problems;
}
