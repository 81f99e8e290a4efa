import { isHeld, type Verdict } from '../../core/kernel/content-verdict';
import { mayPass } from '../../core/kernel/four-eyes';
import { holdsOn } from '../../core/kernel/roles';
import type { Caller } from './caller';
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

type Code = 'CONTENT_REFUSED' | 'CONTENT_HELD' | 'CONTENT_DOUBTED';
type Checked = { ok: true; check: KeptCheck } | { ok: false; check: KeptCheck; code: Code };

/**
 * Why what somebody says in the name of a unit does not go out; null: it does. What WeChat did not check goes out when they
 * have looked; what it doubts only an administrator passes in their own words, see `mayPass`.
 */
export function refusalOfOwn(
  verdict: Verdict,
  { path, looked }: Pick<OwnWords, 'path' | 'looked'>,
  { memberId, roles }: Pick<Caller, 'memberId' | 'roles'>,
): Code | null {
  if (verdict === 'risky') return 'CONTENT_REFUSED';
  const judge = { memberId, isAdmin: holdsOn(roles, ['admin'], path) };
  if (verdict === 'review' && !mayPass(judge, [memberId])) return 'CONTENT_DOUBTED';
  return isHeld(verdict) && !looked ? 'CONTENT_HELD' : null;
}

/** Checks what somebody says at once in the name of a unit. */
export async function checkOwnWords(
  { text, kept, ...said }: OwnWords,
  { caller, checkText }: MemberContext,
): Promise<Checked> {
  const check = await checkText(text, kept);
  const code = refusalOfOwn(check.verdict, said, caller);
  return code === null ? { ok: true, check } : { ok: false, check, code };
}
