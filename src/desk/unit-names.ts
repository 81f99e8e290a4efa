import type { ManagedUnits } from '../../core/org/workbench-contract';

/** `一支部、二支部`; of a unit that this person does not manage, that there is one. */
export const unitNames = ({ items, above }: ManagedUnits, unitIds: readonly string[]): string =>
  unitIds.map((id) => [...items, ...above].find(({ unitId }) => unitId === id)?.name ?? '其他单元').join('、');
