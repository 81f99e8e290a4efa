import { Text } from '@tarojs/components';
import { useState } from 'react';
import { CheckedItems } from '@/desk/checked-items';
import { CommandCard } from '@/desk/command-card';
import { now } from '@/platform/clock';
import { confirm } from '@/platform/confirm';
import { useKeptWords } from '@/platform/kept-words';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { SwitchRow } from '@/ui/switch-row';
import { TextField } from '@/ui/text-field';
import { TimeField } from '@/ui/time-field';
import { clockOf, dayKey, instantAt } from '../../../../../core/kernel/calendar';
import type { SurveyCommand, SurveyCommandName, SurveyWork } from '../../../../../core/surveys/workbench-contract';
import { useCompose } from '../compose-store';
import { buttonWords, commandWords, consequenceOf, doneWords } from '../words';

/** 评定 is written in its table. */
type Offered = Exclude<SurveyCommandName, 'assess'>;

/** What changes or takes back something opens only when it is chosen. */
const LATE: readonly Offered[] = ['return', 'proposeEnd', 'dropEnd', 'disclose', 'announce'];
const isLate = (name: Offered): boolean => LATE.includes(name);

/** The commands that I may give for the survey now, with the form of the chosen one. */
export function SurveyCommands({ survey }: { survey: SurveyWork }) {
  const message = useCompose((state) => state.message);
  return (
    <CommandCard
      commands={survey.commands.filter((command) => command !== 'assess')}
      words={commandWords}
      isLate={isLate}
      message={message}
      form={(name) => <CommandForm key={name} name={name} survey={survey} />}
    />
  );
}

function CommandForm({ name, survey }: { name: Offered; survey: SurveyWork }) {
  const { busy, move } = useCompose();
  const [words, setWords] = useKeptWords(`${survey.surveyId}:${name}`);
  const [checked, setChecked] = useState<string[]>([]);
  const isChecked = survey.checklist.every((item) => checked.includes(item));
  const [isAtOnce, setAtOnce] = useState(false);
  const [day, setDay] = useState(dayKey(survey.closesAt));
  const [time, setTime] = useState(clockOf(survey.closesAt));
  const needsWords = name === 'return' || name === 'proposeEnd';
  const isReady = (!needsWords || words.trim() !== '') && (name !== 'signOff' || isChecked);

  const submit = async () => {
    const text = buttonWords[name];
    const content = consequenceOf(name, survey);
    if (!(await confirm({ title: commandWords[name], content, confirmText: text }))) return;
    const endsAt = isAtOnce ? null : instantAt(day, time);
    if (!(await move(commandOf(name, { reason: words.trim(), endsAt, checked })))) return;
    setWords('');
    toast(doneWords[name]);
  };

  return (
    <>
      {name === 'signOff' && (
        <>
          <Text>保密审查，逐项确认：</Text>
          <CheckedItems items={survey.checklist} checked={checked} onChange={setChecked} />
        </>
      )}
      {name === 'proposeEnd' && (
        <>
          <SwitchRow title='同意的时候就截止' isOn={isAtOnce} onChange={setAtOnce} />
          {!isAtOnce && (
            <>
              <DateField
                label='新的截止日期'
                value={day}
                start={dayKey(now())}
                onChange={(value) => setDay(value || day)}
              />
              <TimeField label='新的截止时间' value={time} onChange={setTime} />
            </>
          )}
        </>
      )}
      {needsWords && (
        <TextField
          label='理由'
          lines={3}
          value={words}
          onChange={setWords}
          maxLength={200}
          hint={name === 'return' ? '写的人会看到' : '改了以后大家会看到'}
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

function commandOf(
  name: Offered,
  { reason, endsAt, checked }: { reason: string; endsAt: number | null; checked: string[] },
): SurveyCommand {
  switch (name) {
    case 'submit':
    case 'requestSignOff':
    case 'publish':
    case 'dropEnd':
    case 'confirmEnd':
    case 'disclose':
    case 'announce':
      return { name };
    case 'signOff':
      return { name, checked };
    case 'return':
      return { name, reason };
    case 'proposeEnd':
      return { name, reason, endsAt };
    default:
      return name satisfies never;
  }
}
