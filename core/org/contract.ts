import * as z from 'zod/mini';
import { endpoint } from '../kernel/endpoint';
import { givenId, id, instant, nothing, text } from '../kernel/fields';
import { policy } from './policy';

export const role = z.enum(['editor', 'secretary', 'reviewer', 'admin']);
export const unitKind = z.enum(['committee', 'generalBranch', 'branch', 'group']);
export type UnitKind = z.infer<typeof unitKind>;

const grantView = z.object({ role, unitId: id, unitName: z.string() });

export const meView = z.object({
  memberId: id,
  name: z.string(),
  unitId: id,
  unitName: z.string(),
  roles: z.array(grantView),
  isExempt: z.boolean(),
  policy,
});
export type MeView = z.infer<typeof meView>;

/** How the caller stands to the roster. */
export const standing = z.discriminatedUnion('state', [
  z.object({ state: z.literal('unbound'), isOrganisationEmpty: z.boolean() }),
  z.object({ state: z.literal('pending'), unitName: z.string(), name: z.string(), requestedAt: instant }),
  z.object({ state: z.literal('rejected'), unitName: z.string(), name: z.string(), reason: z.string() }),
  z.object({ state: z.literal('member'), me: meView }),
]);
export type Standing = z.infer<typeof standing>;

export const whoAmI = endpoint({
  fn: 'org',
  action: 'whoAmI',
  kind: 'query',
  summary: '我是谁：未绑定、待确认、已退回，或本人的支部、角色和组织策略',
  allow: 'visitor',
  input: nothing,
  output: standing,
});

export const foundOrganisation = endpoint({
  fn: 'org',
  action: 'foundOrganisation',
  kind: 'command',
  summary: '首次使用：凭部署时设置的初始化口令建立顶层组织，调用者成为管理员',
  allow: 'visitor',
  input: z.object({
    setupCode: text(200),
    unitId: givenId,
    unitName: text(60),
    kind: unitKind,
    memberId: givenId,
    memberName: text(40),
  }),
  output: standing,
  errors: ['SETUP_CODE_WRONG', 'ORGANISATION_EXISTS'],
});

const invitationCode = z.string().check(z.trim(), z.toUpperCase(), z.regex(/^[A-Z0-9]{8}$/));

export const findInvitation = endpoint({
  fn: 'org',
  action: 'findInvitation',
  kind: 'query',
  summary: '凭邀请码查到所属支部',
  allow: 'visitor',
  input: z.object({ code: invitationCode }),
  output: z.object({ unitId: id, unitName: z.string() }),
  errors: ['INVITATION_UNKNOWN'],
});

export const requestBinding = endpoint({
  fn: 'org',
  action: 'requestBinding',
  kind: 'command',
  summary: '以支部、姓名和邀请码申请绑定，等支部书记确认；名册上有没有这个人不会在这里透露',
  allow: 'visitor',
  input: z.object({ code: invitationCode, unitId: id, name: text(40) }),
  output: standing,
  errors: ['INVITATION_UNKNOWN', 'ALREADY_BOUND'],
});
