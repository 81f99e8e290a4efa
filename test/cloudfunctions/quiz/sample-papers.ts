import { movePaper, type PaperWork, savePaper } from '../../../core/quiz/papers/contract';
import type { PaperPlan } from '../../../core/quiz/papers/plan';
import { PLAIN_TAKING, type Taking } from '../../../core/quiz/papers/taking';
import { FRIDAY_MORNING } from '../../support/organisation';
import type { TestCloud } from '../../support/test-cloud';
import { blueprint } from '../bank/sample-bank';

const DAY = 86_400_000;

/** A fixed paper of `zz` for everybody, open for three days, drawn by type. */
export const plan = (changes: Partial<PaperPlan> = {}, taking: Partial<Taking> = {}): PaperPlan => ({
  kind: 'fixed',
  title: '纪律处分条例测试',
  unitId: 'zz',
  scope: ['zz'],
  opensAt: FRIDAY_MORNING,
  closesAt: FRIDAY_MORNING + 3 * DAY,
  minutes: 10,
  taking: { ...PLAIN_TAKING, passPercent: 60, ...taking },
  content: { by: 'blueprint', sections: blueprint.sections },
  ...changes,
});

export const givenDraft = (cloud: TestCloud, paperId: string, composed: PaperPlan = plan()): Promise<PaperWork> =>
  cloud.expectOk('admin', savePaper, { paperId, seenRevision: null, plan: composed });

export async function givenPublished(cloud: TestCloud, paperId: string, composed?: PaperPlan): Promise<PaperWork> {
  const { revision } = await givenDraft(cloud, paperId, composed);
  return cloud.expectOk('admin', movePaper, { paperId, seenRevision: revision, command: { name: 'publish' } });
}
