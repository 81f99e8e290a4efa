import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, id, instant, nothing, optionalText, page, text } from '../kernel/fields';
import { role, unitKind } from './contract';
import { policy } from './policy';

/** Grounds for exemption in 党员教育管理工作条例 第二十三条: an exempt member may study and never counts as missing. */
export const exemptionReason = v.picklist(['aged', 'mobility', 'illness', 'incapacity']);
export type ExemptionReason = v.InferOutput<typeof exemptionReason>;

export const unitView = v.object({
  unitId: id,
  name: v.string(),
  kind: unitKind,
  parentId: v.nullable(id),
  /** Ids from the root to the unit itself. */
  path: v.array(id),
});
export type UnitView = v.InferOutput<typeof unitView>;

export const managedUnit = v.object({
  ...unitView.entries,
  /** The first letters of how its name is read, by which it is found: `ybcd`; one word for each way to read it. */
  initials: v.string(),
});
export type ManagedUnit = v.InferOutput<typeof managedUnit>;

/** Both lists are in the order of the tree. */
export const managedUnits = v.object({
  items: v.array(managedUnit),
  /** The units above `items`: the caller sees their names but does not manage them. */
  above: v.array(managedUnit),
});
export type ManagedUnits = v.InferOutput<typeof managedUnits>;

export const bindingRequest = v.object({
  requestId: id,
  name: v.string(),
  unitId: id,
  unitName: v.string(),
  requestedAt: instant,
  /** Members with that name in the unit, unbound ones first; empty if the unit's roster has nobody of that name. */
  candidates: v.array(
    v.object({
      memberId: id,
      name: v.string(),
      isBound: v.boolean(),
      /** The member has said, from an account of theirs, that somebody else asks. */
      hasDeclined: v.boolean(),
    }),
  ),
  checkCode: v.string(),
});
export type BindingRequest = v.InferOutput<typeof bindingRequest>;

export const listBindingRequests = endpoint({
  fn: 'org',
  action: 'listBindingRequests',
  kind: 'query',
  summary: '待确认的绑定申请（本人所管单元）',
  allow: ['secretary', 'admin'],
  input: nothing,
  output: v.object({ items: v.array(bindingRequest) }),
});

export const decideBinding = endpoint({
  fn: 'org',
  action: 'decideBinding',
  kind: 'command',
  summary: '确认或退回一条绑定申请；姓名要和名册一致，已绑定过的党员由管理员确认，没有人能确认自己的',
  allow: ['secretary', 'admin'],
  input: v.object({
    requestId: id,
    decision: v.variant('verdict', [
      v.object({ verdict: v.literal('approve'), memberId: id }),
      v.object({ verdict: v.literal('reject'), reason: text(200) }),
    ]),
  }),
  output: nothing,
  errors: ['REQUEST_CLOSED', 'ALREADY_BOUND', 'OWN_MATTER', 'NAME_DIFFERS', 'CONSENT_NEEDED'],
});

export const renewInvitation = endpoint({
  fn: 'org',
  action: 'renewInvitation',
  kind: 'command',
  summary: '换发本单元的邀请码，旧码随即失效',
  allow: ['secretary', 'admin'],
  input: v.object({ unitId: id }),
  output: v.object({ code: v.string(), expiresAt: instant }),
});

export const listUnits = endpoint({
  fn: 'org',
  action: 'listUnits',
  kind: 'query',
  summary: '本人所管单元及其下级，以及它们的上级',
  allow: ['editor', 'secretary', 'reviewer', 'admin'],
  input: nothing,
  output: managedUnits,
});

export const memberRow = v.object({
  memberId: id,
  name: v.string(),
  unitId: id,
  roles: v.array(v.object({ role, unitId: id })),
  exemption: v.nullable(exemptionReason),
  /** 预备党员: takes part and does not vote. */
  isProbationary: v.boolean(),
  isBound: v.boolean(),
});
export type MemberRow = v.InferOutput<typeof memberRow>;

export const listMembers = endpoint({
  fn: 'org',
  action: 'listMembers',
  kind: 'query',
  summary: '一个单元（含下级）的名册，按编号翻页；可按姓名里的字或拼音首字母查找，可只看从未绑定的人；查看记入审计',
  allow: ['secretary', 'admin'],
  input: v.object({
    unitId: id,
    /** A part of the name, or of the first letters of how it is read. */
    name: v.optional(optionalText(40)),
    isNeverBound: v.optional(v.boolean()),
    cursor: v.optional(cursor),
  }),
  output: page(memberRow),
});

export const unboundUnit = v.object({ unitId: id, unitName: v.string(), members: count });

export const countNeverBound = endpoint({
  fn: 'org',
  action: 'countNeverBound',
  kind: 'query',
  summary: '所管单元里从来没有绑定过微信或账号的党员，按分得开的第一级单元（含下级）计数，多的在前',
  allow: ['secretary', 'admin'],
  input: nothing,
  /** Of at most 100 units; `total` counts all. */
  output: v.object({ total: count, units: v.array(unboundUnit) }),
});

export const unbindMember = endpoint({
  fn: 'org',
  action: 'unbindMember',
  kind: 'command',
  summary: '解除一名党员的全部微信和账号，再绑定要管理员确认',
  allow: ['admin'],
  input: v.object({ memberId: id }),
  output: memberRow,
  errors: ['OWN_MATTER'],
});

export const transferMember = endpoint({
  fn: 'org',
  action: 'transferMember',
  kind: 'command',
  summary: '把一名党员转到另一个单元；在离开的那一部分里的角色随之结束',
  allow: ['admin'],
  input: v.object({ memberId: id, unitId: id }),
  output: memberRow,
  errors: ['OWN_MATTER'],
});

export const endMembership = endpoint({
  fn: 'org',
  action: 'endMembership',
  kind: 'command',
  summary: '登记一名党员离开组织：角色结束，微信和账号解除，不再计入任何分母',
  allow: ['admin'],
  input: v.object({ memberId: id }),
  output: nothing,
  errors: ['OWN_MATTER'],
});

export const setExemption = endpoint({
  fn: 'org',
  action: 'setExemption',
  kind: 'command',
  summary: '登记或取消免于考核（年老体弱、行动不便、重病、失能）',
  allow: ['secretary', 'admin'],
  input: v.object({ memberId: id, reason: v.nullable(exemptionReason) }),
  output: memberRow,
  errors: ['OWN_MATTER'],
});

export const setProbation = endpoint({
  fn: 'org',
  action: 'setProbation',
  kind: 'command',
  summary: '登记一名党员是预备党员，或已经转正；预备党员看得到投票，不参加投票',
  allow: ['secretary', 'admin'],
  input: v.object({ memberId: id, isProbationary: v.boolean() }),
  output: memberRow,
  errors: ['OWN_MATTER'],
});

export const grantRole = endpoint({
  fn: 'org',
  action: 'grantRole',
  kind: 'command',
  summary: '在一个单元上授予角色；没有人能授予自己',
  allow: ['admin'],
  input: v.object({ memberId: id, role, unitId: id }),
  output: memberRow,
  errors: ['OWN_MATTER'],
});

export const revokeRole = endpoint({
  fn: 'org',
  action: 'revokeRole',
  kind: 'command',
  summary: '收回一个角色；最后一名管理员不能收回',
  allow: ['admin'],
  input: v.object({ memberId: id, role, unitId: id }),
  output: memberRow,
  errors: ['LAST_ADMIN'],
});

/** `revision` is that of the unit's own policy; 0 while it has set none. */
const policyInForce = v.object({ policy, setBy: v.nullable(id), revision: count });

export const getPolicy = endpoint({
  fn: 'org',
  action: 'getPolicy',
  kind: 'query',
  summary: '一个单元现行的策略和它来自哪一级',
  allow: ['admin'],
  input: v.object({ unitId: id }),
  output: policyInForce,
});

export const setPolicy = endpoint({
  fn: 'org',
  action: 'setPolicy',
  kind: 'command',
  summary: '设定一个单元及其下级的策略；别人先改了的，不覆盖',
  allow: ['admin'],
  input: v.object({ unitId: id, seenRevision: count, policy }),
  output: policyInForce,
});
