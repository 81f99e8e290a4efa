import { isDeepStrictEqual } from 'node:util';
import { isPublic, latestAt, stageOf } from '../../core/disclosure/rules/board';
import type { DisclosureState } from '../../core/disclosure/rules/procedure';
import type { ProposalFields } from '../../core/disclosure/workbench-contract';
import { writersAfter } from '../../core/kernel/four-eyes';
import { orderKey } from '../../core/kernel/order-key';
import type { RichText } from '../../core/kernel/rich-text';
import type { Placement } from '../../core/kernel/scope';
import type { Caller } from '../_kit/caller';
import type { UnitDoc } from '../org/public';
import { type DisclosureDoc, writersOf } from './repository';

interface Proposal {
  disclosureId: string;
  fields: ProposalFields;
  decision: RichText;
  placement: Placement<UnitDoc>;
}

/**
 * The document of a proposal. The first writer stays its proposer, and whoever changes it is one of its writers. The
 * reason for a return stays until the proposal
 * is submitted again.
 */
export function proposalDocument(
  { disclosureId, fields, decision, placement }: Proposal,
  existing: DisclosureDoc | null,
  caller: Caller,
  now: number,
): DisclosureDoc {
  const { title, category, markdown, noticeDays } = fields;
  const scope = placement.scope.map((unit) => unit._id);
  const written = { title, category, markdown, noticeDays, unitId: placement.unit._id, scope };
  const isChanged = existing === null || !isDeepStrictEqual(writtenIn(existing), written);
  return {
    _id: disclosureId,
    v: 1,
    category,
    title,
    markdown,
    decision,
    unitId: written.unitId,
    unitName: placement.unit.name,
    path: placement.unit.path,
    scope,
    noticeDays,
    proposerId: existing?.proposerId ?? caller.memberId,
    proposerName: existing?.proposerName ?? caller.name,
    writerIds: writersAfter(existing ? writersOf(existing) : [], caller.memberId, isChanged),
    reviewerId: null,
    status: 'proposed',
    remark: existing?.remark ?? null,
    entries: [],
    publishedAt: null,
    isPublic: false,
    stage: null,
    latestAt: null,
    order: null,
    updatedAt: now,
    touched: orderKey(now, disclosureId),
    revision: (existing?.revision ?? 0) + 1,
  };
}

/** What somebody who reviews an item answers for. */
const writtenIn = ({ title, category, markdown, noticeDays, unitId, scope }: DisclosureDoc) => ({
  title,
  category,
  markdown,
  noticeDays,
  unitId,
  scope,
});

/** Whether both say the same to the same readers, in the same name. */
export const isSameText = (left: DisclosureDoc, right: DisclosureDoc): boolean =>
  isDeepStrictEqual(writtenIn(left), writtenIn(right));

/** The item after a step of the procedure. */
export const movedDocument = (item: DisclosureDoc, state: DisclosureState, now: number): DisclosureDoc => ({
  ...item,
  ...state,
  isPublic: isPublic(state),
  stage: stageOf(state),
  latestAt: latestAt(state),
  order: state.publishedAt === null ? null : orderKey(state.publishedAt, item._id),
  updatedAt: now,
  touched: orderKey(now, item._id),
  revision: item.revision + 1,
});
