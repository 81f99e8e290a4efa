import * as desk from '../../desk/standing';
import type { Colleague } from '../../kernel/four-eyes';
import type { Placement } from '../../kernel/scope';

/** What a person is to a call for works. */
export interface Standing extends desk.Standing {
  /** Has proposed the prizes, which somebody else has to decide: an administrator too. */
  isProposer: boolean;
  /** Has proposed a later end, which somebody else has to confirm: an administrator too. */
  isEndProposer: boolean;
}

interface Involved {
  writerIds: readonly string[];
  proposerId: string | null;
  endProposerId: string | null;
}

export const standingOf = (
  judge: desk.Judge,
  { writerIds, proposerId, endProposerId }: Involved,
  placement: Placement,
  colleagues: readonly Colleague[] | null = null,
): Standing => ({
  ...desk.standingOf(judge, writerIds, placement, colleagues),
  isProposer: judge.memberId === proposerId,
  isEndProposer: judge.memberId === endProposerId,
});
