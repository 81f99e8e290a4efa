import type { ProposalView } from '../../core/disclosure/workbench-contract';
import type { Work } from '../_kit/desk/desk';
import { deskViewOf } from '../_kit/desk/view';
import type { MemberContext } from '../_kit/serve';
import { addressesIn } from '../_kit/text-files';
import { reachOf } from '../org/public';
import { disclosureDesk } from './desk';
import type { DisclosureDoc } from './repository';

/** At most three requests. */
export async function proposalViewOf(work: Work<DisclosureDoc>, context: MemberContext): Promise<ProposalView> {
  const item = work.doc;
  return {
    ...(await deskViewOf(disclosureDesk, work, context)),
    disclosureId: item._id,
    title: item.title,
    category: item.category,
    markdown: item.markdown,
    noticeDays: item.noticeDays,
    proposerName: item.proposerName,
    status: item.status,
    reach: await reachOf(context.db, item.scope),
    decision: item.decision,
    entries: item.entries.map(({ kind, at, body }) => ({ kind, at, body })),
    addresses: await addressesIn(item.decision, ...item.entries.map(({ body }) => body)),
  };
}
