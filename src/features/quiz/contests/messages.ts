import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { openStandings } from '../../../../core/quiz/contests/contract';

export const contestMessages: Record<RefusalOf<typeof openStandings>, string> = {
  ...commonMessages,
  STANDINGS_OFF: '所在组织没有开放支部成绩。您自己的成绩在竞赛里可以看到。',
};
