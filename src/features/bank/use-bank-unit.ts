import { useState } from 'react';
import { useMe } from '@/features/org/public';
import type { Place } from '@/features/org/public-workbench';

/** The units whose banks I manage, and the chosen one. `unitId` is '' until `me` is loaded. */
export function useBankUnit(): { units: Place[]; unitId: string; choose: (unitId: string) => void } {
  const me = useMe();
  const [chosen, choose] = useState<string | null>(null);
  const units = (me?.roles ?? [])
    .filter(({ role }) => role === 'admin')
    .map((grant) => ({ unitId: grant.unitId, name: grant.unitName }));
  return { units, unitId: chosen ?? units[0]?.unitId ?? '', choose };
}
