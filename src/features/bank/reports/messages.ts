import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { listMyReports, reportQuestion, withdrawReport } from '../../../../core/bank/reports/contract';

export const reportMessages: Record<
  RefusalOf<typeof reportQuestion | typeof withdrawReport | typeof listMyReports>,
  string
> = {
  ...commonMessages,
  NOT_FOUND: '这道题已经不在题库里，不用再反映。',
  RATE_LIMITED: '今天反映的题目有些多，没有通过检查的也算，请明天再来。',
  CONTENT_REFUSED: '说明没有通过微信的内容安全检查，请改一改再提交。',
};
