import { UnitField } from '@/features/org/public-workbench';
import type { useBankUnit } from '../use-bank-unit';

/** Picks the unit of the bank; draws nothing for somebody who manages only one. */
export function BankField({ units, unitId, choose }: ReturnType<typeof useBankUnit>) {
  if (units.length < 2) return null;
  return <UnitField label='题库' units={units} value={unitId} onChange={choose} />;
}
