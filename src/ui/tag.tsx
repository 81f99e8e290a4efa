import { Text } from '@tarojs/components';
import { classNames } from './class-names';
import styles from './tag.module.scss';

export type Tone = 'plain' | 'red' | 'ok' | 'warn' | 'info';

/** A state in one word. The colour only repeats what the word says. */
export function Tag({ text, tone = 'plain' }: { text: string; tone?: Tone }) {
  return <Text className={classNames(styles.tag, styles[tone])}>{text}</Text>;
}
