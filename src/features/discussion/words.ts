import { friendlyTime, monthDay } from '@/ui/friendly-time';
import type { CommentState } from '../../../core/discussion/comment-events';
import type { MyComment, openDiscussion } from '../../../core/discussion/contract';
import type { OutputOf } from '../../../core/kernel/endpoint';

const stateWords: Record<CommentState, string> = {
  waiting: '等支部看',
  shown: '已显示',
  returned: '已退回',
  hidden: '已隐藏',
  takenBack: '已收回',
};

/** Where a comment of mine is, and since when. */
export function myFacts(
  { state, newText, since }: Pick<MyComment, 'state' | 'newText' | 'since'>,
  now: number,
): string[] {
  const words = state === 'shown' && newText !== null ? '新的话等支部看，原来的还显示着' : stateWords[state];
  return [words, friendlyTime(since, now)];
}

/** What is asked before a comment is taken back. */
export const TAKING_BACK = {
  title: '收回这条评论',
  content: '收回以后别人看不到，下面的答复也不再显示，不能恢复。',
  confirmText: '收回',
};

type Taking = Pick<OutputOf<typeof openDiscussion>, 'until' | 'isOpen' | 'isOff' | 'muted'>;

/** Until when comments are taken, or why they are not. */
export const untilWords = ({ until, isOpen, isOff, muted }: Taking, now: number): string =>
  isOff
    ? '评论关了，别人也看不到您写过的；您可以收回。'
    : muted !== null
      ? `您暂时不能评论，到${monthDay(muted.until)}为止：${muted.reason}。`
      : !isOpen
        ? '评论已经截止，已经显示的还看得到。'
        : until === null
          ? ''
          : `评论收到${friendlyTime(until, now)}。`;
