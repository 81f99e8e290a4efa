import type { Kind } from '../../../core/desk/workflow';
import { isHeld } from '../../../core/kernel/content-verdict';
import { mayPass } from '../../../core/kernel/four-eyes';
import { ok, type Result, refuse } from '../../../core/kernel/result';
import { holdsOnScope } from '../../../core/kernel/scope';
import type { KeptCheck } from '../content-check';
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
  /** What the trail says of it; null where WeChat has passed the words. */
  note: string | null;
}

/** Why WeChat sends something back. */
export const refusalWords = (check: Pick<KeptCheck, 'about'> | undefined): string =>
  check?.about ? `微信的内容安全检查没有通过：${check.about}。` : '微信的内容安全检查没有通过。';

/**
 * Checks the words of a step in the name of whoever takes it. What is only handed in may wait for a person with the answer
 * still open: whoever decides on it is that person. What readers see at once goes out if WeChat passes it, or if a person
 * has looked; where WeChat doubts it, a person who has not written it. The answer is kept, whatever becomes of the step.
 */
export async function checkWords<Doc extends DeskDoc, K extends Kind>(
  desk: Desk<Doc, K>,
  { work: { doc, placement }, events, isOwn, looked }: Step<Doc, K>,
  context: MemberContext,
): Promise<Result<Checked, 'CONTENT_REFUSED' | 'CONTENT_HELD' | 'CONTENT_DOUBTED'>> {
  const words = desk.newWords(events, doc);
  if (words === '') return ok({ check: null, note: null });
  const check = await context.checkText(words, doc.check);
  const { verdict } = check;
  const { memberId, roles } = context.caller;
  const judge = { memberId, isAdmin: holdsOnScope(roles, ['admin'], placement.scope) };
  // Nobody passes what WeChat doubts in their own words, see `mayPass`.
  const mayLook = verdict !== 'review' || mayPass(judge, isOwn ? [memberId] : desk.writersOf(doc));
  if (verdict === 'passed') return ok({ check, note: null });
  if (isHeld(verdict) && !desk.isShown(events)) return ok({ check, note: null });
  if (isHeld(verdict) && looked && mayLook) {
    return ok({ check, note: verdict === 'review' ? '微信拿不准，通读过全文' : '微信没有检查，通读过全文' });
  }
  await keep(desk, doc, check, context);
  if (verdict === 'risky') return refuse('CONTENT_REFUSED');
  return refuse(mayLook ? 'CONTENT_HELD' : 'CONTENT_DOUBTED');
}

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

/** What the desk says of the check: its last answer, or that nobody can be asked from here. */
export const checkShown = (
  { check }: Pick<DeskDoc, 'check'>,
  { identity }: Pick<MemberContext, 'identity'>,
): Pick<KeptCheck, 'verdict' | 'about'> | null => {
  if (check) return { verdict: check.verdict, about: check.about };
  return identity.startsWith('wx:') ? null : { verdict: 'noIdentity', about: '' };
};
