import { cardKeyOf } from '../../../core/practice/book/card';
import type { Mistake } from '../../../core/practice/rules/card';
import { afterMistake } from '../../../core/practice/rules/card';
import { testOfAttempt, testOfMinute } from '../../../core/practice/rules/ended-tests';
import {
  afterHarvest,
  afterWaiting,
  type EndedTest,
  freshTests,
  type Harvest,
  mayHarvest,
  NOTHING_HARVESTED,
  searchFrom,
} from '../../../core/practice/rules/harvest';
import type { Withheld } from '../../../core/quiz/rules/papers/secret-keys';
import type { Database } from '../../_kit/database';
import { findTopics } from '../../bank/public';
import { findEndedAttempts, findEndedByIds } from '../../quiz/public';
import { Cards, Practices } from '../collections';
import type { PracticeDoc } from '../documents';
import { findEndedRuns } from '../minute/repository';
import { cardDoc } from './repository';
import { schedule } from './schedule';

/** Tests read by one search, and tests harvested by one call. The others follow at the next call. */
const SEARCH_LIMIT = 100;
const TESTS_AT_ONCE = 10;
/** Cards written in one transaction, well below its limit. */
const BATCH = 25;

export const newPractice = (memberId: string): PracticeDoc => ({
  _id: memberId,
  v: 1,
  best: null,
  harvest: NOTHING_HARVESTED,
});

/**
 * Adds the mistakes of tests that ended since the last harvest to the mistake book. Two requests when there is nothing
 * new; one more while tests wait. Submitting a test does not wait for this.
 * @param known the member's practice; null before the first
 * @param withheld questions whose keys the member must not learn: a test with one of them waits
 */
export async function harvest(
  db: Database,
  memberId: string,
  known: PracticeDoc | null,
  withheld: Withheld,
): Promise<PracticeDoc> {
  const practice = known ?? newPractice(memberId);
  const found = await findEnded(db, memberId, practice.harvest);
  const isReady = (test: EndedTest): boolean => mayHarvest(test, withheld);
  const fresh = freshTests(practice.harvest, found.filter(isReady), TESTS_AT_ONCE);
  const waiting = found.filter((test) => !isReady(test)).map(({ id }) => id);
  const isKnown = afterWaiting(practice.harvest, waiting) === practice.harvest;
  let current = isKnown ? practice : await changeHarvest(db, memberId, (before) => afterWaiting(before, waiting));
  if (fresh.length === 0) return current;
  const ids = fresh.flatMap(({ answers }) => answers.map(({ questionId }) => questionId));
  const topicOf = await findTopics(db, [...new Set(ids)]);
  for (const test of fresh) current = await takeIn(db, memberId, test, topicOf);
  return current;
}

/** Ended tests that may not be harvested yet. Those already harvested may be among them. */
async function findEnded(db: Database, memberId: string, done: Harvest): Promise<EndedTest[]> {
  const waiting = done.waiting ?? [];
  const [attempts, runs, late] = await Promise.all([
    findEndedAttempts(db, { memberId, since: searchFrom(done, 'attempt'), limit: SEARCH_LIMIT }),
    findEndedRuns(db, { memberId, since: searchFrom(done, 'minute'), limit: SEARCH_LIMIT }),
    waiting.length > 0 ? findEndedByIds(db, waiting.slice(0, SEARCH_LIMIT)) : [],
  ]);
  return [
    ...[...late, ...attempts].map((attempt) => testOfAttempt(attempt._id, attempt)),
    ...runs.map((run) => testOfMinute(run._id, run)),
  ];
}

/** Writes the cards first and the harvest record last, so that the next call repeats a harvest that broke off. */
async function takeIn(
  db: Database,
  memberId: string,
  test: EndedTest,
  topicOf: ReadonlyMap<string, string>,
): Promise<PracticeDoc> {
  const mistakes = test.answers.flatMap(({ questionId, isRight }): Mistake[] => {
    const topic = topicOf.get(questionId);
    return isRight || topic === undefined ? [] : [{ questionId, topic, testId: test.id, at: test.endedAt }];
  });
  for (let start = 0; start < mistakes.length; start += BATCH) {
    await writeCards(db, memberId, mistakes.slice(start, start + BATCH));
  }
  return changeHarvest(db, memberId, (before) => afterHarvest(before, test, topicOf));
}

const changeHarvest = (db: Database, memberId: string, change: (before: Harvest) => Harvest): Promise<PracticeDoc> =>
  db.transaction(async (transaction) => {
    const practices = transaction.in(Practices);
    const practice = (await practices.find(memberId)) ?? newPractice(memberId);
    const next: PracticeDoc = { ...practice, harvest: change(practice.harvest) };
    if (next.harvest !== practice.harvest) await practices.put(next);
    return next;
  });

const writeCards = (db: Database, memberId: string, mistakes: readonly Mistake[]): Promise<void> =>
  db.transaction(async (transaction) => {
    const cards = transaction.in(Cards);
    for (const mistake of mistakes) {
      const stored = await cards.find(cardKeyOf(memberId, mistake.questionId));
      const card = afterMistake(stored, mistake, schedule);
      if (card !== stored) await cards.put(cardDoc(memberId, card));
    }
  });
