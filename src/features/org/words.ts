import type { Role } from '../../../core/kernel/roles';
import type { IdentityKind } from '../../../core/org/account-contract';
import type { UnitKind } from '../../../core/org/contract';
import type { ExemptionReason } from '../../../core/org/workbench-contract';

const options = <Value extends string>(words: Record<Value, string>): { value: Value; label: string }[] =>
  Object.entries<string>(words).map(([value, label]) => ({ value: value as Value, label }));

const unitKindWords: Record<UnitKind, string> = {
  committee: '党委',
  generalBranch: '党总支',
  branch: '党支部',
  group: '党小组',
};
export const unitKinds = options(unitKindWords);

export const roleWords: Record<Role, string> = {
  editor: '支部联络员',
  secretary: '支部书记',
  reviewer: '分管领导',
  admin: '管理员',
};
export const roleOptions = options(roleWords);

export const identityWords: Record<IdentityKind, string> = { wechat: '微信', browser: '浏览器账号' };

export const exemptionWords: Record<ExemptionReason, string> = {
  aged: '年老体弱',
  mobility: '行动不便',
  illness: '重病',
  incapacity: '失能',
};
export const exemptionOptions = options(exemptionWords);
