import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type {
  listMyLetters,
  moveMyLetter,
  openLetterBox,
  openMyLetter,
  prepareLetterPictures,
  sendLetter,
} from '../../../core/letters/contract';

type Writing =
  | typeof openLetterBox
  | typeof prepareLetterPictures
  | typeof sendLetter
  | typeof listMyLetters
  | typeof openMyLetter
  | typeof moveMyLetter;

export const messages: Record<RefusalOf<Writing>, string> = {
  ...commonMessages,
  NOT_FOUND: '这封信或这个职务没有了，或者您看不到。写给谁，请再选一次。',
  RATE_LIMITED:
    '一天里最多写十封信、传四十张图，没有通过检查的最多三十次，您已经到数，请明天再来；急的请当面说。写好的留在这台设备上。',
  CONFLICT: '这封信刚刚有了新的一步，请看过再定。',
  WRONG_STATE: '这封信刚刚有了新的一步，请看看现在能做什么。',
  ADDRESSEE_CONCERNED: '这个职务上只有信里说到的人，或您自己，请另选一个。',
  LINK_NOT_ALLOWED: '信里有网址。请去掉网址，把事情写出来。',
  PICTURE_INVALID: '有一张图不是图片，太大，或没有传上来，请移除再试。',
  CONTENT_REFUSED: '没有通过内容安全检查，请改过再寄。',
};
