import { hasStrayLesson, isStatuteCourse } from '../../../core/classroom/rules/statute-courses';

const LAW = `law-${'0a'.repeat(12)}`;
const OTHER = `law-${'0b'.repeat(12)}`;

test.each([
  [LAW, true],
  ['law-1', false],
  [`${LAW}0`, false],
  [`my-${LAW}`, false],
  ['course-b1', false],
])('%s is the course of a statute: %p', (courseId, expected) => expect(isStatuteCourse(courseId)).toBe(expected));

test.each<[string, string, string[], boolean]>([
  ['its own lessons and others', LAW, [`${LAW}-01`, 'added-by-hand'], false],
  ['no lessons of a statute', 'course-b1', ['jcf-1', 'law-1'], false],
  ['a lesson of another statute', LAW, [`${OTHER}-01`], true],
  ['a lesson of a statute', 'course-b1', ['jcf-1', `${LAW}-01`], true],
  ['a lesson of a statute, and an id that it begins with', 'law', [`${LAW}-01`], true],
  ['a lesson with the id of the course', 'course-b1', [LAW], true],
])('a course with %s', (_title, courseId, lessonIds, expected) => {
  expect(hasStrayLesson(courseId, lessonIds)).toBe(expected);
});
