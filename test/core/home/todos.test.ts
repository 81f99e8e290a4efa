import type { HomeView } from '../../../core/home/contract';
import { todosOf } from '../../../core/home/rules/todos';
import { type Assignment, type AssignmentKind, assignmentId } from '../../../core/kernel/assignment';

const assignment = (kind: AssignmentKind, subjectId: string, dueAt: number): Assignment => ({
  _id: assignmentId(kind, subjectId),
  kind,
  subjectId,
  title: subjectId,
  scope: ['b1'],
  opensAt: 0,
  dueAt,
  isWithdrawn: false,
});

const post = assignment('requiredReading', 'notice', 300);
const course = assignment('course', 'jcf', 200);
const paper = assignment('weeklyTest', 'b1:2026-W47', 100);

type WeeklyTest = HomeView['weeklyTests'][number];
const weeklyTest = (state: WeeklyTest['state']): WeeklyTest => ({
  paperId: paper.subjectId,
  title: '每周自测',
  questions: 10,
  minutes: 10,
  opensAt: 0,
  closesAt: 100,
  state,
  score: null,
});

describe('the to-dos', () => {
  test('are the assignments, the earliest due first', () => {
    expect(todosOf([post, course, paper], new Set(), [weeklyTest('notStarted')]).map((todo) => todo.subjectId)).toEqual(
      ['b1:2026-W47', 'jcf', 'notice'],
    );
  });

  test('begin with the weekly test, whatever falls due before it', () => {
    const soon = assignment('requiredReading', 'soon', 50);
    expect(todosOf([soon, course, paper], new Set(), [weeklyTest('open')]).map((todo) => todo.subjectId)).toEqual([
      'b1:2026-W47',
      'soon',
      'jcf',
    ]);
  });

  test('leave out finished ones', () => {
    expect(todosOf([post, course], new Set([course._id]), [])).toEqual([
      { kind: 'requiredReading', subjectId: 'notice', title: 'notice', dueAt: 300 },
    ]);
  });

  test.each<[WeeklyTest['state'], number]>([
    ['notStarted', 1],
    ['open', 1],
    ['finished', 0],
    ['missed', 0],
  ])('a weekly test that is %s counts %i', (state, expected) => {
    expect(todosOf([paper], new Set(), [weeklyTest(state)])).toHaveLength(expected);
  });
});
