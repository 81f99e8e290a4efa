import type { CourseSource } from '../../../core/classroom/workbench-contract';
import {
  type CourseForm,
  courseProblems,
  emptyCourse,
  formOf,
  isSameForm,
  type LessonForm,
  lessonProblems,
  moved,
  sourceOf,
} from '../../../src/features/classroom/desk/course-form';

const TODAY = '2026-11-27';
const question = { stem: '问', options: ['甲', '乙'], right: [0], explanation: '因' };
const lesson = (lessonId: string, changes: Partial<LessonForm> = {}): LessonForm => ({
  lessonId,
  title: '第一讲',
  markdown: '正文',
  check: [],
  ...changes,
});
const form = (changes: Partial<CourseForm> = {}): CourseForm => ({
  ...emptyCourse('b1', 'l1'),
  title: '课',
  summary: '讲什么',
  lessons: [lesson('l1')],
  ...changes,
});

describe('a course on the desk', () => {
  test('comes back from what it was sent as', () => {
    const source: CourseSource = sourceOf('k1', form({ dueDay: '2026-12-01', rank: '7' }));
    expect(source).toMatchObject({ courseId: 'k1', rank: 7, dueAt: Date.parse('2026-12-02T00:00:00+08:00') - 1 });
    expect(isSameForm(formOf(source), form({ dueDay: '2026-12-01', rank: '7' }))).toBe(true);
  });

  test.each<[string, Partial<CourseForm>, string[]]>([
    ['whole', {}, []],
    ['without a title and a summary', { title: ' ', summary: '' }, ['title', 'summary']],
    ['with an order that is no number', { rank: '0' }, ['rank']],
    ['for nobody', { scope: [] }, ['scope']],
    ['due in the past', { dueDay: '2026-11-26' }, ['dueDay']],
    ['without lessons', { lessons: [] }, ['lessons']],
  ])('%s names what is missing', (_title, changes, fields) => {
    expect(Object.keys(courseProblems(form(changes), TODAY, null))).toEqual(fields);
  });

  test('may keep a due date that has passed meanwhile', () => {
    expect(courseProblems(form({ dueDay: '2026-11-20' }), TODAY, '2026-11-20')).toEqual({});
  });
});

describe('a lesson on the desk', () => {
  test.each<[string, Partial<LessonForm>, string[]]>([
    ['whole, with a check', { check: [question] }, []],
    ['without words', { title: '', markdown: ' ' }, ['title', 'markdown']],
    ['with a question that is half done', { check: [{ ...question, explanation: '' }] }, ['check']],
    ['with a question of which nothing is right', { check: [{ ...question, right: [] }] }, ['check']],
    ['with two options that read the same', { check: [{ ...question, options: ['甲', '甲 '] }] }, ['check']],
  ])('%s names what is missing', (_title, changes, fields) => {
    expect(Object.keys(lessonProblems(lesson('l1', changes)))).toEqual(fields);
  });

  test.each<[string, -1 | 1, string]>([
    ['b', -1, 'bac'],
    ['b', 1, 'acb'],
    ['a', -1, 'abc'],
    ['c', 1, 'abc'],
  ])('%s moves by %i', (id, by, order) => {
    const lessons = ['a', 'b', 'c'].map((lessonId) => lesson(lessonId));
    expect(moved(lessons, id, by).map(({ lessonId }) => lessonId)).toEqual([...order]);
  });
});
