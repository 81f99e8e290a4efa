import { FEWEST_SHOWN } from '../../kernel/fewest-shown';
import type { BallotOutcome } from '../contract';

/** 应到会人数的五分之四: below it nothing is decided. */
const QUORUM = { of: 5, needed: 4 };

export const hasQuorum = ({ voters, handedIn }: { voters: number; handedIn: number }): boolean =>
  handedIn * QUORUM.of >= voters * QUORUM.needed;

/** Whether all are candidates, each picked once at most. */
export const areStanding = (picks: readonly number[], candidates: readonly string[]): boolean =>
  new Set(picks).size === picks.length &&
  picks.every((pick) => Number.isInteger(pick) && pick >= 0 && pick < candidates.length);

/** An empty ballot abstains; more picks than seats make it void. */
export function judgeBallot(picks: readonly number[], seats: number): 'valid' | 'void' | 'abstained' {
  if (picks.length === 0) return 'abstained';
  return picks.length > seats ? 'void' : 'valid';
}

interface Counted {
  candidates: readonly string[];
  seats: number;
  /** On the roll. */
  voters: number;
  ballots: readonly (readonly number[])[];
}

const compare = (left: readonly number[], right: readonly number[]): number => {
  const at = left.findIndex((pick, place) => pick !== right[place]);
  if (at === -1) return left.length - right.length;
  return (left[at] ?? 0) - (right[at] ?? Number.NEGATIVE_INFINITY);
};

/** The ballots sorted by what they say, the same ones together: whoever likes may count them again. */
export function sortedBallots(ballots: readonly (readonly number[])[]): BallotOutcome['ballots'] {
  const sorted = ballots.map((picks) => [...picks].sort((left, right) => left - right)).sort(compare);
  const groups: BallotOutcome['ballots'] = [];
  for (const picks of sorted) {
    const last = groups[groups.length - 1];
    if (last && compare(last.picks, picks) === 0) last.count += 1;
    else groups.push({ picks, count: 1 });
  }
  return groups;
}

const NOTHING = { votes: [], valid: 0, voided: 0, abstained: 0, elected: [], tied: [], seatsLeft: 0, ballots: [] };

/**
 * Counts a ballot. Nothing of it is told below the quorum, or where so few ballots tell who voted how. Where more
 * candidates have the same votes than seats are left, they go to a second round for these seats.
 */
export function countBallots({ candidates, seats, voters, ballots }: Counted): BallotOutcome {
  if (!hasQuorum({ voters, handedIn: ballots.length })) return { state: 'noQuorum', ...NOTHING };
  if (ballots.length < FEWEST_SHOWN) return { state: 'tooFew', ...NOTHING };
  const judged = ballots.map((picks) => ({ picks, verdict: judgeBallot(picks, seats) }));
  const valid = judged.filter(({ verdict }) => verdict === 'valid');
  const votes = candidates.map((_, candidate) => valid.filter(({ picks }) => picks.includes(candidate)).length);
  const standing = votes.flatMap((count, candidate) => (count > 0 ? [{ candidate, count }] : []));
  const ordered = [...standing].sort((left, right) => right.count - left.count);
  const last = ordered[seats - 1]?.count ?? 0;
  const reached = ordered.filter(({ count }) => count >= last);
  const isTied = reached.length > seats;
  const elected = isTied ? reached.filter(({ count }) => count > last) : reached;
  const tied = isTied ? reached.filter(({ count }) => count === last) : [];
  return {
    state: isTied ? 'tied' : 'decided',
    votes,
    valid: valid.length,
    voided: judged.filter(({ verdict }) => verdict === 'void').length,
    abstained: judged.filter(({ verdict }) => verdict === 'abstained').length,
    elected: elected.map(({ candidate }) => candidate),
    tied: tied.map(({ candidate }) => candidate),
    seatsLeft: seats - elected.length,
    ballots: sortedBallots(ballots),
  };
}
