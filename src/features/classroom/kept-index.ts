import * as v from 'valibot';
import { kept } from '@/platform/kept';
import { finite } from '../../../core/kernel/fields';

const keptLesson = v.object({
  lessonId: v.string(),
  courseId: v.string(),
  title: v.string(),
  courseTitle: v.string(),
  /** ms */
  at: finite,
  /** Characters. */
  size: finite,
});
export type KeptLesson = v.InferOutput<typeof keptLesson>;

/** The lessons that can be read without a network, the one that was opened last first. */
export const keptIndex = kept('lessons', v.array(keptLesson));
