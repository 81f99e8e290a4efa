import { standingOf, WORKERS } from '../../core/feed/rules/standing';
import { availableCommands, isEditable, type PostContext, type PostState } from '../../core/feed/rules/workflow';
import type { WorkView } from '../../core/feed/workbench-contract';
import { ok, type Result, refuse } from '../../core/kernel/result';
import { holdsOn } from '../../core/kernel/roles';
import { type Placement, place, staysInOneBranch } from '../../core/kernel/scope';
import type { Caller } from '../_kit/caller';
import type { Database } from '../_kit/database';
import type { MemberContext } from '../_kit/serve';
import { findUnits, reachOf, type UnitDoc } from '../org/public';
import { isReadable } from './readable-post';
import { findPost, type PostDoc } from './repository';

/** Why a post that the caller does not work on is not opened: who reads it knows of it, to others it does not show. */
export const outsideCode = (post: PostDoc, caller: Caller): 'FORBIDDEN' | 'NOT_FOUND' =>
  isReadable(post, caller.path) ? 'FORBIDDEN' : 'NOT_FOUND';

export interface Work {
  post: PostDoc;
  placement: Placement<UnitDoc>;
}

/** The unit and the scope as the organisation has them now; null where one is unknown. One request. */
export const findPlacement = async (
  db: Database,
  unitId: string,
  scope: readonly string[],
): Promise<Placement<UnitDoc> | null> => place(await findUnits(db, [unitId, ...scope]), unitId, scope);

/** A post that the caller works on, whatever its state. Two requests. */
export async function openWorkOn(
  postId: string,
  { db, caller }: MemberContext,
): Promise<Result<Work, 'FORBIDDEN' | 'NOT_FOUND'>> {
  const post = await findPost(db, postId);
  if (!post) return refuse('NOT_FOUND');
  if (!holdsOn(caller.roles, WORKERS, post.path)) return refuse(outsideCode(post, caller));
  const placement = await findPlacement(db, post.unitId, post.scope);
  return placement ? ok({ post, placement }) : refuse('NOT_FOUND');
}

export const stateOf = ({ status, remark, publishedAt }: PostDoc): PostState => ({ status, remark, publishedAt });

/** What the workflow is to know of the case and of the caller. */
export const workContextOf = ({ post, placement }: Work, { caller, now }: MemberContext): PostContext => ({
  standing: standingOf(caller, post.authorId, placement),
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
  };
}
