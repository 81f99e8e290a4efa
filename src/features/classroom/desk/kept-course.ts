import * as v from 'valibot';
import { kept } from '@/platform/kept';
import type { Stored } from '@/platform/storage';
import { courseForm } from './course-form';

const keptCourse = v.object({ courseId: v.string(), form: courseForm });
export type KeptCourse = v.InferOutput<typeof keptCourse>;

/**
 * A member's unpublished changes on this device to a course; with `courseId` null the new course that was never
 * published.
 */
export const keptCourseOf = (memberId: string, courseId: string | null): Stored<KeptCourse> =>
  kept(`course-draft:${memberId}:${courseId ?? 'new'}`, keptCourse);
