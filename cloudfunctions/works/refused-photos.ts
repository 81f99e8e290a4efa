import type { Database } from '../_kit/database';
import { Calls, Submissions, WorkParts } from './collections';
import { partIdOf } from './documents';
import { withoutCounting, withoutPrizeFor } from './keeping';

const WHY = '照片没有通过微信的内容安全检查。';

/**
 * A work whose photo WeChat refuses after somebody has let it pass takes part no longer, and has no prize. Its author is
 * told with the photo itself, see `takeResult`. One that still waits is being let pass at this moment: without its photo it
 * must not come in.
 */
export const returnRefused = (submissionId: string, db: Database): Promise<void> =>
  db.transaction(async (transaction) => {
    const work = await transaction.in(Submissions).find(submissionId);
    if (work?.state !== 'in' && work?.state !== 'waiting') return;
    const part = await transaction.in(WorkParts).find(partIdOf(work.callId, work.memberId));
    const call = await transaction.in(Calls).find(work.callId);
    await transaction.in(Submissions).put({ ...work, state: 'returned', remark: WHY, revision: work.revision + 1 });
    if (part) await transaction.in(WorkParts).put(withoutCounting(part, submissionId));
    const changes = call && withoutPrizeFor(call, submissionId);
    if (changes) await transaction.in(Calls).update(call._id, changes);
  });
