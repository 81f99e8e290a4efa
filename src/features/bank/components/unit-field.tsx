import { SelectField } from '@/ui/select-field';
import type { useBankUnit } from '../use-bank-unit';

/** Whose bank it is, where somebody keeps more than one. */
export function UnitField({ units, unitId, choose }: ReturnType<typeof useBankUnit>) {
  if (units.length < 2) return null;
  return <SelectField label='题库' options={units} value={unitId} onChange={choose} />;
}
