import * as desk from '../../desk/standing';
import type { Colleague } from '../../kernel/four-eyes';
import { holdsOnScope, type Placement } from '../../kernel/scope';

/** What a person is to a post. */
export interface Standing extends desk.Standing {
  /** Leads every unit that the post reaches: what stands at the top of their feed is theirs to say. */
  isHead?: boolean;
  /** The timer. */
  isClock?: boolean;
  /** Whoever agreed to its words, and takes that back. */
  isConsenter?: boolean;
}

/** What the timer is to every post. */
export const CLOCK: Standing = {
  isFreshEye: false,
  isWriter: false,
  isPublisher: false,
  isSigner: false,
  isClock: true,
};

/** What whoever agreed to the words of a post is to it. */
export const CONSENTER: Standing = { ...CLOCK, isClock: false, isConsenter: true };

export const standingOf = (
  judge: desk.Judge,
  writerIds: readonly string[],
  placement: Placement,
  colleagues: readonly Colleague[] | null = null,
): Standing => ({
  ...desk.standingOf(judge, writerIds, placement, colleagues),
  isHead: holdsOnScope(judge.roles, ['secretary', 'reviewer', 'admin'], placement.scope),
});
