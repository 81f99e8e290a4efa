import {
  completedCount,
  isWhollyCompleted,
  lessonAfter,
  nextToStudy,
  type Outline,
  resumeAt,
} from '../../../core/classroom/rules/outline';

const outline: Outline = ['l1', 'l2', 'l3'].map((lessonId) => ({
  lessonId,
  title: `第${lessonId.slice(1)}课`,
  kind: 'article',
  minutes: 2,
}));
const done = (...lessonIds: string[]) => new Set(lessonIds);

describe('a course outline', () => {
  test.each<[string, string, string | null]>([
    ['leads from the first lesson to the second', 'l1', 'l2'],
    ['ends after the last', 'l3', null],
    ['leads nowhere from a lesson that it does not have', 'gone', null],
  ])('%s', (_title, lessonId, expected) => {
    expect(lessonAfter(outline, lessonId)).toBe(expected);
  });

  test.each<[string, Set<string>, string, string | null]>([
    ['goes on with the next lesson', done('l1'), 'l1', 'l2'],
    ['skips what is completed already', done('l1', 'l2'), 'l1', 'l3'],
    ['goes back to a lesson that was left out', done('l2', 'l3'), 'l3', 'l1'],
    ['has nothing left once all is completed', done('l1', 'l2', 'l3'), 'l3', null],
  ])('%s', (_title, completed, lessonId, expected) => {
    expect(nextToStudy(outline, completed, lessonId)).toBe(expected);
  });

  test('counts only lessons that the course still has', () => {
    expect(completedCount(outline, done('l1', 'gone'))).toBe(1);
    expect(isWhollyCompleted(outline, done('l1', 'l2', 'gone'))).toBe(false);
    expect(isWhollyCompleted(outline, done('l1', 'l2', 'l3', 'gone'))).toBe(true);
  });

  test('resumes with the present titles, and not at a lesson that is gone', () => {
    const course = { courseId: 'c', title: '监察法入门', outline };
    expect(resumeAt(course, 'l2')).toEqual({
      lessonId: 'l2',
      lessonTitle: '第2课',
      courseId: 'c',
      courseTitle: '监察法入门',
    });
    expect(resumeAt(course, 'gone')).toBeNull();
  });
});
