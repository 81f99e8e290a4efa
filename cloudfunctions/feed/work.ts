import { standingOf, WORKERS } from '../../core/feed/rules/standing';
import { availableCommands, isEditable, type PostContext, type PostState } from '../../core/feed/rules/workflow';
import type { WorkView } from '../../core/feed/workbench-contract';
import { ok, type Result, refuse } from '../../core/kernel/result';
import { type Placement, staysInOneBranch } from '../../core/kernel/scope';
import type { MemberContext } from '../_kit/serve';
import { placementForWork, reachOf, type UnitDoc } from '../org/public';
import { isReadable } from './readable-post';
import { findPost, type PostDoc, writersOf } from './repository';

export interface Work {
  post: PostDoc;
  placement: Placement<UnitDoc>;
}

/** A post that the caller works on, in any state. Two requests. */
export async function openWorkOn(
  postId: string,
  context: MemberContext,
): Promise<Result<Work, 'FORBIDDEN' | 'NOT_FOUND'>> {
  const post = await findPost(context.db, postId);
  if (!post) return refuse('NOT_FOUND');
  const placement = await placementForWork(context, WORKERS, post, isReadable(post, context.caller.path));
  return placement.ok ? ok({ post, placement: placement.value }) : placement;
}

export const stateOf = ({ status, remark, publishedAt }: PostDoc): PostState => ({ status, remark, publishedAt });

/** The facts about the post and the caller that the workflow needs. */
export const workContextOf = ({ post, placement }: Work, { caller, now }: MemberContext): PostContext => ({
  standing: standingOf(caller, writersOf(post), placement),
  goesBeyondBranch: !staysInOneBranch(placement),
  dueAt: post.requiredReading?.dueAt ?? null,
  now,
});

/** Two requests. */
export async function workViewOf(work: Work, context: MemberContext): Promise<WorkView> {
  const { post } = work;
  const workContext = workContextOf(work, context);
  return {
    postId: post._id,
    title: post.title,
    column: post.column,
    markdown: post.markdown,
    unitId: post.unitId,
    unitName: post.unitName,
    scope: [...post.scope],
    requiredReading: post.requiredReading,
    authorName: post.authorName,
    status: post.status,
    remark: post.remark,
    reach: await reachOf(context.db, post.scope),
    commands: availableCommands(stateOf(post), workContext),
    isEditable: isEditable(stateOf(post), workContext.standing),
    revision: post.revision,
  };
}
