import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { decideBinding, getPolicy, importMembers, revokeRole } from '../../../core/org/workbench-contract';

type Managing = typeof decideBinding | typeof revokeRole | typeof importMembers | typeof getPolicy;

export const messages: Record<RefusalOf<Managing>, string> = {
  ...commonMessages,
  REQUEST_CLOSED: '这条申请已经处理过了。',
  ALREADY_BOUND: '这个微信或账号已经绑定了别的党员。',
  OWN_MATTER: '这是您自己的事，要由别人来定。',
  NAME_DIFFERS: '申请人写的姓名和名册上的不一样，请退回，或先改名册。',
  CONSENT_NEEDED: '这位党员已经绑定过。再加一个，要本人在原来的微信或账号上同意，或者由管理员确认。',
  LAST_ADMIN: '这是最后一名管理员，不能收回。请先授予另一位。',
  FILE_UNREADABLE: '没有读懂这份内容。请用 CSV，第一行是列名。',
  TOO_MANY_ROWS: '行数太多，一行也没有导入。一次最多 500 行，请分几次粘贴，每次都带上列名那一行。',
};
