import type { CourseSource } from '../../../core/classroom/workbench-contract';
import { FRIDAY_MORNING } from '../../support/organisation';

export const IN_A_WEEK = FRIDAY_MORNING + 7 * 86_400_000;

const lesson = (number: number, check: CourseSource['lessons'][number]['check']): CourseSource['lessons'][number] => ({
  lessonId: `jcf-${number}`,
  title: `第${number}讲`,
  markdown: `## 要点\n\n监督是第一职责。\n\n- 谁监督\n- 监督谁\n\n> 出处见文末`,
  check,
});

/** A course of three lessons for the first branch: two short checks and a lesson that is confirmed. */
export const sampleCourse = (changes: Partial<CourseSource> = {}): CourseSource => ({
  courseId: 'jcf',
  title: '监察法入门',
  summary: '三节短课',
  column: 'law',
  rank: 100,
  unitId: 'b1',
  scope: ['b1'],
  dueAt: IN_A_WEEK,
  allowsComments: false,
  lessons: [
    lesson(1, [
      { stem: '监督的对象是谁', options: ['公职人员', '路人', '游客'], right: [0], explanation: '见监察法第三条' },
    ]),
    lesson(2, [
      { stem: '监督靠什么', options: ['日常', '抽查', '传言'], right: [0, 1], explanation: '日常与抽查并重' },
      { stem: '谁负责', options: ['书记', '大家'], right: [1], explanation: '人人有责' },
    ]),
    lesson(3, []),
  ],
  ...changes,
});

export const RIGHT_ANSWERS: Record<string, Record<string, string[]>> = {
  'jcf-1': { c1: ['a'] },
  'jcf-2': { c1: ['a', 'b'], c2: ['b'] },
  'jcf-3': {},
};
