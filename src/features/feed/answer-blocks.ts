import { friendlyTime } from '@/ui/friendly-time';
import type { PostView } from '../../../core/feed/contract';
import type { RichText } from '../../../core/kernel/rich-text';
import { answerTitle } from './answer-words';

interface Asking {
  column: string;
  body: RichText;
  officialAnswer: PostView['officialAnswer'];
}

/**
 * What a post asks, and below it its 官方答复, or when that will be there. One text, because WeChat draws what is near the
 * screen of one list at a time.
 */
export const withAnswer = ({ column, body, officialAnswer }: Asking, now: number): RichText =>
  officialAnswer === null
    ? body
    : [
        ...body,
        { type: 'rule' },
        { type: 'heading', level: 2, spans: [{ text: answerTitle(column) }] },
        { type: 'paragraph', spans: [{ text: `${friendlyTime(officialAnswer.at, now)} 公开` }] },
        ...(officialAnswer.body ?? []),
      ];
