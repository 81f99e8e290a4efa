import { useState } from 'react';
import { CommandCard } from '@/desk/command-card';
import { CommandForm } from '@/desk/command-form';
import { DateField } from '@/ui/date-field';
import { TimeField } from '@/ui/time-field';
import { clockOf, dayKey, instantAt } from '../../../../../core/kernel/calendar';
import type { Prize } from '../../../../../core/works/call';
import type { CallCommand, CallCommandName, CallDesk } from '../../../../../core/works/workbench-contract';
import { useCompose } from '../compose-store';
import { buttonWords, commandWords, consequenceOf, doneWords, writingOf } from '../words';
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
      form={(name) => <OneCommand key={name} name={name} call={call} />}
    />
  );
}

function OneCommand({ name, call }: { name: CallCommandName; call: CallDesk }) {
  const { busy, move } = useCompose();
  const [day, setDay] = useState(dayKey(call.endsAt));
  const [time, setTime] = useState(clockOf(call.endsAt));
  const [prizes, setPrizes] = useState<Prize[]>([]);
  const given = prizes.map((one) => ({ ...one, prize: one.prize.trim() })).filter(({ prize }) => prize !== '');
  const endsAt = instantAt(day, time);
  return (
    <CommandForm
      keptAs={`${call.callId}:${name}`}
      title={commandWords[name]}
      button={buttonWords[name]}
      consequence={consequenceOf(name, call)}
      done={doneWords[name]}
      isLate={isLate(name)}
      isBusy={busy === name}
      isDisabled={busy !== null}
      checklist={name === 'signOff' ? call.checklist : null}
      writing={writingOf[name]}
      isComplete={name !== 'propose' || given.length > 0}
      give={(words, checked) => move(commandOf(name, { reason: words.trim(), prizes: given, endsAt, checked }))}
    >
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
    </CommandForm>
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
