import { call } from '@/platform/call';
import { completeLesson, listCourses, savePosition, setFavourite } from '../../../core/classroom/contract';
import type { InputOf } from '../../../core/kernel/endpoint';

// What is asked by tabs and by what waits for the network; the pages' own questions are in lesson-api.ts.

export const fetchCourses = () => call(listCourses, {});
export const sendPosition = (input: InputOf<typeof savePosition>) => call(savePosition, input);
export const sendCompletion = (input: InputOf<typeof completeLesson>) => call(completeLesson, input);
export const sendFavourite = (input: InputOf<typeof setFavourite>) => call(setFavourite, input);
