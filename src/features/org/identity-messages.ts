import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { EverywhereCode, PasswordCode, SignInCode } from '@/platform/session';
import type { findInvitation, foundOrganisation, requestBinding, whoAmI } from '../../../core/org/contract';

type IdentityEndpoint = typeof whoAmI | typeof findInvitation | typeof requestBinding | typeof foundOrganisation;

export const identityMessages: Record<RefusalOf<IdentityEndpoint>, string> = {
  ...commonMessages,
  RATE_LIMITED: '输错的次数多了，请一小时后再试。',
  INVITATION_UNKNOWN: '没有找到这个邀请码，可能已换新，请向支部书记核对。',
  ALREADY_BOUND: '这个身份已经绑定过了。',
  SETUP_CODE_WRONG: '初始化口令不对，请向部署的同事核对。',
  ORGANISATION_EXISTS: '组织已经建立，请用支部的邀请码绑定。',
};

export const signInMessages: Record<SignInCode, string> = {
  WRONG_PASSWORD: '账号或密码不正确，请检查后再试。',
  LOCKED: '密码输错的次数多了，请一分钟后再试。',
  BUSY: '现在登录的人多，请稍等片刻再试。',
  NETWORK: commonMessages.NETWORK,
  NO_ANSWER: commonMessages.NO_ANSWER,
  INTERNAL: commonMessages.INTERNAL,
};

export const passwordMessages: Record<PasswordCode, string> = {
  ...signInMessages,
  WRONG_PASSWORD: '现在的密码不正确，请检查后再试。',
  WEAK_PASSWORD: '新密码太简单：8 到 64 位，大小写字母、数字和符号最好都有。',
  UNAUTHENTICATED: commonMessages.UNAUTHENTICATED,
};

export const everywhereMessages: Record<EverywhereCode, string> = {
  NETWORK: commonMessages.NETWORK,
  NO_ANSWER: commonMessages.NO_ANSWER,
  UNAUTHENTICATED: commonMessages.UNAUTHENTICATED,
  NEEDS_PASSWORD: '还没有退出：这里要改密码，别的设备才会退出。请在下面改。',
};
