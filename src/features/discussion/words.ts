import { friendlyTime } from '@/ui/friendly-time';
import type { CommentState } from '../../../core/discussion/comment-events';
import type { MyComment } from '../../../core/discussion/contract';

const stateWords: Record<CommentState, string> = {
  waiting: '等支部看',
  shown: '已显示',
  returned: '已退回',
  hidden: '已隐藏',
  takenBack: '已收回',
};

/** Where a comment of mine is, and since when. */
export function myFacts({ state, newText, since }: MyComment, now: number): string[] {
  const words = state === 'shown' && newText !== null ? '新的话等支部看，原来的还显示着' : stateWords[state];
  return [words, friendlyTime(since, now)];
}

/** Until when comments are taken. */
export const untilWords = (until: number | null, isOpen: boolean, now: number): string =>
  !isOpen ? '评论已经截止，已经显示的还看得到。' : until === null ? '' : `评论收到${friendlyTime(until, now)}。`;
