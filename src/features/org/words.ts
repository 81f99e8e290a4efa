import { figure } from '@/ui/figure';
import { percentWords } from '@/ui/percent-words';
import type { Role } from '../../../core/kernel/roles';
import type { IdentityKind } from '../../../core/org/account-contract';
import type { UnitKind } from '../../../core/org/contract';
import type { ImportReport, RoleChange, TableKind } from '../../../core/org/import-contract';
import type { ExemptionReason } from '../../../core/org/workbench-contract';

import type { ImportPhase } from './import-store';

const options = <Value extends string>(words: Record<Value, string>): { value: Value; label: string }[] =>
  Object.entries<string>(words).map(([value, label]) => ({ value: value as Value, label }));

export const tableKinds: { value: TableKind; label: string }[] = [
  { value: 'units', label: '组织树' },
  { value: 'members', label: '党员名册' },
];

/** Where an import is. What is read first is all or a good part of the file: until then nobody knows how far it is. */
export const progressWords = (phase: ImportPhase, progress: number): string => {
  switch (phase) {
    case 'uploading':
      return `已上传 ${percentWords(progress)}`;
    case 'reading':
      return progress === 0 ? '正在读文件' : `正在读文件，已读 ${percentWords(progress)}`;
    case 'checking':
      return `正在检查，已查 ${percentWords(progress)}`;
    default:
      return `正在导入，已导入 ${percentWords(progress)}`;
  }
};

export const unfinishedWords = ({ name, rows, done }: { name: string; rows: number; done: number }): string =>
  `上次导入“${name}”停在一半：要导入的 ${figure(rows)} 行里做完了 ${figure(done)} 行。再选一次这份文件，检查以后接着导入，做过的不会重复。`;

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
const changeWords: Record<RoleChange['change'], string> = {
  given: '',
  ended: '不再担任',
  bound: '新绑定一个账号，可以用',
};
export const roleChangeWords = ({ name, role, unitName, change }: RoleChange): string =>
  `${name}：${changeWords[change]}${roleWords[role]}${change === 'bound' ? '的权限' : ''}（${unitName}）`;

/** Whoever administers decides about everything else, so those come first. */
export const adminsFirst = (changes: readonly RoleChange[]): RoleChange[] => [
  ...changes.filter(isAppointed),
  ...changes.filter(isBoundTo),
  ...changes.filter((change) => !isAppointed(change) && !isBoundTo(change)),
];

const isBoundTo = ({ role, change }: RoleChange): boolean => role === 'admin' && change === 'bound';
const isAppointed = ({ role, change }: RoleChange): boolean => role === 'admin' && change === 'given';

/** Names of role changes that fit into a question. */
const MOST_NAMED = 3;
const MOST_ADMINS = 10;

/** What an import does, for whoever is asked to confirm it. */
export function importWords({ added, changed, problems, roleChanges }: ImportReport): string {
  return [
    `新增 ${figure(added)} 行，更新 ${figure(changed)} 行${problems.length > 0 ? '，有误的不导入' : ''}。`,
    named('任命管理员', '名', roleChanges.filter(isAppointed), MOST_ADMINS),
    named('管理员名下新绑定账号', '个', roleChanges.filter(isBoundTo), MOST_ADMINS),
    named(
      '其他角色有',
      '处变动',
      roleChanges.filter((change) => !isAppointed(change) && !isBoundTo(change)),
      MOST_NAMED,
    ),
  ].join('');
}

function named(what: string, counted: string, changes: readonly RoleChange[], most: number): string {
  if (changes.length === 0) return '';
  const words = changes.slice(0, most).map(roleChangeWords);
  const more = changes.length > most ? ['……'] : [];
  return `${what} ${figure(changes.length)} ${counted}：${[...words, ...more].join('；')}。`;
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
