import * as v from 'valibot';
import { id } from './fields';

/** What a notice is about and opens. */
export const noticeLink = v.object({
  kind: v.picklist([
    'attempt',
    'disclosure',
    'activity',
    'letter',
    'call',
    // The comments below a post or a lesson.
    'discussion',
    'lessonDiscussion',
  ]),
  id,
});
export type NoticeLink = v.InferOutput<typeof noticeLink>;
