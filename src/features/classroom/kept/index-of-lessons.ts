import * as v from 'valibot';
import { kept } from '@/platform/kept';
import { finite } from '../../../../core/kernel/fields';

const keptLesson = v.object({
  lessonId: v.string(),
  courseId: v.string(),
  title: v.string(),
  courseTitle: v.string(),
  /** When it was last opened, ms since the epoch. */
  at: finite,
  /** Length of its JSON, in characters. */
  size: finite,
});
export type KeptLesson = v.InferOutput<typeof keptLesson>;

/** Lessons that can be read without a network, the last opened first. */
export const keptIndex = kept('lessons', v.array(keptLesson));
