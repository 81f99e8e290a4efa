import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { type DeskCommand, SAVE } from '@/desk/command-bar';
import { isEditable } from '@/desk/create-desk';
import { usePane } from '@/desk/pane';
import { now } from '@/platform/clock';
import { confirm } from '@/platform/confirm';
import { go } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { useHasFrame } from '@/ui/page-head';
import { TextField } from '@/ui/text-field';
import type { PostCommand, PostCommandName, WorkView } from '../../../../../core/feed/workbench-contract';
import { addDays, dayKey, endOfDay } from '../../../../../core/kernel/calendar';
import { useAmendment } from '../amendment-store';
import { type Desk, isDirty, useCompose } from '../compose-store';
import { workMessages } from '../messages';
import { commandText, commandWords, consequenceOf, doneWords } from '../words';
import styles from './post-commands.module.scss';
import { SigningItems, useAllAnswered } from './signing-items';

const MAX_REASON = 200;
/** How long something is pinned, unless another day is chosen. */
const DAYS_PINNED = 3;

/** Commands that need a reason or a confirmation before they are given. */
type Signing = 'signOff' | 'signSchedule' | 'signAmendment';
type AskingCommand = Extract<PostCommandName, 'return' | 'withdraw' | 'pin' | Signing>;
const isSigning = (name: PostCommandName): name is Signing =>
  name === 'signOff' || name === 'signSchedule' || name === 'signAmendment';
const isAsking = (name: PostCommandName): name is AskingCommand =>
  name === 'return' || name === 'withdraw' || name === 'pin' || isSigning(name);

/** What is seldom done with a published post. */
const ASIDE: readonly PostCommandName[] = ['pin', 'unpin', 'archive'];

/** What the server never offers. */
const isGiven = (name: PostCommandName): name is PostCommand['name'] => name !== 'release' && name !== 'revoke';

/** Saving while there are changes, then the commands that the server allows this person to give for the saved post. */
export function usePostCommands(): {
  commands: (desk: Desk) => DeskCommand[];
  /** On a phone, what the bar at the foot has no room for. */
  aside: (desk: Desk) => DeskCommand[];
  panel: ReactNode;
} {
  const { desk, busy, isSavedByItself, save, move } = useCompose();
  const hasFrame = useHasFrame();
  const isInPane = usePane() !== null;
  const { isStarting, start } = useAmendment();
  /** undefined: nothing was chosen. */
  const [chosen, setAsking] = useState<AskingCommand | null>();
  const work = desk.state === 'ready' ? desk.value.saved : null;
  // Whoever may sign off came for that. The bar at a desk has no room for it until it is asked for.
  const first = hasFrame && !isInPane ? null : (work?.commands.find(isSigning) ?? null);
  const asking = chosen === undefined ? first : chosen;

  const startAmendment = async () => {
    const begun = work && (await start(work.postId));
    if (begun?.ok) go('composePost', { postId: begun.value });
    else if (begun) toast(workMessages[begun.code]);
  };
  const keep = async () => {
    if (await save()) toast('已保存');
  };
  const give = async (saved: WorkView, command: PostCommand) => {
    const { name } = command;
    const title = commandText(name, saved);
    // What signing off does stands beside the switch that has to be turned for it: nobody is asked twice.
    if (!isSigning(name) && !(await confirm({ title, content: consequenceOf(name, saved), confirmText: title })))
      return;
    if (await move(command)) toast(doneWords[name]);
    setAsking(null);
  };
  const commandOf = (saved: WorkView, name: PostCommand['name']): DeskCommand => ({
    name,
    text: commandText(name, saved),
    // The last command brings the post furthest on its way to the readers.
    kind: kindOf(name, name === saved.commands[saved.commands.length - 1]),
    isBusy: busy === name,
    isDisabled: busy !== null,
    onPress: () => (isAsking(name) ? setAsking(name) : void give(saved, { name })),
  });
  const amending = (isBegun: boolean): DeskCommand[] => [
    {
      name: 'startAmendment',
      text: isBegun ? '继续更正' : '更正',
      kind: 'secondary',
      isBusy: isStarting,
      isDisabled: busy !== null || isStarting,
      onPress: () => void startAmendment(),
    },
  ];
  const isAsked = work !== null && asking !== null && work.commands.includes(asking);
  return {
    commands: (open) => {
      // What was saved by itself is finished by whoever writes: nothing takes the place of the button under their finger.
      if (isEditable(open) && (isDirty(open) || isSavedByItself))
        return [{ name: SAVE, text: '保存草稿', isBusy: busy === 'save', onPress: () => void keep() }];
      const { saved } = open;
      if (saved === null) return [];
      const barred = saved.commands.filter((name) => hasFrame || !ASIDE.includes(name));
      const given = barred.filter(isGiven).map((name) => commandOf(saved, name));
      return saved.mayAmend ? [...amending(saved.amendment !== null), ...given] : given;
    },
    aside: ({ saved }) =>
      saved === null || hasFrame
        ? []
        : saved.commands
            .filter((name) => ASIDE.includes(name))
            .filter(isGiven)
            .map((name) => commandOf(saved, name)),
    panel: isAsked ? (
      <AskingPanel
        name={asking}
        text={commandText(asking, work)}
        consequence={consequenceOf(asking, work)}
        isBusy={busy === asking}
        onGive={(command) => give(work, command)}
        onCancel={() => setAsking(null)}
      />
    ) : null,
  };
}

const kindOf = (name: PostCommandName, isLast: boolean) => {
  if (name === 'withdraw') return 'danger';
  if (name === 'pin' || name === 'unpin' || name === 'archive') return 'secondary';
  return isLast && name !== 'return' ? 'primary' : 'secondary';
};

interface AskingPanelProps {
  name: AskingCommand;
  /** What its button says. */
  text: string;
  consequence: string;
  isBusy: boolean;
  onGive: (command: PostCommand) => Promise<void>;
  onCancel: () => void;
}

function AskingPanel({ name, text, consequence, isBusy, onGive, onCancel }: AskingPanelProps) {
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState<string[]>([]);
  const isAnswered = useAllAnswered(checked);
  const [lastDay, setLastDay] = useState<string>(() => addDays(dayKey(now()), DAYS_PINNED));
  const isReady = isSigning(name) ? isAnswered : name === 'pin' || reason.trim() !== '';
  const give = () => {
    if (isSigning(name)) return void onGive({ name, checked });
    return void onGive(name === 'pin' ? { name, until: endOfDay(lastDay) } : { name, reason: reason.trim() });
  };
  return (
    <View className={styles.panel}>
      {isSigning(name) ? (
        <SigningItems consequence={consequence} checked={checked} onChange={setChecked} />
      ) : name === 'pin' ? (
        <DateField
          label='置顶到'
          hint={`到这一天结束为止。${consequence}`}
          value={lastDay}
          start={dayKey(now())}
          onChange={(day) => setLastDay(day || lastDay)}
        />
      ) : (
        <TextField
          label={`${commandWords[name]}的原因`}
          value={reason}
          onChange={setReason}
          lines={2}
          maxLength={MAX_REASON}
        />
      )}
      <View className={styles.buttons}>
        <Button kind='secondary' text={isSigning(name) ? '别的处理' : '取消'} onPress={onCancel} isDisabled={isBusy} />
        <Button text={text} onPress={give} isBusy={isBusy} isDisabled={!isReady} />
      </View>
    </View>
  );
}
