import { type Candidate, recommend } from '../../../core/classroom/rules/recommend';

const course = (courseId: string, changes: Partial<Candidate> = {}): Candidate => ({
  courseId,
  column: 'general',
  lessons: 3,
  completedLessons: 0,
  dueAt: null,
  isStarted: false,
  ...changes,
});

const dueLate = course('due-late', { dueAt: 900 });
const dueSoon = course('due-soon', { dueAt: 100 });
const begun = course('begun', { isStarted: true, completedLessons: 1 });
const opened = course('opened', { isStarted: true });
const law = course('law', { column: 'law' });
const other = course('other');
const finished = course('finished', { dueAt: 50, isStarted: true, completedLessons: 3 });
const current = course('current', { column: 'law', isStarted: true, completedLessons: 1 });

describe('what to study next', () => {
  test.each<[string, Candidate[], string[]]>([
    ['nothing where nothing is left', [finished], []],
    ['what is due before all else, soonest first', [other, begun, dueLate, dueSoon], ['due-soon', 'due-late', 'begun']],
    ['what is due also when it is begun', [begun, course('both', { isStarted: true, dueAt: 1 })], ['both', 'begun']],
    [
      'what is begun before what is new, in the order of the list',
      [other, opened, begun],
      ['opened', 'begun', 'other'],
    ],
    ['the column of the current course before others', [other, law, current], ['law', 'other']],
    ['no preference of a column where there is no current course', [other, law], ['other', 'law']],
    ['not the current course, which is shown as such', [current, dueSoon], ['due-soon']],
    ['nothing that is finished, due or not', [finished, other], ['other']],
    ['no course without lessons', [course('empty', { lessons: 0 }), other], ['other']],
    ['at most three', [other, law, begun, opened, dueSoon], ['due-soon', 'begun', 'opened']],
  ])('is %s', (_title, candidates, ids) => {
    const currentId = candidates.includes(current) ? 'current' : null;
    expect(recommend(candidates, { currentId }).map(({ courseId }) => courseId)).toEqual(ids);
  });

  test('says why', () => {
    expect(recommend([dueSoon, begun, law, current], { currentId: 'current' }).map(({ reason }) => reason)).toEqual([
      'due',
      'started',
      'sameColumn',
    ]);
  });
});
