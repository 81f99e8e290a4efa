import * as v from 'valibot';
import {
  type ActivityFields,
  type ActivityWork,
  activityFields,
  MOST_SEATS,
} from '../../../../core/activities/workbench-contract';
import { clockOf, dayKey, instantAt } from '../../../../core/kernel/calendar';

/** An activity that is being written: any field may still be missing. Kept on the device. Times are China's. */
export const draft = v.object({
  title: v.string(),
  details: v.string(),
  venue: v.string(),
  contact: v.string(),
  startDay: v.nullable(v.string()),
  startTime: v.string(),
  endDay: v.nullable(v.string()),
  endTime: v.string(),
  closeDay: v.nullable(v.string()),
  closeTime: v.string(),
  isLimited: v.boolean(),
  seats: v.string(),
  unitId: v.nullable(v.string()),
  scope: v.array(v.string()),
});
export type Draft = v.InferOutput<typeof draft>;

export const emptyDraft: Draft = {
  title: '',
  details: '',
  venue: '',
  contact: '',
  startDay: null,
  startTime: '14:00',
  endDay: null,
  endTime: '16:00',
  closeDay: null,
  closeTime: '18:00',
  isLimited: true,
  seats: '20',
  unitId: null,
  scope: [],
};

/** NaN while the day is missing. */
export const instantOf = (day: string | null, time: string): number => (day ? instantAt(day, time) : Number.NaN);

export const draftOf = (activity: ActivityWork): Draft => ({
  title: activity.title,
  details: activity.details,
  venue: activity.venue,
  contact: activity.contact,
  startDay: dayKey(activity.startsAt),
  startTime: clockOf(activity.startsAt),
  endDay: dayKey(activity.endsAt),
  endTime: clockOf(activity.endsAt),
  closeDay: dayKey(activity.closesAt),
  closeTime: clockOf(activity.closesAt),
  isLimited: activity.seats !== null,
  seats: String(activity.seats ?? emptyDraft.seats),
  unitId: activity.unitId,
  scope: activity.scope,
});

/** Sets the unit that holds it. A scope that is empty, or only the former unit, becomes the new unit. */
export function withUnit(form: Draft, unitId: string): Draft {
  const isOwnScope = form.scope.length === 0 || (form.scope.length === 1 && form.scope[0] === form.unitId);
  return { ...form, unitId, scope: isOwnScope ? [unitId] : form.scope };
}

/** Whether both would be saved as the same activity. */
export const isSameDraft = (one: Draft, other: Draft): boolean =>
  JSON.stringify(comparable(one)) === JSON.stringify(comparable(other));

const comparable = ({ seats, scope, ...rest }: Draft) => ({
  ...rest,
  title: rest.title.trim(),
  seats: rest.isLimited ? seats : '',
  scope: [...scope].sort(),
});

/** The typed number of seats, null for any number; undefined if it is neither. */
export function seatsIn(typed: string): number | null | undefined {
  if (typed.trim() === '') return null;
  const seats = Number(typed);
  return Number.isInteger(seats) && seats >= 1 && seats <= MOST_SEATS ? seats : undefined;
}

export const SEATS_WRONG = `请填 1 到 ${MOST_SEATS} 之间的整数。`;

/** A field whose value the server would refuse. */
export type Problem = keyof ActivityFields;

const asFields = (form: Draft) => ({
  title: form.title,
  details: form.details,
  venue: form.venue,
  contact: form.contact,
  startsAt: instantOf(form.startDay, form.startTime),
  endsAt: instantOf(form.endDay ?? form.startDay, form.endTime),
  closesAt: instantOf(form.closeDay, form.closeTime),
  seats: form.isLimited ? Number(form.seats || Number.NaN) : null,
  unitId: form.unitId,
  scope: form.scope,
});

/** The fields of the draft; null while one is missing or wrong. */
export function fieldsOf(form: Draft): ActivityFields | null {
  const parsed = v.safeParse(activityFields, asFields(form));
  return parsed.success ? parsed.output : null;
}

const words: Record<Problem, string> = {
  title: '请写活动的名称。',
  details: '请写活动的安排，最多 2000 字。',
  venue: '请写地点。',
  contact: '联系人最多 40 字。',
  startsAt: '请选择开始的日期。',
  endsAt: '请选择结束的日期。',
  closesAt: '请选择报名截止的日期。',
  seats: SEATS_WRONG,
  unitId: '请选择由哪个单元组织。',
  scope: '请选择谁能报名。',
};

/** Message for each field that is missing or wrong. */
export function problemsOf(form: Draft): Partial<Record<Problem, string>> {
  const fields = asFields(form);
  const parsed = v.safeParse(activityFields, fields);
  const named = (parsed.issues ?? []).map((issue) => issue.path?.[0].key);
  const problems: Partial<Record<Problem, string>> = {};
  for (const field of Object.keys(words) as Problem[]) if (named.includes(field)) problems[field] = words[field];
  if (fields.endsAt <= fields.startsAt) problems.endsAt ??= '结束要晚于开始。';
  if (fields.closesAt > fields.startsAt) problems.closesAt ??= '报名截止不能晚于开始。';
  return problems;
}
