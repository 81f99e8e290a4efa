import { useState } from 'react';
import { CommandCard } from '@/desk/command-card';
import { CommandForm } from '@/desk/command-form';
import { now } from '@/platform/clock';
import { DateField } from '@/ui/date-field';
import { SwitchRow } from '@/ui/switch-row';
import { TimeField } from '@/ui/time-field';
import { clockOf, dayKey, instantAt } from '../../../../../core/kernel/calendar';
import type { SurveyCommand, SurveyCommandName, SurveyWork } from '../../../../../core/surveys/workbench-contract';
import { useCompose } from '../compose-store';
import { buttonWords, commandWords, consequenceOf, doneWords, writingOf } from '../words';

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
      form={(name) => <OneCommand key={name} name={name} survey={survey} />}
    />
  );
}

function OneCommand({ name, survey }: { name: Offered; survey: SurveyWork }) {
  const { busy, move } = useCompose();
  const [isAtOnce, setAtOnce] = useState(false);
  const [day, setDay] = useState(dayKey(survey.closesAt));
  const [time, setTime] = useState(clockOf(survey.closesAt));
  const endsAt = isAtOnce ? null : instantAt(day, time);
  return (
    <CommandForm
      keptAs={`${survey.surveyId}:${name}`}
      title={commandWords[name]}
      button={buttonWords[name]}
      consequence={consequenceOf(name, survey)}
      done={doneWords[name]}
      isLate={isLate(name)}
      isBusy={busy === name}
      isDisabled={busy !== null}
      checklist={name === 'signOff' ? survey.checklist : null}
      writing={writingOf[name]}
      give={(words, checked) => move(commandOf(name, { reason: words.trim(), endsAt, checked }))}
    >
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
    </CommandForm>
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
