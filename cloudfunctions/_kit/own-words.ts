import { isHeld } from '../../core/kernel/content-verdict';
import { mayPass } from '../../core/kernel/four-eyes';
import { holdsOn } from '../../core/kernel/roles';
import type { KeptCheck } from './content-check';
import type { MemberContext } from './serve';

interface OwnWords {
  text: string;
  kept: KeptCheck | undefined;
  /** Of the unit for which they are said. */
  path: readonly string[];
  /** Whoever says them was told that nobody has checked them, and has read them once more. */
  looked: boolean;
}

type Checked =
  | { ok: true; check: KeptCheck }
  | { ok: false; check: KeptCheck; code: 'CONTENT_REFUSED' | 'CONTENT_HELD' | 'CONTENT_DOUBTED' };

/**
 * Checks what somebody says at once in the name of a unit. What WeChat did not check goes out when they have looked; what
 * it doubts only an administrator passes in their own words, see `mayPass`.
 */
export async function checkOwnWords(
  { text, kept, path, looked }: OwnWords,
  { caller: { memberId, roles }, checkText }: MemberContext,
): Promise<Checked> {
  const check = await checkText(text, kept);
  const { verdict } = check;
  if (verdict === 'risky') return { ok: false, check, code: 'CONTENT_REFUSED' };
  const judge = { memberId, isAdmin: holdsOn(roles, ['admin'], path) };
  if (verdict === 'review' && !mayPass(judge, [memberId])) return { ok: false, check, code: 'CONTENT_DOUBTED' };
  return isHeld(verdict) && !looked ? { ok: false, check, code: 'CONTENT_HELD' } : { ok: true, check };
}
