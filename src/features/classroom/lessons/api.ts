import { call } from '@/platform/call';
import { listFavourites, openCourse, openLesson, renewAddresses } from '../../../../core/classroom/lesson-contract';
import type { InputOf } from '../../../../core/kernel/endpoint';

export const fetchCourse = (courseId: string) => call(openCourse, { courseId });
export const fetchLesson = (lessonId: string) => call(openLesson, { lessonId });
export const fetchAddresses = (lessonId: string) => call(renewAddresses, { lessonId });
export const fetchFavourites = (input: InputOf<typeof listFavourites>) => call(listFavourites, input);
