import * as desk from '../../desk/standing';
import type { Colleague } from '../../kernel/four-eyes';
import type { Placement } from '../../kernel/scope';

/** What a person is to a survey. */
export interface Standing extends desk.Standing {
  /** Had a hand in the text: whatever else they are, they end no other survey with it. */
  isWriterOfText: boolean;
  /** Has proposed another end, which somebody else has to confirm: an administrator too. */
  isProposer: boolean;
}

interface Involved {
  writerIds: readonly string[];
  proposerId: string | null;
}

export const standingOf = (
  judge: desk.Judge,
  { writerIds, proposerId }: Involved,
  placement: Placement,
  colleagues: readonly Colleague[] | null = null,
): Standing => ({
  ...desk.standingOf(judge, writerIds, placement, colleagues),
  isWriterOfText: writerIds.includes(judge.memberId),
  isProposer: judge.memberId === proposerId,
});
