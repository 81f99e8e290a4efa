import { useState } from 'react';
import { SelectField } from '@/ui/select-field';
import type { UnitView } from '../../../../core/org/workbench-contract';
import { useMembers } from '../members-store';
import { InvitationCard } from './invitation-card';
import { MemberEditor } from './member-editor';
import { MemberList } from './member-list';

/** 名册: a unit with its members and its invitation code, or the one person whom a row opened. */
export function Roster({ units }: { units: readonly UnitView[] }) {
  const { members, unitId, choose } = useMembers();
  const [openedId, setOpenedId] = useState<string | null>(null);
  const opened = members.state === 'ready' ? members.value.find(({ memberId }) => memberId === openedId) : undefined;
  const unitName = (id: string): string => units.find((unit) => unit.unitId === id)?.name ?? id;

  if (opened) {
    return <MemberEditor member={opened} units={units} unitName={unitName} onClose={() => setOpenedId(null)} />;
  }
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
      <MemberList unitName={unitName} onOpen={setOpenedId} />
      {unitId !== null && <InvitationCard unitId={unitId} />}
    </>
  );
}

/** How many of a unit's ancestors are in the list: the indent in the choice. */
const depthOf = (path: readonly string[], known: readonly { unitId: string }[]): number =>
  path.filter((id) => known.some((unit) => unit.unitId === id)).length - 1;
