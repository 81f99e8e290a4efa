import type { Place } from '../unit-tree';
import { UnitField } from './unit-field';

interface SpeakerFieldProps {
  label?: string;
  /** Units in whose name this person may publish. */
  speakers: readonly Place[];
  unitId: string;
  /** Ids of the units that will see it. */
  scope: readonly string[];
  onChange: (changes: { unitId: string } | { unitId: string; scope: string[] }) => void;
  error?: string | undefined;
}

/**
 * Picks the unit that publishes; draws nothing when there is only one. While the scope is just that unit, it changes
 * with it: the writer has not chosen other readers yet.
 */
export function SpeakerField({ label = '以谁的名义', speakers, unitId, scope, onChange, error }: SpeakerFieldProps) {
  if (speakers.length < 2) return null;
  const isOwnUnitOnly = scope.length === 1 && scope[0] === unitId;
  return (
    <UnitField
      label={label}
      units={speakers}
      value={unitId}
      onChange={(next) => onChange(isOwnUnitOnly ? { unitId: next, scope: [next] } : { unitId: next })}
      error={error}
    />
  );
}
