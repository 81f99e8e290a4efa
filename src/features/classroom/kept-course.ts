import * as v from 'valibot';
import { kept } from '@/platform/kept';
import type { Stored } from '@/platform/storage';
import { courseForm } from './course-form';

const keptCourse = v.object({ courseId: v.string(), form: courseForm });
export type KeptCourse = v.InferOutput<typeof keptCourse>;

/** What this member wrote on this device and has not published: of one course, or of one that is not published at all yet. */
export const keptCourseOf = (memberId: string, courseId: string | null): Stored<KeptCourse> =>
  kept(`course-draft:${memberId}:${courseId ?? 'new'}`, keptCourse);
