import { View } from '@tarojs/components';
import { useState } from 'react';
import { confirm } from '@/platform/confirm';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { SwitchRow } from '@/ui/switch-row';
import { TextField } from '@/ui/text-field';
import type { PostCommand, PostCommandName, WorkView } from '../../../../../core/feed/workbench-contract';
import { useCompose } from '../compose-store';
import { commandWords, consequenceOf, doneWords } from '../words';
import styles from './command-bar.module.scss';

const MAX_REASON = 200;

/** Commands that need a reason or a confirmation before they are given. */
type AskingCommand = Extract<PostCommandName, 'return' | 'withdraw' | 'signOff'>;
const isAsking = (name: PostCommandName): name is AskingCommand =>
  name === 'return' || name === 'withdraw' || name === 'signOff';

/** Buttons for the commands that the server allows this person to give for the post. */
export function CommandBar({ work }: { work: WorkView }) {
  const { busy, move } = useCompose();
  const [asking, setAsking] = useState<AskingCommand | null>(null);

  const give = async (command: PostCommand) => {
    const { name } = command;
    const title = commandWords[name];
    if (!(await confirm({ title, content: consequenceOf(name, work), confirmText: title }))) return;
    if (await move(command)) toast(doneWords[name]);
    setAsking(null);
  };

  if (asking !== null && work.commands.includes(asking)) {
    return <AskingPanel name={asking} isBusy={busy === asking} onGive={give} onCancel={() => setAsking(null)} />;
  }
  // The last command brings the post furthest on its way to the readers.
  const last = work.commands[work.commands.length - 1];
  return work.commands.map((name) => (
    <Button
      key={name}
      text={commandWords[name]}
      kind={kindOf(name, name === last)}
      isBusy={busy === name}
      isDisabled={busy !== null}
      onPress={() => (isAsking(name) ? setAsking(name) : void give({ name }))}
    />
  ));
}

const kindOf = (name: PostCommandName, isLast: boolean) => {
  if (name === 'withdraw') return 'danger';
  return isLast && name !== 'return' ? 'primary' : 'secondary';
};

interface AskingPanelProps {
  name: AskingCommand;
  isBusy: boolean;
  onGive: (command: PostCommand) => Promise<void>;
  onCancel: () => void;
}

function AskingPanel({ name, isBusy, onGive, onCancel }: AskingPanelProps) {
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const isReady = name === 'signOff' ? isChecked : reason.trim() !== '';
  const give = () =>
    void onGive(name === 'signOff' ? { name, confidentialityChecked: true } : { name, reason: reason.trim() });
  return (
    <View className={styles.panel}>
      {name === 'signOff' ? (
        <SwitchRow
          title='已作保密审查'
          hint='没有国家秘密、工作秘密和不宜公开的个人信息'
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
        <Button kind='secondary' text='取消' onPress={onCancel} isDisabled={isBusy} />
        <Button text={commandWords[name]} onPress={give} isBusy={isBusy} isDisabled={!isReady} />
      </View>
    </View>
  );
}
