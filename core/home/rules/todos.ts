import { ASKED_KINDS, type Assignment, type Todo } from '../../kernel/assignment';
import type { HomeView } from '../contract';

type WeeklyTests = HomeView['weeklyTests'];

/** A weekly test that ran out of time without an answer is not finished, but nothing can be done about it either. */
const isOver = (weeklyTests: WeeklyTests, assignment: Assignment): boolean =>
  assignment.kind === 'weeklyTest' &&
  weeklyTests.some(
    (test) => test.paperId === assignment.subjectId && (test.state === 'finished' || test.state === 'missed'),
  );

/** What is still to be done of these open assignments, what is due first on top. A contest is offered and never asked. */
export const todosOf = (
  assignments: readonly Assignment[],
  finished: ReadonlySet<string>,
  weeklyTests: WeeklyTests,
): Todo[] =>
  assignments
    .filter(({ kind, _id }) => ASKED_KINDS.includes(kind) && !finished.has(_id))
    .filter((assignment) => !isOver(weeklyTests, assignment))
    .sort((left, right) => left.dueAt - right.dueAt)
    .map(({ kind, subjectId, title, dueAt }) => ({ kind, subjectId, title, dueAt }));
