import * as desk from '../../desk/standing';
import type { Colleague } from '../../kernel/four-eyes';
import type { Placement } from '../../kernel/scope';
import type { Awaited } from '../workbench-contract';

/** What a person is to a survey. */
export interface Standing extends desk.Standing {
  /** Had a hand in the text: whatever else they are, they end no other survey with it. */
  isWriterOfText: boolean;
  /** Has proposed another end, which somebody else has to confirm: an administrator too. */
  isProposer: boolean;
  /** The secretary of the unit that holds it, and not of one above: sees what its members got, and decides of them. */
  isOwnSecretary: boolean;
  /** Has written the 评定, and the unit has another secretary. */
  isBoundAssessor: boolean;
  /** What is still to be done with it: by whom depends on it. */
  awaited: Awaited | null;
}

interface Involved {
  writerIds: readonly string[];
  proposerId: string | null;
  /** Who has written the 评定; null: nobody. */
  assessorId: string | null;
  awaited: Awaited | null;
}

const isSecretaryOf = ({ roles }: Pick<desk.Judge, 'roles'>, unitId: string): boolean =>
  roles.some((held) => held.role === 'secretary' && held.unitId === unitId);

export const standingOf = (
  judge: desk.Judge,
  { writerIds, proposerId, assessorId, awaited }: Involved,
  placement: Placement,
  colleagues: readonly Colleague[] | null = null,
): Standing => ({
  ...desk.standingOf(judge, writerIds, placement, colleagues),
  isWriterOfText: writerIds.includes(judge.memberId),
  isProposer: judge.memberId === proposerId,
  isOwnSecretary: isSecretaryOf(judge, placement.unit._id),
  isBoundAssessor:
    judge.memberId === assessorId &&
    (colleagues ?? []).some((other) => other.memberId !== judge.memberId && isSecretaryOf(other, placement.unit._id)),
  awaited,
});
