import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { givenId, id, instant, nothing, text } from '../kernel/fields';
import { policy } from './policy';
import { MASKED_ACCOUNT } from './rules/masked-account';

export const role = v.picklist(['editor', 'secretary', 'reviewer', 'discipline', 'admin']);
export const unitKind = v.picklist(['committee', 'generalBranch', 'branch', 'group']);
export type UnitKind = v.InferOutput<typeof unitKind>;

const grantView = v.object({ role, unitId: id, unitName: v.string() });

export const meView = v.object({
  memberId: id,
  name: v.string(),
  unitId: id,
  unitName: v.string(),
  roles: v.array(grantView),
  isExempt: v.boolean(),
  policy,
});
export type MeView = v.InferOutput<typeof meView>;

/** Whether the caller is bound to a member, waits for that, or neither. */
export const membership = v.variant('state', [
  v.object({ state: v.literal('unbound'), isOrganisationEmpty: v.boolean() }),
  v.object({
    state: v.literal('pending'),
    unitName: v.string(),
    name: v.string(),
    requestedAt: instant,
    /** Six digits that also stand beside the request where it is answered, so that both people mean the same one. */
    checkCode: v.string(),
  }),
  v.object({ state: v.literal('rejected'), unitName: v.string(), name: v.string(), reason: v.string() }),
  v.object({ state: v.literal('member'), me: meView }),
]);
export type Membership = v.InferOutput<typeof membership>;

export const whoAmI = endpoint({
  fn: 'org',
  action: 'whoAmI',
  kind: 'query',
  summary: '我是谁：未绑定、待确认、已退回，或本人的支部、角色和组织策略',
  allow: 'visitor',
  input: nothing,
  output: membership,
});

export const foundOrganisation = endpoint({
  fn: 'org',
  action: 'foundOrganisation',
  kind: 'command',
  summary: '首次使用：凭部署时设置的初始化口令建立顶层组织，调用者成为管理员',
  allow: 'visitor',
  input: v.object({
    setupCode: text(200),
    unitId: givenId,
    unitName: text(60),
    kind: unitKind,
    memberId: givenId,
    memberName: text(40),
  }),
  output: membership,
  errors: ['SETUP_CODE_WRONG', 'ORGANISATION_EXISTS'],
});

const invitationCode = v.pipe(v.string(), v.trim(), v.toUpperCase(), v.regex(/^[A-Z0-9]{8}$/));

export const findInvitation = endpoint({
  fn: 'org',
  action: 'findInvitation',
  kind: 'query',
  summary: '凭邀请码查到所属支部',
  allow: 'visitor',
  input: v.object({ code: invitationCode }),
  output: v.object({ unitId: id, unitName: v.string() }),
  errors: ['INVITATION_UNKNOWN'],
});

export const requestBinding = endpoint({
  fn: 'org',
  action: 'requestBinding',
  kind: 'command',
  summary: '以支部、姓名和邀请码申请绑定，等支部书记确认；名册上有没有这个人不会在这里透露',
  allow: 'visitor',
  input: v.object({
    code: invitationCode,
    unitId: id,
    name: text(40),
    /** Of the account that asks, as `maskedAccount` has it: its owner knows it again by it. */
    account: v.optional(v.pipe(v.string(), v.regex(MASKED_ACCOUNT))),
  }),
  output: membership,
  errors: ['INVITATION_UNKNOWN', 'ALREADY_BOUND'],
});
