import { call } from '@/platform/call';
import {
  likeComment,
  moveMyComment,
  openDiscussion,
  reportComment,
  writeComment,
} from '../../../core/discussion/contract';
import { pleadMute } from '../../../core/discussion/mute-contract';
import type { InputOf } from '../../../core/kernel/endpoint';

export const fetchDiscussion = (postId: string, cursor: string | undefined) =>
  call(openDiscussion, cursor === undefined ? { postId } : { postId, cursor });
export const sendComment = (input: InputOf<typeof writeComment>) => call(writeComment, input);
export const sendMyStep = (input: InputOf<typeof moveMyComment>) => call(moveMyComment, input);
export const sendReport = (input: InputOf<typeof reportComment>) => call(reportComment, input);
export const sendPlea = (reason: string) => call(pleadMute, { reason });
export const sendLike = (input: InputOf<typeof likeComment>) => call(likeComment, input);
