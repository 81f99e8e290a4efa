import { go } from '@/platform/navigate';
import { SelectField } from '@/ui/select-field';
import type { UnitView } from '../../../../core/org/workbench-contract';
import { useMembers } from '../members-store';
import { InvitationCard } from './invitation-card';
import { MemberList } from './member-list';

/** 名册: a unit with its invitation code and its members, who may be hundreds; a row opens the person. */
export function Roster({ units }: { units: readonly UnitView[] }) {
  const { unitId, choose } = useMembers();
  return (
    <>
      <SelectField
        label='单元'
        options={units.map((unit) => ({
          value: unit.unitId,
          label: `${'　'.repeat(depthOf(unit.path, units))}${unit.name}`,
        }))}
        value={unitId}
        onChange={(value) => void choose(value)}
      />
      {unitId !== null && <InvitationCard unitId={unitId} />}
      <MemberList units={units} onOpen={(member) => go('member', member)} />
    </>
  );
}

/** How many of a unit's ancestors are in the list: its indent in the select field. */
const depthOf = (path: readonly string[], known: readonly { unitId: string }[]): number =>
  path.filter((id) => known.some((unit) => unit.unitId === id)).length - 1;
