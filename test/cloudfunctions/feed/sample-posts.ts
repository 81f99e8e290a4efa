import { DEFAULT_CHECKLIST } from '../../../core/feed/rules/checklist';
import type { DraftFields } from '../../../core/feed/workbench-contract';
import { movePost, saveDraft } from '../../../core/feed/workbench-contract';
import { MS_PER_DAY } from '../../../core/kernel/calendar';
import { FRIDAY_MORNING } from '../../support/organisation';
import type { TestCloud } from '../../support/test-cloud';

export const NEXT_WEEK = FRIDAY_MORNING + 7 * MS_PER_DAY;

export const draft = (changes: Partial<DraftFields> = {}): DraftFields => ({
  title: '周五主题党日安排',
  column: 'announcement',
  markdown: '## 时间\n\n周五下午**三点**，支部活动室。',
  unitId: 'b1',
  scope: ['b1'],
  requiredReading: null,
  ...changes,
});

/** A post that the secretary of the first branch has published to that branch. */
export async function givenPublished(
  cloud: TestCloud,
  postId: string,
  changes: Partial<DraftFields> = {},
): Promise<void> {
  await cloud.expectOk('secretary1', saveDraft, { seenRevision: null, postId, ...draft(changes) });
  await cloud.expectOk('secretary1', movePost, { postId, command: { name: 'publish' } });
}

/** A post by the editor of the first branch to everybody, which waits for the reviewer. */
export async function givenInSignOff(
  cloud: TestCloud,
  postId: string,
  changes: Partial<DraftFields> = {},
): Promise<void> {
  await cloud.expectOk('editor1', saveDraft, { seenRevision: null, postId, ...draft({ scope: ['zz'], ...changes }) });
  await cloud.expectOk('secretary1', movePost, { postId, command: { name: 'requestSignOff' } });
}

export async function givenSignedOff(
  cloud: TestCloud,
  postId: string,
  changes: Partial<DraftFields> = {},
): Promise<void> {
  await givenInSignOff(cloud, postId, changes);
  await cloud.expectOk('reviewer', movePost, { postId, command: { name: 'signOff', checked: [...DEFAULT_CHECKLIST] } });
}
