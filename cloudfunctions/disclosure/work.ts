import { noticeEndsAt } from '../../core/disclosure/rules/board';
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
  const { reviewed } = item;
  return {
    ...(await deskViewOf(disclosureDesk, work, context)),
    disclosureId: item._id,
    title: item.title,
    category: item.category,
    markdown: item.markdown,
    noticeDays: item.noticeDays,
    publishedAt: item.publishedAt,
    noticeEndsAt: item.publishedAt === null ? null : noticeEndsAt(item.publishedAt, item),
    inWorkingDays: item.inWorkingDays ?? false,
    catalogueKey: item.catalogueKey ?? null,
    catalogueTitle: item.catalogueTitle ?? null,
    contact: item.contact ?? '',
    checklist: [...(work.section?.checklist ?? [])],
    // After a return it is reviewed anew.
    reviewed:
      reviewed && item.reviewerId !== null
        ? { byName: reviewed.byName, at: reviewed.at, checked: [...reviewed.checked] }
        : null,
    proposerName: item.proposerName,
    status: item.status,
    reach: await reachOf(context.db, item.scope),
    decision: item.decision,
    entries: item.entries.map(({ kind, at, body }) => ({ kind, at, body })),
    addresses: await addressesIn(item.decision, ...item.entries.map(({ body }) => body)),
  };
}
