import { WRITERS } from '../../../core/feed/rules/standing';
import * as contract from '../../../core/feed/workbench-contract';
import { ok, refuse } from '../../../core/kernel/result';
import { holdsOn } from '../../../core/kernel/roles';
import { mayAddress } from '../../../core/kernel/scope';
import type { Caller } from '../../_kit/caller';
import { parseMarkdown } from '../../_kit/markdown';
import { outsideCode } from '../../_kit/outside-code';
import { route } from '../../_kit/serve';
import { findPlacement } from '../../org/public';
import { Posts } from '../collections';
import { draftDocument, isSameText } from '../post-document';
import { isReadable } from '../readable-post';
import type { PostDoc } from '../repository';
import { workViewOf } from '../work';

export const saveDraft = route(contract.saveDraft, async ({ postId, seenRevision, ...fields }, context) => {
  const { caller, now, db } = context;
  const placement = await findPlacement(db, fields);
  if (!placement) return refuse('NOT_FOUND');
  if (!holdsOn(caller.roles, WRITERS, placement.unit.path)) return refuse('FORBIDDEN');
  if (!mayAddress(caller.roles, WRITERS, placement)) return refuse('FORBIDDEN');
  if (fields.requiredReading && fields.requiredReading.dueAt <= now) return refuse('DUE_DATE_PASSED');
  const body = parseMarkdown(fields.markdown);
  if (!body) return refuse('PICTURE_NOT_ALLOWED');

  const saved = await db.transaction(async (transaction) => {
    const posts = transaction.in(Posts);
    const existing = await posts.find(postId);
    const code = existing && whyNotTheirs(existing, caller);
    if (code) return refuse(code);
    const post = draftDocument({ postId, fields, body, placement }, existing, caller, now);
    // What stands there already has been saved before: a retry.
    if (existing && isSameText(existing, post)) return ok(existing);
    if (existing && existing.status !== 'draft') return refuse('NOT_EDITABLE');
    if ((existing?.revision ?? null) !== seenRevision) return refuse('CONFLICT');
    await posts.put(post);
    return ok(post);
  });
  return saved.ok ? ok(await workViewOf({ post: saved.value, placement }, context)) : saved;
});

const whyNotTheirs = (post: PostDoc, caller: Caller) =>
  holdsOn(caller.roles, WRITERS, post.path) ? null : outsideCode(isReadable(post, caller.path));
