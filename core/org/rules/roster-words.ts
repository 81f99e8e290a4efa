import type { Role } from '../../kernel/roles';
import type { UnitKind } from '../contract';
import type { ExemptionReason } from '../workbench-contract';

// The words that people write in import tables.

const byWord = <Value extends string>(words: Readonly<Record<Value, string>>): ReadonlyMap<string, Value> => {
  const entries = Object.entries(words) as [Value, string][];
  return new Map(entries.map(([value, word]) => [word, value]));
};

export const UNIT_KINDS = byWord<UnitKind>({
  committee: '党委',
  generalBranch: '党总支',
  branch: '党支部',
  group: '党小组',
});

export const ROLES = byWord<Role>({
  editor: '支部联络员',
  secretary: '支部书记',
  reviewer: '分管领导',
  discipline: '纪检',
  admin: '管理员',
});

/** Word → whether it is 预备党员. */
export const PROBATION: ReadonlyMap<string, boolean> = new Map([
  ['正式党员', false],
  ['预备党员', true],
]);

export const EXEMPTIONS = byWord<ExemptionReason>({
  aged: '年老体弱',
  mobility: '行动不便',
  illness: '重病',
  incapacity: '失能',
});
