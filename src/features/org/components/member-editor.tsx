import { useState } from 'react';
import { confirm } from '@/platform/confirm';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { SelectField } from '@/ui/select-field';
import type { Role } from '../../../../core/kernel/roles';
import type { ExemptionReason, MemberRow, UnitView } from '../../../../core/org/workbench-contract';
import { holdsAny, useMe } from '../me';
import { useMembers } from '../members-store';
import { exemptionOptions, type ProbationChoice, probationOptions, roleOptions, roleWords } from '../words';
import { MemberDeparture } from './member-departure';
import { UnitField } from './unit-field';

interface MemberEditorProps {
  member: MemberRow;
  units: readonly UnitView[];
}

/** Changes whether a member is 预备党员, their exemption and, for administrators, their roles. */
export function MemberEditor({ member, units }: MemberEditorProps) {
  const me = useMe();
  const { setExemption, setProbation, grant, revoke } = useMembers();
  const [message, setMessage] = useState<string | null>(null);
  const [role, setRole] = useState<Role>('editor');
  const [roleUnitId, setRoleUnitId] = useState(member.unitId);

  const unitName = (id: string): string => units.find((unit) => unit.unitId === id)?.name ?? id;
  const conclude = (refusal: string | null, done: string) => {
    setMessage(refusal);
    if (refusal === null) toast(done);
  };

  const changeExemption = async (reason: ExemptionReason | 'none') => {
    const content =
      reason === 'none' ? `${member.name}今后计入应完成人数。` : `${member.name}可以照常学习，今后不计入应完成人数。`;
    if (!(await confirm({ title: '登记免考核', content, confirmText: '登记' }))) return;
    const change = { memberId: member.memberId, reason: reason === 'none' ? null : reason };
    conclude(await setExemption(change), '已登记');
  };

  const changeProbation = async (standing: ProbationChoice) => {
    const isProbationary = standing === 'probationary';
    const content = isProbationary
      ? `${member.name}看得到投票，不参加投票。正在进行的投票按开始时的名单，不变。`
      : `${member.name}以后的投票都参加。正在进行的投票按开始时的名单，不变。`;
    if (!(await confirm({ title: '登记党员类别', content, confirmText: '登记' }))) return;
    conclude(await setProbation({ memberId: member.memberId, isProbationary }), '已登记');
  };

  const give = async () => {
    const content = `${member.name}将成为${unitName(roleUnitId)}的${roleWords[role]}，对其下级同样有效。`;
    if (!(await confirm({ title: '授予角色', content, confirmText: '授予' }))) return;
    conclude(await grant({ memberId: member.memberId, role, unitId: roleUnitId }), '已授予');
  };

  const take = async (held: MemberRow['roles'][number]) => {
    const content = `${member.name}不再是${unitName(held.unitId)}的${roleWords[held.role]}。`;
    if (!(await confirm({ title: '收回角色', content, confirmText: '收回' }))) return;
    conclude(await revoke({ memberId: member.memberId, ...held }), '已收回');
  };

  return (
    <>
      {message && <Notice kind='warn' text={message} />}
      <Card title={member.name}>
        <Row title={unitName(member.unitId)} isWhole facts={[member.isBound ? '已绑定微信或账号' : '还没有绑定']} />
        <SelectField
          label='党员类别'
          hint='预备党员参加活动和调查，不参加投票。'
          options={probationOptions}
          value={member.isProbationary ? 'probationary' : 'full'}
          onChange={(value) => void changeProbation(value)}
        />
        <SelectField
          label='免考核'
          hint='年老体弱、行动不便、重病、失能的党员可以学习，不计入应完成人数。'
          options={[{ value: 'none', label: '不免' }, ...exemptionOptions]}
          value={member.exemption ?? 'none'}
          onChange={(value) => void changeExemption(value)}
        />
      </Card>
      {holdsAny(me, 'admin') && (
        <Card title='担任的角色'>
          <Pieces of={member.roles}>
            {(held) => (
              <Row
                key={`${held.role}@${held.unitId}`}
                title={roleWords[held.role]}
                facts={[unitName(held.unitId)]}
                mark={<Button kind='quiet' text='收回' onPress={() => void take(held)} />}
              />
            )}
          </Pieces>
          <SelectField label='角色' options={roleOptions} value={role} onChange={setRole} />
          <UnitField label='在哪个单元' units={units} value={roleUnitId} onChange={setRoleUnitId} />
          <Button kind='secondary' text='授予' onPress={() => void give()} />
        </Card>
      )}
      {holdsAny(me, 'admin') && member.memberId !== me?.memberId && (
        <MemberDeparture member={member} units={units} conclude={conclude} />
      )}
    </>
  );
}
