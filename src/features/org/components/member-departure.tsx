import { View } from '@tarojs/components';
import { useState } from 'react';
import { confirm } from '@/platform/confirm';
import { back } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import type { MemberRow, UnitView } from '../../../../core/org/workbench-contract';
import { useMembers } from '../members-store';
import styles from './actions.module.scss';
import { UnitField } from './unit-field';

interface MemberDepartureProps {
  member: MemberRow;
  units: readonly UnitView[];
  conclude: (refusal: string | null, done: string) => void;
}

/** For administrators: a member's transfer, the end of their accounts, and their leaving. */
export function MemberDeparture({ member, units, conclude }: MemberDepartureProps) {
  const { transfer, unbind, endMembership } = useMembers();
  const [unitId, setUnitId] = useState(member.unitId);
  const { name, memberId } = member;
  const unit = units.find((candidate) => candidate.unitId === unitId);

  const move = async () => {
    const content = `${name}从今天起在${unit?.name ?? unitId}学习；在原单元的角色随之结束，别处的不变。`;
    if (!(await confirm({ title: '转到别的单元', content, confirmText: '转出' }))) return;
    conclude(await transfer({ memberId, unitId }), '已转出');
  };
  const release = async () => {
    const content = `${name}的微信和账号随即都不能再用；笔记、成绩都留着。再绑定要由管理员确认。`;
    if (!(await confirm({ title: '解除绑定', content, confirmText: '解除' }))) return;
    conclude(await unbind(memberId), '已解除');
  };
  const leave = async () => {
    const content = `${name}不再是本组织的党员：角色结束，微信和账号解除，今后不计入应完成人数。`;
    if (!(await confirm({ title: '登记离开', content, confirmText: '登记' }))) return;
    const refusal = await endMembership(memberId);
    conclude(refusal, '已登记');
    if (refusal === null) back();
  };

  return (
    <Card title='转移与离开'>
      <UnitField label='转到' units={units} value={unitId} onChange={setUnitId} />
      <View className={styles.actions}>
        <Button
          kind='secondary'
          text='转到这个单元'
          isDisabled={unitId === member.unitId}
          onPress={() => void move()}
        />
        {member.isBound && <Button kind='danger' text='解除微信和账号' onPress={() => void release()} />}
        <Button kind='danger' text='登记离开组织' onPress={() => void leave()} />
      </View>
    </Card>
  );
}
