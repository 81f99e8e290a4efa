import type { MemberContext } from '../serve';

/** Who signed something off, and what they answered for, so that 保密审查 can be looked up later. */
export interface Signed {
  byId: string;
  byName: string;
  at: number;
  checked: readonly string[];
}

/** What is kept of a signature; nothing where nobody had to sign. */
export const signedWith = (
  checked: readonly string[] | null,
  { caller, now }: Pick<MemberContext, 'caller' | 'now'>,
): { signed: Signed | null } => ({
  signed: checked && { byId: caller.memberId, byName: caller.name, at: now, checked },
});
