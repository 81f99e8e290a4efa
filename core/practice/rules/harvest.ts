import { MS_PER_DAY } from '../../kernel/calendar';

/** An ended attempt or minute run, reduced to what practice needs. */
export interface EndedTest {
  /** Id of the attempt or the minute run. */
  id: string;
  kind: TestKind;
  endedAt: number;
  /** The answered questions, by their id in the bank. */
  answers: { questionId: string; isRight: boolean }[];
}
export type TestKind = 'attempt' | 'minute';

export interface TopicTally {
  topic: string;
  answered: number;
  wrong: number;
}

/** How far a member's tests have been added to the mistake book. */
export interface Harvest {
  /** When the latest harvested test of each kind ended, in ms. */
  until: Record<TestKind, number>;
  /** Harvested tests that the next search would find again. */
  seen: { id: string; endedAt: number }[];
  topics: TopicTally[];
  /**
   * Ids of attempts that ask a question which a paper can still ask the member: a card or a tally would reveal whether
   * the answer was right. Absent if there are none.
   */
  waiting?: string[];
}

export const NOTHING_HARVESTED: Harvest = { until: { attempt: 0, minute: 0 }, seen: [], topics: [] };

/**
 * How late an ended test can appear. An expired attempt ends at its deadline, but the server closes it minutes or at
 * worst hours later. A minute run ends at the moment it is closed.
 */
const NOTICED_LATE_MS: Record<TestKind, number> = { attempt: MS_PER_DAY, minute: 0 };

/** Search for tests of this kind that ended at this instant (ms) or later. */
export const searchFrom = ({ until }: Harvest, kind: TestKind): number => until[kind] - NOTICED_LATE_MS[kind];

/** Whether a test says nothing about a question whose key is still secret. A minute run leaves such questions out. */
export const mayHarvest = ({ kind, answers }: EndedTest, withheld: Pick<ReadonlySet<string>, 'has'>): boolean =>
  kind === 'minute' || !answers.some(({ questionId }) => withheld.has(questionId));

/** The tests that were not harvested yet, oldest first, at most `most`. The others are left for the next harvest. */
export function freshTests(harvest: Harvest, found: readonly EndedTest[], most: number): EndedTest[] {
  const seen = new Set(harvest.seen.map(({ id }) => id));
  return found
    .filter(({ id }, index) => !seen.has(id) && found.findIndex((other) => other.id === id) === index)
    .sort((left, right) => left.endedAt - right.endedAt)
    .slice(0, most);
}

/** The harvest record after tests that have to wait. */
export function afterWaiting(harvest: Harvest, ids: readonly string[]): Harvest {
  const known = harvest.waiting ?? [];
  const added = ids.filter((id) => !known.includes(id));
  return added.length === 0 ? harvest : { ...harvest, waiting: [...known, ...added] };
}

/** The harvest record after one more test. `topicOf` has the topics of the questions that are still in the bank. */
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
  const waiting = harvest.waiting?.filter((each) => each !== id) ?? [];
  return { until, seen, topics: [...tallies.values()], ...(waiting.length > 0 ? { waiting } : {}) };
}
