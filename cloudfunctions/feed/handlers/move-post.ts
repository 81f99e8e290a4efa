import { decide } from '../../../core/feed/rules/workflow';
import * as contract from '../../../core/feed/workbench-contract';
import { ok, refuse } from '../../../core/kernel/result';
import { plainText } from '../../../core/kernel/rich-text';
import { route } from '../../_kit/serve';
import { fixedText, isFixedText } from '../../_kit/text-files';
import { auditsOf, moveIn } from '../moving';
import { openWorkOn, stateOf, workContextOf, workViewOf } from '../work';

export const movePost = route(contract.movePost, async ({ postId, seenRevision, command }, context) => {
  const work = await openWorkOn(postId, context);
  if (!work.ok) return work;
  const { post, placement } = work.value;

  const decision = decide(command, stateOf(post), workContextOf(work.value, context));
  if (!decision.ok) return decision;
  const events = decision.value;
  if (events.length === 0) return ok(await workViewOf(work.value, context));
  if (seenRevision !== undefined && seenRevision !== post.revision) return refuse('CONFLICT');

  const isPublished = events.some((event) => event.type === 'published');
  const words = [post.title, plainText(post.body)].join('\n');
  if (isPublished && !(await context.checkText(words))) return refuse('CONTENT_REFUSED');

  const isHandedIn = events.some(({ type }) => type !== 'returned' && type !== 'withdrawn');
  const text = isHandedIn && !isFixedText(post.body) ? await fixedText(post.markdown, context) : {};
  if (!text) return refuse('PICTURE_NOT_ALLOWED');
  const audits = auditsOf(events, post, context);
  const moved = await context.db.transaction((transaction) =>
    moveIn(transaction, { work: work.value, text, command, events, audits }, context),
  );
  return moved.ok ? ok(await workViewOf({ post: moved.value, placement }, context)) : moved;
});
