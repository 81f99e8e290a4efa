import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { Notice } from '@/ui/notice';
import styles from './command-card.module.scss';

interface CommandCardProps<Name extends string> {
  /** Those that may be given now, in their order; nothing is shown without one. */
  commands: readonly Name[];
  words: Readonly<Record<Name, string>>;
  /** What changes or takes back something opens only when it is chosen; otherwise the first other command is open. */
  isLate: (name: Name) => boolean;
  /** Why the last one was refused. */
  message: string | null;
  /** Has the name as its key, so that nothing of another command's form stays. */
  form: (name: Name) => ReactNode;
}

/** The commands that somebody may give for the open document, with the form of the chosen one. */
export function CommandCard<Name extends string>({ commands, words, isLate, message, form }: CommandCardProps<Name>) {
  const [chosen, setChosen] = useState<Name | null>(null);
  if (commands.length === 0) return null;
  const name = commands.find((command) => command === chosen) ?? commands.find((command) => !isLate(command));
  return (
    // A paper decides nothing.
    <View className='unprinted'>
      <Card title='办理'>
        {(commands.length > 1 || name === undefined || isLate(name)) && (
          <Chips
            label='办理'
            isChoice
            options={commands.map((command) => ({ value: command, label: words[command] }))}
            value={name ?? null}
            onChange={setChosen}
          />
        )}
        {(message !== null || name !== undefined) && (
          <View className={styles.form}>
            {message !== null && <Notice kind='error' text={message} />}
            {name !== undefined && form(name)}
          </View>
        )}
      </Card>
    </View>
  );
}
