import { standingOf } from '../../../core/feed/rules/standing';
import * as contract from '../../../core/feed/workbench-contract';
import { ok, type Result, refuse } from '../../../core/kernel/result';
import { openWork, writersOf } from '../../_kit/desk/desk';
import { route } from '../../_kit/serve';
import { amendmentIdOf, amendmentOf, isUnderWay } from '../amending';
import { Posts } from '../collections';
import { postDesk } from '../desk';
import type { PostDoc } from '../repository';
import { workViewOf } from '../work';

/** A post has one amendment at a time: whoever begins while there is one gets that one. */
export const startAmendment = route(contract.startAmendment, async ({ postId }, context) => {
  const work = await openWork(postDesk, postId, context);
  if (!work.ok) return work;
  const { doc: seen, placement } = work.value;
  if (!standingOf(context.caller, writersOf(seen), placement).isWriter) return refuse('FORBIDDEN');
  const begun = await context.db.transaction(
    async (transaction): Promise<Result<PostDoc, 'WRONG_STATE' | 'CONFLICT'>> => {
      const posts = transaction.in(Posts);
      const post = await posts.find(postId);
      if (post?.status !== 'published' || post.isAgreed) return refuse('WRONG_STATE');
      const id = amendmentIdOf(post);
      const present = await posts.find(id);
      if (present) return present.amends?.postId === postId && isUnderWay(present) ? ok(present) : refuse('CONFLICT');
      const amendment = amendmentOf(post, id, context);
      await posts.put(amendment);
      await posts.put({ ...post, amendmentId: id });
      return ok(amendment);
    },
  );
  return begun.ok ? ok(await workViewOf({ ...work.value, doc: begun.value }, context)) : begun;
});
