import { useState } from 'react';
import { CommandCard } from '@/desk/command-card';
import { confirm } from '@/platform/confirm';
import { useKeptWords } from '@/platform/kept-words';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { SwitchRow } from '@/ui/switch-row';
import { TextField } from '@/ui/text-field';
import type { Prize } from '../../../../../core/works/call';
import type { CallCommand, CallCommandName, CallDesk } from '../../../../../core/works/workbench-contract';
import { useCompose } from '../compose-store';
import { buttonWords, commandWords, consequenceOf, doneWords } from '../words';
import { PrizesForm } from './prizes-form';

/** What changes or takes back something opens only when it is chosen. */
const LATE: readonly CallCommandName[] = ['return', 'dropPrizes', 'withdraw'];
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
  const [isChecked, setChecked] = useState(false);
  const [prizes, setPrizes] = useState<Prize[]>([]);
  const needsWords = name === 'return' || name === 'withdraw';
  const isReady =
    (!needsWords || words.trim() !== '') &&
    (name !== 'signOff' || isChecked) &&
    (name !== 'propose' || prizes.some(({ prize }) => prize.trim() !== ''));

  const submit = async () => {
    const text = buttonWords[name];
    const content = consequenceOf(name, call);
    if (!(await confirm({ title: commandWords[name], content, confirmText: text }))) return;
    const given = prizes.map((one) => ({ ...one, prize: one.prize.trim() })).filter(({ prize }) => prize !== '');
    if (!(await move(commandOf(name, { reason: words.trim(), prizes: given })))) return;
    setWords('');
    toast(doneWords[name]);
  };

  return (
    <>
      {name === 'signOff' && (
        <SwitchRow
          title='已作保密审查'
          hint='不涉及国家秘密、工作秘密和不宜公开的个人信息'
          isOn={isChecked}
          onChange={setChecked}
        />
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

function commandOf(name: CallCommandName, { reason, prizes }: { reason: string; prizes: Prize[] }): CallCommand {
  switch (name) {
    case 'submit':
    case 'requestSignOff':
    case 'publish':
    case 'dropPrizes':
    case 'decide':
      return { name };
    case 'signOff':
      return { name, confidentialityChecked: true };
    case 'return':
    case 'withdraw':
      return { name, reason };
    case 'propose':
      return { name, prizes };
    default:
      return name satisfies never;
  }
}
