import { SelectField } from '@/ui/select-field';
import type { useBankUnit } from '../use-bank-unit';

/** Picks the unit of the bank; draws nothing for somebody who manages only one. */
export function UnitField({ units, unitId, choose }: ReturnType<typeof useBankUnit>) {
  if (units.length < 2) return null;
  return <SelectField label='题库' options={units} value={unitId} onChange={choose} />;
}
