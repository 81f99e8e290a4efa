import { useState } from 'react';
import { now } from '@/platform/clock';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Row } from '@/ui/row';
import { TextField } from '@/ui/text-field';
import type { RollView } from '../../../../../core/activities/workbench-contract';
import { SEATS_WRONG, seatsIn } from '../draft-form';
import { useRoll } from '../roll-store';

/** The number of seats, which can be changed until signing up ends. */
export function SeatsForm({ roll }: { roll: RollView }) {
  const { isBusy, changeSeats } = useRoll();
  const [typed, setTyped] = useState(roll.seats === null ? '' : String(roll.seats));
  if (now() >= roll.closesAt) {
    return <Row title={roll.seats === null ? '名额不限' : `${roll.seats} 个名额`} facts={['报名已截止']} />;
  }
  const seats = seatsIn(typed);
  const change = async () => {
    if (seats !== undefined && (await changeSeats(seats))) toast('名额已改');
  };
  return (
    <>
      <TextField
        label='名额'
        kind='number'
        value={typed}
        onChange={setTyped}
        maxLength={4}
        hint='改多了依次给候补；改少了谁也不减。空着是不限'
        error={seats === undefined ? SEATS_WRONG : undefined}
      />
      {seats !== roll.seats && seats !== undefined && (
        <Button kind='secondary' text='改名额' isDisabled={isBusy} onPress={() => void change()} />
      )}
    </>
  );
}
