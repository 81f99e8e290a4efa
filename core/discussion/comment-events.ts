import * as v from 'valibot';
import { text } from '../kernel/fields';

/** In UTF-16 units. */
export const MOST_COMMENT_TEXT = 500;
export const MOST_REASON = 100;

const words = text(MOST_COMMENT_TEXT);
const reason = text(MOST_REASON);

export const commentState = v.picklist(['waiting', 'shown', 'returned', 'hidden', 'takenBack']);
export type CommentState = v.InferOutput<typeof commentState>;

/** `rewrite` while nobody sees it; `reword` what is shown: the old wording stays until the new one was looked at. */
export const authorCommand = v.variant('name', [
  v.object({ name: v.literal('rewrite'), words }),
  v.object({ name: v.literal('reword'), words }),
  v.object({ name: v.literal('takeBack') }),
  v.object({ name: v.literal('askAgain'), reason }),
]);
export type AuthorCommand = v.InferOutput<typeof authorCommand>;
export const AUTHOR_COMMANDS = ['rewrite', 'reword', 'takeBack', 'askAgain'] as const;

export const lookerCommand = v.variant('name', [
  v.object({ name: v.literal('pass') }),
  v.object({ name: v.literal('return'), reason }),
  v.object({ name: v.literal('returnNew'), reason }),
  v.object({ name: v.literal('hide'), reason }),
]);
export type LookerCommand = v.InferOutput<typeof lookerCommand>;
export const LOOKER_COMMANDS = ['pass', 'return', 'returnNew', 'hide'] as const;

export type CommentEvent =
  | { type: 'rewritten'; words: string }
  | { type: 'reworded'; words: string }
  | { type: 'takenBack' }
  | { type: 'askedAgain'; reason: string }
  | { type: 'passed' }
  | { type: 'returned'; reason: string }
  | { type: 'newReturned'; reason: string }
  | { type: 'hidden'; reason: string }
  | { type: 'reported' }
  | { type: 'hiddenByReports' };
