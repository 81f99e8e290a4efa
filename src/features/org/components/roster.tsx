import { go } from '@/platform/navigate';
import type { UnitView } from '../../../../core/org/workbench-contract';
import { useMembers } from '../members-store';
import { InvitationCard } from './invitation-card';
import { MemberList } from './member-list';
import { UnitField } from './unit-field';

/** 名册: a unit with its invitation code and its members, who may be hundreds; a row opens the person. */
export function Roster({ units }: { units: readonly UnitView[] }) {
  const { unitId, choose } = useMembers();
  return (
    <>
      <UnitField label='单元' units={units} value={unitId} onChange={(value) => void choose(value)} />
      {unitId !== null && <InvitationCard unitId={unitId} />}
      <MemberList units={units} onOpen={(member) => go('member', member)} />
    </>
  );
}
