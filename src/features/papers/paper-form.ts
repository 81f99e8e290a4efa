import * as v from 'valibot';
import { type QuestionType, questionType } from '../../../core/bank/question';
import { addDays, dayKey, endOfDay, startOfDay } from '../../../core/kernel/calendar';
import { integer } from '../../../core/kernel/fields';
import type { ChosenQuestion, PaperWork } from '../../../core/quiz/papers/contract';
import type { BlueprintSection, PaperPlan } from '../../../core/quiz/papers/plan';
import { keysShown, type PaperKind, PLAIN_TAKING, type Taking, taking } from '../../../core/quiz/papers/taking';
import { keysShownOf } from '../../../core/quiz/rules/papers/keys-shown';

/** A section that is being edited: its numbers are text, which may be incomplete. */
const sectionFields = v.object({
  type: questionType,
  topics: v.array(v.string()),
  difficulties: v.array(integer),
  count: v.string(),
  points: v.string(),
});
export type SectionForm = v.InferOutput<typeof sectionFields>;

const takingFields = v.object({
  ...v.omit(taking, ['tries', 'passPercent', 'keys']).entries,
  keys: keysShown,
  most: v.string(),
  per: v.picklist(['paper', 'day']),
  /** '': no pass mark. */
  passPercent: v.string(),
});
export type TakingForm = v.InferOutput<typeof takingFields>;

const chosenFields = v.object({
  id: v.string(),
  stem: v.string(),
  type: v.nullable(questionType),
  topic: v.string(),
  difficulty: integer,
  points: v.string(),
  isUsable: v.boolean(),
});
export type ChosenForm = v.InferOutput<typeof chosenFields>;

/** The fields that an editor fills in. Kept on the device while incomplete, so any may be empty. */
export const paperForm = v.object({
  kind: v.picklist(['fixed', 'contest']),
  title: v.string(),
  unitId: v.string(),
  scope: v.array(v.string()),
  opensOn: v.nullable(v.string()),
  closesOn: v.nullable(v.string()),
  minutes: v.string(),
  taking: takingFields,
  by: v.picklist(['choice', 'blueprint']),
  sections: v.array(sectionFields),
  chosen: v.array(chosenFields),
});
export type PaperForm = v.InferOutput<typeof paperForm>;

export type PaperProblems = Partial<
  Record<'title' | 'unitId' | 'scope' | 'opensOn' | 'closesOn' | 'minutes' | 'most' | 'passPercent' | 'content', string>
>;

const A_WEEK = 7;
export const MOST_QUESTIONS = 100;

export const newSection = (type: QuestionType = 'single'): SectionForm => ({
  type,
  topics: [],
  difficulties: [],
  count: '5',
  points: '5',
});

export const takingForm = (known: Taking, kind: PaperKind): TakingForm => {
  const { tries, passPercent, ...rest } = known;
  return {
    ...rest,
    keys: keysShownOf({ kind, taking: known }),
    most: String(tries.most),
    per: tries.per,
    passPercent: passPercent === null ? '' : String(passPercent),
  };
};

export const emptyForm = (unitId: string, kind: PaperPlan['kind'], now: number): PaperForm => ({
  kind,
  title: '',
  unitId,
  scope: unitId === '' ? [] : [unitId],
  opensOn: dayKey(now),
  closesOn: addDays(dayKey(now), A_WEEK),
  minutes: '10',
  taking:
    kind === 'contest'
      ? { ...takingForm(PLAIN_TAKING, kind), most: '3', per: 'day', passPercent: '60' }
      : { ...takingForm(PLAIN_TAKING, kind), passPercent: '60' },
  by: 'blueprint',
  sections: [newSection()],
  chosen: [],
});

export const sectionForm = ({ count, points, ...rest }: BlueprintSection): SectionForm => ({
  ...rest,
  count: String(count),
  points: String(points),
});

const chosenForm = ({ points, ...rest }: ChosenQuestion): ChosenForm => ({ ...rest, points: String(points) });

const planForm = (plan: PaperPlan, chosen: PaperWork['chosen']): PaperForm => ({
  kind: plan.kind,
  title: plan.title,
  unitId: plan.unitId,
  scope: [...plan.scope],
  opensOn: dayKey(plan.opensAt),
  closesOn: dayKey(plan.closesAt),
  minutes: String(plan.minutes),
  taking: takingForm(plan.taking, plan.kind),
  by: plan.content.by,
  sections: plan.content.by === 'blueprint' ? plan.content.sections.map(sectionForm) : [newSection()],
  chosen: chosen.map(chosenForm),
});

/** A paper that the timer has drawn has no plan, and nobody changes it. */
export const formOf = ({ plan, chosen, unitId, opensAt }: PaperWork): PaperForm =>
  plan ? planForm(plan, chosen) : emptyForm(unitId, 'fixed', opensAt);

/** Whether both would be saved as the same paper. */
export const isSameForm = (one: PaperForm, other: PaperForm): boolean =>
  JSON.stringify(planOf(one) ?? one) === JSON.stringify(planOf(other) ?? other);

/** The typed whole number if it is from `low` to `high`, both included; otherwise null. */
export const wholeIn = (typed: string, low: number, high: number): number | null => {
  const value = /^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  return value >= low && value <= high ? value : null;
};

/** null while one of its numbers is missing or out of range. */
export function sectionOf({ count, points, ...rest }: SectionForm): BlueprintSection | null {
  const [wanted, each] = [wholeIn(count, 1, 20), wholeIn(points, 1, 20)];
  return wanted === null || each === null ? null : { ...rest, count: wanted, points: each };
}

const whole = <Item>(items: readonly (Item | null)[]): Item[] | null => {
  const known = items.flatMap((item) => (item === null ? [] : [item]));
  return known.length === items.length ? known : null;
};

export const sectionsOf = (sections: readonly SectionForm[]): BlueprintSection[] | null =>
  whole(sections.map(sectionOf));

export function takingOf({ most, per, passPercent, ...rest }: TakingForm): Taking | null {
  const tries = wholeIn(most, 1, 20);
  const line = passPercent.trim() === '' ? null : wholeIn(passPercent, 1, 100);
  if (tries === null || (line === null && passPercent.trim() !== '')) return null;
  return { ...rest, tries: { most: tries, per }, passPercent: line };
}

function contentOf({ by, sections, chosen }: PaperForm): PaperPlan['content'] | null {
  if (by === 'blueprint') {
    const list = sectionsOf(sections);
    return list && { by, sections: list };
  }
  const questions = whole(
    chosen.map(({ id, points }) => {
      const each = wholeIn(points, 1, 20);
      return each === null ? null : { id, points: each };
    }),
  );
  return questions && { by, questions };
}

/** The plan, open from the start of `opensOn` to the end of `closesOn`; null while a field is missing or wrong. */
export function planOf(form: PaperForm): PaperPlan | null {
  const [rules, content, minutes] = [takingOf(form.taking), contentOf(form), wholeIn(form.minutes, 1, 180)];
  const { kind, unitId, scope, opensOn, closesOn } = form;
  if (!rules || !content || minutes === null || !opensOn || !closesOn) return null;
  const window = { opensAt: startOfDay(opensOn), closesAt: endOfDay(closesOn) };
  return { kind, title: form.title.trim(), unitId, scope, ...window, minutes, taking: rules, content };
}

function contentProblem(form: PaperForm): string | undefined {
  const content = contentOf(form);
  if (!content) return '题数和分值请填 1 到 20 的整数。';
  if (content.by === 'choice') return content.questions.length === 0 ? '请选题。' : undefined;
  if (content.sections.length === 0) return '请至少设一个部分。';
  const total = content.sections.reduce((sum, { count }) => sum + count, 0);
  return total > MOST_QUESTIONS ? `一份试卷最多 ${MOST_QUESTIONS} 题，现在是 ${total} 题。` : undefined;
}

/** Message for each field that is missing or wrong. `today` is a day in Asia/Shanghai. */
export function problemsOf(form: PaperForm, today: string): PaperProblems {
  const problems: PaperProblems = {};
  if (form.title.trim() === '') problems.title = '请写标题。';
  if (form.unitId === '') problems.unitId = '请选择单元。';
  if (form.scope.length === 0) problems.scope = '请选择谁来作答。';
  if (!form.opensOn) problems.opensOn = '请选择开放日期。';
  if (!form.closesOn) problems.closesOn = '请选择结束日期。';
  else if (form.opensOn && form.closesOn < form.opensOn) problems.closesOn = '结束日期早于开放日期。';
  else if (form.closesOn < today) problems.closesOn = '结束日期已经过去。';
  if (wholeIn(form.minutes, 1, 180) === null) problems.minutes = '请填 1 到 180 的整数。';
  if (wholeIn(form.taking.most, 1, 20) === null) problems.most = '请填 1 到 20 的整数。';
  if (form.taking.passPercent.trim() !== '' && wholeIn(form.taking.passPercent, 1, 100) === null) {
    problems.passPercent = '请填 1 到 100 的整数，或留空。';
  }
  const content = contentProblem(form);
  if (content) problems.content = content;
  return problems;
}
