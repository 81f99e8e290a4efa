import { cardKeyOf } from '../../../core/practice/book/card';
import type { Mistake } from '../../../core/practice/rules/card';
import { afterMistake } from '../../../core/practice/rules/card';
import { testOfAttempt, testOfMinute } from '../../../core/practice/rules/ended-tests';
import {
  afterHarvest,
  type EndedTest,
  freshTests,
  type Harvest,
  NOTHING_HARVESTED,
  searchFrom,
} from '../../../core/practice/rules/harvest';
import type { Database } from '../../_kit/database';
import { findTopics } from '../../bank/public';
import { findEndedAttempts } from '../../quiz/public';
import { Cards, Practices } from '../collections';
import type { PracticeDoc } from '../documents';
import { findEndedRuns } from '../minute/repository';
import { cardDoc, findPractice } from './repository';
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
 * Adds the mistakes of tests that ended since the last harvest to the mistake book. Three requests when there is
 * nothing new. Submitting a test does not wait for this.
 */
export async function harvest(db: Database, memberId: string): Promise<PracticeDoc> {
  const practice = (await findPractice(db, memberId)) ?? newPractice(memberId);
  const tests = await findFresh(db, memberId, practice.harvest);
  if (tests.length === 0) return practice;
  const ids = tests.flatMap(({ answers }) => answers.map(({ questionId }) => questionId));
  const topicOf = await findTopics(db, [...new Set(ids)]);
  let current = practice;
  for (const test of tests) current = await takeIn(db, memberId, test, topicOf);
  return current;
}

async function findFresh(db: Database, memberId: string, done: Harvest): Promise<EndedTest[]> {
  const [attempts, runs] = await Promise.all([
    findEndedAttempts(db, { memberId, since: searchFrom(done, 'attempt'), limit: SEARCH_LIMIT }),
    findEndedRuns(db, { memberId, since: searchFrom(done, 'minute'), limit: SEARCH_LIMIT }),
  ]);
  const found = [
    ...attempts.map((attempt) => testOfAttempt(attempt._id, attempt)),
    ...runs.map((run) => testOfMinute(run._id, run)),
  ];
  return freshTests(done, found, TESTS_AT_ONCE);
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
  return db.transaction(async (transaction) => {
    const practices = transaction.in(Practices);
    const practice = (await practices.find(memberId)) ?? newPractice(memberId);
    const next: PracticeDoc = { ...practice, harvest: afterHarvest(practice.harvest, test, topicOf) };
    if (next.harvest !== practice.harvest) await practices.put(next);
    return next;
  });
}

const writeCards = (db: Database, memberId: string, mistakes: readonly Mistake[]): Promise<void> =>
  db.transaction(async (transaction) => {
    const cards = transaction.in(Cards);
    for (const mistake of mistakes) {
      const stored = await cards.find(cardKeyOf(memberId, mistake.questionId));
      const card = afterMistake(stored, mistake, schedule);
      if (card !== stored) await cards.put(cardDoc(memberId, card));
    }
  });
