import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { answerBinding, endIdentity, openAccount } from '../../../core/org/account-contract';

type AccountEndpoint = typeof openAccount | typeof answerBinding | typeof endIdentity;

export const accountMessages: Record<RefusalOf<AccountEndpoint>, string> = {
  ...commonMessages,
  NOT_FOUND: '这条申请已经撤回，或者不是以您的姓名提出的。',
  REQUEST_CLOSED: '这条申请已经处理过了。',
  ALREADY_BOUND: '这个微信或账号已经绑定了别的党员。',
  TOO_NEW: '这个微信或账号绑定不满七天，还不能解除先前的。请用先前的来解除，或者找管理员。',
  LAST_ADMIN: '您是最后一名管理员，解除以后没有人能管理组织。请先授予另一位。',
};
