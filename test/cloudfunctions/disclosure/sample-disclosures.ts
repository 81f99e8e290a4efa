import { DEFAULT_CATALOGUE } from '../../../core/disclosure/rules/catalogue';
import { moveDisclosure, type ProposalFields, saveProposal } from '../../../core/disclosure/workbench-contract';
import { DEFAULT_CHECKLIST } from '../../../core/feed/rules/checklist';
import type { TestCloud } from '../../support/test-cloud';

/** An item of the default catalogue in this category. */
export const catalogueKeyOf = (wanted: ProposalFields['category']): string =>
  DEFAULT_CATALOGUE.find(({ category }) => category === wanted)?.key ?? '';

export const proposal = (changes: Partial<ProposalFields> = {}): ProposalFields => ({
  title: '第一党支部发展党员工作安排',
  category: 'organisation',
  markdown: '支部委员会讨论决定：\n\n1. 培养两名入党积极分子。',
  unitId: 'b1',
  scope: ['b1'],
  noticeDays: null,
  contact: '',
  catalogueKey: catalogueKeyOf(changes.category ?? 'organisation'),
  ...changes,
});

const PATH = ['submit', 'review', 'approve'] as const;
export type Step = (typeof PATH)[number];

/** An item proposed by the editor of the first branch, reviewed by its secretary and approved by the reviewer above. */
export async function givenProposal(
  cloud: TestCloud,
  disclosureId: string,
  upTo: Step | null,
  changes: Partial<ProposalFields> = {},
): Promise<void> {
  await cloud.expectOk('editor1', saveProposal, { seenRevision: null, disclosureId, ...proposal(changes) });
  const move = (name: string, command: Parameters<typeof cloud.call<typeof moveDisclosure>>[2]['command']) =>
    cloud.expectOk(name, moveDisclosure, { disclosureId, command });
  for (const step of upTo === null ? [] : PATH.slice(0, PATH.indexOf(upTo) + 1)) {
    if (step === 'submit') await move('editor1', { name: 'submit' });
    if (step === 'review') await move('secretary1', { name: 'review', checked: [...DEFAULT_CHECKLIST] });
    if (step === 'approve') await move('reviewer', { name: 'approve' });
  }
}
