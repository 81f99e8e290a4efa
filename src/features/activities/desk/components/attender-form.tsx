import { useState } from 'react';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { Row } from '@/ui/row';
import { TextField } from '@/ui/text-field';
import type { Attender, RollRow, RollView } from '../../../../../core/activities/workbench-contract';
import { useRoll } from '../roll-store';
import { RollPerson } from './roll-person';

/** Their row, or that of somebody of whom the roll knows nothing yet. */
const rowOf = (attender: Attender, { rows }: RollView): RollRow =>
  rows.find(({ memberId }) => memberId === attender.memberId) ?? {
    ...attender,
    isOwn: false,
    state: 'none',
    position: null,
    until: null,
    attendance: null,
  };

/** Who came without signing up and has not scanned: found by name, and ticked with a reason. */
export function AttenderForm({ roll }: { roll: RollView }) {
  const { found, isBusy, find } = useRoll();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const look = () => {
    setChosen(null);
    void find(name.trim());
  };
  const close = () => {
    setName('');
    setChosen(null);
    void find('');
  };
  return (
    <Card title='来了、没有报名的'>
      <TextField
        label='姓名'
        value={name}
        onChange={setName}
        maxLength={30}
        hint='没有报名也没有扫码的，写全姓名来找；只找活动范围里的'
        onEnter={look}
      />
      <Button kind='secondary' text='查找' isDisabled={isBusy || name.trim() === ''} onPress={look} />
      {found?.length === 0 && <Notice text='活动的范围里没有叫这个名字的党员。' />}
      {found?.map((person) =>
        person.memberId === chosen ? (
          <RollPerson key={person.memberId} roll={roll} row={rowOf(person, roll)} onClose={close} />
        ) : (
          <Row
            key={person.memberId}
            title={person.name}
            facts={[person.unitName]}
            onPress={() => setChosen(person.memberId)}
          />
        ),
      )}
    </Card>
  );
}
