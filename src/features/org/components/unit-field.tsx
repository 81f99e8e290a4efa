import { useState } from 'react';
import { Sheet } from '@/ui/sheet';
import type { Place } from '../unit-tree';
import { ChosenUnits } from './chosen-units';
import { UnitChoice } from './unit-choice';

interface UnitFieldProps {
  label: string;
  /** Parents before children. */
  units: readonly Place[];
  /** null until one is chosen. */
  value: string | null;
  onChange: (unitId: string) => void;
  error?: string | undefined;
}

/** Picks one unit. */
export function UnitField({ label, units, value, onChange, error }: UnitFieldProps) {
  const [isOpen, setOpen] = useState(false);
  const chosen = value === null ? [] : [value];
  const choose = (unitId: string) => {
    setOpen(false);
    if (unitId !== value) onChange(unitId);
  };
  return (
    <>
      <ChosenUnits label={label} places={units} chosen={chosen} onOpen={() => setOpen(true)} error={error} />
      {isOpen && (
        <Sheet title={label} onClose={() => setOpen(false)}>
          <UnitChoice label={label} places={units} chosen={chosen} isSeveral={false} onChoose={choose} />
        </Sheet>
      )}
    </>
  );
}
