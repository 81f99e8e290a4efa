import { useState } from 'react';
import { useMe } from '@/features/org/public';
import type { Option } from '@/ui/chips';

/** The units whose banks I manage, and the chosen one. `unitId` is '' until `me` is loaded. */
export function useBankUnit(): { units: Option<string>[]; unitId: string; choose: (unitId: string) => void } {
  const me = useMe();
  const [chosen, choose] = useState<string | null>(null);
  const units = (me?.roles ?? [])
    .filter(({ role }) => role === 'admin')
    .map((grant) => ({ value: grant.unitId, label: grant.unitName }));
  return { units, unitId: chosen ?? units[0]?.value ?? '', choose };
}
