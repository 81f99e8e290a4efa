import { MS_PER_DAY } from '../../kernel/calendar';

/** An attempt or a minute that is over, as far as practice needs to know it. */
export interface EndedTest {
  /** Id of the attempt or the minute. */
  id: string;
  kind: TestKind;
  endedAt: number;
  /** What was answered, by question of the bank. */
  answers: { questionId: string; isRight: boolean }[];
}
export type TestKind = 'attempt' | 'minute';

export interface TopicTally {
  topic: string;
  answered: number;
  wrong: number;
}

/** How far a member's tests have been taken into the book. */
export interface Harvest {
  /** End of the latest test of each kind that was taken in, ms. */
  until: Record<TestKind, number>;
  /** Tests taken in that a search would find again. */
  seen: { id: string; endedAt: number }[];
  topics: TopicTally[];
}

export const NOTHING_HARVESTED: Harvest = { until: { attempt: 0, minute: 0 }, seen: [], topics: [] };

/** An attempt that ran out ended at its deadline, and is noticed minutes, at worst hours after. A minute ends when it is noticed. */
const NOTICED_LATE_MS: Record<TestKind, number> = { attempt: MS_PER_DAY, minute: 0 };

/** Tests of a kind that ended at this instant or after it are looked for, ms. */
export const searchFrom = ({ until }: Harvest, kind: TestKind): number => until[kind] - NOTICED_LATE_MS[kind];

/** The tests that were not taken in yet, longest ago first, at most `most`; what is left waits for the next time. */
export function freshTests(harvest: Harvest, found: readonly EndedTest[], most: number): EndedTest[] {
  const seen = new Set(harvest.seen.map(({ id }) => id));
  return found
    .filter(({ id }) => !seen.has(id))
    .sort((left, right) => left.endedAt - right.endedAt)
    .slice(0, most);
}

/** The book's own record after a test; `topicOf` gives the topics of the questions that the bank still has. */
export function afterHarvest(harvest: Harvest, test: EndedTest, topicOf: ReadonlyMap<string, string>): Harvest {
  const { id, kind, endedAt, answers } = test;
  if (harvest.seen.some((seen) => seen.id === id)) return harvest;
  const until = { ...harvest.until, [kind]: Math.max(harvest.until[kind], endedAt) };
  const oldest = Math.min(until.attempt, until.minute) - MS_PER_DAY;
  const seen = [...harvest.seen, { id, endedAt }].filter((each) => each.endedAt >= oldest);

  const tallies = new Map(harvest.topics.map((tally) => [tally.topic, tally]));
  for (const { questionId, isRight } of answers) {
    const topic = topicOf.get(questionId);
    if (topic === undefined) continue;
    const { answered, wrong } = tallies.get(topic) ?? { answered: 0, wrong: 0 };
    tallies.set(topic, { topic, answered: answered + 1, wrong: wrong + (isRight ? 0 : 1) });
  }
  return { until, seen, topics: [...tallies.values()] };
}
