import type { TopicStanding } from '../contract';
import type { TopicTally } from './harvest';

/** With fewer answers nothing is said about a topic. */
export const ENOUGH_ANSWERS = 5;
/** A topic counts as weak from this share of wrong answers (0–1). */
export const WEAK_SHARE = 0.3;

const shareWrong = ({ answered, wrong }: TopicTally): number => (answered === 0 ? 0 : wrong / answered);

/** The member's topics: the weak ones first, then the others, each group with the weakest first. */
export function topicStandings(tallies: readonly TopicTally[]): TopicStanding[] {
  return tallies
    .map((tally) => ({
      standing: { ...tally, isWeak: tally.answered >= ENOUGH_ANSWERS && shareWrong(tally) >= WEAK_SHARE },
      share: shareWrong(tally),
    }))
    .sort((left, right) => {
      const byWeakness = Number(right.standing.isWeak) - Number(left.standing.isWeak);
      return byWeakness || right.share - left.share || (left.standing.topic < right.standing.topic ? -1 : 1);
    })
    .map(({ standing }) => standing);
}
