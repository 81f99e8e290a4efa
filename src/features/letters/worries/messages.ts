import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { listWorries, noteTalk, passWorry } from '../../../../core/letters/worries/contract';

export const worryMessages: Record<RefusalOf<typeof passWorry | typeof listWorries | typeof noteTalk>, string> = {
  ...commonMessages,
  NOT_FOUND: '这个苗头不归您看了。',
  RATE_LIMITED: '一天里最多转二十个，没有通过检查的也算，您已经到数；急的请当面说。',
  CONFLICT: '这个苗头刚刚记过一次谈话，请看过再记。',
  WRONG_STATE: '这个苗头已经办结。',
  NO_SECRETARY: '这个单元现在没有别的书记，请当面告诉上级。',
  CONTENT_REFUSED: '没有通过内容安全检查，请改过再转。',
  TALK_DAY_WRONG: '谈话的日子不能晚于今天，也不能比转来早七天以上。',
  TOO_MANY_TALKS: '已经记了十九次，下一次请记办结。',
};
