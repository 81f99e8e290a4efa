import { REFUSED_WEIGHT } from '../../core/kernel/daily-bounds';
import { answerFor, type KeptCheck } from './content-check';
import { giveTodayBack, takeToday } from './daily-counts';
import type { MemberContext } from './serve';

/**
 * Asks about a member's words that no other bound counts; null: so many were asked about today, or refused, that WeChat is
 * not asked again. What it has answered before uses nothing.
 */
export async function checkBounded(
  text: string,
  { checkText, db, caller, now }: MemberContext,
  kept?: KeptCheck | null,
): Promise<KeptCheck | null> {
  const known = answerFor(text, kept);
  if (known) return known;
  // Taken before it is asked: what is sent at the same moment is asked about no more often than one by one.
  const use = { memberId: caller.memberId, what: 'checkedWords' } as const;
  if (!(await takeToday(db, { ...use, amount: REFUSED_WEIGHT }, now))) return null;
  const check = await checkText(text, kept);
  const isAgainst = check.verdict === 'risky' || check.verdict === 'review';
  if (!isAgainst) await giveTodayBack(db, { ...use, amount: REFUSED_WEIGHT - 1 });
  return check;
}
