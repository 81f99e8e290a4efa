import { useState } from 'react';
import { confirm } from '@/platform/confirm';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Row } from '@/ui/row';
import { TextField } from '@/ui/text-field';
import type { RollRow, RollView } from '../../../../../core/activities/workbench-contract';
import { useRoll } from '../roll-store';
import { personFacts } from '../roll-words';

/** Somebody on the roll, with what a secretary can decide about them. */
export function RollPerson({ roll, row, onClose }: { roll: RollView; row: RollRow; onClose: () => void }) {
  const { isBusy, tick, remove } = useRoll();
  const [reason, setReason] = useState('');
  const words = reason.trim();
  const mayTick = roll.mayTick && !row.isOwn;
  const isThere = row.attendance?.state === 'confirmed';
  const done = (text: string) => {
    toast(text);
    onClose();
  };
  const decide = async (decision: 'confirmed' | 'declined') => {
    if (await tick(row.memberId, decision, words)) done(decision === 'confirmed' ? '已确认' : '已记下');
  };
  const takeOff = async () => {
    const question = {
      title: '移出名册',
      content: `${row.name}会收到通知和理由，不能再报这个活动；名额给候补的下一位。`,
      confirmText: '移出',
    };
    if ((await confirm(question)) && (await remove(row.memberId, words))) done('已移出');
  };
  return (
    <>
      <Row
        title={row.name}
        facts={personFacts(row)}
        isWhole
        mark={<Button kind='quiet' text='收起' onPress={onClose} />}
      />
      <TextField
        label='理由'
        value={reason}
        onChange={setReason}
        maxLength={100}
        hint='没有扫过码的、不确认的、移出名册的，都要写'
      />
      {roll.mayTick && row.isOwn && <Notice text='您自己的签到，由别的书记或管理员确认。' />}
      {mayTick && !isThere && (
        <Button
          text='确认到场'
          isDisabled={isBusy || (words === '' && row.attendance?.state !== 'waiting')}
          onPress={() => void decide('confirmed')}
        />
      )}
      {mayTick && row.attendance !== null && row.attendance.state !== 'declined' && (
        <Button
          kind='secondary'
          text='不确认'
          isDisabled={isBusy || words === ''}
          onPress={() => void decide('declined')}
        />
      )}
      {row.state !== 'none' && (
        <Button kind='danger' text='移出名册' isDisabled={isBusy || words === ''} onPress={() => void takeOff()} />
      )}
    </>
  );
}
