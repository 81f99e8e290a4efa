import { Text } from '@tarojs/components';
import { useState } from 'react';
import { CheckedItems } from '@/desk/checked-items';
import { CommandCard } from '@/desk/command-card';
import { confirm } from '@/platform/confirm';
import { useKeptWords } from '@/platform/kept-words';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { TextField } from '@/ui/text-field';
import { TimeField } from '@/ui/time-field';
import { clockOf, dayKey, instantAt } from '../../../../../core/kernel/calendar';
import type { Prize } from '../../../../../core/works/call';
import type { CallCommand, CallCommandName, CallDesk } from '../../../../../core/works/workbench-contract';
import { useCompose } from '../compose-store';
import { buttonWords, commandWords, consequenceOf, doneWords } from '../words';
import { PrizesForm } from './prizes-form';

/** What changes or takes back something opens only when it is chosen. */
const LATE: readonly CallCommandName[] = ['return', 'proposeEnd', 'dropEnd', 'dropPrizes', 'withdraw'];
const isLate = (name: CallCommandName): boolean => LATE.includes(name);

/** The commands that I may give for the call now, with the form of the chosen one. */
export function CallCommands({ call }: { call: CallDesk }) {
  const message = useCompose((state) => state.message);
  return (
    <CommandCard
      commands={call.commands}
      words={commandWords}
      isLate={isLate}
      message={message}
      form={(name) => <CommandForm key={name} name={name} call={call} />}
    />
  );
}

function CommandForm({ name, call }: { name: CallCommandName; call: CallDesk }) {
  const { busy, move } = useCompose();
  const [words, setWords] = useKeptWords(`${call.callId}:${name}`);
  const [checked, setChecked] = useState<string[]>([]);
  const isChecked = call.checklist.every((item) => checked.includes(item));
  const [day, setDay] = useState(dayKey(call.endsAt));
  const [time, setTime] = useState(clockOf(call.endsAt));
  const [prizes, setPrizes] = useState<Prize[]>([]);
  const needsWords = name === 'return' || name === 'withdraw' || name === 'proposeEnd';
  const isReady =
    (!needsWords || words.trim() !== '') &&
    (name !== 'signOff' || isChecked) &&
    (name !== 'propose' || prizes.some(({ prize }) => prize.trim() !== ''));

  const submit = async () => {
    const text = buttonWords[name];
    const content = consequenceOf(name, call);
    if (!(await confirm({ title: commandWords[name], content, confirmText: text }))) return;
    const given = prizes.map((one) => ({ ...one, prize: one.prize.trim() })).filter(({ prize }) => prize !== '');
    if (!(await move(commandOf(name, { reason: words.trim(), prizes: given, endsAt: instantAt(day, time), checked }))))
      return;
    setWords('');
    toast(doneWords[name]);
  };

  return (
    <>
      {name === 'signOff' && (
        <>
          <Text>保密审查，逐项确认：</Text>
          <CheckedItems items={call.checklist} checked={checked} onChange={setChecked} />
        </>
      )}
      {name === 'proposeEnd' && (
        <>
          <DateField
            label='新的截止日期'
            value={day}
            start={dayKey(call.endsAt)}
            onChange={(value) => setDay(value || day)}
          />
          <TimeField label='新的截止时间' value={time} onChange={setTime} />
        </>
      )}
      {name === 'propose' && <PrizesForm standings={call.standings} prizes={prizes} onChange={setPrizes} />}
      {needsWords && (
        <TextField
          label='理由'
          lines={3}
          value={words}
          onChange={setWords}
          maxLength={200}
          hint={name === 'return' ? '写的人会看到' : '大家会看到'}
        />
      )}
      <Button
        text={buttonWords[name]}
        label={commandWords[name]}
        kind={isLate(name) ? 'danger' : 'primary'}
        onPress={() => void submit()}
        isBusy={busy === name}
        isDisabled={!isReady || busy !== null}
      />
    </>
  );
}

interface Given {
  reason: string;
  prizes: Prize[];
  endsAt: number;
  checked: string[];
}

function commandOf(name: CallCommandName, { reason, prizes, endsAt, checked }: Given): CallCommand {
  switch (name) {
    case 'submit':
    case 'requestSignOff':
    case 'publish':
    case 'dropEnd':
    case 'confirmEnd':
    case 'dropPrizes':
    case 'decide':
      return { name };
    case 'signOff':
      return { name, checked };
    case 'proposeEnd':
      return { name, reason, endsAt };
    case 'return':
    case 'withdraw':
      return { name, reason };
    case 'propose':
      return { name, prizes };
    default:
      return name satisfies never;
  }
}
