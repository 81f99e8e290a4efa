import { call } from '@/platform/call';
import {
  likeComment,
  listMyComments,
  moveMyComment,
  openDiscussion,
  reportComment,
  writeComment,
} from '../../../core/discussion/contract';
import { pleadMute } from '../../../core/discussion/mute-contract';
import type { Place } from '../../../core/discussion/place';
import type { InputOf } from '../../../core/kernel/endpoint';

export const fetchDiscussion = (place: Place, cursor: string | undefined) =>
  call(openDiscussion, cursor === undefined ? { place } : { place, cursor });
export const fetchMyComments = (cursor: string | undefined) =>
  call(listMyComments, cursor === undefined ? {} : { cursor });
export const sendComment = (input: InputOf<typeof writeComment>) => call(writeComment, input);
export const sendMyStep = (input: InputOf<typeof moveMyComment>) => call(moveMyComment, input);
export const sendReport = (input: InputOf<typeof reportComment>) => call(reportComment, input);
export const sendPlea = (reason: string) => call(pleadMute, { reason });
export const sendLike = (input: InputOf<typeof likeComment>) => call(likeComment, input);
