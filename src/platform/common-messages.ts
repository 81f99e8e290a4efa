import type { ClientCode, CommonCode } from '../../core/kernel/errors';

/** Messages for the codes with which any call can be refused. A feature's messages.ts spreads this and adds its own. */
export const commonMessages: Record<CommonCode | ClientCode, string> = {
  INVALID_INPUT: '填写的内容有误，请检查后再试。',
  UNAUTHENTICATED: '登录已失效，请重新登录。',
  NOT_BOUND: '您的身份还没有与党员名册关联。',
  FORBIDDEN: '您没有这项操作的权限。如有需要，请联系支部书记。',
  NOT_FOUND: '没有找到这项内容，可能已被撤回。',
  CONFLICT: '内容刚刚被别人修改过，请刷新后再试。',
  RATE_LIMITED: '操作有些频繁，请稍后再试。',
  INTERNAL: '服务出了问题，已经记录下来，请稍后再试。',
  NETWORK: '没有连上网络，请检查网络后重试。',
  NO_ANSWER: '等了一会儿没有回应，可能正忙，请稍后重试。',
};
