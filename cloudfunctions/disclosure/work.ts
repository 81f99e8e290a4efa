import { availableCommands, type DisclosureState, isEditable } from '../../core/disclosure/rules/procedure';
import { standingOf, WORKERS } from '../../core/disclosure/rules/standing';
import type { ProposalView } from '../../core/disclosure/workbench-contract';
import { ok, type Result, refuse } from '../../core/kernel/result';
import type { Placement } from '../../core/kernel/scope';
import type { MemberContext } from '../_kit/serve';
import { addressesIn } from '../_kit/text-files';
import { placementForWork, reachOf, type UnitDoc } from '../org/public';
import { isReadable } from './readable-disclosure';
import { type DisclosureDoc, findDisclosure, writersOf } from './repository';

export interface Work {
  item: DisclosureDoc;
  placement: Placement<UnitDoc>;
}

/** An item that the caller works on, in any state. Two requests. */
export async function openWorkOn(
  disclosureId: string,
  context: MemberContext,
): Promise<Result<Work, 'FORBIDDEN' | 'NOT_FOUND'>> {
  const item = await findDisclosure(context.db, disclosureId);
  if (!item) return refuse('NOT_FOUND');
  const placement = await placementForWork(context, WORKERS, item, isReadable(item, context.caller.path));
  return placement.ok ? ok({ item, placement: placement.value }) : placement;
}

export const stateOf = (item: DisclosureDoc): DisclosureState => ({
  status: item.status,
  remark: item.remark,
  writerIds: writersOf(item),
  reviewerId: item.reviewerId,
  publishedAt: item.publishedAt,
  entries: item.entries,
});

/** Two requests. */
export async function proposalViewOf(
  { item, placement }: Work,
  { caller, db, now }: MemberContext,
): Promise<ProposalView> {
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
    addresses: await addressesIn(item.decision, ...item.entries.map(({ body }) => body)),
    commands: availableCommands(stateOf(item), { standing, now }),
    isEditable: isEditable(stateOf(item), standing),
    revision: item.revision,
  };
}
