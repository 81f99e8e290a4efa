import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { keepRecording, listNotes, saveNote, shareNote } from '../../../core/notebook/contract';
import type { reviewNote } from '../../../core/notebook/workbench-contract';

export const messages: Record<
  RefusalOf<typeof listNotes | typeof saveNote | typeof shareNote | typeof keepRecording>,
  string
> = {
  ...commonMessages,
  RATE_LIMITED: '今天记下的已经很多了，请明天再来；写好的还可以改。',
  NOTE_EMPTY: '请写几句话，或者放一张照片。',
  PARAGRAPH_CHANGED: '这段课文刚刚更新过，笔记会记在整节课上，请再保存一次。',
  RECORDING_MISSING: '录音没有传上，请重试。',
  WRONG_STATE: '这则笔记的状态刚刚变了，请看看现在能做什么。',
  CONTENT_REFUSED: '这段话没有通过微信的内容安全检查，请换一种说法再分享。',
};

/** A note may be changed as often as one likes; to be shared it is copied and checked each time. */
export const sharingMessages: typeof messages = {
  ...messages,
  RATE_LIMITED: '今天申请分享的照片或没有通过检查的文字已经很多了，请明天再申请；笔记都还在。',
};

/** The open note was saved from another page or phone after it was opened here. */
export const CHANGED_ELSEWHERE =
  '这则笔记后来在别处改过，没有动它。您写的话还留着：返回再打开，看过再保存；新加的照片请到时重新加上。';

/** A new note had arrived though no answer came, and was changed in 我的笔记 since. */
export const ARRIVED_AND_CHANGED =
  '这些话上次其实已经记下，后来在“我的笔记”里又改过，没有动它。还要另记一则，请再保存一次；有照片的请重新加上。';

export const reviewMessages: Record<RefusalOf<typeof reviewNote>, string> = {
  ...commonMessages,
  WRONG_STATE: '这则笔记已经有人审核过，或党员已经收回。',
  CONTENT_REFUSED: '这则笔记没有通过微信的内容安全检查，不能分享；请写明原因，不同意。',
  CONFLICT: '党员刚刚改过这则笔记，请刷新后再看。',
};
