import { ASKED_KINDS, type Assignment, type Todo } from '../../kernel/assignment';
import type { HomeView } from '../contract';

type WeeklyTests = HomeView['weeklyTests'];

/** A weekly test whose time ran out unanswered is not finished, but there is nothing left to do about it. */
const isOver = (weeklyTests: WeeklyTests, assignment: Assignment): boolean =>
  assignment.kind === 'weeklyTest' &&
  weeklyTests.some(
    (test) => test.paperId === assignment.subjectId && (test.state === 'finished' || test.state === 'missed'),
  );

const isTest = ({ kind }: Assignment): boolean => kind === 'weeklyTest';

/**
 * The unfinished ones of these open assignments: the weekly test first, then the earliest due. Contests are voluntary and
 * never among them.
 */
export const todosOf = (
  assignments: readonly Assignment[],
  finished: ReadonlySet<string>,
  weeklyTests: WeeklyTests,
): Todo[] =>
  assignments
    .filter(({ kind, _id }) => ASKED_KINDS.includes(kind) && !finished.has(_id))
    .filter((assignment) => !isOver(weeklyTests, assignment))
    .sort((left, right) => Number(isTest(right)) - Number(isTest(left)) || left.dueAt - right.dueAt)
    .map(({ kind, subjectId, title, dueAt }) => ({ kind, subjectId, title, dueAt }));
