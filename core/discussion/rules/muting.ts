import { ok, type Result, refuse } from '../../kernel/result';

/** 禁言 of a member. */
export interface Mute {
  /** Who has laid it on them. */
  byId: string;
  /** Its last moment, in ms. */
  until: number;
  isLifted: boolean;
  /** Why the member asks for another look; null while nobody has to look. */
  plea: string | null;
  /** Asked once: not again. */
  hasPleaded: boolean;
}

export const isMuted = (mute: Pick<Mute, 'until' | 'isLifted'> | null, now: number): boolean =>
  mute !== null && !mute.isLifted && mute.until >= now;

export const mayPlead = (mute: Mute, now: number): boolean => isMuted(mute, now) && !mute.hasPleaded;

/** What somebody who looks after the branch may do with it: whoever laid it on them does not judge whether it was right. */
export function mayDecide(
  mute: Mute,
  command: 'lift' | 'keep',
  memberId: string,
  now: number,
): Result<null, 'WRONG_STATE' | 'OWN_MATTER'> {
  if (!isMuted(mute, now)) return refuse('WRONG_STATE');
  if (command === 'lift') return ok(null);
  if (mute.plea === null) return refuse('WRONG_STATE');
  return mute.byId === memberId ? refuse('OWN_MATTER') : ok(null);
}
