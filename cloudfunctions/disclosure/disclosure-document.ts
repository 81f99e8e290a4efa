import type { CatalogueItem } from '../../core/disclosure/catalogue-contract';
import type { ProposalFields } from '../../core/disclosure/workbench-contract';
import type { RichText } from '../../core/kernel/rich-text';
import type { Caller } from '../_kit/caller';
import type { Frame } from '../_kit/desk/save';
import type { DisclosureDoc } from './repository';

/** The document of a proposal. The first writer stays its proposer. */
export const proposalDocument = (
  frame: Frame,
  { title, category, markdown, noticeDays, contact }: ProposalFields,
  item: CatalogueItem,
  decision: RichText,
  existing: DisclosureDoc | null,
  caller: Caller,
): DisclosureDoc => ({
  ...frame,
  category,
  title,
  markdown,
  decision,
  noticeDays,
  catalogueKey: item.key,
  catalogueTitle: item.title,
  inWorkingDays: item.inWorkingDays,
  contact,
  proposerId: existing?.proposerId ?? caller.memberId,
  proposerName: existing?.proposerName ?? caller.name,
  reviewerId: null,
  status: 'proposed',
  entries: [],
  publishedAt: null,
  isPublic: false,
  stage: null,
  latestAt: null,
  order: null,
});
