import { Text } from '@tarojs/components';
import { useState } from 'react';
import { CheckedItems } from '@/desk/checked-items';
import { CommandCard } from '@/desk/command-card';
import { confirm } from '@/platform/confirm';
import { useKeptWords } from '@/platform/kept-words';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import type {
  ActivityCommand,
  ActivityCommandName,
  ActivityWork,
} from '../../../../../core/activities/workbench-contract';
import { useCompose } from '../compose-store';
import { commandWords, consequenceOf, doneWords, writingOf } from '../words';
import { RescheduleForm } from './reschedule-form';

const isBackward = (name: ActivityCommandName): boolean => name === 'return' || name === 'cancel';

/** The commands that I may give for the activity now, with the form of the chosen one. */
export function ActivityCommands({ activity }: { activity: ActivityWork }) {
  const message = useCompose((state) => state.message);
  return (
    <CommandCard
      commands={activity.commands}
      words={commandWords}
      isLate={isBackward}
      message={message}
      form={(name) =>
        name === 'reschedule' ? (
          <RescheduleForm activity={activity} />
        ) : (
          <CommandForm key={name} name={name} activity={activity} />
        )
      }
    />
  );
}

type Worded = Exclude<ActivityCommandName, 'reschedule'>;

/** A command that needs some words at the most. */
function CommandForm({ name, activity }: { name: Worded; activity: ActivityWork }) {
  const { busy, move } = useCompose();
  const [words, setWords] = useKeptWords(`${activity.activityId}:${name}`);
  const [checked, setChecked] = useState<string[]>([]);
  const isChecked = activity.checklist.every((item) => checked.includes(item));
  const writing = writingOf[name];
  const isReady = (writing === undefined || words.trim() !== '') && (name !== 'signOff' || isChecked);

  const submit = async () => {
    const confirmText = commandWords[name];
    if (!(await confirm({ title: confirmText, content: consequenceOf(name, activity), confirmText }))) return;
    if (!(await move(commandOf(name, words.trim(), checked)))) return;
    setWords('');
    toast(doneWords[name]);
  };

  return (
    <>
      {name === 'signOff' && (
        <>
          <Text>保密审查，逐项确认：</Text>
          <CheckedItems items={activity.checklist} checked={checked} onChange={setChecked} />
        </>
      )}
      {writing && (
        <TextField
          label={writing.label}
          lines={3}
          value={words}
          onChange={setWords}
          maxLength={writing.maxLength}
          hint={writing.hint}
        />
      )}
      <Button
        text={commandWords[name]}
        kind={isBackward(name) ? 'danger' : 'primary'}
        onPress={() => void submit()}
        isBusy={busy === name}
        isDisabled={!isReady || busy !== null}
      />
    </>
  );
}

/** The post in a link to its page; what was typed, if it is no link. */
const postIn = (words: string): string => /[?&]postId=([\w@.-]{1,50})/.exec(words)?.[1] ?? words;

function commandOf(name: Worded, words: string, checked: string[]): ActivityCommand {
  switch (name) {
    case 'submit':
    case 'requestSignOff':
    case 'publish':
      return { name };
    case 'signOff':
      return { name, checked };
    case 'return':
    case 'cancel':
      return { name, reason: words };
    case 'link':
      return { name, postId: postIn(words) };
    default:
      return name satisfies never;
  }
}
