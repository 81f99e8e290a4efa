import * as z from 'zod/mini';
import { kept } from '@/platform/kept';

const keptLesson = z.object({
  lessonId: z.string(),
  courseId: z.string(),
  title: z.string(),
  courseTitle: z.string(),
  /** ms */
  at: z.number(),
  /** Characters. */
  size: z.number(),
});
export type KeptLesson = z.infer<typeof keptLesson>;

/** The lessons that can be read without a network, the one that was opened last first. */
export const keptIndex = kept('lessons', z.array(keptLesson));
