import type { Tone } from '@/ui/tag';
import type { MarkedQuestion } from '../../../core/quiz/attempts/contract';
import { isGiven } from '../../../core/quiz/rules/attempts/answer-fit';

export interface Mark {
  text: string;
  tone: Tone;
  isRight: boolean;
}

/** The result of a question in a word. */
export function markOf({ earned, points, mine }: Pick<MarkedQuestion, 'earned' | 'points' | 'mine'>): Mark {
  if (mine === null || !isGiven(mine)) return { text: '未作答', tone: 'plain', isRight: false };
  if (earned >= points) return { text: '答对了', tone: 'ok', isRight: true };
  if (earned > 0) return { text: `部分正确，得 ${earned} 分`, tone: 'warn', isRight: false };
  return { text: '答错了', tone: 'warn', isRight: false };
}
