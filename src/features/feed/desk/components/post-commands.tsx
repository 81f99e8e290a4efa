import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { type DeskCommand, SAVE } from '@/desk/command-bar';
import { confirm } from '@/platform/confirm';
import { go } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { useHasFrame } from '@/ui/page-head';
import { SwitchRow } from '@/ui/switch-row';
import { TextField } from '@/ui/text-field';
import type { PostCommand, PostCommandName, WorkView } from '../../../../../core/feed/workbench-contract';
import { useAmendment } from '../amendment-store';
import { type Desk, isDirty, isEditable, useCompose } from '../compose-store';
import { workMessages } from '../messages';
import { commandWords, consequenceOf, doneWords } from '../words';
import styles from './post-commands.module.scss';

const MAX_REASON = 200;

/** Commands that need a reason or a confirmation before they are given. */
type Signing = 'signOff' | 'signAmendment';
type AskingCommand = Extract<PostCommandName, 'return' | 'withdraw' | Signing>;
const isSigning = (name: PostCommandName): name is Signing => name === 'signOff' || name === 'signAmendment';
const isAsking = (name: PostCommandName): name is AskingCommand =>
  name === 'return' || name === 'withdraw' || isSigning(name);

/** Saving while there are changes, then the commands that the server allows this person to give for the saved post. */
export function usePostCommands(): { commands: (desk: Desk) => DeskCommand[]; panel: ReactNode } {
  const { desk, busy, isSavedByItself, save, move } = useCompose();
  const hasFrame = useHasFrame();
  const { isStarting, start } = useAmendment();
  /** undefined: nothing was chosen. */
  const [chosen, setAsking] = useState<AskingCommand | null>();
  const work = desk.state === 'ready' ? desk.value.saved : null;
  // Whoever may sign off came for that. The bar at a desk has no room for it until it is asked for.
  const first = hasFrame ? null : (work?.commands.find(isSigning) ?? null);
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
    const title = commandWords[name];
    // What signing off does stands beside the switch that has to be turned for it: nobody is asked twice.
    if (!isSigning(name) && !(await confirm({ title, content: consequenceOf(name, saved), confirmText: title })))
      return;
    if (await move(command)) toast(doneWords[name]);
    setAsking(null);
  };
  const commandOf = (saved: WorkView, name: PostCommandName): DeskCommand => ({
    name,
    text: commandWords[name],
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
      const given = saved.commands.map((name) => commandOf(saved, name));
      return saved.mayAmend ? [...amending(saved.amendment !== null), ...given] : given;
    },
    panel: isAsked ? (
      <AskingPanel
        name={asking}
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
  return isLast && name !== 'return' ? 'primary' : 'secondary';
};

interface AskingPanelProps {
  name: AskingCommand;
  consequence: string;
  isBusy: boolean;
  onGive: (command: PostCommand) => Promise<void>;
  onCancel: () => void;
}

function AskingPanel({ name, consequence, isBusy, onGive, onCancel }: AskingPanelProps) {
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const isReady = isSigning(name) ? isChecked : reason.trim() !== '';
  const give = () =>
    void onGive(isSigning(name) ? { name, confidentialityChecked: true } : { name, reason: reason.trim() });
  return (
    <View className={styles.panel}>
      {isSigning(name) ? (
        <SwitchRow
          title='已作保密审查'
          hint={`没有国家秘密、工作秘密和不宜公开的个人信息。${consequence}`}
          isOn={isChecked}
          onChange={setChecked}
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
        <Button text={commandWords[name]} onPress={give} isBusy={isBusy} isDisabled={!isReady} />
      </View>
    </View>
  );
}
