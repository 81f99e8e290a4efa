import type { Role } from '../../../core/kernel/roles';
import type { IdentityKind } from '../../../core/org/account-contract';
import type { UnitKind } from '../../../core/org/contract';
import type { ExemptionReason, ImportReport, RoleChange } from '../../../core/org/workbench-contract';

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
  discipline: '纪检',
  admin: '管理员',
};
export const roleOptions = options(roleWords);

/** `王宁：管理员（机关党委）` */
export const roleChangeWords = ({ name, role, unitName, change }: RoleChange): string =>
  `${name}：${change === 'given' ? '' : '不再担任'}${roleWords[role]}（${unitName}）`;

/** Names of role changes that fit into a question. */
const MOST_NAMED = 3;

/** What an import does, for whoever is asked to confirm it. */
export function importWords({ added, changed, problems, roleChanges }: ImportReport): string {
  const named = roleChanges.slice(0, MOST_NAMED).map(roleChangeWords);
  const more = roleChanges.length > MOST_NAMED ? ['……'] : [];
  return [
    `新增 ${added} 行，更新 ${changed} 行${problems.length > 0 ? '，有误的不导入' : ''}。`,
    ...(named.length > 0 ? [`其中角色有 ${roleChanges.length} 处变动：${[...named, ...more].join('；')}。`] : []),
  ].join('');
}

export const identityWords: Record<IdentityKind, string> = { wechat: '微信', browser: '浏览器账号' };

const probationWords = { full: '正式党员', probationary: '预备党员' };
export type ProbationChoice = keyof typeof probationWords;
export const probationOptions = options<ProbationChoice>(probationWords);

export const exemptionWords: Record<ExemptionReason, string> = {
  aged: '年老体弱',
  mobility: '行动不便',
  illness: '重病',
  incapacity: '失能',
};
export const exemptionOptions = options(exemptionWords);
