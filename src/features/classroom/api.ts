import { call } from '@/platform/call';
import { completeLesson, listCourses, savePosition, setFavourite } from '../../../core/classroom/contract';
import type { InputOf } from '../../../core/kernel/endpoint';

// Calls of the tabs and of the waiting actions, in the main package. Calls of the pages are in lesson-api.ts.

export const fetchCourses = () => call(listCourses, {});
export const sendPosition = (input: InputOf<typeof savePosition>) => call(savePosition, input);
export const sendCompletion = (input: InputOf<typeof completeLesson>) => call(completeLesson, input);
export const sendFavourite = (input: InputOf<typeof setFavourite>) => call(setFavourite, input);
