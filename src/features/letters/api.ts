import { call } from '@/platform/call';
import type { InputOf } from '../../../core/kernel/endpoint';
import {
  listMyLetters,
  moveMyLetter,
  openLetterBox,
  openMyLetter,
  prepareLetterPictures,
  sendLetter,
} from '../../../core/letters/contract';

export const fetchBox = () => call(openLetterBox, {});
export const askTickets = (input: InputOf<typeof prepareLetterPictures>) => call(prepareLetterPictures, input);
export const postLetter = (input: InputOf<typeof sendLetter>) => call(sendLetter, input);
export const fetchMine = (cursor: string | undefined) => call(listMyLetters, cursor === undefined ? {} : { cursor });
export const fetchMyLetter = (letterId: string) => call(openMyLetter, { letterId });
export const sendMyStep = (input: InputOf<typeof moveMyLetter>) => call(moveMyLetter, input);
