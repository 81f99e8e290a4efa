import { availableCommands, type DisclosureState, isEditable } from '../../core/disclosure/rules/procedure';
import { standingOf, WORKERS } from '../../core/disclosure/rules/standing';
import type { ProposalView } from '../../core/disclosure/workbench-contract';
import { ok, type Result, refuse } from '../../core/kernel/result';
import { holdsOn } from '../../core/kernel/roles';
import { type Placement, place } from '../../core/kernel/scope';
import type { Caller } from '../_kit/caller';
import type { Database } from '../_kit/database';
import type { MemberContext } from '../_kit/serve';
import { findUnits, reachOf, type UnitDoc } from '../org/public';
import { isReadable } from './readable-disclosure';
import { type DisclosureDoc, findDisclosure } from './repository';

/** Why an item that the caller does not work on is not opened: who reads it knows of it, to others it does not show. */
export const outsideCode = (item: DisclosureDoc, caller: Caller): 'FORBIDDEN' | 'NOT_FOUND' =>
  isReadable(item, caller.path) ? 'FORBIDDEN' : 'NOT_FOUND';

export interface Work {
  item: DisclosureDoc;
  placement: Placement<UnitDoc>;
}

/** The unit and the scope as the organisation has them now; null where one is unknown. One request. */
export const findPlacement = async (
  db: Database,
  unitId: string,
  scope: readonly string[],
): Promise<Placement<UnitDoc> | null> => place(await findUnits(db, [unitId, ...scope]), unitId, scope);

/** An item that the caller works on, whatever its state. Two requests. */
export async function openWorkOn(
  disclosureId: string,
  { db, caller }: MemberContext,
): Promise<Result<Work, 'FORBIDDEN' | 'NOT_FOUND'>> {
  const item = await findDisclosure(db, disclosureId);
  if (!item) return refuse('NOT_FOUND');
  if (!holdsOn(caller.roles, WORKERS, item.path)) return refuse(outsideCode(item, caller));
  const placement = await findPlacement(db, item.unitId, item.scope);
  return placement ? ok({ item, placement }) : refuse('NOT_FOUND');
}

export const stateOf = (item: DisclosureDoc): DisclosureState => ({
  status: item.status,
  remark: item.remark,
  proposerId: item.proposerId,
  reviewerId: item.reviewerId,
  publishedAt: item.publishedAt,
  entries: item.entries,
});

/** Two requests. */
export async function proposalViewOf({ item, placement }: Work, { caller, db }: MemberContext): Promise<ProposalView> {
  const standing = standingOf(caller, placement);
  return {
    disclosureId: item._id,
    title: item.title,
    category: item.category,
    markdown: item.markdown,
    unitId: item.unitId,
    unitName: item.unitName,
    scope: [...item.scope],
    noticeDays: item.noticeDays,
    proposerName: item.proposerName,
    status: item.status,
    remark: item.remark,
    reach: await reachOf(db, item.scope),
    decision: item.decision,
    entries: item.entries.map(({ kind, at, body }) => ({ kind, at, body })),
    commands: availableCommands(stateOf(item), standing),
    isEditable: isEditable(stateOf(item), standing),
  };
}
