import * as z from 'zod/mini';
import { kept } from '@/platform/kept';
import type { Stored } from '@/platform/storage';
import { courseForm } from './course-form';

const keptCourse = z.object({ courseId: z.string(), form: courseForm });
export type KeptCourse = z.infer<typeof keptCourse>;

/** What this member wrote on this device and has not published: of one course, or of one that is not published at all yet. */
export const keptCourseOf = (memberId: string, courseId: string | null): Stored<KeptCourse> =>
  kept(`course-draft:${memberId}:${courseId ?? 'new'}`, keptCourse);
