import { weeklyStateOf } from '../../../core/quiz/rules/weekly/weekly-state';
import type { WeeklyTest } from '../../../core/quiz/weekly/weekly-test';
import type { AssignmentDoc, CompletionDoc } from '../../_kit/assignments';
import type { Caller } from '../../_kit/caller';
import type { Database } from '../../_kit/database';
import { findTries, type StoredTry } from '../attempts/repository';

const latest = (tries: readonly StoredTry[]): StoredTry | undefined =>
  [...tries].sort((left, right) => right.number - left.number)[0];

/**
 * The member's state in each weekly test among the assignments. At most one request; none if all are completed.
 * `completions` must contain the member's completions of these assignments.
 */
export async function findWeeklyTests(
  db: Database,
  {
    caller,
    now,
    assignments,
    completions,
  }: {
    caller: Pick<Caller, 'memberId'>;
    now: number;
    assignments: readonly AssignmentDoc[];
    completions: readonly CompletionDoc[];
  },
): Promise<WeeklyTest[]> {
  const tests = assignments.filter((assignment) => assignment.kind === 'weeklyTest');
  const completed = new Map(completions.map((completion) => [completion.assignmentId, completion]));
  const unfinished = tests.filter((test) => !completed.has(test._id)).map((test) => test.subjectId);
  const attempts = unfinished.length > 0 ? await findTries(db, unfinished, caller.memberId) : [];

  return tests.map((test) => ({
    paperId: test.subjectId,
    title: test.title,
    questions: test.facts.questions ?? 0,
    minutes: test.facts.minutes ?? 0,
    opensAt: test.opensAt,
    closesAt: test.dueAt,
    ...weeklyStateOf(
      { closesAt: test.dueAt, tries: test.facts.tries ?? 1 },
      completed.get(test._id),
      latest(attempts.filter((attempt) => attempt.paperId === test.subjectId)),
      now,
    ),
  }));
}
