import { call } from '@/platform/call';
import { completeLesson, listCourses, openCourse, openLesson, savePosition } from '../../../core/classroom/contract';
import type { InputOf } from '../../../core/kernel/endpoint';

export const fetchCourses = () => call(listCourses, {});
export const fetchCourse = (courseId: string) => call(openCourse, { courseId });
export const fetchLesson = (lessonId: string) => call(openLesson, { lessonId });
export const sendPosition = (lessonId: string, position: number) => call(savePosition, { lessonId, position });
export const sendCompletion = (input: InputOf<typeof completeLesson>) => call(completeLesson, input);
