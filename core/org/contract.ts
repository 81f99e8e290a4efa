import * as z from 'zod/mini';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, id, instant, nothing, optionalText, page, text } from '../kernel/fields';
import { policy } from './policy';

export const role = z.enum(['editor', 'secretary', 'reviewer', 'admin']);
export const unitKind = z.enum(['committee', 'generalBranch', 'branch', 'group']);
export type UnitKind = z.infer<typeof unitKind>;

/** 党员教育管理工作条例 第二十三条: who may study and never counts as missing. */
export const exemptionReason = z.enum(['aged', 'mobility', 'illness', 'incapacity']);
export type ExemptionReason = z.infer<typeof exemptionReason>;

export const unitView = z.object({
  unitId: id,
  name: z.string(),
  kind: unitKind,
  parentId: z.nullable(id),
  /** Ids from the root to the unit itself. */
  path: z.array(id),
});
export type UnitView = z.infer<typeof unitView>;

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
    unitId: id,
    unitName: text(60),
    kind: unitKind,
    memberId: id,
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

export const bindingRequest = z.object({
  requestId: id,
  name: z.string(),
  unitId: id,
  unitName: z.string(),
  requestedAt: instant,
  /** People of that name in the unit, those who are not bound yet first; empty: nobody of that name is on its roster. */
  candidates: z.array(z.object({ memberId: id, name: z.string(), isBound: z.boolean() })),
});
export type BindingRequest = z.infer<typeof bindingRequest>;

export const listBindingRequests = endpoint({
  fn: 'org',
  action: 'listBindingRequests',
  kind: 'query',
  summary: '待确认的绑定申请（本人所管单元）',
  allow: ['secretary', 'admin'],
  input: nothing,
  output: z.object({ items: z.array(bindingRequest) }),
});

export const decideBinding = endpoint({
  fn: 'org',
  action: 'decideBinding',
  kind: 'command',
  summary: '确认或退回一条绑定申请',
  allow: ['secretary', 'admin'],
  input: z.object({
    requestId: id,
    decision: z.discriminatedUnion('verdict', [
      z.object({ verdict: z.literal('approve'), memberId: id }),
      z.object({ verdict: z.literal('reject'), reason: text(200) }),
    ]),
  }),
  output: nothing,
  errors: ['REQUEST_CLOSED', 'ALREADY_BOUND'],
});

export const renewInvitation = endpoint({
  fn: 'org',
  action: 'renewInvitation',
  kind: 'command',
  summary: '换发本单元的邀请码，旧码随即失效',
  allow: ['secretary', 'admin'],
  input: z.object({ unitId: id }),
  output: z.object({ code: z.string(), expiresAt: instant }),
});

export const listUnits = endpoint({
  fn: 'org',
  action: 'listUnits',
  kind: 'query',
  summary: '本人所管单元及其下级',
  allow: ['editor', 'secretary', 'reviewer', 'admin'],
  input: nothing,
  output: z.object({ items: z.array(unitView) }),
});

export const memberRow = z.object({
  memberId: id,
  name: z.string(),
  unitId: id,
  roles: z.array(z.object({ role, unitId: id })),
  exemption: z.nullable(exemptionReason),
  isBound: z.boolean(),
});
export type MemberRow = z.infer<typeof memberRow>;

export const listMembers = endpoint({
  fn: 'org',
  action: 'listMembers',
  kind: 'query',
  summary: '一个单元（含下级）的名册，按编号翻页；可按姓名开头查找',
  allow: ['secretary', 'admin'],
  input: z.object({ unitId: id, namePrefix: z.optional(optionalText(40)), cursor: z.optional(cursor) }),
  output: page(memberRow),
});

export const setExemption = endpoint({
  fn: 'org',
  action: 'setExemption',
  kind: 'command',
  summary: '登记或取消免于考核（年老体弱、行动不便、重病、失能）',
  allow: ['secretary', 'admin'],
  input: z.object({ memberId: id, reason: z.nullable(exemptionReason) }),
  output: memberRow,
});

export const grantRole = endpoint({
  fn: 'org',
  action: 'grantRole',
  kind: 'command',
  summary: '在一个单元上授予角色',
  allow: ['admin'],
  input: z.object({ memberId: id, role, unitId: id }),
  output: memberRow,
});

export const revokeRole = endpoint({
  fn: 'org',
  action: 'revokeRole',
  kind: 'command',
  summary: '收回一个角色；最后一名管理员不能收回',
  allow: ['admin'],
  input: z.object({ memberId: id, role, unitId: id }),
  output: memberRow,
  errors: ['LAST_ADMIN'],
});

export const rowProblem = z.object({
  /** Line in the file, the header being line 1. */
  line: z.int(),
  column: z.string(),
  message: z.string(),
});
export type RowProblem = z.infer<typeof rowProblem>;

export const importReport = z.object({
  total: count,
  added: count,
  changed: count,
  same: count,
  problems: z.array(rowProblem),
});
export type ImportReport = z.infer<typeof importReport>;

const importInput = z.object({
  /** A CSV file's text, with a header line; at most 500 rows a call. */
  csv: text(200_000),
  /** false: report only, change nothing. */
  commit: z.boolean(),
});

export const importUnits = endpoint({
  fn: 'org',
  action: 'importUnits',
  kind: 'command',
  summary: '导入组织树（CSV：编号、名称、类别、上级编号）；错行逐行说明，好行照常导入，重复导入不变',
  allow: ['admin'],
  input: importInput,
  output: importReport,
  errors: ['FILE_UNREADABLE'],
});

export const importMembers = endpoint({
  fn: 'org',
  action: 'importMembers',
  kind: 'command',
  summary: '导入党员名册（CSV：编号、姓名、单元编号、进入支部日期、免考核、角色、登录标识）',
  allow: ['admin'],
  input: importInput,
  output: importReport,
  errors: ['FILE_UNREADABLE'],
});

export const getPolicy = endpoint({
  fn: 'org',
  action: 'getPolicy',
  kind: 'query',
  summary: '一个单元现行的策略和它来自哪一级',
  allow: ['admin'],
  input: z.object({ unitId: id }),
  output: z.object({ policy, setBy: z.nullable(id) }),
});

export const setPolicy = endpoint({
  fn: 'org',
  action: 'setPolicy',
  kind: 'command',
  summary: '设定一个单元及其下级的策略',
  allow: ['admin'],
  input: z.object({ unitId: id, policy }),
  output: z.object({ policy, setBy: z.nullable(id) }),
});
