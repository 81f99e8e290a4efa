import { call } from '@/platform/call';
import {
  checkCourse,
  listManagedCourses,
  openCourseSource,
  previewLesson,
  publishCourse,
  ticketLessonFile,
  withdrawCourse,
} from '../../../../core/classroom/workbench-contract';
import type { InputOf } from '../../../../core/kernel/endpoint';
import { listUnits } from '../../../../core/org/workbench-contract';

export const fetchUnits = () => call(listUnits, {});
export const fetchManagedCourses = (input: InputOf<typeof listManagedCourses>) => call(listManagedCourses, input);
export const fetchCourseSource = (courseId: string) => call(openCourseSource, { courseId });
export const fetchLessonPreview = (markdown: string) => call(previewLesson, { markdown });
export const fetchProblems = (lessons: InputOf<typeof checkCourse>['lessons']) => call(checkCourse, { lessons });
export const fetchTicket = (unitId: string, ending: string) => call(ticketLessonFile, { unitId, ending });
export const sendCourse = (input: InputOf<typeof publishCourse>) => call(publishCourse, input);
export const sendWithdrawal = (courseId: string) => call(withdrawCourse, { courseId });
