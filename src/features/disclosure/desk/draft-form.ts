import * as v from 'valibot';
import { categoryKey } from '../../../../core/disclosure/board-contract';
import { type CategoryKey, DEFAULT_NOTICE_DAYS } from '../../../../core/disclosure/catalogue';
import type { CatalogueItem } from '../../../../core/disclosure/catalogue-contract';
import { titleFor } from '../../../../core/disclosure/rules/due-title';
import { type ProposalFields, type ProposalView, proposalFields } from '../../../../core/disclosure/workbench-contract';
import type { DayKey } from '../../../../core/kernel/calendar';

/** An item that is being written: any field may still be missing. Kept on the device. */
export const draft = v.object({
  title: v.string(),
  category: v.nullable(categoryKey),
  /** Missing in what was kept before there was a catalogue. */
  catalogueKey: v.optional(v.nullable(v.string()), null),
  markdown: v.string(),
  unitId: v.nullable(v.string()),
  scope: v.array(v.string()),
  hasNotice: v.boolean(),
  noticeDays: v.string(),
  contact: v.optional(v.string(), ''),
});
export type Draft = v.InferOutput<typeof draft>;

export const emptyDraft: Draft = {
  title: '',
  category: null,
  catalogueKey: null,
  markdown: '',
  unitId: null,
  scope: [],
  hasNotice: false,
  noticeDays: String(DEFAULT_NOTICE_DAYS),
  contact: '',
};

export const draftOf = (proposal: ProposalView): Draft => ({
  title: proposal.title,
  category: proposal.category,
  catalogueKey: proposal.catalogueKey,
  markdown: proposal.markdown,
  unitId: proposal.unitId,
  scope: proposal.scope,
  hasNotice: proposal.noticeDays !== null,
  noticeDays: String(proposal.noticeDays ?? DEFAULT_NOTICE_DAYS),
  contact: proposal.contact,
});

/** Sets the disclosing unit. A scope that is empty, or only the former unit, becomes the new unit. */
export function withUnit(form: Draft, unitId: string): Draft {
  const isOwnScope = form.scope.length === 0 || (form.scope.length === 1 && form.scope[0] === form.unitId);
  return { ...form, unitId, scope: isOwnScope ? [unitId] : form.scope };
}

/** Chooses the category; an item of another one no longer fits. */
export const withCategory = (form: Draft, category: CategoryKey): Partial<Draft> =>
  form.category === category ? {} : { category, catalogueKey: null };

/** Chooses an item of the catalogue, with the 公示 that it asks for. */
export const withItem = ({ key, noticeDays }: Pick<CatalogueItem, 'key' | 'noticeDays'>): Partial<Draft> => ({
  catalogueKey: key,
  hasNotice: noticeDays !== null,
  noticeDays: String(noticeDays ?? DEFAULT_NOTICE_DAYS),
});

/** The form for an item that is due: its category, a title and the 公示 that the catalogue asks for. */
export const forDue = (
  form: Draft,
  item: Pick<CatalogueItem, 'key' | 'category' | 'title' | 'noticeDays' | 'timing'>,
  due: DayKey,
): Draft => ({ ...form, category: item.category, title: titleFor(item, due), ...withItem(item) });

/** Whether both would be saved as the same item. */
export const isSameDraft = (one: Draft, other: Draft): boolean =>
  JSON.stringify(comparable(one)) === JSON.stringify(comparable(other));

const comparable = ({ title, noticeDays, contact, scope, ...rest }: Draft) => ({
  ...rest,
  contact: contact.trim(),
  title: title.trim(),
  noticeDays: rest.hasNotice ? noticeDays : '',
  scope: [...scope].sort(),
});

/** A field whose value the server would refuse. */
export type Problem = keyof ProposalFields;

type Reading = { ok: true; value: ProposalFields } | { ok: false; problems: readonly Problem[] };

/** The fields of the draft, or the names of those that are missing or wrong. */
export function fieldsOf({ hasNotice, noticeDays, ...rest }: Draft): Reading {
  const parsed = v.safeParse(proposalFields, {
    ...rest,
    noticeDays: hasNotice ? Number(noticeDays || Number.NaN) : null,
  });
  if (parsed.success) return { ok: true, value: parsed.output };
  const wrong = new Set(parsed.issues.map((issue) => issue.path?.[0].key));
  return { ok: false, problems: FIELDS.filter((field) => wrong.has(field)) };
}

const FIELDS: readonly Problem[] = [
  'title',
  'category',
  'catalogueKey',
  'markdown',
  'unitId',
  'scope',
  'noticeDays',
  'contact',
];

const words: Record<Problem, string> = {
  title: '请写标题。',
  category: '请选择类别。',
  catalogueKey: '请选择目录里的事项。',
  markdown: '请写决定的内容，最多 20000 字。',
  unitId: '请选择以哪个单元的名义公开。',
  scope: '请选择谁能看到。',
  noticeDays: '请填 1 到 60 之间的整数。',
  contact: '最多 60 个字。',
};

/** Message for each field that is missing or wrong. */
export function problemsOf(form: Draft): Partial<Record<Problem, string>> {
  const fields = fieldsOf(form);
  return fields.ok ? {} : Object.fromEntries(fields.problems.map((field) => [field, words[field]]));
}
