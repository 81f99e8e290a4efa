import type { WorkView } from '../../core/feed/workbench-contract';
import type { Work } from '../_kit/desk/desk';
import { deskViewOf } from '../_kit/desk/view';
import type { MemberContext } from '../_kit/serve';
import { reachOf } from '../org/public';
import { postDesk } from './desk';
import type { PostDoc } from './repository';

/** At most three requests. */
export async function workViewOf(work: Work<PostDoc>, context: MemberContext): Promise<WorkView> {
  const { _id, title, column, markdown, requiredReading, authorName, status, scope } = work.doc;
  return {
    ...(await deskViewOf(postDesk, work, context)),
    postId: _id,
    title,
    column,
    markdown,
    requiredReading,
    authorName,
    status,
    reach: await reachOf(context.db, scope),
  };
}
