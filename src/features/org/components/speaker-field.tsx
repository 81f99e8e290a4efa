import { SelectField } from '@/ui/select-field';

interface SpeakerFieldProps {
  label?: string;
  /** Units in whose name I may speak. */
  speakers: readonly { unitId: string; name: string }[];
  unitId: string;
  /** Ids of the units that are addressed. */
  scope: readonly string[];
  onChange: (changes: { unitId: string } | { unitId: string; scope: string[] }) => void;
  error?: string | undefined;
}

/** In whose name; nothing where there is no choice. Whoever has not chosen readers yet speaks to the unit itself. */
export function SpeakerField({ label = '以谁的名义', speakers, unitId, scope, onChange, error }: SpeakerFieldProps) {
  if (speakers.length < 2) return null;
  const isOwnUnitOnly = scope.length === 1 && scope[0] === unitId;
  return (
    <SelectField
      label={label}
      options={speakers.map((unit) => ({ value: unit.unitId, label: unit.name }))}
      value={unitId}
      onChange={(next) => onChange(isOwnUnitOnly ? { unitId: next, scope: [next] } : { unitId: next })}
      error={error}
    />
  );
}
