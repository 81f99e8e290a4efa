import * as v from 'valibot';
import { type CategoryKey, DEFAULT_NOTICE_DAYS } from '../../../../core/disclosure/catalogue';
import { type ProposalFields, type ProposalView, proposalFields } from '../../../../core/disclosure/workbench-contract';

/** An item that is being written: any field may still be missing. */
export interface Draft {
  title: string;
  category: CategoryKey | null;
  markdown: string;
  unitId: string | null;
  scope: readonly string[];
  hasNotice: boolean;
  noticeDays: string;
}

export const emptyDraft: Draft = {
  title: '',
  category: null,
  markdown: '',
  unitId: null,
  scope: [],
  hasNotice: false,
  noticeDays: String(DEFAULT_NOTICE_DAYS),
};

export const draftOf = (proposal: ProposalView): Draft => ({
  title: proposal.title,
  category: proposal.category,
  markdown: proposal.markdown,
  unitId: proposal.unitId,
  scope: proposal.scope,
  hasNotice: proposal.noticeDays !== null,
  noticeDays: String(proposal.noticeDays ?? DEFAULT_NOTICE_DAYS),
});

/** Sets the disclosing unit. A scope that is empty, or only the former unit, becomes the new unit. */
export function withUnit(draft: Draft, unitId: string): Draft {
  const isOwnScope = draft.scope.length === 0 || (draft.scope.length === 1 && draft.scope[0] === draft.unitId);
  return { ...draft, unitId, scope: isOwnScope ? [unitId] : draft.scope };
}

/** A field whose value the server would refuse. */
export type Problem = keyof ProposalFields;

type Reading = { ok: true; value: ProposalFields } | { ok: false; problems: readonly Problem[] };

/** The fields of the draft, or the names of those that are missing or wrong. */
export function fieldsOf(draft: Draft): Reading {
  const { hasNotice, noticeDays, ...rest } = draft;
  const parsed = v.safeParse(proposalFields, {
    ...rest,
    noticeDays: hasNotice ? Number(noticeDays || Number.NaN) : null,
  });
  if (parsed.success) return { ok: true, value: parsed.output };
  const wrong = new Set(parsed.issues.map((issue) => issue.path?.[0].key));
  return { ok: false, problems: FIELDS.filter((field) => wrong.has(field)) };
}

const FIELDS: readonly Problem[] = ['title', 'category', 'markdown', 'unitId', 'scope', 'noticeDays'];
