import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { id, instant, nothing } from '../kernel/fields';

/** What an account is: WeChat on a phone, or a name and password in a browser. */
export const identityKind = v.picklist(['wechat', 'browser']);
export type IdentityKind = v.InferOutput<typeof identityKind>;

/** Name of a browser's account, masked; null where nobody said it. */
const accountHint = v.nullable(v.string());

export const accountView = v.object({
  identities: v.array(
    v.object({
      identityId: id,
      kind: identityKind,
      account: accountHint,
      /** null for one that is older than the records. */
      boundAt: v.nullable(instant),
      /** The one that asks. */
      isInHand: v.boolean(),
      mayEnd: v.boolean(),
    }),
  ),
  /** Requests in the member's name that they have not answered, oldest first. */
  requests: v.array(
    v.object({
      requestId: id,
      kind: identityKind,
      account: accountHint,
      unitName: v.string(),
      requestedAt: instant,
      checkCode: v.string(),
    }),
  ),
});
export type AccountView = v.InferOutput<typeof accountView>;

export const openAccount = endpoint({
  fn: 'org',
  action: 'openAccount',
  kind: 'query',
  summary: '账号与安全：本人绑定了哪些微信和账号，谁在以本人的姓名申请',
  allow: 'member',
  input: nothing,
  output: accountView,
});

export const answerBinding = endpoint({
  fn: 'org',
  action: 'answerBinding',
  kind: 'command',
  summary: '本人答复以自己的姓名提出的绑定申请：同意即绑定；说不是自己，申请留给书记和管理员，并注明',
  allow: 'member',
  input: v.object({ requestId: id, isMine: v.boolean() }),
  output: accountView,
  errors: ['REQUEST_CLOSED', 'ALREADY_BOUND'],
});

export const endIdentity = endpoint({
  fn: 'org',
  action: 'endIdentity',
  kind: 'command',
  summary: '解除本人的一个微信或账号；新绑定的七天内不能解除先前的；最后一名管理员不能解除最后一个',
  allow: 'member',
  input: v.object({ identityId: id }),
  output: nothing,
  errors: ['TOO_NEW', 'LAST_ADMIN'],
});
