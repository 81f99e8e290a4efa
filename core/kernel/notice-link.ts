import * as v from 'valibot';
import { id } from './fields';

/** Unread notices that are shown at once: as many stand for that many and more. */
export const MOST_UNREAD = 20;

/** What a notice is about and opens. */
export const noticeLink = v.object({
  kind: v.picklist([
    'post',
    'course',
    'paper',
    'attempt',
    'disclosure',
    'activity',
    'call',
    'letter',
    // A letter, as an office has it.
    'handledLetter',
    'worry',
    'note',
    // The comments below a post or a lesson.
    'discussion',
    'lessonDiscussion',
    // 禁言 of a member, as those see it who decide about it.
    'mute',
    // What the member signs in with.
    'account',
    // What is written at a desk.
    'draftedPost',
    'draftedDisclosure',
    'draftedActivity',
    'draftedSurvey',
    'draftedCall',
  ]),
  id,
});
export type NoticeLink = v.InferOutput<typeof noticeLink>;

/** A link to something that is written at a desk. */
export type DraftKind = Extract<NoticeLink['kind'], `drafted${string}`>;
