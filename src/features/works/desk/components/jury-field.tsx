import { useState } from 'react';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { Row } from '@/ui/row';
import { SwitchRow } from '@/ui/switch-row';
import { TextField } from '@/ui/text-field';
import { MOST_JURORS } from '../../../../../core/works/call';
import type { Juror } from '../../../../../core/works/workbench-contract';
import { smallJuryWords } from '../../words';
import { type Desk, useCompose } from '../compose-store';
import { useJury } from '../jury-store';

/** Who judges: members named one by one, the members whom it reaches, or both. */
export function JuryField({ form }: Pick<Desk, 'form'>) {
  const { problems, change } = useCompose();
  const { jury, hasVotes, votesEach } = form;
  const smallJury = smallJuryWords(jury.length);
  return (
    <Card title='谁评'>
      {jury.map((one) => (
        <Row
          key={one.memberId}
          title={one.name}
          facts={[one.unitName, '评委']}
          mark='移除'
          onPress={() => change({ jury: jury.filter(({ memberId }) => memberId !== one.memberId) })}
        />
      ))}
      {jury.length < MOST_JURORS && <FindJuror form={form} />}
      {smallJury !== null && <Notice kind='warn' text={`${smallJury}请三位以上，都没有交作品。`} />}
      {problems.juryIds !== undefined && <Notice kind='error' text={problems.juryIds} />}
      <SwitchRow
        title='参加的党员投票'
        hint='作品没有姓名；谁投的别人看不到'
        isOn={hasVotes}
        onChange={(isOn) => change({ hasVotes: isOn })}
      />
      {hasVotes && (
        <TextField
          label='每人几票'
          kind='number'
          value={votesEach}
          onChange={(value) => change({ votesEach: value })}
          maxLength={2}
          error={problems.votesEach}
        />
      )}
    </Card>
  );
}

function FindJuror({ form: { unitId, jury } }: Pick<Desk, 'form'>) {
  const { change } = useCompose();
  const [name, setName] = useState('');
  const { found, message, find, clear } = useJury();
  const look = () => {
    if (unitId !== null && name.trim() !== '') void find(unitId, name.trim());
  };
  const add = (one: Juror) => {
    if (jury.every(({ memberId }) => memberId !== one.memberId)) change({ jury: [...jury, one] });
    setName('');
    clear();
  };
  return (
    <>
      <TextField
        label='加一位评委'
        value={name}
        onChange={setName}
        maxLength={30}
        hint='写全姓名来找；评委的姓名大家看得到'
        onEnter={look}
      />
      <Button kind='secondary' text='查找' isDisabled={name.trim() === ''} onPress={look} />
      {message !== null && <Notice kind='error' text={message} />}
      {found?.length === 0 && <Notice text='组织里没有叫这个名字的党员。' />}
      {found?.map((one) => (
        <Row key={one.memberId} title={one.name} facts={[one.unitName]} mark='请做评委' onPress={() => add(one)} />
      ))}
    </>
  );
}
