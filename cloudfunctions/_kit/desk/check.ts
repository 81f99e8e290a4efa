import type { Kind } from '../../../core/desk/workflow';
import { isAnswer, isHeld, type Verdict } from '../../../core/kernel/content-verdict';
import { mayPass } from '../../../core/kernel/four-eyes';
import { ok, type Result, refuse } from '../../../core/kernel/result';
import { holdsOnScope } from '../../../core/kernel/scope';
import { type KeptCheck, worstIn } from '../content-check';
import { askAbout, knownOf, type PictureAnswer, picturesIn } from '../picture-check';
import type { MemberContext } from '../serve';
import type { Desk, DeskDoc, Work } from './desk';

interface Step<Doc, K extends Kind> {
  work: Work<Doc>;
  events: readonly K['event'][];
  /** The words come with the step, from whoever takes it. */
  isOwn: boolean;
  /** Whoever takes the step was told that nobody has checked the words, and has read them. */
  looked: boolean;
}

interface Checked {
  /** null: there were no words. */
  check: KeptCheck | null;
  /** What the trail says of it; null where WeChat has passed everything. */
  note: string | null;
}

/** Why WeChat sends something back. */
export function refusalWords(check: KeptCheck | undefined): string {
  const what = check?.pictures?.verdict === 'risky' ? '图片没有通过微信的内容安全检查' : '微信的内容安全检查没有通过';
  const about = check ? worstIn(check).about : '';
  return about === '' ? `${what}。` : `${what}：${about}。`;
}

/**
 * Checks the words and pictures of a step in the name of whoever takes it. What is only handed in may wait for a person
 * with the answer still open: whoever decides on it is that person. What readers see at once goes out if WeChat passes it,
 * or if a person has looked; where WeChat doubts it, a person who has not written it. The answer is kept, whatever becomes
 * of the step.
 */
export async function checkStep<Doc extends DeskDoc, K extends Kind>(
  desk: Desk<Doc, K>,
  { work: { doc, placement }, events, isOwn, looked }: Step<Doc, K>,
  context: MemberContext,
): Promise<Result<Checked, 'CONTENT_REFUSED' | 'CONTENT_HELD' | 'CONTENT_DOUBTED'>> {
  const words = desk.newWords(events, doc);
  if (words === '') return ok({ check: null, note: null });
  const { pictures: _before, ...text } = await context.checkText(words, doc.check);
  const pictures = await askAbout(
    await picturesIn(desk.bodiesIn(events, doc), context.db),
    context,
    desk.isShown(events)
      ? {
          memberIds: [...new Set([...desk.writersOf(doc), context.caller.memberId])],
          what: `《${doc.title}》`,
          subject: doc._id,
          link: { kind: desk.draftKind, id: doc._id },
        }
      : undefined,
  );
  const check: KeptCheck = pictures ? { ...text, pictures } : text;
  const { verdict } = worstIn(check);
  const { memberId, roles } = context.caller;
  const judge = { memberId, isAdmin: holdsOnScope(roles, ['admin'], placement.scope) };
  // Nobody passes what WeChat doubts in their own words, see `mayPass`.
  const mayLook = verdict !== 'review' || mayPass(judge, isOwn ? [memberId] : desk.writersOf(doc));
  if (verdict === 'passed') return ok({ check, note: null });
  if (isHeld(verdict) && !desk.isShown(events)) return ok({ check, note: null });
  if (isHeld(verdict) && looked && mayLook) return ok({ check, note: lookedWords(verdict) });
  await keep(desk, doc, check, context);
  if (verdict === 'risky') return refuse('CONTENT_REFUSED');
  return refuse(mayLook ? 'CONTENT_HELD' : 'CONTENT_DOUBTED');
}

/** What the trail says of whoever has passed what WeChat has not. */
export const lookedWords = (verdict: Verdict): string => {
  if (verdict === 'review') return '微信拿不准，通读过全文';
  return verdict === 'waiting' ? '图片还没有检查结果，看过全文' : '微信没有检查，通读过全文';
};

/** The step is refused, the answer stays: the same words are not asked about again. Nobody's text has changed. */
const keep = <Doc extends DeskDoc, K extends Kind>(
  { collection }: Desk<Doc, K>,
  { _id, revision }: Doc,
  check: KeptCheck,
  { db }: MemberContext,
): Promise<void> =>
  db.transaction(async (transaction) => {
    const docs = transaction.in(collection);
    const fresh = await docs.find(_id);
    if (fresh?.revision === revision) await docs.put({ ...fresh, check });
  });

/** The last answer, or that nobody can be asked from here; null: it has not been asked yet. */
export function lastCheck(check: KeptCheck | undefined, identity: string): PictureAnswer | null {
  if (check) return worstIn(check);
  return identity.startsWith('wx:') ? null : { verdict: 'noIdentity', about: '' };
}

/**
 * What the desk says of the check: its last answer, or that nobody can be asked from here. Where pictures were not through,
 * what is known of them now, in at most three requests.
 */
export async function checkShown<Doc extends DeskDoc, K extends Kind>(
  desk: Desk<Doc, K>,
  doc: Doc,
  context: MemberContext,
): Promise<PictureAnswer | null> {
  const { check } = doc;
  if (!check?.pictures || !isHeld(check.pictures.verdict)) return lastCheck(check, context.identity);
  const pictures = await knownOf(
    await picturesIn([desk.bodyOf(doc)], context.db),
    context,
    // A result that is there replaces this; what WeChat was not asked about stays as it was.
    isAnswer(check.pictures.verdict) ? 'waiting' : check.pictures.verdict,
  );
  return worstIn({ ...check, ...(pictures && { pictures }) });
}
