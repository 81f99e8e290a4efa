import { CommandCard } from '@/desk/command-card';
import { CommandForm } from '@/desk/command-form';
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
          <OneCommand key={name} name={name} activity={activity} />
        )
      }
    />
  );
}

type Worded = Exclude<ActivityCommandName, 'reschedule'>;

/** A command that needs some words at the most. */
function OneCommand({ name, activity }: { name: Worded; activity: ActivityWork }) {
  const { busy, move } = useCompose();
  return (
    <CommandForm
      keptAs={`${activity.activityId}:${name}`}
      title={commandWords[name]}
      consequence={consequenceOf(name, activity)}
      done={doneWords[name]}
      isLate={isBackward(name)}
      isBusy={busy === name}
      isDisabled={busy !== null}
      checklist={name === 'signOff' ? activity.checklist : null}
      writing={writingOf[name]}
      give={(words, checked) => move(commandOf(name, words.trim(), checked))}
    />
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
