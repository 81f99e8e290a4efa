import { columnOf } from '../../core/feed/rules/columns';
import { standingOf } from '../../core/feed/rules/standing';
import type { WorkView } from '../../core/feed/workbench-contract';
import type { Work } from '../_kit/desk/desk';
import { writersOf } from '../_kit/desk/desk';
import { deskViewOf } from '../_kit/desk/view';
import type { MemberContext } from '../_kit/serve';
import { reachOf } from '../org/public';
import { isUnderWay } from './amending';
import { postDesk } from './desk';
import { isOut } from './readable-post';
import { receiptsOf } from './receipts';
import { findPost, type PostDoc } from './repository';

/** At most four requests. */
export const workViewOf = async (work: Work<PostDoc>, context: MemberContext): Promise<WorkView> => ({
  ...(await movedViewOf(work, context)),
  reach: await reachOf(context.db, work.doc.scope),
});

/** At most two requests, none after publishing. */
export async function movedViewOf(work: Work<PostDoc>, context: MemberContext): Promise<Omit<WorkView, 'reach'>> {
  const { _id, title, column, markdown, requiredReading, authorName, status, amends, before } = work.doc;
  const { publishAt = null, expiresAt = null, pinnedUntil = null, officialAnswer = null } = work.doc;
  const { isWriter } = standingOf(context.caller, writersOf(work.doc), work.placement);
  const { isAgreed = false } = work.doc;
  const view = await deskViewOf(postDesk, work, context);
  return {
    ...view,
    isEditable: view.isEditable && !isAgreed,
    isAgreed,
    postId: _id,
    title,
    column,
    columnTitle: (work.section ?? columnOf([], column)).title,
    markdown,
    requiredReading,
    publishAt,
    expiresAt,
    officialAnswer: officialAnswer && { markdown: officialAnswer.markdown, at: officialAnswer.at },
    answerBody: officialAnswer?.body ?? null,
    pinnedUntil: pinnedUntil !== null && pinnedUntil > context.now ? pinnedUntil : null,
    authorName,
    status,
    ...(amends && { confirmAgain: amends.confirmAgain }),
    amends: amends && before ? { postId: amends.postId, before } : null,
    signed: signedOf(work.doc),
    receiptsOf: isOut(work.doc) && requiredReading ? receiptsOf(work.doc) : null,
    amendment: await amendmentUnderWay(work.doc, context),
    mayAmend: status === 'published' && isWriter && !isAgreed,
  };
}

const signedOf = ({ signed }: PostDoc): WorkView['signed'] =>
  signed ? { byName: signed.byName, at: signed.at, checked: [...signed.checked] } : null;

/** One request while there is one, else none. */
async function amendmentUnderWay({ amendmentId }: PostDoc, { db }: MemberContext): Promise<WorkView['amendment']> {
  const amendment = amendmentId ? await findPost(db, amendmentId) : null;
  return amendment && isUnderWay(amendment) ? { postId: amendment._id, status: amendment.status } : null;
}
