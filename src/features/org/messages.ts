import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { decideBinding, getPolicy, importMembers, revokeRole } from '../../../core/org/workbench-contract';

type Managing = typeof decideBinding | typeof revokeRole | typeof importMembers | typeof getPolicy;

export const messages: Record<RefusalOf<Managing>, string> = {
  ...commonMessages,
  REQUEST_CLOSED: '这条申请已经处理过了。',
  ALREADY_BOUND: '这个微信或账号已经绑定了别的党员。',
  LAST_ADMIN: '这是最后一名管理员，不能收回。请先授予另一位。',
  FILE_UNREADABLE: '没有读懂这份内容。请用 CSV，第一行是列名，一次最多 500 行。',
};
