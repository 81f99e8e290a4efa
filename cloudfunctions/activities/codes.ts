import { createHmac } from 'node:crypto';
import { codeOf, signedText } from '../../core/activities/rules/attendance-code';
import type { ActivityDoc } from './repository';

/** The code that the screen of this activity shows in a minute. */
export const codeAt =
  ({ _id, codeSecret }: Pick<ActivityDoc, '_id' | 'codeSecret'>) =>
  (minute: number): string =>
    codeOf(createHmac('sha256', codeSecret).update(signedText(_id, minute)).digest('hex'));
