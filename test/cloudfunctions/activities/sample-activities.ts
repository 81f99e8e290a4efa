import type { ActivityFields } from '../../../core/activities/workbench-contract';
import { moveActivity, saveActivity } from '../../../core/activities/workbench-contract';
import { DEFAULT_CHECKLIST } from '../../../core/feed/rules/checklist';
import type { TestCloud } from '../../support/test-cloud';

export const STARTS = Date.parse('2026-11-27T14:00:00+08:00');
export const HOUR = 3_600_000;
export const CLOSES = STARTS - 2 * HOUR;
export const ENDS = STARTS + 2 * HOUR;

export const plan = (changes: Partial<ActivityFields> = {}): ActivityFields => ({
  title: '参观公交博物馆',
  details: '第一行\n第二行',
  venue: '公交博物馆',
  contact: '郑立',
  startsAt: STARTS,
  endsAt: ENDS,
  closesAt: CLOSES,
  seats: 2,
  unitId: 'b1',
  scope: ['b1'],
  ...changes,
});

/** An activity of the first branch, published by its secretary; for everybody it is signed off. */
export async function givenActivity(
  cloud: TestCloud,
  activityId: string,
  changes: Partial<ActivityFields> = {},
): Promise<void> {
  const fields = plan(changes);
  await cloud.expectOk('secretary1', saveActivity, { activityId, seenRevision: null, ...fields });
  if (fields.scope.every((unitId) => unitId === 'b1')) {
    await cloud.expectOk('secretary1', moveActivity, { activityId, command: { name: 'publish' } });
    return;
  }
  await cloud.expectOk('secretary1', moveActivity, { activityId, command: { name: 'requestSignOff' } });
  const command = { name: 'signOff' as const, checked: [...DEFAULT_CHECKLIST] };
  await cloud.expectOk('reviewer', moveActivity, { activityId, looked: true, command });
}
